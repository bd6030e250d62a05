package charttest

import (
	"strings"

	"boardpack/generator/chart"
	"boardpack/generator/figure"
	"boardpack/generator/tone"
)

// parts reads divided bars: one a way, all of the drawing's width, each part as long
// as its share, its number and name in it or below it on a line of its own.
func (r *reading) parts(c *figure.PartsChart) {
	heads, along := r.of(chart.Words), r.of(chart.Along)
	for _, way := range c.Ways {
		want := (&figure.PartsChart{Of: plain(c.Of)}).Head(figure.Way{Name: plain(way.Name), Parts: way.Parts})
		n, ok := leading(heads, want)
		if !ok {
			r.say("the head %q is not written there, or cut: %q", want, wordsOf(heads[:min(3, len(heads))]))
			return
		}
		top := 0.0
		if n > 0 {
			top = labelOf(heads[:n]).bottom
		}
		heads = heads[n:]
		along = r.way(way, top, along)
	}
	if len(along)+len(heads) > 0 {
		r.say("%q is nobody's name", append(wordsOf(along), wordsOf(heads)...))
	}
	for _, s := range r.sheets {
		r.uncrossed(s)
	}
}

// slim is the room that a part has which else could not be seen, and between the gap
// from part to part, px.
const (
	slim    = 4.0
	between = 2.0
)

func (r *reading) way(way figure.Way, top float64, names []*text) (left []*text) {
	at, slack, before := 0.0, r.slack(way), box{}
	for _, part := range way.Parts {
		if part.Value == 0 {
			continue
		}
		m := r.take(plain(way.Name)+", "+plain(part.Name), part.Value)
		if m == nil {
			continue
		}
		if before.right > 0 && (m.left < before.right+between-1.1 || m.top != before.top && distance(m.top, before.top) > 0.6) {
			r.say("%q does not follow the part before it", m.Row)
		}
		if m.top < top || m.high() < 32 || m.Fill != fillOf(part) {
			r.say("%q is %.0f high from %.0f on, with ink %d", m.Row, m.high(), m.top, m.Fill)
		}
		size := part.Value / way.Total() * m.sheet.Width
		if distance(m.left, at) > slack || distance(m.right, at+size) > slack+between {
			r.say("%q is from %.1f to %.1f, not from %.1f to %.1f", m.Row, m.left, m.right, at, at+size)
		}
		at, before = at+size, m.box
		names = r.worded(m, part, names)
	}
	if before.right > 0 && distance(before.right, at) > near {
		r.say("the bar of %q ends at %.1f of %.1f", way.Name, before.right, at)
	}
	return names
}

// slack is how far parts may be moved by those that are longer than their value.
func (r *reading) slack(way figure.Way) float64 {
	slack := near
	for _, part := range way.Parts {
		if part.Value > 0 && part.Value/way.Total()*r.sheets[0].Width < slim {
			slack += slim
		}
	}
	return slack
}

func fillOf(part figure.Part) tone.Ink {
	if part.Blank {
		return tone.Ground
	}
	fill, _ := tone.OfPart(part.Tone)
	return fill
}

// worded holds that a part has its number and its name, in it or at the end of its
// line. It takes the name out of those left.
func (r *reading) worded(m *mark, part figure.Part, names []*text) (left []*text) {
	foot, lined := r.foot(m)
	numbered, name := false, plain(part.Name)
	for _, t := range m.sheet.of(chart.Value) {
		numbered = numbered || exactly(t.Words, part.Value) && t.within(m.box)
	}
	if !numbered {
		name = strings.TrimPrefix(name+": "+m.said, ": ")
	}
	if name == "" {
		return names
	}
	for i := range names {
		n, ok := leading(names[i:], name)
		if !ok || n == 0 {
			continue
		}
		l := labelOf(names[i : i+n])
		if l.sheet == m.sheet && (l.within(m.box) || lined && distance(l.top, foot.Y) < 8 && l.spans(foot.X)) {
			return append(append([]*text{}, names[:i]...), names[i+n:]...)
		}
	}
	r.say("%q has no %q in it or at its line", m.Row, name)
	return names
}

// spans reports whether a place is over the letters of a label.
func (l *label) spans(x float64) bool { return x > l.left-near && x < l.right+near }

// foot is the lower end of a part's line.
func (r *reading) foot(m *mark) (end chart.Point, lined bool) {
	for _, p := range m.sheet.plain {
		if p.wide() < 0.1 && distance(p.top, m.bottom) < 1 && p.left > m.left-0.1 && p.left < m.right+0.1 {
			return chart.Point{X: p.left, Y: p.bottom}, true
		}
	}
	return end, false
}

// uncrossed holds that no line runs through words or through another's bar.
func (r *reading) uncrossed(s *sheet) {
	for _, p := range s.plain {
		line := box{p.left - 1, p.top + 1, p.right + 1, p.bottom}
		for _, t := range s.texts {
			if line.overlaps(boxOf(t.Text, true)) {
				r.say("a line runs through %q", t.Words)
			}
		}
		for _, m := range s.marks {
			if line.overlaps(m.box) {
				r.say("a line runs through %q", m.Row)
			}
		}
	}
}
