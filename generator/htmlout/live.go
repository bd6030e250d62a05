package htmlout

import (
	"html/template"
	"sync"

	"boardpack/generator/chart"
	"boardpack/generator/paper"
	"boardpack/templates"
	"boardpack/templates/page"
)

// scripts are what a page runs, in this order, and what they need to know.
type scripts struct {
	blocks []*block
	widths template.JS // by which the live charts measure their words; empty on pages without
}

// forTables are the scripts of a page with tables and without charts.
var forTables = sync.OnceValue(func() scripts { return scripts{blocks: []*block{newBlock(page.Script)}} })

// forCharts are the scripts of a page with charts, which has tables as well.
var forCharts = sync.OnceValue(func() scripts {
	return scripts{
		blocks: append([]*block{newBlock(templates.ECharts), newBlock(chart.Formatters), newBlock(chart.Live)}, forTables().blocks...),
		widths: data(chart.WidthTable()),
	}
})

// scriptsOf are those that a paper's page needs.
func scriptsOf(p *paper.Paper) scripts {
	figures := p.Figures()
	for _, f := range figures {
		if f.Figure.Chart != nil {
			return forCharts()
		}
	}
	if len(figures) > 0 {
		return forTables()
	}
	return scripts{}
}
