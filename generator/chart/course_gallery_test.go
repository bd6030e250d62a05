package chart

import (
	"fmt"
	"math"
	"time"

	"boardpack/generator/course"
	"boardpack/generator/figure"
)

// The courses of the gallery.

// monthly are points at the ends of months, from April 2022 on.
func monthly(n int, of func(i int) float64) []course.Point {
	points := make([]course.Point, n)
	for i := range points {
		end := time.Date(2022, time.May+time.Month(i), 0, 0, 0, 0, 0, time.UTC)
		points[i] = course.Point{Day: figure.Day(end), Value: of(i), Label: end.Format("January 2006")}
	}
	return points
}

// badged are badges from shapes and words in turn.
func badged(shapesAndWords ...any) []course.Badge {
	var badges []course.Badge
	for i := 0; i < len(shapesAndWords); i += 2 {
		badges = append(badges, course.Badge{Shape: shapesAndWords[i].(course.Shape), Words: shapesAndWords[i+1].(string)})
	}
	return badges
}

func level(v float64) func(int) float64 { return func(int) float64 { return v } }

// wave is without trend, and never twice the same within five years.
func wave(i int) float64 { return math.Sin(float64(i)*2.4) + math.Sin(float64(i)*0.9)/2 }

func picked(points []course.Point, days ...int) []course.Point {
	var list []course.Point
	for _, i := range days {
		list = append(list, points[i])
	}
	return list
}

// responses is a control chart of five years' mean response times, with limits
// that are worked out anew in the third and special causes in the fifth.
func responses() *figure.CourseChart {
	values := monthly(60, func(i int) float64 {
		v := 1980 + 150*wave(i)
		if i >= 30 {
			v -= 250
		}
		if i >= 50 {
			v = 1560 + 40*wave(i)
		}
		if i == 12 {
			v = 2700
		}
		return v
	})
	step := func(before, after float64) []course.Point {
		return monthly(60, func(i int) float64 {
			switch {
			case i == 29:
				return math.NaN()
			case i < 30:
				return before
			}
			return after
		})
	}
	return &figure.CourseChart{Panels: []figure.Panel{{
		Axis: "Minutes and seconds", Form: figure.Clock,
		Traces: []course.Trace{
			{Name: "Observed", Role: course.Observed, Points: values},
			{Name: "Mean", Role: course.Mean, Points: step(1980, 1700)},
			{Name: "Process limits", Role: course.Limit, Points: step(2480, 2180)},
			{Name: "Process limits", Role: course.Limit, Points: step(1480, 1230)},
			{Name: "Target", Role: course.Target, Points: monthly(60, level(1800))},
			{Name: "Improvement", Role: course.Improving, Points: picked(values, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59)},
			{Name: "Concern", Role: course.Concerning, Points: picked(values, 12)},
		},
		Badges: badged(course.ImprovementLow, "Special cause: improvement, lower values", course.HitAndMiss, "The target may be met or missed by chance"),
	}}}
}

// admissions is a measure on its way to a target, with what it required, what
// the trend foresees and the months of the year before.
func admissions() *figure.CourseChart {
	values := monthly(24, func(i int) float64 { return 2210 - 9*float64(i) + 70*wave(i) })
	path := monthly(60, func(i int) float64 { return 2250 - 450*float64(i)/59 })
	off := func(by float64) []course.Point {
		return monthly(60, func(i int) float64 { return path[i].Value * by })
	}
	trend := func(by float64) []course.Point {
		return monthly(60, func(i int) float64 {
			if i < 23 {
				return math.NaN()
			}
			return 2010 - 5.5*float64(i-23) + by*float64(i-23)
		})
	}
	return &figure.CourseChart{Panels: []figure.Panel{{
		Axis: "Admissions per 100,000 people in a month", Form: figure.Plain,
		Traces: []course.Trace{
			{Name: "Observed", Role: course.Observed, Points: values[:22]},
			{Name: "Provisional", Role: course.Provisional, Points: values[22:]},
			{Name: "Same month of the year before", Role: course.Earlier, Points: monthly(24, func(i int) float64 { return 2290 - 4*float64(i) + 60*wave(i+3) })},
			{Name: "Required path", Role: course.Required, Points: path},
			{Name: "Tolerance", Role: course.Tolerance, Points: off(1.05)},
			{Name: "Projection", Role: course.Projection, Points: trend(0)},
			{Name: "Interval of the projection", Role: course.Bound, Points: trend(2)},
			{Name: "Interval of the projection", Role: course.Bound, Points: trend(-2)},
			{Name: "Target", Role: course.Target, Points: path[59:]},
		},
		Badges: badged(course.WithinTolerance, "Within tolerance"),
	}}}
}

