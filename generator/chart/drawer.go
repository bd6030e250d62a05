package chart

import (
	"fmt"

	"boardpack/generator/figure"
)

// drawer makes the go-echarts chart of one type of chart. The error says why a
// chart of that type cannot be shown.
type drawer func(figure.Chart) (builder, error)

// drawers has one for each of figure.ChartTypes.
var drawers = map[figure.ChartType]drawer{
	figure.Bar:        drawerOf(anySign(1), tidyCounts, bar),
	figure.StackedBar: drawerOf(partsOfWhole(anyNumber), tidyCounts, stackedBar),
	figure.GroupedBar: drawerOf(anySign(anyNumber), tidyCounts, groupedBar),
	figure.Line:       drawerOf(anySign(anyNumber), tidyCounts, line),
	figure.Heatmap:    drawerOf(partsOfWhole(anyNumber), tidyCounts, heatmap),
	figure.Donut:      drawerOf(partsOfWhole(1), tidyCounts, donut),
	figure.Scatter:    drawerOf(anySign(2), tidyCounts, scatter),
	figure.Timeline:   drawerOf(checkTimeline, tidyTimeline, timeline),
	figure.Quadrant:   drawerOf(checkQuadrant, tidyQuadrant, quadrant),
	figure.Funnel:     drawerOf(checkFunnel, tidyFunnel, funnel),
	figure.Course:     drawerOf(checkCourse, tidyCourse, courseLines),
}

// Check says what keeps a chart from being drawn; nil where nothing does. It takes
// little time, since it draws nothing.
func Check(chart figure.Chart) error {
	draw, known := drawers[chart.Type()]
	if !known {
		return fmt.Errorf("unknown chart type %q", chart.Type())
	}
	_, err := draw(chart)
	return err
}

// drawerOf makes a drawer of what the type's own kind of chart needs: a check that
// it can be shown, a copy with words that are safe to draw, and the drawing.
func drawerOf[C any](check func(*C) error, tidy func(C) C, build func(*C) builder) drawer {
	return func(chart figure.Chart) (builder, error) {
		own, ok := any(chart).(*C)
		if !ok {
			return nil, fmt.Errorf("a %s chart cannot be a %T", chart.Type(), chart)
		}
		if err := check(own); err != nil {
			return nil, err
		}
		tidied := tidy(*own)
		return build(&tidied), nil
	}
}
