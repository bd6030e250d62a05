package sheet

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// What is looked at first of a text never tells another thing than all of it does.
func TestTotalsByTheirFirstLetter(t *testing.T) {
	parts := rapid.SampledFrom([]string{"", " ", "*", "“", "ſ", "_", "1", "-", "Grand ", "overall ", "sub", "SUB-", "total", "TOTAL", "Totals", "tOTAL", "Total of", "goal", "é", "\t"})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(parts, 0, 5).Draw(t, "parts"), "")
		want := (strings.Contains(text, "otal") || strings.Contains(text, "OTAL")) && totalWord().MatchString(text)
		if got := isTotal([]string{text}); got != want {
			t.Fatalf("%q is a total: %v", text, got)
		}
		want = strings.HasSuffix(strings.ToLower(text), "total")
		if got := endsInTotal(text); got != want {
			t.Fatalf("%q ends in total: %v", text, got)
		}
	})
}

// A line that is clean is one of which no cell changes, wherever it stands.
func TestCleanLines(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cell := rapid.StringOfN(rapid.SampledFrom([]rune("aZ 9é\u00a0\u200b\v\x7f\x01\t–")), 0, 12, -1)
		rows := rapid.SliceOfN(rapid.SliceOfN(cell, 3, 3), 1, 6).Draw(t, "rows")
		text := ""
		for _, row := range rows {
			text += "x" + strings.Join(row, ",") + rapid.SampledFrom([]string{"\n", "\r\n"}).Draw(t, "end")
		}
		in := newTokens([]byte(text), ',', 0, 1)
		for _, cells := range rows {
			row, err := in.next()
			if err != nil {
				t.Fatal(err)
			}
			for k, got := range row.Cells {
				want := cells[k]
				if k == 0 {
					want = "x" + want
				}
				if got != clean(want) {
					t.Fatalf("%q is read as %q", cells[k], got)
				}
			}
		}
	})
}
