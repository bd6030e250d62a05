package figure

import (
	"testing"

	"boardpack/generator/course"
)

// Small charts have a key of the marks that stand in them.
func TestSparkKey(t *testing.T) {
	for want, roles := range map[string][]course.Role{
		"": {course.Observed},
		"In the small charts dashes show the target.":                              {course.Apart, course.Target},
		"In the small charts rings show provisional values.":                       {course.Observed, course.Provisional},
		"In the small charts dashes show the target and rings provisional values.": {course.Provisional, course.Target},
	} {
		var table Table
		for _, role := range roles {
			table.Rows = append(table.Rows, Row{Cells: []Cell{Said("12"), {Spark: &Spark{Traces: []course.Trace{{Role: role}}}}}})
		}
		if got := table.SparkKey(); got != want {
			t.Errorf("%v: %q, want %q", roles, got, want)
		}
	}
}
