package pdfout

import (
	"testing"

	"github.com/yuin/goldmark/ast"

	"boardpack/generator/figure"
	"boardpack/generator/paper"
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
