package pdfout

import (
	"os"
	"path/filepath"
	"testing"

	"boardpack/generator/chart"
	"boardpack/generator/figure"
	"boardpack/generator/paper"

	"github.com/yuin/goldmark/ast"
)

// TestEveryChartTypeIsPainted draws one chart of each type and sets them all.
func TestEveryChartTypeIsPainted(t *testing.T) {
	if testing.Short() {
		t.Skip("draws many charts; the full run has it")
	}
	categories := []string{"Acute Services - Urgent Care", "Ambulance Services", "Cancer Services", "Mental Health", "Primary Care"}
	series := []figure.Series{
		{Name: "Delayed", Values: []float64{0, 9, 0, 4, 6}, Tone: 1},
		{Name: "On track", Values: []float64{3, 5, 6, 7, 6}, Tone: 0},
	}
	var asked []*figure.Chart
	for _, kind := range figure.ChartTypes {
		c := &figure.Chart{Type: kind, Categories: categories, CategoryName: "Programme", Series: series, ValueName: "Number of intentions"}
		if kind == figure.Bar || kind == figure.Donut {
			c.Series = series[1:]
		}
		asked = append(asked, c)
	}
	drawings, err := chart.Draw(t.Context(), asked)
	if err != nil {
		t.Fatal(err)
	}
	nodes := []ast.Node{&paper.PageBreak{}}
	drawn := charts{}
	for i, c := range asked {
		drawn[c] = drawings[i]
		nodes = append(nodes, fig(&figure.Figure{ID: string(c.Type), Label: "Figure", Title: "A chart: " + string(c.Type), Sentence: "What it shows.", Chart: c}))
	}
	p := newPaper(nodes...)
	file, err := Render(p, drawn, testOptions)
	if err != nil {
		t.Fatal(err)
	}
	checkPages(t, layOut(t, p, drawn))
	if *keep != "" {
		if err := os.WriteFile(filepath.Join(*keep, "charts.pdf"), file, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
