package charttest

import (
	"slices"

	"boardpack/generator/chart"
	"boardpack/generator/figure"
	"boardpack/generator/tone"
)

// lines reads a line chart: points, what joins them, and the lines' names.
func (r *reading) lines(c *figure.CountChart) {
	_, values := seriesOf(c)
	s := r.sheets[0]
	u, x := r.upright(s), r.ordinal(c.Categories)
	if u == nil || x == nil {
		return
	}
	r.fives(u, values)
	r.axisNames(begun(c.ValueName, u))
	var points [][]*mark
	for _, of := range c.Series {
		list := make([]*mark, len(of.Values))
		for i, v := range of.Values {
			if missing(v) {
				continue
			}
			if list[i] = r.take(rowName(c, i, of), v); list[i] != nil {
				r.point(list[i], x(i), u.at(v), tone.OfSeries(of.Tone))
			}
		}
		r.joined(of, list)
		points = append(points, list)
	}
	r.lineNames(c, points)
}

// ordinal is where categories stand, by those of them that are named.
func (r *reading) ordinal(names []string) func(i int) float64 {
	texts, numbers, places := r.of(chart.Along), []float64{}, []float64{}
	for i, name := range names {
		if n, ok := leading(texts, plain(name)); ok && n > 0 {
			numbers, places, texts = append(numbers, float64(i)), append(places, texts[0].X), texts[n:]
		}
	}
	if len(texts) > 0 {
		r.say("%q along the axis is no category", wordsOf(texts))
	}
	switch n := len(numbers); {
	case n > 1 && numbers[n-1] != float64(len(names)-1):
		r.say("the last category %q is not named", names[len(names)-1])
		return nil
	case n > 1:
		u := &ruler{values: numbers, places: places}
		for i := range numbers {
			r.place("the name of a category", places[i], u.at(numbers[i]))
		}
		return func(i int) float64 { return u.at(float64(i)) }
	case n == 1 && len(names) == 1:
		return func(int) float64 { return places[0] }
	case len(names) > 0:
		r.say("%d of %d categories are named", n, len(names))
		return nil
	}
	return func(int) float64 { return 0 }
}

func (r *reading) point(m *mark, x, y float64, ink tone.Ink) {
	if !m.painted(ink) {
		r.say("%q has inks %d and %d, not %d", m.Row, m.Fill, m.Stroke, ink)
	}
	r.place(m.Row+", across,", m.across(), x)
	r.place(m.Row, m.up(), y)
}

// joined holds that the line of a series goes through its points, in turn, and over no
// gap.
func (r *reading) joined(of figure.Series, points []*mark) {
	s := r.sheets[0]
	for i := 1; i < len(points); i++ {
		a, b := points[i-1], points[i]
		if a == nil || b == nil {
			continue
		}
		if !slices.ContainsFunc(s.plain, func(m *mark) bool { return m.Stroke == tone.OfSeries(of.Tone) && m.joins(a, b) }) {
			r.say("nothing joins %q and %q", a.Row, b.Row)
		}
	}
	for i := 2; i < len(points); i++ {
		if a, b := points[i-2], points[i]; a != nil && b != nil && points[i-1] == nil {
			if slices.ContainsFunc(s.plain, func(m *mark) bool { return m.Stroke == tone.OfSeries(of.Tone) && m.joins(a, b) }) {
				r.say("a line joins %q and %q, between which is no value", a.Row, b.Row)
			}
		}
	}
}

// joins reports whether a path goes from one mark straight to another.
func (m *mark) joins(a, b *mark) bool {
	for i := 1; i < len(m.Segments); i++ {
		if m.Segments[i].Op != chart.LineTo {
			return false
		}
		from, to := m.Segments[i-1].Points[0], m.Segments[i].Points[0]
		if distance(from.X, a.across()) < near && distance(from.Y, a.up()) < near && distance(to.X, b.across()) < near && distance(to.Y, b.up()) < near {
			return true
		}
	}
	return false
}

// lineNames holds that each line has its name: in a legend, or at its end.
func (r *reading) lineNames(c *figure.CountChart, points [][]*mark) {
	entries, _ := seriesOf(c)
	texts := r.of(chart.Entry)
	right := slices.ContainsFunc(texts, func(t *text) bool { return t.left < r.sheets[0].Width/2 })
	if right || len(entries) == 0 {
		r.legend(entries)
		return
	}
	for i, e := range entries {
		last := lastOf(points[i])
		at := slices.IndexFunc(texts, func(t *text) bool { return t.Words == plain(e.name) && (last == nil || r.leads(last, t)) })
		if last == nil || plain(e.name) == "" {
			continue
		}
		if at < 0 {
			r.say("the line of %q has no name at its end", e.name)
			continue
		}
		if !r.sheets[0].sample(labelOf(texts[at:at+1]), e.ink) {
			r.say("the name %q at a line's end has no sample of its colour", e.name)
		}
		texts = slices.Delete(slices.Clone(texts), at, at+1)
	}
	if len(texts) > 0 {
		r.say("%q is no line's name", wordsOf(texts))
	}
}

func lastOf(points []*mark) *mark {
	for _, m := range slices.Backward(points) {
		if m != nil {
			return m
		}
	}
	return nil
}

// leads reports whether a name stands beside a point, or a thin line leads to it.
func (r *reading) leads(m *mark, t *text) bool {
	if distance(m.up(), t.middle()) < 1 && t.left-m.right < 40 {
		return true
	}
	return slices.ContainsFunc(m.sheet.plain, func(l *mark) bool {
		if len(l.Segments) != 2 || l.Stroke != tone.Rule {
			return false
		}
		from, to := l.Segments[0].Points[0], l.Segments[1].Points[0]
		return distance(from.Y, m.up()) < 1 && from.X-m.right < 8 && from.X > m.left && distance(to.Y, t.middle()) < 1 && t.left-to.X < 18
	})
}
