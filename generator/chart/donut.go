package chart

import (
	"math"

	"boardpack/generator/figure"
	"boardpack/generator/tone"
)

// donut draws one series, its categories as shares of a ring in their order,
// beside it their names, numbers and shares. The tones are those of the
// categories, from the series' on.
func donut(chart *figure.CountChart, width float64) pile {
	d := layRing(chart, width)
	return single(width, d.height, d.draw)
}

type ringOf struct {
	*figure.CountChart
	total  float64
	shares []string
	center Point
	names  []place // of each category that has a share, with its row
	rows   []int
	height float64
}

const outer, inner = 92.0, 54.0 // radii, px

func layRing(chart *figure.CountChart, width float64) ringOf {
	d := ringOf{CountChart: chart, shares: chart.Shares(), center: Point{outer + 4, outer + 4}}
	for _, v := range chart.Series[0].Values {
		if drawn(v) {
			d.total += v
		}
	}
	left, top := 2*outer+40, 0.0
	if width < 480 {
		left, top = 0, 2*outer+20
	}
	y := top
	for i, v := range chart.Series[0].Values {
		if !drawn(v) {
			continue
		}
		lines := wrap(d.says(i), width-left-13-beside)
		d.names, d.rows = append(d.names, place{swatch("", tone.OfSeries(chart.Series[0].Tone+i)), left, y, lines}), append(d.rows, i)
		y += float64(len(lines))*leading + 8
	}
	d.height = max(2*outer+8, y)
	if width >= 480 { // the list stands beside the middle of the ring
		down := max(0, (2*outer+8-y)/2)
		for i := range d.names {
			d.names[i].top += down
		}
	}
	return d
}

// says is a category with its number and its share.
func (d ringOf) says(i int) string {
	return d.Categories[i] + ": " + number(d.Series[0].Values[i]) + " (" + d.shares[i] + ")"
}

func (d ringOf) draw(c *canvas) {
	from := 0.0
	for n, i := range d.rows {
		v, ink := d.Series[0].Values[i], d.Series[0].Tone+i
		to := from + v/d.total
		p := c.add(&Path{Fill: tone.OfSeries(ink), Stroke: tone.Ground, Width: 1.5, Segments: slice(d.center, from*2*math.Pi, to*2*math.Pi), Row: d.says(i), Behind: d.Series[0].BehindOf(i)})
		if len(d.rows) == 1 {
			p.Segments = append(circle(d.center.X, d.center.Y, outer), backwards(circle(d.center.X, d.center.Y, inner))...)
		}
		if words := number(v); (to-from)*2*math.Pi*(outer+inner)/2 > math.Hypot(long(words), font)+4 && long(words) < outer-inner {
			at := onCircle(d.center, (outer+inner)/2, (from+to)*math.Pi)
			c.text(at.X, at.Y, Middle, words, Value).Ink = tone.OnSeries(ink)
		}
		name := d.names[n]
		name.sample(c, name.left, name.top+leading/2)
		c.below(name.left+name.wide+beside, name.top, Start, name.lines, Entry)
		from = to
	}
	d.sum(c)
}

// sum writes how many the ring is, in its middle, as large as there is room.
func (d ringOf) sum(c *canvas) {
	const large = 20.0
	words := number(d.total)
	for _, size := range []float64{large, font} {
		if longBold(words)*size/font < 2*inner-8 {
			t := c.text(d.center.X, d.center.Y+(size-font)*rise/font, Middle, words, Value)
			t.Bold, t.Size = true, size
			return
		}
	}
}

// slice is a part of the ring between two angles.
func slice(center Point, from, to float64) []Segment {
	segments := []Segment{{MoveTo, []Point{onCircle(center, outer, from)}}}
	segments = append(segments, arc(center, outer, from, to)...)
	segments = append(segments, Segment{LineTo, []Point{onCircle(center, inner, to)}})
	segments = append(segments, arc(center, inner, to, from)...)
	return append(segments, Segment{Op: ClosePath})
}

// backwards turns a circle round, so that it is a hole by the nonzero rule.
func backwards(segments []Segment) []Segment {
	end := func(s Segment) Point { return s.Points[len(s.Points)-1] }
	curves := segments[:len(segments)-1]
	back := []Segment{{MoveTo, []Point{end(curves[len(curves)-1])}}}
	for i := len(curves) - 1; i > 0; i-- {
		p := curves[i].Points
		back = append(back, Segment{CurveTo, []Point{p[1], p[0], end(curves[i-1])}})
	}
	return append(back, Segment{Op: ClosePath})
}
