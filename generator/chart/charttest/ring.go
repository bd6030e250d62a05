package charttest

import (
	"math"
	"strings"

	"boardpack/generator/chart"
	"boardpack/generator/figure"
	"boardpack/generator/tone"
)

// ring reads a donut: the areas of its slices, and who they are beside it.
func (r *reading) ring(c *figure.CountChart) {
	values, total, area := c.Series[0].Values, 0.0, 0.0
	for _, m := range r.sheets[0].marks {
		area += areaOf(m.Path)
	}
	for _, v := range values {
		if !missing(v) {
			total += v
		}
	}
	var entries []named
	for i, v := range values {
		if missing(v) || v == 0 {
			continue
		}
		name, share := plain(c.Categories[i]), v/total
		m := r.takeShare(name, v, share)
		if m == nil {
			continue
		}
		ink := tone.OfSeries(c.Series[0].Tone + i)
		entries = append(entries, named{m.Row, ink})
		if m.Fill != ink {
			r.say("%q has ink %d, not %d", m.Row, m.Fill, ink)
		}
		if got := areaOf(m.Path) / area; math.Abs(got-share) > 0.002 {
			r.say("%q is %.3f of the ring, not %.3f", m.Row, got, share)
		}
	}
	r.legend(entries)
	r.inRing(c, total)
}

// takeShare takes a mark that says "5 (20%)".
func (r *reading) takeShare(name string, v, share float64) *mark {
	if list := r.marks[name]; len(list) > 0 {
		count, percent, _ := strings.Cut(list[0].said, " ")
		if list[0].said = count; !says(strings.Trim(percent, "()"), 100*share) {
			r.say("%q has a share of %s, not %.1f%%", name, percent, 100*share)
		}
	}
	return r.take(name, v)
}

// inRing holds that each number stands on its own slice, and the sum in the middle.
func (r *reading) inRing(c *figure.CountChart, total float64) {
	s, sum := r.sheets[0], 0
	for _, t := range s.of(chart.Value) {
		if t.Bold {
			sum++
			if !says(t.Words, total) {
				r.say("the ring's middle says %q, not %v", t.Words, total)
			}
			continue
		}
		for _, m := range s.marks {
			for _, corner := range []chart.Point{{X: t.left, Y: t.top}, {X: t.right, Y: t.top}, {X: t.left, Y: t.bottom}, {X: t.right, Y: t.bottom}, {X: t.across(), Y: t.middle()}} {
				if inside(m.Path, corner) && m.said != t.Words {
					r.say("%q stands on the slice of %q", t.Words, m.Row)
				}
			}
		}
	}
	if sum > 1 {
		r.say("%d sums in the middle of the ring", sum)
	}
}

// flat is a path as polygons: each curve is sixteen lines.
func flat(p *chart.Path) [][]chart.Point {
	var all [][]chart.Point
	var at chart.Point
	for _, segment := range p.Segments {
		last := len(all) - 1
		switch segment.Op {
		case chart.MoveTo:
			all = append(all, []chart.Point{segment.Points[0]})
		case chart.LineTo:
			all[last] = append(all[last], segment.Points[0])
		case chart.CurveTo:
			for i := 1; i <= 16; i++ {
				all[last] = append(all[last], bezier(at, segment.Points, float64(i)/16))
			}
		}
		if n := len(segment.Points); n > 0 {
			at = segment.Points[n-1]
		}
	}
	return all
}

func bezier(from chart.Point, p []chart.Point, t float64) chart.Point {
	u := 1 - t
	a, b, c, d := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
	return chart.Point{X: a*from.X + b*p[0].X + c*p[1].X + d*p[2].X, Y: a*from.Y + b*p[0].Y + c*p[1].Y + d*p[2].Y}
}

// areaOf counts polygons that run the other way round as holes.
func areaOf(p *chart.Path) float64 {
	sum := 0.0
	for _, polygon := range flat(p) {
		for i, a := range polygon {
			b := polygon[(i+1)%len(polygon)]
			sum += a.X*b.Y - b.X*a.Y
		}
	}
	return math.Abs(sum) / 2
}

// inside goes by the nonzero rule.
func inside(p *chart.Path, at chart.Point) bool {
	winding := 0
	for _, polygon := range flat(p) {
		for i, a := range polygon {
			b := polygon[(i+1)%len(polygon)]
			if (a.Y <= at.Y) == (b.Y <= at.Y) || a.X+(at.Y-a.Y)/(b.Y-a.Y)*(b.X-a.X) < at.X {
				continue
			}
			if winding++; a.Y > b.Y {
				winding -= 2
			}
		}
	}
	return winding != 0
}
