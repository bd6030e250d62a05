package htmlout

import (
	"bytes"
	"html/template"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"boardpack/generator/chart"
	"boardpack/generator/figure"
	"boardpack/generator/wording"
)

// prose is the number of characters from which a column is text to read, and
// gets a least width: less where another has at least twice as much.
const prose = 40

// fewLetters are so few that the words of a cell stay on one line of a wide page: "Not
// prioritised".
const fewLetters = 16

// manyLetters are so many that the name of a row needs a wider column to stand on two lines
// of a phone: "Blackburn with Darwen".
const manyLetters = 20

// manyRows is the number of rows from which a table can be sorted: one with
// fewer is seen as a whole.
const manyRows = 6

// sortable reports whether sorting a table's rows would help, and would tear no
// total from what it sums up: only the last rows may be totals.
func sortable(table figure.Table) bool {
	rows := slices.IndexFunc(table.Rows, func(r figure.Row) bool { return r.Total })
	if rows < 0 {
		rows = len(table.Rows)
	}
	after := slices.ContainsFunc(table.Rows[rows:], func(r figure.Row) bool { return !r.Total })
	return rows >= manyRows && !after && !table.Grouped
}

// cells are a table's head and rows, with what leads to the list, and how they stand where a
// page is narrow. It is not a template because a list of intentions has thousands of cells. At is
// the table's place on the page.
func (l *Listing) cells(at string, table figure.Table) (made template.HTML, stacked string) {
	shown := seenOf(table)
	stack := stackOf(shown)
	html, _ := written(func(out *bytes.Buffer) error {
		b := cellWriter{Buffer: out, at: at, classes: columnClasses(shown), columns: len(table.Columns), named: headed(table), stack: stack, times: timesOf(table)}
		b.table(l, table)
		return nil
	})
	return template.HTML(html), stack.names()
}

func (b *cellWriter) table(l *Listing, table figure.Table) {
	b.WriteString(`<thead class="nhsuk-table__head"` + b.stack.only(` role="rowgroup"`) + ">")
	over(b.Buffer, table, b.classes)
	b.WriteString(`<tr class="nhsuk-table__row"` + b.stack.only(` role="row"`) + ">")
	for i, column := range table.Columns {
		sorted := ""
		if column.Sorted && sortable(table) {
			sorted = " data-sorted"
		}
		b.cell("th", "col", i, b.id("c", i)+b.stack.only(` role="columnheader"`)+sorted, columnHead(column.Label))
	}
	b.WriteString("</tr></thead>\n" + `<tbody class="nhsuk-table__body"` + b.stack.only(` role="rowgroup"`) + ">\n")
	for n, row := range table.Rows {
		b.row(l, table, n, row)
	}
	b.WriteString("</tbody>\n")
}

// columnHead is what a column is called; its year may stand below the rest.
func columnHead(label string) string {
	above, year := wording.YearBelow(label)
	return together(above) + escape(year)
}

// timesOf are by column the places in time of its cells, for the script that sorts; nil of
// columns that are no times.
func timesOf(table figure.Table) [][]int {
	times := make([][]int, len(table.Columns))
	for i := range times {
		if sortable(table) {
			times[i] = table.Times(i)
		}
	}
	return times
}

// headed reports whether rows have heads between them. Then each cell names what heads
// it, because its row alone does not tell.
func headed(table figure.Table) bool {
	return slices.ContainsFunc(table.Rows, func(r figure.Row) bool { return r.Head })
}

// cellWriter writes the cells of a table.
type cellWriter struct {
	*bytes.Buffer
	at      string
	classes []columnClass
	columns int
	named   bool
	group   string // the id of the head above
	stack   *stack // nil for a table that scrolls on a phone
	times   [][]int
}

// id is that of a heading cell, as an attribute; empty where cells name none.
func (b *cellWriter) id(kind string, n int) string {
	if !b.named {
		return ""
	}
	return ` id="` + escape(b.name(kind, n)) + `"`
}

func (b *cellWriter) name(kind string, n int) string { return b.at + "." + kind + strconv.Itoa(n) }

