package live

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator/chart"
	"boardpack/generator/course"
	"boardpack/generator/figure"
	"boardpack/generator/tone"
)

// shapeOf names a drawn mark as the library names its symbols.
func shapeOf(p *chart.Path) string {
	name := "circle"
	switch corners := len(slices.DeleteFunc(slices.Clone(p.Segments), func(s chart.Segment) bool { return s.Op == chart.ClosePath })); {
	case slices.ContainsFunc(p.Segments, func(s chart.Segment) bool { return s.Op == chart.CurveTo }):
	case corners == 3:
		name = "triangle"
	case p.Segments[0].Points[0].Y == p.Segments[1].Points[0].Y: // its top is flat
		name = "rect"
	default:
		name = "diamond"
	}
	if p.Fill == tone.Ground {
		name = "empty" + strings.ToUpper(name[:1]) + name[1:]
	}
	return name
}

// TestMarksAreOfTheDrawingsShapes holds that who goes from a page to its live charts meets the
// same mark for the same series.
func TestMarksAreOfTheDrawingsShapes(t *testing.T) {
	c := &figure.CountChart{Kind: figure.Line, Categories: []string{"a", "b"}, ValueName: "Number"}
	for i := range tone.Series {
		c.Series = append(c.Series, figure.Series{Name: strings.Repeat("s", i+1), Values: []float64{float64(i), float64(10 * i)}, Tone: i})
	}
	drawn, err := chart.Draw(c, chart.Size{Width: chart.Wide})
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{}
	for _, mark := range drawn[0].Marks {
		if p, is := mark.(*chart.Path); is && p.Row != "" {
			_, named, _ := strings.Cut(p.Row, ", ")
			name, _, _ := strings.Cut(named, ":")
			want[name] = shapeOf(p)
		}
	}
	got := map[string]string{}
	for _, s := range readOption(t, c).Option.Series {
		got[s.Name] = s.Symbol
	}
	if diff := cmp.Diff(want, got); diff != "" || len(want) != tone.Series {
		t.Errorf("drawing (-), live (+):\n%s", diff)
	}
}

// TestMarksOfDaysAreTheDrawings holds the same of each point of each role of a chart over days:
// its shape, what fills and edges it, and whether another lies over it.
func TestMarksOfDaysAreTheDrawings(t *testing.T) {
	panel := figure.Panel{Form: figure.Plain}
	for i, role := range []course.Role{course.Observed, course.Apart, course.Provisional, course.Improving, course.Concerning, course.Shifting} {
		panel.Traces = append(panel.Traces, course.Trace{Name: string(role), Role: role, Points: []course.Point{{Day: 20000 + 100*float64(i), Value: float64(i)}, {Day: 20050 + 100*float64(i), Value: float64(i)}}})
	}
	c := &figure.CourseChart{Panels: []figure.Panel{panel}}
	drawn, err := chart.Draw(c, chart.Size{Width: chart.Wide})
	if err != nil {
		t.Fatal(err)
	}
	want, got := map[string]string{}, map[string]string{}
	for _, mark := range drawn[0].Marks {
		if p, is := mark.(*chart.Path); is && p.Row != "" {
			edge := p.Stroke
			if edge == tone.None {
				edge = p.Fill
			}
			name, _, _ := strings.Cut(p.Row, ":")
			want[name] = strings.TrimPrefix(strings.ToLower(shapeOf(p)), "empty") + " " + ink(p.Fill) + " " + ink(edge)
		}
	}
	for _, s := range readOption(t, c).Option.Series {
		got[s.Name] = s.Symbol + " " + s.ItemStyle.Color + " " + s.ItemStyle.BorderColor
	}
	if diff := cmp.Diff(want, got); diff != "" || len(want) != len(panel.Traces) {
		t.Errorf("drawing (-), live (+):\n%s", diff)
	}
}

// TestBadgesHaveIcons holds that the script has the drawing's icon of each shape, all different.
func TestBadgesHaveIcons(t *testing.T) {
	met := map[string]course.Shape{}
	for _, shape := range course.Shapes {
		marks := chart.Icon(shape).Marks
		all := ""
		for _, mark := range marks {
			p := mark.(*chart.Path)
			all += p.Data() + p.Fill.Name()
			if !strings.Contains(Script(), `"pathData":"`+p.Data()+`"`) {
				t.Errorf("%s has no %s", shape, p.Data())
			}
		}
		if same, twice := met[all]; twice || len(marks) != 2 {
			t.Errorf("%s has %d paths, as %s", shape, len(marks), same)
		}
		met[all] = shape
	}
}

// TestUnusualValuesThatMayChangeAreOpen holds that what is hollow on paper is so here.
func TestUnusualValuesThatMayChangeAreOpen(t *testing.T) {
	c := &figure.CourseChart{Panels: []figure.Panel{{Form: figure.Plain, Traces: []course.Trace{
		{Name: "Provisional", Role: course.Provisional, Points: []course.Point{{Day: 20031, Value: 9, Provisional: true}}},
		{Name: "Unusual", Role: course.Shifting, Points: []course.Point{{Day: 20000, Value: 8}, {Day: 20031, Value: 9, Provisional: true}}}}}}}
	want := [][]bool{{false}, {false, true}} // the first is a ring already
	for i, s := range readOption(t, c).Option.Series {
		var got []bool
		for _, datum := range s.Data {
			open, _ := datum.(map[string]any)["open"].(bool)
			got = append(got, open)
		}
		if diff := cmp.Diff(want[i], got); diff != "" {
			t.Errorf("%s: %s", s.Name, diff)
		}
	}
}

// TestPanelsShareTheirTime holds that months of panels below each other line up, as in a drawing;
// one that is a sliver of the other's time keeps its own.
func TestPanelsShareTheirTime(t *testing.T) {
	panel := func(first, last float64) figure.Panel {
		points := []course.Point{{Day: first, Value: 1, Label: "April 2022"}, {Day: last, Value: 2, Label: "May 2023"}}
		return figure.Panel{Form: figure.Plain, Traces: []course.Trace{{Name: "Observed", Role: course.Observed, Points: points}}}
	}
	for _, c := range []struct {
		last float64
		want [2]float64 // days to which the axes go
	}{{20800, [2]float64{20801, 20801}}, {30000, [2]float64{20401, 30001}}} {
		axes := readOption(t, &figure.CourseChart{Panels: []figure.Panel{panel(20000, 20400), panel(20000, c.last)}}).Option.XAxis
		if got := [2]float64{axes[0].Max / 864e5, axes[1].Max / 864e5}; got != c.want || axes[0].Min != axes[1].Min {
			t.Errorf("axes to %v, want %v", got, c.want)
		}
	}
}
