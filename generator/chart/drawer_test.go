package chart_test

import (
	"testing"

	"boardpack/generator/chart"
	"boardpack/generator/figure"
)

// What cannot be shown is not drawn.
func TestCheck(t *testing.T) {
	counts := func(kind figure.ChartType) figure.Chart {
		return &figure.CountChart{Kind: kind, Categories: []string{"A"}, Series: []figure.Series{{Name: "S", Values: []float64{-1}}}}
	}
	for want, c := range map[string]figure.Chart{
		`unknown chart type "pie"`:                                         counts("pie"),
		`a funnel chart cannot be a *figure.CountChart`:                    counts(figure.Funnel),
		`series "S" has a negative value, which a donut chart cannot show`: counts(figure.Donut),
		`a course chart needs a panel`:                                     &figure.CourseChart{},
	} {
		if err := chart.Check(c); err == nil || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
		if parts, err := chart.Draw(c, chart.Size{Width: chart.Wide}); err == nil || parts != nil {
			t.Errorf("%s: it was drawn", want)
		}
	}
}

// A chart type is a line in figure.ChartTypes and a drawer.
func TestEveryTypeIsDrawn(t *testing.T) {
	for _, info := range figure.ChartTypes {
		var c figure.Chart
		switch info.Type {
		case figure.Timeline:
			c = &figure.TimelineChart{}
		case figure.Quadrant:
			c = &figure.QuadrantChart{Extent: figure.Extent{High: 1}}
		case figure.Funnel:
			c = &figure.FunnelChart{}
		case figure.Course:
			c = &figure.CourseChart{Panels: []figure.Panel{{Form: figure.Plain}}}
		case figure.Parts:
			c = &figure.PartsChart{}
		case figure.Scatter:
			c = &figure.CountChart{Kind: info.Type, Series: make([]figure.Series, 2)}
		default:
			c = &figure.CountChart{Kind: info.Type, Series: make([]figure.Series, 1)}
		}
		if err := chart.Check(c); err != nil {
			t.Errorf("%s: %v", info.Type, err)
		}
	}
}
