package study

import (
	"slices"

	"boardpack/generator/block"
	"boardpack/generator/calendar"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/pivot"
	"boardpack/generator/relation"
)

// counts is a pivot table, and what it was made of.
type counts struct {
	*pivot.Table
	of      *relation.Relation
	request pivot.Request
	value   pivot.Amount
	blanks  string                              // heading of a column of blanks
	noValue string                              // heading of the row of blanks
	by      calendar.Unit                       // of the periods by which it counts; 0 for each as it is written
	others  []pivot.Row                         // those that a chart leaves out, for the rest of which it has no room
	behind  *behind                             // finds the rows of its numbers in the list of intentions; nil where they are others
	named   func([]relation.Row) *figure.Behind // finds those that its rows name; nil where they name none
}

// count makes the pivot table that a block asks for; ok is false after a
// finding.
func (in *inquiry) count(spec block.Counts, findings *diag.List) (c counts, ok bool) {
	if c.of = in.asked(spec.Of, findings); c.of == nil {
		return c, false
	}
	c.request.Rows, ok = in.fieldOf(c.of, spec.Rows, findings)
	for _, name := range spec.Columns {
		field, known := in.fieldOf(c.of, name, findings)
		c.request.Columns = append(c.request.Columns, field)
		ok = ok && known
	}
	if ok {
		c.byPeriod(spec.Period, findings)
	}
	c.request.Blanks = spec.Blanks.Text != ""
	c.blanks, c.noValue = spec.Blanks.Text, spec.BlankRow.Or(notRecorded)
	c.value = in.amountOf(c.of, spec.Value, findings)
	rows := in.where(c.of, spec.Where, findings)
	if !ok || findings.HasErrors() {
		return c, false
	}
	c.Table = pivot.Count(rows, in.countable(c.of, c.request, spec.Where, rows))
	c.behind, c.named = in.behindOf(c, spec.Where.Text), in.behindNames(c.of, c.request.Rows.Name)
	return c, true
}

func (in *inquiry) pivot(spec block.Counts, findings *diag.List) *figure.Figure {
	c, ok := in.count(spec, findings)
	if !ok {
		return nil
	}
	table := c.table()
	f := &figure.Figure{Table: table, Notes: c.notes(table)}
	if table.Nothing {
		f.Sentence = c.sentence()
	}
	return f
}

// table lays the counts out as the Board's papers do: the first field's
// columns, the total, then the columns of the other fields.
func (c counts) table() figure.Table {
	table := figure.Table{Compact: true, Nothing: c.Total.Total.Count() == 0, Uncounted: c.uncounted()}
	table.Columns = append(table.Columns, figure.Column{Name: c.request.Rows.Name, Label: c.request.Rows.Label})
	first := c.firstGroup()
	for i, column := range c.Columns {
		if i == first {
			table.Columns = append(table.Columns, c.totalHeading()...)
		}
		table.Columns = append(table.Columns, c.heading(column, table.Columns))
	}
	if first == len(c.Columns) {
		table.Columns = append(table.Columns, c.totalHeading()...)
	}
	if table.Over() == nil {
		tellApart(table.Columns)
	}
	for _, row := range c.Rows {
		table.Rows = append(table.Rows, c.row(c.rowHead(row), row, false))
	}
	if len(c.others) > 0 {
		table.Rows = append(table.Rows, c.row(figure.Said(c.othersName()), together(c.others), false))
	}
	if c.value.Adds() {
		table.Rows = append(table.Rows, c.row(figure.Said(grandTotal), c.Total, true))
	}
	return table
}

// cell is the amount as a table has it: of a count of nought, and of a sum of
// nothing, a blank, as the Board's papers have it.
func (c counts) cell(cell pivot.Cell) figure.Cell {
	a := c.value
	value, known := a.Of(cell)
	switch {
	case a.Kind == pivot.Counting:
		return figure.Counted(cell.Count())
	case !known:
		return figure.Unknown()
	case a.Field.Type == relation.Money:
		return pounds(value)
	case a.Kind == pivot.Averages:
		return fraction(a.Field.Type, value, 1)
	}
	return fraction(a.Field.Type, value, 4)
}

// name says what the amounts are: "Number of intentions".
func (c counts) name() string {
	switch c.value.Kind {
	case pivot.Summing:
		return c.value.Field.Label + ", total"
	case pivot.Averages:
		return c.value.Field.Label + ", mean"
	}
	return "Number of " + c.of.Several()
}

// totalHeading heads the column over all others: of means alone, that of the
// whole row, for there is nothing else.
func (c counts) totalHeading() []figure.Column {
	switch {
	case c.value.Adds():
		return []figure.Column{{Name: figure.Slug(grandTotal), Label: grandTotal, Group: grandTotal, Numeric: true}}
	case len(c.Columns) == 0:
		return []figure.Column{{Name: figure.Slug(c.name()), Label: c.name(), Numeric: true}}
	}
	return nil
}

func (c counts) rowName(row pivot.Row) string {
	return shownValue(c.request.Rows, row.Value, c.noValue)
}

// rowHead heads a row: a code by what it is called, on pages, unless that is no more
// than the code and what stands above it.
func (c counts) rowHead(row pivot.Row) figure.Cell {
	if words := c.request.Rows.InWords(row.Value); words != row.Value && words != c.request.Rows.Label+" "+row.Value {
		return figure.Cell{Value: figure.Coded{Words: words, Code: row.Value}}
	}
	return shownCell(c.request.Rows, row.Value, c.noValue)
}

// firstGroup is how many columns the first field has.
func (c counts) firstGroup() int {
	n := slices.IndexFunc(c.Columns, func(column pivot.Column) bool { return column.Group > 0 })
	if n < 0 {
		return len(c.Columns)
	}
	return n
}

// heading names a column by its value.
func (c counts) heading(column pivot.Column, before []figure.Column) figure.Column {
	field := c.request.Columns[column.Group]
	label := shownValue(field, column.Value, c.blanks)
	name := figure.Slug(label)
	if _, is := dayIn(field, column.Value); is {
		name = figure.Slug(column.Value) // so that files have days in their order
	}
	if slices.ContainsFunc(before, func(b figure.Column) bool { return b.Name == name }) {
		name = field.Name + "_" + name
	}
	return figure.Column{Name: name, Label: label, Group: field.Label, Numeric: true}
}

// tellApart adds its field to a heading that a column before it has too, where no row
// above the headings says the fields.
func tellApart(columns []figure.Column) {
	for i, c := range columns {
		if slices.ContainsFunc(columns[:i], func(b figure.Column) bool { return b.Label == c.Label }) {
			columns[i].Label += " (" + relation.Field{Label: c.Group}.Spoken() + ")"
		}
	}
}

func (c counts) row(head figure.Cell, row pivot.Row, total bool) figure.Row {
	cells := []figure.Cell{head}
	of := figure.Filter{}
	if !total {
		of = termOf(c.request.Rows, row.Value)
	}
	all := func() {
		if len(c.totalHeading()) > 0 {
			cells = append(cells, c.linked(row.Total, of))
		}
	}
	first := c.firstGroup()
	for i, cell := range row.Cells {
		if i == first {
			all()
		}
		cells = append(cells, c.linked(cell, of, termOf(c.request.Columns[c.Columns[i].Group], c.Columns[i].Value)))
	}
	if first == len(row.Cells) {
		all()
	}
	return figure.Row{Cells: cells, Total: total}
}
