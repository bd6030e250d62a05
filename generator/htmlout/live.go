package htmlout

import (
	"html/template"
	"sync"

	"boardpack/generator/chart"
	"boardpack/templates"
	"boardpack/templates/page"
)

// live are the scripts of a page with charts, in the order in which they run.
var live = sync.OnceValue(func() []*block {
	return []*block{newBlock(templates.ECharts), newBlock(chart.Formatters), newBlock(chart.Live), newBlock(page.Script)}
})

// widths is the table by which the live charts measure their words.
var widths = sync.OnceValue(func() template.JS { return data(chart.WidthTable()) })
