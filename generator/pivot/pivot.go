// Package pivot counts intentions by the values of their fields, with totals,
// and keeps the intentions behind each count.
package pivot

import (
	"boardpack/generator/record"
)

// Request says how to count. Of several column fields each gives a group of
// columns of its own; an intention is counted once in each group.
type Request struct {
	Rows    record.Field
	Columns []record.Field
	Blanks  bool // give blank values of a column field a column of their own
}

// Table is a pivot table. Rows stand in their field's listed order, with a row
// for blank values last if there are any: no intention is lost from the rows.
type Table struct {
	Rows    []Row
	Columns []Column // group by group, in listed order
	Total   Row      // all intentions; its value is blank
}

// Column is one value of one column field.
type Column struct {
	Group int    // index of the field in the request
	Value string // blank for the column of blanks
}

// Row counts the intentions with one value of the row field.
type Row struct {
	Value string // blank for the row of blanks
	Cells []Cell // one for each column
	Total Cell   // all of the row's intentions, each once
}

// Cell is the intentions that a row and a column have in common, in the order
// in which they were given.
type Cell struct{ Intentions []*record.Intention }

// Count is how many intentions the cell has.
func (c Cell) Count() int { return len(c.Intentions) }

// References names the cell's intentions.
func (c Cell) References() []string {
	references := make([]string, len(c.Intentions))
	for i, intention := range c.Intentions {
		references[i] = intention.Reference
	}
	return references
}

func (c *Cell) add(i *record.Intention) {
	if c.Intentions == nil {
		c.Intentions = make([]*record.Intention, 0, 8)
	}
	c.Intentions = append(c.Intentions, i)
}

// Count makes the table. An intention whose field holds several values is
// counted under each of them, and once in the totals.
func Count(intentions []*record.Intention, request Request) *Table {
	blanks := never
	if request.Blanks {
		blanks = always
	}
	axes := axesOf(request, intentions, blanks)
	rows, groups := axes[0], axes[1:]
	table := &Table{}
	for g, group := range groups {
		for _, value := range group.values {
			table.Columns = append(table.Columns, Column{Group: g, Value: value})
		}
	}
	for _, value := range rows.values {
		table.Rows = append(table.Rows, Row{Value: value, Cells: make([]Cell, len(table.Columns))})
	}
	table.Total.Cells = make([]Cell, len(table.Columns))
	table.Total.Total.Intentions = intentions
	for i, intention := range intentions {
		for _, row := range rows.at(i) {
			table.Rows[row].Total.add(intention)
		}
		offset := 0
		for g := range groups {
			for _, column := range groups[g].at(i) {
				table.Total.Cells[offset+int(column)].add(intention)
				for _, row := range rows.at(i) {
					table.Rows[row].Cells[offset+int(column)].add(intention)
				}
			}
			offset += len(groups[g].values)
		}
	}
	return table
}
