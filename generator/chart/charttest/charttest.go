// Package charttest reads drawings of charts back, from their marks alone, and has a
// gallery of charts to draw. It is for tests.
package charttest

import (
	"fmt"
	"slices"

	"boardpack/generator/chart"
	"boardpack/generator/figure"
)

// Problems compares a chart with what its drawing shows, in one part or in several
// that together are the whole: places and sizes by the words of the axes, names,
// numbers, colours, legends, and words over each other. Nil where all is true.
func Problems(c figure.Chart, parts []*chart.Drawing) []string {
	if countsOf(c) == figure.GroupedBar {
		upright, sideways := problemsOf(c, parts, (*reading).columns), problemsOf(c, parts, (*reading).bars)
		if len(sideways) < len(upright) {
			return sideways
		}
		return upright
	}
	return problemsOf(c, parts, readers[countsOf(c)])
}

func countsOf(c figure.Chart) figure.ChartType {
	if counts, ok := c.(*figure.CountChart); ok {
		return counts.Kind
	}
	return ""
}

// readers are those of charts of counts.
var readers = map[figure.ChartType]func(*reading, *figure.CountChart){
	figure.Bar: (*reading).bars, figure.StackedBar: (*reading).bars, figure.Line: (*reading).lines,
	figure.Heatmap: (*reading).cells, figure.Donut: (*reading).ring, figure.Scatter: (*reading).dots,
}

func problemsOf(c figure.Chart, parts []*chart.Drawing, counts func(*reading, *figure.CountChart)) []string {
	r := readingOf(parts)
	r.layout()
	switch c := c.(type) {
	case *figure.CountChart:
		if counts == nil {
			r.say("no reader of %s", c.Kind)
			break
		}
		counts(r, c)
	case *figure.TimelineChart:
		r.plan(c)
	case *figure.QuadrantChart:
		r.quarters(c)
	case *figure.FunnelChart:
		r.steps(c)
	case *figure.CourseChart:
		r.courses(c)
	case *figure.PartsChart:
		r.parts(c)
	default:
		r.say("no reader of %T", c)
	}
	r.leftOver()
	return r.problems
}

// reading is what was read of a chart's drawings so far.
type reading struct {
	sheets   []*sheet
	marks    map[string][]*mark // not yet taken, by what they stand for
	problems []string
}

func readingOf(parts []*chart.Drawing) *reading {
	r := &reading{marks: map[string][]*mark{}}
	for i, d := range parts {
		s := sheetOf(i, d)
		r.sheets = append(r.sheets, s)
		for _, m := range s.marks {
			r.marks[m.name] = append(r.marks[m.name], m)
		}
	}
	return r
}

func (r *reading) say(format string, args ...any) {
	r.problems = append(r.problems, fmt.Sprintf(format, args...))
}

// take is the mark that stands for a value: the next of its name. It is nil, and a
// problem, where there is none.
func (r *reading) take(name string, value float64) *mark {
	list := r.marks[name]
	if len(list) == 0 {
		r.say("%q: %v has no mark", name, value)
		return nil
	}
	at := max(0, slices.IndexFunc(list, func(m *mark) bool { return exactly(m.said, value) })) // several may have one name
	r.marks[name] = slices.Delete(slices.Clone(list), at, at+1)
	if !says(list[at].said, value) {
		r.say("%q: the mark of %v says %q", name, value, list[at].said)
	}
	return list[at]
}

// leftOver are marks that no value of the chart has asked for.
func (r *reading) leftOver() {
	var names []string
	for name, list := range r.marks {
		for range list {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	for _, name := range names {
		r.say("%q has a mark without a value, or a second one", name)
	}
}

// near is how far a mark may stand from its place, px.
const near = 1.5

func (r *reading) place(what string, got, want float64) {
	if d := got - want; !(d <= near && d >= -near) {
		r.say("%s stands at %.1f, not at %.1f", what, got, want)
	}
}
