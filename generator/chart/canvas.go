package chart

import (
	"math"

	"boardpack/generator/tone"
)

// canvas collects the marks of a drawing.
type canvas struct{ marks []Mark }

func (c *canvas) add(p *Path) *Path {
	c.marks = append(c.marks, p)
	return p
}

func (c *canvas) rect(left, top, width, height float64, fill tone.Ink) *Path {
	return c.add(&Path{Fill: fill, Segments: polygon(Point{left, top}, Point{left + width, top}, Point{left + width, top + height}, Point{left, top + height})})
}

// line joins points.
func (c *canvas) line(stroke tone.Ink, width float64, points ...Point) *Path {
	return c.add(&Path{Stroke: stroke, Width: width, Segments: open(points...)})
}

// text writes one line whose middle is at the height y; of no words, nothing.
func (c *canvas) text(x, y float64, anchor Anchor, words string, part Part) *Text {
	t := &Text{X: x, Y: y + rise, Anchor: anchor, Size: font, Ink: tone.Text, Words: words, Part: part}
	if words != "" {
		c.marks = append(c.marks, t)
	}
	return t
}

// lines writes lines of which the block's middle is at the height y.
func (c *canvas) lines(x, y float64, anchor Anchor, lines []string, part Part) []*Text {
	var texts []*Text
	for i, words := range lines {
		texts = append(texts, c.text(x, y+(float64(i)-float64(len(lines)-1)/2)*leading, anchor, words, part))
	}
	return texts
}

// below writes lines from the height top on.
func (c *canvas) below(x, top float64, anchor Anchor, lines []string, part Part) []*Text {
	return c.lines(x, top+float64(len(lines))*leading/2, anchor, lines, part)
}

func open(points ...Point) []Segment {
	segments := make([]Segment, len(points))
	for i, p := range points {
		segments[i] = Segment{LineTo, []Point{p}}
	}
	segments[0].Op = MoveTo
	return segments
}

func polygon(points ...Point) []Segment { return append(open(points...), Segment{Op: ClosePath}) }

// circle is four curves, which stray from the circle by less than a thousandth of
// its radius.
func circle(x, y, r float64) []Segment {
	const k = 0.5522847498
	return []Segment{
		{MoveTo, []Point{{x + r, y}}},
		{CurveTo, []Point{{x + r, y + k*r}, {x + k*r, y + r}, {x, y + r}}},
		{CurveTo, []Point{{x - k*r, y + r}, {x - r, y + k*r}, {x - r, y}}},
		{CurveTo, []Point{{x - r, y - k*r}, {x - k*r, y - r}, {x, y - r}}},
		{CurveTo, []Point{{x + k*r, y - r}, {x + r, y - k*r}, {x + r, y}}},
		{Op: ClosePath},
	}
}

// arc is curves along a circle from one angle to another, clockwise from the top,
// in radians; each is an eighth of the round at most.
func arc(center Point, r, from, to float64) []Segment {
	n := max(1, math.Ceil(math.Abs(to-from)/(math.Pi/4)))
	step := (to - from) / n
	k := 4.0 / 3 * math.Tan(step/4) * r
	var segments []Segment
	for i := range int(n) {
		a, b := from+float64(i)*step, from+float64(i+1)*step
		start, end := onCircle(center, r, a), onCircle(center, r, b)
		segments = append(segments, Segment{CurveTo, []Point{
			{start.X + k*math.Cos(a), start.Y + k*math.Sin(a)}, {end.X - k*math.Cos(b), end.Y - k*math.Sin(b)}, end}})
	}
	return segments
}

func onCircle(center Point, r, angle float64) Point {
	return Point{center.X + r*math.Sin(angle), center.Y - r*math.Cos(angle)}
}
