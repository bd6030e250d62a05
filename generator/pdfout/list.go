package pdfout

import (
	"fmt"

	"github.com/yuin/goldmark/ast"

	"boardpack/generator/pdfua"
)

var bullets = [...]string{"•", "–", "▪"}

func (l *layout) list(node ast.Node) {
	list := node.(*ast.List)
	l.numbered = nil
	element := l.parent.Add(pdfua.L)
	element.Numbering = pdfua.Disc
	if list.IsOrdered() {
		element.Numbering = pdfua.Decimal
	}
	number := list.Start
	outer := l.below
	if list.IsTight {
		l.below = 0.2 * bodyLeading
	}
	for child := list.FirstChild(); child != nil; child = child.NextSibling() {
		label := bullets[min(listDepth(list), len(bullets)-1)]
		if list.IsOrdered() {
			label = fmt.Sprintf("%d%c", number, list.Marker)
			number++
		}
		item := element.Add(pdfua.LI)
		owner := item.Add(pdfua.Lbl).Content()
		column := max(listIndent, bodyStyle.width(label+" ")+3)
		l.hanging(label, bodyStyle, owner, column, func() {
			l.within(item.Add(pdfua.LBody), func() { l.block(child) })
		})
	}
	l.below = outer
	l.space(outer)
}

// listDepth counts the lists around a list.
func listDepth(list ast.Node) int {
	depth := 0
	for node := list.Parent(); node != nil; node = node.Parent() {
		if node.Kind() == ast.KindList {
			depth++
		}
	}
	return depth
}

// quotation sets what others have said.
func (l *layout) quotation(node ast.Node) { l.barred(pdfua.BlockQuote, node) }

// barred sets a node's children beside a bar.
func (l *layout) barred(tag pdfua.Tag, node ast.Node) {
	l.numbered = nil
	quote := l.parent.Add(tag)
	l.bars = append(l.bars, bar{x: l.indent + 1, quote: quote})
	l.indent += listIndent
	l.within(quote, func() { l.children(node) })
	l.indent -= listIndent
	l.bars = l.bars[:len(l.bars)-1]
	l.space(halfLine)
}
