package live

import (
	"errors"
	"fmt"
	"math"

	"boardpack/generator/figure"
)

// anyNumber of series is one at least.
const anyNumber = 0

// checkCounts checks a chart of so many series.
func checkCounts(wanted int) func(*figure.CountChart) error {
	return func(chart *figure.CountChart) error {
		if len(chart.Series) == 0 || wanted != anyNumber && len(chart.Series) != wanted {
			return fmt.Errorf("a %s chart cannot have %d series", chart.Kind, len(chart.Series))
		}
		for _, series := range chart.Series {
			if err := checkLength(series, chart.Categories); err != nil {
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

func checkTimeline(chart *figure.TimelineChart) error {
	for _, phase := range chart.Phases {
		if len(phase.First) != len(chart.Steps) || len(phase.Last) != len(chart.Steps) {
			return fmt.Errorf("phase %q has %d first and %d last days for %d steps", phase.Name, len(phase.First), len(phase.Last), len(chart.Steps))
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
	return errors.Join(checkLength(chart.X, chart.Categories), checkLength(chart.Y, chart.Categories))
}

func checkFunnel(chart *figure.FunnelChart) error {
	if chart.Lost != nil && len(chart.Lost) != len(chart.Steps)-1 {
		return errors.New("a funnel's words for what is lost are one fewer than its steps")
	}
	return checkLength(chart.Series, chart.Steps)
}

func checkCourse(chart *figure.CourseChart) error {
	if len(chart.Panels) == 0 {
		return errors.New("a course chart needs a panel")
	}
	for _, panel := range chart.Panels {
		for _, trace := range panel.Traces {
			if _, known := looks[trace.Role]; !known {
				return fmt.Errorf("trace %q has the unknown role %q", trace.Name, trace.Role)
			}
			for _, p := range trace.Points {
				if missing(p.Day) {
					return fmt.Errorf("trace %q has a point without a day", trace.Name)
				}
			}
		}
	}
	return nil
}

func missing(value float64) bool { return math.IsNaN(value) || math.IsInf(value, 0) }
