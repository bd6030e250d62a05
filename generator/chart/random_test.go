package chart_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"boardpack/generator/chart"
	"boardpack/generator/course"
	"boardpack/generator/figure"
)

// TestRandomCharts reads charts of every type back that nobody would think of.
func TestRandomCharts(t *testing.T) {
	for _, info := range figure.ChartTypes {
		t.Run(string(info.Type), func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				c := randomChart(t, info.Type)
				size := chart.Size{Width: rapid.SampledFrom([]float64{chart.Narrow, 480, chart.Wide, 1100}).Draw(t, "width"), Height: rapid.SampledFrom([]float64{0, 500, 900}).Draw(t, "height")}
				read(t, c, size)
			})
		})
	}
}

func randomChart(t *rapid.T, kind figure.ChartType) figure.Chart {
	switch kind {
	case figure.Timeline:
		return randomPlan(t)
	case figure.Quadrant:
		return randomQuadrant(t)
	case figure.Funnel:
		return randomFunnel(t)
	case figure.Parts:
		return randomParts(t)
	case figure.Course:
		c := &figure.CourseChart{}
		for range rapid.IntRange(1, 4).Draw(t, "panels") {
			c.Panels = append(c.Panels, randomPanel(t))
		}
		return c
	}
	return randomCounts(t, kind)
}

// words are of any length, with some that are hard to set.
var words = rapid.OneOf(
	rapid.StringMatching(`[A-Z][a-z]{0,12}( [a-z&/-]{1,9}){0,6}`),
	rapid.SampledFrom([]string{"", " ", "a", "W", "Acute/urgent-care", "שלום עולם", "</text>&\"", "Antidisestablishmentarianism", "line\nbreak", "3", "2024"}),
	rapid.StringN(0, 12, 40),
)

// several are words of which no two read alike.
func several(t *rapid.T, least, most int, label string) []string {
	return rapid.SliceOfNDistinct(words, least, most, func(s string) string { return strings.Join(strings.Fields(s), " ") }).Draw(t, label)
}

// amounts are those of one chart: of a size and a grain.
func amounts(t *rapid.T, negative bool) *rapid.Generator[float64] {
	size := math.Pow(10, float64(rapid.IntRange(-3, 9).Draw(t, "size")))
	grain := rapid.SampledFrom([]float64{0, 1, 5}).Draw(t, "grain")
	low := 0.0
	if negative {
		low = -size
	}
	return rapid.Custom(func(t *rapid.T) float64 {
		if rapid.IntRange(0, 9).Draw(t, "kind") == 0 {
			return rapid.SampledFrom([]float64{0, math.NaN(), math.Inf(1), size}).Draw(t, "special")
		}
		v := rapid.Float64Range(low, size).Draw(t, "value")
		if grain > 0 {
			return math.Round(v/grain) * grain
		}
		return math.Round(v*1e8) / 1e8
	})
}

func randomCounts(t *rapid.T, kind figure.ChartType) *figure.CountChart {
	c := &figure.CountChart{Kind: kind, Categories: several(t, 0, 20, "categories"), ValueName: words.Draw(t, "measure")}
	if kind == figure.Line { // their names are its axis
		for i := range c.Categories {
			c.Categories[i] = fmt.Sprint(i+1, " ", c.Categories[i])
		}
	}
	of := amounts(t, kind == figure.Bar || kind == figure.GroupedBar || kind == figure.Line || kind == figure.Scatter)
	n := map[figure.ChartType]int{figure.Bar: 1, figure.Donut: 1, figure.Scatter: 2}[kind]
	if n == 0 {
		n = rapid.IntRange(1, 9).Draw(t, "series")
	}
	for i, name := range several(t, n, n, "names") {
		c.Series = append(c.Series, figure.Series{Name: name, Tone: i, Values: rapid.SliceOfN(of, len(c.Categories), len(c.Categories)).Draw(t, "values")})
	}
	return c
}

func randomPlan(t *rapid.T) *figure.TimelineChart {
	c := &figure.TimelineChart{Steps: several(t, 0, 20, "steps")}
	phases, start := several(t, 1, 5, "phases"), rapid.IntRange(0, 25000).Draw(t, "start")
	most := rapid.SampledFrom([]int{1, 30, 400, 9000}).Draw(t, "most")
	for n, name := range phases {
		c.Phases = append(c.Phases, figure.Phase{Name: name, Tone: n})
	}
	for range c.Steps {
		in := rapid.IntRange(-1, len(phases)-1).Draw(t, "in")
		first := float64(start + rapid.IntRange(0, most).Draw(t, "first"))
		last := first + float64(rapid.IntRange(0, most).Draw(t, "days"))
		for n := range c.Phases {
			p := &c.Phases[n]
			if n != in {
				p.First, p.Last = append(p.First, math.NaN()), append(p.Last, math.NaN())
				continue
			}
			p.First, p.Last = append(p.First, first), append(p.Last, last)
		}
	}
	for range rapid.IntRange(0, 3).Draw(t, "marks") {
		c.Marks = append(c.Marks, figure.Mark{Value: float64(start + rapid.IntRange(0, most).Draw(t, "day")), Label: words.Draw(t, "label")})
	}
	return c
}

