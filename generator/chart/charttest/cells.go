package charttest

import (
	"math"

	"boardpack/generator/chart"
	"boardpack/generator/figure"
	"boardpack/generator/tone"
)

// cells reads a heat map, whose columns may stand in several blocks, each with its
// heads and all names.
func (r *reading) cells(c *figure.CountChart) {
	_, values := seriesOf(c)
	heads, names := r.heads(c), r.rowNames(c)
	most := 0.0
	for _, v := range values {
		if !missing(v) {
			most = max(most, v)
		}
	}
	for i := range c.Categories {
		for n, s := range c.Series {
			v := s.Values[i]
			if missing(v) || v == 0 {
				continue
			}
			if m := r.take(cellName(c, i, s), v); m != nil {
				r.cell(m, v, most)
				r.placed(m, heads, names, n, i)
			}
		}
	}
}

// cellName is that of a cell, which always says its column.
func cellName(c *figure.CountChart, i int, s figure.Series) string {
	return plain(c.Categories[i]) + ", " + plain(s.Name)
}

// cell holds a cell's shade, by equal parts of the largest value, and the number in it.
func (r *reading) cell(m *mark, v, most float64) {
	shade := int(math.Ceil(v/most*tone.Shades-1e-6)) - 1
	if m.Fill != tone.OfShade(shade) {
		r.say("%q has ink %d, not shade %d", m.Row, m.Fill, shade)
	}
	for _, t := range m.sheet.of(chart.Value) {
		if t.overlaps(m.box) && distance(t.across(), m.across()) < 1 && distance(t.middle(), m.up()) < 1 && exactly(t.Words, v) {
			if t.Ink != tone.OnShade(shade) {
				r.say("the number of %q has ink %d", m.Row, t.Ink)
			}
			return
		}
	}
	r.say("%q has no number in it", m.Row)
}

// heads are the labels of each column, in every part that has it: a part goes on with
// the columns, or repeats those of the part before.
func (r *reading) heads(c *figure.CountChart) [][]*label {
	heads := make([][]*label, len(c.Series))
	next, first := 0, 0 // column, and that with which the part began
	for _, s := range r.sheets {
		texts := s.of(chart.Along)
		for began := true; len(texts) > 0; began = false {
			at, n := columnOf(c, texts, next, first)
			if n == 0 {
				r.say("the head %q is no column's next, or cut", texts[0].Words)
				return heads
			}
			if next = at + 1; began {
				first = at
			}
			heads[at], texts = append(heads[at], labelOf(texts[:n])), texts[n:]
		}
	}
	return heads
}

// columnOf is whose head the texts begin with, in so many lines.
func columnOf(c *figure.CountChart, texts []*text, next, first int) (at, lines int) {
	for at := next; at < len(c.Series); at++ {
		n, ok := leading(texts, plain(c.Series[at].Name))
		if ok && n > 0 {
			return at, n
		}
		if !ok {
			break
		}
	}
	for _, at := range []int{first, 0} {
		if n, ok := leading(texts, plain(c.Series[at].Name)); ok && n > 0 {
			return at, n
		}
	}
	return 0, 0
}

func (r *reading) rowNames(c *figure.CountChart) [][]*label {
	names := make([][]*label, len(c.Categories))
	texts, n := r.of(chart.Upwards), 0
	for len(texts) > 0 && len(names) > 0 {
		if n == len(names) {
			n = 0
		}
		of, ok := leading(texts, plain(c.Categories[n]))
		if !ok {
			r.say("the category %q is not %q, or cut", texts[0].Words, c.Categories[n])
			return names
		}
		if l := labelOf(texts[:of]); l != nil {
			names[n] = append(names[n], l)
		}
		n, texts = n+1, texts[of:]
	}
	return names
}

// placed holds that a cell stands under its head and beside its name.
func (r *reading) placed(m *mark, heads, names [][]*label, column, row int) {
	if at := nearestOf(heads, m, box.across, func(l *label) bool { return l.bottom < m.top+1 }); len(heads[column]) > 0 && at != column {
		r.say("%q stands under another head", m.Row)
	}
	level := func(l *label) bool { return l.top < m.bottom+4 && l.bottom > m.top-4 }
	if at := nearestOf(names, m, box.up, level); len(names[row]) > 0 && at != row {
		r.say("%q stands beside another name", m.Row)
	}
}

// nearestOf is the one of lists of labels whose label on the mark's part is nearest.
func nearestOf(lists [][]*label, m *mark, middle func(box) float64, may func(*label) bool) int {
	best, least := -1, math.Inf(1)
	for i, list := range lists {
		for _, l := range list {
			if d := distance(middle(l.box), middle(m.box)); l.sheet == m.sheet && may(l) && d < least && m.headed(l, lists) {
				best, least = i, d
			}
		}
	}
	return best
}

// headed reports whether no other label stands between a mark and the line of this one:
// of several blocks under each other, the nearest counts.
func (m *mark) headed(l *label, lists [][]*label) bool {
	if l.bottom > m.top+1 {
		return true
	}
	for _, list := range lists {
		for _, other := range list {
			if other.sheet == m.sheet && other.bottom < m.top+1 && other.bottom > l.bottom+8 {
				return false
			}
		}
	}
	return true
}
