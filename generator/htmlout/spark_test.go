package htmlout

import (
	"strings"
	"testing"

	"boardpack/generator/course"
	"boardpack/generator/figure"
)

// A spark stands before the words of its cell, which are as they would be without it.
func TestSparksStandBeforeTheirWords(t *testing.T) {
	table := table([]string{"Measure", "Now"}, [][]string{{"Waits", "78.5%"}}, "Now")
	bare := (*Listing)(nil).cells("t", table)
	table.Rows[0].Cells[1].Spark = &figure.Spark{Traces: []course.Trace{{Role: course.Observed, Points: []course.Point{{Day: 1, Value: 2}, {Day: 2, Value: 3}}}}}
	drawn := (*Listing)(nil).cells("t", table)
	from, to := strings.Index(drawn, `<svg `), strings.Index(drawn, "</svg>\n")+len("</svg>\n")
	if from < 0 || drawn[:from]+drawn[to:] != bare || !strings.HasPrefix(drawn[to:], "78.5%</td>") {
		t.Errorf("%s", drawn)
	}
	if svg := drawn[from:to]; !strings.Contains(svg, ` class="board-spark" aria-hidden="true"`) {
		t.Errorf("%s", svg)
	}
}
