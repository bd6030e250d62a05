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
		switch kind {
		case figure.Bar, figure.Donut, figure.Funnel:
			c.Series = series[1:]
		case figure.Timeline:
			c.Series = []figure.Series{{Name: "Engage", Values: []float64{20000, 20010, 20040, 20050, 20100}, Ends: []float64{20020, 20010, 20080, 20090, 20130}}}
			c.Marks = []figure.Mark{{Value: 20055, Label: "28 November 2024"}}
		case figure.Quadrant:
			c.Extent, c.Corners = figure.Extent{Low: 0, High: 10}, [4]string{"Major projects", "Quick wins", "Reconsider", "Fill-ins"}
		case figure.Course:
			panel := figure.Panel{Name: "Handover", Axis: "Minutes and seconds", Form: figure.Clock}
			for i, role := range figure.Roles {
				panel.Traces = append(panel.Traces, figure.Trace{Name: string(role), Role: role, Points: []figure.Point{
					{Day: 20000, Value: 1700 + 10*float64(i)}, {Day: 20100, Value: 1800 - 5*float64(i)}}})
			}
			for _, shape := range figure.Shapes {
				panel.Badges = append(panel.Badges, figure.Badge{Shape: shape, Words: string(shape)})
			}
			c.Panels = []figure.Panel{panel}
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
