package score

import (
	"errors"
	"fmt"
)

// Rule says which submissions are in.
type Rule struct {
	top     int
	least   Score
	byScore bool
}

// Top keeps the n best. Submissions that tie for the last place are all in,
// even where that makes more than n: nothing but the scores may part them.
func Top(n int) Rule { return Rule{top: n} }

// AtLeast keeps what scores the threshold or more, exactly and unrounded.
func AtLeast(threshold Score) Rule { return Rule{least: threshold, byScore: true} }

// Ranks reports whether the rule takes the best so many, so that what becomes of one
// submission depends on all others.
func (r Rule) Ranks() bool { return r.top > 0 }

func (r Rule) check(scale Scale) error {
	switch {
	case r.top == 0 && !r.byScore:
		return errors.New("the rule selects by neither number nor score")
	case r.top < 0:
		return errors.New("the rule keeps fewer than none")
	case r.byScore && !scale.Has(r.least):
		return fmt.Errorf("the threshold %s is not from %s to %s", r.least.Exact(), scale.Least().Exact(), scale.Greatest().Exact())
	}
	return nil
}

// keeps tells whether a submission is in. Its Score is total/sum, where sum is
// that of the weights.
func (r Rule) keeps(rank int, total, sum int64) bool {
	if r.top > 0 {
		return rank <= r.top
	}
	return total >= int64(r.least)*sum
}

// Outcome is what the rule makes of a submission.
type Outcome string

// The outcomes. A submission that is tied at the cut is in: it shares the last
// place of a Top rule with more submissions than there are places.
const (
	Selected    Outcome = "Selected"
	TiedAtCut   Outcome = "Tied at the cut"
	NotSelected Outcome = "Not selected"
)

// In tells whether the submission goes forward.
func (o Outcome) In() bool { return o != NotSelected }

// outcome is that of each of the submissions, tied in number, that share a rank.
func (r Rule) outcome(rank, tied int, total, sum int64) Outcome {
	switch {
	case !r.keeps(rank, total, sum):
		return NotSelected
	case r.top > 0 && rank+tied-1 > r.top:
		return TiedAtCut
	}
	return Selected
}
