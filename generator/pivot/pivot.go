// Package pivot counts intentions by the values of their fields, with totals,
// and keeps the intentions behind each count.
package pivot

import (
	"maps"
	"slices"

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

func (c *Cell) add(i *record.Intention) { c.Intentions = append(c.Intentions, i) }

// Count makes the table. An intention whose field holds several values is
// counted under each of them, and once in the totals.
func Count(intentions []*record.Intention, request Request) *Table {
	rows := axisOf(request.Rows, intentions, whereAny)
	blanks := never
	if request.Blanks {
		blanks = always
	}
	groups := make([]axis, len(request.Columns))
	table := &Table{}
	for g, field := range request.Columns {
		groups[g] = axisOf(field, intentions, blanks)
		groups[g].offset = len(table.Columns)
		for _, value := range groups[g].values {
			table.Columns = append(table.Columns, Column{Group: g, Value: value})
		}
	}
	for _, value := range rows.values {
		table.Rows = append(table.Rows, Row{Value: value, Cells: make([]Cell, len(table.Columns))})
	}
	table.Total.Cells = make([]Cell, len(table.Columns))
	var columns, at []int // reused for each intention
	for _, intention := range intentions {
		columns = columns[:0]
		for _, group := range groups {
			columns = group.places(columns, intention)
		}
		at = rows.places(at[:0], intention)
		for _, row := range at {
			table.Rows[row].add(intention, columns)
		}
		table.Total.add(intention, columns)
	}
	return table
}

func (r *Row) add(intention *record.Intention, columns []int) {
	r.Total.add(intention)
	for _, column := range columns {
		r.Cells[column].add(intention)
	}
}

// axis is the values of a field along one side of the table.
type axis struct {
	field  record.Field
	values []string
	index  map[string]int
	offset int // of the first value among all columns
}

// blankness says when an axis has a place for blanks.
type blankness int

const (
	never blankness = iota
	whereAny
	always
)

func axisOf(field record.Field, intentions []*record.Intention, blanks blankness) axis {
	occurring := map[string]bool{}
	someBlank := false
	for _, intention := range intentions {
		values := field.Of(intention)
		someBlank = someBlank || len(values) == 0
		for _, value := range values {
			occurring[value] = true
		}
	}
	a := axis{field: field, index: map[string]int{}}
	a.values = field.Order(slices.Sorted(maps.Keys(occurring)))
	if blanks == always || blanks == whereAny && someBlank {
		a.values = append(a.values, "")
	}
	for i, value := range a.values {
		a.index[value] = i
	}
	return a
}

// places appends where along the axis an intention belongs.
func (a *axis) places(to []int, intention *record.Intention) []int {
	values := a.field.Of(intention)
	if len(values) == 0 {
		values = blank
	}
	for _, value := range values {
		if i, ok := a.index[value]; ok {
			to = append(to, a.offset+i)
		}
	}
	return to
}

var blank = []string{""}
