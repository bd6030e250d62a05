package sheet

import (
	"io"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator/diag"
)

// asked are options that look for the columns reference, title and place, of
// which the first two must be there.
var asked = Options{Fits: func(cells []string) (named int, whole bool) {
	has := func(name string) bool {
		return slices.ContainsFunc(cells, func(text string) bool { return strings.EqualFold(strings.TrimSpace(text), name) })
	}
	for _, name := range []string{"reference", "title", "place", "ci reference"} {
		if has(name) {
			named++
		}
	}
	return named, has("reference") && has("title")
}}

// read is a table as text: the header, and a line for each row with the place of
// its first cell; then its findings.
func read(t *testing.T, data []byte, o Options) (table []string, findings diag.List) {
	t.Helper()
	s, findings := Open("f", data, o)
	if s == nil {
		return nil, findings
	}
	table = []string{s.At(s.Line, 1).String() + " " + strings.Join(s.Header, "|")}
	for {
		row, err := s.Next()
		if err == io.EOF {
			return table, append(findings, s.Findings()...)
		}
		if err != nil {
			t.Fatal(err)
		}
		line := s.At(row.Line, 1).String() + " " + strings.Join(row.Cells, "|")
		if row.Broken != nil {
			line += " broken: " + row.Broken.Error()
		}
		table = append(table, line)
	}
}

func texts(findings diag.List) (all []string) {
	for _, f := range findings {
		all = append(all, f.String())
	}
	return all
}

func utf16Of(text string, little bool) []byte {
	var data []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		pair := []byte{byte(unit >> 8), byte(unit)}
		if little {
			slices.Reverse(pair)
		}
		data = append(data, pair...)
	}
	return data
}

// TestDialects reads one table however it is written.
func TestDialects(t *testing.T) {
	want := []string{"f:1:1 reference|title|place", "f:2:1 A1|Caf\u00e9 \u00a35|", "f:3:1 A2|x, y|North"}
	const plain = "reference,title,place\nA1,Caf\u00e9 \u00a35,\nA2,\"x, y\",North\n"
	by := func(separator string) string {
		return strings.NewReplacer(`"x, y"`, `"x, y"`, ",", separator, "\"x, y\"", `"x, y"`).Replace(plain)
	}
	for name, data := range map[string][]byte{
		"plain":                []byte(plain),
		"CRLF":                 []byte(strings.ReplaceAll(plain, "\n", "\r\n")),
		"CR alone":             []byte(strings.ReplaceAll(plain, "\n", "\r")),
		"byte order mark":      []byte("\ufeff" + plain),
		"two byte order marks": []byte("\ufeff\ufeff" + plain),
		"mark before a quote":  []byte("\ufeff\"reference\"" + plain[len("reference"):]),
		"semicolons":           []byte(by(";")),
		"tabs":                 []byte(by("\t")),
		"pipes":                []byte(by("|")),
		"end of file":          []byte(plain + "\x1a"),
		"UTF-16 LE with mark":  utf16Of("\ufeff"+plain, true),
		"UTF-16 BE with mark":  utf16Of("\ufeff"+plain, false),
		"UTF-16 LE":            utf16Of(plain, true),
		"UTF-16 BE":            utf16Of(plain, false),
		"UTF-16 of Excel":      utf16Of("\ufeff"+strings.ReplaceAll(by("\t"), "\n", "\r\n"), true),
		"composed":             []byte(strings.ReplaceAll(plain, "\u00e9", "e\u0301")),
		"unseen marks":         []byte(strings.NewReplacer("A1", "A\u200b1\u00ad", "5", "\u20605", "title", "ti\ufefftle", "x, y", "x,\u00a0y").Replace(plain)),
		"no end of line":       []byte(strings.TrimSuffix(plain, "\n")),
	} {
		got, findings := read(t, data, asked)
		if diff := cmp.Diff(want, got); diff != "" || len(findings) > 0 {
			t.Errorf("%s: %s\n%s", name, diff, findings)
		}
	}
}

