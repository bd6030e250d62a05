package charttest

import (
	"math"
	"strings"
	"unicode/utf8"

	"boardpack/generator/chart"
	"boardpack/generator/tone"
	"boardpack/generator/typeface"
)

// sheet is one part of a drawing, read: its texts, the marks of values, and the other
// paths, each in the order of painting.
type sheet struct {
	number int
	*chart.Drawing
	texts []*text
	marks []*mark
	plain []*mark
}

type text struct {
	*chart.Text
	box
	sheet *sheet
	order int
}

// mark is a path. One of a value has a name and what it says of it.
type mark struct {
	*chart.Path
	box
	sheet      *sheet
	order      int
	name, said string
}

func sheetOf(number int, d *chart.Drawing) *sheet {
	s := &sheet{number: number, Drawing: d}
	for i, m := range d.Marks {
		switch m := m.(type) {
		case *chart.Text:
			s.texts = append(s.texts, &text{m, boxOf(m, false), s, i})
		case *chart.Path:
			read := &mark{Path: m, box: bounds(m), sheet: s, order: i}
			if m.Row == "" {
				s.plain = append(s.plain, read)
				continue
			}
			read.name = m.Row
			if at := strings.LastIndex(m.Row, ": "); at >= 0 {
				read.name, read.said = m.Row[:at], m.Row[at+2:]
			}
			s.marks = append(s.marks, read)
		}
	}
	return s
}

// of are the texts of a part.
func (s *sheet) of(part chart.Part) []*text {
	var list []*text
	for _, t := range s.texts {
		if t.Part == part {
			list = append(list, t)
		}
	}
	return list
}

func (r *reading) of(part chart.Part) []*text {
	var list []*text
	for _, s := range r.sheets {
		list = append(list, s.of(part)...)
	}
	return list
}

// middle is the height of the middle of the text's digits.
func (t *text) middle() float64 { return t.Y - digits*t.Size }

// The heights of Liberation Sans in ems, by its tables: half a digit, an ascender and
// a descender.
const (
	digits    = 0.354
	ascender  = 0.73
	descender = 0.21
)

// box is a rectangle, px.
type box struct{ left, top, right, bottom float64 }

func (b box) across() float64 { return (b.left + b.right) / 2 }
func (b box) up() float64     { return (b.top + b.bottom) / 2 }
func (b box) wide() float64   { return b.right - b.left }
func (b box) high() float64   { return b.bottom - b.top }

// overlaps tells boxes that share more than a hair.
func (b box) overlaps(o box) bool {
	const hair = 0.5
	return b.left+hair < o.right && o.left+hair < b.right && b.top+hair < o.bottom && o.top+hair < b.bottom
}

func (b box) within(o box) bool {
	const hair = 0.5
	return b.left >= o.left-hair && b.right <= o.right+hair && b.top >= o.top-hair && b.bottom <= o.bottom+hair
}

// distance is from a point to the nearest of the box.
func (b box) distance(x, y float64) float64 {
	return math.Hypot(max(b.left-x, 0, x-b.right), max(b.top-y, 0, y-b.bottom))
}

// boxOf is the room of a text, with a reader's own spacing where asked: 0.12 em after
// each letter and 0.16 em after each word (WCAG 2.2, 1.4.12).
func boxOf(t *chart.Text, spaced bool) box {
	face := typeface.Regular
	if t.Bold {
		face = typeface.Bold
	}
	wide := face.Width(t.Words) * t.Size
	if spaced {
		wide += (0.12*float64(utf8.RuneCountInString(t.Words)) + 0.16*float64(strings.Count(t.Words, " "))) * t.Size
	}
	before := map[chart.Anchor]float64{chart.Start: 0, chart.Middle: wide / 2, chart.End: wide}[t.Anchor]
	if t.Turned {
		return box{t.X - ascender*t.Size, t.Y + before - wide, t.X + descender*t.Size, t.Y + before}
	}
	return box{t.X - before, t.Y - ascender*t.Size, t.X - before + wide, t.Y + descender*t.Size}
}

func bounds(p *chart.Path) box {
	b := box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, segment := range p.Segments {
		for _, at := range segment.Points {
			b = box{min(b.left, at.X), min(b.top, at.Y), max(b.right, at.X), max(b.bottom, at.Y)}
		}
	}
	return b
}

// painted reports whether a path has an ink as its fill or its outline.
func (m *mark) painted(ink tone.Ink) bool { return m.Fill == ink || m.Stroke == ink }
