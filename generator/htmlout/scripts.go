package htmlout

import (
	"sync"

	"boardpack/generator/paper"
	"boardpack/templates/page"
)

// scripts are what a page runs, in this order.
type scripts []*block

// forTables are the scripts of a page with tables.
var forTables = sync.OnceValue(func() scripts { return scripts{newBlock(page.Script)} })

// scriptsOf are those that a paper's page needs.
func scriptsOf(p *paper.Paper) scripts {
	if len(p.Figures()) > 0 {
		return forTables()
	}
	return nil
}
