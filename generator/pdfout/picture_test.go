package pdfout

import (
	"os"
	"path/filepath"
	"testing"

	"boardpack/generator/course"
	"boardpack/generator/figure"
	"boardpack/generator/paper"

	"github.com/yuin/goldmark/ast"
)

// TestEveryChartTypeIsPainted draws one chart of each type and sets them all.
func TestEveryChartTypeIsPainted(t *testing.T) {
	categories := []string{"Acute Services - Urgent Care", "Ambulance Services", "Cancer Services", "Mental Health", "Primary Care"}
	series := []figure.Series{
		{Name: "Delayed", Values: []float64{0, 9, 0, 4, 6}, Tone: 1},
		{Name: "On track", Values: []float64{3, 5, 6, 7, 6}, Tone: 0},
	}
	days := figure.Phase{Name: "Engage", First: []float64{20000, 20010, 20040, 20050, 20100}, Last: []float64{20020, 20010, 20080, 20090, 20130}}
	var asked []figure.Chart
	for _, info := range figure.ChartTypes {
		var c figure.Chart
		switch kind := info.Type; kind {
		case figure.Timeline:
			c = &figure.TimelineChart{Steps: categories, Phases: []figure.Phase{days}, Marks: []figure.Mark{{Value: 20055, Label: "28 November 2024"}}}
		case figure.Quadrant:
			c = &figure.QuadrantChart{Categories: categories, X: series[0], Y: series[1], ValueName: "Number of intentions",
				Extent: figure.Extent{Low: 0, High: 10}, Corners: [4]string{"Major projects", "Quick wins", "Reconsider", "Fill-ins"}}
		case figure.Funnel:
			c = &figure.FunnelChart{Steps: categories, Series: series[1]}
		case figure.Parts:
			c = &figure.PartsChart{Of: "intentions", Ways: []figure.Way{{Name: "By progress", Parts: []figure.Part{
				{Name: "On track", Value: 110}, {Name: "Delayed", Value: 45, Tone: 1}, {Name: "Deprioritised", Value: 6, Tone: 3}, {Name: "Not recorded", Value: 8, Blank: true}}}}}
		case figure.Course:
			panel := figure.Panel{Name: "Handover", Axis: "Minutes and seconds", Form: figure.Clock}
			for i, role := range course.Roles {
				panel.Traces = append(panel.Traces, course.Trace{Name: string(role), Role: role, Points: []course.Point{
					{Day: 20000, Value: 1700 + 10*float64(i)}, {Day: 20100, Value: 1800 - 5*float64(i)}}})
			}
			for _, shape := range course.Shapes {
				panel.Badges = append(panel.Badges, course.Badge{Shape: shape, Words: string(shape)})
			}
			c = &figure.CourseChart{Panels: []figure.Panel{panel}}
		default:
			shown := series
			if kind == figure.Bar || kind == figure.Donut {
				shown = series[1:]
			}
			c = &figure.CountChart{Kind: kind, Categories: categories, CategoryName: "Programme", Series: shown, ValueName: "Number of intentions"}
		}
		asked = append(asked, c)
	}
	nodes := []ast.Node{&paper.PageBreak{}}
	for _, c := range asked {
		nodes = append(nodes, fig(&figure.Figure{ID: string(c.Type()), Label: "Figure", Title: "A chart: " + string(c.Type()), Sentence: "What it shows.", Chart: c}))
	}
	p := newPaper(nodes...)
	file, err := Render(p, testOptions)
	if err != nil {
		t.Fatal(err)
	}
	checkPages(t, layOut(t, p))
	if *keep != "" {
		if err := os.WriteFile(filepath.Join(*keep, "charts.pdf"), file, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
