package figure

import (
	"math"

	"boardpack/generator/course"
)

// Panel is one measure of a Course over days, in axes of its own.
type Panel struct {
	Name   string // heading; empty where the figure's title names the measure
	Axis   string // what the values are, such as "Minutes and seconds"
	Form   Form
	Places int // the decimals that tables have, up to 6
	Traces []course.Trace
	Badges []course.Badge // how the measure stands: a shape and its words, above the plot
}

// Rounded reports whether the values are counts rounded to fives, of which the axis begins
// at nought: a difference of a step may be of the rounding.
func (p Panel) Rounded() bool {
	some := 0
	for _, trace := range p.Traces {
		for _, at := range trace.Points {
			switch v := at.Value; {
			case Absent(v):
			case v < 0 || math.Mod(v, 5) != 0:
				return false
			case v > 0:
				some++
			}
		}
	}
	return some > 1 && p.Form == Plain
}
