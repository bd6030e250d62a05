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
// what there is to know. A paper without such a section has no page 1 of its own, and
// one for no meeting goes on below it.
func (b *binding) front(c *cover, section []ast.Node, root ast.Node) {
	if len(section) == 0 {
		return
	}
	page1 := ast.NewDocument()
	if c.dated == nil {
		b.section(page1, "What is asked", c.board.Recommendations)
	}
	b.page1 = append(slices.Collect(children(page1)), section...)
	for _, node := range b.page1 {
		root.AppendChild(root, node)
	}
	if c.dated == nil {
		root.AppendChild(root, &PageBreak{Front: true})
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
