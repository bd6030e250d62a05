package charttest

import (
	"math"

	"boardpack/generator/chart"
	"boardpack/generator/figure"
	"boardpack/generator/tone"
)

// rowName is what the mark of a category's value is called.
func rowName(c *figure.CountChart, i int, s figure.Series) string {
	if len(c.Series) == 1 {
		return plain(c.Categories[i])
	}
	return plain(c.Categories[i]) + ", " + plain(s.Name)
}

func seriesOf(c *figure.CountChart) (entries []named, values []float64) {
	for _, s := range c.Series {
		values = append(values, s.Values...)
		entries = append(entries, named{s.Name, tone.OfSeries(s.Tone)})
	}
	if len(entries) == 1 {
		entries = nil
	}
	return entries, values
}

// bars reads horizontal bars, stacked or not.
func (r *reading) bars(c *figure.CountChart) {
	entries, values := seriesOf(c)
	if c.Kind == figure.StackedBar {
		values = sums(c)
	}
	r.legend(entries)
	r.axisNames(c.ValueName)
	names := r.labels("the category", r.of(chart.Upwards), c.Categories)
	rulers := map[*sheet]*ruler{}
	for _, s := range r.sheets {
		rulers[s] = r.across(s)
		r.fromNought(rulers[s], values)
	}
	for i := range c.Categories {
		row := &barRow{reading: r, chart: c, i: i, names: names, rulers: rulers}
		if row.read(); c.Kind == figure.StackedBar {
			row.stackNumbers()
		}
	}
}

// barRow is one category's bars.
type barRow struct {
	*reading
	chart  *figure.CountChart
	i      int
	names  []*label
	rulers map[*sheet]*ruler
	marks  []*mark
	values []float64 // of the marks
	total  float64
	small  int // bars that are longer than their value, to be seen
}

func (b *barRow) read() {
	for _, s := range b.chart.Series {
		v := s.Values[b.i]
		if stacked := b.chart.Kind == figure.StackedBar; missing(v) || stacked && v == 0 {
			continue
		}
		m := b.take(rowName(b.chart, b.i, s), v)
		if m == nil {
			continue
		}
		if m.Fill != tone.OfSeries(s.Tone) {
			b.say("%q has ink %d, not that of its series", m.Row, m.Fill)
		}
		b.marks, b.values = append(b.marks, m), append(b.values, v)
		b.beside(m)
		if u := b.rulers[m.sheet]; u != nil {
			b.length(m, u, v)
		}
		if b.chart.Kind != figure.StackedBar {
			b.numbered(m, v)
		}
	}
}

// beside holds that a bar stands beside its own name.
func (b *barRow) beside(m *mark) {
	if b.names[b.i] == nil {
		return
	}
	if at := nearest(on(b.names, m.sheet), m.up(), box.up); at != b.i {
		b.say("%q stands beside another name", m.Row)
	}
}

// shortest is the length of a bar that is not nought, px.
const shortest = 2

func (b *barRow) length(m *mark, u *ruler, v float64) {
	from, gap := u.at(0), 0.0
	if b.chart.Kind == figure.StackedBar {
		from, gap = u.at(b.total), 1
		b.total += v
	}
	to := from + u.at(v) - u.at(0)
	slack := float64(b.small) * shortest
	start, end := m.left, m.right
	if v < 0 {
		start, end = m.right, m.left
	}
	if math.Abs(start-from) > near+slack {
		b.say("%q begins at %.1f, not at %.1f", m.Row, start, from)
	}
	if math.Abs(to-from) < shortest {
		if b.small++; v != 0 && (m.wide() < 0.99 || m.wide() > shortest+near) || v == 0 && m.wide() > 0.1 {
			b.say("%q is %.1f long, and hardly more than nought", m.Row, m.wide())
		}
		return
	}
	if math.Abs((end-start)-(to-from)) > near+gap+slack {
		b.say("%q ends at %.1f, not at %.1f", m.Row, end, to)
	}
}

// numbered holds that the number stands at the bar's end.
func (b *barRow) numbered(m *mark, v float64) {
	for _, t := range m.sheet.of(chart.Value) {
		level := distance(t.middle(), m.up()) < 1
		after, before := t.left-m.right, m.left-t.right
		if level && exactly(t.Words, v) && (v >= 0 && after > 0 && after < 8 || v < 0 && before > 0 && before < 8) {
			return
		}
	}
	b.say("%q has no number at its end", m.Row)
}

// stackNumbers holds that the numbers of a row are those of the bars that they stand
// in, or after them their sum.
func (b *barRow) stackNumbers() {
	if len(b.marks) == 0 {
		return
	}
	end, y := b.marks[len(b.marks)-1].right, b.marks[0].up()
	inside := map[*mark]bool{}
	var after []string
	for _, t := range b.marks[0].sheet.of(chart.Value) {
		if distance(t.middle(), y) > 1 {
			continue
		}
		if t.left > end {
			after = append(after, t.Words)
		}
		for n, m := range b.marks {
			if t.overlaps(m.box) && exactly(t.Words, b.values[n]) {
				inside[m] = true
			}
		}
	}
	b.sum(after, inside)
}

func (b *barRow) sum(after []string, inside map[*mark]bool) {
	if len(b.marks) == 1 && inside[b.marks[0]] && len(after) == 0 {
		return
	}
	sum := 0.0
	for _, v := range b.values {
		sum += v
	}
	if len(after) != 1 || !exactly(before(after[0]), sum) {
		b.say("after the bars of %q stands %q, not their sum %v", b.chart.Categories[b.i], after, sum)
	}
}

func sums(c *figure.CountChart) []float64 {
	totals := make([]float64, len(c.Categories))
	for _, s := range c.Series {
		for i, v := range s.Values {
			if !missing(v) {
				totals[i] += v
			}
		}
	}
	return totals
}
