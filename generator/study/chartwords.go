package study

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"boardpack/generator/pivot"
	"boardpack/generator/relation"
	"boardpack/generator/wording"
)

// mostListed is how many values a sentence can list without losing its reader.
const mostListed = 6

// sentence says what a chart shows, with its numbers.
func (c counts) sentence() string {
	total := c.Total.Total.Count()
	if total == 0 {
		return "There are no such " + c.of.Several() + "."
	}
	rows := ranked(c.Rows, func(r pivot.Row) float64 { return c.size(r.Total) })
	label := func(r pivot.Row) string {
		return c.called(c.request.Rows, r.Value, c.noValue) + " (" + c.said(r.Total) + ")"
	}
	sentence := c.opening(total) + " By " + c.request.Rows.Spoken()
	if len(rows) <= mostListed {
		sentence += ": " + wording.List(append(eachOf(c.Rows, label), c.othersSaid()...)) + "."
	} else {
		sentence += c.largest(rows, label) + "."
	}
	if c.firstGroup() > 0 {
		sentence += " By " + c.request.Columns[0].Spoken() + ": " + c.columnTotals() + "."
	}
	return sentence
}

// largest says which rows are the largest, of more than can be listed. It leaves out none
// that is as large as one that it names.
func (c counts) largest(rows []pivot.Row, label func(pivot.Row) string) string {
	third := c.size(rows[2].Total)
	above := slices.IndexFunc(rows, func(r pivot.Row) bool { return c.size(r.Total) == third })
	named := above
	for named < len(rows) && c.size(rows[named].Total) == third {
		named++
	}
	switch {
	case named <= mostListed:
		return ", the largest are " + listed(rows[:named], label)
	case above > 0:
		return wording.Plural(above, ", the largest is ", ", the largest are ") + listed(rows[:above], label)
	}
	return ": " + wording.Grouped(named) + " are the largest (" + c.said(rows[0].Total) + " each)"
}

// opening says what the amounts are of: "169 intentions."
func (c counts) opening(total int) string {
	of := c.number(total)
	switch {
	case c.value.Kind == pivot.Counting:
		return of + "."
	case c.value.Adds():
		return c.name() + ", of " + of + ": " + c.said(c.Total.Total) + "."
	}
	return c.name() + ", of " + of + "."
}

// number is so many of what is counted: "1 intention", "169 intentions".
func (c counts) number(n int) string {
	return wording.Grouped(n) + " " + wording.Plural(n, c.of.One, c.of.Several())
}

// amount is a cell's: nought of no rows, which have no mean, and NaN where rows are that
// record none.
func (c counts) amount(cell pivot.Cell) float64 {
	value, known := c.value.Of(cell)
	if !known && (cell.Count() > 0 || !c.value.Adds()) {
		return math.NaN()
	}
	return value
}

// size is a cell's amount, by which it is ranked: last where it has none.
func (c counts) size(cell pivot.Cell) float64 {
	if value := c.amount(cell); !math.IsNaN(value) {
		return value
	}
	return math.Inf(-1)
}

// said is a cell's amount as a sentence says it.
func (c counts) said(cell pivot.Cell) string {
	if math.IsNaN(c.amount(cell)) {
		return "no value"
	}
	return cmp.Or(c.cell(cell).Text(), "0")
}

// columnTotals lists the first field's totals, largest first, each with the row that
// has most of it. Of more than can be listed it says how large the others are, and last
// which have none.
func (c counts) columnTotals() string {
	order := ranked(slices.DeleteFunc(indices(c.firstGroup()), c.isEmpty), func(i int) float64 { return c.size(c.Total.Cells[i]) })
	mostly, all := c.mostly, ""
	if row, amounts := c.leader(order); row != "" && len(order) <= mostListed+1 {
		mostly, all = func(int) string { return "" }, "; "+row+" has more of each than any other ("+amounts+")"
	}
	words := func(i int) string {
		return c.called(c.request.Columns[0], c.Columns[i].Value, c.blanks) + " (" + c.said(c.Total.Cells[i]) + mostly(i) + ")"
	}
	if len(order) <= mostListed+1 {
		return wording.List(eachOf(order, words)) + all + c.empty()
	}
	others := order[mostListed:]
	return strings.Join(eachOf(order[:mostListed], words), ", ") + "; each of the other " + wording.Grouped(len(others)) + " has at most " + c.said(c.Total.Cells[others[0]]) + c.empty()
}

