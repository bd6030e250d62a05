package score

import "slices"

// resolution is what the weights of a random weighting sum to. No weighting
// sums to more, and no scale has as many as 1024 steps, so what a submission is
// above the least has 40 bits at most and leaves 24 for an index.
const (
	resolution     = 1 << resolutionBits
	resolutionBits = 30
	indexBits      = 24
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
	above    []int64 // of each submission: its weighted places above the least, times sum
	ranks    []int   // of each submission: 1 and the number of those above it
	// order is the submissions from best to worst, ties by index: the distance
	// from the best possible one, and below it the index. Sorting plain
	// numbers takes a quarter of the time of sorting indexes by comparison.
	order []uint64
}

func (e *Exercise) newTally() *tally {
	n := len(e.references)
	return &tally{exercise: e, above: make([]int64, n), ranks: make([]int, n), order: make([]uint64, n)}
}

func (t *tally) count(weights weighting) {
	t.sum = weights.sum()
	t.addUp(weights)
	best := int64(t.exercise.scale.count-1) * t.sum
	for s, above := range t.above {
		t.order[s] = uint64(best-above)<<indexBits | uint64(s)
	}
	slices.Sort(t.order)
	rank, before := 0, ^uint64(0)
	for place, key := range t.order {
		if key>>indexBits != before {
			rank, before = place+1, key>>indexBits
		}
		t.ranks[key&indexMask] = rank
	}
}

func (t *tally) addUp(weights weighting) {
	clear(t.above)
	for c, column := range t.exercise.columns {
		weight := weights[c]
		for s, places := range column {
			t.above[s] += weight * places
		}
	}
}

// at is the index of the submission at a place, 0 the first.
func (t *tally) at(place int) int { return int(t.order[place] & indexMask) }

// in tells whether the rule keeps a submission.
func (t *tally) in(s int) bool { return t.exercise.rule.keeps(t.ranks[s], t.total(s), t.sum) }

// total is a submission's weighted score times sum.
func (t *tally) total(s int) int64 { return t.exercise.scale.total(t.above[s], t.sum) }
