package paper

import (
	"slices"

	"github.com/yuin/goldmark/ast"

	"boardpack/generator/diag"
	"boardpack/generator/figure"
)

// section appends a heading and the Markdown under it. Its links and values
// are bound with the rest of the tree.
func (b *binding) section(root ast.Node, title string, markdown diag.Located) {
	root.AppendChild(root, coverHeading(title, markdown.At))
	b.markdown(root, markdown)
}

// markdown appends what front matter says in Markdown.
func (b *binding) markdown(root ast.Node, markdown diag.Located) {
	text := newText(markdown.At, []byte(markdown.Text))
	converter{text: text, findings: b.findings, links: b.links, sheet: true}.convert(root)
}

func coverHeading(title string, at diag.Position) *Heading {
	heading := &Heading{Level: 2, ID: slug(title), At: at}
	heading.AppendChild(heading, &Text{Value: title})
	return heading
}

// table makes one of the cover sheet's own tables, which have no number. A
// column in which nothing stands is left out.
func (b *binding) table(title, id string, columns []string, rows [][]string) *Figure {
	table := figure.Table{Rows: make([]figure.Row, len(rows))}
	for i, label := range columns {
		if !slices.ContainsFunc(rows, func(texts []string) bool { return texts[i] != "" }) {
			continue
		}
		table.Columns = append(table.Columns, figure.Column{Name: figure.Slug(label), Label: label})
		for r, texts := range rows {
			table.Rows[r].Cells = append(table.Rows[r].Cells, figure.Cell{Value: figure.Words(texts[i])})
		}
	}
	return &Figure{Figure: &figure.Figure{ID: "cover-" + id, Title: title, Table: table}}
}

func rowsOf[T any](items []T, texts func(T) []string) [][]string {
	var rows [][]string
	for _, item := range items {
		rows = append(rows, texts(item))
	}
	return rows
}
