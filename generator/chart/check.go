package chart

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"boardpack/generator/figure"
	"boardpack/generator/wording"
)

// anyNumber of series is one at least.
const anyNumber = 0

// anySign checks a chart of so many series, whatever their values.
func anySign(wanted int) func(*figure.CountChart) error {
	return func(chart *figure.CountChart) error {
		if wanted != anyNumber && len(chart.Series) != wanted {
			return fmt.Errorf("a %s chart has %d series, not %d", chart.Kind, len(chart.Series), wanted)
		}
		if len(chart.Series) == 0 {
			return fmt.Errorf("a %s chart needs a series", chart.Kind)
		}
		for _, series := range chart.Series {
			if err := checkLength(series, chart.Categories); err != nil {
				return err
			}
		}
		return nil
	}
}

// partsOfWhole checks a chart of so many series whose values are lengths or
// shares.
func partsOfWhole(wanted int) func(*figure.CountChart) error {
	return func(chart *figure.CountChart) error {
		if err := anySign(wanted)(chart); err != nil {
			return err
		}
		for _, series := range chart.Series {
			if err := checkSign(series, chart.Kind); err != nil {
				return err
			}
		}
		return nil
	}
}

func checkLength(series figure.Series, categories []string) error {
	if len(series.Values) != len(categories) {
		return fmt.Errorf("series %q has %d values for %d categories", series.Name, len(series.Values), len(categories))
	}
	return nil
}

func checkSign(series figure.Series, kind figure.ChartType) error {
	if slices.ContainsFunc(series.Values, func(v float64) bool { return v < 0 }) {
		return fmt.Errorf("series %q has a negative value, which a %s chart cannot show", series.Name, kind)
	}
	return nil
}

func checkTimeline(chart *figure.TimelineChart) error {
	phases := make([]int, len(chart.Steps))
	for _, phase := range chart.Phases {
		if len(phase.First) != len(chart.Steps) || len(phase.Last) != len(chart.Steps) {
			return fmt.Errorf("phase %q has %d first and %d last days for %d steps", phase.Name, len(phase.First), len(phase.Last), len(chart.Steps))
		}
		for i, name := range chart.Steps {
			if !dated(phase, i) {
				continue
			}
			if phases[i]++; phases[i] > 1 {
				return fmt.Errorf("%q is in several phases", name)
			}
			if phase.Last[i] < phase.First[i] {
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

func checkQuadrant(chart *figure.QuadrantChart) error {
	low, high := chart.Extent.Low, chart.Extent.High
	if missing(low) || missing(high) || low >= high {
		return fmt.Errorf("a scale cannot be from %v to %v", low, high)
	}
	for _, series := range []figure.Series{chart.X, chart.Y} {
		if err := checkLength(series, chart.Categories); err != nil {
			return err
		}
		for i, v := range series.Values {
			if !missing(v) && (v < low || v > high) {
				return fmt.Errorf("series %q: %q has %v, which is outside the scale of %v to %v", series.Name, chart.Categories[i], v, low, high)
			}
		}
	}
	return nil
}

func checkFunnel(chart *figure.FunnelChart) error {
	if err := checkLength(chart.Series, chart.Steps); err != nil {
		return err
	}
	if chart.Lost != nil && len(chart.Lost) != len(chart.Steps)-1 {
		return errors.New("a funnel's words for what is lost are one fewer than its steps")
	}
	return checkSign(chart.Series, figure.Funnel)
}

func checkCourse(chart *figure.CourseChart) error {
	if len(chart.Panels) == 0 {
		return errors.New("a course chart needs a panel")
	}
	for i, panel := range chart.Panels {
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
		if wording.Line(trace.Name) == "" {
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

// mostParts are as many as a bar can be divided into and still be read.
const mostParts = 8

func checkParts(chart *figure.PartsChart) error {
	for _, way := range chart.Ways {
		if len(way.Parts) > mostParts {
			return fmt.Errorf("way %q has %d parts: %d can be read", way.Name, len(way.Parts), mostParts)
		}
		for _, part := range way.Parts {
			if missing(part.Value) || part.Value < 0 || part.Value != math.Trunc(part.Value) {
				return fmt.Errorf("way %q: part %q is %v, which is no count", way.Name, part.Name, part.Value)
			}
		}
		if first := chart.Ways[0]; way.Total() != first.Total() {
			return fmt.Errorf("way %q adds up to %v, and %q to %v: they do not divide the same whole", way.Name, way.Total(), first.Name, first.Total())
		}
	}
	return nil
}
