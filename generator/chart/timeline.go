package chart

import (
	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"

	"boardpack/generator/figure"
)

// timeline draws one horizontal bar a category, from the start of its first day
// to the end of its last, with the name of its series beside it. A line with a
// name above it stands in the middle of each marked day. layout.js cuts the
// axis into weeks or months.
func timeline(chart *figure.Chart) builder {
	bars := charts.NewBar()
	bars.SetGlobalOptions(settings(chart.Series, "periodTip")...)
	bars.SetGlobalOptions(daysAcross(chart), categoriesDown(chart.Categories))
	bars.ExtendYAxis(opts.YAxis{Type: "value", Min: 0, Max: 1, Show: opts.Bool(false)}) // of the marks' lines
	bars.SetXAxis(chart.Categories).XYReversal()
	addUnseen(bars, firstDays(chart))
	for _, s := range chart.Series {
		tone := toneOf(s.Tone)
		bars.AddSeries(s.Name, periods(s), charts.WithItemStyleOpts(*tone.aloneStyle()),
			charts.WithLabelOpts(opts.Label{Show: opts.Bool(len(chart.Series) > 1), Formatter: "series", Color: tone.label}),
			charts.WithBarChartOpts(opts.BarChart{Stack: stacked, BarCategoryGap: "30%"}),
			charts.WithSeriesOpts(func(s *charts.SingleSeries) { s.BarMaxWidth = "18" }))
	}
	for _, mark := range chart.Marks {
		bars.MultiSeries = append(bars.MultiSeries, markLine(mark))
	}
	return bars
}

// stacked names the stack of an unseen series and of those that it carries.
const stacked = "all"

// addUnseen adds the series that later ones of the stack stand on, to start
// where it ends. It has no name, which keeps it out of the legend.
func addUnseen(bars *charts.Bar, values []float64) {
	bars.AddSeries("", numbers(values), charts.WithItemStyleOpts(opts.ItemStyle{Color: unseen}), charts.WithBarChartOpts(opts.BarChart{Stack: stacked}))
}

// dated reports whether a series has a period for a category.
func dated(s figure.Series, i int) bool { return !missing(s.Values[i]) && !missing(s.Ends[i]) }

// firstDays is each category's first day, whichever its series.
func firstDays(chart *figure.Chart) []float64 {
	first := make([]float64, len(chart.Categories))
	for _, s := range chart.Series {
		for i := range first {
			if dated(s, i) {
				first[i] = s.Values[i]
			}
		}
	}
	return first
}

// periods are for each category how many days it has, its row, its first and
// its last day.
func periods(s figure.Series) []opts.BarData {
	data := make([]opts.BarData, len(s.Values))
	for i, start := range s.Values {
		data[i].Value = noMark
		if dated(s, i) {
			data[i].Value = []float64{s.Ends[i] + 1 - start, float64(i), start, s.Ends[i]}
		}
	}
	return data
}

// daysAcross is an axis from the first to the last day; without any day it has
// no ends.
func daysAcross(chart *figure.Chart) charts.GlobalOpts {
	var days []float64
	for _, s := range chart.Series {
		for i := range s.Values {
			if dated(s, i) {
				days = append(days, s.Values[i], s.Ends[i]+1)
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
