package pdfout

import (
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"

	"boardpack/generator/figure"
	"boardpack/generator/paper"
	"boardpack/generator/pdfua"
)

// TestTextFlowsPastAFigure sets a chart for which a page has no room between lines of
// text: what comes after it fills that page, and the chart begins the next.
func TestTextFlowsPastAFigure(t *testing.T) {
	nodes := []ast.Node{&paper.PageBreak{}}
	line := func(n int) {
		for range n {
			nodes = append(nodes, para("", text("A line.")))
		}
	}
	chart := sampleChart()
	line(31) // of 36 or so: no chart fits below, not even a smaller one
	nodes = append(nodes, &paper.Figure{Data: paper.Filed, Figure: &figure.Figure{ID: "f", Label: "Figure 1", Title: "T", Sentence: "It rises.", Chart: chart}})
	nodes = append(nodes, fig(&figure.Figure{ID: "t", Label: "Table 1", Title: "Low", Table: figure.Table{Columns: columns("A", "#B"), Rows: []figure.Row{row("x", "1"), row("y", "2")}}}))
	line(20)
	d := layOut(t, newPaper(nodes...))
	checkPages(t, d)
	if d.destinations["t"].page != 2 || d.destinations["f"].page != 3 {
		t.Errorf("the table is on page %d and the chart on %d, want 2 and 3", d.destinations["t"].page, d.destinations["f"].page)
	}
	_, height := frame(false)
	if page := d.pages[1]; page.used < 0.9*height || page.ends {
		t.Errorf("the page before the chart is %.0f%% full, and ends a part: %v", 100*page.used/height, page.ends)
	}
	if last := d.pages[len(d.pages)-1]; !last.ends {
		t.Error("the last page does not end a part")
	}
}

// TestFiguresStayBeforeAnAppendix holds that none moves beyond the heading of an appendix.
func TestFiguresStayBeforeAnAppendix(t *testing.T) {
	nodes := []ast.Node{&paper.PageBreak{}, para("", text("See."))}
	for range 25 {
		nodes = append(nodes, para("", text("A line.")))
	}
	end := heading(2, "Appendix 1", "a", "Reasons").(*paper.Heading)
	end.Appendix = true
	nodes = append(nodes, fig(&figure.Figure{ID: "f", Label: "Figure 1", Title: "T", Sentence: "It rises.", Chart: sampleChart()}), end, para("", text("After.")))
	d := layOut(t, newPaper(nodes...))
	if f, a := d.destinations["f"], d.destinations["a"]; f.page > a.page || f.page == a.page && f.y > a.y {
		t.Errorf("the figure is at %+v, the appendix at %+v", f, a)
	}
}

// TestFiguresStayInTheirSection sets a chart at any height of a page, and a heading below:
// the chart comes first, unless more than a third of a page would be empty by that, which
// is then counted.
func TestFiguresStayInTheirSection(t *testing.T) {
	_, height := frame(false)
	before, after := 0, 0
	for lines := 1; lines < 36; lines++ {
		nodes := []ast.Node{para("", text("See."))}
		for range lines {
			nodes = append(nodes, para("", text("A line.")))
		}
		nodes = append(nodes, fig(&figure.Figure{ID: "f", Label: "Figure 1", Title: "T", Sentence: strings.Repeat("It rises. ", 300), Chart: sampleChart()}),
			heading(2, "2", "next", "A section"))
		for range 20 {
			nodes = append(nodes, para("", text("What it says.")))
		}
		d := layOut(t, newPaper(nodes...))
		f, next := d.destinations["f"], d.destinations["next"]
		above := f.page < next.page || f.page == next.page && f.y < next.y
		empty := 1 - (next.y-margin-headingGap(2))/height
		switch strays := d.pages[next.page-1].strays; {
		case above && strays == 0:
			before++
		case !above && strays == 1 && empty > 1./3:
			after++
		default:
			t.Errorf("%d lines: the chart is at %+v, the heading at %+v, with %d counted as strays", lines, f, next, strays)
		}
		if page := d.pages[0]; page.used < 2./3*height && !page.ends {
			t.Errorf("%d lines: the page is %.0f%% full", lines, 100*page.used/height)
		}
	}
	if before < 20 || after < 3 {
		t.Errorf("%d charts stand before the heading, %d after it", before, after)
	}
}

