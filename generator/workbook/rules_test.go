package workbook

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator/figure"
)

// The rules of the Analysis Function, read out of the file.
func TestRulesForSpreadsheets(t *testing.T) {
	first, second := oneColumn(true, figure.Whole(1)), oneColumn(true, figure.Unknown())
	first.Notes, first.Subtitle = []string{"Counted once.", figure.EmptyCount}, "Number of things"
	second.ID, second.Notes = "two", []string{"Source: us.", "Counted once."}
	again := *first
	again.Label = "Table 7"
	b := bookOf(first, second)
	b.Mark, b.Band, b.Notice, b.Contact = "Draft", "CONFIDENTIAL", "All is made up.", []string{"Email: a@example.nhs.uk"}
	b.Papers = append(b.Papers, Paper{Title: "Again", Figures: []*figure.Figure{&again}}, Paper{Title: "Words alone"})
	file, data := opened(t, b)

	if diff := cmp.Diff([]string{"Cover", "Contents", "one", "two", "Notes"}, file.GetSheetList()); diff != "" {
		t.Error(diff)
	}
	if file.GetActiveSheetIndex() != 0 {
		t.Error("it does not open on the cover")
	}
	lead := rowsOf(t, file, "Cover", false)
	if text := strings.Join(column1(lead), "|"); !strings.HasPrefix(text, "Intentions 2024/25: tables|Alpha & Omega ICB|Board edition.|Draft.|CONFIDENTIAL|All is made up.|As at 31 October 2024.|This workbook has the tables of the edition's papers, 2 in all") ||
		!strings.Contains(text, "|Papers: Review; Again|") || !strings.HasSuffix(text, "|Email: a@example.nhs.uk") {
		t.Error(text)
	}
	if diff := cmp.Diff([][]string{
		{"Contents"}, {"This worksheet has one table. Its first column leads to the worksheets."},
		{"Worksheet", "Number", "Title", "Papers", "Rows"},
		{"one", "Table 1; Table 7", "One column", "Review; Again", "1"},
		{"two", "Table 1", "One column", "Review", "1"},
		{"Notes", "Notes", "Notes and shorthand", "All", "3"},
	}, rowsOf(t, file, "Contents", false)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([][]string{
		{"Table 1: One column"}, {"Number of things"}, {"Review. As at 31 October 2024. Draft. Confidential."},
		{"This worksheet has one table. The worksheet Notes has: [note 1]."}, {"Back to the contents"}, {"Value"}, {"1"},
	}, rowsOf(t, file, "one", false)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([][]string{
		{"Notes and shorthand"}, {oneTable}, {"Mark", "Meaning"}, {"[x]", notAvailable.meaning}, {"note 1", "Counted once."}, {"note 2", "Source: us."},
	}, rowsOf(t, file, "Notes", false)); diff != "" {
		t.Error(diff)
	}
	for sheet, table := range map[string]string{"Contents": "table_of_contents A3:E6", "one": "table_one A6:A7", "two": "table_two A6:A7", "Notes": "table_of_notes A3:B6"} {
		tables, err := file.GetTables(sheet)
		if err != nil || len(tables) != 1 || tables[0].Name+" "+tables[0].Range != table {
			t.Errorf("%s: %v, %v", sheet, tables, err)
		}
		merged, _ := file.GetMergeCells(sheet)
		panes, _ := file.GetPanes(sheet)
		if len(merged) > 0 || panes.Freeze || panes.Split {
			t.Errorf("%s has merged cells or panes", sheet)
		}
	}
	for cell, want := range map[string]string{"A4": "'one'!A1", "A5": "'two'!A1", "A6": "'Notes'!A1"} {
		if linked, target, err := file.GetCellHyperLink("Contents", cell); !linked || target != want || err != nil {
			t.Errorf("%s leads to %q, %v", cell, target, err)
		}
	}
	properties, err := file.GetDocProps()
	if err != nil || properties.Title != "Intentions 2024/25: tables, Board edition" || properties.Creator != "Alpha & Omega ICB" || properties.Created != "2024-10-31T00:00:00Z" || properties.Language != "en-GB" {
		t.Errorf("%+v, %v", properties, err)
	}
	checkParts(t, data)
}

func column1(rows [][]string) (cells []string) {
	for _, row := range rows {
		cells = append(cells, strings.Join(row, " "))
	}
	return cells
}

// checkParts holds that each part is XML, that no table has a filter, and that all
// times are the pack's.
func checkParts(t *testing.T, data []byte) {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range archive.File {
		if !part.Modified.Equal(asAt) {
			t.Errorf("%s is of %v", part.Name, part.Modified)
		}
		from, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		reader := xml.NewDecoder(from)
		for {
			token, err := reader.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v", part.Name, err)
			}
			if start, ok := token.(xml.StartElement); ok && (start.Name.Local == "autoFilter" || start.Name.Local == "f") {
				t.Errorf("%s has %s", part.Name, start.Name.Local)
			}
		}
	}
}

func TestSameBytesTwice(t *testing.T) {
	made := func() []byte {
		f := oneColumn(true, figure.Whole(1), figure.Cell{Value: figure.Amount{Value: 2.5, Places: 1}}, figure.Cell{Value: figure.Suppressed("*")}, figure.Unknown())
		f.Notes = []string{"a", "b", "c"}
		data, err := bookOf(f).File()
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	first := made()
	for range 20 {
		if !bytes.Equal(first, made()) {
			t.Fatal("the bytes differ")
		}
	}
}

func TestNothingToWrite(t *testing.T) {
	if data, err := bookOf().File(); data != nil || err != nil {
		t.Error(len(data), err)
	}
	empty := oneColumn(false)
	empty.Notes = []string{"There are none."}
	file, _ := opened(t, bookOf(empty))
	rows := rowsOf(t, file, "one", false)
	if tables, _ := file.GetTables("one"); len(tables) > 0 || rows[len(rows)-1][0] != "Value" {
		t.Error(tables, rows)
	}
}

// Names of worksheets have 31 characters at most and differ by more than capitals, as
// do headings.
func TestNames(t *testing.T) {
	long := strings.Repeat("long-", 8)
	var figures []*figure.Figure
	for _, id := range []string{long + "a", long + "b", "notes", "history", "cover"} {
		f := oneColumn(false, figure.Said("x"))
		f.ID = id
		figures = append(figures, f)
	}
	file, _ := opened(t, bookOf(figures...))
	if diff := cmp.Diff([]string{"Cover", "Contents", long[:31], long[:29] + "-2", "notes-2", "history-2", "cover-2", "Notes"}, file.GetSheetList()); diff != "" {
		t.Error(diff)
	}
	for _, c := range []struct {
		columns []figure.Column
		want    []string
	}{
		{[]figure.Column{{Label: "Name"}, {Label: "On track", Group: "Progress"}, {Label: "Grand Total", Group: "Grand Total"}}, []string{"Name", "On track", "Grand Total"}},
		{[]figure.Column{{Label: "A", Group: "QIA"}, {Label: "A", Group: "EHIIRA"}, {Label: "All", Group: "All"}}, []string{"QIA: A", "EHIIRA: A", "All"}},
		{[]figure.Column{{Label: "Calls", Group: "Calls"}, {Label: "Required", Group: "Calls"}, {Label: "required", Group: "Calls"}}, []string{"Calls", "Calls: Required", "Calls: required-2"}},
		{[]figure.Column{{Label: "Objective"}, {Label: "0", Group: "Segment"}, {Label: "1", Group: "Segment"}, {Label: "Grand Total", Group: "Grand Total"}}, []string{"Objective", "Segment: 0", "Segment: 1", "Grand Total"}},
		{[]figure.Column{{Name: "a"}, {Label: "two\nlines"}}, []string{"a", "two lines"}},
	} {
		if diff := cmp.Diff(c.want, headings(figure.Table{Columns: c.columns})); diff != "" {
			t.Error(diff)
		}
	}
	if got := cut("ab\U0001F600c", 3); got != "ab" {
		t.Errorf("%q", got)
	}
}
