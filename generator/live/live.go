// Package live makes the charts of the page on which each can be explored:
// figure.Chart to a typed go-echarts chart, and the script that shows it.
package live

import (
	"encoding/json"
	"fmt"

	"boardpack/generator/chart"
	"boardpack/generator/figure"
)

// made is what the page's script takes of a chart.
type made struct {
	Kind   figure.ChartType `json:"kind"`
	Option map[string]any   `json:"option"` // of the library
	// Told is what each value says, by series and place in it; empty where there
	// is nothing to say. It is what a reader hears or sees on a value.
	Told [][]string `json:"told"`
	// Heads are what stands over each panel of a course.
	Heads []head `json:"heads,omitempty"`
	// Periods are what the time of a course is chosen by, and Named is whether its axis has
	// their names.
	Periods []period `json:"periods,omitempty"`
	Named   bool     `json:"named,omitempty"`
	// Scales are those of the drawing's axes of values: of each axis that with the most
	// steps, and after it what may stand in its place where there is less room.
	Scales [][]chart.Scale `json:"scales,omitempty"`
	// Bubbles are those of a quadrant, from each of some widths on.
	Bubbles []bubbles `json:"bubbles,omitempty"`
	// Names are of the categories, where the script lays them out.
	Names []string `json:"names,omitempty"`
	// Shares are the parts of a ring in per cent, with the decimals of the drawing.
	Shares []string `json:"shares,omitempty"`
}

// builder is a go-echarts chart. Its Render is never called: that writes a page
// of its own, with a script from the network and data that is not escaped.
type builder interface {
	Validate()
	JSON() map[string]any
}

// makers has one for each of figure.ChartTypes.
var makers = map[figure.ChartType]func(figure.Chart) (made, error){
	figure.Bar:        maker(rows),
	figure.StackedBar: maker(rows),
	figure.GroupedBar: maker(columns),
	figure.Line:       maker(line),
	figure.Heatmap:    maker(heatmap),
	figure.Donut:      maker(donut),
	figure.Scatter:    maker(scatter),
	figure.Timeline:   maker(timeline),
	figure.Quadrant:   maker(quadrant),
	figure.Funnel:     maker(funnel),
	figure.Course:     maker(courses),
	figure.Parts:      maker(parts),
}

// maker makes charts of the type's own kind, where nothing keeps one from being shown.
func maker[C any](build func(*C) made) func(figure.Chart) (made, error) {
	return func(chart figure.Chart) (made, error) {
		own, ok := any(chart).(*C)
		if !ok {
			return made{}, fmt.Errorf("a %s chart cannot be a %T", chart.Type(), chart)
		}
		if err := chart.Check(); err != nil {
			return made{}, err
		}
		return build(own), nil
	}
}

// Option is a chart as Script takes it: JSON that may stand in a script element,
// the same bytes for equal charts. The error says why the chart cannot be shown.
func Option(of figure.Chart) ([]byte, error) {
	build, known := makers[of.Type()]
	if !known {
		return nil, fmt.Errorf("unknown chart type %q", of.Type())
	}
	m, err := build(of)
	if err != nil {
		return nil, err
	}
	m.Kind, m.Scales = of.Type(), chart.Scales(of)
	return tidied(m)
}

// fields are what a chart's option holds. go-echarts writes a title and a toolbox
// always; the bundle has neither.
func fields(chart builder) map[string]any {
	chart.Validate()
	all := chart.JSON()
	delete(all, "title")
	delete(all, "toolbox")
	return all
}

// tidied is JSON whose words are each one line that XML can hold, since a chart
// can be saved as SVG.
func tidied(m made) ([]byte, error) {
	source, err := json.Marshal(m)
	if err != nil {
		return nil, err
	}
	var all map[string]any
	if err := decode(source, &all); err != nil {
		return nil, err
	}
	oneLineEach(all)
	whole(all)
	return json.Marshal(all) // which escapes what could end a script element
}
