package protect

import (
	"cmp"
	"fmt"
	"slices"
)

// table is counts and the sums among them as equations: a total less its parts
// is 0.
type table struct {
	sums [][]term // of each sum, its counts, in their order
	of   [][]term // of each count, the sums that it is in
}

// term is a count in a sum, or a sum that a count is in: an index, and 1 for
// the total or -1 for a part.
type term struct{ at, sign int }

func newTable(counts int, sums []Sum) *table {
	t := &table{sums: make([][]term, len(sums)), of: make([][]term, counts)}
	for s, sum := range sums {
		terms := []term{{sum.Total, 1}}
		for _, part := range sum.Parts {
			terms = append(terms, term{part, -1})
		}
		slices.SortFunc(terms, func(a, b term) int { return cmp.Compare(a.at, b.at) })
		for _, in := range terms {
			t.of[in.at] = append(t.of[in.at], term{s, in.sign})
		}
		t.sums[s] = terms
	}
	return t
}

// most is more people than there are; sums of counts up to it do not overflow.
const most = 1_000_000_000_000

// check refuses counts and sums that cannot be what a pack publishes.
func check(counts []int, sums []Sum) error {
	for i, count := range counts {
		if count < 0 || count > most {
			return fmt.Errorf("count %d is %d, which is no number of people", i, count)
		}
	}
	for s, sum := range sums {
		if err := sum.check(counts); err != nil {
			return fmt.Errorf("sum %d %w", s, err)
		}
	}
	return nil
}

func (s Sum) check(counts []int) error {
	seen := map[int]bool{}
	parts := 0
	for _, i := range append([]int{s.Total}, s.Parts...) {
		if i < 0 || i >= len(counts) {
			return fmt.Errorf("is of count %d, and there are %d counts", i, len(counts))
		}
		if seen[i] {
			return fmt.Errorf("has count %d twice", i)
		}
		seen[i] = true
		parts += counts[i]
	}
	if parts -= counts[s.Total]; parts != counts[s.Total] {
		return fmt.Errorf("has the total %d, and its parts are %d together", counts[s.Total], parts)
	}
	return nil
}
