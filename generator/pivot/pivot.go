// Package pivot counts the rows of a relation by the values of their fields,
// with totals, and keeps the rows behind each count.
package pivot

import "boardpack/generator/relation"

// Request says how to count. Of several column fields each gives a group of
// columns of its own; a row is counted once in each group.
type Request struct {
	Rows    relation.Field
	Columns []relation.Field
	Blanks  bool // give blank values of a column field a column of their own
}

// Table is a pivot table. Rows stand in their field's listed order, with a row
// for blank values last if there are any: nothing is lost from the rows.
type Table struct {
	Rows    []Row
	Columns []Column // group by group, in listed order
	Total   Row      // everything; its value is blank
}

// Column is one value of one column field.
type Column struct {
	Group int    // index of the field in the request
	Value string // blank for the column of blanks
}

// Row counts what has one value of the row field.
type Row struct {
	Value string // blank for the row of blanks
	Cells []Cell // one for each column
	Total Cell   // all that the row counts, each once
}

// Cell is what a row and a column have in common, in the order in which it was
// given.
type Cell struct{ Rows []relation.Row }

// Count is how many there are in the cell.
func (c Cell) Count() int { return len(c.Rows) }

// Sum adds up a field that adds, and says how many rows have a value of it.
func (c Cell) Sum(field relation.Field) (sum float64, having int) {
	for _, row := range c.Rows {
		if amount, known := field.Amount(row); known {
			sum += amount
			having++
		}
	}
	return sum, having
}

func (c *Cell) add(row relation.Row) {
	if c.Rows == nil {
		c.Rows = make([]relation.Row, 0, 8)
	}
	c.Rows = append(c.Rows, row)
}

// Count makes the table. A row whose field holds several values is counted under
// each of them, and once in the totals.
func Count(counted []relation.Row, request Request) *Table {
	blanks := never
	if request.Blanks {
		blanks = always
	}
	axes := axesOf(request, counted, blanks)
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
	table.Total.Total.Rows = counted
	for i, one := range counted {
		for _, row := range rows.at(i) {
			table.Rows[row].Total.add(one)
		}
		offset := 0
		for g := range groups {
			for _, column := range groups[g].at(i) {
				table.Total.Cells[offset+int(column)].add(one)
				for _, row := range rows.at(i) {
					table.Rows[row].Cells[offset+int(column)].add(one)
				}
			}
			offset += len(groups[g].values)
		}
	}
	return table
}
