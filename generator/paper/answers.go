package paper

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"boardpack/generator/figure"
)

// answerOnce has a figure name the table of its paper that says what is done about its
// measures, with cause, action and owner side by side, rather than say it again.
func answerOnce(root ast.Node) {
	var tables []*figure.Figure
	for node := range children(root) {
		if f := tableHere(node); f != nil && f.Figure.Label != "" {
			tables = append(tables, f.Figure)
		}
	}
	for node := range children(root) {
		if f, is := node.(*Figure); is && len(f.Figure.Answers) > 0 {
			referToAnswers(f.Figure, tables)
		}
	}
}

// referToAnswers takes out of a figure what tables say is done.
func referToAnswers(f *figure.Figure, tables []*figure.Figure) {
	of := map[string][]string{} // measures, by the table
	for _, answer := range f.Answers {
		at := slices.IndexFunc(tables, func(t *figure.Figure) bool { return t != f && hasAnswer(t.Table, answer) })
		if at < 0 {
			continue
		}
		label := tables[at].Label
		if cut, in := strings.CutSuffix(f.Sentence, " "+answer.Words); in {
			f.Sentence = cut + " " + label + saysAnswer + "it."
		} else if takeOut(f, answer.Note()) {
			of[label] = append(of[label], answer.Measure)
		}
	}
	for _, t := range slices.Backward(tables) {
		if measures := of[t.Label]; len(measures) > 0 {
			f.Notes = slices.Insert(f.Notes, 0, t.Label+saysAnswer+listed(measures)+".")
		}
	}
}

// listed is a list of names that have commas.
func listed(names []string) string {
	last := len(names) - 1
	if last < 1 {
		return names[0]
	}
	return strings.Join(names[:last], "; ") + "; and " + names[last]
}

// hasAnswer reports whether a row has the measure and what is done about it.
func hasAnswer(t figure.Table, answer figure.Answer) bool {
	has := func(row figure.Row, words string) bool {
		return slices.ContainsFunc(row.Cells, func(c figure.Cell) bool { return strings.TrimSuffix(c.Text(), ".") == strings.TrimSuffix(words, ".") })
	}
	return slices.ContainsFunc(t.Rows, func(row figure.Row) bool {
		return has(row, answer.Measure) && has(row, answer.Words)
	})
}
