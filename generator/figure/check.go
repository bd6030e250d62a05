package figure

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"boardpack/generator/course"
	"boardpack/generator/wording"
)

// Check implements Chart.
func (c *CountChart) Check() error {
	at := slices.IndexFunc(ChartTypes, func(info ChartInfo) bool { return info.Type == c.Kind && info.Counts })
	if at < 0 {
		return nil // whoever shows it has no such type
	}
	info := ChartTypes[at]
	if info.Series > 0 && len(c.Series) != info.Series {
		return fmt.Errorf("a %s chart has %d series, not %d", c.Kind, len(c.Series), info.Series)
	}
	if len(c.Series) == 0 {
		return fmt.Errorf("a %s chart needs a series", c.Kind)
	}
	for _, series := range c.Series {
		if err := checkLength(series, c.Categories); err != nil {
			return err
		}
	}
	if !info.Sizes {
		return nil
	}
	for _, series := range c.Series {
		if err := checkSign(series, c.Kind); err != nil {
			return err
		}
	}
	return nil
}

func checkLength(series Series, categories []string) error {
	if len(series.Values) != len(categories) {
		return fmt.Errorf("series %q has %d values for %d categories", series.Name, len(series.Values), len(categories))
	}
	return nil
}

func checkSign(series Series, kind ChartType) error {
	if slices.ContainsFunc(series.Values, func(v float64) bool { return v < 0 }) {
		return fmt.Errorf("series %q has a negative value, which a %s chart cannot show", series.Name, kind)
	}
	return nil
}

// Check implements Chart.
func (c *TimelineChart) Check() error {
	phases := make([]int, len(c.Steps))
	for _, phase := range c.Phases {
		if len(phase.First) != len(c.Steps) || len(phase.Last) != len(c.Steps) {
			return fmt.Errorf("phase %q has %d first and %d last days for %d steps", phase.Name, len(phase.First), len(phase.Last), len(c.Steps))
		}
		for i, name := range c.Steps {
			if Absent(phase.First[i]) || Absent(phase.Last[i]) {
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
	for _, mark := range c.Marks {
		if Absent(mark.Value) {
			return fmt.Errorf("mark %q has no day", mark.Label)
		}
	}
	return nil
}

// Check implements Chart.
func (c *QuadrantChart) Check() error {
	low, high := c.Extent.Low, c.Extent.High
	if Absent(low) || Absent(high) || low >= high {
		return fmt.Errorf("a scale cannot be from %v to %v", low, high)
	}
	for _, series := range []Series{c.X, c.Y} {
		if err := checkLength(series, c.Categories); err != nil {
			return err
		}
		for i, v := range series.Values {
			if !Absent(v) && (v < low || v > high) {
				return fmt.Errorf("series %q: %q has %v, which is outside the scale of %v to %v", series.Name, c.Categories[i], v, low, high)
			}
		}
	}
	return nil
}

// Check implements Chart.
func (c *FunnelChart) Check() error {
	if err := checkLength(c.Series, c.Steps); err != nil {
		return err
	}
	if c.Lost != nil && len(c.Lost) != len(c.Steps)-1 {
		return errors.New("a funnel's words for what is lost are one fewer than its steps")
	}
	return checkSign(c.Series, Funnel)
}

// Check implements Chart.
func (c *CourseChart) Check() error {
	if len(c.Panels) == 0 {
		return errors.New("a course chart needs a panel")
	}
	for i, panel := range c.Panels {
		if err := checkPanel(panel); err != nil {
			return fmt.Errorf("panel %d: %w", i+1, err)
		}
	}
	return nil
}

func checkPanel(panel Panel) error {
	if !slices.Contains(forms, panel.Form) {
		return fmt.Errorf("unknown form of numbers %q", panel.Form)
	}
	for _, badge := range panel.Badges {
		if !slices.Contains(course.Shapes, badge.Shape) {
			return fmt.Errorf("badge %q has the unknown shape %q", badge.Words, badge.Shape)
		}
	}
	for _, trace := range panel.Traces {
		if !slices.Contains(course.Roles, trace.Role) {
			return fmt.Errorf("trace %q has the unknown role %q", trace.Name, trace.Role)
		}
		if wording.Line(trace.Name) == "" {
			return fmt.Errorf("a trace of role %q has no name", trace.Role)
		}
		for _, p := range trace.Points {
			if Absent(p.Day) {
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

// Check implements Chart.
func (c *PartsChart) Check() error {
	for _, way := range c.Ways {
		if len(way.Parts) > mostParts {
			return fmt.Errorf("way %q has %d parts: %d can be read", way.Name, len(way.Parts), mostParts)
		}
		for _, part := range way.Parts {
			if Absent(part.Value) || part.Value < 0 || part.Value != math.Trunc(part.Value) {
				return fmt.Errorf("way %q: part %q is %v, which is no count", way.Name, part.Name, part.Value)
			}
		}
		if first := c.Ways[0]; way.Total() != first.Total() {
			return fmt.Errorf("way %q adds up to %v, and %q to %v: they do not divide the same whole", way.Name, way.Total(), first.Name, first.Total())
		}
	}
	return nil
}

// Absent reports that there is no value to show: no number, or an endless one.
func Absent(v float64) bool { return math.IsNaN(v) || math.IsInf(v, 0) }
