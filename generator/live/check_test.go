package live

import (
	"testing"

	"boardpack/generator/course"
	"boardpack/generator/figure"
)

type other struct{ kind figure.ChartType }

func (o other) Type() figure.ChartType { return o.kind }

func TestErrors(t *testing.T) {
	two := counts(figure.Bar)
	short := oneSeries(figure.Bar)
	short.Series[0].Values = []float64{1}
	for want, chart := range map[string]figure.Chart{
		`unknown chart type "radar"`:                                     other{"radar"},
		"a bar chart cannot be a live.other":                             other{figure.Bar},
		"a bar chart cannot have 2 series":                               two,
		"a line chart cannot have 0 series":                              &figure.CountChart{Kind: figure.Line},
		`series "Intentions" has 1 values for 2 categories`:              short,
		`phase "P" has 1 first and 0 last days for 1 steps`:              &figure.TimelineChart{Steps: []string{"a"}, Phases: []figure.Phase{{Name: "P", First: []float64{1}}}},
		`mark "M" has no day`:                                            &figure.TimelineChart{Marks: []figure.Mark{{Value: nan, Label: "M"}}},
		"a scale cannot be from 1 to 1":                                  &figure.QuadrantChart{Extent: figure.Extent{Low: 1, High: 1}},
		"ways add up to different wholes":                                &figure.PartsChart{Ways: []figure.Way{{Parts: []figure.Part{{Value: 1}}}, {Parts: []figure.Part{{Value: 2}}}}},
		`way "w" has a part that is no number`:                           &figure.PartsChart{Ways: []figure.Way{{Name: "w", Parts: []figure.Part{{Value: nan}}}}},
		"a funnel's words for what is lost are one fewer than its steps": &figure.FunnelChart{Steps: []string{"a"}, Series: figure.Series{Values: []float64{1}}, Lost: []string{"b"}},
		"a course chart needs a panel":                                   &figure.CourseChart{},
		`trace "T" has the unknown role "x"`:                             &figure.CourseChart{Panels: []figure.Panel{{Traces: []course.Trace{{Name: "T", Role: "x"}}}}},
		`trace "T" has a point without a day`:                            &figure.CourseChart{Panels: []figure.Panel{{Traces: []course.Trace{{Name: "T", Role: course.Mean, Points: []course.Point{{Day: nan}}}}}}},
	} {
		if source, err := Option(chart); err == nil || err.Error() != want || source != nil {
			t.Errorf("error %v, want %s", err, want)
		}
	}
}

// TestRolesHaveLooks holds that no two roles of a course look alike.
func TestRolesHaveLooks(t *testing.T) {
	met := map[look]course.Role{}
	for _, role := range course.Roles {
		look, known := looks[role]
		if !known {
			t.Errorf("%s has no look", role)
		}
		look.size = 0
		if same, twice := met[look]; twice {
			t.Errorf("%s looks like %s", role, same)
		}
		met[look] = role
	}
}

func BenchmarkOption(b *testing.B) {
	for b.Loop() {
		for _, chart := range one {
			if _, err := Option(chart); err != nil {
				b.Fatal(err)
			}
		}
	}
}
