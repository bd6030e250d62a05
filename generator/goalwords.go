package generator

import (
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"

	"boardpack/generator/diag"
	"boardpack/generator/paper"
	"boardpack/generator/record"
)

// How near words are to a goal's to be meant as these: so many of its own words in a
// hundred, in a paragraph of so many times its length.
const (
	nearWords  = 60
	nearLength = 2
)

// otherwise finds paragraphs that say a goal nearly as goals.csv does, and not the same:
// a Board that endorses one of the two does not know which.
func otherwise(p *paper.Paper, source paper.Source, goals []*record.Goal, findings *diag.List) {
	own := make([]map[string]bool, len(goals))
	for k, goal := range goals {
		own[k] = wordsIn(goal.Statement)
	}
	_ = ast.Walk(p.Root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		paragraph, is := n.(*paper.Paragraph)
		if !is || !entering {
			return ast.WalkContinue, nil
		}
		said := paper.PlainText(paragraph)
		words := wordsIn(said)
		for k, goal := range goals {
			if !nearly(words, own[k]) || strings.Contains(said, goal.Statement) {
				continue
			}
			findings.Warnf(placeOf(paragraph, source), "goal-worded-otherwise", "these are nearly the words of goal %s in goals.csv, and not the same", goal.Code).
				Hinted("write {{ goals[%d].statement }}", k)
			break
		}
		return ast.WalkContinue, nil
	})
}

// nearly reports whether words are nearly a statement's own.
func nearly(other, own map[string]bool) bool {
	if len(own) == 0 || len(other) > nearLength*len(own) {
		return false
	}
	same := 0
	for word := range own {
		if other[word] {
			same++
		}
	}
	return 100*same >= nearWords*len(own)
}

func wordsIn(text string) map[string]bool {
	words := map[string]bool{}
	for _, word := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		words[word] = true
	}
	return words
}

// placeOf is where a paragraph's first words stand, or its first value.
func placeOf(p ast.Node, source paper.Source) (at diag.Position) {
	at = diag.Position{File: source.File, Line: 1, Column: 1}
	_ = ast.Walk(p, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		t, is := n.(*paper.Text)
		if !is || !entering {
			return ast.WalkContinue, nil
		}
		for _, known := range []diag.Position{t.Expression.At, t.At} {
			if known.Line > 0 {
				at = known
				return ast.WalkStop, nil
			}
		}
		return ast.WalkContinue, nil
	})
	return at
}
