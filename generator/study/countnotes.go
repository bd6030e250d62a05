package study

import (
	"fmt"
	"slices"
	"strings"

	"boardpack/generator/figure"
	"boardpack/generator/pivot"
	"boardpack/generator/relation"
	"boardpack/generator/wording"
)

// notes say what a reader who adds the numbers up would stumble over.
func (c counts) notes(table figure.Table) []string {
	var notes []string
	for g, field := range c.request.Columns {
		without, counted := c.without(field, c.request.Blanks), c.counted(g)
		if field.Type == relation.Words && counted > c.Total.Total.Count()-without {
			notes = append(notes, c.severalNote(field, "columns", counted))
		}
		if without > 0 {
			notes = append(notes, fmt.Sprintf("%s %s no %s recorded: %s in the total and in no column.",
				c.number(without), wording.Plural(without, "has", "have"), field.Spoken(), wording.Plural(without, "it is", "they are")))
		}
	}
	if c.coarse() {
		notes = append(notes, "What has a longer period than a "+unitName(c.by)+" is counted under that.")
	}
	if field := c.request.Rows; field.Type == relation.Words {
		if counted := c.inRows(); counted > c.Total.Total.Count() {
			notes = append(notes, c.severalNote(field, "rows", counted))
		}
	}
	withheld := 0
	if c.value.Kind != pivot.Counting {
		withheld = len(c.withheld())
	}
	if withheld > 0 {
		notes = append(notes, withheldNote(c.of, withheld, "in no "+string(c.value.Kind)))
	}
	if without := c.unvalued() - withheld; without > 0 {
		notes = append(notes, fmt.Sprintf("%s %s nothing recorded under %s, and %s part in no %s.", c.number(without), wording.Plural(without, "has", "have"),
			c.value.Field.Label, wording.Plural(without, "takes", "take"), string(c.value.Kind)))
	}
	if c.value.Kind == pivot.Averages {
		notes = append(notes, "Each number is a mean, so there is no total.")
	}
	return append(notes, table.EmptyNotes()...)
}

// withheld are the rows whose number is kept back.
func (c counts) withheld() []relation.Row { return withheldOf(c.of, c.value.Field, c.Total.Total.Rows) }

// withheldOf are the rows of which a value of the field is kept back.
func withheldOf(r *relation.Relation, f relation.Field, rows []relation.Row) []relation.Row {
	return slices.DeleteFunc(r.WithheldOf(rows), func(row relation.Row) bool { return f.Value(row) != nil })
}

// withheldNote says why numbers of some rows are not there that are recorded.
func withheldNote(r *relation.Relation, rows int, where string) string {
	return fmt.Sprintf("%s %s %s also of intentions that are not shown here, so %s amounts are %s.", wording.Grouped(rows), wording.Plural(rows, r.One, r.Several()),
		wording.Plural(rows, "is", "are"), wording.Plural(rows, "its", "their"), where)
}

// severalNote says that what has several values counts under each, and so what the
// rows or columns add up to.
func (c counts) severalNote(field relation.Field, along string, counted int) string {
	several := field.Spoken()
	if !strings.HasSuffix(several, "s") {
		several = "values of " + several
	}
	note := wording.Capital(article(c.of.One)) + " " + c.of.One + " with several " + several + " counts in each"
	switch {
	case c.value.Kind == pivot.Counting && counted > c.Total.Total.Count():
		note += ", so the " + along + " add up to more than the total"
	case c.value.Adds():
		note += ", and once in the total"
	}
	return note + "."
}

func article(noun string) string {
	if noun != "" && strings.ContainsRune("aeiou", rune(noun[0])) {
		return "an"
	}
	return "a"
}

// counted is how many the columns of one field count.
func (c counts) counted(group int) int {
	n := 0
	for i, column := range c.Columns {
		if column.Group == group {
			n += c.Total.Cells[i].Count()
		}
	}
	return n
}

// inRows is how many the rows count.
func (c counts) inRows() int {
	n := 0
	for _, row := range c.Rows {
		n += row.Total.Count()
	}
	if len(c.others) > 0 {
		n += together(c.others).Total.Count()
	}
	return n
}

// without is how many have no value of a field and no column for that.
func (c counts) without(field relation.Field, column bool) int {
	n := 0
	for _, row := range c.Total.Total.Rows {
		if !column && len(field.Values(nil, row)) == 0 {
			n++
		}
	}
	return n
}

// unvalued is how many rows have no value of what is added up.
func (c counts) unvalued() int {
	if c.value.Kind == pivot.Counting {
		return 0
	}
	_, having := c.Total.Total.Sum(c.value.Field)
	return c.Total.Total.Count() - having
}
