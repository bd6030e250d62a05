package paper

import (
	"bytes"
	"cmp"
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"

	"boardpack/generator/diag"
)

// anchor gives every heading and figure an id of its own, and notes how a
// cross reference names it.
func (b *binding) anchor(root ast.Node) {
	for node := range children(root) {
		switch n := node.(type) {
		case *Heading:
			if n.ID == "" {
				n.ID = b.free(slug(PlainText(n)))
			}
			b.claim(n.ID, headingName(n), n.At)
		case *Figure:
			b.claim(n.Figure.ID, cmp.Or(n.Figure.Label, n.Figure.Title), n.place())
		case *Data:
			b.claim(n.ID(), "the data of "+n.Of.Figure.Label, n.Of.place())
		}
	}
}

func (b *binding) claim(id, name string, at diag.Position) {
	if !idShape().MatchString(id) {
		b.findings.Errorf(at, "id-shape", "id %q", id).Hinted("an id is lower case letters and digits, joined by single hyphens")
	}
	if _, taken := b.anchors[id]; taken {
		b.findings.Errorf(at, "id-twice", "id %q stands twice", id).Hinted("give one of the two another id, as {#another}")
	}
	b.anchors[id] = name
}

func (b *binding) free(id string) string {
	if id == "" {
		id = "section"
	}
	if _, taken := b.anchors[id]; !taken {
		return id
	}
	for n := max(2, b.next[id]); ; n++ {
		free := fmt.Sprintf("%s-%d", id, n)
		if _, taken := b.anchors[free]; !taken {
			b.next[id] = n + 1 // the next of the same words does not try them all again
			return free
		}
	}
}

func headingName(h *Heading) string {
	switch {
	case h.Appendix:
		return h.Number
	case h.Number != "":
		return "section " + h.Number
	}
	return PlainText(h)
}

func slug(words string) string {
	return strings.Trim(notSlug().ReplaceAllString(strings.ToLower(words), "-"), "-")
}

// resolveLinks finds cross references that lead nowhere, and names the target
// in those without words of their own: [](#open-closed) reads "Table 1".
func (b *binding) resolveLinks(node ast.Node) {
	for child := range children(node) {
		b.resolveLinks(child)
		link, ok := child.(*ast.Link)
		if !ok {
			continue
		}
		id, internal := bytes.CutPrefix(link.Destination, []byte("#"))
		if !internal {
			continue
		}
		name, found := b.anchors[string(id)]
		switch {
		case found || b.faulty && b.left[string(id)]:
		case b.left[string(id)]:
			b.findings.Errorf(b.links[link], "reference-to-left-out", "%q is left out by its when, and is named here", id).
				Hinted(`give the paragraph the same condition: {when="..."}`)
		default:
			b.findings.Errorf(b.links[link], "reference-to-nothing", "no heading or figure has the id %q", id).
				Hinted("%s", b.likely(string(id)))
		}
		if !link.HasChildren() {
			link.AppendChild(link, &Text{Value: strings.ReplaceAll(name, " ", noBreak)})
		}
	}
}
