package sheet

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"boardpack/generator/diag"
)

// book is a workbook as excelize writes it.
type book struct {
	t *testing.T
	*excelize.File
}

// newBook has a sheet List with those rows.
func newBook(t *testing.T, rows ...[]any) book {
	b := book{t, excelize.NewFile()}
	b.check(b.SetSheetName("Sheet1", "List"))
	b.fill("List", rows...)
	return b
}

func (b book) check(err error) {
	b.t.Helper()
	if err != nil {
		b.t.Fatal(err)
	}
}

func (b book) fill(sheet string, rows ...[]any) {
	if k, _ := b.GetSheetIndex(sheet); k < 0 {
		_, err := b.NewSheet(sheet)
		b.check(err)
	}
	for k, row := range rows {
		cell, _ := excelize.CoordinatesToCellName(1, k+1)
		b.check(b.SetSheetRow(sheet, cell, &row))
	}
}

// styled writes a value in a style's format.
func (b book) styled(cell string, value any, format string) {
	style, err := b.NewStyle(&excelize.Style{CustomNumFmt: &format})
	b.check(err)
	b.check(b.SetCellValue("List", cell, value))
	b.check(b.SetCellStyle("List", cell, cell, style))
}

func (b book) bytes() []byte {
	var data bytes.Buffer
	b.check(b.Write(&data))
	return data.Bytes()
}

func row(cells ...any) []any { return cells }

func wantBook(t *testing.T, b book, o Options, want, says []string) {
	t.Helper()
	got, findings := read(t, b.bytes(), o)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(says, texts(findings)); diff != "" {
		t.Error("says:", diff)
	}
}

// TestWorkbookCells reads each kind of cell as ECMA-376 stores it: serial numbers
// of days count from 30 December 1899.
func TestWorkbookCells(t *testing.T) {
	b := newBook(t, row("reference", "title", "place", "more"))
	for _, c := range []struct {
		cell, format string
		value        any
	}{
		{"A2", "dd/mm/yyyy", 45961}, {"B2", "[$-809]dd mmmm yyyy;@", 45961.5}, {"C2", "mmm-yy", 46006}, {"D2", "dd/mm/yyyy hh:mm", 45961.75},
		{"A3", "#,##0", 1250000.4}, {"B3", `"£"#,##0.00`, 1200}, {"C3", "0%", 0.125}, {"D3", "000", 7},
		{"A4", `"EX"000`, 12}, {"B4", "0.00E+00", 1250000}, {"C4", "dd/mm/yyyy hh:mm", 45961}, {"D4", "0.0%", 1},
		{"A5", "@", "007"}, {"B5", "General", 0.1 + 0.2}, {"C5", "[Red]#,##0;(#,##0)", -1200}, {"D5", "yyyy-mm-dd", "TBC"},
	} {
		b.styled(c.cell, c.value, c.format)
	}
	b.check(b.SetCellValue("List", "A6", time.Date(2025, 10, 31, 0, 0, 0, 0, time.UTC)))
	b.check(b.SetCellBool("List", "B6", true))
	b.check(b.SetCellRichText("List", "C6", []excelize.RichTextRun{{Text: "Urgent "}, {Text: "care", Font: &excelize.Font{Bold: true}}}))
	b.check(b.SetCellValue("List", "D6", "a\r\nb\u00a0c"))
	wantBook(t, b, asked, []string{
		"f, List!A1 reference|title|place|more",
		"f, List!A2 2025-10-31|2025-10-31|2025-12|2025-10-31 18:00:00",
		"f, List!A3 1250000.4|1200|12.5%|007",
		"f, List!A4 EX012|1250000|2025-10-31|100%",
		"f, List!A5 007|0.3|-1200|TBC",
		"f, List!A6 2025-10-31|TRUE|Urgent care|a\nb c",
	}, nil)
}

func TestWorkbookOf1904(t *testing.T) {
	b := newBook(t, row("reference", "title"))
	yes := true
	b.check(b.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &yes}))
	b.styled("A2", 45961-1462, "dd/mm/yyyy") // the two systems lie 1462 days apart
	wantBook(t, b, asked, []string{"f, List!A1 reference|title", "f, List!A2 2025-10-31|"}, nil)
}

