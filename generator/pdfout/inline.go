package pdfout

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"

	"boardpack/generator/paper"
	"boardpack/generator/pdfua"
)

// span is what surrounds an inline node.
type span struct {
	style   style
	element *pdfua.Element
	// content is where the element's own words go: the same one until a child
	// element comes in between.
	content *pdfua.Content
	anchor  *anchor // of the link that surrounds it
}

// inside is the span of an element's words.
func inside(element *pdfua.Element, s style) span {
	return span{style: s, element: element, content: element.Content()}
}

// inline returns the fragments of a node's children.
func (l *layout) inline(node ast.Node, s span) []fragment {
	var all []fragment
	for child := node.FirstChild(); child != nil; child = child.NextSibling() {
		handle, known := inlines[child.Kind()]
		if !known {
			l.fail(fmt.Errorf("no layout for a %s in a line of text", child.Kind()))
			return nil
		}
		all = append(all, handle(l, child, s)...)
		if child.NextSibling() != nil && !l.bare(child, s) {
			s.content = s.element.Content()
		}
	}
	return all
}

// bare tells the nodes whose words belong to the element around them, all of them.
func (l *layout) bare(node ast.Node, s span) bool {
	text, is := node.(*paper.Text)
	return node.Kind() == paper.KindBreak || is && (!linkable(node) || l.mentions(text.Value, s) == nil)
}

func (l *layout) words(node ast.Node, s span) []fragment {
	text := node.(*paper.Text).Value
	if !linkable(node) {
		return l.fragments(text, s.style, s.content, s.anchor)
	}
	return l.linked(text, s)
}

// linked sets a text, with a link where it names an intention that has an entry.
func (l *layout) linked(text string, s span) []fragment {
	pieces := l.mentions(text, s)
	if pieces == nil {
		return l.fragments(text, s.style, s.content, s.anchor)
	}
	var set []fragment
	for _, piece := range pieces {
		if piece.Names {
			set = append(set, l.reference(piece.Text, s.style, s.element)...)
			s.content = s.element.Content()
		} else {
			set = append(set, l.fragments(piece.Text, s.style, s.content, nil)...)
		}
	}
	return set
}

// said sets what is said of a figure, with links to others of the paper that it names.
func (l *layout) said(text string, s span) []fragment {
	parts := l.paper.References(text)
	if parts == nil {
		return l.linked(text, s)
	}
	var set []fragment
	for _, part := range parts {
		if part.To == "" {
			set = append(set, l.linked(part.Text, s)...)
			continue
		}
		element := s.element.Add(pdfua.Link)
		set = append(set, l.fragments(part.Text, s.style.link(), element.Content(), &anchor{element, "#" + l.id(part.To), part.Text, false})...)
		s.content = s.element.Content()
	}
	return set
}

func (l *layout) lineBreak(_ ast.Node, s span) []fragment {
	return []fragment{{text: "\n", style: s.style, owner: s.content}}
}

func (l *layout) emphasis(node ast.Node, s span) []fragment {
	tag, shown := pdfua.Em, s.style.italic()
	if node.(*ast.Emphasis).Level > 1 {
		tag, shown = pdfua.Strong, s.style.bold()
	}
	inner := inside(s.element.Add(tag), shown)
	inner.anchor = s.anchor
	return l.inline(node, inner)
}

func (l *layout) code(node ast.Node, s span) []fragment {
	element := s.element.Add(pdfua.Code)
	inner := inside(element, s.style)
	inner.anchor = s.anchor
	return l.inline(node, inner)
}

func (l *layout) link(node ast.Node, s span) []fragment {
	element := s.element.Add(pdfua.Link)
	inner := inside(element, s.style.link())
	target := string(node.(*ast.Link).Destination)
	if id, internal := strings.CutPrefix(target, "#"); internal {
		target = "#" + l.id(id)
	}
	inner.anchor = &anchor{element, target, paper.PlainText(node), false}
	return l.inline(node, inner)
}
