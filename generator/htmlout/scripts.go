package htmlout

import (
	"sync"

	"boardpack/generator/paper"
	"boardpack/templates/page"
)

// forTables are the scripts of a page with tables and without charts; forCharts
// those of one with charts, which has tables as well.
var (
	forTables = sync.OnceValue(func() []*block { return []*block{newBlock(page.Script)} })
	forCharts = sync.OnceValue(func() []*block { return append([]*block{newBlock(page.Marks)}, forTables()...) })
)

// scriptsOf are those that a paper's page needs.
func scriptsOf(p *paper.Paper) []*block {
	figures := p.Figures()
	for _, f := range figures {
		if f.Figure.Chart != nil {
			return forCharts()
		}
	}
	if len(figures) > 0 {
		return forTables()
	}
	return nil
}
