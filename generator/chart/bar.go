package chart

import (
	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"boardpack/generator/figure"
)

// bar draws one horizontal bar a category, its number at its end.
func bar(chart *figure.CountChart) builder {
	bars := charts.NewBar()
	bars.SetGlobalOptions(settings(chart.Series, "tip")...)
	bars.SetGlobalOptions(valuesAcross(chart.ValueName, scaleOf(allValues(chart.Series), true)), categoriesDown(chart.Categories))
	bars.SetXAxis(chart.Categories).XYReversal()
	addBars(bars, chart.Series, "", "24")
	return bars
}

// addBars adds a series of bars for each series; those of one stack stand end
// to end. No bar is wider, in px, than widest.
func addBars(bars *charts.Bar, series []figure.Series, stack, widest string) {
	for _, s := range series {
		tone := toneOf(s.Tone)
		style := tone.aloneStyle()
		label := opts.Label{Show: opts.Bool(true), Position: "right", Color: ink, Formatter: "value"}
		if stack != "" {
			style, label.Position, label.Color = tone.itemStyle(), "inside", tone.label
		}
		bars.AddSeries(s.Name, barData(s.Values), charts.WithItemStyleOpts(*style), charts.WithLabelOpts(label),
			charts.WithBarChartOpts(opts.BarChart{Stack: stack, BarGap: "8%", BarCategoryGap: "24%"}),
			charts.WithSeriesOpts(func(s *charts.SingleSeries) { s.BarMaxWidth = widest }))
	}
}

// barData leaves out zeros, numbers keeps them.
func barData(values []float64) []opts.BarData {
	data := make([]opts.BarData, len(values))
	for i, v := range values {
		data[i].Value = noMark
		if drawn(v) {
			data[i].Value = v
		}
	}
	return data
}

func numbers(values []float64) []opts.BarData {
	data := make([]opts.BarData, len(values))
	for i, v := range values {
		data[i].Value = v
		if missing(v) {
			data[i].Value = noMark
		}
	}
	return data
}
