package chart

import (
	"cmp"

	"boardpack/generator/course"
	"boardpack/generator/figure"
	"boardpack/generator/tone"
)

// at is where a point stands in a plot.
func (p *panel) at(point course.Point) Point { return Point{p.days.at(point.Day), p.y.at(point.Value)} }

// paintTraces draws the lines, over them the points, and names the targets.
func (p *panel) paintTraces(c *canvas, plot box, edge float64) {
	size := p.markScale()
	for _, trace := range p.traces {
		look := lookOf(trace)
		if trace.Role == course.Interval {
			p.whiskers(c, trace, look)
		} else if look.line != tone.None {
			for _, points := range p.runs(trace) {
				if len(points) > 1 {
					c.line(look.line, look.width, points...).Dash = look.dash
				} else if look.size == 0 { // a mean or a limit of one period
					c.line(look.line, look.width, Point{points[0].X - 5, points[0].Y}, Point{points[0].X + 5, points[0].Y})
				}
			}
		}
		if look.size == 0 {
			continue
		}
		for _, point := range trace.Points {
			if !figure.Absent(point.Value) {
				at, size := p.at(point), size
				if p.covered(trace, point) {
					size *= opening
				}
				look.of(point).paint(c, at.X, at.Y, look.size*size).Row = p.says(trace, point)
			}
		}
	}
	p.nameTargets(c, plot, edge)
}

// says is what a point stands for.
func (p *panel) says(trace course.Trace, point course.Point) string {
	words := trace.Name
	if point.Provisional && trace.Role != course.Provisional {
		words += " (provisional)"
	}
	words += ": " + cmp.Or(point.Written, p.write(point.Value))
	if point.Label != "" {
		words = point.Label + ", " + words
	}
	if p.Name != "" {
		words = p.Name + ", " + words
	}
	return words
}

// write is a value as the tables have it.
func (p *panel) write(v float64) string {
	return figure.Amount{Value: v, Places: p.Places, Form: p.Form}.Text()
}

// runs are the points of a line between its breaks.
func (p *panel) runs(trace course.Trace) [][]Point {
	var runs [][]Point
	var run []Point
	flush := func() {
		if len(run) > 0 {
			runs = append(runs, run)
		}
		run = nil
	}
	for _, point := range trace.Points {
		if figure.Absent(point.Value) {
			flush()
			continue
		}
		run = append(run, p.at(point))
	}
	flush()
	return runs
}

// whiskers are upright lines with feet.
func (p *panel) whiskers(c *canvas, trace course.Trace, l look) {
	for _, ends := range p.runs(trace) {
		c.line(l.line, l.width, ends...)
		for _, end := range ends {
			c.line(l.line, l.width, Point{end.X - 3, end.Y}, Point{end.X + 3, end.Y})
		}
	}
}

// markScale makes marks smaller where they are close.
func (p *panel) markScale() float64 {
	closest := 10.0
	for _, trace := range p.traces {
		if lookOf(trace).size == 0 {
			continue
		}
		for i := 1; i < len(trace.Points); i++ {
			if near := p.days.at(trace.Points[i].Day) - p.days.at(trace.Points[i-1].Day); near > 0 {
				closest = min(closest, near)
			}
		}
	}
	return max(0.65, min(1, closest/8))
}

// targets are those on one day.
func (p *panel) targets() []course.Trace {
	var list []course.Trace
	for _, trace := range p.traces {
		if alone(trace) {
			list = append(list, trace)
		}
	}
	return list
}

// nameRoom widens the edge for the value of a target on the last day.
func (p *panel) nameRoom() {
	for _, trace := range p.targets() {
		room := long(p.write(trace.Points[0].Value)) + reach + 4
		if trace.Points[0].Day+2 >= p.last && room < p.wide/4 {
			p.right = max(p.right, room)
		}
	}
}

// nameTargets writes the value of each target on one day where it meets the fewest
// lines and no mark.
func (p *panel) nameTargets(c *canvas, plot box, edge float64) {
	bounds := box{plot.left, plot.top - leading/2, edge, plot.bottom + leading/2}
	taken := p.days.wordBoxes(plot.bottom)
	for _, trace := range p.targets() {
		at := p.at(trace.Points[0])
		best, fewest := spot{}, 1000
		for _, s := range spots(at, 6, p.write(trace.Points[0].Value)) {
			if met := p.meets(s.box); s.box.within(bounds) && !meetsAny(s.box, taken) && met < fewest {
				best, fewest = s, met
			}
		}
		if fewest < 1000 {
			c.text(best.x, best.y, best.anchor, p.write(trace.Points[0].Value), Value)
			taken = append(taken, best.box)
		}
	}
}

// meets counts the lines and points of the panel that a box would cover.
func (p *panel) meets(b box) int {
	met := 0
	for _, trace := range p.traces {
		for i, point := range trace.Points {
			if figure.Absent(point.Value) {
				continue
			}
			from, to := p.at(point), p.at(point)
			if i > 0 && !figure.Absent(trace.Points[i-1].Value) {
				from = p.at(trace.Points[i-1])
			}
			if b.crosses(from, to) {
				met++
			}
		}
	}
	return met
}
