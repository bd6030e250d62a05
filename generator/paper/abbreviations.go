package paper

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// Abbreviate has a paper say its abbreviations by a shorthand, and what those mean that
// it uses: in sight, at the beginning of its first section, since tables and charts
// have no room for it where they are met.
func (p *Paper) Abbreviate(by *Shorthand) {
	p.Shorthand = by
	var used []string
	for _, text := range p.texts() {
		for _, part := range by.Parts(text) {
			if by.isAbbreviation(part.Text) && !slices.Contains(used, part.Text) {
				used = append(used, part.Text)
			}
		}
	}
	if len(used) == 0 {
		return
	}
	slices.Sort(used)
	for k, short := range used {
		used[k] = short + ": " + by.full[short]
	}
	said := &Paragraph{}
	said.AppendChild(said, &Text{Value: "Abbreviations in this paper. " + strings.Join(used, "; ") + "."})
	for node := range children(p.Root) {
		if h, is := node.(*Heading); is && (h.Number == "1" || h.Appendix) {
			p.Root.InsertAfter(p.Root, h, said)
			return
		}
	}
	p.Root.AppendChild(p.Root, said)
}

func (s *Shorthand) isAbbreviation(text string) bool { return s != nil && s.full[text] != "" }

// texts are all that a reader sees of the paper, in the order of reading.
func (p *Paper) texts() (all []string) {
	add := func(texts ...string) { all = append(all, texts...) }
	_ = ast.Walk(p.Root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *Text:
			add(n.Value)
		case *Facts:
			for _, f := range n.Facts {
				add(f.Name, f.Text)
			}
		case *KeyFigures:
			for _, k := range n.Figures {
				add(k.Value, k.Label, k.Note)
			}
		case *Figure:
			add(n.Figure.Title, n.Figure.Subtitle, n.Figure.Sentence)
			add(n.Figure.Notes...)
			for _, c := range n.Figure.Table.Columns {
				add(c.Label, c.Group)
			}
			for _, row := range n.Figure.Table.Rows {
				for _, cell := range row.Cells {
					add(cell.Text())
				}
			}
		}
		return ast.WalkContinue, nil
	})
	return append(all, p.Title)
}
