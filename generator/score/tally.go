package score

import (
	"math/bits"
	"slices"
)

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
	spare []uint64 // of the same length, to sort with
	heaps []int32  // how many keys go to each heap, and where the next one goes
}

func (e *Exercise) newTally() *tally {
	n := len(e.references)
	return &tally{exercise: e, above: make([]int64, n), ranks: make([]int, n), order: make([]uint64, n), spare: make([]uint64, n), heaps: make([]int32, 1<<bits.Len(uint(n)))}
}

func (t *tally) count(weights weighting) {
	t.sum = weights.sum()
	t.addUp(weights)
	best := int64(t.exercise.scale.count-1) * t.sum
	for s, above := range t.above {
		t.order[s] = uint64(best-above)<<indexBits | uint64(s)
	}
	t.sort()
	rank, above, before := 0, 0, ^uint64(0)
	for _, key := range t.order {
		if key>>indexBits != before {
			rank, before = above+1, key>>indexBits
		}
		t.ranks[key&indexMask] = rank
		above += t.exercise.sizes[key&indexMask]
	}
}

// crowd is how many keys a heap has at most: they are put in order one by one.
const crowd = 24

// sort puts the order in order. Scores lie between the least and the greatest about as
// submissions differ, so that heaps of equal width have few each: a pass over the keys puts
// them there, which takes half of the time of comparing them. Where they lie otherwise, they
// are compared.
func (t *tally) sort() {
	least, most := ^uint64(0), uint64(0)
	for _, key := range t.order {
		least, most = min(least, key), max(most, key)
	}
	shift := max(0, bits.Len64(most-least)-bits.Len(uint(len(t.heaps)-1)))
	clear(t.heaps)
	for _, key := range t.order {
		t.heaps[(key-least)>>shift]++
	}
	next := int32(0)
	for h, size := range t.heaps {
		if size > crowd {
			slices.Sort(t.order)
			return
		}
		t.heaps[h], next = next, next+size
	}
	for _, key := range t.order {
		h := (key - least) >> shift
		t.spare[t.heaps[h]] = key
		t.heaps[h]++
	}
	t.order, t.spare = t.spare, t.order
	for i, key := range t.order { // no key is far from its place
		for ; i > 0 && t.order[i-1] > key; i-- {
			t.order[i] = t.order[i-1]
		}
		t.order[i] = key
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
