package chart

import (
	"strings"

	"boardpack/generator/figure"
	"boardpack/generator/tone"
)

func (q quarters) draw(c *canvas) {
	nameAbove(c, 0, q.above)
	q.frame(c)
	q.numbers(c)
	ink := q.Y.Tone
	for _, p := range q.places {
		at := q.at(p)
		path := c.add(&Path{Fill: tone.OfSeries(ink), Segments: circle(at.X, at.Y, p.r), Row: q.says(p), Behind: &figure.Behind{Count: len(p.names), Only: p.names}})
		if len(p.names) >= q.least() {
			path.Stroke, path.Width = tone.Ground, 1
		}
	}
	for _, p := range q.places {
		words := c.text(p.spot.x, p.spot.y, p.spot.anchor, p.words, Value)
		if len(p.names) >= q.least() {
			words.Ink = tone.OnSeries(ink)
		}
	}
}

// says is what a place's mark stands for; who many are stands in the table.
func (q quarters) says(p scored) string {
	who := strings.Join(p.names, ", ")
	if len(p.names) > 3 {
		who = number(float64(len(p.names))) + " share this place"
	}
	return q.X.Name + " " + number(p.x) + ", " + q.Y.Name + " " + number(p.y) + ": " + who
}

// frame draws the plot's edge, the lines at the middle of both scales, and the
// names of the quarters.
func (q quarters) frame(c *canvas) {
	p := q.plot
	c.add(&Path{Stroke: tone.Grid, Width: 1, Segments: polygon(Point{p.left, p.top}, Point{p.right, p.top}, Point{p.right, p.bottom}, Point{p.left, p.bottom})})
	x, y := (p.left+p.right)/2, (p.top+p.bottom)/2
	c.line(tone.Rule, 1, Point{x, p.top}, Point{x, p.bottom})
	c.line(tone.Rule, 1, Point{p.left, y}, Point{p.right, y})
	for i, lines := range q.corners {
		at, anchor := p.left+8, Start
		if i%2 == 1 {
			at, anchor = p.right-8, End
		}
		top := p.top + 5
		if i/2 == 1 {
			top = p.bottom - 5 - float64(len(lines))*leading
		}
		for _, t := range c.below(at, top, anchor, lines, Words) {
			t.Bold = true
		}
	}
}

func (q quarters) numbers(c *canvas) {
	for i, v := range q.x.ticks() {
		c.text(q.x.at(v), q.plot.bottom+gap+leading/2, Middle, q.x.words[i], Along)
		c.text(q.plot.left-gap, q.y.at(v), End, q.y.words[i], Upwards)
	}
	for _, t := range c.below((q.plot.left+q.plot.right)/2, q.plot.bottom+gap+leading+4, Middle, q.below, AxisName) {
		t.Ink = tone.Quiet
	}
}

// word gives each place its words: a number in the middle of a bubble, a name beside a
// point. It reports whether all names have room, off the lines, the quarters' names, the
// marks and each other.
func (q *quarters) word() bool {
	strip, x, y := q.strip(), (q.plot.left+q.plot.right)/2, (q.plot.top+q.plot.bottom)/2
	taken := []box{{q.plot.left, q.plot.top, q.plot.right, q.plot.top + strip}, {q.plot.left, q.plot.bottom - strip, q.plot.right, q.plot.bottom},
		{x - 1, q.plot.top, x + 1, q.plot.bottom}, {q.plot.left, y - 1, q.plot.right, y + 1}}
	var points []Point
	for _, p := range q.places {
		at := q.at(p)
		points = append(points, at)
		taken = append(taken, box{at.X - p.r, at.Y - p.r, at.X + p.r, at.Y + p.r})
	}
	for i := range q.places {
		p := &q.places[i]
		if n := len(p.names); n >= q.least() {
			p.words, p.spot = number(float64(n)), spot{x: points[i].X, y: points[i].Y, anchor: Middle}
			continue
		}
		var fits bool
		p.words = p.names[0]
		if p.spot, fits = free(spots(points[i], p.r, p.words), points[i], points, q.plot, taken); !fits {
			return false
		}
		taken = append(taken, p.spot.box)
	}
	return true
}
