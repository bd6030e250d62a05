package charttest

import (
	"fmt"
	"math"
	"slices"
	"time"

	"boardpack/generator/course"
	"boardpack/generator/figure"
)

// monthly are points in the middle of months, from April 2022 on.
func monthly(n int, of func(i int) float64) []course.Point {
	points := make([]course.Point, n)
	for i := range points {
		start := time.Date(2022, time.April+time.Month(i), 1, 0, 0, 0, 0, time.UTC)
		points[i] = course.Point{Day: (figure.Day(start) + figure.Day(start.AddDate(0, 1, 0))) / 2, Value: of(i), Label: start.Format("January 2006")}
	}
	return points
}

// yearly are points in the middle of financial years or of their quarters.
func yearly(n, quarters int, of func(i int) float64) []course.Point {
	var points []course.Point
	for i := range n * quarters {
		start := time.Date(2015, time.Month(4+i*12/quarters), 1, 0, 0, 0, 0, time.UTC)
		year := 2015 + i/quarters
		label := fmt.Sprintf("%d/%02d", year, (year+1)%100)
		if quarters > 1 {
			label = fmt.Sprintf("Q%d %s", i%quarters+1, label)
		}
		points = append(points, course.Point{Day: (figure.Day(start) + figure.Day(start.AddDate(0, 12/quarters, 0))) / 2, Value: of(i), Label: label})
	}
	return points
}

func weekly(n int, of func(i int) float64) []course.Point {
	points := make([]course.Point, n)
	for i := range points {
		at := day("2024-12-30") + float64(7*i)
		points[i] = course.Point{Day: at + 3.5, Value: of(i), Label: fmt.Sprintf("Week %d", i+1)}
	}
	return points
}

func level(v float64) func(int) float64 { return func(int) float64 { return v } }

func trace(role course.Role, name string, points []course.Point) course.Trace {
	return course.Trace{Name: name, Role: role, Points: points}
}

func observed(points []course.Point) []course.Trace {
	return []course.Trace{trace(course.Observed, "Observed", points)}
}

func badges(words string, shapes ...course.Shape) []course.Badge {
	var list []course.Badge
	for _, shape := range shapes {
		list = append(list, course.Badge{Shape: shape, Words: words + string(shape)})
	}
	return list
}

// control is a control chart of so many months, with limits that are worked out anew, of
// which the last two may change.
func control(n int) figure.Panel {
	values := monthly(n, func(i int) float64 { return 1980 + 150*wave(i) - float64(i/(n/2+1))*250 })
	limit := func(before, after float64) []course.Point {
		return monthly(n, func(i int) float64 {
			switch {
			case i == n/2:
				return math.NaN()
			case i < n/2:
				return before
			}
			return after
		})
	}
	final := slices.Clone(values)
	for i := range 2 {
		values[n-1-i].Provisional, final[n-1-i].Value = true, math.NaN()
	}
	return figure.Panel{Axis: "Minutes and seconds", Form: figure.Clock, Badges: badges("Special cause: ", course.ImprovementLow, course.HitAndMiss),
		Traces: []course.Trace{trace(course.Observed, "Observed", final), trace(course.Provisional, "Provisional", values[n-2:]), trace(course.Mean, "Mean", limit(1980, 1700)),
			trace(course.Limit, "Process limits", limit(2480, 2180)), trace(course.Limit, "Process limits", limit(1480, 1230)),
			trace(course.Target, "Target", monthly(n, level(1800))), trace(course.Improving, "Improvement", values[n-3:]), trace(course.Concerning, "Concern", values[n/3:n/3+1])}}
}

// path is a measure on its way to a target years ahead.
func path(target, years float64) figure.Panel {
	values := monthly(24, func(i int) float64 { return 2210 - 9*float64(i) + 70*wave(i) })
	end := course.Point{Day: values[0].Day + 365*years, Value: target, Label: "the end"}
	way := []course.Point{values[0], end}
	off := []course.Point{{Day: values[0].Day, Value: values[0].Value * 1.05, Label: "from"}, {Day: end.Day, Value: end.Value * 1.05, Label: "to"}}
	trend := monthly(40, func(i int) float64 {
		if i < 23 {
			return math.NaN()
		}
		return 2010 - 5.5*float64(i-23)
	})
	return figure.Panel{Axis: "Admissions per 100,000 people in a month", Form: figure.Plain, Badges: badges("", course.WithinTolerance),
		Traces: []course.Trace{trace(course.Observed, "Observed", values[:22]), trace(course.Provisional, "Provisional", values[22:]),
			trace(course.Earlier, "Same month of the year before", monthly(24, func(i int) float64 { return 2290 + 60*wave(i+3) })),
			trace(course.Required, "Required path", way), trace(course.Tolerance, "Tolerance", off), trace(course.Projection, "Projection", trend),
			trace(course.Target, "Target", []course.Point{end})}}
}