func TestWorkbookFormulas(t *testing.T) {
	b := newBook(t, row("reference", "title", "place"), row("A1"), row("A2", "x"))
	b.check(b.SetCellFormula("List", "B2", `"made "&"up"`))
	wantBook(t, b, asked, []string{"f, List!A1 reference|title|place", "f, List!A2 A1||", "f, List!A3 A2|x|"},
		[]string{"f, List!B2: warning: formulas that no spreadsheet has worked out are read as blanks (1 of them) (hint: open the workbook in a spreadsheet and save it)"})
	data := b.bytes()
	// As a spreadsheet stores what came of it, and an error; excelize stores none.
	data = rezipped(t, data, "xl/worksheets/sheet1.xml", func(part []byte) []byte {
		part = bytes.Replace(part, []byte(`<c r="B2"><f>`), []byte(`<c r="B2" t="str"><f>`), 1)
		part = bytes.Replace(part, []byte("</f>"), []byte("</f><v>made up</v>"), 1)
		return bytes.Replace(part, []byte(`</row></sheetData>`), []byte(`<c r="C3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row></sheetData>`), 1)
	})
	got, findings := read(t, data, asked)
	want := []string{"f, List!A1 reference|title|place", "f, List!A2 A1|made up|", "f, List!A3 A2|x|#DIV/0!"}
	if diff := cmp.Diff(want, got); diff != "" || len(findings) > 0 {
		t.Error(diff, findings)
	}
}

func TestWorkbookLayout(t *testing.T) {
	b := newBook(t, row("Our list"), row("About", "", "Where", ""), row("reference", "title", "place", "note"),
		row("A1", "x"), row("A2", "y", "North"), nil, row("A3", "z", "", "", "stray"))
	b.check(b.MergeCell("List", "A2", "B2"))
	b.check(b.MergeCell("List", "C4", "C5"))
	b.check(b.SetRowVisible("List", 5, false))
	b.check(b.SetRowVisible("List", 1, false))
	b.check(b.SetColVisible("List", "D", false))
	b.check(b.AutoFilter("List", "A3:D7", []excelize.AutoFilterOptions{{Column: "A", Expression: "x != A2"}}))
	wantBook(t, b, asked, []string{"f, List!A3 reference|title|place|note", "f, List!A4 A1|x||", "f, List!A5 A2|y||", "f, List!A7 A3|z||"}, []string{
		"f, List!A3: warning: row 3 is read as the header: what stands above it is passed over (filled rows: 2) (hint: delete the rows above it, if it is the header)",
		"f, List!A5: warning: hidden rows are read like all others (1 of them) (hint: the sheet is filtered: clear the filter, and delete the rows that are not meant)",
		`f, List!D3: warning: hidden columns are read like all others: D ("note")`,
		"f, List!C4: warning: merged cells: a word by which rows are counted stands for each row that they are in, any other value for the first alone (1 of them) (hint: unmerge them, and write the value in each)",
		"f, List!E7: warning: cells of columns without a header are not read (1 of them) (hint: give the column a header, or clear it)",
	})
}

// TestStruckThrough has rows that somebody struck through in place of deleting them.
func TestStruckThrough(t *testing.T) {
	b := newBook(t, row("Old list"), row("reference", "title", "place"), row("A1", "x"), row("A2", "y", "North"), row("A3", "z"))
	struck, err := b.NewStyle(&excelize.Style{Font: &excelize.Font{Strike: true}})
	b.check(err)
	for _, cells := range [][2]string{{"A1", "A1"}, {"A4", "C4"}, {"C3", "C3"}, {"E5", "E5"}} { // C3 and E5 are blank
		b.check(b.SetCellStyle("List", cells[0], cells[1], struck))
	}
	wantBook(t, b, asked, []string{"f, List!A2 reference|title|place", "f, List!A3 A1|x|", "f, List!A4 A2|y|North", "f, List!A5 A3|z|"}, []string{
		"f, List!A2: warning: row 2 is read as the header: what stands above it is passed over (filled rows: 1) (hint: delete the rows above it, if it is the header)",
		"f, List!A4: warning: cells that are struck through are read like all others (rows with such: 1) (hint: delete the rows that no longer hold, or say in their status what became of them)",
	})
}

