package chart

import "boardpack/generator/figure"

// Scale is where an axis of values begins and ends, what is written from one to the other
// at equal steps, and what the axis is called.
type Scale struct {
	Low   float64  `json:"low"`
	High  float64  `json:"high"`
	Words []string `json:"words"`
	Name  string   `json:"name"`
}

// Scales are those of a chart's axes of values, for whatever else shows it: of each axis
// the drawing's own, and after that those with fewer steps that it has where room runs out.
func Scales(chart figure.Chart) [][]Scale {
	switch c := chart.(type) {
	case *figure.CountChart:
		return scalesOfCounts(tidyCounts(*c))
	case *figure.FunnelChart:
		return [][]Scale{{{High: funnelHigh(c), Words: []string{}}}}
	case *figure.CourseChart:
		var all [][]Scale
		for _, of := range tidyCourse(*c).Panels {
			p := panel{Panel: of}
			all = append(all, []Scale{p.valueAxis().scaled(of.Axis)})
		}
		return all
	}
	return nil
}

func scalesOfCounts(c figure.CountChart) [][]Scale {
	switch values := allValues(c.Series); c.Kind {
	case figure.Bar, figure.GroupedBar:
		return [][]Scale{scalesOf(values, true, c.ValueName)}
	case figure.StackedBar:
		return [][]Scale{scalesOf(sums(&c), true, c.ValueName)}
	case figure.Line:
		return [][]Scale{scalesOf(values, false, c.ValueName)[:1]}
	case figure.Scatter:
		x, y := c.Series[0], c.Series[1]
		return [][]Scale{scalesOf(x.Values, false, x.Name), scalesOf(y.Values, false, y.Name)[:1]}
	}
	return nil
}

func scalesOf(values []float64, fromZero bool, name string) (all []Scale) {
	for most := maxSteps; most >= 1; most-- {
		a := axis{scale: scaleOf(values, fromZero, most)}
		a.write()
		all = append(all, a.scaled(name))
	}
	return all
}

func (a axis) scaled(name string) Scale {
	words := a.words
	if words == nil {
		words = []string{}
	}
	return Scale{Low: exact(a.min), High: exact(a.max), Words: words, Name: a.named(name)}
}
