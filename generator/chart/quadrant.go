package chart

import (
	"math"

	"boardpack/generator/figure"
)

// quadrant draws each category where its two scores place it. A place that one
// category has to itself shows its name beside a point; one that several share
// shows a bubble with their number.
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
}

// scored is a place and who stands there.
type scored struct {
	x, y  float64 // scores; their mean where places were joined
	names []string
	r     float64 // px
}

func layQuadrant(chart *figure.QuadrantChart, width float64) quarters {
	q := quarters{QuadrantChart: chart, places: placesOf(chart)}
	steps := scoreSteps(chart.Extent)
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
	q.size(math.Min(wide/fields, row)/2 - 3)
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

// scoreSteps cuts a scale into steps of one, or into halves where those would be
// many or not come out even.
func scoreSteps(extent figure.Extent) int {
	if span := extent.High - extent.Low; span <= 10 && span == math.Trunc(span) {
		return int(span)
	}
	return 2
}

// size gives each place the area of its number, and joins places that would lie
// over each other, until none do.
func (q *quarters) size(largest float64) {
	if !q.onTicks() {
		largest = min(largest, 18)
	}
	for {
		q.radii(max(largest, 9))
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

func (q *quarters) radii(largest float64) {
	const two = 81.0 // the square of the radius that has room for a number
	most := 2
	for _, p := range q.places {
		most = max(most, len(p.names))
	}
	each := min(two/2, (largest*largest-two)/math.Max(1, float64(most-2)))
	for i := range q.places {
		q.places[i].r = 5
		if n := len(q.places[i].names); n > 1 {
			q.places[i].r = math.Sqrt(two + float64(n-2)*max(each, 0))
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