func (b *cellWriter) row(l *Listing, table figure.Table, n int, row figure.Row) {
	b.WriteString(`<tr class="nhsuk-table__row`)
	switch {
	case row.Head:
		b.group = b.name("g", n)
		b.WriteString(` board-group"` + b.stack.only(` role="row"`) + `><th class="nhsuk-table__header" scope="colgroup" colspan="` + strconv.Itoa(b.columns) + `"` + b.id("g", n) + b.stack.only(` role="columnheader"`) + ">" + said(row.Cells[0].Text()) + "</th></tr>\n")
		return
	case row.Total:
		b.WriteString(" board-total")
	}
	b.WriteString(`"` + b.stack.only(` role="row"`) + ">")
	heads := len(row.Cells) > 1 && row.Cells[0].Text() != "" // an empty cell is no heading
	for i, value := range row.Cells {
		attributes := b.stack.label(i) + b.time(i, n)
		if content := l.content(table.Columns[i], value); i == 0 && heads {
			b.cell("th", "row", i, b.id("r", n)+b.stack.only(` role="rowheader"`)+attributes, content)
		} else {
			b.cell("td", "", i, b.headers(i, n, heads)+b.stack.only(` role="cell"`)+attributes, content)
		}
	}
	b.WriteString("</tr>\n")
}

// time is a cell's place among the times of its column, as an attribute: without a value for
// words that stand for one, which come last as empty cells do; empty for others.
func (b *cellWriter) time(column, row int) string {
	switch {
	case b.times[column] == nil || b.times[column][row] == 0:
		return ""
	case b.times[column][row] == figure.NoTime:
		return ` data-time=""`
	}
	return ` data-time="` + strconv.Itoa(b.times[column][row]) + `"`
}

// headers names what heads a cell, where rows have heads between them.
func (b *cellWriter) headers(column, row int, heads bool) string {
	if !b.named {
		return ""
	}
	names := b.name("c", column) + " " + b.group
	if heads {
		names = b.name("r", row) + " " + names
	}
	return ` headers="` + escape(names) + `"`
}

func (b *cellWriter) cell(tag, scope string, column int, attribute, html string) {
	class := b.classes[column].cell
	switch {
	case scope == "row":
		class = b.classes[column].row
	case tag == "th":
		class = b.classes[column].header
	}
	b.write("<", tag, ` class="`, class)
	if scope != "" {
		b.write(`" scope="`, scope)
	}
	b.write(`"`, attribute, ">", html, "</", tag, ">")
}

func (b *cellWriter) write(words ...string) {
	for _, text := range words {
		b.WriteString(text)
	}
}

// over writes the row above the headings, where groups of columns have heads.
func over(b *bytes.Buffer, table figure.Table, classes []columnClass) {
	row := table.Over()
	if row == nil {
		return
	}
	b.WriteString(`<tr class="nhsuk-table__row">`)
	first := 0
	for _, o := range row {
		rule := ""
		if strings.Contains(classes[first].header, "board-rule") {
			rule = " board-rule"
		}
		if span := strconv.Itoa(o.Columns); o.Words == "" {
			b.WriteString(`<td class="nhsuk-table__cell board-over-none` + rule + `" colspan="` + span + `"></td>`)
		} else {
			b.WriteString(`<th class="nhsuk-table__header board-over` + rule + `" scope="colgroup" colspan="` + span + `">` + together(o.Words) + "</th>")
		}
		first += o.Columns
	}
	b.WriteString("</tr>\n")
}

// longestDay is how many letters a day has at the most, or a month, a quarter or a span
// of years. Under a number they stay on one line.
const longestDay = len("30 September 2024")

// content is what a cell shows.
func (l *Listing) content(column figure.Column, c figure.Cell) string {
	var spark string
	if c.Spark != nil {
		spark = string(chart.Spark(c.Spark).Beside())
	}
	if c.Lead != "" {
		lead, others := spark+"<strong>"+said(c.Lead)+"</strong>", c.Text()[len(c.Lead):]
		if under, is := strings.CutPrefix(others, " "); is && column.Numeric && utf8.RuneCountInString(under) <= longestDay {
			return lead + ` <span class="board-day">` + l.text(under) + "</span>"
		}
		return lead + l.text(others)
	}
	return spark + l.cell(column, c)
}
