package live

import (
	"fmt"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"boardpack/generator/figure"
	"boardpack/generator/tone"
)

// parts are bars end to end, one row a way: a series has the first part of each, the
// next the second. Parts of one place have no name in common, so none is toggled.
func parts(chart *figure.PartsChart) made {
	bars, heads := charts.NewBar(), []string{}
	most, total := 0, 0.0
	for _, way := range chart.Ways {
		heads = append(heads, chart.Head(way))
		most, total = max(most, len(way.Parts)), way.Total()
	}
	bars.SetGlobalOptions(settings([]string{})...)
	bars.SetXAxis(heads)
	says := [][]string{}
	for n := range most {
		data, words := placed(chart.Ways, n)
		bars.AddSeries(fmt.Sprintf("Part %d", n+1), data, widest("48"), valueLabel("insideLeft", tone.Text),
			charts.WithBarChartOpts(opts.BarChart{Stack: "all", BarCategoryGap: "24%"}))
		says = append(says, words)
	}
	bars.SetGlobalOptions(charts.WithXAxisOpts(opts.XAxis{Type: "value", Show: opts.Bool(false), Max: total}), categoriesDown(heads))
	bars.XYReversal()
	return made{Option: fields(bars), Told: says, Names: heads}
}

// placed are the parts in one place of each way.
func placed(ways []figure.Way, n int) (data []opts.BarData, says []string) {
	data, says = make([]opts.BarData, len(ways)), make([]string, len(ways))
	for i, way := range ways {
		data[i] = opts.BarData{Value: noMark, ItemStyle: &opts.ItemStyle{Color: unseen}}
		if n >= len(way.Parts) || way.Parts[n].Value == 0 {
			continue
		}
		part := way.Parts[n]
		fill, on, edge := tone.OfSeries(part.Tone), tone.OnSeries(part.Tone), tone.Ground
		if part.Blank {
			fill, on, edge = tone.Ground, tone.Text, tone.Rule
		}
		data[i] = opts.BarData{Name: part.Name, Value: part.Value, ItemStyle: &opts.ItemStyle{Color: ink(fill), BorderColor: ink(edge), BorderWidth: 1},
			Label: &opts.Label{Show: opts.Bool(true), Position: "insideLeft", Color: ink(on), Formatter: "part"}}
		says[i] = told(number(part.Value), way.Name, part.Name)
	}
	return data, says
}
