package chart

import (
	"math"
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

// write gives the ticks their words: with the decimals that tell them apart, and in
// millions or billions where a step is that large.
func (a *axis) write() {
	step, unit, letters := (a.max-a.min)/float64(a.steps), 1.0, ""
	switch {
	case step >= 1e9:
		unit, letters = 1e9, "bn"
	case step >= 1e6:
		unit, letters = 1e6, "m"
	}
	a.words = nil
	for _, v := range a.ticks() {
		words := numberTo(v/unit, max(2, places(step/unit)))
		if v != 0 {
			words += letters
		}
		a.words = append(a.words, words)
	}
}

func (a axis) ticks() []float64 {
	values := make([]float64, a.steps+1)
	step := (a.max - a.min) / float64(a.steps)
	for i := range values {
		values[i] = exact(a.min + float64(i)*step)
		if math.Abs(values[i]) < step/1e6 {
			values[i] = 0
		}
	}
	return values
}

// acrossAxis is an axis from left to within the width, with as many steps as its numbers
// leave room for. Before and after it is room for half of a number.
func acrossAxis(of func(most int) scale, from, width, after float64) axis {
	var a axis
	for most := maxSteps; most >= 1; most-- {
		a = axis{scale: of(most)}
		a.write()
		a.from = max(from, math.Ceil(long(a.words[0])/2)+1)
		a.to = width - max(after, math.Ceil(long(a.words[len(a.words)-1])/2)+1)
		if longest(a.words)+gap <= (a.to-from)/float64(a.steps) {
			return a
		}
	}
	a.thin()
	return a
}

// thin leaves out words for which there is no room: nought stays, then the ends.
func (a *axis) thin() {
	values, kept := a.ticks(), []box{}
	order := append([]int{slices.Index(values, 0), len(values) - 1, 0}, make([]int, len(values))...)
	for i := range values {
		order[3+i] = i
	}
	words := make([]string, len(values))
	for _, i := range order {
		if i < 0 || words[i] != "" {
			continue
		}
		if b := textBox(a.at(values[i]), 0, Middle, long(a.words[i])); !meetsAny(b, kept) {
			words[i], kept = a.words[i], append(kept, b)
		}
	}
	a.words = words
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

// nameRoom is that of a name under the middle of the axis, within the width.
func (a axis) nameRoom(width float64) float64 {
	middle := (a.from + a.to) / 2
	return 2 * min(middle, width-middle)
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
	return name + " (axis from " + a.words[0] + ")"
}