func TestTables(t *testing.T) {
	for _, c := range []struct {
		name, data string
		want, says []string
	}{
		{"Windows-1252", "reference,title\nA1,\x96 \xa35 caf\xe9\n", []string{"f:1:1 reference|title", "f:2:1 A1|– £5 café"},
			[]string{`f: warning: file is not in UTF-8, and is read as Windows-1252 (hint: look at letters with accents, £ signs and dashes, or save it as "CSV UTF-8")`}},
		{"both encodings", "reference,title\nA1,\xa3\nA2,£\n", []string{"f:1:1 reference|title", "f:2:1 A1|\xa3", "f:3:1 A2|£"}, nil},
		{"sep=", "sep=,\r\nreference,title\r\nA1,x\r\n", []string{"f:2:1 (cell A1) reference|title", "f:3:1 (cell A2) A1|x"}, nil},
		{"sep=;", "sep=;\nreference;title\nA1;x,y\n", []string{"f:2:1 (cell A1) reference|title", "f:3:1 (cell A2) A1|x,y"}, nil},
		{"sep= in quotes", "\"sep=;\"\nreference;title\nA1;x\n", []string{"f:2:1 (cell A1) reference|title", "f:3:1 (cell A2) A1|x"}, nil},
		{"rows of title", "List of October,,\n,,\nreference,title,place\nA1,x,\n", []string{"f:3:1 reference|title|place", "f:4:1 A1|x|"},
			[]string{"f:3:1: warning: row 3 is read as the header: what stands above it is passed over (filled rows: 1) (hint: delete the rows above it, if it is the header)"}},
		{"titles with line breaks", "\"List\nof October\",,\nreference,title,place\nA1,\"x\ny\",\nA2,z,\n",
			[]string{"f:3:1 (cell A2) reference|title|place", "f:4:1 (cell A3) A1|x\ny|", "f:6:1 (cell A4) A2|z|"},
			[]string{"f:3:1 (cell A2): warning: row 2 is read as the header: what stands above it is passed over (filled rows: 1) (hint: delete the rows above it, if it is the header)"}},
		{"header in two rows", "Reference,Title,Where\nof CI,,it is\nA1,x,y\n", []string{"f:1:1 Reference|Title|Where", "f:2:1 of CI||it is", "f:3:1 A1|x|y"}, nil},
		{"header in two rows that fits", "CI,Title\nReference,\nA1,x\n", []string{"f:1:1 CI Reference|Title", "f:3:1 A1|x"},
			[]string{"f:1:1: warning: the header is read from this row and the one below it"}},
		{"units below the header", "reference,title,cost\n,(in a line),(£000)\nA1,x,5\nA2,(y),(6)\n", []string{"f:1:1 reference|title|cost", "f:3:1 A1|x|5", "f:4:1 A2|(y)|(6)"},
			[]string{"f:2:1: error: each cell of the row is in brackets: it says what the columns hold, and is no row of the table (hint: put its words into the cells of the header, and delete the row)"}},
		{"types below the header", "reference,title,cost\nText,Single line of text,Currency\nA1,x,5\n", []string{"f:1:1 reference|title|cost", "f:3:1 A1|x|5"},
			[]string{"f:2:1: error: each cell of the row is a sort of value: it says what the columns hold, and is no row of the table (hint: delete the row)"}},
		{"explanations below the header", "reference,title,start,status\nour number,a short name,when does it begin?,where does it stand?\nA1,x,1/4/25,Open\nA2,y,1/5/25,Open\nA3,z,1/6/25,On hold\nA4,z,1/6/25,On hold\n",
			[]string{"f:1:1 reference|title|start|status", "f:3:1 A1|x|1/4/25|Open", "f:4:1 A2|y|1/5/25|Open", "f:5:1 A3|z|1/6/25|On hold", "f:6:1 A4|z|1/6/25|On hold"},
			[]string{"f:2:1: error: the row explains what the columns are for, and is no row of the table: it has phrases where the rows below have numbers, days or single words (hint: delete it; if it is a row of the table, give it values as the rows below have them)"}},
		{"columns in another order below", "reference,title,cost\nA1,x,5\nTitle,Reference,Cost,place\ny,A2,6,North\n", []string{"f:1:1 reference|title|cost", "f:2:1 A1|x|5"},
			[]string{"f:3:1: error: another header stands here, with its columns in another order or others beside them: this row and those below it are not read (hint: put the rows below it under the columns of the first header, and delete this one; or put them on a sheet of their own)"}},
		{"another table below", "reference,title,cost\nA1,x,5\nA2,y,6\nA3,z,7\n,,\nRisk,Owner,\nStaff,COO,\n", []string{"f:1:1 reference|title|cost", "f:2:1 A1|x|5", "f:3:1 A2|y|6", "f:4:1 A3|z|7"},
			[]string{"f:6:1: error: another table seems to begin here, below empty rows: this row and those below it are not read (hint: put it on a sheet of its own; if it is a row of the list, delete the empty rows above it)"}},
		{"a row of its own kind below", "reference,title,cost\nA1,x,5\nA2,y,6\nA3,z,7\nTBC,new,\n\nA4,w,8\n", []string{"f:1:1 reference|title|cost", "f:2:1 A1|x|5", "f:3:1 A2|y|6", "f:4:1 A3|z|7", "f:5:1 TBC|new|", "f:7:1 A4|w|8"}, nil},
		{"names without numbers", "reference,title,cost\nA1,x,5\nCare,y,6\nA3,z,7\n,,\nEyes,w,\nHips,v,\n", []string{"f:1:1 reference|title|cost", "f:2:1 A1|x|5", "f:3:1 Care|y|6", "f:4:1 A3|z|7", "f:6:1 Eyes|w|", "f:7:1 Hips|v|"}, nil},
		{"a first row of another programme", "reference,title,programme,providers\nCI-0-,y,Acute Services,RXN and RXR\nCI-1-AA,x,CYP,RXN\nCI-2-,x,CYP,RXN\nCI-3-,x,CYP,RXN\n",
			[]string{"f:1:1 reference|title|programme|providers", "f:2:1 CI-0-|y|Acute Services|RXN and RXR", "f:3:1 CI-1-AA|x|CYP|RXN", "f:4:1 CI-2-|x|CYP|RXN", "f:5:1 CI-3-|x|CYP|RXN"}, nil},
		{"a first row with mistakes", "reference,title,start,status\nA1,x,when it is agreed,to be confirmed here\nA2,y,1/5/25,Open\nA3,z,1/6/25,Open\nA4,z,1/6/25,Open\n",
			[]string{"f:1:1 reference|title|start|status", "f:2:1 A1|x|when it is agreed|to be confirmed here", "f:3:1 A2|y|1/5/25|Open", "f:4:1 A3|z|1/6/25|Open", "f:5:1 A4|z|1/6/25|Open"}, nil},
		{"a first row of a known word", "reference,title,start,status\nstill to come,x,when it is agreed,Open\nA2,y,1/5/25,Open\nA3,z,1/6/25,Open\nA4,z,1/6/25,Shut\n",
			[]string{"f:1:1 reference|title|start|status", "f:2:1 still to come|x|when it is agreed|Open", "f:3:1 A2|y|1/5/25|Open", "f:4:1 A3|z|1/6/25|Open", "f:5:1 A4|z|1/6/25|Shut"}, nil},
		{"types further down", "reference,title,place\nA1,x,y\nText,date,\n", []string{"f:1:1 reference|title|place", "f:2:1 A1|x|y", "f:3:1 Text|date|"}, nil},
		{"one type", "reference,title,place\nA1,date,number\nA2,,\n", []string{"f:1:1 reference|title|place", "f:2:1 A1|date|number", "f:3:1 A2||"}, nil},
		{"headings below the header", "reference,title,place,cost\n title,reference,area,where\nA1,x,y,5\n", []string{"f:1:1 reference|title|place|cost", "f:3:1 A1|x|y|5"},
			[]string{"f:2:1: error: the row has names of columns, and is no row of the table (hint: delete it, or the header above it)"}},
		{"a caret between", "reference^title^place\nA1^x,1^\n", []string{"f:1:1 reference|title|place", "f:2:1 A1|x,1|"}, nil},
		{"a caret in a heading", "reference,title ^\nA1,x^y\n", []string{"f:1:1 reference|title ^", "f:2:1 A1|x^y"}, nil},
		{"a row of amounts below nought", "reference,cost,saved\n,(5),(6)\n", []string{"f:1:1 reference|cost|saved", "f:2:1 |(5)|(6)"}, nil},
		{"brackets further down", "reference,title,place\nA1,x,y\n,(z),[b]\n", []string{"f:1:1 reference|title|place", "f:2:1 A1|x|y", "f:3:1 |(z)|[b]"}, nil},
		{"header again", "reference,title\nA1,x\nreference,title\nA2,y\nreference,title\n", []string{"f:1:1 reference|title", "f:2:1 A1|x", "f:4:1 A2|y"},
			[]string{"f:3:1: warning: the header stands here again, and is passed over (2 of its kind) (hint: were two exports put one under the other? delete the row)"}},
		{"header again in capitals", "reference,Title\nA1,x\nREFERENCE,TITLE\nA2,y\n", []string{"f:1:1 reference|Title", "f:2:1 A1|x", "f:4:1 A2|y"},
			[]string{"f:3:1: warning: the header stands here again, and is passed over (1 of its kind) (hint: were two exports put one under the other? delete the row)"}},
		{"unnamed columns", "reference,title,,\nA1,x,,\nA2,y,,z\n", []string{"f:1:1 reference|title||", "f:2:1 A1|x||", "f:3:1 A2|y||z"},
			[]string{"f:3:4: warning: cells of columns without a header are not read (1 of them) (hint: give the column a header, or clear it)"}},
		{"unnamed blank columns", "reference,title,,\nA1,x,,\nA2,y, ,\u200b\n", []string{"f:1:1 reference|title||", "f:2:1 A1|x||", "f:3:1 A2|y| |"}, nil},
		{"line breaks of all kinds", "reference,title,place\nA1,a\rb,c\vd\nA2,e\u2028f,\"g\r\nh\"\nA3,i,\n",
			[]string{"f:1:1 reference|title|place", "f:2:1 A1|a\nb|c\nd", "f:3:1 A2|e\nf|g\nh", "f:5:1 (cell A4) A3|i|"}, nil},
		{"hyphens and bullets", "reference,title\nA\u20111,\uf0b7\tx\n", []string{"f:1:1 reference|title", "f:2:1 A-1|•\tx"}, nil},
		{"an open quote", "reference,title\nA1,\"x\nA2,y\n", []string{"f:1:1 reference|title", "f:2:1 A1 broken: quote opened here is not closed", "f:3:1 A2|y"}, nil},
		{"a total at the end", "reference,title\nA1,x\nGrand Total,1\n", []string{"f:1:1 reference|title", "f:2:1 A1|x"},
			[]string{"f:3:1: warning: this looks like a total below the table, and is passed over (filled rows: 1) (hint: delete it; if it is a row of the table, no row after it may be a total or a note)"}},
		{"a total and notes", "reference,title\nA1,x\n,\n,Total: \n,\n* A1 is made up,\n", []string{"f:1:1 reference|title", "f:2:1 A1|x"},
			[]string{"f:4:1: warning: this looks like a total below the table, and is passed over (filled rows: 2) (hint: delete it; if it is a row of the table, no row after it may be a total or a note)"}},
		{"a total, a count and an average", "reference,title,n\nA1,x,1\nGrand Total,,1\nCount,,1\nAverage,,1.0\n", []string{"f:1:1 reference|title|n", "f:2:1 A1|x|1"},
			[]string{"f:3:1: warning: this looks like a total below the table, and is passed over (filled rows: 3) (hint: delete it; if it is a row of the table, no row after it may be a total or a note)"}},
		{"a count alone", "reference,title,n\nA1,x,1\nCount,,1\n", []string{"f:1:1 reference|title|n", "f:2:1 A1|x|1", "f:3:1 Count||1"}, nil},
		{"a total of a group", "reference,title\nA1,x\nTotal,1\nA2,y\nTotal,1\n", []string{"f:1:1 reference|title", "f:2:1 A1|x", "f:3:1 Total|1", "f:4:1 A2|y", "f:5:1 Total|1"}, nil},
		{"a note at the end", "reference,title\nNote,x\nNotes: all,\n", []string{"f:1:1 reference|title", "f:2:1 Note|x"},
			[]string{"f:3:1: warning: this looks like a note below the table, and is passed over (filled rows: 1) (hint: delete it; if it is a row of the table, no row after it may be a total or a note)"}},
		{"no header that fits", "one,two\nA1,x\n", []string{"f:1:1 one|two", "f:2:1 A1|x"}, nil},
		{"semicolons, no header that fits", "one;two\nA1;x\n", []string{"f:1:1 one|two", "f:2:1 A1|x"}, nil},
		{"one column", "reference\nA1\nA2;x\n", []string{"f:1:1 reference", "f:2:1 A1", "f:3:1 A2;x"}, nil},
		{"nothing", "\ufeff\r\n \r\n", nil, []string{"f: error: file is empty"}},
		{"an open quote in the header", "reference,\"title\nA1,x\n", nil, []string{"f:1:2: error: header: quote opened here is not closed"}},
		{"an old workbook", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1...", nil,
			[]string{"f: error: file is a workbook of an old kind (hint: open it in a spreadsheet, and save it as an Excel workbook (.xlsx))"}},
		{"a workbook with a password", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1..." + strings.Join(strings.Split("EncryptedPackage", ""), "\x00") + "\x00\x00\x00...", nil,
			[]string{"f: error: file has a password (hint: open it with the password, and save it without: File, Info, Protect Workbook, Encrypt with Password, and clear the box)"}},
	} {
		got, findings := read(t, []byte(c.data), asked)
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
		if diff := cmp.Diff(c.says, texts(findings)); diff != "" {
			t.Errorf("%s says: %s", c.name, diff)
		}
	}
}

// TestWebPages has exports that are web pages by the name of tables.
func TestWebPages(t *testing.T) {
	for text, want := range map[string]bool{"<html><table>": true, "\ufeff\n<!DOCTYPE html>": true, "<?xml version=\"1.0\"?>": true, "<5,6\nA,B\n": false} {
		_, findings := Open("f", []byte(text), asked)
		if got := len(findings) == 1 && findings[0].Code == "file-is-a-web-page"; got != want {
			t.Errorf("%q: %v", text, findings)
		}
	}
}
