package workbook

import (
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"boardpack/generator/figure"
)

// mixed has a column of numbers before one of words, and one of days.
func mixed() *figure.Figure {
	return &figure.Figure{ID: "mixed", Label: "Table 1", Title: "Mixed", Table: figure.Table{
		Columns: []figure.Column{{Name: "by", Label: "By"}, {Name: "count", Label: "Count", Numeric: true}, {Name: "what", Label: "What"}, {Name: "why", Label: "Why"}},
		Rows: []figure.Row{{Cells: []figure.Cell{
			{Value: day(2024, 10, 31)}, {Value: figure.Amount{Value: 12}}, figure.Said(strings.Repeat("a long word ", 30)), figure.Said(strings.Repeat("another word ", 30)),
		}}},
	}}
}

// TestStands holds that words do not touch what is at the left of them, and that what stands
// under a heading stands where the heading does.
func TestStands(t *testing.T) {
	file, _ := opened(t, bookOf(mixed()))
	for column, want := range map[string]excelize.Alignment{
		"A": {Horizontal: "left"}, "B": {Horizontal: "right"}, "C": {Horizontal: "left", Indent: 1}, "D": {Horizontal: "left", Indent: 1},
	} {
		for _, row := range []string{"5", "6"} {
			id, err := file.GetCellStyle("mixed", column+row)
			if err != nil {
				t.Fatal(err)
			}
			style, err := file.GetStyle(id)
			if err != nil {
				t.Fatal(err)
			}
			if got := style.Alignment; got.Horizontal != want.Horizontal || got.Indent != want.Indent {
				t.Errorf("%s%s stands %q with indent %d, want %q with %d", column, row, got.Horizontal, got.Indent, want.Horizontal, want.Indent)
			}
		}
	}
}

// TestPrinted holds what each page of paper repeats: the header of its table, who may
// see it, and which page it is.
func TestPrinted(t *testing.T) {
	b := bookOf(mixed())
	b.Pack, b.Band, b.Mark = "Safety & delivery", "Confidential", "Draft"
	file, _ := opened(t, b)
	titles := map[string]string{}
	for _, name := range file.GetDefinedName() {
		if name.Name == "_xlnm.Print_Titles" {
			titles[name.Scope] = name.RefersTo
		}
	}
	for sheet, want := range map[string]string{"Cover": "", "Contents": "'Contents'!$3:$3", "mixed": "'mixed'!$5:$5", "Notes": "'Notes'!$3:$3"} {
		if titles[sheet] != want {
			t.Errorf("%s repeats %q, want %q", sheet, titles[sheet], want)
		}
		printed, err := file.GetHeaderFooter(sheet)
		if err != nil {
			t.Fatal(err)
		}
		if printed == nil || printed.OddHeader != "&CConfidential" || printed.OddFooter != "&LSafety && delivery, Board edition. Draft&R&A, page &P of &N" {
			t.Errorf("%s has %+v", sheet, printed)
		}
	}
}

// TestFitsAcross holds that long texts are wrapped so that a page has room for the table.
func TestFitsAcross(t *testing.T) {
	total := func(f *figure.Figure) (all float64) {
		file, _ := opened(t, bookOf(f))
		for i := range f.Table.Columns {
			width, err := file.GetColWidth(f.ID, column(i+1))
			if err != nil {
				t.Fatal(err)
			}
			all += width
		}
		return all
	}
	f := mixed()
	if got := total(f); got > across {
		t.Errorf("%v digits across, want %v at most", got, across)
	}
	f.Table.Columns, f.Table.Rows[0].Cells = f.Table.Columns[:3], f.Table.Rows[0].Cells[:3]
	if got := total(f); got < widest {
		t.Errorf("%v digits across where there is room for %v", got, across)
	}
}

func TestStopped(t *testing.T) {
	for title, want := range map[string]string{"Are we on the way?": "Are we on the way?", "Review": "Review.", "So far.": "So far."} {
		if got := stopped(title); got != want {
			t.Errorf("%q: %q", title, got)
		}
	}
}
