package study

import (
	"fmt"

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

// isLonger reports whether a value is a period longer than a unit.
func isLonger(f relation.Field, value string, than calendar.Unit) bool {
	p, _ := calendar.ParsePeriod(value)
	return f.Type == relation.Period && p.Unit() > than
}
