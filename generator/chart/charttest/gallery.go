package charttest

import (
	"fmt"
	"maps"
	"math"
	"strings"

	"boardpack/generator/figure"
)

// Gallery has charts of every type by their names: ordinary, crowded and extreme. Each
// call makes them anew.
func Gallery() map[string]figure.Chart {
	all := map[string]figure.Chart{}
	maps.Copy(all, ordinary())
	maps.Copy(all, crowded())
	maps.Copy(all, extreme())
	maps.Copy(all, strange())
	maps.Copy(all, plans())
	maps.Copy(all, scored())
	maps.Copy(all, funnels())
	maps.Copy(all, measures())
	maps.Copy(all, divided())
	maps.Copy(all, unseen())
	return all
}

// seriesTypes are the types of charts of counts, with how many series each has; 0 is
// any number.
var seriesTypes = map[figure.ChartType]int{figure.Bar: 1, figure.StackedBar: 0, figure.GroupedBar: 0, figure.Line: 0, figure.Heatmap: 0, figure.Donut: 1, figure.Scatter: 2}

// unsigned are those of which no value can be negative.
var unsigned = map[figure.ChartType]bool{figure.StackedBar: true, figure.Heatmap: true, figure.Donut: true}

// counts makes a chart of a type; one of a fixed number of series takes the first.
func counts(kind figure.ChartType, categories, series []string, of func(s, i int) float64) *figure.CountChart {
	if n := seriesTypes[kind]; n > 0 {
		series = series[:n]
	}
	c := &figure.CountChart{Kind: kind, Categories: categories, CategoryName: "Programme", ValueName: "Number of intentions"}
	for s, name := range series {
		next := figure.Series{Name: name, Tone: s}
		for i := range categories {
			next.Values = append(next.Values, of(s, i))
		}
		c.Series = append(c.Series, next)
	}
	return c
}

// every makes one chart of each type of counts.
func every(name string, categories, series []string, of func(s, i int) float64) map[string]figure.Chart {
	all := map[string]figure.Chart{}
	for kind := range seriesTypes {
		all[name+"-"+string(kind)] = counts(kind, categories, series, func(s, i int) float64 {
			if v := of(s, i); !unsigned[kind] || math.IsNaN(v) {
				return v
			}
			return math.Abs(of(s, i))
		})
	}
	return all
}

func numbered(prefix string, n int) []string {
	names := make([]string, n)
	for i := range names {
		names[i] = fmt.Sprintf("%s %d", prefix, i+1)
	}
	return names
}

