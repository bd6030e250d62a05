package pdfout

import "boardpack/generator/figure"

// fit chooses how a table is set, by what the ways of it come to in pages. A way is
// comfortable where every word is whole and no prose is squeezed; of each it is the largest
// size at which that is so. In the order of what they cost beside the pages that they fill:
//
//  1. level heads on an upright page, down to 8 points: it is taken at once, unless a
//     head has more than four lines;
//  2. turned heads on an upright page, where heads are much wider than their numbers;
//  3. level or turned heads on a landscape page, down to 7 points;
//  4. columns squeezed on such a page at 7 points, where codes, numbers and the
//     beginnings of words have room, and each word that breaks counts;
//  5. several tables of some columns each, every one with those that name the row.
//
// The first of the cheapest is taken; the last three are thought of only where no upright
// way is comfortable. No text is smaller than 7 points, and nothing is
// broken but a word, with a hyphen, and what is longer than any column could be.
func fit(t figure.Table) []fitted {
	c := newChoice(t)
	if p, found := c.comfortable(c.demands, false); found {
		p.settle()
		high := p.headLines() - mostLevel
		c.offer(highHead*float64(max(high, 0)), p)
		if high <= 0 {
			return c.best
		}
	}
	c.turned(false)
	if len(c.best) == 0 {
		if p, found := c.comfortable(c.demands, true); found {
			c.offer(0, p)
		}
		c.turned(true)
		c.squeezed()
		c.parted()
	}
	for i := range c.best {
		c.best[i].settle()
	}
	return c.best
}

// What ways cost beside the pages that they fill, in pages.
const (
	smaller      = 0.1  // for each half point below the largest size
	highHead     = 0.15 // for each line of a level head that is one too many
	turnedHeads  = 0.25 // one tilts one's head for
	turnedPage   = 0.5  // one turns it, and no text stands beside the table
	brokenWord   = 0.05
	furtherTable = 1.0 // one goes from table to table along a row
)

// mostLevel is how many lines a level head has before turned ones are thought of.
const mostLevel = 4

// smallest is the size of text below which no table is set, and leastUpright that for
// which a page is turned.
const (
	smallest     = 7.0
	leastUpright = 8.0
)

// choice is the cheapest way so far.
type choice struct {
	table   figure.Table
	demands []demand
	largest float64 // size of text
	gutter  float64 // in ems
	best    []fitted
	cost    float64
}

// mostLarge is how many rows of text are set as large as they can be.
const mostLarge = 16

// Gutters between columns, in ems.
const (
	proseGutter   = 1.0
	compactGutter = 0.8
)

func newChoice(t figure.Table) *choice {
	c := &choice{table: t, demands: measure(t), largest: 9, gutter: proseGutter}
	switch {
	case t.Compact && len(t.Rows) > mostLarge:
		c.largest, c.gutter = 8, compactGutter
	case t.Compact:
		c.largest, c.gutter = 8.5, compactGutter
	case len(t.Rows) > mostLarge: // it is looked up in, and not read
		c.largest = 8
	}
	return c
}

// offer takes a way if it is the cheapest; extra is what it costs by its own kind.
func (c *choice) offer(extra float64, parts ...fitted) {
	first := parts[0]
	cost := extra + 2*smaller*(c.largest-first.size) + furtherTable*float64(len(parts)-1)
	if first.landscape {
		cost += turnedPage
	}
	if first.high > 0 {
		cost += turnedHeads
	}
	for i := range parts {
		cost += parts[i].pages()
	}
	if c.best == nil || cost < c.cost-tolerance {
		c.best, c.cost = parts, cost
	}
}

// whole is the whole table at a size on a page.
func (c *choice) whole(demands []demand, landscape bool, size float64) fitted {
	return fitted{Table: c.table, demands: demands, landscape: landscape, size: size, gutter: c.gutter * size, floor: demand.words}
}

// comfortable is the largest way in which no column is squeezed.
func (c *choice) comfortable(demands []demand, landscape bool) (p fitted, found bool) {
	least := leastUpright
	if landscape {
		least = smallest
	}
	for size := c.largest; size >= least; size -= 0.5 {
		if p = c.whole(demands, landscape, size); sum(demands, demand.comfort)*size <= p.room() {
			p.spread()
			return p, true
		}
	}
	return p, false
}

// turned offers the lowest turned heads in comfort.
func (c *choice) turned(landscape bool) {
	turns(c.demands, func(turned []demand, high float64) bool {
		p, found := c.comfortable(turned, landscape)
		if found {
			p.high = high * p.size
			c.offer(0, p)
		}
		return found
	})
}

// squeezed offers the smallest text on a landscape page, with level heads and with turned.
func (c *choice) squeezed() {
	try := func(demands []demand, high float64) bool {
		p := c.whole(demands, true, smallest)
		p.high = high * p.size
		if sum(demands, func(d demand) float64 { return d.hard })*p.size > p.room() {
			return false
		}
		if sum(demands, demand.words)*p.size > p.room() {
			p.floor = broken(demands, p.room()/p.size)
		}
		p.spread()
		c.offer(brokenWord*float64(p.brokenWords()), p)
		return true
	}
	harden(c.demands, c.table)
	try(c.demands, 0)
	turns(c.demands, try)
}
