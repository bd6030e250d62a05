package chart

import (
	"fmt"
	"maps"
	"math"
	"strings"

	"boardpack/generator/figure"
)

// published is the mid-year review's table of progress by programme: the chart
// that matters most.
func published() *figure.CountChart {
	names := []string{"AACC & IPA", "Acute Services - Planned Care", "Acute Services - Urgent Care", "Ambulance Services",
		"Blackburn with Darwen place", "Blackpool Place", "Cancer Services", "Community", "CYP", "Diagnostics",
		"Lancashire & South Cumbria places", "Lancashire Place", "LD&A", "Maternity", "Mental Health", "Population health",
		"Primary Care", "Recovery & Transformation", "South Cumbria place"}
	return &figure.CountChart{Kind: figure.StackedBar, Categories: names, CategoryName: "Programme", ValueName: "Number of intentions", Series: []figure.Series{
		{Name: "Delayed", Tone: 1, Values: []float64{3, 0, 0, 9, 5, 2, 0, 3, 3, 5, 0, 1, 3, 0, 4, 1, 6, 0, 0}},
		{Name: "Delivered", Tone: 0, Values: []float64{1, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}},
		{Name: "Deprioritised", Tone: 3, Values: []float64{0, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}},
		{Name: "On track", Tone: 2, Values: []float64{6, 7, 3, 5, 16, 3, 6, 5, 8, 0, 1, 12, 3, 7, 7, 6, 6, 0, 9}},
	}}
}

func series(names []string, of func(s, i int) float64, categories int) []figure.Series {
	list := make([]figure.Series, len(names))
	for s, name := range names {
		list[s] = figure.Series{Name: name, Tone: s}
		for i := range categories {
			list[s].Values = append(list[s].Values, of(s, i))
		}
	}
	return list
}

func numbered(prefix string, n int) []string {
	names := make([]string, n)
	for i := range names {
		names[i] = fmt.Sprintf("%s %d", prefix, i+1)
	}
	return names
}

var months = []string{"Apr 2024", "May 2024", "Jun 2024", "Jul 2024", "Aug 2024", "Sep 2024", "Oct 2024", "Nov 2024", "Dec 2024", "Jan 2025", "Feb 2025", "Mar 2025"}

// wanted is how many series a type needs; 0 is any number.
func wanted(kind figure.ChartType) int {
	return map[figure.ChartType]int{figure.Bar: 1, figure.Donut: 1, figure.Funnel: 1, figure.Scatter: 2, figure.Quadrant: 2}[kind]
}

// shaped is a chart of a type from what charts of counts have: a timeline has
// the categories in turn in its phases, for as many days as their value.
func shaped(kind figure.ChartType, categories []string, valueName string, series []figure.Series) figure.Chart {
	switch kind {
	case figure.Timeline:
		return planOf(categories, series)
	case figure.Quadrant:
		return &figure.QuadrantChart{Categories: categories, X: series[0], Y: series[1], ValueName: valueName,
			Extent: figure.Extent{Low: 0, High: 15}, Corners: [4]string{"Big bets", "Quick wins", "Reconsider", "Fill-ins"}}
	case figure.Funnel:
		return &figure.FunnelChart{Steps: categories, Series: series[0]}
	case figure.Course:
		return panelled(categories, valueName, series)
	}
	return &figure.CountChart{Kind: kind, Categories: categories, ValueName: valueName, Series: series}
}

func planOf(steps []string, series []figure.Series) *figure.TimelineChart {
	chart := &figure.TimelineChart{Steps: steps, Marks: []figure.Mark{{Value: 20010, Label: "4 October 2024"}}}
	for s, of := range series {
		phase := figure.Phase{Name: of.Name, Tone: of.Tone}
		for i, v := range of.Values {
			start := float64(20000 + 9*i)
			if i%len(series) != s {
				start = math.NaN()
			}
			phase.First, phase.Last = append(phase.First, start), append(phase.Last, start+v)
		}
		chart.Phases = append(chart.Phases, phase)
	}
	return chart
}

// categoriesOf are the names that a chart must say.
func categoriesOf(chart figure.Chart) []string {
	switch chart := chart.(type) {
	case *figure.CountChart:
		return chart.Categories
	case *figure.TimelineChart:
		return chart.Steps
	case *figure.FunnelChart:
		return chart.Steps
	case *figure.CourseChart:
		var names []string
		for _, panel := range chart.Panels {
			names = append(names, panel.Name)
		}
		return names
	}
	return nil // a quadrant names those for which there is room
}

