package chart_test

import (
	"strings"
	"testing"

	"boardpack/generator/chart"
	"boardpack/generator/figure"
)

// Parts too narrow for their numbers are named after their row or under it, in every row; no
// line ends between a name and its number.
func TestSliversAreNamed(t *testing.T) {
	c := &figure.CountChart{Kind: figure.StackedBar, Categories: []string{"Blackburn with Darwen place", "Population health", "Maternity"}, ValueName: "Number of intentions",
		Series: []figure.Series{{Name: "Delayed", Values: []float64{5, 1, 0}}, {Name: "Segment 1", Values: []float64{1, 0, 0}, Tone: 1},
			{Name: "Not decided", Values: []float64{1, 0, 0}, Tone: 2}, {Name: "On track", Values: []float64{16, 6, 7}, Tone: 3}}}
	parts, err := chart.Draw(c, chart.Size{Width: chart.Narrow})
	if err != nil {
		t.Fatal(err)
	}
	var values []string
	for _, m := range parts[0].Marks {
		if text, is := m.(*chart.Text); is && text.Part == chart.Value {
			values = append(values, text.Words)
		}
	}
	if got, want := strings.Join(values, "|"), "5|16|23|Segment 1: 1,|Not decided: 1|6|7 (Delayed: 1)|7"; got != want {
		t.Errorf("numbers %q, want %q", got, want)
	}
}
