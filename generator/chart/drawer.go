package chart

import (
	"fmt"

	"boardpack/generator/figure"
)

// drawer checks and tidies one type of chart; what it returns lays the chart out
// for a width.
type drawer func(figure.Chart) (func(width float64) []pile, error)

// drawers has one for each of figure.ChartTypes.
var drawers = map[figure.ChartType]drawer{
	figure.Bar:        drawerOf(tidyCounts, one(bar)),
	figure.StackedBar: drawerOf(tidyCounts, one(stackedBar)),
	figure.GroupedBar: drawerOf(tidyCounts, one(groupedBar)),
	figure.Line:       drawerOf(tidyCounts, one(line)),
	figure.Heatmap:    drawerOf(tidyCounts, heatmap),
	figure.Donut:      drawerOf(tidyCounts, one(donut)),
	figure.Scatter:    drawerOf(tidyCounts, one(scatter)),
	figure.Timeline:   drawerOf(tidyTimeline, one(timeline)),
	figure.Quadrant:   drawerOf(tidyQuadrant, one(quadrant)),
	figure.Funnel:     drawerOf(tidyFunnel, one(funnel)),
	figure.Course:     drawerOf(tidyCourse, one(courses)),
	figure.Parts:      drawerOf(tidyParts, one(parts)),
}

// drawerOf makes a drawer of what the type's own kind of chart needs: a
// copy with words that are safe to draw, and the layout.
func drawerOf[C any](tidy func(C) C, lay func(*C, float64) []pile) drawer {
	return func(chart figure.Chart) (func(float64) []pile, error) {
		own, ok := any(chart).(*C)
		if !ok {
			return nil, fmt.Errorf("a %s chart cannot be a %T", chart.Type(), chart)
		}
		if err := chart.Check(); err != nil {
			return nil, err
		}
		return func(width float64) []pile {
			tidied := tidy(*own)
			return lay(&tidied, width)
		}, nil
	}
}

// one is the layout of a chart that is a single pile.
func one[C any](lay func(*C, float64) pile) func(*C, float64) []pile {
	return func(chart *C, width float64) []pile { return []pile{lay(chart, width)} }
}
