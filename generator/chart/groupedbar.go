package chart

import (
	"github.com/go-echarts/go-echarts/v2/charts"

	"boardpack/generator/figure"
)

// groupedBar draws vertical bars, one a series side by side in each category.
// Where the categories' names do not fit below them, layout.js turns the chart
// on its side.
func groupedBar(chart *figure.CountChart) builder {
	bars := charts.NewBar()
	bars.SetGlobalOptions(settings(chart.Series, "tip")...)
	bars.SetGlobalOptions(categoriesAcross(chart.Categories), valuesUp(chart.ValueName, scaleOf(allValues(chart.Series), true)))
	bars.SetXAxis(chart.Categories)
	addBars(bars, chart.Series, "", "64")
	for i := range bars.MultiSeries {
		bars.MultiSeries[i].Label.Position = "top"
	}
	return bars
}