var (
	programmes = []string{"AACC & IPA", "Acute Services - Planned Care", "Acute Services - Urgent Care", "Ambulance Services",
		"Blackburn with Darwen place", "Blackpool Place", "Cancer Services", "Community", "CYP", "Diagnostics",
		"Lancashire & South Cumbria places", "Lancashire Place", "LD&A", "Maternity", "Mental Health", "Population health",
		"Primary Care", "Recovery & Transformation", "South Cumbria place"}
	statuses = []string{"Delayed", "Delivered", "Deprioritised", "On track"}
	// progress is the mid-year review's table: statuses of programmes.
	progress = [][]float64{
		{3, 0, 0, 9, 5, 2, 0, 3, 3, 5, 0, 1, 3, 0, 4, 1, 6, 0, 0},
		{1, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
		{0, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
		{6, 7, 3, 5, 16, 3, 6, 5, 8, 0, 1, 12, 3, 7, 7, 6, 6, 0, 9}}
	months = []string{"Apr 2024", "May 2024", "Jun 2024", "Jul 2024", "Aug 2024", "Sep 2024", "Oct 2024", "Nov 2024", "Dec 2024", "Jan 2025", "Feb 2025", "Mar 2025"}
)

func ordinary() map[string]figure.Chart {
	all := every("programmes", programmes, statuses, func(s, i int) float64 { return progress[s][i] })
	maps.Copy(all, every("months", months, []string{"Actual", "Required path", "Projection"}, func(s, i int) float64 {
		if s == 0 && i == 5 || s == 2 && i < 6 {
			return math.NaN()
		}
		return 12450 - float64(i*(310-60*s)) + float64(s*400)
	}))
	maps.Copy(all, every("quarters", []string{"Q3 2024/25", "Q4 2024/25", "2025/26", "2026/27"}, []string{"July 2024", "October 2024"}, func(s, i int) float64 {
		return [][]float64{{12, 52, 70, 0}, {9, 49, 76, 1}}[s][i]
	}))
	maps.Copy(all, every("fives", numbered("Place", 6), []string{"Men", "Women"}, func(s, i int) float64 { return float64(5 * (i%3 + s)) }))
	maps.Copy(all, every("far-from-nought", months[:6], []string{"Rate", "Target"}, func(s, i int) float64 { return 78.1 + float64(i)/10 + float64(s)/7 }))
	maps.Copy(all, every("six", months, numbered("Line", 6), func(s, i int) float64 { return float64(s+1) + float64(i*i)/50 }))
	return all
}

// longName has 90 letters.
const longName = "Reducing health inequalities for people with a learning disability or autism who are older"

func longNames(n int) []string {
	names := make([]string, n)
	for i := range names {
		names[i] = fmt.Sprintf("%d%s", i+10, longName[2:])
	}
	return names
}

func crowded() map[string]figure.Chart {
	all := every("45-long-names", longNames(45), statuses, func(s, i int) float64 { return float64((i*7 + s*3) % 13) })
	maps.Copy(all, every("14-columns", programmes, numbered("Grand total of trust", 14), func(s, i int) float64 { return float64((i*5 + s*11) % 17) }))
	maps.Copy(all, every("30-columns", numbered("Row", 12), numbered("Column of words", 30), func(s, i int) float64 { return float64((i*5+s*11)%17) * 100 }))
	maps.Copy(all, every("12-series", numbered("Category", 8), numbered("Series with a name", 12), func(s, i int) float64 { return float64(s*3 + i) }))
	maps.Copy(all, every("long-legend", numbered("Category", 5), longNames(6), func(s, i int) float64 { return float64(s + i + 1) }))
	maps.Copy(all, every("one-word", []string{"Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", "admission/readmission-avoidance-programme", strings.Repeat("W", 90)},
		[]string{"Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", "B", "C"}, func(s, i int) float64 { return float64(s + i + 1) }))
	maps.Copy(all, every("thirty", numbered("Category", 30), []string{"First", "Second"}, func(s, i int) float64 { return float64((i*7 + s*3) % 13) }))
	all["400-points"] = counts(figure.Scatter, numbered("Practice", 400), []string{"List", "Rate"}, func(s, i int) float64 {
		return 100 * (wave(i*(s+1)) + 2)
	})
	all["equal-ends"] = counts(figure.Line, months, numbered("Line", 6), func(s, i int) float64 { return float64((11 - i) * s) })
	all["equal-ends-high"] = counts(figure.Line, months, numbered("Line", 12), func(s, i int) float64 { return 1000 - float64((11-i)*s) })
	return all
}

func extreme() map[string]figure.Chart {
	all := every("900-beside-ones", numbered("Place", 9), []string{"Large", "Small", "None"}, func(s, i int) float64 {
		if i == 4 && s == 0 {
			return 900
		}
		return []float64{1, 1, 0}[s]
	})
	for name, of := range map[string]func(s, i int) float64{
		"negative":   func(s, i int) float64 { return []float64{-1200, 340, 0, -80, 900, -1000}[(i+s)%6] },
		"below":      func(s, i int) float64 { return -float64(3*i+s) - 100 },
		"nought":     func(_, _ int) float64 { return 0 },
		"equal":      func(_, _ int) float64 { return 7 },
		"missing":    func(s, i int) float64 { return []float64{math.NaN(), 4, math.NaN(), 3, 2, math.NaN()}[(i+s)%6] },
		"nothing":    func(_, _ int) float64 { return math.NaN() },
		"endless":    func(s, i int) float64 { return []float64{math.Inf(1), 4, math.Inf(1), 3, 2, math.NaN()}[(i+s)%6] },
		"trillions":  func(s, i int) float64 { return 1e12 + float64(i+s)*1e11 },
		"millionths": func(s, i int) float64 { return float64(i+s+1) * 1e-6 },
		"both":       func(s, i int) float64 { return []float64{1e12, 1e-6, 1, 0, 1e6, 5}[(i+s)%6] },
		"thirds":     func(s, i int) float64 { return float64(i+s+1) / 3 },
	} {
		maps.Copy(all, every(name, numbered("Category", 6), []string{"First", "Second"}, of))
	}
	maps.Copy(all, every("one", []string{"Only one"}, []string{"First", "Second"}, func(s, _ int) float64 { return float64(s + 3) }))
	maps.Copy(all, every("none", nil, []string{"First", "Second"}, func(_, _ int) float64 { return 0 }))
	return all
}

// strange has words that are nobody's, and those of scripts and markup.
func strange() map[string]figure.Chart {
	words := []string{"</text><script>alert(1)</script>", `" onload="alert(1)`, "&amp; <b>", "", "שלום עולם", "مرحبا بالعالم", "line\nbreak\x00", "__proto__", "a: 5", "same", "same", "\xff\xfe", "e\u0301\u0301", "1,234", "- / -"}
	all := every("strange", words, words[:5], func(s, i int) float64 { return float64(i + s + 1) })
	maps.Copy(all, every("numbers", []string{"2023", "2024", "2025"}, []string{"1", "2"}, func(s, i int) float64 { return float64(i + s + 1) }))
	return all
}

// wave is without trend, and never twice the same within five years.
func wave(i int) float64 { return math.Sin(float64(i)*2.4) + math.Sin(float64(i)*0.9)/2 }
