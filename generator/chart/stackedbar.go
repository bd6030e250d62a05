package chart

import (
	"github.com/go-echarts/go-echarts/v2/charts"

	"boardpack/generator/figure"
)

// stackedBar draws one horizontal bar a category, its series end to end, each
// with its number where that fits.
func stackedBar(chart *figure.CountChart) builder {
	bars := charts.NewBar()
	bars.SetGlobalOptions(settings(chart.Series, "tip")...)
	bars.SetGlobalOptions(valuesAcross(chart.ValueName, scaleOf(sums(chart), true)), categoriesDown(chart.Categories))
	bars.SetXAxis(chart.Categories).XYReversal()
	addBars(bars, chart.Series, "all", "24")
	return bars
}
