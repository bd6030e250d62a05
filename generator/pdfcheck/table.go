package pdfcheck

import (
	"strings"

	"boardpack/generator/pdffile"
)

var tableChecks = []check{
	{"tables have rows", "PDF/UA-1 7.5", checkRows},
	{"tables are regular", "PDF/UA-1 7.5", checkRegular},
	{"tables have header cells", "PDF/UA-1 7.5", checkHeaderCells},
	{"header cells say what they head", "PDF/UA-1 7.5", checkScopes},
	{"cells' headers exist", "PDF/UA-1 7.5", checkHeaders},
	{"cells have a header", "PDF/UA-1 7.5", checkReached},
}

// widest is how many columns a table may have: a span beyond it is a mistake.
const widest = 2000

// cell is a TH or TD at its place in the grid, counted from 0.
type cell struct {
	*element
	row, column, rows, columns int
}

// grid is a table's cells in the order of reading, and what is wrong with their
// places.
type grid struct {
	table *element
	cells []cell
	rows  int
	fault string
}

func (d *document) grids() []grid {
	var grids []grid
	for _, e := range d.elements {
		if e.tag == "Table" {
			grids = append(grids, d.grid(e))
		}
	}
	return grids
}

// tableRows lists a table's rows, be they in its sections or its own.
func tableRows(table *element) []*element {
	var rows []*element
	for _, kid := range table.below() {
		switch kid.tag {
		case "TR":
			rows = append(rows, kid)
		case "THead", "TBody", "TFoot":
			rows = append(rows, tableRows(kid)...)
		}
	}
	return rows
}

// grid places a table's cells as a reader does: each takes the next column that
// no cell from a row above reaches into.
func (d *document) grid(table *element) grid {
	rows := tableRows(table)
	g := grid{table: table, rows: len(rows)}
	var taken []int // by column, how many further rows a cell reaches into
	width := -1
	for i, row := range rows {
		column := 0
		for _, kid := range row.below() {
			if kid.tag != "TH" && kid.tag != "TD" {
				continue
			}
			for column < len(taken) && taken[column] > 0 {
				column++
			}
			c := cell{kid, i, column, max(1, d.span(kid, "RowSpan")), min(widest, max(1, d.span(kid, "ColSpan")))}
			if i+c.rows > len(rows) {
				g.fault = "a cell reaches below the last row"
			}
			for ; column < c.column+c.columns; column++ {
				if column == len(taken) {
					taken = append(taken, 0)
				}
				if taken[column] > 0 {
					g.fault = "two cells overlap"
				}
				taken[column] = c.rows
			}
			g.cells = append(g.cells, c)
		}
		full := 0
		for k := range taken {
			if taken[k] > 0 {
				taken[k]--
				full++
			}
		}
		if width < 0 {
			width = full
		}
		if (full != width || len(taken) > width) && g.fault == "" {
			g.fault = "its rows have different numbers of columns"
		}
		if len(taken) > widest {
			break
		}
	}
	return g
}

func checkRows(d *document, say say) {
	for _, g := range d.grids() {
		if len(g.cells) == 0 {
			say("%s has no cells", d.label(g.table))
		}
	}
}

func checkRegular(d *document, say say) {
	for _, g := range d.grids() {
		if g.fault != "" && len(g.cells) > 0 {
			say("%s: %s", d.label(g.table), g.fault)
		}
	}
}

func checkHeaderCells(d *document, say say) {
	for _, g := range d.grids() {
		if len(g.headers()) == 0 && len(g.cells) > 0 {
			say("%s has no header cells", d.label(g.table))
		}
	}
}

func (g grid) headers() []cell {
	var list []cell
	for _, c := range g.cells {
		if c.tag == "TH" {
			list = append(list, c)
		}
	}
	return list
}

var scopes = set("Row Column Both")

// checkScopes asks for a Scope of header cells that no cell names.
func checkScopes(d *document, say say) {
	for _, g := range d.grids() {
		named := map[string]bool{}
		for _, c := range g.cells {
			for _, id := range d.array(d.attribute(c.element, "Table", "Headers")) {
				named[d.Text(id)] = true
			}
		}
		for _, c := range g.headers() {
			scope, _ := d.attribute(c.element, "Table", "Scope").(pdffile.Name)
			if scope == "" && !named[d.Text(c.dict["ID"])] {
				say("%s has no Scope", d.label(c.element))
			} else if scope != "" && !scopes[scope] {
				say("%s has the Scope %s, which is not known", d.label(c.element), scope)
			}
		}
	}
}

func checkHeaders(d *document, say say) {
	for _, g := range d.grids() {
		ids := map[string]bool{}
		for _, c := range g.headers() {
			ids[d.Text(c.dict["ID"])] = true
		}
		for _, c := range g.cells {
			for _, id := range d.array(d.attribute(c.element, "Table", "Headers")) {
				if !ids[d.Text(id)] {
					say("%s: its header %q is not in the table", d.label(c.element), d.Text(id))
				}
			}
		}
	}
}

// checkReached looks for cells with text that no header cell is for. A table
// without any is told by another check.
func checkReached(d *document, say say) {
	for _, g := range d.grids() {
		headers := g.headers()
		if g.fault != "" || len(headers) == 0 {
			continue
		}
		rows, columns := make([]bool, g.rows), make([]bool, widest+1)
		for _, c := range headers {
			d.reach(c, rows, columns)
		}
		for _, c := range g.cells {
			if c.tag == "TD" && !rows[c.row] && !columns[min(c.column, widest)] && strings.TrimSpace(d.says(c.element)) != "" &&
				len(d.array(d.attribute(c.element, "Table", "Headers"))) == 0 {
				say("%s has no header cell", d.label(c.element))
			}
		}
	}
}

// reach marks the rows or columns that a header cell is for. One without a Scope
// counts for both, as that is told by another check.
func (d *document) reach(c cell, rows, columns []bool) {
	scope, _ := d.attribute(c.element, "Table", "Scope").(pdffile.Name)
	if scope != "Column" {
		for i := c.row; i < min(c.row+c.rows, len(rows)); i++ {
			rows[i] = true
		}
	}
	if scope != "Row" {
		for i := c.column; i < min(c.column+c.columns, len(columns)); i++ {
			columns[i] = true
		}
	}
}
