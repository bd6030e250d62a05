package score

import (
	"cmp"
	"slices"
)

// Steps are the percentage points by which Moves moves each weight.
var Steps = []Weight{-10 * Percent, -5 * Percent, 5 * Percent, 10 * Percent}

// Moves is what becomes of ranks and selection when one weight moves and the
// others keep their proportions.
type Moves struct {
	Cases []Case // criterion by criterion, the lowest weight first
	In    []int  // of each submission, in the order of Ranking.Places: the number of cases in which it is in
}

// Case is one weight moved by one step. A weight stops at 0% and at 100%, and
// steps that end at the same weight are one case: 5% moves to 0%, 10% and 15%.
// A criterion of 100% has no cases, since the others have no proportions.
type Case struct {
	Criterion string
	From, To  Weight
	Enter     []string // references of those that are in only in this case, in the order of Ranking.Places
	Leave     []string // and of those that are in only under the weights as given
	Largest   int      // places by which the submission that moved furthest moved
	Furthest  []Shift  // all that moved so far, in the order of Ranking.Places; none where no rank changed
}

// Shift is a change of rank.
type Shift struct {
	Reference string
	From, To  int
}

func (s Shift) places() int { return max(s.From-s.To, s.To-s.From) }

// Changes are the cases in which a submission enters or leaves.
func (m *Moves) Changes(reference string) []Case {
	var changes []Case
	for _, c := range m.Cases {
		if slices.Contains(c.Enter, reference) || slices.Contains(c.Leave, reference) {
			changes = append(changes, c)
		}
	}
	return changes
}

// Move moves each weight in turn by each of the Steps.
func (e *Exercise) Move() *Moves {
	before, after := e.newTally(), e.newTally()
	before.count(e.given())
	moves := &Moves{In: make([]int, len(e.references))}
	for c, criterion := range e.criteria {
		for _, to := range targets(criterion.Weight) {
			after.count(e.moved(c, to))
			moved := compare(before, after)
			moved.Criterion, moved.From, moved.To = criterion.Name, criterion.Weight, to
			moves.Cases = append(moves.Cases, moved)
			for p := range moves.In {
				if after.in(before.at(p)) {
					moves.In[p]++
				}
			}
		}
	}
	return moves
}

// targets are the weights to which a weight moves, ascending.
func targets(weight Weight) []Weight {
	if weight == Whole {
		return nil
	}
	var targets []Weight
	for _, step := range Steps {
		if to := min(max(weight+step, 0), Whole); to != weight {
			targets = append(targets, to)
		}
	}
	slices.Sort(targets)
	return slices.Compact(targets)
}

// moved gives one criterion another weight and scales the others by
// (Whole-to)/(Whole-from), so that all sum to Whole again. Everything is times
// Whole-from, which keeps the fractions whole.
func (e *Exercise) moved(criterion int, to Weight) weighting {
	from := e.criteria[criterion].Weight
	moved := e.given()
	for c := range moved {
		moved[c] *= int64(Whole - to)
	}
	moved[criterion] = int64(to * (Whole - from))
	return moved
}

// compare tells who enters, who leaves and who moves furthest.
func compare(before, after *tally) Case {
	var c Case
	for p := range before.order {
		s := before.at(p)
		reference := before.exercise.references[s]
		switch was, is := before.in(s), after.in(s); {
		case is && !was:
			c.Enter = append(c.Enter, reference)
		case was && !is:
			c.Leave = append(c.Leave, reference)
		}
		shift := Shift{reference, before.ranks[s], after.ranks[s]}
		switch cmp.Compare(shift.places(), max(c.Largest, 1)) {
		case 1:
			c.Largest, c.Furthest = shift.places(), []Shift{shift}
		case 0:
			c.Largest, c.Furthest = shift.places(), append(c.Furthest, shift)
		}
	}
	return c
}
