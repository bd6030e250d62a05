package live

import (
	"cmp"
	"math"
	"slices"

	"boardpack/generator/calendar"
	"boardpack/generator/chart"
	"boardpack/generator/course"
	"boardpack/generator/figure"
)

// period is one by which a reader chooses the time that is shown, by its own label.
type period struct {
	Name string  `json:"name"`
	From float64 `json:"from"` // of the axis, ms
	To   float64 `json:"to"`
}

// periodsOf are those of the panel that has the most, and before and after these what other
// panels and targets have.
func periodsOf(panels []figure.Panel) []period {
	var points []course.Point
	for _, panel := range panels {
		if own := measuredIn(panel); len(own) > len(points) {
			points = own
		}
	}
	for _, panel := range panels {
		points = beyondThese(points, measuredIn(panel))
	}
	for _, panel := range panels {
		for _, trace := range panel.Traces {
			if alone(trace) {
				points = beyondThese(points, trace.Points)
			}
		}
	}
	list := make([]period, len(points))
	low, high := spanOf(panels)
	for i, p := range points {
		list[i] = period{p.Label, msOf(low), msOf(high)}
		if i > 0 {
			edge := msOf(between(points[i-1], p))
			list[i-1].To, list[i].From = edge, edge
		}
	}
	return list
}

// measuredIn are the points of a panel's values, by their days, each day once.
func measuredIn(panel figure.Panel) (points []course.Point) {
	for _, trace := range panel.Traces {
		if slices.Contains([]course.Role{course.Observed, course.Apart, course.Provisional}, trace.Role) {
			points = append(points, trace.Points...)
		}
	}
	points = slices.DeleteFunc(points, func(p course.Point) bool { return p.Label == "" })
	slices.SortStableFunc(points, func(a, b course.Point) int { return cmp.Compare(a.Day, b.Day) })
	return slices.CompactFunc(points, func(a, b course.Point) bool { return a.Day == b.Day })
}

// beyondThese adds those of further points that are before or after all.
func beyondThese(points, further []course.Point) []course.Point {
	var before, after []course.Point
	for _, p := range further {
		switch {
		case p.Label == "":
		case len(points) == 0 || p.Day > points[len(points)-1].Day:
			after = append(after, p)
		case p.Day < points[0].Day:
			before = append(before, p)
		}
	}
	return slices.Concat(before, points, after)
}

// between is where one period ends and the next begins: as the calendar has it, or where
// they overlap half way between the days on which they are drawn.
func between(a, b course.Point) float64 {
	if p, ok := calendar.ParsePeriod(b.Label); ok && p.Unit() != calendar.Day {
		if start := figure.Day(p.Start()); start > a.Day {
			return start
		}
	}
	return math.Round((a.Day + b.Day) / 2)
}

func spanOf(panels []figure.Panel) (low, high float64) {
	low, high = math.Inf(1), math.Inf(-1)
	for _, span := range chart.Spans(panels) {
		if !figure.Absent(span.Low) {
			low, high = min(low, span.Low), max(high, span.High)
		}
	}
	return low, high
}
