package study

import (
	"math"
	"slices"
	"time"

	"boardpack/generator/calendar"
	"boardpack/generator/figure"
	"boardpack/generator/measure"
	"boardpack/generator/trajectory"
)

// pathPanel draws the values, the path, its tolerance and where the trend leads.
func (a *assessed) pathPanel() figure.Panel {
	p := figure.Panel{Axis: a.quantity.axis(), Form: a.quantity.form(), Badges: []figure.Badge{{Shape: statusShapes[a.Status], Words: string(a.Status)}}}
	p.Traces = append(p.Traces, a.yearBefore()...)
	if a.Path != nil {
		p.Traces = append(p.Traces, a.pathTraces()...)
	}
	p.Traces = append(p.Traces, a.valueTraces()...)
	return p
}

var statusShapes = map[measure.Status]figure.Shape{
	measure.On: figure.OnTrajectory, measure.Within: figure.WithinTolerance, measure.Off: figure.OffTrajectory,
	measure.NotMeasured: figure.Unjudged, measure.NotShown: figure.Unjudged, measure.NoTarget: figure.Unjudged, measure.NoBaseline: figure.Unjudged,
}

// averaged reports whether values are averages over overlapping periods.
func (a *assessed) averaged() bool { return a.Overlaps && a.Measure.RollingMonths == 0 }

// place is where a period stands on the chart: the middle of one that overlaps
// others, else its last day, as that of months up to it.
func (a *assessed) place(p measure.Period) float64 {
	if a.averaged() {
		return figure.Day(p.Middle)
	}
	return figure.Day(p.End)
}

// shift moves what is known of a period's end to where the period stands.
func (a *assessed) shift() float64 {
	if len(a.Series.Points) == 0 {
		return 0
	}
	p := a.Series.Points[0].Period
	return a.place(p) - figure.Day(p.End)
}

// valueTraces are the values: final ones, and apart from them those that may
// still change.
func (a *assessed) valueTraces() []figure.Trace {
	role := figure.Observed
	if a.averaged() {
		role = figure.Apart
	}
	final := figure.Trace{Name: "Observed", Role: role}
	provisional := figure.Trace{Name: "Provisional", Role: figure.Provisional}
	whiskers := figure.Trace{Name: "95% interval of the value", Role: figure.Interval}
	for _, p := range a.Series.Points {
		point := figure.Point{Day: a.place(p.Period), Value: math.NaN(), Label: p.Label}
		if p.Value.Known {
			point.Value = a.quantity.rounded(p.Value.Value)
		}
		if p.Provisional && p.Value.Known {
			provisional.Points = append(provisional.Points, point)
			continue
		}
		final.Points = append(final.Points, point)
		if p.Lower.Known && p.Upper.Known {
			whiskers.Points = append(whiskers.Points, a.whisker(point, p)...)
		}
	}
	return present(whiskers, final, provisional)
}

func (a *assessed) whisker(at figure.Point, p measure.Point) []figure.Point {
	low, high, gap := at, at, at
	low.Value, high.Value, gap.Value = a.quantity.rounded(p.Lower.Value), a.quantity.rounded(p.Upper.Value), math.NaN()
	return []figure.Point{low, high, gap}
}

// present leaves out traces without any value.
func present(traces ...figure.Trace) []figure.Trace {
	var some []figure.Trace
	for _, t := range traces {
		for _, p := range t.Points {
			if !math.IsNaN(p.Value) {
				some = append(some, t)
				break
			}
		}
	}
	return some
}

// yearBefore is each value a year on, beside which a season's ups and downs are
// seen for what they are.
func (a *assessed) yearBefore() []figure.Trace {
	if !a.Seasonal() {
		return nil
	}
	trace := figure.Trace{Name: "Same month a year before", Role: figure.Earlier}
	for _, p := range a.Series.Points {
		if before := a.YearBefore(p.Period); before.Known {
			trace.Points = append(trace.Points, figure.Point{Day: a.place(p.Period), Value: a.quantity.rounded(before.Value), Label: p.Label + ", a year before"})
		}
	}
	return present(trace)
}

// pathTraces are the path, where tolerance ends, the target and the trend.
func (a *assessed) pathTraces() []figure.Trace {
	required := figure.Trace{Name: "Required", Role: figure.Required}
	tolerance := figure.Trace{Name: "End of tolerance", Role: figure.Tolerance}
	for _, day := range a.stations() {
		at := figure.Point{Day: figure.Day(day) + a.shift(), Value: a.Path.Required(day), Label: calendar.Long(day)}
		required.Points = append(required.Points, at)
		at.Value = a.Limit(at.Value)
		tolerance.Points = append(tolerance.Points, at)
	}
	end := a.Path.End()
	target := figure.Trace{Name: "Target", Role: figure.Target, Points: []figure.Point{
		{Day: figure.Day(end.Date) + a.shift(), Value: a.quantity.rounded(end.Value), Label: calendar.Long(end.Date)}}}
	traces := []figure.Trace{required, target}
	if a.Measure.Tolerance.Known && a.Measure.Tolerance.Number > 0 {
		traces = []figure.Trace{tolerance, required, target}
	}
	return append(a.trendTraces(), traces...)
}

// stations are days enough on the path to draw its bend.
func (a *assessed) stations() []time.Time {
	from, to := a.Path.Start().Date, a.Path.End().Date
	days := calendar.DayNumber(to) - calendar.DayNumber(from)
	steps := 48
	if a.Shape() == trajectory.Straight {
		steps = 1
	}
	var stations []time.Time
	for i := range steps + 1 {
		stations = append(stations, from.AddDate(0, 0, days*i/steps))
	}
	if a.Shape() == trajectory.Points {
		for _, p := range a.Measure.Points {
			stations = append(stations, p.Date)
		}
	}
	return ascending(stations)
}

// trendTraces carry the trend on from the last final value to the target's
// day.
func (a *assessed) trendTraces() []figure.Trace {
	if a.Trend == nil || !a.Trend.At.Before(a.Path.End().Date) {
		return nil
	}
	from, to := a.Trend.At, a.Path.End().Date
	line := func(name string, role figure.Role, value func(time.Time) float64) figure.Trace {
		t := figure.Trace{Name: name, Role: role}
		for _, day := range []time.Time{from, to} {
			t.Points = append(t.Points, figure.Point{Day: figure.Day(day) + a.shift(), Value: value(day), Label: calendar.Long(day)})
		}
		return t
	}
	traces := []figure.Trace{line("Trend", figure.Projection, a.Trend.ValueOn)}
	if a.Trend.HasInterval && !a.Overlaps {
		low := func(day time.Time) float64 { low, _, _ := a.Trend.Bounds(day); return low }
		high := func(day time.Time) float64 { _, high, _ := a.Trend.Bounds(day); return high }
		traces = append(traces, line("95% interval of the trend", figure.Bound, low), line("95% interval of the trend", figure.Bound, high))
	}
	return traces
}

func ascending(days []time.Time) []time.Time {
	slices.SortFunc(days, time.Time.Compare)
	return slices.Compact(days)
}