// TestColoursWithoutWords has a column of colours alone, one in which words stand as well, and
// colours that are of no column.
func TestColoursWithoutWords(t *testing.T) {
	b := newBook(t, row("reference", "title", "RAG", "place"), row("A1", "x"), row("A2", "y", "", "North"), row("A3", "z"))
	red, err := b.NewStyle(&excelize.Style{Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"FF0000"}}})
	b.check(err)
	for _, cells := range [][2]string{{"C2", "D4"}, {"F2", "F4"}} {
		b.check(b.SetCellStyle("List", cells[0], cells[1], red))
	}
	wantBook(t, b, asked, []string{"f, List!A1 reference|title|RAG|place", "f, List!A2 A1|x||", "f, List!A3 A2|y||North", "f, List!A4 A3|z||"}, []string{
		`f, List!C2: warning: cells of "RAG" have a colour and no word, and are read as blanks (hint: write in each what its colour means)`,
	})
}

// TestWordsStruckThrough has cells some of whose words somebody struck through: these do not
// stand. Texts are in a part of their own, and as some programs write them in their cells.
func TestWordsStruckThrough(t *testing.T) {
	run := func(text string, strike bool) excelize.RichTextRun {
		return excelize.RichTextRun{Text: text, Font: &excelize.Font{Strike: strike, Bold: !strike}}
	}
	changed := []excelize.RichTextRun{run("Close the ward ", true), run("Keep the ward\nopen", false)}
	whole, bold := []excelize.RichTextRun{run("No ", true), run("longer", true)}, []excelize.RichTextRun{run("A", false), run("3", false)}
	want := []string{"f, List!A1 reference|title", "f, List!A2 A1|Keep the ward\nopen", "f, List!A3 A2|No longer", "f, List!A4 A3|<strike>&"}
	says := []string{
		"f, List!B3: warning: cells that are struck through are read like all others (rows with such: 1) (hint: delete the rows that no longer hold, or say in their status what became of them)",
		"f, List!B2: warning: \"Close the ward\" is struck through, and the cell is read without it (cells with such words: 1) (hint: delete the words; or take the line off them, if they hold)",
	}
	b := newBook(t, row("reference", "title"), row("A1"), row("A2"), row("", "<strike>&"))
	b.check(b.SetCellRichText("List", "B2", changed))
	b.check(b.SetCellRichText("List", "B3", whole))
	b.check(b.SetCellRichText("List", "A4", bold))
	wantBook(t, b, asked, want, says)
	inline := newBook(t)
	w, err := inline.NewStreamWriter("List")
	inline.check(err)
	for k, cells := range [][]any{row("reference", "title"), row("A1", changed), row("A2", whole), row(bold, "<strike>&")} {
		at, _ := excelize.CoordinatesToCellName(1, k+1)
		inline.check(w.SetRow(at, cells))
	}
	inline.check(w.Flush())
	wantBook(t, inline, asked, want, says)
}

func TestWorkbookHeaderInTwoRows(t *testing.T) {
	b := newBook(t, row("CI", "title", "place"), row("Reference", "", ""), row("A1", "x", "y"))
	b.check(b.MergeCell("List", "B1", "B2"))
	wantBook(t, b, asked, []string{"f, List!A1 CI Reference|title|place", "f, List!A3 A1|x|y"},
		[]string{"f, List!A1: warning: the header is read from this row and the one below it"})
}

func TestWorkbookSheets(t *testing.T) {
	b := newBook(t, row("Notes"))
	b.fill("Tracker", row("reference", "title"), row("A1", "x"))
	b.fill("Lists", row("place", "reference"), row("North", "y"))
	tracker := []string{"f, Tracker!A1 reference|title", "f, Tracker!A2 A1|x"}
	wantBook(t, b, asked, tracker, nil)
	named := asked
	named.Sheet = diag.Located{Text: " lists", At: diag.Position{File: "pack.yaml", Line: 3, Column: 9}}
	wantBook(t, b, named, []string{"f, Lists!A1 place|reference", "f, Lists!A2 North|y"}, nil)
	named.Sheet.Text = "Trackr"
	wantBook(t, b, named, nil, []string{`pack.yaml:3:9: error: f has no sheet "Trackr" (hint: "Tracker"?)`})
	b.fill("Tracker (2)", row("reference", "title"), row("A1", "x"))
	wantBook(t, b, asked, nil, []string{`f: error: the workbook has several sheets, and which is to be read is not said: Tracker, Tracker (2), Lists (hint: write in pack.yaml, beside from: sheet: "Tracker", or sheet: "Tracker (2)")`})
	b.fill("Now", row("reference", "title", "place"), row("A1", "x", "y"))
	wantBook(t, b, asked, nil, []string{`f: error: the workbook has several sheets, and which is to be read is not said: Now, Tracker, Tracker (2), Lists (hint: write in pack.yaml, beside from: sheet: "Now")`})
	b = newBook(t)
	wantBook(t, b, asked, nil, []string{`f, List: error: the sheet is empty`})
}

