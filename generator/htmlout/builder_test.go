package htmlout

import (
	"encoding/csv"
	"os"
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"

	"boardpack/generator/figure"
	"boardpack/generator/paper"
)

// The functions below build papers as the paper package binds them.

func tree(blocks ...ast.Node) ast.Node { return with(ast.NewDocument(), blocks...) }

func with(parent ast.Node, children ...ast.Node) ast.Node {
	for _, child := range children {
		parent.AppendChild(parent, child)
	}
	return parent
}

func words(value string) ast.Node { return &paper.Text{Value: value} }

func section(level int, number, id, title string) ast.Node {
	return with(&paper.Heading{Level: level, Number: number, ID: id}, words(title))
}

func appendix(number, id, title string) ast.Node {
	return with(&paper.Heading{Level: 2, Number: number, ID: id, Appendix: true}, words(title))
}

func para(number string, inlines ...ast.Node) ast.Node {
	return with(&paper.Paragraph{Number: number}, inlines...)
}

func anchor(destination, label string) ast.Node {
	link := ast.NewLink()
	link.Destination = []byte(destination)
	return with(link, words(label))
}

func bullets(items ...ast.Node) ast.Node { return with(ast.NewList('-'), items...) }

func numbers(start int, items ...ast.Node) ast.Node {
	list := ast.NewList('.')
	list.Start = start
	return with(list, items...)
}

func item(blocks ...ast.Node) ast.Node { return with(ast.NewListItem(2), blocks...) }

func answer(f *figure.Figure) *paper.Figure { return &paper.Figure{Figure: f} }

// table makes a table of texts; the columns named in numeric hold numbers.
func table(heads []string, rows [][]string, numeric ...string) figure.Table {
	var t figure.Table
	for _, head := range heads {
		column := figure.Column{Name: figure.Slug(head), Label: head}
		for _, name := range numeric {
			column.Numeric = column.Numeric || name == head
		}
		t.Columns = append(t.Columns, column)
	}
	for _, row := range rows {
		made := figure.Row{Total: strings.HasSuffix(row[0], "Total")}
		for _, cell := range row {
			made.Cells = append(made.Cells, figure.Written(cell))
		}
		t.Rows = append(t.Rows, made)
	}
	return t
}

// published reads one of the tables that the Board's paper of November 2024
// shows. Its heads are names of CSV columns, and all but the first are numeric.
func published(tb testing.TB, name string) figure.Table {
	tb.Helper()
	file, err := os.Open("../testdata/" + name)
	if err != nil {
		tb.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		tb.Fatal(err)
	}
	return table(rows[0], rows[1:], rows[0][1:]...)
}
