package pdfout

import (
	"github.com/yuin/goldmark/ast"

	"boardpack/generator/figure"
	"boardpack/generator/paper"
	"boardpack/generator/pdfua"
)

// facts sets names and texts in two columns.
func (l *layout) facts(node ast.Node) {
	l.numbered = nil
	full, height := frame(false)
	g := &grid{width: full, padding: 3.5, limit: height}
	const names, gutter = 132, 9
	g.columns = []gridColumn{{width: names}, {x: names + gutter, width: full - names - gutter}}
	list := l.parent.Add(pdfua.L)
	list.Numbering = pdfua.Named
	for i, fact := range node.(*paper.Facts).Facts {
		item := list.Add(pdfua.LI)
		strips := g.row([]cell{
			l.cell(g, 0, figure.Said(fact.Name), factStyle.bold(), item.Add(pdfua.Lbl).Content()),
			l.cell(g, 1, figure.Said(fact.Text), factStyle, item.Add(pdfua.LBody).Content()),
		}, false)
		if i == 0 {
			strips[0].put(pdfua.Decoration, 0, 0, &rule{dx: g.width, width: 1, colour: headingColour})
		}
		g.underline(strips[len(strips)-1], hairline, ruleColour)
		for _, s := range strips {
			l.add(s)
		}
	}
	l.space(bodyLeading)
}
