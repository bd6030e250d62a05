package live

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"time"

	"boardpack/generator/calendar"
	"boardpack/generator/course"
	"boardpack/generator/figure"
)

// period is one by which a reader chooses the time that is shown.
type period struct {
	Name   string  `json:"name"`
	Number int     `json:"number"` // by which an axis names one in several
	From   float64 `json:"from"`   // of the axis, ms
	To     float64 `json:"to"`
}

// kind is what the periods of a chart all are.
type kind struct {
	unit     calendar.Unit
	calendar bool // years from January, which have no unit
}

// named reports whether the axis has the periods' names, and not those of months and years.
func (k kind) named() bool { return k.unit == calendar.Quarter || k.unit == calendar.Year }

// periodsOf are those of one kind from the first to the last day of all panels.
func periodsOf(panels []figure.Panel) (list []period, of kind) {
	low, high := spanOf(panels)
	if low >= high {
		return nil, kind{}
	}
	of = kindOf(panels, high-low)
	if of.calendar {
		for year := dayOfTime(low).Year(); yearStart(year) < high; year++ {
			list = append(list, period{strconv.Itoa(year), year, msOf(yearStart(year)), msOf(yearStart(year + 1))})
		}
		return list, of
	}
	for p := calendar.PeriodOf(of.unit, dayOfTime(low)); figure.Day(p.Start()) < high; p = p.Add(1) {
		list = append(list, period{p.String(), p.Number(), msOf(figure.Day(p.Start())), msOf(figure.Day(p.Add(1).Start()))})
	}
	return list, of
}

func dayOfTime(day float64) time.Time { return calendar.DayOf(int(math.Floor(day))) }

func yearStart(year int) float64 {
	return figure.Day(time.Date(year, time.January, 1, 0, 0, 0, 0, time.UTC))
}

// The lengths that decide on the kind of what is measured over others than the calendar's
// periods, in days.
const (
	fewDays    = 62.0
	mostOfYear = 300.0 // between values of which each is a year later
)

// kindOf is what the values of all panels are measured by, or else what is about as long as
// from one to the next.
func kindOf(panels []figure.Panel, span float64) kind {
	units := map[calendar.Unit]bool{}
	step := math.Inf(1)
	for _, panel := range panels {
		points := measuredIn(panel)
		for i, p := range points {
			of, _ := calendar.ParsePeriod(p.Label)
			units[of.Unit()] = true
			if i > 0 {
				step = min(step, p.Day-points[i-1].Day)
			}
		}
	}
	switch {
	case len(units) == 1 && (units[calendar.Month] || units[calendar.Quarter] || units[calendar.Year]):
		for unit := range units {
			return kind{unit: unit}
		}
	case span <= fewDays:
		return kind{unit: calendar.Day}
	case step >= mostOfYear && !math.IsInf(step, 1):
		return kind{calendar: true}
	}
	return kind{unit: calendar.Month}
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

// spanOf is from the first to after the last day of what is drawn; means, limits and a target
// of every day end where the period after the last begins, which has no value.
func spanOf(panels []figure.Panel) (low, high float64) {
	low, high = math.Inf(1), math.Inf(-1)
	for _, panel := range panels {
		for _, trace := range panel.Traces {
			for _, p := range trace.Points {
				if figure.Absent(p.Value) {
					continue
				}
				low, high = min(low, math.Floor(p.Day)), max(high, p.Day)
				if !throughout(trace) {
					high = max(high, math.Floor(p.Day)+1)
				}
			}
		}
	}
	return low, high
}

// throughout reports whether a trace is drawn from where the first period begins to where the
// last ends.
func throughout(trace course.Trace) bool {
	return trace.Role == course.Mean || trace.Role == course.Limit || trace.Role == course.Target && !alone(trace)
}
