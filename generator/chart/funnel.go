package chart

import (
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"

	"boardpack/generator/figure"
)

// funnel draws one centred bar a step, as wide as its number, and between
// two of them in words what the second has lost.
func funnel(chart *figure.FunnelChart) builder {
	series := chart.Series
	_, widest, _ := extent(series.Values)
	widest = max(widest, 1)
	steps := funnelRows(chart, widest/2)
	bars := charts.NewBar()
	bars.SetGlobalOptions(settings([]figure.Series{series}, "tip")...)
	bars.SetGlobalOptions(categoriesDown(steps.names),
		charts.WithXAxisOpts(opts.XAxis{Type: "value", Show: opts.Bool(false), Min: 0, Max: widest}))
	bars.YAxisList[0].AxisLine = &opts.AxisLine{Show: opts.Bool(false)}
	bars.SetXAxis(steps.names).XYReversal()
	addUnseen(bars, margins(steps.values, widest))
	tone := toneOf(series.Tone)
	bars.AddSeries(series.Name, numbers(steps.values), charts.WithItemStyleOpts(*tone.aloneStyle()),
		charts.WithLabelOpts(opts.Label{Show: opts.Bool(true), Formatter: "value", Color: tone.label}),
		charts.WithBarChartOpts(opts.BarChart{Stack: stacked, BarCategoryGap: "12%"}),
		charts.WithSeriesOpts(func(s *charts.SingleSeries) { s.BarMaxWidth = "40" }))
	bars.MultiSeries = append(bars.MultiSeries, losses(steps.lost))
	return bars
}

// rows of a funnel are its steps and, without name and value, those between
// them that tell a loss.
type rows struct {
	names  []string
	values []float64
	lost   []opts.ScatterData // the words; where they stand, and the number
}

// funnelRows tells no loss where there is none, or where one of its numbers is
// missing.
func funnelRows(chart *figure.FunnelChart, middle float64) rows {
	r := rows{names: []string{}, lost: []opts.ScatterData{}}
	values := chart.Series.Values
	for i, v := range values {
		r.names, r.values = append(r.names, chart.Steps[i]), append(r.values, v)
		if i >= len(chart.Lost) || chart.Lost[i] == "" {
			continue
		}
		if number := v - values[i+1]; number > 0 && !missing(number) {
			r.lost = append(r.lost, opts.ScatterData{Name: chart.Lost[i], Value: []float64{middle, float64(len(r.names)), number}})
			r.names, r.values = append(r.names, ""), append(r.values, math.NaN())
		}
	}
	return r
}

// margins are what each bar leaves free before it.
func margins(values []float64, widest float64) []float64 {
	free := make([]float64, len(values))
	for i, v := range values {
		free[i] = (widest - v) / 2
	}
	return free
}

func losses(data []opts.ScatterData) charts.SingleSeries {
	words := charts.SingleSeries{Type: types.ChartScatter, Symbol: "rect", SymbolSize: 1, Data: data}
	words.ConfigureSeriesOpts(charts.WithItemStyleOpts(opts.ItemStyle{Color: unseen}),
		charts.WithLabelOpts(opts.Label{Show: opts.Bool(true), Position: "inside", Formatter: "lost", Color: ink}))
	return words
}
