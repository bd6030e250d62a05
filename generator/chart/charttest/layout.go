package charttest

import (
	"math"
	"strings"

	"boardpack/generator/chart"
	"boardpack/generator/tone"
)

// layout finds what is wrong with a drawing whatever it shows.
func (r *reading) layout() {
	for _, s := range r.sheets {
		r.finite(s)
		spaced := make([]box, len(s.texts))
		whole := box{0, 0, s.Width, s.Height}
		for i, t := range s.texts {
			spaced[i] = boxOf(t.Text, true)
			if !spaced[i].within(whole) {
				r.say("%q is outside the drawing: %.0f of %.0f by %.0f", t.Words, spaced[i], s.Width, s.Height)
			}
			for j, other := range s.texts[:i] {
				if spaced[i].overlaps(spaced[j]) {
					r.say("%q lies over %q", t.Words, other.Words)
				}
			}
			r.overMarks(s, t)
		}
	}
}

// overMarks holds that words stand on no mark but that of their own value, and there
// within it.
func (r *reading) overMarks(s *sheet, t *text) {
	for _, m := range s.marks {
		if m.Fill == tone.None || !m.rectangular() || !t.overlaps(m.box) {
			continue
		}
		if t.left < m.left-0.5 || t.right > m.right+0.5 || !m.own(t) {
			r.say("%q stands on the mark of %q", t.Words, m.Row)
		}
	}
}

// own reports whether words are the mark's number, or the end of its name.
func (m *mark) own(t *text) bool {
	return t.Part == chart.Value && t.Words == m.said || t.Part == chart.Along && strings.HasSuffix(m.name, ", "+t.Words)
}

// rectangular tells bars and cells from points and slices.
func (m *mark) rectangular() bool {
	return len(m.Segments) == 5 && m.Segments[4].Op == chart.ClosePath && m.Segments[3].Op == chart.LineTo &&
		m.Segments[0].Points[0].Y == m.Segments[1].Points[0].Y
}

// least are the smallest letters, px.
const least = 10

func (r *reading) finite(s *sheet) {
	if !(s.Width > 0 && s.Height > 0 && s.Height < 1e5 && s.Width < 1e4) {
		r.say("a drawing of %v by %v", s.Width, s.Height)
	}
	for _, t := range s.texts {
		if missing(t.X) || missing(t.Y) || t.Size < least || t.Words == "" || t.Ink == tone.None {
			r.say("a text that cannot be painted: %+v", *t.Text)
		}
	}
	whole := box{-1, -1, s.Width + 1, s.Height + 1}
	for _, list := range [][]*mark{s.marks, s.plain} {
		for _, m := range list {
			if !soundPath(m.Path) || !m.box.within(whole) {
				r.say("a path outside of its drawing or of numbers: %+v", *m.Path)
			}
		}
	}
}

func soundPath(p *chart.Path) bool {
	if len(p.Segments) == 0 || p.Segments[0].Op != chart.MoveTo || missing(p.Width) || p.Fill == tone.None && p.Stroke == tone.None {
		return false
	}
	for _, segment := range p.Segments {
		wanted := map[chart.Op]int{chart.MoveTo: 1, chart.LineTo: 1, chart.CurveTo: 3}[segment.Op]
		if len(segment.Points) != wanted {
			return false
		}
		for _, at := range segment.Points {
			if math.IsNaN(at.X + at.Y) {
				return false
			}
		}
	}
	return true
}

// named is an entry of a legend.
type named struct {
	name string
	ink  tone.Ink
}

// legend holds that every part has all entries, in order, each with a sample of its
// ink.
func (r *reading) legend(entries []named) {
	names := make([]string, len(entries))
	for i, e := range entries {
		names[i] = e.name
	}
	for _, s := range r.sheets {
		for i, l := range r.labels("the legend's", s.of(chart.Entry), names) {
			if l != nil && !s.sample(l, entries[i].ink) {
				r.say("the legend's %q has no sample of its colour", names[i])
			}
		}
	}
}

// sample reports whether the paths before a label have an ink.
func (s *sheet) sample(l *label, ink tone.Ink) bool {
	for _, m := range s.plain {
		if m.painted(ink) && m.right <= l.left && m.left >= l.left-42 && distance(m.up(), l.lines[0].middle()) < 3 {
			return true
		}
	}
	return false
}
