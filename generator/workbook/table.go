package workbook

import (
	"fmt"
	"math"
	"strings"

	"boardpack/generator/figure"
)

// writer gathers what the worksheets of a book have in common.
type writer struct {
	sheets []sheet
	styles *styles
	found  []string       // notes, in the order in which tables first refer to them
	noted  map[string]int // their numbers, from 1 on
	marks  map[shorthand]bool
}

// table lays out a figure's table below what is to be known of it.
func (w *writer) table(t *tab, standing string) sheet {
	table := t.Table.Flat()
	s := sheet{name: t.sheet, table: "table_" + strings.ReplaceAll(t.ID, "-", "_")}
	if len(table.Rows) == 0 {
		s.table = "" // a marked table has a row at least
	}
	heads := headings(table)
	stand := stands(table.Columns)
	s.widths = make([]float64, len(table.Columns))
	rows, used := w.rows(table, stand, s.widths)
	least := headWidths(heads, stand, s.widths)
	for i := range s.widths {
		s.widths[i] = max(s.widths[i], least[i])
	}
	narrow(s.widths, least, stand)
	s.line(w.styles.id(titleStyle), t.Caption())
	if t.Subtitle != "" {
		s.line(0, t.Subtitle)
	}
	s.line(0, standing)
	s.line(0, oneTable+w.refer(t.Figure))
	if line := explained(used); line != "" {
		s.line(0, line)
	}
	s.links = append(s.links, hyperlink{len(s.rows) + 1, contents})
	s.line(w.styles.id(style{font: linkFont}), "Back to the contents")
	s.header(w.styles, heads, stand)
	for _, row := range rows {
		s.add(row)
	}
	s.settle(w.styles)
	s.unbroken(w.styles)
	return s
}

// rows are the table's cells; they widen the columns as they need, and the shorthands
// are those that stand in them.
func (w *writer) rows(table figure.Table, stand []align, widths []float64) (rows [][]cell, used map[shorthand]bool) {
	used = map[shorthand]bool{}
	for _, row := range table.Rows {
		made := make([]cell, len(row.Cells))
		for i, from := range row.Cells {
			column := table.Columns[i]
			if row.Total && from.Value == figure.Words("") {
				from.Value = nil // no total has one
			}
			v := valueOf(from, column.Numeric || row.Total)
			if v.short != (shorthand{}) {
				used[v.short], w.marks[v.short] = true, true
			}
			made[i] = cell{style: w.styles.id(style{format: v.format, align: stand[i], wrap: v.number == "", bold: row.Total}), text: v.text, number: v.number}
			widths[i] = max(widths[i], math.Ceil(min(wide(v.shown, row.Total), widest))+margin(stand[i]))
		}
		rows = append(rows, made)
	}
	return rows, used
}

// refer numbers the figure's notes and says where they stand.
func (w *writer) refer(f *figure.Figure) string {
	var marks []string
	for _, note := range f.FileNotes() {
		if w.noted[note] == 0 {
			w.found = append(w.found, note)
			w.noted[note] = len(w.found)
		}
		marks = append(marks, "["+noteMark(w.noted[note])+"]")
	}
	if len(marks) == 0 {
		return ""
	}
	return " The worksheet Notes has: " + strings.Join(marks, " ") + "."
}

func noteMark(n int) string { return fmt.Sprintf("note %d", n) }

// explained says what the shorthands of a table mean, where one meets them.
func explained(used map[shorthand]bool) string {
	var all []string
	for _, short := range shorthands {
		if used[short] {
			all = append(all, short.mark+" "+short.meaning)
		}
	}
	if len(all) == 0 {
		return ""
	}
	return "Shorthand: " + strings.Join(all, "; ") + "."
}

// headings are the columns' labels in one row: unlike each other, as a marked table
// asks, and with the name of their group where the page has it above them.
func headings(table figure.Table) []string {
	labels := map[string]int{}
	for _, c := range table.Columns {
		labels[strings.ToLower(c.Label)]++
	}
	over := table.Over() != nil
	taken := names{}
	heads := make([]string, len(table.Columns))
	for i, c := range table.Columns {
		head := c.Label
		if head == "" {
			head = c.Name
		}
		if grouped(c) && (over || labels[strings.ToLower(c.Label)] > 1) {
			head = c.Group + ": " + head
		}
		heads[i] = taken.take(strings.Join(strings.Fields(head), " "), "-", longestHeading)
	}
	return heads
}

// grouped reports whether a column's group says more than its label.
func grouped(c figure.Column) bool { return c.Group != "" && c.Group != c.Label }
