package chart_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"boardpack/generator/chart"
	"boardpack/generator/course"
	"boardpack/generator/figure"
)

// quarterly is a panel of so many quarters from the first of a financial year on.
func quarterly(name string, year, n int) figure.Panel {
	trace := course.Trace{Name: "Observed", Role: course.Observed}
	for i := range n {
		start := time.Date(year, time.Month(4+3*i), 1, 0, 0, 0, 0, time.UTC)
		label := fmt.Sprintf("Q%d %d/%d", i%4+1, year+i/4, (year+i/4+1)%100)
		trace.Points = append(trace.Points, course.Point{Day: (figure.Day(start) + figure.Day(start.AddDate(0, 3, 0))) / 2, Value: float64(20 + 7*i%5), Label: label})
	}
	return figure.Panel{Name: name, Axis: "Count", Form: figure.Plain, Traces: []course.Trace{trace}}
}

// Quarters of panels below each other line up, from the first of any to the last, with
// the same names; a panel whose time is a sliver of that keeps its own.
func TestPanelsShareTheirTime(t *testing.T) {
	for _, c := range []struct {
		other  figure.Panel
		shared bool
	}{{quarterly("Later", 2022, 11), true}, {quarterly("Short", 2034, 4), false}} {
		parts, err := chart.Draw(&figure.CourseChart{Panels: []figure.Panel{quarterly("Early", 2021, 15), c.other}}, chart.Size{Width: chart.Narrow})
		if err != nil {
			t.Fatal(err)
		}
		axes := [2][]string{}
		panel := 0
		for _, m := range parts[0].Marks {
			text, is := m.(*chart.Text)
			if is && text.Part == chart.Words && text.Words == c.other.Name {
				panel = 1
			}
			if is && text.Part == chart.Along {
				axes[panel] = append(axes[panel], fmt.Sprintf("%s at %.0f", text.Words, text.X))
			}
		}
		if first, second := strings.Join(axes[0], ", "), strings.Join(axes[1], ", "); (first == second) != c.shared || !strings.Contains(first, "2021/22 at") {
			t.Errorf("%s: %s and %s, shared: %v", c.other.Name, first, second, c.shared)
		}
	}
}
