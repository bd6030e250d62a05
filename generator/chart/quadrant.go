package chart

import (
	"math"

	"boardpack/generator/figure"
)

// quadrant draws each category where its two scores place it. A place that several
// share is a bubble with their number. One that a category has to itself is a point with its
// name beside it; where not all of these names have room, each is a bubble that says 1.
func quadrant(chart *figure.QuadrantChart, width float64) pile {
	q := layQuadrant(chart, width)
	return single(width, q.plot.bottom+acrossFoot(q.below), q.draw)
}

type quarters struct {
	*figure.QuadrantChart
	x, y         axis
	above, below []string // names of the axes
	plot         box
	corners      [4][]string
	places       []scored
	largest      float64 // radius, px
	named        bool    // those who have a place to themselves have their names beside it
}

// scored is a place and who stands there.
type scored struct {
	x, y  float64 // scores; their mean where places were joined
	names []string
	r     float64 // px
	words string
	spot  spot // of the words
}

func layQuadrant(chart *figure.QuadrantChart, width float64) quarters {
	q := quarters{QuadrantChart: chart}
	steps := chart.Extent.Steps()
	s := scale{min: chart.Extent.Low, max: chart.Extent.High, steps: steps}
	q.x.scale, q.y.scale = s, s
	q.x.write()
	q.y.write()
	q.above = wrap(chart.AxisName(chart.Y), width)
	left := longest(q.y.words) + gap
	q.plot = box{left, float64(len(q.above))*leading + 8, width - 2, 0}
	q.below = wrap(chart.AxisName(chart.X), width-left)
	wide, strip := q.plot.right-left, q.strip()
	high := max(300, min(wide*0.66, 460))
	q.plot.bottom = q.plot.top + high
	fields := float64(steps + 1)
	q.x.from, q.x.to = left+wide/fields/2, q.plot.right-wide/fields/2
	row := (high - 2*strip) / fields
	q.y.from, q.y.to = q.plot.bottom-strip-row/2, q.plot.top+strip+row/2
	for _, q.named = range []bool{true, false} {
		q.places = placesOf(chart)
		q.size(math.Min(wide/fields, row)/2 - 3)
		if q.word() {
			break
		}
	}
	return q
}

// strip is the height of the names of the quarters.
func (q *quarters) strip() float64 {
	half, most := (q.plot.right-q.plot.left)/2-2*gap, 0
	for i, name := range q.Corners {
		q.corners[i] = wrap(name, half-10)
		most = max(most, len(q.corners[i]))
	}
	return float64(most)*leading + 10
}

// placesOf are the points that have both scores.
func placesOf(chart *figure.QuadrantChart) []scored {
	var places []scored
	known := map[[2]float64]int{}
	for i, name := range chart.Categories {
		at := [2]float64{chart.X.Values[i], chart.Y.Values[i]}
		if figure.Absent(at[0]) || figure.Absent(at[1]) {
			continue
		}
		if n, shared := known[at]; shared {
			places[n].names = append(places[n].names, name)
			continue
		}
		known[at] = len(places)
		places = append(places, scored{x: at[0], y: at[1], names: []string{name}})
	}
	return places
}

// size gives each place the area of its number, and joins places that would lie
// over each other, until none do.
func (q *quarters) size(largest float64) {
	if !q.onTicks() {
		largest = min(largest, 18)
	}
	q.largest = max(largest, 9)
	for {
		q.radii()
		var apart []scored
		for _, p := range q.places {
			if near := q.near(apart, p); near != nil {
				near.join(p)
			} else {
				apart = append(apart, p)
			}
		}
		joined := len(apart) < len(q.places)
		if q.places = apart; !joined {
			return
		}
	}
}

func (q *quarters) onTicks() bool {
	whole := func(v float64) bool {
		steps := (v - q.x.min) / (q.x.max - q.x.min) * float64(q.x.steps)
		return math.Abs(steps-math.Round(steps)) < 1e-9
	}
	for _, p := range q.places {
		if !whole(p.x) || !whole(p.y) {
			return false
		}
	}
	return true
}

// least is how many share the smallest bubble.
func (q *quarters) least() int {
	if q.named {
		return 2
	}
	return 1
}

func (q *quarters) radii() {
	const number = 81.0 // the square of the radius that has room for a number
	least := q.least()
	most := least
	for _, p := range q.places {
		most = max(most, len(p.names))
	}
	each := max(0, min(number/2, (q.largest*q.largest-number)/math.Max(1, float64(most-least))))
	for i := range q.places {
		q.places[i].r = 5
		if n := len(q.places[i].names); n >= least {
			q.places[i].r = math.Sqrt(number + float64(n-least)*each)
		}
	}
}

func (q *quarters) near(places []scored, p scored) *scored {
	at := q.at(p)
	for i := range places {
		if o := q.at(places[i]); math.Hypot(o.X-at.X, o.Y-at.Y) < places[i].r+p.r+1 {
			return &places[i]
		}
	}
	return nil
}

func (p *scored) join(o scored) {
	n, m := float64(len(p.names)), float64(len(o.names))
	p.x, p.y = (p.x*n+o.x*m)/(n+m), (p.y*n+o.y*m)/(n+m)
	p.names = append(p.names, o.names...)
}

func (q *quarters) at(p scored) Point { return Point{q.x.at(p.x), q.y.at(p.y)} }
