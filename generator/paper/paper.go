// Package paper reads Markdown with YAML front matter into one tree with
// figure blocks and live values in it, and binds both by name.
package paper

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"boardpack/generator/diag"
	"boardpack/generator/setting"
)

// Paper is one paper, ready for the renderers once it is bound. Its tree holds
// the cover sheet, the sections and the appendices in the order of reading.
type Paper struct {
	Name  string // names the paper's files: "mid-year-review"
	Title string // level 1 heading, document title
	Short string // stands in running headers that have no room for the title; may be empty
	// Meeting is the line that running headers show, such as
	// "Integrated Care Board, 13 November 2024".
	Meeting string
	// Day is the date that it bears, and the place where it says so; zero where that
	// is in words that are no date.
	Day     setting.Date
	Summary string // the first paragraph of the executive summary, as plain text
	Root    ast.Node
	// Front are the nodes of page 1, which a page about several papers shows too;
	// none where the paper begins with its cover sheet.
	Front []ast.Node
	// Confidential is set where the paper says of itself that it is.
	Confidential   bool
	ConfidentialAt diag.Position // where it says so
	// Addressed is set where its edition is one provider's: it is sent to that alone.
	Addressed bool
	// Shorthand is how its abbreviations are said; set by who knows them.
	Shorthand *Shorthand

	labels labels // up to its end
}

// Band is what each page of a confidential paper bears.
const Band = "Confidential – not for publication"

// Private is what an edition bears that is not for the public and has no confidential
// paper, and each paper that is addressed to one provider.
const Private = "Not for publication"

// Banded is what the pages bear that show something of these papers: Band where
// any of them is confidential, Private where any is for one provider, else nothing.
func Banded(papers ...*Paper) string {
	switch {
	case slices.ContainsFunc(papers, func(p *Paper) bool { return p.Confidential }):
		return Band
	case slices.ContainsFunc(papers, func(p *Paper) bool { return p.Addressed }):
		return Private
	}
	return ""
}

// Entry is one line of a contents list.
type Entry struct {
	Level  int // as the heading's: 2 to 4
	Number string
	Text   string
	ID     string
}

// Contents lists the paper's headings in order.
func (p *Paper) Contents() []Entry {
	var entries []Entry
	for node := range children(p.Root) {
		if h, ok := node.(*Heading); ok {
			entries = append(entries, Entry{Level: h.Level, Number: h.Number, Text: PlainText(h), ID: h.ID})
		}
	}
	return entries
}

// Figures lists the paper's figures in order, those of the cover sheet too.
func (p *Paper) Figures() []*Figure {
	var figures []*Figure
	for node := range children(p.Root) {
		if f, ok := node.(*Figure); ok {
			figures = append(figures, f)
		}
	}
	return figures
}

// KeyFigures are the paper's key figures; none if it has none.
func (p *Paper) KeyFigures() []KeyFigure {
	for node := range children(p.Root) {
		if k, ok := node.(*KeyFigures); ok {
			return k.Figures
		}
	}
	return nil
}

// PlainText is a node's words without any markup.
func PlainText(node ast.Node) string {
	var b strings.Builder
	_ = ast.Walk(node, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *Text:
			b.WriteString(n.Value)
		case *Break:
			b.WriteByte(' ')
		}
		return ast.WalkContinue, nil
	})
	return b.String()
}
