package paper

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"

	"boardpack/generator/diag"
)

// deepest is the lowest heading level that a paper may use.
const deepest = 4

// number numbers what follows the cover sheet as board papers are numbered:
// sections 1, 2, 3; what stands in them, paragraphs and lower headings alike,
// 2.1, 2.2, 2.3; and so on down. Appendices count on their own and their
// paragraphs have no numbers. Tables and figures count on through the papers, those of
// page 1 too; the labels are those before, and after it.
func number(root, sheetEnd ast.Node, before labels, findings *diag.List) (after labels) {
	n := numbering{findings: findings, labels: before}
	body := false
	for node := range children(root) {
		if f, is := node.(*Figure); body || is && f.Spec != nil {
			n.node(node)
		}
		body = body || node == sheetEnd
	}
	return n.labels
}

// labels are how many tables and figures have a number.
type labels struct{ tables, pictures int }

// After numbers tables and figures on from a paper of the same edition: whoever says
// "Figure 7" means one, in pack.pdf, in the paper's own PDF and on its page alike.
func (d *Draft) After(p *Paper) { d.labels = p.labels }

// EndsAs reports whether papers after this one are numbered as after another. Before the
// first one is nil.
func (p *Paper) EndsAs(other *Paper) bool { return p.end() == other.end() }

func (p *Paper) end() labels {
	if p == nil {
		return labels{}
	}
	return p.labels
}

type numbering struct {
	findings   *diag.List
	level      int              // of the heading above, 0 before the first
	counts     [deepest + 1]int // by depth: sections are 1
	appendix   bool
	appendices int
	labels
}

func (n *numbering) node(node ast.Node) {
	switch node := node.(type) {
	case *Heading:
		n.heading(node)
	case *Paragraph:
		if !n.appendix && n.level > 0 {
			node.Number = n.next(n.level)
		}
	case *Figure:
		if node.Figure.Chart != nil {
			n.pictures++
			node.Figure.Label = fmt.Sprintf("Figure %d", n.pictures)
		} else {
			n.tables++
			node.Figure.Label = fmt.Sprintf("Table %d", n.tables)
		}
	}
}

func (n *numbering) heading(h *Heading) {
	if h.Level > deepest || h.Level > max(n.level, 1)+1 {
		n.findings.Errorf(h.At, "heading-level-left-out", "a heading of level %d after one of level %d", h.Level, max(n.level, 1)).
			Hinted("levels go down one at a time, to level %d", deepest)
		h.Level = min(max(n.level, 1)+1, deepest)
	}
	n.level = h.Level
	switch {
	case h.Level == 2 && h.Appendix:
		n.appendix = true
		n.appendices++
		h.Number = fmt.Sprintf("Appendix %d", n.appendices)
	case h.Level == 2:
		n.appendix = false
		h.Number = n.next(1)
	case !n.appendix:
		h.Number = n.next(h.Level - 1)
	}
}

// next counts one more at a depth and writes the number in full.
func (n *numbering) next(depth int) string {
	n.counts[depth]++
	clear(n.counts[depth+1:])
	parts := make([]string, depth)
	for i := range parts {
		parts[i] = strconv.Itoa(n.counts[i+1])
	}
	return strings.Join(parts, ".")
}