func randomQuadrant(t *rapid.T) *figure.QuadrantChart {
	c := &figure.QuadrantChart{Categories: several(t, 0, 40, "categories"), ValueName: words.Draw(t, "measure")}
	c.X.Name, c.Y.Name = words.Draw(t, "x"), words.Draw(t, "y")
	low := float64(rapid.IntRange(-5, 5).Draw(t, "low"))
	c.Extent = figure.Extent{Low: low, High: low + float64(rapid.IntRange(1, 100).Draw(t, "span"))}
	score := rapid.Float64Range(c.Extent.Low, c.Extent.High)
	if rapid.Bool().Draw(t, "whole") {
		score = rapid.Map(score, func(v float64) float64 { return math.Round(v) })
	} else {
		score = rapid.Map(score, func(v float64) float64 { return math.Round(v*10) / 10 })
	}
	c.X.Values, c.Y.Values = rapid.SliceOfN(score, len(c.Categories), len(c.Categories)).Draw(t, "xs"), rapid.SliceOfN(score, len(c.Categories), len(c.Categories)).Draw(t, "ys")
	for i := range c.Corners {
		c.Corners[i] = words.Draw(t, "corner")
	}
	return c
}

func randomFunnel(t *rapid.T) *figure.FunnelChart {
	c := &figure.FunnelChart{Steps: several(t, 0, 9, "steps")}
	of := amounts(t, false)
	c.Series = figure.Series{Name: words.Draw(t, "name"), Values: rapid.SliceOfN(of, len(c.Steps), len(c.Steps)).Draw(t, "values")}
	if len(c.Steps) > 0 && rapid.Bool().Draw(t, "tells") {
		c.Lost = rapid.SliceOfN(words, len(c.Steps)-1, len(c.Steps)-1).Draw(t, "lost")
	}
	return c
}

// randomParts divides one whole in ways of their own.
func randomParts(t *rapid.T) *figure.PartsChart {
	c := &figure.PartsChart{Of: words.Draw(t, "of")}
	whole := rapid.SampledFrom([]int{0, 1, 9, 169, 5000, 1e6}).Draw(t, "whole")
	for _, name := range several(t, 0, 4, "ways") {
		way, left := figure.Way{Name: name}, whole
		names := several(t, 1, 8, "parts")
		for i, part := range names {
			size := left
			if i+1 < len(names) {
				size = rapid.IntRange(0, left).Draw(t, "size")
			}
			left -= size
			way.Parts = append(way.Parts, figure.Part{Name: part, Value: float64(size), Tone: i, Blank: rapid.Bool().Draw(t, "blank")})
		}
		c.Ways = append(c.Ways, way)
	}
	return c
}

func randomPanel(t *rapid.T) figure.Panel {
	p := figure.Panel{Name: words.Draw(t, "panel"), Axis: words.Draw(t, "axis"), Places: rapid.IntRange(0, 3).Draw(t, "places"),
		Form: rapid.SampledFrom([]figure.Form{figure.Plain, figure.Percent, figure.Pounds, figure.Clock}).Draw(t, "form")}
	of, start := amounts(t, true), float64(rapid.IntRange(0, 25000).Draw(t, "start"))
	step := rapid.SampledFrom([]float64{1, 7, 30, 91, 365}).Draw(t, "step")
	for i, role := range rapid.SliceOfNDistinct(rapid.SampledFrom(course.Roles), 0, 4, rapid.ID[course.Role]).Draw(t, "roles") {
		if role == course.Interval {
			continue // pairs, of which the gallery has some
		}
		trace := course.Trace{Name: string(role) + []string{"", " of something"}[i%2], Role: role}
		for n := range rapid.IntRange(0, 40).Draw(t, "points") {
			trace.Points = append(trace.Points, course.Point{Day: start + step*float64(n), Value: of.Draw(t, "value"), Label: words.Draw(t, "label")})
			if at := &trace.Points[n]; math.IsInf(at.Value, 0) {
				at.Value = math.NaN()
			}
		}
		p.Traces = append(p.Traces, trace)
	}
	p.Badges = rapid.SliceOfN(rapid.Custom(func(t *rapid.T) course.Badge {
		return course.Badge{Shape: rapid.SampledFrom(course.Shapes).Draw(t, "shape"), Words: words.Draw(t, "badge")}
	}), 0, 3).Draw(t, "badges")
	return p
}
