package sheet

import (
	"encoding/csv"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// Rows have the values and the lines that encoding/csv gives them, up to the first
// that is broken, whichever way they are written.
func TestRowsAreThoseOfCSV(t *testing.T) {
	piece := rapid.SampledFrom([]string{"a", "bc", " ", ",", ",", ";", "\n", "\n", "\r\n", "\r", `"`, `"`, `""`, `"a,b"`, "\"a\nb\"", `"a""b"`, "é", "\x00"})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(piece, 0, 20).Draw(t, "text"), "")
		comma := rapid.SampledFrom([]rune{',', ';'}).Draw(t, "comma")
		r := csv.NewReader(strings.NewReader(text))
		r.Comma, r.FieldsPerRecord = comma, -1
		rows := newTokens([]byte(text), comma, 0, 1)
		rows.plain = true
		for {
			fields, want := r.Read()
			row, err := rows.next()
			if errors.As(want, new(*csv.ParseError)) && row.Broken != nil {
				return
			}
			if want != err {
				t.Fatalf("%q ends with %v and not with %v", text, err, want)
			}
			if err != nil {
				return
			}
			if diff := cmp.Diff(fields, row.Cells); diff != "" {
				t.Fatalf("%q (-encoding/csv +ours):\n%s", text, diff)
			}
			first, _ := r.FieldPos(0)
			last, _ := r.FieldPos(len(fields) - 1)
			if row.Line != first || row.Last != last {
				t.Fatalf("%q: a row on lines %d to %d and not %d to %d", text, row.Line, row.Last, first, last)
			}
		}
	})
}

// What a program wrote as ="0012", lest a spreadsheet take it for a number, is 0012, quoted
// as a formula or not; a formula that gives something else stays one.
func TestTextsThatAreWrittenAsFormulas(t *testing.T) {
	for text, want := range map[string]string{
		"=\"0012\",\"x, y\",=\"\"\r\n":               "0012|x, y|",
		"\"=\"\"A-1\"\"\",\"=\"\"two\nlines\"\"\"\n": "A-1|two\nlines",
		"=\"0012\",\"say \"\"x\"\"\"\r\n":            `0012|say "x"`,
		"=\"0012\",\"two\nlines\",=\"7\"\n":          "0012|two\nlines|7",
		"=\"x, y\",=\"say \"\"z\"\"\"\n":             `x, y|say "z"`,
		"\"=\"\"a\"\"&\"\"b\"\"\",=B2,=\n":           `="a"&"b"|=B2|=`,
	} {
		rows := newTokens([]byte(text+"next,row\n"), ',', 0, 1)
		row, err := rows.next()
		if got := strings.Join(row.Cells, "|"); got != want || row.Broken != nil || err != nil {
			t.Errorf("%q is read as %q, not %q; %v, %v", text, got, want, row.Broken, err)
		}
		if row, _ = rows.next(); strings.Join(row.Cells, "|") != "next|row" || row.Line != strings.Count(text, "\n")+1 {
			t.Errorf("%q is followed by %q on line %d", text, row.Cells, row.Line)
		}
	}
}
