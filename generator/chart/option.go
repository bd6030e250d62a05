package chart

import (
	"encoding/json"
	"math"
	"slices"
	"strings"
	"unicode"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"

	"boardpack/generator/figure"
)

// builder is a go-echarts chart. Its Render is never called: that writes a page
// of its own, with a script from the network and data that is not escaped.
type builder interface {
	Validate()
	JSON() map[string]any
}

var builders = map[figure.ChartType]func(*figure.Chart) builder{
	figure.Bar:        bar,
	figure.StackedBar: stackedBar,
	figure.GroupedBar: groupedBar,
	figure.Line:       line,
	figure.Heatmap:    heatmap,
	figure.Donut:      donut,
	figure.Scatter:    scatter,
	figure.Timeline:   timeline,
	figure.Quadrant:   quadrant,
	figure.Funnel:     funnel,
	figure.Course:     course,
}

// option returns a chart's option as JSON, the same bytes for equal charts.
// Sizes are missing from it: layout.js sets those that depend on the width.
func option(chart *figure.Chart) ([]byte, error) {
	if err := check(chart); err != nil {
		return nil, err
	}
	built := builders[chart.Type](tidied(chart))
	built.Validate()
	fields := built.JSON()
	// go-echarts writes these always; the bundle has neither.
	delete(fields, "title")
	delete(fields, "toolbox")
	fields["layout"] = chart.Type // for layout.js, which takes it out
	return json.Marshal(fields)
}

// tidied is a copy of a chart whose words are each one line that XML can hold.
func tidied(chart *figure.Chart) *figure.Chart {
	copied := *chart
	copied.ValueName = oneLine(chart.ValueName)
	copied.Categories, copied.Lost = oneLineEach(chart.Categories), oneLineEach(chart.Lost)
	copied.Series = slices.Clone(chart.Series)
	for i := range copied.Series {
		copied.Series[i].Name = oneLine(copied.Series[i].Name)
	}
	copied.Marks = slices.Clone(chart.Marks)
	for i := range copied.Marks {
		copied.Marks[i].Label = oneLine(copied.Marks[i].Label)
	}
	copied.Corners = [4]string(oneLineEach(chart.Corners[:]))
	copied.Panels = slices.Clone(chart.Panels)
	for i := range copied.Panels {
		tidyPanel(&copied.Panels[i])
	}
	return &copied
}

// tidyPanel leaves what the panel shares with the caller's as it is.
func tidyPanel(panel *figure.Panel) {
	panel.Name, panel.Axis = oneLine(panel.Name), oneLine(panel.Axis)
	panel.Badges = slices.Clone(panel.Badges)
	for i := range panel.Badges {
		panel.Badges[i].Words = oneLine(panel.Badges[i].Words)
	}
	panel.Traces = slices.Clone(panel.Traces)
	for i := range panel.Traces {
		trace := &panel.Traces[i]
		trace.Name, trace.Points = oneLine(trace.Name), slices.Clone(trace.Points)
		for j := range trace.Points {
			trace.Points[j].Label = oneLine(trace.Points[j].Label)
		}
	}
}

func oneLineEach(texts []string) []string {
	lines := make([]string, len(texts))
	for i, words := range texts {
		lines[i] = oneLine(words)
	}
	return lines
}

func oneLine(words string) string {
	words = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' || r == '\ufffe' || r == '\uffff' {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(words, "\ufffd"))
	return strings.Join(strings.Fields(words), " ")
}

// drawn reports whether a value has a mark: a missing one has none, nor has a
// zero, whose border would be seen.
func drawn(value float64) bool { return value != 0 && !missing(value) }

func missing(value float64) bool { return math.IsNaN(value) || math.IsInf(value, 0) }

// noMark stands for a missing value in the data of a series.
const noMark = "-"

func settings(series []figure.Series, tip string) []charts.GlobalOpts {
	names := make([]string, len(series))
	for i, s := range series {
		names[i] = s.Name
	}
	return []charts.GlobalOpts{
		// The identifier and the theme are set because their defaults are
		// random and a palette.
		charts.WithInitializationOpts(opts.Initialization{ChartID: "chart", Theme: "boardpack"}),
		charts.WithAnimation(false),
		charts.WithTooltipOpts(opts.Tooltip{Show: opts.Bool(true), Trigger: "item", Formatter: types.FuncStr(tip)}),
		charts.WithLegendOpts(opts.Legend{Show: opts.Bool(len(series) > 1), Left: "2", Top: "2", Data: names}),
		charts.WithGridOpts(opts.Grid{}),
	}
}

// everyName keeps the library from leaving out names; layout.js makes the room.
func everyName() *opts.AxisLabel {
	return &opts.AxisLabel{Interval: "0", ShowMinLabel: opts.Bool(true), ShowMaxLabel: opts.Bool(true)}
}

func categoriesAcross(names []string) charts.GlobalOpts {
	return charts.WithXAxisOpts(opts.XAxis{Type: "category", Data: names, AxisLabel: everyName()})
}

func categoriesDown(names []string) charts.GlobalOpts {
	return charts.WithYAxisOpts(opts.YAxis{Type: "category", Data: names, Inverse: opts.Bool(true), AxisLabel: everyName()})
}

func everyNumber() *opts.AxisLabel {
	return &opts.AxisLabel{Formatter: "number", ShowMinLabel: opts.Bool(true), ShowMaxLabel: opts.Bool(true)}
}

func valuesAcross(name string, s scale) charts.GlobalOpts {
	return charts.WithXAxisOpts(opts.XAxis{Type: "value", Name: name, Min: s.min, Max: s.max, SplitNumber: s.steps,
		AxisLabel: everyNumber()})
}

func valuesUp(name string, s scale) charts.GlobalOpts {
	return charts.WithYAxisOpts(opts.YAxis{Type: "value", Name: name, Min: s.min, Max: s.max, SplitNumber: s.steps,
		AxisLabel: everyNumber()})
}
