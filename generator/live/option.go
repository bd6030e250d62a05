package live

import (
	"math"
	"strings"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"

	"boardpack/generator/figure"
	"boardpack/generator/tone"
)

// noMark stands for a missing value in the data of a series.
const noMark = "-"

// ink is a colour in an option. The script puts that of the page's scheme in its
// place, so that one option does for light pages, dark ones and paper.
func ink(i tone.Ink) string { return inkMark + i.Name() }

const inkMark = "ink:"

// settings are those of every chart. Its series are toggled by buttons, for which
// the library's own legend, which answers to a mouse alone, stays unseen.
func settings(names []string) []charts.GlobalOpts {
	return []charts.GlobalOpts{
		// The identifier and the theme are set because their defaults are
		// random and a palette.
		charts.WithInitializationOpts(opts.Initialization{ChartID: "chart", Theme: "boardpack"}),
		charts.WithAnimation(false),
		charts.WithTooltipOpts(opts.Tooltip{Show: opts.Bool(true), Trigger: "item"}),
		charts.WithLegendOpts(opts.Legend{Show: opts.Bool(false), Data: names}),
		charts.WithGridOpts(opts.Grid{ContainLabel: opts.Bool(true)}),
	}
}

func namesOf(series []figure.Series) []string {
	names := []string{}
	for _, s := range series {
		names = append(names, s.Name)
	}
	return names
}

// everyName keeps the library from leaving out names and numbers; the script makes the room.
func everyName() *opts.AxisLabel {
	return &opts.AxisLabel{Interval: "0", ShowMinLabel: opts.Bool(true), ShowMaxLabel: opts.Bool(true)}
}

func categoriesAcross(names []string) charts.GlobalOpts {
	return charts.WithXAxisOpts(opts.XAxis{Type: "category", Data: names, AxisLabel: everyName()})
}

func categoriesDown(names []string) charts.GlobalOpts {
	return charts.WithYAxisOpts(opts.YAxis{Type: "category", Data: names, Inverse: opts.Bool(true), AxisLabel: everyName()})
}

// valuesAcross and valuesUp are axes of values, which the script gives a scale of the
// drawing.
func valuesAcross() charts.GlobalOpts {
	return charts.WithXAxisOpts(opts.XAxis{Type: "value", AxisLabel: everyName()})
}

func valuesUp() charts.GlobalOpts {
	return charts.WithYAxisOpts(opts.YAxis{Type: "value", AxisLabel: everyName()})
}

// valueLabel is a number beside a mark, or on it.
func valueLabel(position string, colour tone.Ink) charts.SeriesOpts {
	return charts.WithLabelOpts(opts.Label{Show: opts.Bool(true), Position: position, Color: ink(colour), Formatter: "value"})
}

func apart() charts.SeriesOpts {
	return func(s *charts.SingleSeries) { s.LabelLayout = &opts.LabelLayout{HideOverlap: opts.Bool(true)} }
}

// msOf is a day as the library counts time, which is in milliseconds.
func msOf(day float64) float64 { return day * 864e5 }

// timeAcross is an axis of days between two ends; nil ones are the data's own.
func timeAcross(low, high any) opts.XAxis {
	return opts.XAxis{Type: "time", Min: low, Max: high,
		AxisLabel: &opts.AxisLabel{Formatter: formatter("day"), HideOverlap: opts.Bool(true), ShowMinLabel: opts.Bool(false), ShowMaxLabel: opts.Bool(false)}}
}

// zoom lets the given axes of time be moved by dragging, all as one. Wheels scroll
// the page, and zoom with Ctrl; keys have controls beside the chart.
func zoom(axes int) charts.GlobalOpts {
	all := make([]int, axes)
	for i := range all {
		all[i] = i
	}
	return charts.WithDataZoomOpts(opts.DataZoom{Type: "inside", XAxisIndex: all, FilterMode: "none"})
}

func formatter(name string) types.FuncStr { return types.FuncStr(name) }

// number writes 1,234.5 with no more decimals than it has, two at the most.
func number(value float64) string {
	places := 0
	for power := 1.0; places < 2 && math.Round(value*power)/power != value; power *= 10 {
		places++
	}
	return figure.Amount{Value: value, Places: places}.Text()
}

// told is what a value says: "Ambulance Services, Delayed: 9".
func told(value string, names ...string) string {
	var given []string
	for _, name := range names {
		if name != "" {
			given = append(given, name)
		}
	}
	return strings.Join(given, ", ") + ": " + value
}
