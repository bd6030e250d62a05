package live

import (
	"math"
	"strings"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"boardpack/generator/figure"
	"boardpack/generator/tone"
)

// cell is a datum of a heat map, whose label must suit the shade, or of a scatter
// chart, whose label stands in a large mark and beside a small one; the library's
// own have none.
type cell struct {
	Name  string     `json:"name"`
	Value []float64  `json:"value"`
	Size  float64    `json:"symbolSize,omitempty"`
	Label opts.Label `json:"label"`
}

// heatmap is categories down and series across, the value as shade and number; a
// zero is an empty cell.
func heatmap(chart *figure.CountChart) made {
	cells := charts.NewHeatMap()
	cells.SetGlobalOptions(settings([]string{})...)
	across := namesOf(chart.Series)
	cells.SetGlobalOptions(categoriesAcross(across), categoriesDown(chart.Categories))
	cells.XAxisList[0].Position = "top"
	cells.XAxisList[0].AxisLine = &opts.AxisLine{Show: opts.Bool(false)}
	cells.YAxisList[0].AxisLine = &opts.AxisLine{Show: opts.Bool(false)}
	cells.SetXAxis(across)
	limits := shadeLimits(chart.Series)
	cells.VisualMapList = []opts.VisualMap{{Type: "piecewise", Show: opts.Bool(false), Dimension: "2", Pieces: pieces(limits)}}
	data, says := []cell{}, []string{}
	for x, s := range chart.Series {
		for y, v := range s.Values {
			if !figure.Absent(v) && v != 0 {
				shade := tone.OnShade(shadeOf(v, limits))
				data = append(data, cell{Name: chart.Categories[y] + ", " + s.Name, Value: []float64{float64(x), float64(y), v}, Label: opts.Label{Color: ink(shade)}})
				says = append(says, told(number(v), chart.Categories[y], s.Name))
			}
		}
	}
	cells.AddSeries(chart.ValueName, nil, charts.WithLabelOpts(opts.Label{Show: opts.Bool(true), Formatter: "value"}),
		charts.WithItemStyleOpts(opts.ItemStyle{BorderColor: ink(tone.Ground), BorderWidth: 2}), dataOf(data))
	return made{Option: fields(cells), Told: [][]string{says}, Names: chart.Categories}
}

func dataOf(data []cell) charts.SeriesOpts {
	return func(s *charts.SingleSeries) { s.Data = data }
}

// shadeLimits are the largest value of each shade: equal parts of the largest.
func shadeLimits(series []figure.Series) []float64 {
	high := 0.0
	for _, s := range series {
		for _, v := range s.Values {
			if !figure.Absent(v) {
				high = max(high, v)
			}
		}
	}
	limits := make([]float64, tone.Shades)
	for i := range limits {
		// The library's limits have this precision.
		limits[i] = float64(float32(high * float64(i+1) / tone.Shades))
	}
	return limits
}

func shadeOf(value float64, limits []float64) int {
	for i, limit := range limits {
		if value <= limit {
			return i
		}
	}
	return len(limits) - 1
}

// pieces leaves the outer ends open, because an end at zero is dropped from the
// JSON.
func pieces(limits []float64) []opts.Piece {
	list := make([]opts.Piece, len(limits))
	for i := range list {
		list[i].Color = ink(tone.OfShade(i))
		if i > 0 {
			list[i].Gt = float32(limits[i-1])
		}
		if i < len(limits)-1 {
			list[i].Lte = float32(limits[i])
		}
	}
	return list
}

// scatter is one mark a category, named beside it where there is room: the first
// series is x, the second y. A category that misses either has no mark.
func scatter(chart *figure.CountChart) made {
	x, y := chart.Series[0], chart.Series[1]
	marks := charts.NewScatter()
	marks.SetGlobalOptions(settings([]string{})...)
	marks.SetGlobalOptions(valuesAcross(), valuesUp())
	data, says := []opts.ScatterData{}, []string{}
	for i, name := range chart.Categories {
		if !figure.Absent(x.Values[i]) && !figure.Absent(y.Values[i]) {
			data = append(data, opts.ScatterData{Name: name, Value: []float64{x.Values[i], y.Values[i]}})
			says = append(says, told(pair(x, y, i), name))
		}
	}
	marks.AddSeries(chart.ValueName, data,
		charts.WithScatterChartOpts(opts.ScatterChart{Symbol: of(symbols, y.Tone), SymbolSize: 10}),
		charts.WithItemStyleOpts(opts.ItemStyle{Color: ink(tone.OfSeries(y.Tone))}), apart(),
		charts.WithLabelOpts(opts.Label{Show: opts.Bool(true), Position: "right", Color: ink(tone.Text), Formatter: "name"}))
	return made{Option: fields(marks), Told: [][]string{says}}
}

