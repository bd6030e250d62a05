package chart

import (
	"slices"

	"boardpack/generator/tone"
)

// axis places the numbers of a scale along a length of px.
type axis struct {
	scale
	from, to float64 // px of its least and of its greatest value
	words    []string
}

// at is the place of a value, px.
func (a axis) at(value float64) float64 {
	return a.from + (value-a.min)/(a.max-a.min)*(a.to-a.from)
}

func (a axis) ticks() []float64 {
	values := make([]float64, a.steps+1)
	for i := range values {
		values[i] = exact(a.min + float64(i)*(a.max-a.min)/float64(a.steps))
	}
	return values
}

// acrossAxis is an axis from left to right, with as many steps as its numbers leave
// room for.
func acrossAxis(of func(most int) scale, from, to float64) axis {
	var a axis
	for most := maxSteps; most >= 2; most-- {
		a = axis{scale: of(most), from: from, to: to}
		a.words = numberOf(a.ticks())
		if longest(a.words)+gap <= (to-from)/float64(a.steps) {
			break
		}
	}
	return a
}

// paintAcross draws gridlines from top to bottom, the numbers below and the name
// under them.
func (a axis) paintAcross(c *canvas, top, bottom float64, name []string) {
	for i, v := range a.ticks() {
		ink := tone.Grid
		if v == 0 {
			ink = tone.Rule
		}
		c.line(ink, 1, Point{a.at(v), top}, Point{a.at(v), bottom})
		c.text(a.at(v), bottom+gap+leading/2, Middle, a.words[i], Along)
	}
	for _, t := range c.below((a.from+a.to)/2, bottom+gap+leading+4, Middle, name, AxisName) {
		t.Ink = tone.Quiet
	}
}

// acrossFoot is the height of what paintAcross draws below the rows.
func acrossFoot(name []string) float64 { return gap + leading + 4 + float64(len(name))*leading + 2 }

// paintUp draws gridlines from left to right and the numbers beside them.
func (a axis) paintUp(c *canvas, left, right float64) {
	for i, v := range a.ticks() {
		ink := tone.Grid
		if v == 0 {
			ink = tone.Rule
		}
		c.line(ink, 1, Point{left, a.at(v)}, Point{right, a.at(v)})
		c.text(left-gap, a.at(v), End, a.words[i], Upwards)
	}
}

// nameAbove writes what an axis measures over its upper end.
func nameAbove(c *canvas, top float64, name []string) {
	for _, t := range c.below(0, top, Start, name, AxisName) {
		t.Ink = tone.Quiet
	}
}

// named is the name of an axis, which says where the axis begins if that is not
// nought: a reader takes a height for an amount.
func (a axis) named(name string) string {
	if slices.Contains(a.ticks(), 0) || len(a.words) == 0 {
		return name
	}
	return name + " (the axis begins at " + a.words[0] + ")"
}
