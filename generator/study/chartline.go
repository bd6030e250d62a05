package study

import (
	"fmt"
	"slices"

	"boardpack/generator/calendar"
	"boardpack/generator/figure"
	"boardpack/generator/pivot"
	"boardpack/generator/relation"
	"boardpack/generator/wording"
)

// along are the counts whose rows have a place on an axis from one to the next, and a note of
// those that have none: nothing recorded comes after no month, and a year is no month. A line
// would go there as though that were the next. Of nothing else that is all there is to see.
func (c counts) along(kind figure.ChartType) (on counts, note []string) {
	var rows []pivot.Row
	var blank, longer pivot.Cell
	for _, row := range c.Rows {
		switch {
		case row.Value == "":
			blank = row.Total
		case c.by > 0 && isLonger(c.request.Rows, row.Value, c.by):
			longer.Rows = append(longer.Rows, row.Total.Rows...)
		default:
			rows = append(rows, row)
		}
	}
	off := blank.Count() + longer.Count()
	if kind != figure.Line || off == 0 || len(rows) == 0 {
		return c, nil
	}
	why := "no " + c.request.Rows.Spoken() + " recorded"
	switch {
	case blank.Count() == 0:
		why = "a longer period than a " + unitName(c.by)
	case longer.Count() > 0:
		why += ", or a longer period than a " + unitName(c.by)
	}
	table := *c.Table
	table.Rows = rows
	on = c
	on.Table = &table
	return on, []string{fmt.Sprintf("%s %s %s: %s in the table, and the line does not go there.",
		c.number(off), wording.Plural(off, "has", "have"), why, wording.Plural(off, "it is", "they are"))}
}

// mostFilled is how many periods after its first a line has at most, where some of them have
// nothing.
const mostFilled = 60

const besideEachOther = "Along the line one stands beside the next, whatever time lies between them."

// fill puts periods of which there is nothing among those of a line, which would go past
// them as though there were none; or it gives the note that others stand beside each other.
func (c *counts) fill() (note string) {
	if t := c.request.Rows.Type; t != relation.Date && t != relation.Period || len(c.Rows) < 2 {
		return ""
	}
	var rows, others []pivot.Row
	uneven := false
	for _, row := range c.Rows {
		p, is := calendar.ParsePeriod(row.Value)
		if !is || p.Unit() != c.by {
			others = append(others, row)
			continue
		}
		if len(rows) > 0 {
			before, _ := calendar.ParsePeriod(rows[len(rows)-1].Value)
			for next := before.Add(1); next.Number() < p.Number() && len(rows) <= mostFilled; next = next.Add(1) {
				rows = append(rows, pivot.Row{Value: next.String(), Cells: make([]pivot.Cell, len(c.Columns))})
			}
			last, _ := calendar.ParsePeriod(rows[len(rows)-1].Value)
			uneven = uneven || last.Add(1) != p
		}
		rows = append(rows, row)
	}
	if len(rows) < 2 || uneven {
		return besideEachOther
	}
	table := *c.Table
	table.Rows = slices.Concat(rows, others)
	c.Table = &table
	return ""
}

// isLonger reports whether a value is a period longer than a unit.
func isLonger(f relation.Field, value string, than calendar.Unit) bool {
	p, _ := calendar.ParsePeriod(value)
	return f.Type == relation.Period && p.Unit() > than
}
