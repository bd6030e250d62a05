package study

import (
	"slices"
	"strings"

	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/pivot"
	"boardpack/generator/record"
	"boardpack/generator/wording"
)

// counts is a pivot table and the fields it was made of.
type counts struct {
	*pivot.Table
	request pivot.Request
	blanks  string // heading of a column of blanks
	noValue string // heading of the row of blanks
}

// count makes the pivot table that a block asks for; ok is false after a
// finding.
func (s *Study) count(spec figure.Counts, findings *diag.List) (c counts, ok bool) {
	c.request.Rows, ok = s.fieldNamed(spec.Rows, findings)
	for _, name := range spec.Columns {
		field, known := s.fieldNamed(name, findings)
		c.request.Columns = append(c.request.Columns, field)
		ok = ok && known
	}
	c.request.Blanks = spec.Blanks.Text != ""
	c.blanks, c.noValue = spec.Blanks.Text, spec.BlankRow.Or(notRecorded)
	intentions := s.where(spec.Where, findings)
	if !ok || findings.HasErrors() {
		return c, false
	}
	c.Table = pivot.Count(intentions, c.request)
	return c, true
}

func (s *Study) pivot(spec figure.Counts, findings *diag.List) *figure.Figure {
	c, ok := s.count(spec, findings)
	if !ok {
		return nil
	}
	table := c.table()
	return &figure.Figure{Table: table, Notes: c.notes(table)}
}

// table lays the counts out as the Board's papers do: the first field's
// columns, the total, then the columns of the other fields.
func (c counts) table() figure.Table {
	table := figure.Table{Compact: true}
	table.Columns = append(table.Columns, figure.Column{Name: c.request.Rows.Name, Label: c.request.Rows.Label})
	total := figure.Column{Name: figure.Slug(grandTotal), Label: grandTotal, Group: grandTotal, Numeric: true}
	first := c.firstGroup()
	for i, column := range c.Columns {
		if i == first {
			table.Columns = append(table.Columns, total)
		}
		table.Columns = append(table.Columns, c.heading(column, table.Columns))
	}
	if first == len(c.Columns) {
		table.Columns = append(table.Columns, total)
	}
	for _, row := range c.Rows {
		table.Rows = append(table.Rows, c.row(c.rowName(row), row, false))
	}
	table.Rows = append(table.Rows, c.row(grandTotal, c.Total, true))
	return table
}

// notRecorded heads a row of blank values.
const notRecorded = "Not recorded"

func (c counts) rowName(row pivot.Row) string {
	return shownValue(c.request.Rows, row.Value, c.noValue)
}

// firstGroup is how many columns the first field has.
func (c counts) firstGroup() int {
	n := slices.IndexFunc(c.Columns, func(column pivot.Column) bool { return column.Group > 0 })
	if n < 0 {
		return len(c.Columns)
	}
	return n
}

// heading names a column by its value, and by its field too where a column
// before it has the same value.
func (c counts) heading(column pivot.Column, before []figure.Column) figure.Column {
	field := c.request.Columns[column.Group]
	label := shownValue(field, column.Value, c.blanks)
	name := figure.Slug(label)
	if slices.ContainsFunc(before, func(b figure.Column) bool { return b.Name == name }) {
		label += " (" + field.Spoken() + ")"
		name = field.Name + "_" + name
	}
	return figure.Column{Name: name, Label: label, Group: field.Label, Numeric: true}
}

func (c counts) row(label string, row pivot.Row, total bool) figure.Row {
	cells := []figure.Cell{text(label)}
	first := c.firstGroup()
	for i, cell := range row.Cells {
		if i == first {
			cells = append(cells, count(row.Total.Count()))
		}
		cells = append(cells, count(cell.Count()))
	}
	if first == len(row.Cells) {
		cells = append(cells, count(row.Total.Count()))
	}
	return figure.Row{Cells: cells, Total: total}
}

// notes say what a reader who adds the columns up would stumble over.
func (c counts) notes(table figure.Table) []string {
	var notes []string
	for g, field := range c.request.Columns {
		if field.Several {
			notes = append(notes, "An intention with several values of "+field.Spoken()+" is counted under each, and once in the total.")
			continue
		}
		counted := 0
		for i, column := range c.Columns {
			if column.Group == g {
				counted += c.Total.Cells[i].Count()
			}
		}
		if missing := c.Total.Total.Count() - counted; missing > 0 {
			notes = append(notes, wording.Grouped(missing)+" without a value of "+field.Spoken()+": in the total and in no column.")
		}
	}
	if table.HasBlankNumber() {
		notes = append(notes, emptyMeansNone)
	}
	return notes
}

// spoken are the words that records write in capitals and pages do not.
var spoken = map[string]string{"OPEN": "Open", "CLOSED": "Closed"}

// shownValue is a field's value as pages show it.
func shownValue(field record.Field, value, blanks string) string {
	word, known := spoken[value]
	switch {
	case value == "":
		return blanks
	case known && strings.HasSuffix(field.Name, "status"):
		return word
	}
	return value
}
