package chart

import (
	"encoding/json"
	"fmt"
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
	return json.Marshal(fields)
}

var partsOfWhole = []figure.ChartType{figure.StackedBar, figure.Heatmap, figure.Donut}

var seriesWanted = map[figure.ChartType]int{figure.Bar: 1, figure.Donut: 1, figure.Scatter: 2}

func check(chart *figure.Chart) error {
	if builders[chart.Type] == nil {
		return fmt.Errorf("unknown chart type %q", chart.Type)
	}
	if want := seriesWanted[chart.Type]; want > 0 && len(chart.Series) != want {
		return fmt.Errorf("a %s chart has %d series, not %d", chart.Type, want, len(chart.Series))
	}
	if len(chart.Series) == 0 {
		return fmt.Errorf("a %s chart needs a series", chart.Type)
	}
	for _, series := range chart.Series {
		if len(series.Values) != len(chart.Categories) {
			return fmt.Errorf("series %q has %d values for %d categories", series.Name, len(series.Values), len(chart.Categories))
		}
		if slices.Contains(partsOfWhole, chart.Type) && slices.ContainsFunc(series.Values, func(v float64) bool { return v < 0 }) {
			return fmt.Errorf("series %q has a negative value, which a %s chart cannot show", series.Name, chart.Type)
		}
	}
	return nil
}

// tidied is a copy of a chart whose words are each one line that XML can hold.
func tidied(chart *figure.Chart) *figure.Chart {
	copied := *chart
	copied.ValueName = oneLine(chart.ValueName)
	copied.Categories = make([]string, len(chart.Categories))
	for i, name := range chart.Categories {
		copied.Categories[i] = oneLine(name)
	}
	copied.Series = slices.Clone(chart.Series)
	for i := range copied.Series {
		copied.Series[i].Name = oneLine(copied.Series[i].Name)
	}
	return &copied
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
