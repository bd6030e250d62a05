package chart

import (
	"math"
	"strings"
)

// central is how far the middle of the font's ascent and descent, 0.905 and
// 0.212 em, stands above the alphabetic baseline: what SVG calls the central
// baseline, on which ECharts sets every text.
const central = (0.905 - 0.212) / 2

func (a *attrs) text(words string) *Text {
	t := &Text{
		Anchor: Anchor(a.word("text-anchor", string(Start), string(Middle), string(End))),
		Words:  unguard.Replace(strings.TrimSpace(words)),
	}
	a.font(t)
	t.X, t.Y = a.number("x", 0), a.number("y", 0)
	a.word("dominant-baseline", "central")
	a.word("space", "preserve")
	m := a.matrix()
	if m.a != 1 || m.b != 0 || m.c != 0 || m.d != 1 {
		a.fail("a text is turned or scaled")
	}
	at := m.apply(Point{t.X, t.Y})
	t.X, t.Y = at.X, at.Y+central*t.Size
	if colour := a.colour("fill"); colour != nil {
		t.Colour = *colour
	} else {
		a.fail("a text without colour")
	}
	return t
}

// font reads the style attribute, which only texts have.
func (a *attrs) font(t *Text) {
	for _, declaration := range strings.Split(a.take("style"), ";") {
		property, value, _ := strings.Cut(declaration, ":")
		switch property {
		case "font-size":
			t.Size = a.parse(property, strings.TrimSuffix(value, "px"))
		case "font-weight":
			t.Bold = value == "bold"
		case "font-family":
			if !strings.HasPrefix(value, "Arial,") {
				a.fail("unknown font %q", value)
			}
		case "":
		default:
			a.fail("unknown style %q", declaration)
		}
	}
	if t.Size <= 0 {
		a.fail("a text without size")
	}
}

func (a *attrs) path(element string) *Path {
	m := a.matrix()
	p := &Path{
		Segments: m.segments(a.outline(element)),
		Fill:     a.colour("fill"),
		Stroke:   a.colour("stroke"),
		Width:    a.number("stroke-width", 1) * m.scale(),
		Dash:     a.numbers("stroke-dasharray"),
		Cap:      a.word("stroke-linecap", "butt", "round", "square"),
		Join:     a.word("stroke-linejoin", "miter", "round", "bevel"),
	}
	a.word("stroke-dashoffset", "0")
	a.word("paint-order", "fill")
	a.drop("stroke-miterlimit")
	for i := range p.Dash {
		p.Dash[i] *= m.scale()
	}
	if p.Width == 0 {
		p.Stroke = nil
	}
	// The library fills the lines of a legend, of which a PDF viewer makes a
	// hairline.
	if len(p.Segments) == 2 && p.Segments[1].Op == LineTo {
		p.Fill = nil
	}
	if p.Stroke != nil && !m.uniform() {
		a.fail("an outline is scaled unevenly")
	}
	return p
}

func (a *attrs) outline(element string) []Segment {
	switch element {
	case "circle":
		return circle(Point{a.number("cx", 0), a.number("cy", 0)}, a.number("r", 0))
	case "rect":
		return rect(Point{a.number("x", 0), a.number("y", 0)}, a.number("width", 0), a.number("height", 0))
	case "path":
		return a.pathData(a.take("d"))
	}
	points := a.numbers("points")
	if len(points)%2 != 0 || len(points) == 0 {
		a.fail("%d coordinates", len(points))
		return nil
	}
	var list []Segment
	for i := 0; i < len(points); i += 2 {
		list = append(list, Segment{Op: LineTo, Points: []Point{{points[i], points[i+1]}}})
	}
	list[0].Op = MoveTo
	if element == "polygon" {
		list = append(list, Segment{Op: ClosePath})
	}
	return list
}

// matrix is an affine transform: x' = ax + cy + e, y' = bx + dy + f.
type matrix struct{ a, b, c, d, e, f float64 }

// matrix takes the transform attribute.
func (a *attrs) matrix() matrix {
	value := strings.TrimSuffix(a.values["transform"], ")")
	name, arguments, _ := strings.Cut(value, "(")
	a.values["transform"] = arguments
	n := a.numbers("transform")
	switch {
	case name == "":
		return matrix{a: 1, d: 1}
	case name == "translate" && len(n) == 2:
		return matrix{a: 1, d: 1, e: n[0], f: n[1]}
	case name == "matrix" && len(n) == 6:
		return matrix{n[0], n[1], n[2], n[3], n[4], n[5]}
	}
	a.fail("unknown transform %q", value)
	return matrix{}
}

func (m matrix) apply(p Point) Point {
	return Point{m.a*p.X + m.c*p.Y + m.e, m.b*p.X + m.d*p.Y + m.f}
}

func (m matrix) segments(list []Segment) []Segment {
	for _, segment := range list {
		for i, p := range segment.Points {
			segment.Points[i] = m.apply(p)
		}
	}
	return list
}

// scale is how much longer a line becomes.
func (m matrix) scale() float64 { return math.Hypot(m.a, m.b) }

func (m matrix) uniform() bool {
	return math.Abs(m.scale()-math.Hypot(m.c, m.d)) < 1e-3 && math.Abs(m.a*m.c+m.b*m.d) < 1e-3
}