// lifeYears has overlapping periods, each with its interval.
func lifeYears() figure.Panel {
	panel := figure.Panel{Name: "Gap in healthy life expectancy, females", Axis: "Years", Form: figure.Plain,
		Badges: badged(course.Unjudged, "Not yet measured against the target")}
	apart, interval := course.Trace{Name: "Observed", Role: course.Apart}, course.Trace{Name: "95% confidence interval", Role: course.Interval}
	for i := range 8 {
		at := course.Point{Day: day(fmt.Sprintf("%d-07-01", 2012+i)), Value: 17.2 + 0.21*float64(i) + 0.3*wave(i), Label: fmt.Sprintf("%d to %d", 2011+i, 2013+i)}
		low, high, gap := at, at, at
		low.Value, high.Value, gap.Value = at.Value-0.9, at.Value+1.1, math.NaN()
		apart.Points = append(apart.Points, at)
		interval.Points = append(interval.Points, low, high, gap)
	}
	target := course.Point{Day: day("2034-03-31"), Value: 14, Label: "March 2034"}
	panel.Traces = []course.Trace{interval, apart, {Name: "Target", Role: course.Target, Points: []course.Point{target}}}
	return panel
}

// multiples are six measures, of every form, and awkward ones among them.
func multiples() *figure.CourseChart {
	change := monthly(30, func(i int) float64 { return 6*wave(i) - 2 })
	share := monthly(36, func(i int) float64 { return 78.5 + 2.2*wave(i) })
	spend := monthly(18, func(i int) float64 { return 1250000 + 30000*float64(i) + 90000*wave(i) })
	trace := func(points []course.Point) course.Trace {
		return course.Trace{Name: "Observed", Role: course.Observed, Points: points}
	}
	first := responses().Panels[0]
	first.Name = "Category 2 mean response time"
	return &figure.CourseChart{Panels: []figure.Panel{
		first,
		{Name: "Attendances admitted, transferred or discharged within four hours, at all types of department in the area of the integrated care board", Axis: "Per cent of attendances", Form: figure.Percent,
			Traces: []course.Trace{trace(share), {Name: "Shift", Role: course.Shifting, Points: share[20:24]}, {Name: "Mean", Role: course.Mean, Points: monthly(36, level(78.5))}},
			Badges: badged(course.NeutralHigh, "Special cause: neither direction is better, higher values", course.Passing, "Will meet the target")},
		{Name: "Spending on packages of care", Axis: "Pounds a month", Form: figure.Pounds, Traces: []course.Trace{trace(spend)}, Badges: badged(course.OffTrajectory, "Off trajectory")},
		lifeYears(),
		{Name: "Change since the month before", Axis: "Patients", Form: figure.Plain, Traces: []course.Trace{trace(change)}, Badges: badged(course.CommonCause, "Common cause")},
		{Name: "Deaths by suicide in the population of the five places", Axis: "Deaths", Form: figure.Plain, Badges: badged(course.Unjudged, "Not yet measured")},
	}}
}

// panelled is a course with a panel for each of a few categories, or one of all
// their values.
func panelled(categories []string, axis string, series []figure.Series) *figure.CourseChart {
	chart, values := new(figure.CourseChart), series[0].Values
	panel := func(name string, values []float64) figure.Panel {
		trace := course.Trace{Name: "Observed", Role: course.Observed, Points: monthly(len(values), func(i int) float64 { return values[i] })}
		return figure.Panel{Name: name, Axis: axis, Form: figure.Plain, Traces: []course.Trace{trace}, Badges: badged(course.CommonCause, name)}
	}
	if len(categories) == 0 || len(categories) > 12 {
		chart.Panels = []figure.Panel{panel("All", values)}
		return chart
	}
	for i, name := range categories {
		chart.Panels = append(chart.Panels, panel(name, values[i:i+1]))
	}
	return chart
}

// few are panels of one value, of equal values, of zeros and of breaks alone.
func few() *figure.CourseChart {
	trace := func(points []course.Point) []course.Trace {
		return []course.Trace{{Name: "Observed", Role: course.Observed, Points: points}}
	}
	return &figure.CourseChart{Panels: []figure.Panel{
		{Name: "One value", Axis: "Minutes and seconds", Form: figure.Clock, Traces: trace(monthly(1, level(1714)))},
		{Name: "Equal values", Axis: "Per cent", Form: figure.Percent, Traces: trace(monthly(12, level(96)))},
		{Name: "Zeros", Axis: "Pounds", Form: figure.Pounds, Traces: trace(monthly(12, level(0)))},
		{Name: "Breaks", Axis: "Number", Form: figure.Plain, Traces: trace(monthly(3, level(math.NaN())))},
		{Name: "Target alone", Axis: "Number", Form: figure.Plain, Traces: []course.Trace{{Name: "Target", Role: course.Target, Points: monthly(1, level(-0.05))}}},
		{Name: "Small and negative", Axis: "Rate", Form: figure.Plain, Traces: trace(monthly(9, func(i int) float64 { return -0.004 - 0.0003*float64(i) }))},
	}}
}

// everyBadge has the badges side by side.
func everyBadge() *figure.CourseChart {
	chart := new(figure.CourseChart)
	for i, shape := range course.Shapes {
		if i%5 == 0 {
			chart.Panels = append(chart.Panels, figure.Panel{Name: "Badges", Axis: "Number", Form: figure.Plain, Traces: []course.Trace{{Name: "Observed", Role: course.Observed, Points: monthly(20, wave)}}})
		}
		panel := &chart.Panels[len(chart.Panels)-1]
		panel.Badges = append(panel.Badges, course.Badge{Shape: shape, Words: string(shape)})
	}
	return chart
}