// TestTablesStayNearTheirSection holds that text flows past a table that moves, and the
// heading of the next section, but not that of the section after.
func TestTablesStayNearTheirSection(t *testing.T) {
	_, height := frame(false)
	for lines := 20; lines < 36; lines++ {
		nodes := []ast.Node{&paper.PageBreak{}, para("", text("See."))}
		for range lines {
			nodes = append(nodes, para("", text("A line.")))
		}
		for _, id := range []string{"one", "two"} {
			table := figure.Table{Columns: columns("A", "#B")}
			for range 20 {
				table.Rows = append(table.Rows, row("x", "1"))
			}
			nodes = append(nodes, fig(&figure.Figure{ID: id, Label: "Table", Title: id, Table: table}))
		}
		for _, id := range []string{"next", "after"} {
			nodes = append(nodes, heading(2, "", id, "A section"), para("", text("What it says.")))
		}
		d := layOut(t, newPaper(nodes...))
		checkPages(t, d)
		after := d.destinations["after"]
		for _, id := range []string{"one", "two"} {
			if at := d.destinations[id]; at.page > after.page || at.page == after.page && at.y > after.y {
				t.Errorf("after %d lines: table %s is at %+v, the second section after it at %+v", lines, id, at, after)
			}
		}
		if page := d.pages[1]; page.used < 0.5*height {
			t.Errorf("after %d lines: the page is %.0f%% full", lines, 100*page.used/height)
		}
	}
}

// TestAnAppendixBeginsWithWhatItHolds sets its heading at any height of a page: a fifth of
// it is there for what comes below.
func TestAnAppendixBeginsWithWhatItHolds(t *testing.T) {
	_, height := frame(false)
	pages := map[int]bool{}
	for lines := 1; lines < 45; lines++ {
		first, second := heading(2, "Appendix 1", "a", "Reasons").(*paper.Heading), heading(2, "Appendix 2", "b", "More").(*paper.Heading)
		first.Appendix, second.Appendix = true, true
		nodes := []ast.Node{&paper.PageBreak{}, para("", text("See.")), first}
		for range lines {
			nodes = append(nodes, para("", text("A line.")))
		}
		d := layOut(t, newPaper(append(nodes, second, para("", text("After.")), para("", text("After.")))...))
		at := d.destinations["b"]
		pages[at.page] = true
		if left := margin + height - at.y; left < leastOpening*height-headingGap(2) {
			t.Errorf("%d lines: the appendix has %.0f points of page %d, of %.0f", lines, left, at.page, height)
		}
	}
	if len(pages) < 2 {
		t.Errorf("all begin on pages %v", pages)
	}
}

// TestNoFigurePartsAParagraph sets a long paragraph after a chart that waits, at any height
// of a page.
func TestNoFigurePartsAParagraph(t *testing.T) {
	for lines := 1; lines < 36; lines++ {
		nodes := []ast.Node{&paper.PageBreak{}}
		for range lines {
			nodes = append(nodes, para("", text("A line.")))
		}
		chart := fig(&figure.Figure{ID: "f", Label: "Figure 1", Title: "T", Sentence: "It rises.", Chart: sampleChart()})
		for _, length := range []int{80, 300} {
			d := layOut(t, newPaper(append(nodes, chart, para("1.1", text(words("w", length))), para("1.2", text("After.")))...))
			checkPages(t, d)
			checkParagraphs(t, d)
			checkUnparted(t, d)
			for i, page := range d.pages[1:] {
				if page.used < 0.6*height() && !page.ends {
					t.Errorf("%d lines, %d words: page %d is %.0f%% full", lines, length, i+2, 100*page.used/height())
				}
			}
		}
	}
}

func height() float64 {
	_, high := frame(false)
	return high
}

// checkUnparted finds figures between the lines of a paragraph.
func checkUnparted(t failer, d *document) {
	above := parents(d.tree)
	figured := func(e *pdfua.Element) bool {
		for ; e != nil; e = above[e] {
			if e.Tag == pdfua.Div {
				return true
			}
		}
		return false
	}
	since := map[*pdfua.Element]int{} // how many marks of figures there were before a paragraph's last
	marks := 0
	for i, page := range d.pages {
		for _, m := range page.marks {
			content := pdfua.ContentOf(m.owner)
			switch {
			case content == nil:
			case figured(content.Element):
				marks++
			case content.Element.Tag == pdfua.P:
				if before, met := since[content.Element]; met && before != marks {
					t.Errorf("page %d: a figure stands between the lines of %q", i+1, m.shape.(*textRun).text)
				}
				since[content.Element] = marks
			}
		}
	}
}