// lifeYears has overlapping periods, each at its middle with its interval.
func lifeYears() figure.Panel {
	var apart, interval []course.Point
	for i := range 8 {
		at := course.Point{Day: day(fmt.Sprintf("%d-07-02", 2012+i)), Value: 17.2 + 0.21*float64(i) + 0.3*wave(i), Label: fmt.Sprintf("%d to %d", 2011+i, 2013+i)}
		low, high, gap := at, at, at
		low.Value, high.Value, gap.Value = at.Value-0.9, at.Value+1.1, math.NaN()
		apart, interval = append(apart, at), append(interval, low, high, gap)
	}
	target := course.Point{Day: day("2034-03-31"), Value: 14, Label: "March 2034"}
	return figure.Panel{Name: "Gap in healthy life expectancy, females", Axis: "Years", Form: figure.Plain, Places: 1, Badges: badges("", course.Unjudged),
		Traces: []course.Trace{trace(course.Interval, "95% interval", interval), trace(course.Apart, "Observed", apart), trace(course.Target, "Target", []course.Point{target})}}
}

func panel(name string, form figure.Form, points []course.Point) figure.Panel {
	return figure.Panel{Name: name, Axis: "Axis of " + name, Form: form, Places: 2, Traces: observed(points)}
}

func measures() map[string]figure.Chart {
	of := func(panels ...figure.Panel) figure.Chart { return &figure.CourseChart{Panels: panels} }
	named := func(p figure.Panel, name string) figure.Panel { p.Name = name; return p }
	rolling := lifeYears()
	single := panel("Single", figure.Clock, monthly(1, level(1714)))
	single.Traces = append(single.Traces, trace(course.Mean, "Mean", monthly(1, level(1700))), trace(course.Target, "Target", monthly(1, level(1500))))
	all := map[string]figure.Chart{
		"course-48-months": of(control(48)), "course-84-months": of(control(84)), "course-path": of(path(1700, 5)),
		"course-target-far": of(path(20, 30)), "course-overlapping": of(rolling), "course-single": of(single),
		"course-weeks": of(panel("Weeks", figure.Plain, weekly(9, wave))), "course-year-of-weeks": of(panel("Weeks", figure.Plain, weekly(60, wave))),
		"course-quarters":  of(panel("Quarters", figure.Pounds, yearly(4, 4, func(i int) float64 { return 1.2e6 + 3e4*float64(i) }))),
		"course-years":     of(panel("Years", figure.Percent, yearly(9, 1, func(i int) float64 { return 78 + wave(i) }))),
		"course-2-years":   of(panel("Years", figure.Percent, yearly(2, 1, func(i int) float64 { return 99 + float64(i) }))),
		"course-1-year":    of(panel("A year", figure.Percent, yearly(1, 1, level(4)))),
		"course-fives":     of(panel("Fives", figure.Plain, monthly(12, func(i int) float64 { return float64(20 + 5*(i%2)) }))),
		"course-high-five": of(panel("Fives", figure.Plain, monthly(12, func(i int) float64 { return float64(100 + 5*(i%3)) }))),
		"course-few": of(panel("One value", figure.Clock, monthly(1, level(1714))), panel("Equal values", figure.Percent, monthly(12, level(96))), panel("Zeros", figure.Pounds, monthly(12, level(0))),
			panel("Breaks", figure.Plain, monthly(3, level(math.NaN()))), figure.Panel{Name: "No traces", Axis: "Number", Form: figure.Plain}, panel("Small and negative", figure.Plain, monthly(9, func(i int) float64 { return -0.004 - 0.0003*float64(i) }))),
		"course-gaps":      of(panel("Gaps", figure.Plain, monthly(9, func(i int) float64 { return []float64{3, math.NaN(), 4, 5, math.NaN()}[i%5] }))),
		"course-trillions": of(panel("Trillions", figure.Pounds, monthly(9, func(i int) float64 { return 1e12 * float64(i+1) })), panel("Hours", figure.Clock, monthly(9, func(i int) float64 { return 9e4 * float64(i+1) }))),
		"course-strange":   of(named(panel("<b>", figure.Plain, monthly(9, wave)), "</text>\n&"), named(panel("", figure.Plain, monthly(3, wave)), "שלום")),
		"course-badges":    of(named(figure.Panel{Axis: "Number", Form: figure.Plain, Traces: observed(monthly(20, wave)), Badges: badges("Words of ", course.Shapes...)}, "Badges")),
		"course-long":      of(figure.Panel{Name: longName + longName, Axis: longName, Form: figure.Plain, Badges: badges(longName, course.Shapes[:3]...), Traces: []course.Trace{trace(course.Observed, longName, monthly(5, wave))}}, lifeYears()),
	}
	var many []figure.Panel
	for i := range 13 {
		many = append(many, []figure.Panel{named(control(30+i), "Category 2 mean response time"), named(path(1900, 3), fmt.Sprintf("Admissions %d", i)), lifeYears()}[i%3])
	}
	all["course-13-panels"] = of(many...)
	return all
}
