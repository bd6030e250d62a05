package live

import (
	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"boardpack/generator/figure"
	"boardpack/generator/tone"
)

// rows are horizontal bars: one a category, or its series end to end.
func rows(chart *figure.CountChart) made {
	bars := barsOf(chart)
	bars.SetGlobalOptions(valuesAcross(), categoriesDown(chart.Categories))
	bars.XYReversal()
	for i, s := range chart.Series {
		stack, label := "", valueLabel("right", tone.Text)
		if chart.Kind == figure.StackedBar {
			stack, label = "all", valueLabel("inside", tone.OnSeries(s.Tone))
		}
		bars.MultiSeries[i].ConfigureSeriesOpts(label, charts.WithBarChartOpts(opts.BarChart{Stack: stack, BarCategoryGap: "24%"}))
	}
	return made{Option: fields(bars), Told: toldOf(chart), Names: chart.Categories}
}

// columns are vertical bars, one a series side by side in each category. The
// script lays them down where the names do not fit below them.
func columns(chart *figure.CountChart) made {
	bars := barsOf(chart)
	bars.SetGlobalOptions(categoriesAcross(chart.Categories), valuesUp())
	for i := range bars.MultiSeries {
		bars.MultiSeries[i].ConfigureSeriesOpts(valueLabel("top", tone.Text), apart(), charts.WithBarChartOpts(opts.BarChart{BarGap: "8%", BarCategoryGap: "24%"}))
	}
	return made{Option: fields(bars), Told: toldOf(chart), Names: chart.Categories}
}

func barsOf(chart *figure.CountChart) *charts.Bar {
	bars := charts.NewBar()
	bars.SetGlobalOptions(settings(namesOf(chart.Series))...)
	bars.SetXAxis(chart.Categories)
	for _, s := range chart.Series {
		data := make([]opts.BarData, len(s.Values))
		for i, v := range s.Values {
			data[i].Value = valueOf(v)
		}
		bars.AddSeries(s.Name, data, areaOf(s.Tone), widest("48"))
	}
	return bars
}

// valueOf leaves out what is missing.
func valueOf(v float64) any {
	if figure.Absent(v) {
		return noMark
	}
	return v
}

// areaOf is the fill of a series, with an edge that parts it from its neighbours.
func areaOf(series int) charts.SeriesOpts {
	return charts.WithItemStyleOpts(opts.ItemStyle{Color: ink(tone.OfSeries(series)), BorderColor: ink(tone.Ground), BorderWidth: 1})
}

// widest keeps few bars from filling the plot; in px.
func widest(bar string) charts.SeriesOpts {
	return func(s *charts.SingleSeries) { s.BarMaxWidth = bar }
}

// toldOf is what the values of a table of counts say.
func toldOf(chart *figure.CountChart) [][]string {
	all := make([][]string, len(chart.Series))
	for i, s := range chart.Series {
		all[i] = make([]string, len(s.Values))
		for j, v := range s.Values {
			// Nothing in a stack is no mark, and blank in the table.
			if !figure.Absent(v) && (v != 0 || chart.Kind != figure.StackedBar) {
				all[i][j] = told(number(v), chart.Categories[j], s.Name)
			}
		}
	}
	return all
}

// symbols and dashes tell the lines of series apart without their colour, as in drawings.
var (
	symbols = [tone.Series]string{"circle", "rect", "diamond", "triangle", "emptyCircle", "emptyRect"}
	dashes  = [tone.Series]string{"solid", "dashes", "dots", "dashes and dots", "even dashes", "widest dots"}
)

// of is the one of six that belongs to a series, as its colour does.
func of(six [tone.Series]string, series int) string {
	return six[(series%tone.Series+tone.Series)%tone.Series]
}

// line is one line a series over ordered categories. A missing value is a gap; a
// zero is a point like any other.
func line(chart *figure.CountChart) made {
	lines := charts.NewLine()
	lines.SetGlobalOptions(settings(namesOf(chart.Series))...)
	lines.SetGlobalOptions(categoriesAcross(chart.Categories), valuesUp())
	lines.SetXAxis(chart.Categories)
	for _, s := range chart.Series {
		data := make([]opts.LineData, len(s.Values))
		for i, v := range s.Values {
			data[i].Value = valueOf(v)
		}
		colour := ink(tone.OfSeries(s.Tone))
		lines.AddSeries(s.Name, data,
			charts.WithLineChartOpts(opts.LineChart{Symbol: of(symbols, s.Tone), SymbolSize: 8, ShowSymbol: opts.Bool(true)}),
			charts.WithLineStyleOpts(opts.LineStyle{Color: colour, Width: 2, Type: of(dashes, s.Tone)}),
			charts.WithItemStyleOpts(opts.ItemStyle{Color: colour}))
	}
	lines.XAxisList[0].AxisLabel = &opts.AxisLabel{HideOverlap: opts.Bool(true)}
	return made{Option: fields(lines), Told: toldOf(chart), Names: chart.Categories}
}

// donut is one series, its categories as shares of a ring, each named beside it.
// The tones are those of the categories, from the series' on.
func donut(chart *figure.CountChart) made {
	ring, series := charts.NewPie(), chart.Series[0]
	ring.SetGlobalOptions(settings([]string{})...)
	ring.GridList = nil
	shares := chart.Shares()
	data, says, parts := []opts.PieData{}, []string{}, []string{}
	for i, v := range series.Values {
		if figure.Absent(v) || v == 0 {
			continue
		}
		style := opts.ItemStyle{Color: ink(tone.OfSeries(series.Tone + i)), BorderColor: ink(tone.Ground), BorderWidth: 1}
		data = append(data, opts.PieData{Name: chart.Categories[i], Value: v, ItemStyle: &style})
		parts = append(parts, shares[i])
		says = append(says, told(number(v)+" ("+shares[i]+")", chart.Categories[i], series.Name))
	}
	ring.AddSeries(series.Name, data, charts.WithPieChartOpts(opts.PieChart{Radius: []string{"36%", "60%"}}),
		charts.WithLabelOpts(opts.Label{Show: opts.Bool(true), Position: "outside", Color: ink(tone.Text)}))
	return made{Option: fields(ring), Told: [][]string{says}, Shares: parts}
}
