package account

import (
	"math"
	"slices"

	"boardpack/generator/course"
	"boardpack/generator/figure"
)

// Now is the last value, as Latest, with a small drawing of all values beside the
// target, where there are two at least to draw.
func (a *Account) Now() *Reading {
	now := a.Latest()
	if now != nil {
		now.Cell.Spark = drawing{a}.spark()
	}
	return now
}

// spark are the values that a chart of the measure shows, and the target as a level.
func (d drawing) spark() *figure.Spark {
	traces := slices.DeleteFunc(d.valueTraces(), func(t course.Trace) bool { return t.Role == course.Interval })
	known, first, last := 0, math.Inf(1), math.Inf(-1)
	for _, trace := range traces {
		for _, p := range trace.Points {
			if !math.IsNaN(p.Value) {
				known++
				first, last = min(first, p.Day), max(last, p.Day)
			}
		}
	}
	if known < 2 {
		return nil
	}
	if target := d.of.Series.Target; target.Known {
		at := d.of.quantity.rounded(target.Value)
		traces = append(traces, course.Trace{Name: "Target", Role: course.Target, Points: []course.Point{{Day: first, Value: at}, {Day: last, Value: at}}})
	}
	return &figure.Spark{Traces: traces}
}
