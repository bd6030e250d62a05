package figure

import "boardpack/generator/course"

// Spark is values over days, drawn small beside the words of a cell, which say what
// they come to: a listener and a CSV file need no more.
type Spark struct {
	Traces []course.Trace // of Observed, Apart, Provisional and Target alone
}