func TestWorkbooksThatCannotBeRead(t *testing.T) {
	bomb := rezipped(t, newBook(t, row("reference", "title")).bytes(), "xl/worksheets/sheet1.xml", func(part []byte) []byte {
		return append(part, bytes.Repeat([]byte(" "), 1<<20)...)
	})
	small := asked
	small.Most = 1 << 20
	if s, findings := Open("f", bomb, small); s != nil || len(findings) != 1 || findings[0].Code != "workbook-too-large" {
		t.Error("a workbook of more than it may have:", findings)
	}
	if _, findings := Open("f", bomb, asked); len(findings) > 0 {
		t.Error("it may have more:", findings)
	}
	for name, data := range map[string][]byte{"no workbook": []byte("PK\x03\x04\x14\x00"), "cut": bomb[:len(bomb)/2]} {
		if s, findings := Open("f", data, asked); s != nil || len(findings) != 1 || findings[0].Code != "workbook-unreadable" {
			t.Error(name, findings)
		}
	}
}

// A cell that shows its number in thousands is read as the number, and told.
func TestScales(t *testing.T) {
	b := newBook(t, row("Ref", "Saving", "Cost"), row("A1"), row("A2"))
	for _, c := range []struct{ format, times string }{
		{"#,##0,", "1"}, {`£#,##0.0,,"m"`, "1"}, {"0,.0", "1"}, {`#,##0,"k";-#,##0,"k"`, "1"}, {"#,##0,_)", "1"},
		{`£#,##0"k"`, "1000"}, {`0.0"m"`, "1000000"}, {`0.0\m`, "1000000"}, {`£0.0 "million"`, "1000000"}, {`0.0" bn"`, "1000000000"},
		{"#,##0", ""}, {"0.00", ""}, {`#,##0", say"`, ""}, {`0" months"`, ""}, {"General", ""}, {"#,##0.00;(#,##0.00)", ""},
	} {
		b.styled("B3", 1250000, c.format)
		s, findings := Open("list.xlsx", b.bytes(), Options{})
		if s == nil {
			t.Fatal(findings)
		}
		lines := s.Scales(1)
		if len(s.Scales(0))+len(s.Scales(2)) > 0 || c.times == "" && len(lines) > 0 || c.times != "" && (len(lines) != 1 || lines[c.times] != 3) {
			t.Errorf("%s: %v, want %s", c.format, lines, c.times)
		}
		_, _ = s.Next()
		if last, err := s.Next(); err != nil || last.Cells[1] != "1250000" {
			t.Errorf("%s: %q, %v", c.format, last.Cells, err)
		}
	}
}

// TestTallHeader reads a header whose cells are merged over two rows, some of them divided
// in the second.
func TestTallHeader(t *testing.T) {
	b := newBook(t, row("reference", "title", "Finance", ""), row("", "", "£k", "Notes"), row("A1", "One", 5, "x"))
	for _, area := range []string{"A1:A2", "B1:B2", "C1:D1"} {
		from, to, _ := strings.Cut(area, ":")
		b.check(b.MergeCell("List", from, to))
	}
	s, findings := Open("list.xlsx", b.bytes(), asked)
	if s == nil {
		t.Fatal(findings)
	}
	if got, want := strings.Join(s.Header, "|"), "reference|title|Finance £k|Finance Notes"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got, err := s.Next(); err != nil || got.Cells[0] != "A1" || got.Line != 3 {
		t.Errorf("%v, %v", got, err)
	}
}
