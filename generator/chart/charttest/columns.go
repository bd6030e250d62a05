package charttest

import (
	"math"

	"boardpack/generator/chart"
	"boardpack/generator/figure"
	"boardpack/generator/tone"
)

// columns reads upright bars.
func (r *reading) columns(c *figure.CountChart) {
	entries, values := seriesOf(c)
	r.legend(entries)
	r.axisNames(c.ValueName)
	names := r.labels("the category", r.of(chart.Along), c.Categories)
	u := r.upright(r.sheets[0])
	if r.fromNought(u, values); u == nil {
		return
	}
	for i := range c.Categories {
		for _, s := range c.Series {
			v := s.Values[i]
			if missing(v) {
				continue
			}
			m := r.take(rowName(c, i, s), v)
			if m == nil {
				continue
			}
			if m.Fill != tone.OfSeries(s.Tone) {
				r.say("%q has ink %d, not that of its series", m.Row, m.Fill)
			}
			if at := nearest(names, m.across(), box.across); names[i] != nil && at != i {
				r.say("%q stands over another name", m.Row)
			}
			r.column(m, u, v)
		}
	}
}

// column holds a column's height, and that its number stands over its end.
func (r *reading) column(m *mark, u *ruler, v float64) {
	foot, end, over := m.bottom, m.top, -1.0
	if v < 0 {
		foot, end, over = m.top, m.bottom, 1
	}
	r.place("the foot of "+m.Row, foot, u.at(0))
	if math.Abs(u.at(v)-u.at(0)) >= shortest {
		r.place(m.Row, end, u.at(v))
	} else if v != 0 && (m.high() < 1 || m.high() > shortest+near) {
		r.say("%q is %.1f high, and hardly more than nought", m.Row, m.high())
	}
	for _, t := range m.sheet.of(chart.Value) {
		if up := (t.middle() - end) * over; distance(t.across(), m.across()) < 1 && exactly(t.Words, v) && up > 4 && up < 14 {
			return
		}
	}
	r.say("%q has no number at its end", m.Row)
}
