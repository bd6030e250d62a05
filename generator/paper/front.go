package paper

import (
	"slices"

	"github.com/yuin/goldmark/ast"
)

// takeFront takes the section that stands on page 1 out of a body.
func takeFront(body ast.Node) []ast.Node {
	var front []ast.Node
	inside := false
	for node := range children(body) {
		if h, is := node.(*Heading); is {
			inside = h.Front || inside && h.Level > 2
		}
		if inside {
			front = append(front, node)
			body.RemoveChild(body, node)
		}
	}
	return front
}

// front appends page 1: what is asked of the reader, then the section that says
// what there is to know. A paper without such a section has no page 1 of its own.
func (b *binding) front(c *cover, section []ast.Node, root ast.Node) {
	if len(section) == 0 {
		return
	}
	first := root.LastChild()
	if c.dated == nil {
		b.section(root, "What is asked", c.board.Recommendations)
	}
	for _, node := range section {
		root.AppendChild(root, node)
	}
	root.AppendChild(root, &PageBreak{Front: true})
	if first == nil {
		first = root.FirstChild()
	} else {
		first = first.NextSibling()
	}
	for node := first; node.Kind() != KindPageBreak; node = node.NextSibling() {
		b.page1 = append(b.page1, node)
	}
}

// askAgain puts the recommendations of the cover sheet under each heading that is
// marked for them, so that they are written once.
func (b *binding) askAgain(c *cover, body ast.Node) {
	for node := range children(body) {
		h, is := node.(*Heading)
		if !is || !h.Asks {
			continue
		}
		if c.dated != nil {
			b.findings.Errorf(h.At, "recommendations-missing", "the paper has no recommendations to repeat here").Hinted("a paper for a meeting has recommendations: in its front matter")
			continue
		}
		again := ast.NewDocument()
		b.markdown(again, c.board.Recommendations)
		for _, asked := range slices.Backward(slices.Collect(children(again))) {
			body.InsertAfter(body, h, asked)
		}
	}
}
