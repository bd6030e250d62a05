package study

import (
	"slices"
	"strings"

	"boardpack/generator/account"
	"boardpack/generator/figure"
	"boardpack/generator/relation"
)

// nameGroups heads rows by what the code of their group is called, where it is listed: on
// pages alone, "Goal 1: Healthy life expectancy".
func nameGroups(table *figure.Table, group relation.Field) {
	for _, row := range table.Rows {
		code := row.Cells[0].Text()
		words := group.InWords(code)
		if strings.HasPrefix(words, code+": ") {
			words = group.Label + " " + words
		}
		if words != code {
			row.Cells[0] = figure.Cell{Value: figure.Coded{Words: words, Code: code}}
		}
	}
}

// inUnits says beside the names of measures, on the page, in what unit the values in their
// rows are; a column of units says so itself.
func inUnits(table *figure.Table, fields []relation.Field, rows []relation.Row) {
	named := func(name string) func(figure.Column) bool {
		return func(c figure.Column) bool { return c.Name == name }
	}
	values := slices.ContainsFunc(fields, func(f relation.Field) bool { return f.Type == relation.Shown })
	at := slices.IndexFunc(table.Columns, named("measure"))
	if !values || at < 0 || slices.ContainsFunc(table.Columns, named("unit")) {
		return
	}
	for i, row := range rows {
		if unit := relation.RecordOf[*account.Account](row).UnitBeside(); unit != "" {
			table.Rows[i].Cells[at].After = " (" + unit + ")"
		}
	}
}
