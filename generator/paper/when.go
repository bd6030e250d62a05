package paper

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"boardpack/generator/diag"
)

// stand takes out of a tree what does not stand by its own when, with all that is
// under a heading, and asks the binder for each figure that does. Words come after all
// figures, so that their conditions can ask for a cell of one below them.
func (b *binding) stand(root ast.Node) {
	b.standing(root, false)
	b.standing(root, true)
}

func (b *binding) standing(root ast.Node, words bool) {
	gone := 0 // the level of the heading that does not stand; 0 where it does
	for node := range children(root) {
		h, isHeading := node.(*Heading)
		if isHeading && h.Level <= gone {
			gone = 0
		}
		switch {
		case gone > 0 || words == isWords(node) && !b.stands(node):
			if isHeading && gone == 0 {
				gone = h.Level
			}
			b.leave(root, node)
		case node.Kind() == KindFigure && !words:
			b.fillFigure(root, node.(*Figure))
		case node.HasChildren() && node.Type() == ast.TypeBlock && node.Kind() != KindParagraph && !isHeading:
			b.standing(node, words)
		}
	}
}

// isWords reports whether a node holds no figure, nor is a heading, under which some may be: whether
// it stands decides nothing but itself.
func isWords(node ast.Node) bool {
	for child := range children(node) {
		if child.Type() == ast.TypeBlock && !isWords(child) {
			return false
		}
	}
	return node.Kind() != KindFigure && node.Kind() != KindHeading
}

// stands reports whether a node's own when holds. A list's item has that of its
// first paragraph.
func (b *binding) stands(node ast.Node) bool {
	switch n := node.(type) {
	case *Heading:
		return b.holds(n.When)
	case *Paragraph:
		return b.holds(n.When)
	case *Figure:
		return n.Spec == nil || n.broken || b.holds(n.Spec.Head().When)
	case *ast.ListItem:
		first, is := n.FirstChild().(*Paragraph)
		if !is || first.When.Text == "" {
			return true
		}
		when := first.When
		first.When = diag.Located{} // it is asked once
		return b.holds(when)
	}
	return true
}

// holds reports whether a condition does; one that is not there holds. Of what has
// a mistake in it, nothing is told but that.
func (b *binding) holds(when diag.Located) bool {
	if when.Text == "" {
		return true
	}
	holds, findings := b.binder.Holds(when)
	*b.findings = append(*b.findings, findings...)
	b.faulty = b.faulty || findings.HasErrors()
	return holds
}

// leave takes a node out, and keeps in mind how cross references would name it.
func (b *binding) leave(parent, node ast.Node) {
	switch n := node.(type) {
	case *Heading:
		b.left[n.ID] = true
	case *Figure:
		if n.Spec != nil {
			b.left[n.Spec.Head().ID.Text] = true
		}
	}
	parent.RemoveChild(parent, node)
}

// tidy takes out paragraphs of which nothing is left once their values are filled
// in, and lists without an item. A cross reference has its words later.
func tidy(root ast.Node) {
	for node := range children(root) {
		if node.Kind() != KindParagraph && node.Type() == ast.TypeBlock && node.HasChildren() {
			tidy(node)
		}
		switch node.Kind() {
		case KindParagraph:
			closeGaps(node)
			if strings.TrimSpace(PlainText(node)) == "" && !hasLink(node) {
				root.RemoveChild(root, node)
			}
		case ast.KindList, ast.KindListItem, ast.KindBlockquote:
			if !node.HasChildren() {
				root.RemoveChild(root, node)
			}
		}
	}
}

func hasLink(node ast.Node) bool {
	for child := range children(node) {
		if child.Kind() == ast.KindLink || hasLink(child) {
			return true
		}
	}
	return false
}

// closeGaps takes out the spaces about values of which nothing is there: one of two
// that then stand side by side, and those at the paragraph's ends.
func closeGaps(paragraph ast.Node) {
	texts := textsIn(paragraph, nil)
	if !slices.ContainsFunc(texts, isGap) {
		return
	}
	var last *Text // that has words
	for _, t := range texts {
		if isGap(t) {
			t.Value = ""
		}
		if last == nil || strings.HasSuffix(last.Value, " ") {
			t.Value = strings.TrimLeft(t.Value, " ")
		}
		if t.Value != "" {
			last = t
		}
	}
	if last != nil {
		last.Value = strings.TrimRight(last.Value, " ")
	}
}

// isGap reports whether a text is a value of which nothing is there.
func isGap(t *Text) bool { return t.Expression.Text != "" && strings.TrimSpace(t.Value) == "" }

// textsIn are the words in a node, in order. A cross reference has one of its own in
// their stead, for its words come later.
func textsIn(node ast.Node, to []*Text) []*Text {
	for child := range children(node) {
		switch t, is := child.(*Text); {
		case is:
			to = append(to, t)
		case child.Kind() == ast.KindLink && !child.HasChildren():
			to = append(to, &Text{Value: "reference"})
		default:
			to = textsIn(child, to)
		}
	}
	return to
}
