package chart

import "boardpack/generator/tone"

// symbol is the shape of a point. Those of a chart's series differ in shape, so
// that none is told by its colour alone.
type symbol uint8

const (
	disc symbol = iota
	square
	triangle
	diamond
	ring
	frame
	bullseye
	none
)

// ofSeries are the symbols and dashes of a line chart's series.
var (
	seriesSymbols = [tone.Series]symbol{disc, square, diamond, triangle, ring, frame}
	seriesDashes  = [tone.Series][]float64{nil, {7, 4}, {2, 3}, {9, 3, 2, 3}, {4, 4}, {1, 4}}
)

func seriesPlace(n int) int { return ((n % tone.Series) + tone.Series) % tone.Series }

// mark draws a symbol of a size, in px across. Hollow ones are filled with the
// ground.
func (c *canvas) mark(s symbol, x, y, size float64, ink tone.Ink) *Path {
	r := size / 2
	switch s {
	case square, frame:
		p := c.rect(x-r, y-r, size, size, ink)
		return hollow(p, s == frame, ink)
	case triangle:
		return c.add(&Path{Fill: ink, Segments: polygon(Point{x, y - r}, Point{x + r, y + r*0.8}, Point{x - r, y + r*0.8})})
	case diamond:
		return c.add(&Path{Fill: ink, Segments: polygon(Point{x, y - r}, Point{x + r, y}, Point{x, y + r}, Point{x - r, y})})
	case bullseye:
		p := hollow(c.add(&Path{Fill: ink, Segments: circle(x, y, r)}), true, ink)
		c.add(&Path{Fill: ink, Segments: circle(x, y, r*0.42)})
		return p
	}
	return hollow(c.add(&Path{Fill: ink, Segments: circle(x, y, r)}), s == ring, ink)
}

func hollow(p *Path, is bool, ink tone.Ink) *Path {
	if is {
		p.Fill, p.Stroke, p.Width = tone.Ground, ink, 2
	}
	return p
}
