package live

import (
	"slices"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"boardpack/generator/figure"
	"boardpack/generator/tone"
)

// parts are bars end to end, one row a way, and a series a part, which is told by its name
// and its number beside the bar as well: many have no room in it.
func parts(chart *figure.PartsChart) made {
	bars, heads, names, says := charts.NewBar(), []string{}, []string{}, [][]string{}
	total := 0.0
	for _, way := range chart.Ways {
		heads, total = append(heads, chart.Head(way)), max(total, way.Total())
	}
	bars.SetXAxis(heads)
	for i, way := range chart.Ways {
		for _, part := range way.Parts {
			if part.Value == 0 || figure.Absent(part.Value) {
				continue
			}
			name := number(part.Value) + " " + part.Name
			if !slices.Contains(names, name) {
				names = append(names, name)
			}
			data, words := make([]opts.BarData, len(heads)), make([]string, len(heads))
			for k := range data {
				data[k].Value = noMark
			}
			data[i].Value, words[i] = part.Value, told(number(part.Value), way.Name, part.Name)
			bars.AddSeries(name, data, charts.WithBarChartOpts(opts.BarChart{Stack: "all", BarWidth: "34"}), fillOf(part))
			says = append(says, words)
		}
	}
	bars.SetGlobalOptions(settings(names)...)
	bars.SetGlobalOptions(charts.WithXAxisOpts(opts.XAxis{Type: "value", Show: opts.Bool(false), Max: total}), categoriesDown(heads))
	bars.XYReversal()
	return made{Option: fields(bars), Told: says, Names: heads}
}

// fillOf is the look of a part, and of the words in it.
func fillOf(part figure.Part) charts.SeriesOpts {
	fill, on := tone.OfPart(part.Tone)
	edge := tone.Ground
	if part.Blank {
		fill, on, edge = tone.Ground, tone.Text, tone.Rule
	}
	return func(s *charts.SingleSeries) {
		s.ItemStyle = &opts.ItemStyle{Color: ink(fill), BorderColor: ink(edge), BorderWidth: 1}
		s.Label = &opts.Label{Show: opts.Bool(true), Position: "insideLeft", Color: ink(on), Formatter: "part"}
	}
}
