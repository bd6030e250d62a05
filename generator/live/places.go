package live

import (
	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"boardpack/generator/figure"
	"boardpack/generator/tone"
)

// cell is a datum of a heat map, whose label must suit the shade, or of a quadrant; the
// library's own have none.
type cell struct {
	Name  string     `json:"name"`
	Value []float64  `json:"value"`
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
