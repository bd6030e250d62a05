package paper

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"boardpack/generator/figure"
)

// Abbreviate has a paper say its abbreviations by a shorthand, and what those mean that
// it uses: in sight, at the end of page 1 for those that it uses so early, or under the
// title of the table that alone has them there, and at the beginning of its first section
// for the others, since tables and charts have no room for it where they are met.
func (p *Paper) Abbreviate(by *Shorthand) {
	p.Shorthand = by
	nodes := slices.Collect(children(p.Root))
	section := slices.IndexFunc(nodes, isFirstSection)
	early := by.used(append(textsOf(nodes[:max(section, 0)]), p.Title), nil)
	if len(p.Front) == 0 || section < 0 {
		early = nil
	}
	if table := by.onlyTable(p.Title, nodes[:max(section, 0)]); table != nil && early != nil {
		table.Key = strings.TrimSpace(table.Key + " " + meant(early))
	} else if said := abbreviations("Abbreviations used here. ", early); said != nil {
		p.Root.InsertAfter(p.Root, p.Front[len(p.Front)-1], said)
		p.Front = append(p.Front, said)
	}
	said := abbreviations("Abbreviations in this document. ", by.used(append(textsOf(nodes), p.Title), early))
	switch {
	case said == nil:
	case section >= 0:
		p.Root.InsertAfter(p.Root, nodes[section], said)
	default:
		p.Root.AppendChild(p.Root, said)
	}
}

// onlyTable is the figure among nodes whose table, in sight, has abbreviations, where they and
// the title have no others; else nil.
func (s *Shorthand) onlyTable(title string, nodes []ast.Node) (table *figure.Figure) {
	if len(s.shorts(title)) > 0 {
		return nil
	}
	for _, node := range nodes {
		if s.used(seenIn(node), nil) == nil {
			continue
		}
		f, is := node.(*Figure)
		if !is || f.Data != Beside || table != nil {
			return nil
		}
		table = f.Figure
	}
	return table
}

// isFirstSection tells the heading with which the sections begin, the first of such.
func isFirstSection(n ast.Node) bool {
	h, is := n.(*Heading)
	return is && (h.Number == "1" || h.Appendix)
}

// sectionsBegin is what stands first in the first section; nil where there is none.
func sectionsBegin(root ast.Node) ast.Node {
	for node := range children(root) {
		if isFirstSection(node) {
			return node.NextSibling()
		}
	}
	return nil
}

// used are the abbreviations in texts, each once in their order, but for those that are
// said already.
func (s *Shorthand) used(texts []string, said []Part) (used []Part) {
	for _, text := range texts {
		for _, short := range s.shorts(text) {
			if !slices.Contains(used, short) && !slices.Contains(said, short) {
				used = append(used, short)
			}
		}
	}
	slices.SortFunc(used, func(a, b Part) int { return strings.Compare(a.Text, b.Text) })
	return used
}

// abbreviations is the paragraph that says what some are short for; nil for none.
func abbreviations(opening string, used []Part) ast.Node {
	if len(used) == 0 {
		return nil
	}
	said := &Paragraph{}
	said.AppendChild(said, &Text{Value: opening + meant(used)})
	return said
}

// Abbreviations says what the abbreviations in texts are short for; empty for none.
func (s *Shorthand) Abbreviations(texts []string) string {
	if used := s.used(texts, nil); len(used) > 0 {
		return meant(used)
	}
	return ""
}

func meant(used []Part) string {
	all := make([]string, len(used))
	for k, short := range used {
		all[k] = short.Text + ": " + short.Spoken
	}
	return strings.Join(all, "; ") + "."
}

// textsOf are all that a reader sees of nodes, in the order of reading.
func textsOf(nodes []ast.Node) (all []string) {
	for _, node := range nodes {
		all = append(all, seenIn(node)...)
	}
	return all
}

func seenIn(root ast.Node) (all []string) {
	add := func(texts ...string) { all = append(all, texts...) }
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
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
			add(seenOf(n.Figure)...)
		}
		return ast.WalkContinue, nil
	})
	return all
}

func seenOf(f *figure.Figure) []string {
	all := append([]string{f.Title, f.Subtitle, f.Sentence}, f.Notes...)
	for _, c := range f.Table.Columns {
		all = append(all, c.Label, c.Group)
	}
	for _, row := range f.Table.Rows {
		for _, cell := range row.Cells {
			all = append(all, cell.Text())
		}
	}
	return all
}

// AbbreviationsOf says what the abbreviations of some of a paper's figures, and of what is
// said beside them, are short for, where those stand without it; empty for none.
func (p *Paper) AbbreviationsOf(figures []*figure.Figure, beside ...string) string {
	texts := append([]string{p.Title}, beside...)
	for _, f := range figures {
		texts = append(texts, seenOf(f)...)
	}
	return p.Shorthand.Abbreviations(texts)
}
