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

// A number without room stands below the part that it is of, and below no other.
func TestNumbersStandBelowTheirParts(t *testing.T) {
	c := &figure.CountChart{Kind: figure.StackedBar, Categories: []string{"2025/26"}, ValueName: "Number of intentions",
		Series: []figure.Series{{Name: "Delayed", Values: []float64{290}, Tone: 1}, {Name: "Deprioritised", Values: []float64{1}, Tone: 3}, {Name: "On track", Values: []float64{460}}}}
	parts, err := chart.Draw(c, chart.Size{Width: 700})
	if err != nil {
		t.Fatal(err)
	}
	var sliver [2]float64
	var words *chart.Text
	for _, m := range parts[0].Marks {
		switch m := m.(type) {
		case *chart.Path:
			if strings.Contains(m.Row, "Deprioritised") {
				sliver = across(m)
			}
		case *chart.Text:
			if m.Words == "Deprioritised: 1" {
				words = m
			}
		}
	}
	if words == nil {
		t.Fatal("nothing stands below the row")
	}
	if words.Anchor != chart.Middle || words.X < sliver[0]-1 || words.X > sliver[1]+1 {
		t.Errorf("the words stand at %.1f, the part reaches from %.1f to %.1f", words.X, sliver[0], sliver[1])
	}
}
