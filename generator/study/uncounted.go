package study

import (
	"slices"

	"boardpack/generator/figure"
	"boardpack/generator/pivot"
	"boardpack/generator/relation"
)

// uncounted are the rows and columns that the table would have if anything were counted there: of
// blanks, and of the values that a field lists. A cell of such a one is nought, and no mistake.
func (c counts) uncounted() (names figure.Uncounted) {
	if !c.value.Adds() {
		return names
	}
	rows := slices.Concat(c.Rows, c.others)
	names.Rows = namesWithout(c.request.Rows, c.noValue, func(value string) bool {
		return slices.ContainsFunc(rows, func(row pivot.Row) bool { return row.Value == value })
	})
	for group, field := range c.request.Columns {
		names.Columns = append(names.Columns, namesWithout(field, c.blanks, func(value string) bool {
			return slices.ContainsFunc(c.Columns, func(column pivot.Column) bool { return column.Group == group && column.Value == value })
		})...)
	}
	return names
}

// namesWithout are what the values of a field are called that have no place, and blanks among them.
func namesWithout(field relation.Field, blanks string, has func(value string) bool) (names []string) {
	for _, value := range append(slices.Clone(field.Listed), "") {
		if has(value) {
			continue
		}
		for _, name := range []string{shownValue(field, value, blanks), field.InWords(value), value} {
			if name != "" {
				names = append(names, name)
			}
		}
	}
	return names
}
