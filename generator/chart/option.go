package chart

import (
	"encoding/json"
	"fmt"
	"math"

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

// option returns a chart's option as JSON, the same bytes for equal charts.
// Sizes are missing from it: layout.js sets those that depend on the width.
func option(chart figure.Chart) ([]byte, error) {
	drawer, known := drawers[chart.Type()]
	if !known {
		return nil, fmt.Errorf("unknown chart type %q", chart.Type())
	}
	built, err := drawer(chart)
	if err != nil {
		return nil, err
	}
	built.Validate()
	fields := built.JSON()
	// go-echarts writes these always; the bundle has neither.
	delete(fields, "title")
	delete(fields, "toolbox")
	fields["layout"] = chart.Type() // for layout.js, which takes it out
	return json.Marshal(fields)
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
