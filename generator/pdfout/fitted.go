package pdfout

import "boardpack/generator/figure"

// fitted is a table as it is set, which is nearly always the whole: the size of its text,
// the widths of its columns, and whether it needs a landscape page.
type fitted struct {
	figure.Table
	further   string // the columns of one that goes on with a table, in words; else empty
	landscape bool
	size      float64
	widths    []float64 // of the text; gutters lie between columns
	gutter    float64
	high      float64 // of turned heads; 0 where all are level
	close     bool    // numbers to look up, in an annex: rows stand close
	snug      bool    // rows stand closer than they would, to save a page

	demands []demand
	floor   func(demand) float64 // below which no column is squeezed
	settled bool
}

// room is the width that the columns have together, without the gutters.
func (p *fitted) room() float64 {
	full, _ := frame(p.landscape)
	return full - p.gutter*float64(len(p.demands)-1)
}

// spread gives the columns widths to be measured by.
func (p *fitted) spread() { p.widths, _ = spread(p.demands, p.size, p.room(), p.floor) }

// settle gives the columns the widths at which the table is lowest.
func (p *fitted) settle() {
	if !p.settled {
		p.widths, p.settled = distribute(p.demands, p.size, p.room(), p.floor), true
	}
}

// leading is the height of a line.
func (p *fitted) leading() float64 {
	if len(p.Rows) > mostLarge { // it is looked up in
		return 1.2 * p.size
	}
	return 1.25 * p.size
}

// closest is the padding of rows that stand closer to save a page.
const closest = 1.5

// padding is the room above and below the text of a row.
func (p *fitted) padding() float64 {
	switch {
	case p.close:
		return 1.2
	case p.size <= 8, p.snug:
		return closest
	case p.Compact:
		return 2
	}
	return 3
}

// lines is how many lines a column's text has in each of the rows that are asked; its
// heading is the first.
func (p *fitted) lines(column int) []int {
	s := settling{demands: p.demands, size: p.size}
	return s.count(column, p.widths[column], nil)
}

// headLines is how many lines the highest level head has.
func (p *fitted) headLines() int {
	most := 0
	for i, d := range p.demands {
		most = max(most, linesOf(d.rows[0], max(p.widths[i]/p.size-d.inset, 0.5)))
	}
	return most
}

// pages is how much of a page the table fills, by the rows that are asked.
func (p *fitted) pages() float64 {
	var most []int
	for i := range p.demands {
		lines := p.lines(i)
		if most == nil {
			most = make([]int, len(lines))
		}
		for row, n := range lines {
			most[row] = max(most[row], n)
		}
	}
	head := max(p.leading()*float64(most[0]), p.high) + 2*p.padding()
	rows := 0.0
	for _, n := range most[1:] {
		rows += p.leading()*float64(n) + 2*p.padding()
	}
	_, height := frame(p.landscape)
	return (head + rows*float64(sampled(p.Table))) / height
}

// brokenWords is how many words do not fit into their columns, of those that could.
func (p *fitted) brokenWords() int {
	count := 0
	for i, d := range p.demands {
		for row, words := range d.rows {
			for _, c := range words {
				switch {
				case c.width <= p.widths[i]/p.size-d.inset+tolerance || c.width > longestWord:
				case row == 0:
					count++
				default:
					count += sampled(p.Table)
				}
			}
		}
	}
	return count
}

// grid is the columns where they stand.
func (p *fitted) grid() *grid {
	_, height := frame(p.landscape)
	g := &grid{gutter: p.gutter, padding: p.padding(), spare: 2 * max(0, p.padding()-closest), limit: height}
	x := 0.0
	for i, column := range p.Columns {
		divided := i > 0 && column.Group != p.Columns[i-1].Group
		inset := insetOf(p.Table, i) * p.size
		g.columns = append(g.columns, gridColumn{x: x + inset, width: p.widths[i] - inset, right: column.Numeric, divided: divided})
		g.width = x + p.widths[i]
		x = g.width + p.gutter
	}
	return g
}
