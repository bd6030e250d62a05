package figure

import (
	"slices"
	"strings"

	"boardpack/generator/wording"
)

// OnPage is the figure's table as pages show it, and notes that stand for what is
// left out of it: of the table of a chart, columns that say the same in every row.
// Columns that stand under others are joined to them, and groups have heads. The CSV
// file keeps every column.
func (f *Figure) OnPage() (shown Table, notes []string) {
	shown = f.Table
	if f.Chart != nil {
		shown, notes = shown.withoutConstants()
	}
	return shown.joined().headed(), notes
}

// leastVaried is how many rows a column must say the same in to be left out: of a
// few a reader sees it.
const leastVaried = 4

// withoutConstants leaves out columns that say the same in every row. A table with
// totals or counts keeps its columns, which are compared.
func (t Table) withoutConstants() (Table, []string) {
	if len(t.Rows) < leastVaried || t.Length() < len(t.Rows) {
		return t, nil
	}
	var same []string
	constant := make([]bool, len(t.Columns))
	for i, column := range t.Columns {
		said := t.Rows[0].Cells[i].Text()
		constant[i] = i > 0 && !column.Under && column.Group == "" && said != "" &&
			!slices.ContainsFunc(t.Rows, func(r Row) bool { return r.Cells[i].Text() != said })
		if constant[i] {
			same = append(same, "the "+firstLower(column.Label)+" is "+strings.TrimRight(said, "."))
		}
	}
	if same == nil {
		return t, nil
	}
	return t.keeping(func(i int) bool { return !constant[i] }), []string{"In all rows " + wording.List(same) + "."}
}

// keeping is a table of some of the columns.
func (t Table) keeping(keep func(column int) bool) Table {
	shown := t
	shown.Columns, shown.Rows = kept(t.Columns, keep), slices.Clone(t.Rows)
	for n, row := range t.Rows {
		shown.Rows[n].Cells = kept(row.Cells, keep)
	}
	return shown
}

// kept are those of the columns that stay.
func kept[E any](all []E, keep func(column int) bool) []E {
	some := make([]E, 0, len(all))
	for i, one := range all {
		if keep(i) {
			some = append(some, one)
		}
	}
	return some
}

// joined puts the words of columns that stand under others after those of these,
// which become bold.
func (t Table) joined() Table {
	if !slices.ContainsFunc(t.Columns, func(c Column) bool { return c.Under }) {
		return t
	}
	shown := t
	shown.Columns, shown.Rows = merged(t.Columns, t.Columns, Column.over), slices.Clone(t.Rows)
	for n, row := range t.Rows {
		shown.Rows[n].Cells = merged(t.Columns, row.Cells, after)
	}
	return shown
}

// merged puts what stands under others, in columns that do, into these.
func merged[E any](columns []Column, all []E, join func(lead, under E) E) []E {
	some := make([]E, 0, len(all))
	var under E
	for i := len(all) - 1; i >= 0; i-- {
		one := all[i]
		if i+1 < len(all) && columns[i+1].Under {
			one = join(one, under)
		}
		under = one
		if i == 0 || !columns[i].Under {
			some = append(some, one)
		}
	}
	slices.Reverse(some)
	return some
}

// over is a column with another under it. Under a number stands its period or its day, which
// says so itself.
func (c Column) over(under Column) Column {
	if !c.Numeric {
		c.Label += " and " + firstLower(under.Label)
	}
	return c
}

// after is one cell of two; a number is no sentence that a stop would end.
func after(lead, cell Cell) Cell {
	words := lead.Text()
	if lead.Numeric() && words == "" { // a period of no number
		return lead
	}
	if cell.Text() == "" {
		return Cell{Lead: words, Value: Words(""), Spark: lead.Spark}
	}
	if !lead.Numeric() && !strings.ContainsAny(lastOf(words), ".?!:") {
		words += "."
	}
	return Cell{Lead: words, Value: Words(cell.Text()), Spark: lead.Spark}
}

func lastOf(words string) string { return words[max(len(words)-1, 0):] }

// firstLower begins a label in the middle of a line; one of capitals stays.
func firstLower(label string) string {
	if len(label) > 1 && strings.ToUpper(label[:2]) == label[:2] {
		return label
	}
	return strings.ToLower(label[:min(1, len(label))]) + label[min(1, len(label)):]
}

// headed makes heads of the first column, where a table is grouped.
func (t Table) headed() Table {
	if !t.Grouped || len(t.Columns) < 2 {
		return t
	}
	shown := t
	shown.Columns, shown.Rows = t.Columns[1:len(t.Columns):len(t.Columns)], make([]Row, 0, 2*len(t.Rows))
	for n, row := range t.Rows {
		if head := row.Cells[0]; n == 0 || head.Text() != t.Rows[n-1].Cells[0].Text() {
			shown.Rows = append(shown.Rows, Row{Cells: []Cell{Said(t.Columns[0].heads(head.Text()))}, Head: true})
		}
		row.Cells = row.Cells[1:len(row.Cells):len(row.Cells)]
		shown.Rows = append(shown.Rows, row)
	}
	return shown
}

// heads is a value as it heads rows: a short code alone would tell nothing.
func (c Column) heads(value string) string {
	if value == "" {
		return c.Label + " not recorded"
	}
	if len(value) <= 2 {
		return c.Label + " " + value
	}
	return value
}
