package pdfout

import (
	"math"
	"strings"
	"testing"

	"boardpack/generator/figure"
	"boardpack/generator/paper"
)

// TestRepeatedHeadsStandAsTheFirst has a table over several pages: on each that it goes on, its
// name begins at the top, and name, heads and first row are as far apart as where it begins.
func TestRepeatedHeadsStandAsTheFirst(t *testing.T) {
	f := &figure.Figure{ID: "f", Label: "Figure 1", Title: "Rows", Table: figure.Table{Columns: columns("Reference", "#Number")}}
	for range 150 {
		f.Table.Rows = append(f.Table.Rows, row("x", "1"))
	}
	type places struct{ name, head, row float64 }
	var first places
	further := 0
	for _, p := range layOut(t, newPaper(para("", text("A line.")), &paper.PageBreak{}, fig(f))).pages {
		at, top := places{-1, -1, -1}, 0.0
		for _, m := range p.marks {
			run, is := m.shape.(*textRun)
			switch {
			case !is:
			case strings.HasPrefix(run.text, "Figure 1") && at.name < 0:
				top = m.y - run.style.baseline()
				at.name = top + run.style.leading // its end: it is smaller where it goes on
			case run.text == "Reference" && at.head < 0:
				at.head = m.y
			case run.text == "x" && at.row < 0:
				at.row = m.y
			}
		}
		switch {
		case at.row < 0:
		case first == places{}:
			first = at
		default:
			further++
			if math.Abs(top-margin) > tolerance {
				t.Errorf("its name begins at %.2f of a page, not %.2f", top, margin)
			}
			if math.Abs(at.head-at.name-first.head+first.name) > tolerance || math.Abs(at.row-at.head-first.row+first.head) > tolerance {
				t.Errorf("it goes on at %+v, and began at %+v", at, first)
			}
		}
	}
	if first.row <= 0 || first.name < 0 || first.head < 0 || further < 2 {
		t.Errorf("it began at %+v, and goes on %d times", first, further)
	}
}
