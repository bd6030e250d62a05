package chart

import (
	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"boardpack/generator/figure"
)

// donut draws one series, its categories as shares of a ring, each named
// beside it. The tones are those of the categories, from the series' on.
func donut(chart *figure.CountChart) builder {
	ring, series := charts.NewPie(), chart.Series[0]
	ring.SetGlobalOptions(settings(nil, "shareTip")...)
	ring.GridList = nil
	data := []opts.PieData{}
	for i, v := range series.Values {
		if drawn(v) {
			data = append(data, opts.PieData{Name: chart.Categories[i], Value: v, ItemStyle: toneOf(series.Tone + i).itemStyle()})
		}
	}
	ring.AddSeries(series.Name, data, charts.WithLabelOpts(opts.Label{Show: opts.Bool(true), Position: "outside", Formatter: "share"}))
	return ring
}
