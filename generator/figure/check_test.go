package figure_test

import (
	"math"
	"testing"

	"boardpack/generator/course"
	"boardpack/generator/figure"
)

func TestCheck(t *testing.T) {
	values := func(v ...float64) figure.Series { return figure.Series{Name: "S", Values: v} }
	counts := func(kind figure.ChartType, series ...figure.Series) figure.Chart {
		return &figure.CountChart{Kind: kind, Categories: []string{"A"}, Series: series}
	}
	plan := func(phases ...figure.Phase) *figure.TimelineChart {
		return &figure.TimelineChart{Steps: []string{"A"}, Phases: phases}
	}
	phase := func(first, last float64) figure.Phase {
		return figure.Phase{Name: "P", First: []float64{first}, Last: []float64{last}}
	}
	marked := plan(phase(1, 1))
	marked.Marks = []figure.Mark{{Value: math.NaN(), Label: "today"}}
	scores := func(low, high float64, x figure.Series) figure.Chart {
		return &figure.QuadrantChart{Categories: []string{"A"}, X: x, Y: values(1), Extent: figure.Extent{Low: low, High: high}}
	}
	panel := func(p figure.Panel) figure.Chart { return &figure.CourseChart{Panels: []figure.Panel{p}} }
	trace := func(tr course.Trace) figure.Chart {
		return panel(figure.Panel{Form: figure.Plain, Traces: []course.Trace{tr}})
	}
	whole := func(values ...float64) *figure.PartsChart {
		c := &figure.PartsChart{Ways: []figure.Way{{Name: "V", Parts: []figure.Part{{Name: "A", Value: 4}}}, {Name: "W"}}}
		for _, v := range values {
			c.Ways[1].Parts = append(c.Ways[1].Parts, figure.Part{Name: "B", Value: v})
		}
		return c
	}
	for want, c := range map[string]figure.Chart{
		`way "W" adds up to 3, and "V" to 4: they do not divide the same whole`: whole(1, 2),
		`way "W": part "B" is -4, which is no count`:                            whole(-4, 8),
		`way "W": part "B" is 1.5, which is no count`:                           whole(1.5, 2.5),
		`way "W": part "B" is NaN, which is no count`:                           whole(math.NaN(), 4),
		`way "W" has 9 parts: 8 can be read`:                                    whole(4, 0, 0, 0, 0, 0, 0, 0, 0),
		`a bar chart has 2 series, not 1`:                                       counts(figure.Bar, values(1), values(1)),
		`a scatter chart has 1 series, not 2`:                                   counts(figure.Scatter, values(1)),
		`a line chart needs a series`:                                           counts(figure.Line),
		`series "S" has 2 values for 1 categories`:                              counts(figure.Heatmap, values(1, 2)),
		`series "S" has a negative value, which a donut chart cannot show`:      counts(figure.Donut, values(-1)),
		`phase "P" has 1 first and 0 last days for 1 steps`:                     plan(figure.Phase{Name: "P", First: []float64{1}}),
		`"A" is in several phases`:                                              plan(phase(1, 1), phase(2, 2)),
		`"A" ends before it starts`:                                             plan(phase(2, 1)),
		`mark "today" has no day`:                                               marked,
		`a scale cannot be from 5 to 1`:                                         scores(5, 1, values(1)),
		`a scale cannot be from NaN to 1`:                                       scores(math.NaN(), 1, values(1)),
		`series "S" has 0 values for 1 categories`:                              scores(1, 5, values()),
		`series "S": "A" has 6, which is outside the scale of 1 to 5`:           scores(1, 5, values(6)),
		`series "S" has 1 values for 0 categories`:                              &figure.FunnelChart{Series: values(1)},
		`a funnel's words for what is lost are one fewer than its steps`:        &figure.FunnelChart{Steps: []string{"A"}, Series: values(1), Lost: []string{"gone"}},
		`series "S" has a negative value, which a funnel chart cannot show`:     &figure.FunnelChart{Steps: []string{"A"}, Series: values(-1)},
		`a course chart needs a panel`:                                          &figure.CourseChart{},
		`panel 1: unknown form of numbers "roman"`:                              panel(figure.Panel{Form: "roman"}),
		`panel 1: badge "well" has the unknown shape "star"`:                    panel(figure.Panel{Form: figure.Plain, Badges: []course.Badge{{Shape: "star", Words: "well"}}}),
		`panel 1: trace "T" has the unknown role "guess"`:                       trace(course.Trace{Name: "T", Role: "guess"}),
		`panel 1: a trace of role "mean" has no name`:                           trace(course.Trace{Name: " \n", Role: course.Mean}),
		`panel 1: trace "T" has a point without a day`:                          trace(course.Trace{Name: "T", Role: course.Mean, Points: []course.Point{{Day: math.NaN()}}}),
		`panel 1: trace "T" has an endless value`:                               trace(course.Trace{Name: "T", Role: course.Mean, Points: []course.Point{{Value: math.Inf(-1)}}}),
	} {
		if err := c.Check(); err == nil || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}
