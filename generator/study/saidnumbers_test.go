package study

import (
	"slices"
	"testing"
	"time"

	"boardpack/generator/figure"
	"boardpack/generator/score"
)

var twelfth = time.Date(2025, time.March, 12, 0, 0, 0, 0, time.UTC)

// Sentences about numbers read as a person says them, whatever the numbers are.
func TestStepsOfACalendarSaid(t *testing.T) {
	for counts, want := range map[[3]int]string{
		{13, 1, 5}: " On 12 March 2025, 13 were over, 1 was under way and 5 were still to come.",
		{1, 1, 0}:  " On 12 March 2025, 1 was over and 1 was under way.",
		{0, 0, 1}:  " On 12 March 2025, it was still to come.",
		{0, 2, 0}:  " On 12 March 2025, both were under way.",
		{3, 0, 0}:  " On 12 March 2025, all were over.",
	} {
		if got := stepsStood(twelfth, counts[:]); got != want {
			t.Errorf("%v: %q, not %q", counts, got, want)
		}
	}
	if got := stepsOn(1, twelfth, twelfth); got != "1 step on 12 March 2025." {
		t.Error(got)
	}
}

func TestMovesOfWeightsSaid(t *testing.T) {
	for c, want := range map[[3]int]string{
		{27, 21, 182}: "If 1 weight moves by 5 or 10 percentage points (27 moves are tried), the selection by score of 21 of the 182 intentions changes at least once.",
		{27, 1, 182}:  "If 1 weight moves by 5 or 10 percentage points (27 moves are tried), the selection by score of 1 of the 182 intentions changes at least once.",
		{8, 0, 3}:     "If 1 weight moves by 5 or 10 percentage points (8 moves are tried), no intention's selection by score changes.",
		{1, 2, 2}:     "If 1 weight moves by 5 or 10 percentage points (1 move is tried), the selection by score of both intentions changes at least once.",
		{2, 1, 1}:     "If 1 weight moves by 5 or 10 percentage points (2 moves are tried), the selection by score of the only intention changes at least once.",
	} {
		if got := movesSentence(c[0], c[1], c[2]); got != want {
			t.Errorf("%v: %q, not %q", c, got, want)
		}
	}
}

// TestNotesOfMoves says of moves that decide nothing, and of ties where as many do not go as come.
func TestNotesOfMoves(t *testing.T) {
	const alone, kept = "Selection here is by score alone: it changes no decision.", "The other weights keep their proportions; a weight stops at 0%."
	const ties = "More or fewer can be newly selected than are selected no longer, because all that share the last place count as selected, before a move and after it."
	uneven, even := score.Case{Enter: []string{"A"}, Leave: []string{"B", "C"}}, score.Case{Enter: []string{"A"}, Leave: []string{"B"}}
	for name, c := range map[string]struct {
		cases []score.Case
		rule  score.Rule
		want  []string
	}{
		"uneven":    {[]score.Case{even, uneven}, score.Top(2), []string{alone, kept, ties}},
		"even":      {[]score.Case{even}, score.Top(2), []string{alone, kept}},
		"threshold": {[]score.Case{uneven}, score.Rule{}, []string{alone, kept}},
		"none come": {[]score.Case{{Leave: []string{"A"}}}, score.Top(2), []string{alone, kept, ties}},
	} {
		if got := movesNotes(c.cases, c.rule); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func TestQuartersSaid(t *testing.T) {
	for c, want := range map[[2]int]string{
		{108, 182}: "108 of the 182 intentions have a score in the middle of the scale, 3, which counts as the better half: to the right, or above.",
		{1, 182}:   "1 of the 182 intentions has a score in the middle of the scale, 3, which counts as the better half: to the right, or above.",
		{2, 2}:     "Both intentions have a score in the middle of the scale, 3, which counts as the better half: to the right, or above.",
		{1, 1}:     "The only intention has a score in the middle of the scale, 3, which counts as the better half: to the right, or above.",
	} {
		q := quarters{between: c[0], xs: make([]float64, c[1]), scale: figure.Extent{Low: 1, High: 5}}
		if got := q.betweenNote(); got != want {
			t.Errorf("%v: %q, not %q", c, got, want)
		}
	}
}

func TestStepsSaid(t *testing.T) {
	for values, want := range map[[2]float64]string{
		{182, 153}: "From step to step. Submitted: 182. Prioritised: 153 (not prioritised: 29).",
		{3, 2}:     "From step to step. Submitted: 3. Prioritised: 2 (not prioritised: 1).",
		{3, 3}:     "From step to step. Submitted: 3. Prioritised: 3.",
	} {
		chart := &figure.FunnelChart{Steps: []string{"Submitted", "Prioritised"}, Lost: []string{"Not prioritised"}, Series: figure.Series{Values: values[:]}}
		if got := stepsSentence(chart); got != want {
			t.Errorf("%v: %q, not %q", values, got, want)
		}
	}
}
