package figure

import (
	"slices"

	"boardpack/generator/course"
)

// Spark is values over days, drawn small beside the words of a cell, which say what
// they come to: a listener and a CSV file need no more.
type Spark struct {
	Traces []course.Trace // of Observed, Apart, Provisional and Target alone
}

// SparkKey says what the marks of the table's small charts mean that need it; empty where
// it has none such.
func (t Table) SparkKey() string {
	aim, ring := t.sparked(course.Target), t.sparked(course.Provisional)
	switch {
	case aim && ring:
		return "In the small charts dashes show the target and rings provisional values."
	case aim:
		return "In the small charts dashes show the target."
	case ring:
		return "In the small charts rings show provisional values."
	}
	return ""
}

// sparked reports whether a small chart of the table has a trace that plays a role.
func (t Table) sparked(role course.Role) bool {
	return slices.ContainsFunc(t.Rows, func(r Row) bool {
		return slices.ContainsFunc(r.Cells, func(c Cell) bool {
			return c.Spark != nil && slices.ContainsFunc(c.Spark.Traces, func(t course.Trace) bool { return t.Role == role })
		})
	})
}
