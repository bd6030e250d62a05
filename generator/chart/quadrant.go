package chart

import (
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"

	"boardpack/generator/figure"
)

// quadrant draws each category where its two scores place it. A place that one
// category has to itself shows its name beside a point; one that several share
// shows a bubble with their number. layout.js sizes the bubbles, and finds
// room for the names.
func quadrant(chart *figure.QuadrantChart) builder {
	x, y, scale := chart.X, chart.Y, chart.Extent
	points := charts.NewScatter()
	points.SetGlobalOptions(settings(nil, "placeTip")...)
	points.SetGlobalOptions(scoresAcross(x.Name, scale), scoresUp(y.Name, scale))
	middle := (scale.Low + scale.High) / 2
	points.MultiSeries = append(points.MultiSeries,
		middleLine([]float64{middle, scale.Low}, []float64{middle, scale.High}),
		middleLine([]float64{scale.Low, middle}, []float64{scale.High, middle}))
	tone := toneOf(y.Tone)
	points.AddSeries(chart.ValueName, places(chart), charts.WithItemStyleOpts(*tone.itemStyle()),
		charts.WithScatterChartOpts(opts.ScatterChart{Symbol: "circle"}),
		charts.WithLabelOpts(opts.Label{Show: opts.Bool(true), Formatter: "place", Color: tone.label}))
	points.AddSeries("", corners(chart), charts.WithItemStyleOpts(opts.ItemStyle{Color: unseen}),
		charts.WithScatterChartOpts(opts.ScatterChart{Symbol: "rect", SymbolSize: 1}),
		charts.WithLabelOpts(opts.Label{Show: opts.Bool(true), Formatter: "name", Color: ink, FontWeight: "bold"}))
	return points
}

// places are the points that have both scores, each with the names of the
// categories there, and their number as third value.
func places(chart *figure.QuadrantChart) []opts.ScatterData {
	data, known := []opts.ScatterData{}, map[[2]float64]int{}
	for i, name := range chart.Categories {
		at := [2]float64{chart.X.Values[i], chart.Y.Values[i]}
		if missing(at[0]) || missing(at[1]) {
			continue
		}
		place, shared := known[at]
		if !shared {
			known[at] = len(data)
			data = append(data, opts.ScatterData{Name: name, Value: []float64{at[0], at[1], 1}})
			continue
		}
		data[place].Name += ", " + name
		data[place].Value.([]float64)[2]++
	}
	return data
}

// corners are the names of the quarters, in the order of figure.QuadrantChart.Corners.
func corners(chart *figure.QuadrantChart) []opts.ScatterData {
	scale, data := chart.Extent, []opts.ScatterData{}
	for i, name := range chart.Corners {
		x, y := []float64{scale.Low, scale.High}[i%2], []float64{scale.High, scale.Low}[i/2]
		data = append(data, opts.ScatterData{Name: name, Value: []float64{x, y}})
	}
	return data
}

func middleLine(ends ...[]float64) charts.SingleSeries {
	line := charts.SingleSeries{Type: types.ChartLine, Symbol: "none"}
	data := []opts.LineData{}
	for _, end := range ends {
		data = append(data, opts.LineData{Value: end})
	}
	line.Data = data
	line.ConfigureSeriesOpts(charts.WithLineStyleOpts(opts.LineStyle{Color: rule, Width: 1}))
	return line
}

// scoreSteps cuts a scale into steps of one, or into halves where those would
// be many or not come out even.
func scoreSteps(scale figure.Extent) int {
	span := scale.High - scale.Low
	if span <= 10 && span == math.Trunc(span) {
		return int(span)
	}
	return 2
}

func noLines() *opts.SplitLine { return &opts.SplitLine{Show: opts.Bool(false)} }

func scoresAcross(name string, scale figure.Extent) charts.GlobalOpts {
	return charts.WithXAxisOpts(opts.XAxis{Type: "value", Name: name, Min: scale.Low, Max: scale.High, SplitNumber: scoreSteps(scale),
		AxisLabel: everyNumber(), SplitLine: noLines()})
}

func scoresUp(name string, scale figure.Extent) charts.GlobalOpts {
	return charts.WithYAxisOpts(opts.YAxis{Type: "value", Name: name, Min: scale.Low, Max: scale.High, SplitNumber: scoreSteps(scale),
		AxisLabel: everyNumber(), SplitLine: noLines()})
}
