package chart

import (
	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"boardpack/generator/figure"
)

// scatter draws one mark a category, named beside it where there is room: the
// first series is x, the second y. A category that misses either has no mark.
func scatter(chart *figure.CountChart) builder {
	x, y := chart.Series[0], chart.Series[1]
	marks := charts.NewScatter()
	marks.SetGlobalOptions(settings(nil, "pointTip")...)
	marks.SetGlobalOptions(valuesAcross(x.Name, scaleOf(x.Values, false)), valuesUp(y.Name, scaleOf(y.Values, false)))
	tone, data := toneOf(y.Tone), []opts.ScatterData{}
	for i, name := range chart.Categories {
		if !missing(x.Values[i]) && !missing(y.Values[i]) {
			data = append(data, opts.ScatterData{Name: name, Value: []float64{x.Values[i], y.Values[i]}})
		}
	}
	marks.AddSeries(chart.ValueName, data,
		charts.WithScatterChartOpts(opts.ScatterChart{Symbol: tone.symbol, SymbolSize: 10}),
		charts.WithItemStyleOpts(opts.ItemStyle{Color: tone.colour}),
		charts.WithLabelOpts(opts.Label{Show: opts.Bool(true), Position: "right", Formatter: "name"}))
	return marks
}
