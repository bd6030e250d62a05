package pdfout

import (
	"fmt"
	"slices"
	"testing"

	"github.com/yuin/goldmark/ast"

	"boardpack/generator/figure"
	"boardpack/generator/paper"
)

// TestChartsKeepTheirNotes sets a chart with notes at any height of a page, and text after
// it: the notes end on the page of the chart wherever no more than a third of a page is
// empty by that.
func TestChartsKeepTheirNotes(t *testing.T) {
	for before := 1; before < 34; before++ {
		nodes := []ast.Node{&paper.PageBreak{}}
		line := func(n int) {
			for range n {
				nodes = append(nodes, para("", text("A line.")))
			}
		}
		line(before)
		f := &figure.Figure{ID: "f", Label: "Figure 1", Title: "T", Sentence: "It rises.", Chart: sampleChart()}
		for i := range 8 {
			f.Notes = append(f.Notes, fmt.Sprintf("Note %d.", i+1))
		}
		nodes = append(nodes, &paper.Figure{Data: paper.Filed, Figure: f})
		line(40)
		d := layOut(t, newPaper(nodes...))
		checkPages(t, d)
		chart, notes := d.destinations["f"].page, pageOf(d, "Note 8.")
		if _, height := frame(false); chart != notes && d.destinations["f"].y-margin > (1-mostBefore)*height {
			t.Errorf("after %d lines the chart is on page %d and its notes end on page %d", before, chart, notes)
		}
	}
}

// pageOf is the page that a text stands on.
func pageOf(d *document, words string) int {
	return 1 + slices.IndexFunc(d.pages, func(p *page) bool {
		return slices.ContainsFunc(runs(p), func(m mark) bool { return m.text() == words })
	})
}
