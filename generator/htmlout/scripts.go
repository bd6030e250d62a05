package htmlout

import (
	"sync"

	"boardpack/generator/live"
	"boardpack/generator/paper"
	"boardpack/templates"
	"boardpack/templates/page"
)

// forTables are the scripts of a page with tables and without charts; forList is that
// of the list of intentions, forDrawings those of a page with drawn charts, and forCharts of that with live ones, which have
// tables as well.
var (
	forTables   = sync.OnceValue(func() []*block { return []*block{newBlock(page.Script)} })
	forDrawings = sync.OnceValue(func() []*block { return append([]*block{newBlock(page.Marks)}, forTables()...) })
	forList     = sync.OnceValue(func() []*block { return []*block{newBlock(page.List)} })
	forCharts   = sync.OnceValue(func() []*block {
		return append([]*block{summed(templates.ECharts, templates.SumOf("echarts/echarts.js")), newBlock(live.Script())}, forTables()...)
	})
)

// scriptsOf are those that a paper's page needs.
func scriptsOf(p *paper.Paper) []*block {
	switch {
	case hasCharts(p):
		return forDrawings()
	case len(p.Figures()) > 0:
		return forTables()
	}
	return nil
}
