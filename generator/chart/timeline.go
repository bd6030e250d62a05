package chart

import (
	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"

	"boardpack/generator/figure"
)

// timeline draws one horizontal bar a step, from the start of its first day
// to the end of its last, with the name of its phase beside it. A line with a
// name above it stands in the middle of each marked day. layout.js cuts the
// axis into weeks or months.
func timeline(chart *figure.TimelineChart) builder {
	bars := charts.NewBar()
	bars.SetGlobalOptions(settings(phaseNames(chart.Phases), "periodTip")...)
	bars.SetGlobalOptions(daysAcross(chart), categoriesDown(chart.Steps))
	bars.ExtendYAxis(opts.YAxis{Type: "value", Min: 0, Max: 1, Show: opts.Bool(false)}) // of the marks' lines
	bars.SetXAxis(chart.Steps).XYReversal()
	addUnseen(bars, firstDays(chart))
	for _, p := range chart.Phases {
		tone := toneOf(p.Tone)
		bars.AddSeries(p.Name, periods(p), charts.WithItemStyleOpts(*tone.aloneStyle()),
			charts.WithLabelOpts(opts.Label{Show: opts.Bool(len(chart.Phases) > 1), Formatter: "series", Color: tone.label}),
			charts.WithBarChartOpts(opts.BarChart{Stack: stacked, BarCategoryGap: "30%"}),
			charts.WithSeriesOpts(func(s *charts.SingleSeries) { s.BarMaxWidth = "18" }))
	}
	for _, mark := range chart.Marks {
		bars.MultiSeries = append(bars.MultiSeries, markLine(mark))
	}
	return bars
}

// phaseNames are the entries of the legend.
func phaseNames(phases []figure.Phase) []figure.Series {
	names := make([]figure.Series, len(phases))
	for i, phase := range phases {
		names[i].Name = phase.Name
	}
	return names
}

// stacked names the stack of an unseen series and of those that it carries.
const stacked = "all"

// addUnseen adds the series that later ones of the stack stand on, to start
// where it ends. It has no name, which keeps it out of the legend.
func addUnseen(bars *charts.Bar, values []float64) {
	bars.AddSeries("", numbers(values), charts.WithItemStyleOpts(opts.ItemStyle{Color: unseen}), charts.WithBarChartOpts(opts.BarChart{Stack: stacked}))
}

// dated reports whether a phase has a period for a step.
func dated(p figure.Phase, i int) bool { return !missing(p.First[i]) && !missing(p.Last[i]) }

// firstDays is each step's first day, whichever its phase.
func firstDays(chart *figure.TimelineChart) []float64 {
	first := make([]float64, len(chart.Steps))
	for _, p := range chart.Phases {
		for i := range first {
			if dated(p, i) {
				first[i] = p.First[i]
			}
		}
	}
	return first
}

// periods are for each step how many days it has, its row, its first and
// its last day.
func periods(p figure.Phase) []opts.BarData {
	data := make([]opts.BarData, len(p.First))
	for i, start := range p.First {
		data[i].Value = noMark
		if dated(p, i) {
			data[i].Value = []float64{p.Last[i] + 1 - start, float64(i), start, p.Last[i]}
		}
	}
	return data
}

// daysAcross is an axis from the first to the last day; without any day it has
// no ends.
func daysAcross(chart *figure.TimelineChart) charts.GlobalOpts {
	var days []float64
	for _, p := range chart.Phases {
		for i := range p.First {
			if dated(p, i) {
				days = append(days, p.First[i], p.Last[i]+1)
			}
		}
	}
	for _, mark := range chart.Marks {
		days = append(days, mark.Value, mark.Value+1)
	}
	axis := opts.XAxis{Type: "value", AxisLabel: everyNumber()}
	if len(days) > 0 {
		low, high, _ := extent(days)
		axis.Min, axis.Max = low, high
	}
	return charts.WithXAxisOpts(axis)
}

func markLine(mark figure.Mark) charts.SingleSeries {
	noon := mark.Value + 0.5
	line := charts.SingleSeries{Type: types.ChartLine, YAxisIndex: 1, Data: []opts.LineData{
		{Value: []float64{noon, 0}, Symbol: "none"},
		{Value: []float64{noon, 1}, Symbol: "circle", SymbolSize: 7, Name: mark.Label},
	}}
	line.ConfigureSeriesOpts(
		charts.WithItemStyleOpts(opts.ItemStyle{Color: ink}),
		charts.WithLineStyleOpts(opts.LineStyle{Color: ink, Width: 2}),
		charts.WithLabelOpts(opts.Label{Show: opts.Bool(true), Position: "top", Formatter: "name", Color: ink}))
	return line
}
