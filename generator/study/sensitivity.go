package study

import (
	"slices"

	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/score"
	"boardpack/generator/wording"
)

// sensitivity answers a block that asks what each weight, moved a little,
// changes in the selection.
func (sc *scoring) sensitivity(spec *block.SensitivitySpec, findings *diag.List) *figure.Figure {
	switch {
	case !sc.records.Has(scoresFile):
		findings.Errorf(spec.ID.At, "file-needed", "sensitivity needs %s"+wording.Absent, scoresFile)
		return nil
	case !sc.about.Selection.Set:
		findings.Errorf(spec.ID.At, "selection-needed", "sensitivity needs selection in pack.yaml").Hinted("selection: with top or threshold")
		return nil
	case sc.missesScored():
		findings.Errorf(spec.ID.At, "setting-needed", "sensitivity needs %s", seesAllScored).Hinted("leave it out of this paper, or give it when: '!has(\"hidden\")'")
		return nil
	}
	table := figure.Table{Columns: []figure.Column{
		{Name: "criterion", Label: "Criterion"},
		{Name: "from", Label: "Weight", Numeric: true},
		{Name: "to", Label: "Moved to", Numeric: true},
		{Name: "enter", Label: "Newly selected by score"},
		{Name: "leave", Label: "No longer selected by score"},
		{Name: "furthest", Label: "Largest move of a rank", Numeric: true},
	}}
	exercise := sc.rank().exercise
	if exercise == nil {
		return &figure.Figure{Table: table, Notes: []string{"Nothing is scored."}}
	}
	turned := map[string]bool{}
	cases := exercise.Move().Cases
	notes := movesNotes(cases, sc.about.Selection.Rule)
	for _, c := range cases {
		for _, reference := range append(c.Enter[:len(c.Enter):len(c.Enter)], c.Leave...) {
			turned[reference] = true
		}
		table.Rows = append(table.Rows, figure.Row{Cells: []figure.Cell{
			figure.Said(c.Criterion), weight(c.From), weight(c.To),
			figure.Named(c.Enter), figure.Named(c.Leave), figure.Whole(c.Largest),
		}})
	}
	return &figure.Figure{Table: table, Sentence: movesSentence(len(table.Rows), len(turned), len(sc.rank().places)), Notes: append(notes, table.EmptyNotes()...)}
}

// movesNotes say that it is the score which selects, and why as many need not come as go.
func movesNotes(cases []score.Case, rule score.Rule) []string {
	notes := []string{"Selection here is by score alone: it changes no decision.", "The other weights keep their proportions; a weight stops at 0%."}
	if rule.Ranks() && slices.ContainsFunc(cases, func(c score.Case) bool { return len(c.Enter) != len(c.Leave) }) {
		notes = append(notes, "More or fewer can be newly selected than are selected no longer, because all that share the last place count as selected, before a move and after it.")
	}
	return notes
}

// movesSentence says of how many submissions the outcome hangs on a weight.
func movesSentence(moves, turned, all int) string {
	tried := wording.Grouped(moves) + wording.Plural(moves, " move is tried", " moves are tried")
	whose := "the selection by score of " + wording.Share(turned, all, wording.Noun{One: "intention", Many: "intentions"}, wording.Noun{One: "changes", Many: "changes"}) + " at least once"
	if turned == 0 {
		whose = "no intention's selection by score changes"
	}
	return "If 1 weight moves by 5 or 10 percentage points (" + tried + "), " + whose + "."
}

// weight has as many decimals as it needs.
func weight(w score.Weight) figure.Cell {
	places := 2
	for hundredths := w; places > 0 && hundredths%10 == 0; hundredths /= 10 {
		places--
	}
	return figure.Cell{Value: figure.Amount{Value: float64(w) / float64(score.Percent), Places: places, Form: figure.Percent}}
}
