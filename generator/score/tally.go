package score

import "slices"

// resolution is what the weights of a random weighting sum to. No weighting
// sums to more, so a total has 33 bits at most and leaves 31 for an index.
const (
	resolution     = 1 << resolutionBits
	resolutionBits = 30
	indexBits      = 31
	indexMask      = 1<<indexBits - 1
)

// weighting is the weight of each criterion relative to their sum, which may be
// any whole number: that is how every fraction of a weight stays exact.
type weighting []int64

func (w weighting) sum() int64 {
	var sum int64
	for _, weight := range w {
		sum += weight
	}
	return sum
}

func (e *Exercise) given() weighting {
	given := make(weighting, len(e.criteria))
	for c, criterion := range e.criteria {
		given[c] = int64(criterion.Weight)
	}
	return given
}

// tally is what one weighting makes of the submissions. It is made once and
// counted again for each weighting.
type tally struct {
	exercise *Exercise
	sum      int64
	totals   []int64 // of each submission: its weighted score times sum
	ranks    []int   // of each submission: 1 and the number of those above it
	// order is the submissions from best to worst, ties by index: the distance
	// from the best possible total, and below it the index. Sorting plain
	// numbers takes a quarter of the time of sorting indexes by comparison.
	order []uint64
}

func (e *Exercise) newTally() *tally {
	n := len(e.references)
	return &tally{exercise: e, totals: make([]int64, n), ranks: make([]int, n), order: make([]uint64, n)}
}

func (t *tally) count(weights weighting) {
	t.sum = weights.sum()
	t.addUp(weights)
	best := Greatest * t.sum
	for s, total := range t.totals {
		t.order[s] = uint64(best-total)<<indexBits | uint64(s)
	}
	slices.Sort(t.order)
	rank, above := 0, ^uint64(0)
	for place, key := range t.order {
		if key>>indexBits != above {
			rank, above = place+1, key>>indexBits
		}
		t.ranks[key&indexMask] = rank
	}
}

func (t *tally) addUp(weights weighting) {
	clear(t.totals)
	for c, column := range t.exercise.columns {
		weight := weights[c]
		for s, score := range column {
			t.totals[s] += weight * score
		}
	}
}

// at is the index of the submission at a place, 0 the first.
func (t *tally) at(place int) int { return int(t.order[place] & indexMask) }

// in tells whether the rule keeps a submission.
func (t *tally) in(s int) bool { return t.exercise.rule.keeps(t.ranks[s], t.totals[s], t.sum) }
