package study

import (
	"strings"

	"boardpack/generator/calendar"
	"boardpack/generator/diag"
	"boardpack/generator/relation"
)

// units are the periods by which a block may count, as it names them.
var units = []struct {
	name string
	unit calendar.Unit
}{{"year", calendar.Year}, {"quarter", calendar.Quarter}, {"month", calendar.Month}, {"day", calendar.Day}}

func unitName(unit calendar.Unit) string {
	for _, u := range units {
		if u.unit == unit {
			return u.name
		}
	}
	return ""
}

// byPeriod has the days and periods among a table's fields counted under the
// period of a unit that they are in.
func (c *counts) byPeriod(name diag.Located, findings *diag.List) {
	if name.Text == "" {
		return
	}
	var names []string
	for _, u := range units {
		names = append(names, u.name)
		if u.name == name.Text {
			c.by = u.unit
		}
	}
	if c.by == 0 {
		findings.Errorf(name.At, "period-unknown", "period %q is not one of %s", name.Text, strings.Join(names, ", ")).
			Hinted("%s", diag.DidYouMean(name.Text, names))
		return
	}
	grouped := c.group(&c.request.Rows)
	for k := range c.request.Columns {
		grouped = c.group(&c.request.Columns[k]) || grouped
	}
	if !grouped {
		findings.Errorf(name.At, "period-of-no-field", "period is %s, and neither rows nor columns are days or periods", name.Text)
	}
}

// group has a field counted by the unit, and reports whether it can be.
func (c *counts) group(f *relation.Field) bool {
	if f.Type != relation.Date && f.Type != relation.Period {
		return false
	}
	unit := c.by
	*f = f.GroupedBy(func(written string) string { return periodOf(written, unit) }, calendar.CompareWritten)
	return true
}

// periodOf is the period of a unit that a written one is in; itself where it is
// longer, which belongs to no one of them.
func periodOf(written string, unit calendar.Unit) string {
	p, _ := calendar.ParsePeriod(written)
	if in, fits := p.In(unit); fits {
		return in.String()
	}
	return written
}

// coarse reports whether the table has a period longer than those by which it
// counts.
func (c counts) coarse() bool {
	for _, row := range c.Rows {
		if c.by > 0 && isLonger(c.request.Rows, row.Value, c.by) {
			return true
		}
	}
	for _, column := range c.Columns {
		if c.by > 0 && isLonger(c.request.Columns[column.Group], column.Value, c.by) {
			return true
		}
	}
	return false
}