// isEmpty reports whether no row has anything in a column, and this may be known.
func (c counts) isEmpty(column int) bool {
	total := c.Total.Cells[column]
	return total.Count() == 0 && c.said(total) == "0"
}

// empty says which values of the first field nothing has, as it goes on after the others' amounts.
func (c counts) empty() string {
	none := slices.DeleteFunc(indices(c.firstGroup()), func(i int) bool { return !c.isEmpty(i) })
	switch {
	case len(none) == 0:
		return ""
	case len(none) > mostListed:
		return "; " + wording.Grouped(len(none)) + " have none"
	}
	return "; " + listed(none, func(i int) string { return c.called(c.request.Columns[0], c.Columns[i].Value, c.blanks) }) + wording.Plural(len(none), " has", " have") + " none"
}

// leads is the row that has most of a column, and how much; empty where there is no such
// row, or none with a name.
func (c counts) leads(column int) (row, amount string) {
	most := ranked(slices.Concat(c.Rows, c.others), func(r pivot.Row) float64 { return c.size(r.Cells[column]) })
	if len(most) < 2 || most[0].Value == "" || c.size(most[0].Cells[column]) <= c.size(most[1].Cells[column]) {
		return "", ""
	}
	if c.request.Rows.Type == relation.Word && !c.request.Rows.Nominal { // nothing is in a state as it is in a place
		return "", ""
	}
	return c.called(c.request.Rows, most[0].Value, c.noValue), c.said(most[0].Cells[column])
}

// leader is the row that has most of each of several columns, and how much; empty where
// there is no such row.
func (c counts) leader(columns []int) (row, amounts string) {
	if len(columns) < 3 || !c.value.Adds() {
		return "", ""
	}
	all := make([]string, len(columns))
	for k, column := range columns {
		leads, amount := c.leads(column)
		if leads == "" || k > 0 && leads != row {
			return "", ""
		}
		row, all[k] = leads, amount
	}
	return row, wording.List(all)
}

// mostly says which row has most of a column, as it goes on after the column's amount.
func (c counts) mostly(column int) string {
	row, amount := c.leads(column)
	in := " in "
	switch {
	case row == "":
		return ""
	case c.value.Kind == pivot.Counting && amount == "1" && amount == c.said(c.Total.Cells[column]):
		return "," + in + row
	case c.value.Kind == pivot.Averages:
		return "; highest" + in + row + ", " + amount
	case c.value.Adds() && amount == c.said(c.Total.Cells[column]):
		return ", all" + in + row
	case c.value.Kind == pivot.Counting:
		return ", " + amount + " of them" + in + row
	}
	return ", " + amount + " of it" + in + row
}

func indices(n int) []int {
	all := make([]int, n)
	for i := range all {
		all[i] = i
	}
	return all
}

// ranked sorts by an amount, largest first; equal ones keep their order.
func ranked[T any](items []T, by func(T) float64) []T {
	sorted := slices.Clone(items)
	slices.SortStableFunc(sorted, func(a, b T) int { return cmp.Compare(by(b), by(a)) })
	return sorted
}

func eachOf[T any](items []T, words func(T) string) []string {
	all := make([]string, len(items))
	for i, item := range items {
		all[i] = words(item)
	}
	return all
}

func listed[T any](items []T, words func(T) string) string {
	return wording.List(eachOf(items, words))
}