// gallery is a chart of every type, at its usual and at its awkward.
func gallery() map[string]figure.Chart {
	kind := func(c *figure.CountChart, t figure.ChartType) *figure.CountChart {
		copied := *c
		copied.Kind = t
		return &copied
	}
	one := func(c *figure.CountChart, i int) *figure.CountChart {
		copied := *c
		copied.Series = c.Series[i : i+1]
		return &copied
	}
	long := &figure.CountChart{Categories: []string{
		"Reducing health inequalities for people with a learning disability or autism who also have a serious mental illness",
		"Children and young people", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", "Short"},
		ValueName: "Number of intentions, including those that were carried forward from the cycle before",
		Series:    series([]string{"Expected in quarter 3 of 2024/25", "Expected in quarter 4 of 2024/25", "Expected in 2025/26", "Expected later than that"}, func(s, i int) float64 { return float64((s + 1) * (i + 2)) }, 4)}
	thousand := &figure.CountChart{Categories: numbered("Place", 8), ValueName: "People", Series: series([]string{"Large", "Small", "None"}, func(s, i int) float64 {
		return []float64{1000 - float64(i)*110, float64(i), 0}[s]
	}, 8)}
	quarters := &figure.CountChart{Categories: []string{"Q3 2024/25", "Q4 2024/25", "2025/26", "2026/27"}, ValueName: "Number of intentions", Series: series([]string{"July 2024", "October 2024"}, func(s, i int) float64 {
		return [][]float64{{12, 52, 70, 0}, {9, 49, 76, 1}}[s][i]
	}, 4)}
	trend := &figure.CountChart{Categories: months, ValueName: "Waiting list, people", Series: series([]string{"Actual", "Required path", "Projection", "Upper limit"}, func(s, i int) float64 {
		if s == 0 && i == 5 || s == 2 && i < 6 {
			return math.NaN()
		}
		return 12450 - float64(i*(310-60*s)) + float64(s*400)
	}, 12)}
	dots := &figure.CountChart{Kind: figure.Scatter, Categories: published().Categories, ValueName: "Programmes", Series: series([]string{"Number of intentions", "Share delayed, per cent"}, func(s, i int) float64 {
		return [][]float64{{10, 8, 4, 16, 23, 5, 6, 8, 11, 5, 1, 13, 6, 7, 11, 7, 12, 0, 9}, {30, 0, 0, 56, 22, 40, 0, 38, 27, 100, 0, 8, 50, 0, 36, 14, 50, 0, 0}}[s][i]
	}, 19)}
	change := &figure.CountChart{Categories: months[:6], ValueName: "Change since the month before", Series: []figure.Series{{Name: "Change", Values: []float64{-1200, 340, 0, -80, 900, -1000}}}}
	all := map[string]figure.Chart{
		"bar-negative": kind(change, figure.Bar), "grouped-negative": kind(change, figure.GroupedBar),
		"stacked": published(), "stacked-long": kind(long, figure.StackedBar), "stacked-thousand": kind(thousand, figure.StackedBar),
		"bar": kind(one(published(), 3), figure.Bar), "bar-thousand": kind(one(thousand, 0), figure.Bar),
		"bar-zero": kind(one(thousand, 2), figure.Bar), "bar-long": kind(one(long, 2), figure.Bar),
		"grouped": kind(quarters, figure.GroupedBar), "grouped-long": kind(long, figure.GroupedBar), "grouped-many": kind(published(), figure.GroupedBar),
		"line": kind(trend, figure.Line), "line-one": kind(one(trend, 0), figure.Line),
		"heatmap": kind(published(), figure.Heatmap), "heatmap-long": kind(long, figure.Heatmap), "heatmap-thousand": kind(thousand, figure.Heatmap),
		"donut": kind(one(quarters, 1), figure.Donut), "donut-zero": kind(one(thousand, 2), figure.Donut), "donut-many": kind(one(published(), 3), figure.Donut), "donut-long": kind(one(long, 0), figure.Donut),
		"scatter": dots,
	}
	for _, info := range figure.ChartTypes {
		t := info.Type
		names := []string{"First", "Second"}
		if wanted(t) == 1 {
			names = names[:1]
		}
		all["one-"+string(t)] = shaped(t, []string{"Only one"}, "Number", series(names, func(s, _ int) float64 { return float64(s + 3) }, 1))
		all["thirty-"+string(t)] = shaped(t, numbered("Category", 30), "Number", series(names, func(s, i int) float64 { return float64((i*7 + s*3) % 13) }, 30))
	}
	maps.Copy(all, map[string]figure.Chart{
		"timeline": cycle(), "timeline-forty": forty(), "timeline-weeks": fewWeeks(),
		"quadrant": places182(), "quadrant-alone": eachAlone(), "quadrant-broken": brokenScores(),
		"funnel": process(), "funnel-narrow": narrowing(),
		"course": admissions(), "course-control": responses(), "course-six": multiples(), "course-few": few(), "course-badges": everyBadge(),
	})
	all["six-tones"] = &figure.CountChart{Kind: figure.StackedBar, Categories: []string{"A", "B"}, ValueName: "Number", Series: series(numbered("Tone", 6), func(s, i int) float64 { return float64(s + i + 3) }, 2)}
	all["six-lines"] = &figure.CountChart{Kind: figure.Line, Categories: months, ValueName: "Rate", Series: series(numbered("Line", 6), func(s, i int) float64 { return float64(s) + float64(i*i)/50 }, 12)}
	if raceDetector {
		maps.DeleteFunc(all, func(name string, _ figure.Chart) bool { return strings.ContainsAny(name, "-") })
	}
	return all
}
