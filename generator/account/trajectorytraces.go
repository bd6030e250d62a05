package account

import (
	"math"
	"slices"
	"sort"
	"time"

	"boardpack/generator/calendar"
	"boardpack/generator/course"
	"boardpack/generator/trajectory"
)

// trajectoryTraces are the trajectory, where tolerance ends, the target and the trend.
func (d drawing) trajectoryTraces() []course.Trace {
	days := ascending(append(d.stations(), beside(d.of.leaps())...))
	required := d.required(days)
	tolerance := course.Trace{Name: "End of tolerance", Role: course.Tolerance}
	for i, at := range required.Points {
		at.Value = d.of.Series.Limit(d.of.Standing.Trajectory, days[i])
		tolerance.Points = append(tolerance.Points, at)
	}
	end := d.of.Standing.Trajectory.End()
	target := course.Trace{Name: "Target", Role: course.Target, Points: []course.Point{
		{Day: d.placeOf(end.Date), Value: d.of.quantity.rounded(end.Value), Label: calendar.Long(end.Date)}}}
	traces := []course.Trace{required, target}
	if tolerates(d.of) {
		traces = []course.Trace{tolerance, required, target}
	}
	return append(d.trendTraces(), traces...)
}

// required is what the trajectory requires on some days.
func (d drawing) required(days []time.Time) course.Trace {
	trace := course.Trace{Name: "Required", Role: course.Required}
	for _, day := range days {
		trace.Points = append(trace.Points, course.Point{Day: d.placeOf(day), Value: d.of.Standing.Trajectory.Required(day), Label: calendar.Long(day)})
	}
	return trace
}

// requiredUntil is the trajectory as far as values go, which the status of the latest goes by;
// no trace where it begins later.
func (d drawing) requiredUntil(last time.Time) []course.Trace {
	agreed := d.of.Standing.Trajectory
	if agreed == nil || !last.After(agreed.Start().Date) {
		return nil
	}
	if end := agreed.End().Date; last.After(end) {
		last = end
	}
	days := slices.DeleteFunc(d.stations(), last.Before)
	return []course.Trace{d.required(ascending(append(days, last)))}
}

// stations are days enough on the trajectory to draw its bend.
func (d drawing) stations() []time.Time {
	from, to := d.of.Standing.Trajectory.Start().Date, d.of.Standing.Trajectory.End().Date
	days := calendar.DayNumber(to) - calendar.DayNumber(from)
	steps := 48
	if d.of.Series.Shape() == trajectory.Straight {
		steps = 1
	}
	var stations []time.Time
	if tolerates(d.of) {
		stations = append(stations, d.leavesStart())
	}
	for i := range steps + 1 {
		stations = append(stations, from.AddDate(0, 0, days*i/steps))
	}
	if d.of.Series.Shape() == trajectory.Points {
		for _, p := range d.of.Series.Measure.Points {
			stations = append(stations, p.Date)
		}
	}
	return ascending(stations)
}

// leavesStart is the first day on which tolerance ends short of the trajectory's start,
// which bends its line even beside a straight trajectory.
func (d drawing) leavesStart() time.Time {
	agreed := d.of.Standing.Trajectory
	from, start := agreed.Start().Date, agreed.Start().Value
	days := sort.Search(calendar.DayNumber(agreed.End().Date)-calendar.DayNumber(from), func(day int) bool {
		return d.of.Series.Limit(agreed, from.AddDate(0, 0, day)) != start
	})
	return from.AddDate(0, 0, days)
}

// leaps are the days on which tolerance ends elsewhere than the day before, because the
// trajectory goes below its start, where the start is no end of it, or comes back: its line
// has a step there, and no slope over weeks that nobody has agreed.
func (d drawing) leaps() []time.Time {
	stations := d.stations()
	limit := func(day time.Time) float64 { return d.of.Series.Limit(d.of.Standing.Trajectory, day) }
	leap := func(before, after float64, day time.Time) bool {
		return math.Abs(after-before) > d.of.Series.Tolerance(d.of.Standing.Trajectory.Required(day))/2
	}
	var days []time.Time
	for i := 1; i < len(stations) && tolerates(d.of); i++ {
		from, to := stations[i-1], stations[i]
		before := limit(from)
		if !leap(before, limit(to), to) {
			continue
		}
		for day := from.AddDate(0, 0, 1); !day.After(to); day = day.AddDate(0, 0, 1) {
			after := limit(day)
			if leap(before, after, day) {
				days = append(days, day)
			}
			before = after
		}
	}
	return days
}

// beside are days, and those before each.
func beside(days []time.Time) []time.Time {
	var both []time.Time
	for _, day := range days {
		both = append(both, day.AddDate(0, 0, -1), day)
	}
	return both
}

// trendTraces carry the trend on from the last final value to the target's
// day.
func (d drawing) trendTraces() []course.Trace {
	if d.of.Standing.Trend == nil || !d.of.Standing.Trend.At.Before(d.of.Standing.Trajectory.End().Date) {
		return nil
	}
	from, to := d.of.Standing.Trend.At, d.of.Standing.Trajectory.End().Date
	line := func(name string, role course.Role, value func(time.Time) float64) course.Trace {
		t := course.Trace{Name: name, Role: role}
		for _, day := range []time.Time{from, to} {
			t.Points = append(t.Points, course.Point{Day: d.placeOf(day), Value: value(day), Label: calendar.Long(day)})
		}
		return t
	}
	traces := []course.Trace{line("Trend", course.Projection, d.of.Standing.Trend.ValueOn)}
	if d.of.Standing.Trend.HasInterval && !d.of.Series.Overlaps {
		low := func(day time.Time) float64 { low, _, _ := d.of.Standing.Trend.Bounds(day); return low }
		high := func(day time.Time) float64 { _, high, _ := d.of.Standing.Trend.Bounds(day); return high }
		traces = append(traces, line("95% interval of the trend", course.Bound, low), line("95% interval of the trend", course.Bound, high))
	}
	return traces
}

func ascending(days []time.Time) []time.Time {
	slices.SortFunc(days, time.Time.Compare)
	return slices.Compact(days)
}
