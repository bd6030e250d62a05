package pdfout

import (
	"slices"

	"boardpack/generator/figure"
)

// parted offers several tables of some columns each, with level heads and with turned.
func (c *choice) parted() {
	for _, page := range []struct {
		landscape bool
		size      float64
	}{{false, leastUpright}, {true, leastUpright}, {true, smallest}} {
		try := func(demands []demand, high float64) bool {
			p := c.whole(demands, page.landscape, page.size)
			p.high = high * p.size
			d := newDeal(&p)
			tables := d.even()
			if len(tables) > 1 {
				c.offer(0, p.parts(d, tables)...)
			}
			return len(tables) > 1
		}
		try(c.demands, 0)
		turns(c.demands, try)
	}
}

// deal is how columns are dealt out to several tables.
type deal struct {
	names int       // columns that name the row, and are in every table
	asked []float64 // by each column with the gutter before it, in points
	after []float64 // more is asked by each column where it comes next to the names
	room  float64   // beside the names
	units [][]int   // of columns that stay together
}

// mostNaming is the part of the page that columns which name the row have at the most.
const mostNaming = 1. / 3

func newDeal(p *fitted) *deal {
	d := &deal{names: 1}
	if len(p.Columns) > 2 && p.Columns[0].Name == "reference" && p.Columns[1].Name == "title" {
		d.names = 2
	}
	full, _ := frame(p.landscape)
	d.room = full
	for i, column := range p.demands {
		most := d.room - p.gutter
		if i < d.names {
			most = mostNaming * full / float64(d.names)
		}
		d.asked = append(d.asked, max(column.narrowest*p.size, min(column.comfort()*p.size, most))+p.gutter)
		d.after = append(d.after, max(insetBeside(p.Columns[d.names-1], p.Columns[i])-column.inset, 0)*p.size)
		if i < d.names {
			d.room -= d.asked[i]
		}
	}
	d.room += p.gutter // there is none before the first column
	d.unite(p.Columns)
	return d
}

// unite keeps neighbouring columns of a group together, where one page has room for them.
func (d *deal) unite(columns []figure.Column) {
	for from := d.names; from < len(columns); {
		to := from + 1
		for to < len(columns) && columns[to].Group != "" && columns[to].Group == columns[from].Group {
			to++
		}
		run := make([]int, 0, to-from)
		for i := from; i < to; i++ {
			run = append(run, i)
		}
		if d.after[from]+d.width(run) <= d.room {
			d.units = append(d.units, run)
		} else {
			for _, i := range run {
				d.units = append(d.units, []int{i})
			}
		}
		from = to
	}
}

func (d *deal) width(columns []int) (total float64) {
	for _, i := range columns {
		total += d.asked[i]
	}
	return total
}

// fill deals the columns out to tables that are as wide as a limit, or a unit.
func (d *deal) fill(limit float64) (tables [][]int) {
	used := 0.0
	for _, unit := range d.units {
		if len(tables) == 0 || used+d.width(unit) > limit+tolerance {
			tables, used = append(tables, indices(d.names)), d.after[unit[0]]
		}
		last := len(tables) - 1
		tables[last], used = append(tables[last], unit...), used+d.width(unit)
	}
	return tables
}

// even is as few tables as there must be, as evenly filled as that goes.
func (d *deal) even() [][]int {
	fewest, low, high := len(d.fill(d.room)), 0.0, d.room
	for range 20 { // halves the page's width down to less than a point
		if middle := (low + high) / 2; len(d.fill(middle)) > fewest {
			low = middle
		} else {
			high = middle
		}
	}
	return d.fill(high)
}

func indices(n int) []int {
	all := make([]int, n)
	for i := range all {
		all[i] = i
	}
	return all
}

// parts are the tables of these columns.
func (p *fitted) parts(d *deal, tables [][]int) []fitted {
	parts := make([]fitted, len(tables))
	for k, columns := range tables {
		made := *p
		made.Table = keeping(p.Table, columns)
		made.demands = nil
		for n, i := range columns {
			column := p.demands[i]
			more := insetOf(made.Table, n) - column.inset
			column.inset, column.hard = column.inset+more, column.hard+more
			column.narrowest, column.natural = column.narrowest+more, column.natural+more
			made.demands = append(made.demands, column)
		}
		if k > 0 {
			made.further = named(p.Table, columns[d.names:])
		}
		made.spread()
		parts[k] = made
	}
	return parts
}

// keeping is a table of some of the columns; a head goes over all that there are.
func keeping(t figure.Table, columns []int) figure.Table {
	shown := t
	shown.Columns, shown.Rows = nil, slices.Clone(t.Rows)
	for _, i := range columns {
		shown.Columns = append(shown.Columns, t.Columns[i])
	}
	for n, row := range t.Rows {
		if row.Head {
			continue
		}
		cells := make([]figure.Cell, len(columns))
		for k, i := range columns {
			cells[k] = row.Cells[i]
		}
		shown.Rows[n].Cells = cells
	}
	return shown
}

// named is neighbouring columns in words, with the heads over them.
func named(t figure.Table, columns []int) string {
	var over []string // of each column
	for _, o := range t.Over() {
		for range o.Columns {
			over = append(over, o.Words)
		}
	}
	called := func(i int) string {
		if over == nil || over[i] == "" {
			return t.Columns[i].Label
		}
		return over[i] + ": " + t.Columns[i].Label
	}
	first, last := columns[0], columns[len(columns)-1]
	switch {
	case first == last:
		return called(first)
	case over != nil && over[first] == over[last]:
		return called(first) + " to " + t.Columns[last].Label
	}
	return called(first) + " to " + called(last)
}
