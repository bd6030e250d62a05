package pdfcheck

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"boardpack/generator/pdffile"
)

// tableOf makes a table from rows of words: a cell is its text, a TH if that
// starts with "#", with "/rows" or "-columns" for its spans.
func tableOf(rows string) *element {
	table := &element{tag: "Table", parent: &element{}}
	for row := range strings.SplitSeq(rows, "\n") {
		tr := &element{tag: "TR", parent: table}
		table.kids = append(table.kids, kid{element: tr})
		for word := range strings.FieldsSeq(row) {
			c := &element{tag: "TD", parent: tr, dict: pdffile.Dict{}}
			if strings.HasPrefix(word, "#") {
				c.tag = "TH"
			}
			for mark, key := range map[string]pdffile.Name{"/": "RowSpan", "-": "ColSpan"} {
				if _, digits, ok := strings.Cut(word, mark); ok {
					span, _ := strconv.Atoi(digits)
					c.dict["A"] = pdffile.Dict{"O": pdffile.Name("Table"), key: span}
				}
			}
			tr.kids = append(tr.kids, kid{element: c})
		}
	}
	return table
}

func TestGrid(t *testing.T) {
	for _, c := range []struct{ name, rows, columns, fault string }{
		{"plain", "#a #b\n1 2", "0 1 0 1", ""},
		{"a heading over two columns", "#a #b-2\n1 2 3", "0 1 0 1 2", ""},
		{"a heading down two rows", "#a/2 1 2\n3 4", "0 1 2 1 2", ""},
		{"both", "#a/2 #b-2\n#c #d\n1 2 3", "0 1 1 2 0 1 2", ""},
		{"a cell too few", "#a #b\n1", "0 1 0", "its rows have different numbers of columns"},
		{"a cell too many", "#a\n1 2", "0 0 1", "its rows have different numbers of columns"},
		{"past the end", "#a #b\n1/2 2", "0 1 0 1", "a cell reaches below the last row"},
		{"one over another", "#a #b/2 #c\n1-2 2", "0 1 2 0 2", "two cells overlap"},
		{"a row under a cell that fills it", "#a/2\n", "0", ""},
		{"a span without end", "#a-999999999", "0", ""},
		{"a negative span", "#a-0 #b\n1 2", "0 1 0 1", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := (&document{File: &pdffile.File{}, root: &element{}}).grid(tableOf(c.rows))
			var columns []string
			for _, cell := range g.cells {
				columns = append(columns, fmt.Sprint(cell.column))
			}
			if got := strings.Join(columns, " "); got != c.columns || g.fault != c.fault {
				t.Errorf("columns %s, fault %q; want %s, %q", got, g.fault, c.columns, c.fault)
			}
		})
	}
}
