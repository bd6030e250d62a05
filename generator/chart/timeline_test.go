package chart_test

import (
	"math"
	"strings"
	"testing"

	"boardpack/generator/chart"
	"boardpack/generator/figure"
)

// TestShortPeriodsStayOnTheirSideOfADay holds that a bar which is widened to be seen does
// not reach over the marked day that comes after its period: it would read as not over.
func TestShortPeriodsStayOnTheirSideOfADay(t *testing.T) {
	const day = 20000.0
	c := &figure.TimelineChart{
		Steps:  []string{"All", "Before", "After"},
		Phases: []figure.Phase{{Name: "Plan", First: []float64{day - 700, day - 1, day + 1}, Last: []float64{day + 300, day - 1, day + 1}}},
		Marks:  []figure.Mark{{Label: "The day", Value: day}},
	}
	for _, width := range []float64{280, 344, 720} {
		parts, err := chart.Draw(c, chart.Size{Width: width})
		if err != nil {
			t.Fatal(err)
		}
		ends := map[string][2]float64{}
		for _, m := range parts[0].Marks {
			if p, ok := m.(*chart.Path); ok && p.Row != "" {
				name, _, _ := strings.Cut(p.Row, ",")
				ends[name] = across(p)
			}
		}
		line, before, after := ends["The day"], ends["Before"], ends["After"]
		if before[1] > line[0] || before[1]-before[0] < 2.9 {
			t.Errorf("%v wide: what is over the day before is drawn from %v to %v, the day at %v", width, before[0], before[1], line[0])
		}
		if after[0] < line[0] || after[1]-after[0] < 2.9 {
			t.Errorf("%v wide: what begins the day after is drawn from %v to %v, the day at %v", width, after[0], after[1], line[0])
		}
	}
}

// across is from where to where a path reaches.
func across(p *chart.Path) [2]float64 {
	ends := [2]float64{math.Inf(1), math.Inf(-1)}
	for _, s := range p.Segments {
		for _, at := range s.Points {
			ends[0], ends[1] = min(ends[0], at.X), max(ends[1], at.X)
		}
	}
	return ends
}
