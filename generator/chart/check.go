package chart

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"boardpack/generator/figure"
)

var partsOfWhole = []figure.ChartType{figure.StackedBar, figure.Heatmap, figure.Donut, figure.Funnel}

var seriesWanted = map[figure.ChartType]int{figure.Bar: 1, figure.Donut: 1, figure.Scatter: 2, figure.Quadrant: 2, figure.Funnel: 1}

// check fails for a chart that its type cannot show.
func check(chart *figure.Chart) error {
	if builders[chart.Type] == nil {
		return fmt.Errorf("unknown chart type %q", chart.Type)
	}
	if chart.Type == figure.Course {
		return checkCourse(chart.Panels)
	}
	if want := seriesWanted[chart.Type]; want > 0 && len(chart.Series) != want {
		return fmt.Errorf("a %s chart has %d series, not %d", chart.Type, want, len(chart.Series))
	}
	if len(chart.Series) == 0 {
		return fmt.Errorf("a %s chart needs a series", chart.Type)
	}
	for _, series := range chart.Series {
		if len(series.Values) != len(chart.Categories) {
			return fmt.Errorf("series %q has %d values for %d categories", series.Name, len(series.Values), len(chart.Categories))
		}
		if slices.Contains(partsOfWhole, chart.Type) && slices.ContainsFunc(series.Values, func(v float64) bool { return v < 0 }) {
			return fmt.Errorf("series %q has a negative value, which a %s chart cannot show", series.Name, chart.Type)
		}
	}
	if ofType := checks[chart.Type]; ofType != nil {
		return ofType(chart)
	}
	return nil
}

var checks = map[figure.ChartType]func(*figure.Chart) error{
	figure.Timeline: checkTimeline,
	figure.Quadrant: checkQuadrant,
	figure.Funnel:   checkFunnel,
}

func checkTimeline(chart *figure.Chart) error {
	phases := make([]int, len(chart.Categories))
	for _, series := range chart.Series {
		if len(series.Ends) != len(chart.Categories) {
			return fmt.Errorf("series %q has %d ends for %d categories", series.Name, len(series.Ends), len(chart.Categories))
		}
		for i, name := range chart.Categories {
			if !dated(series, i) {
				continue
			}
			if phases[i]++; phases[i] > 1 {
				return fmt.Errorf("%q has dates in several series", name)
			}
			if series.Ends[i] < series.Values[i] {
				return fmt.Errorf("%q ends before it starts", name)
			}
		}
	}
	for _, mark := range chart.Marks {
		if missing(mark.Value) {
			return fmt.Errorf("mark %q has no day", mark.Label)
		}
	}
	return nil
}

func checkQuadrant(chart *figure.Chart) error {
	low, high := chart.Extent.Low, chart.Extent.High
	if missing(low) || missing(high) || low >= high {
		return fmt.Errorf("a scale cannot be from %v to %v", low, high)
	}
	for _, series := range chart.Series {
		for i, v := range series.Values {
			if !missing(v) && (v < low || v > high) {
				return fmt.Errorf("series %q: %q has %v, which is outside the scale of %v to %v", series.Name, chart.Categories[i], v, low, high)
			}
		}
	}
	return nil
}

func checkFunnel(chart *figure.Chart) error {
	if chart.Lost != nil && len(chart.Lost) != len(chart.Categories)-1 {
		return errors.New("a funnel's words for what is lost are one fewer than its steps")
	}
	return nil
}

func checkCourse(panels []figure.Panel) error {
	if len(panels) == 0 {
		return errors.New("a course chart needs a panel")
	}
	for i, panel := range panels {
		if err := checkPanel(panel); err != nil {
			return fmt.Errorf("panel %d: %w", i+1, err)
		}
	}
	return nil
}

func checkPanel(panel figure.Panel) error {
	if !slices.Contains(forms, panel.Form) {
		return fmt.Errorf("unknown form of numbers %q", panel.Form)
	}
	for _, badge := range panel.Badges {
		if _, known := icons[badge.Shape]; !known {
			return fmt.Errorf("badge %q has the unknown shape %q", badge.Words, badge.Shape)
		}
	}
	for _, trace := range panel.Traces {
		if _, known := looks[trace.Role]; !known {
			return fmt.Errorf("trace %q has the unknown role %q", trace.Name, trace.Role)
		}
		if oneLine(trace.Name) == "" {
			return fmt.Errorf("a trace of role %q has no name", trace.Role)
		}
		for _, p := range trace.Points {
			if missing(p.Day) {
				return fmt.Errorf("trace %q has a point without a day", trace.Name)
			}
			if math.IsInf(p.Value, 0) {
				return fmt.Errorf("trace %q has an endless value", trace.Name)
			}
		}
	}
	return nil
}
