package pdfout

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"boardpack/generator/figure"
	"boardpack/generator/paper"
	"boardpack/generator/pdfua"
	"boardpack/generator/story"
)

// homesOf are the lists that tell most of each intention, by reference: the first that has
// descriptions, else the first of an appendix.
func homesOf(p *paper.Paper) map[string]string {
	homes := map[string]string{}
	for _, described := range []bool{true, false} {
		appendix := false
		for node := p.Root.FirstChild(); node != nil; node = node.NextSibling() {
			if h, is := node.(*paper.Heading); is {
				appendix = appendix || h.Appendix
			}
			n, is := node.(*paper.Figure)
			if !is || n.Figure == nil || n.Figure.Chart != nil {
				continue
			}
			tells := slices.ContainsFunc(n.Figure.Table.Columns, func(c figure.Column) bool { return c.Under || c.Name == "description" })
			if tells && described || appendix && !described {
				t, _ := n.OnPage()
				takeHome(homes, n.Figure.ID, t)
			}
		}
	}
	return homes
}

func takeHome(homes map[string]string, id string, t figure.Table) {
	if len(t.Columns) == 0 || t.Columns[0].Name != "reference" || !slices.ContainsFunc(t.Columns, func(c figure.Column) bool { return c.Name == "title" }) {
		return
	}
	for _, row := range t.Rows {
		if reference := row.Cells[0].Text(); !row.Head && reference != "" && homes[reference] == "" {
			homes[reference] = id
		}
	}
}

// entry is where the list of an intention has its row.
func (l *layout) entry(reference string) string { return l.id("entry." + reference) }

// leads reports whether a reference has an entry in this file, in another table than the
// one that is being set.
func (l *layout) leads(reference string) bool {
	return l.homes[reference] != "" && l.homes[reference] != l.listing
}

// reference sets one with a link to its entry.
func (l *layout) reference(reference string, s style, in *pdfua.Element) []fragment {
	element := in.Add(pdfua.Link)
	return l.fragments(reference, s.link(), element.Content(), &anchor{element, "#" + l.entry(reference), reference, false})
}

// linkable reports whether a link may stand at a node: in a heading none does.
func linkable(node ast.Node) bool {
	for ; node != nil; node = node.Parent() {
		if node.Kind() == paper.KindHeading {
			return false
		}
	}
	return true
}

// mentions cuts a text where it names intentions that have an entry; nil where it names
// none, and within a link.
func (l *layout) mentions(text string, s span) []story.Piece {
	if len(l.homes) == 0 || s.anchor != nil {
		return nil
	}
	pieces := story.Mentions(text, l.leads)
	if !slices.ContainsFunc(pieces, func(p story.Piece) bool { return p.Names }) {
		return nil
	}
	return pieces
}

// references sets a cell that names intentions, each with a link to its entry in this
// file; nil where it names none but that of this row itself.
func (l *layout) references(column figure.Column, c figure.Cell, s style, box *pdfua.Element) []fragment {
	if len(l.homes) == 0 || c.Numeric() || c.Lead != "" {
		return nil
	}
	pieces := story.Mentions(c.Text(), l.leads)
	if column.Name == "reference" || column.Name == "references" {
		pieces = l.listed(c.Text())
	}
	if !slices.ContainsFunc(pieces, func(p story.Piece) bool { return p.Names }) {
		return nil
	}
	var set []fragment
	for _, p := range pieces {
		if p.Names {
			set = append(set, l.reference(p.Text, s, box)...)
		} else {
			set = append(set, l.plain(p.Text, s, box.Content())...)
		}
	}
	return set
}

// listed cuts a list of references, of which some may have no entry.
func (l *layout) listed(text string) (pieces []story.Piece) {
	for k, reference := range strings.Split(text, ", ") {
		if k > 0 {
			pieces = append(pieces, story.Piece{Text: ", "})
		}
		pieces = append(pieces, story.Piece{Text: reference, Names: l.leads(reference)})
	}
	return pieces
}
