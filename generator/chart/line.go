package chart

import (
	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"boardpack/generator/figure"
)

// line draws one line a series over ordered categories. A missing value is a
// gap; a zero is a point like any other.
func line(chart *figure.CountChart) builder {
	lines := charts.NewLine()
	lines.SetGlobalOptions(settings(chart.Series, "tip")...)
	lines.SetGlobalOptions(categoriesAcross(chart.Categories), valuesUp(chart.ValueName, scaleOf(allValues(chart.Series), false)))
	lines.Legend.ItemWidth = 36 // wide enough to show the dashes
	lines.SetXAxis(chart.Categories)
	for _, s := range chart.Series {
		tone := toneOf(s.Tone)
		lines.AddSeries(s.Name, lineData(s.Values),
			charts.WithLineChartOpts(opts.LineChart{Symbol: tone.symbol, SymbolSize: 8, ShowSymbol: opts.Bool(true)}),
			charts.WithLineStyleOpts(opts.LineStyle{Color: tone.colour, Width: 2, Type: tone.dash}),
			charts.WithItemStyleOpts(opts.ItemStyle{Color: tone.colour}))
	}
	return lines
}

func lineData(values []float64) []opts.LineData {
	data := make([]opts.LineData, len(values))
	for i, v := range values {
		data[i].Value = v
		if missing(v) {
			data[i].Value = noMark
		}
	}
	return data
}
