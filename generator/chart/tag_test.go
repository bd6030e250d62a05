package chart_test

import (
	"slices"
	"testing"

	"boardpack/generator/chart"
	"boardpack/generator/figure"
)

// A line that leads to one label stands off the words of another, on a phone too: it
// would look like theirs.
func TestLeadersStandOffOtherLabels(t *testing.T) {
	segments := figure.Way{Name: "By segment"}
	for i, name := range []string{"Segment 0", "Segment 1", "Segment 2", "Segment 3", "Not prioritised"} {
		segments.Parts = append(segments.Parts, figure.Part{Name: name, Value: []float64{32, 22, 75, 24, 29}[i], Tone: i})
	}
	for _, width := range []float64{chart.Narrow, chart.Wide} {
		parts, err := chart.Draw(&figure.PartsChart{Of: "intentions", Ways: []figure.Way{segments}}, chart.Size{Width: width})
		if err != nil {
			t.Fatal(err)
		}
		beside := 0
		for _, line := range leaders(parts[0].Marks) {
			for _, m := range parts[0].Marks {
				label, is := m.(*chart.Text)
				if !is || label.Part != chart.Along || label.Anchor != chart.Start || label.Y > line[1].Y || label.Y < line[0].Y || label.X < line[0].X {
					continue
				}
				if beside++; label.X < line[0].X+7.9 {
					t.Errorf("at %v: a line of another is %.1f px before %q", width, label.X-line[0].X, label.Words)
				}
			}
		}
		if width == chart.Narrow && beside == 0 {
			t.Error("no line passes a label")
		}
	}
}

// leaders are the two ends of each line from a bar down.
func leaders(marks []chart.Mark) (lines [][2]chart.Point) {
	for _, m := range marks {
		if p, is := m.(*chart.Path); is && p.Row == "" && len(p.Segments) == 2 {
			ends := []chart.Point{p.Segments[0].Points[0], p.Segments[1].Points[0]}
			if slices.SortFunc(ends, func(a, b chart.Point) int { return int(a.Y - b.Y) }); ends[0].X == ends[1].X {
				lines = append(lines, [2]chart.Point(ends))
			}
		}
	}
	return lines
}
