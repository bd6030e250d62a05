package figure

import "boardpack/generator/course"

// Panel is one measure of a Course over days, in axes of its own.
type Panel struct {
	Name   string // heading; empty where the figure's title names the measure
	Axis   string // what the values are, such as "Minutes and seconds"
	Form   Form
	Places int // the decimals that tables have, up to 6
	Traces []course.Trace
	Badges []course.Badge // how the measure stands: a shape and its words, above the plot
}
