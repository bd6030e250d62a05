package chart

import (
	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"boardpack/generator/figure"
)

// heatmap draws categories down and series across, the value as shade and
// number; a zero is an empty cell.
func heatmap(chart *figure.CountChart) builder {
	cells := charts.NewHeatMap()
	cells.SetGlobalOptions(settings(nil, "tip")...)
	columns := make([]string, len(chart.Series))
	for i, s := range chart.Series {
		columns[i] = s.Name
	}
	cells.SetGlobalOptions(categoriesAcross(columns), categoriesDown(chart.Categories))
	cells.XAxisList[0].Position = "top"
	cells.XAxisList[0].AxisLine = &opts.AxisLine{Show: opts.Bool(false)}
	cells.YAxisList[0].AxisLine = &opts.AxisLine{Show: opts.Bool(false)}
	cells.SetXAxis(columns)
	limits := shadeLimits(chart.Series)
	cells.VisualMapList = []opts.VisualMap{{Type: "piecewise", Show: opts.Bool(false), Dimension: "2", Pieces: pieces(limits)}}
	cells.AddSeries(chart.ValueName, nil, charts.WithLabelOpts(opts.Label{Show: opts.Bool(true), Formatter: "value"}),
		charts.WithItemStyleOpts(opts.ItemStyle{BorderColor: white, BorderWidth: 2}),
		charts.WithSeriesOpts(func(s *charts.SingleSeries) { s.Data = cellData(chart, limits) }))
	return cells
}

// cell is a heat map's datum; the library's own has no label, whose colour
// must suit the shade.
type cell struct {
	opts.HeatMapData
	Label opts.Label `json:"label"`
}

func cellData(chart *figure.CountChart, limits []float64) []cell {
	data := []cell{}
	for x, s := range chart.Series {
		for y, v := range s.Values {
			if drawn(v) {
				name := chart.Categories[y] + ", " + s.Name
				data = append(data, cell{
					HeatMapData: opts.HeatMapData{Name: name, Value: []float64{float64(x), float64(y), v}},
					Label:       opts.Label{Color: shadeOf(v, limits).label},
				})
			}
		}
	}
	return data
}

// shadeLimits are the largest value of each shade: equal parts of the largest.
func shadeLimits(series []figure.Series) []float64 {
	_, high, _ := extent(allValues(series))
	limits := make([]float64, len(shades))
	for i := range limits {
		// The library's limits have this precision.
		limits[i] = float64(float32(high * float64(i+1) / float64(len(shades))))
	}
	return limits
}

func shadeOf(value float64, limits []float64) tone {
	for i, limit := range limits {
		if value <= limit {
			return shades[i]
		}
	}
	return shades[len(shades)-1]
}

// pieces leaves the outer ends open, because an end at zero is dropped from the
// JSON.
func pieces(limits []float64) []opts.Piece {
	list := make([]opts.Piece, len(shades))
	for i, shade := range shades {
		list[i].Color = shade.fill
		if i > 0 {
			list[i].Gt = float32(limits[i-1])
		}
		if i < len(shades)-1 {
			list[i].Lte = float32(limits[i])
		}
	}
	return list
}
