package sheet

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// TestNotesStandBesideTheirCells reads what somebody wrote at a cell and not in it.
func TestNotesStandBesideTheirCells(t *testing.T) {
	b := newBook(t, []any{"Ref", "Title"}, []any{"A-1", "One"}, []any{"A-2", "Two"})
	b.check(b.AddComment("List", excelize.Comment{Cell: "B3", Author: "Jo", Paragraph: []excelize.RichTextRun{{Text: "Jo:\n"}, {Text: "CONFIDENTIAL"}}}))
	var data bytes.Buffer
	b.check(b.Write(&data))
	s, findings := Open("list.xlsx", data.Bytes(), Options{})
	if s == nil {
		t.Fatal(findings)
	}
	for _, want := range []string{"", "Jo:\nCONFIDENTIAL"} {
		row, err := s.Next()
		if err != nil || strings.TrimSpace(row.Notes[1]) != want {
			t.Errorf("%v, want %q: %v", row.Notes, want, err)
		}
	}
}

// TestHiddenSheets are told where nobody asked for one, and are the last to be meant.
func TestHiddenSheets(t *testing.T) {
	fits := Options{Fits: func(cells []string) (int, bool) { return 2, len(cells) == 2 && cells[0] == "Ref" }}
	for _, c := range []struct {
		sheets string
		want   string
	}{
		{"-Old", "sheet-hidden"}, {"List", ""}, {"-Old List", "sheet-not-said sheet: \"List\""}, {"List -Old", "sheet-not-said sheet: \"List\""},
	} {
		b := newBook(t, []any{"other"})
		b.check(b.SetSheetName("List", "Key"))
		for _, name := range strings.Fields(c.sheets) {
			b.fill(strings.TrimPrefix(name, "-"), []any{"Ref", "Title"}, []any{"A-1", "One"})
		}
		b.SetActiveSheet(0)
		for _, name := range strings.Fields(c.sheets) {
			if hidden, is := strings.CutPrefix(name, "-"); is {
				b.check(b.SetSheetVisible(hidden, false))
			}
		}
		var data bytes.Buffer
		b.check(b.Write(&data))
		_, findings := Open("list.xlsx", data.Bytes(), fits)
		got := ""
		for _, f := range findings {
			got += f.Code
			if _, write, found := strings.Cut(f.Hint, "from: "); found && f.Code == "sheet-not-said" {
				got += " " + write
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q: %v", c.sheets, got, c.want, findings)
		}
	}
}