// pair is both numbers of a category: "Impact 4, Effort 2".
func pair(x, y figure.Series, i int) string {
	return x.Name + " " + number(x.Values[i]) + ", " + y.Name + " " + number(y.Values[i])
}

// quadrant is each category where its two scores place it; those that share a
// place are one bubble with their number.
func quadrant(chart *figure.QuadrantChart) made {
	scale := chart.Extent
	middle := (scale.Low + scale.High) / 2
	points := charts.NewScatter()
	points.SetGlobalOptions(settings([]string{})...)
	points.SetGlobalOptions(charts.WithXAxisOpts(scoresAcross(chart.AxisName(chart.X), scale)), charts.WithYAxisOpts(scoresUp(chart.AxisName(chart.Y), scale)))
	data, says := placesOf(chart)
	points.AddSeries(chart.ValueName, nil, dataOf(data), areaOf(chart.Y.Tone), apart(),
		charts.WithScatterChartOpts(opts.ScatterChart{Symbol: "circle"}),
		charts.WithLabelOpts(opts.Label{Show: opts.Bool(true), Formatter: "place"}),
		charts.WithMarkLineStyleOpts(opts.MarkLineStyle{Symbol: []string{"none", "none"}, Label: &opts.Label{Show: opts.Bool(false)},
			LineStyle: &opts.LineStyle{Color: ink(tone.Rule), Width: 1, Type: "solid"}}),
		charts.WithMarkLineNameXAxisItemOpts(opts.MarkLineNameXAxisItem{XAxis: middle}),
		charts.WithMarkLineNameYAxisItemOpts(opts.MarkLineNameYAxisItem{YAxis: middle}))
	points.AddSeries("", nil, dataOf(corners(chart)), charts.WithItemStyleOpts(opts.ItemStyle{Color: "transparent"}),
		charts.WithScatterChartOpts(opts.ScatterChart{Symbol: "rect", SymbolSize: 1}),
		charts.WithLabelOpts(opts.Label{Show: opts.Bool(true), Formatter: "name", Color: ink(tone.Text), FontWeight: "bold"}))
	return made{Option: fields(points), Told: [][]string{says, nil}}
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
		n := data[i].Value[2]
		data[i].Size, data[i].Label = 10, opts.Label{Position: inwards(data[i].Value[0], chart.Extent), Color: ink(tone.Text), BackgroundColor: ink(tone.Ground)} // over the line in the middle
		if n > 1 {
			data[i].Size, data[i].Label = min(12+6*math.Sqrt(n), 44), opts.Label{Position: "inside", Color: ink(tone.OnSeries(chart.Y.Tone))}
		}
		says[i] = told(number(n)+" ("+data[i].Name+")", says[i], chart.ValueName)
	}
	return data, says
}

// inwards is the side of a point on which words have more room.
func inwards(x float64, scale figure.Extent) string {
	if x > (scale.Low+scale.High)/2 {
		return "left"
	}
	return "right"
}

// beyond is how far the axes of scores reach over their ends, so that what stands
// there has room, and the quarters' names above and below it.
const beyond = 0.7

// corners are the names of the quarters, in the order of figure.QuadrantChart.Corners.
func corners(chart *figure.QuadrantChart) []cell {
	scale, data := chart.Extent, []cell{}
	positions := [4]string{"insideTopLeft", "insideTopRight", "insideBottomLeft", "insideBottomRight"}
	for i, name := range chart.Corners {
		x, y := []float64{scale.Low - beyond, scale.High + beyond}[i%2], []float64{scale.High + beyond, scale.Low - beyond}[i/2]
		data = append(data, cell{Name: name, Value: []float64{x, y}, Label: opts.Label{Position: positions[i]}})
	}
	return data
}

func scoresAcross(name string, scale figure.Extent) opts.XAxis {
	return opts.XAxis{Type: "value", Name: name, Min: scale.Low - beyond, Max: scale.High + beyond, MinInterval: 1, SplitLine: &opts.SplitLine{Show: opts.Bool(false)},
		AxisLabel: &opts.AxisLabel{Formatter: "number", ShowMinLabel: opts.Bool(false), ShowMaxLabel: opts.Bool(false)}}
}

func scoresUp(name string, scale figure.Extent) opts.YAxis {
	return opts.YAxis{Type: "value", Name: name, Min: scale.Low - beyond, Max: scale.High + beyond, MinInterval: 1, SplitLine: &opts.SplitLine{Show: opts.Bool(false)},
		AxisLabel: &opts.AxisLabel{Formatter: "number", ShowMinLabel: opts.Bool(false), ShowMaxLabel: opts.Bool(false)}}
}
