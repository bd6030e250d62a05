package account

import (
	"math"
	"slices"
	"time"

	"boardpack/generator/course"
	"boardpack/generator/figure"
	"boardpack/generator/measure"
)

// drawing makes the panels of one account.
type drawing struct{ of *Account }

// trajectoryPanel draws the values, the trajectory, its tolerance and where the trend leads.
func (d drawing) trajectoryPanel() figure.Panel {
	p := figure.Panel{Axis: d.of.quantity.axis(), Form: d.of.quantity.form(), Places: d.places(), Badges: append([]course.Badge{d.badge()}, d.unusualBadge()...)}
	p.Traces = append(p.Traces, d.yearBefore()...)
	if d.of.Standing.Trajectory != nil {
		p.Traces = append(p.Traces, d.trajectoryTraces()...)
	}
	if d.of.unusually() == "" {
		p.Traces = append(p.Traces, d.valueTraces()...)
		return p
	}
	// What is said to be unusual is seen to be: beside the mean and the usual range.
	p.Traces = append(append(p.Traces, d.usualLines(*d.of.Control)...), d.valueTraces()...)
	p.Traces = append(p.Traces, d.unusualTraces(*d.of.Control)...)
	return p
}

// badge says where the measure is beside its trajectory.
func (d drawing) badge() course.Badge {
	return course.Badge{Shape: statusShapes[d.of.Standing.Status], Words: d.of.Status()}
}

// unusualBadge is that of a control chart, beside what is no such chart: only where the
// latest value is unusual, which tables say of the measure as well.
func (d drawing) unusualBadge() []course.Badge {
	if d.of.unusually() == "" {
		return nil
	}
	return controlBadges(*d.of.Control)[:1]
}

// statusBadge is the badge where there is a trajectory: on a control chart, which answers
// another question, a reader of the tables looks for it.
func (d drawing) statusBadge() []course.Badge {
	if d.of.Standing.Trajectory == nil {
		return nil
	}
	return []course.Badge{d.badge()}
}

var statusShapes = map[measure.Status]course.Shape{
	measure.On: course.OnTrajectory, measure.Within: course.WithinTolerance, measure.Off: course.OffTrajectory,
	measure.NotMeasured: course.Unjudged, measure.NotSince: course.Unjudged,
	measure.NotShown: course.Unjudged, measure.NoTarget: course.Unjudged, measure.NoBaseline: course.Unjudged,
}

// places are the decimals of the values, as tables have them.
func (d drawing) places() int {
	if d.of.Standing.Latest == nil {
		return d.of.quantity.places
	}
	return d.of.quantity.within(d.of.Standing.Latest.Value.Margin).places
}

// averaged reports whether values are averages over overlapping periods.
func (d drawing) averaged() bool {
	return d.of.Series.Overlaps && d.of.Series.Measure.RollingMonths == 0
}

// place is where a period stands on the chart: in its middle, over its own name. Of
// months up to one, that is the middle of the last.
func (d drawing) place(p measure.Period) float64 {
	if d.averaged() {
		return figure.Day(p.Middle)
	}
	from, to := d.reach(p)
	return (from + to) / 2
}

// reach is from where to where a period lies on the chart, in days since 1 January
// 1970, the last not within.
func (d drawing) reach(p measure.Period) (from, to float64) {
	start := p.Start
	switch {
	case d.of.Series.Measure.RollingMonths > 0:
		start = p.End.AddDate(0, 0, 1-p.End.Day())
	case start.IsZero(): // a single day
		start = p.End
	}
	return figure.Day(start), figure.Day(p.End) + 1
}

// placeOf is where a day of a trajectory or a trend stands, which are known by the ends of
// periods: it moves as the values do that they are compared with.
func (d drawing) placeOf(day time.Time) float64 {
	if len(d.of.Series.Points) == 0 {
		return figure.Day(day)
	}
	first := d.of.Series.Points[0].Period
	if from, to := d.reach(first); !d.averaged() && to-from >= 28 && to-from <= 31 {
		return figure.Day(day) + 1 - float64(day.AddDate(0, 1, -day.Day()).Day())/2
	}
	return figure.Day(day) + d.place(first) - figure.Day(first.End)
}

// point is a value of a period; a gap where none is known.
func (d drawing) point(p measure.Period, n measure.Number, label string) course.Point {
	if !n.Known {
		return course.Point{Day: d.place(p), Value: math.NaN(), Label: label}
	}
	q := d.of.quantity.within(n.Margin)
	return course.Point{Day: d.place(p), Value: q.rounded(n.Value), Label: label, Written: q.text(n.Value)}
}

// valueTraces are the values: final ones, and apart from them those that may
// still change.
func (d drawing) valueTraces() []course.Trace {
	role := course.Observed
	if d.averaged() {
		role = course.Apart
	}
	final := course.Trace{Name: "Observed", Role: role}
	provisional := course.Trace{Name: "Provisional", Role: course.Provisional}
	whiskers := course.Trace{Name: "95% interval of the value", Role: course.Interval}
	for _, p := range d.of.Series.Points {
		point := d.point(p.Period, p.Value, p.Label)
		if p.Provisional && p.Value.Known {
			point.Provisional = true
			provisional.Points = append(provisional.Points, point)
			continue
		}
		final.Points = append(final.Points, point)
		if p.Lower.Known && p.Upper.Known {
			whiskers.Points = append(whiskers.Points, d.whisker(point, p)...)
		}
	}
	return present(whiskers, final, provisional)
}

func (d drawing) whisker(at course.Point, p measure.Point) []course.Point {
	low, high, gap := at, at, at
	low.Value, high.Value, gap.Value = d.of.quantity.rounded(p.Lower.Value), d.of.quantity.rounded(p.Upper.Value), math.NaN()
	return []course.Point{low, high, gap}
}

// present leaves out traces without any value.
func present(traces ...course.Trace) []course.Trace {
	known := func(p course.Point) bool { return !math.IsNaN(p.Value) }
	return slices.DeleteFunc(traces, func(t course.Trace) bool { return !slices.ContainsFunc(t.Points, known) })
}

// yearBefore is each value a year on, beside which a season's ups and downs are
// seen for what they are.
func (d drawing) yearBefore() []course.Trace {
	if !d.of.Series.Seasonal() {
		return nil
	}
	trace := course.Trace{Name: "Same month a year before", Role: course.Earlier}
	for _, p := range d.of.Series.Points {
		if before := d.of.Series.YearBefore(p.Period); before.Known {
			trace.Points = append(trace.Points, d.point(p.Period, before, p.Label+", a year before"))
		}
	}
	return present(trace)
}

// small is the measure as one of many, drawn as its file asks, with no more
// lines than a small panel bears: the trend and the year before are left out.
func (d drawing) small() figure.Panel {
	if d.of.drawsControl() {
		p := d.controlPanel(*d.of.Control)
		if d.of.aimless() { // as the panels beside it say
			p.Badges = append([]course.Badge{d.badge()}, p.Badges...)
		}
		return p
	}
	p := d.trajectoryPanel()
	p.Traces = slices.DeleteFunc(p.Traces, func(t course.Trace) bool {
		return slices.Contains([]course.Role{course.Earlier, course.Projection, course.Bound}, t.Role)
	})
	return p
}
