package study

import (
	"slices"

	"boardpack/generator/record"
)

// seesAllScored is what an edition must do that tells of ranks.
const seesAllScored = "an edition that sees all that is scored"

// hangsOnOthers reports whether a field of an intention depends on what else is
// scored: its rank does, and what is selected where the best so many are taken.
func (sc *scoring) hangsOnOthers(field string) bool {
	return field == "rank" || selected[field] && sc.about.Selection.Rule.Ranks()
}

// missesScored reports whether submissions are scored that the edition does not see.
// Among those that it sees ranks are others than among all, and others are the best so
// many; the true ones would tell how many that are hidden score more.
func (sc *scoring) missesScored() bool {
	if sc.hidden == nil {
		return false
	}
	seen := make(map[string]bool, len(sc.records.Intentions))
	for _, i := range sc.records.Intentions {
		seen[i.Reference] = true
	}
	return slices.ContainsFunc(sc.hidden.All.Intentions, func(i *record.Intention) bool {
		scores := i.Scores()
		return !seen[i.Reference] && scores != nil && scores.Complete()
	})
}

// tellsSelection reports whether the pack says how it selects, and the edition can
// tell what is selected.
func (sc *scoring) tellsSelection() bool {
	return sc.about.Selection.Set && !(sc.about.Selection.Rule.Ranks() && sc.missesScored())
}
