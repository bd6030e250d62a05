package pdfout

import (
	"slices"
	"strings"

	"boardpack/generator/figure"
	"boardpack/generator/paper"
	"boardpack/generator/pdfua"
)

// homesOf are the lists that tell most of each intention, by reference: the first that has
// descriptions under titles, else the first of an appendix.
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
			under := slices.ContainsFunc(n.Figure.Table.Columns, func(c figure.Column) bool { return c.Under })
			if t, _ := n.Figure.OnPage(); under && described || appendix && !described {
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

// references sets a cell of references, each with a link to its entry in this file; nil
// where there is none but this row itself.
func (l *layout) references(column figure.Column, c figure.Cell, s style, box *pdfua.Element) []fragment {
	if column.Name != "reference" && column.Name != "references" || c.Numeric() || c.Lead != "" {
		return nil
	}
	all := strings.Split(c.Text(), ", ")
	leads := func(reference string) bool { return l.homes[reference] != "" && l.homes[reference] != l.listing }
	if !slices.ContainsFunc(all, leads) {
		return nil
	}
	var set []fragment
	for k, reference := range all {
		if k > 0 {
			set = append(set, l.plain(", ", s, box.Content())...)
		}
		if !leads(reference) {
			set = append(set, l.plain(reference, s, box.Content())...)
			continue
		}
		element := box.Add(pdfua.Link)
		to := &anchor{element, "#" + l.entry(reference), reference, false}
		set = append(set, l.fragments(reference, s.link(), element.Content(), to)...)
	}
	return set
}
