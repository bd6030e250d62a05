package live

import (
	"strings"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"boardpack/generator/chart"
	"boardpack/generator/figure"
	"boardpack/generator/tone"
)

// quadrant is each category where its two scores place it; those that share a
// place are one bubble with their number. Sizes, and whether those who have a place to
// themselves have their names beside it, are the drawing's at the width (layout.js).
func quadrant(chart *figure.QuadrantChart) made {
	scale := chart.Extent
	middle := (scale.Low + scale.High) / 2
	points := charts.NewScatter()
	points.SetGlobalOptions(settings([]string{})...)
	points.SetGlobalOptions(charts.WithXAxisOpts(scoresAcross(chart.AxisName(chart.X), scale)), charts.WithYAxisOpts(scoresUp(chart.AxisName(chart.Y), scale)))
	data, says := placesOf(chart)
	points.AddSeries(chart.ValueName, nil, dataOf(data), areaOf(chart.Y.Tone), apart(),
		charts.WithScatterChartOpts(opts.ScatterChart{Symbol: "circle"}),
		charts.WithLabelOpts(opts.Label{Show: opts.Bool(true), Formatter: "value"}),
		charts.WithMarkLineStyleOpts(opts.MarkLineStyle{Symbol: []string{"none", "none"}, Label: &opts.Label{Show: opts.Bool(false)},
			LineStyle: &opts.LineStyle{Color: ink(tone.Rule), Width: 1, Type: "solid"}}),
		charts.WithMarkLineNameXAxisItemOpts(opts.MarkLineNameXAxisItem{XAxis: middle}),
		charts.WithMarkLineNameYAxisItemOpts(opts.MarkLineNameYAxisItem{YAxis: middle}))
	points.AddSeries("", nil, dataOf(corners(chart)), charts.WithItemStyleOpts(opts.ItemStyle{Color: "transparent"}),
		charts.WithScatterChartOpts(opts.ScatterChart{Symbol: "rect", SymbolSize: 1}),
		charts.WithLabelOpts(opts.Label{Show: opts.Bool(true), Formatter: "name", Color: ink(tone.Text), FontWeight: "bold"}))
	return made{Option: fields(points), Told: [][]string{says, nil}, Bubbles: bubblesOf(chart)}
}

// bubbles are how places are shown from a width on, px.
type bubbles struct {
	From float64        `json:"from"`
	Each []chart.Bubble `json:"each"`
}

// bubblesOf has the least width of a live chart first, and that of the charts on most phones.
func bubblesOf(of *figure.QuadrantChart) (all []bubbles) {
	for _, from := range []float64{240, 280, 320, 360, 480, 600, 720, 840} {
		all = append(all, bubbles{From: from, Each: chart.Bubbles(of, from)})
	}
	return all
}

// placesOf are the points that have both scores, each with the names of the
// categories there, and their number as third value.
func placesOf(chart *figure.QuadrantChart) (data []cell, says []string) {
	data, says = []cell{}, []string{}
	known := map[[2]float64]int{}
	for i, name := range chart.Categories {
		at := [2]float64{chart.X.Values[i], chart.Y.Values[i]}
		if figure.Absent(at[0]) || figure.Absent(at[1]) {
			continue
		}
		place, shared := known[at]
		if !shared {
			place = len(data)
			known[at] = place
			data, says = append(data, cell{Value: []float64{at[0], at[1], 0}}), append(says, pair(chart.X, chart.Y, i))
		}
		data[place].Name = strings.TrimPrefix(data[place].Name+", "+name, ", ")
		data[place].Value[2]++
	}
	for i := range data {
		data[i].Label = opts.Label{Position: "inside", Color: ink(tone.OnSeries(chart.Y.Tone))}
		says[i] = told(number(data[i].Value[2])+" ("+data[i].Name+")", says[i], chart.ValueName)
	}
	return data, says
}

// beyond is how far the axes of scores reach over their ends, so that what stands there has
// room: half a step across, as in the drawing, and up and down also for the quarters' names.
func beyond(scale figure.Extent) (across, up figure.Extent) {
	step := (scale.High - scale.Low) / float64(scale.Steps())
	reach := func(steps float64) figure.Extent {
		return figure.Extent{Low: scale.Low - steps*step, High: scale.High + steps*step}
	}
	return reach(0.5), reach(0.7)
}

// corners are the names of the quarters, in the order of figure.QuadrantChart.Corners.
func corners(chart *figure.QuadrantChart) []cell {
	across, up := beyond(chart.Extent)
	data := []cell{}
	positions := [4]string{"insideTopLeft", "insideTopRight", "insideBottomLeft", "insideBottomRight"}
	for i, name := range chart.Corners {
		x, y := []float64{across.Low, across.High}[i%2], []float64{up.High, up.Low}[i/2]
		data = append(data, cell{Name: name, Value: []float64{x, y}, Label: opts.Label{Position: positions[i]}})
	}
	return data
}

func scoresAcross(name string, scale figure.Extent) opts.XAxis {
	scale, _ = beyond(scale)
	return opts.XAxis{Type: "value", Name: name, Min: scale.Low, Max: scale.High, MinInterval: 1, SplitLine: &opts.SplitLine{Show: opts.Bool(false)},
		AxisLabel: &opts.AxisLabel{Formatter: "number", ShowMinLabel: opts.Bool(false), ShowMaxLabel: opts.Bool(false)}}
}

func scoresUp(name string, scale figure.Extent) opts.YAxis {
	_, scale = beyond(scale)
	return opts.YAxis{Type: "value", Name: name, Min: scale.Low, Max: scale.High, MinInterval: 1, SplitLine: &opts.SplitLine{Show: opts.Bool(false)},
		AxisLabel: &opts.AxisLabel{Formatter: "number", ShowMinLabel: opts.Bool(false), ShowMaxLabel: opts.Bool(false)}}
}
