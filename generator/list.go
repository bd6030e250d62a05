package generator

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"boardpack/generator/figure"
	"boardpack/generator/paper"
	"boardpack/generator/story"
	"boardpack/generator/study"
)

// Which intentions the list of an edition has.
const (
	listAll   = "all"   // that the edition sees
	listNamed = "named" // those of them that its papers name
	listNone  = "none"
)

// lists says which intentions the edition's list has. What an audience may see nobody
// need have meant to publish: unless the pack says so, it finds in the list what is in
// the papers.
func (e edition) lists() string {
	switch {
	case e.List.Text != "":
		return e.List.Text
	case e.hides():
		return listNamed
	}
	return listAll
}

// stories are the intentions of the edition's list.
func (b *bound) stories(s *study.Study) *story.List {
	switch b.edition.lists() {
	case listNone:
		return new(story.List)
	case listNamed:
		named := b.named()
		return s.Stories(func(reference string) bool { return named[reference] })
	}
	return s.Stories(func(string) bool { return true })
}

// named are the references of all intentions that the papers name.
func (b *bound) named() map[string]bool {
	known, named := map[string]bool{}, map[string]bool{}
	for _, i := range b.pack.records.Intentions {
		known[i.Reference] = true
	}
	is := func(reference string) bool { return known[reference] }
	note := func(pieces []story.Piece) {
		for _, piece := range pieces {
			named[piece.Text] = named[piece.Text] || piece.Names
		}
	}
	for _, p := range b.papers {
		_ = ast.Walk(p.Root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
			if text, words := n.(*paper.Text); words && entering {
				note(story.Mentions(text.Value, is))
			}
			return ast.WalkContinue, nil
		})
		for _, f := range p.Figures() {
			if f.Figure != nil {
				note(story.Mentions(f.Figure.Sentence+" "+strings.Join(f.Figure.Notes, " "), is))
				noteCells(f.Figure.Table, is, note)
			}
		}
	}
	return named
}

func noteCells(table figure.Table, is func(string) bool, note func([]story.Piece)) {
	for _, row := range table.Rows {
		for k, cell := range row.Cells {
			note(story.Cell(table.Columns[k], cell, is))
		}
	}
}
