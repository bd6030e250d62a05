package statement

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/paper"
)

// passage is a paragraph, heading, headline, note or cell of a bound paper, in stretches of
// the author's own words and of what the program put between them.
type passage []stretch

// stretch are words of a passage; At is zero where they are not the author's own.
type stretch struct{ diag.Located }

// passagesOf are the passages of a paper, but for cells.
func passagesOf(p *paper.Paper) (all []passage) {
	paper.Passages(p.Root, func(nodes []ast.Node) {
		var open passage
		for _, n := range nodes {
			words := stretch{diag.Located{Text: " "}} // a break
			if text, is := n.(*paper.Text); is {
				words = stretch{diag.Located{Text: text.Value, At: text.At}}
			}
			open = append(open, words)
		}
		all = append(all, open)
	}, func(n ast.Node) {
		if f, is := n.(*paper.Figure); is && f.Spec != nil {
			all = append(all, headPassages(f.Spec.Head())...)
		}
	})
	return all
}

// headPassages are those of what a block says above and below its figure.
func headPassages(head *block.Common) (all []passage) {
	for _, live := range append([]diag.Located{head.Title, head.Subtitle, head.Sentence}, head.Notes...) {
		all = append(all, passageOf(live))
	}
	return all
}

// notKnown stands for the value of an expression.
const notKnown = "\ufffc"

// passageOf is a live text as a passage, in which its values are not known.
func passageOf(live diag.Located) (p passage) {
	for _, part := range block.Split(live) {
		if part.Expression {
			part.Located = diag.Located{Text: notKnown}
		}
		p = append(p, stretch{part.Located})
	}
	return p
}

// text is the passage in one.
func (p passage) text() string {
	var b strings.Builder
	for _, s := range p {
		b.WriteString(s.Text)
	}
	return b.String()
}

// names reports whether one of some caseless names is in the passage, without which it
// states nothing: most passages name no measure.
func (p passage) names(folded []string) bool {
	text := caseless(p.text())
	return slices.ContainsFunc(folded, func(name string) bool { return strings.Contains(text, name) })
}

// own is the place at which some bytes of the passage stand; false where not all of them
// are the author's own.
func (p passage) own(from, to int) (at diag.Position, is bool) {
	start := 0
	for _, s := range p {
		end := start + len(s.Text)
		if from < end && to > start {
			if s.At.Line == 0 {
				return at, false
			}
			if from >= start {
				at, is = s.At, true
				at.Column += utf8.RuneCountInString(s.Text[:from-start])
			}
		}
		start = end
	}
	return at, is
}
