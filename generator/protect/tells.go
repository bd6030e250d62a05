package protect

import (
	"cmp"
	"fmt"
	"slices"
)

// Told is a number that published sums tell of some of the counts together.
type Told struct {
	Least, Most int    // the same where the sums determine it
	Sums        []Part // what tells it, by index into the sums
}

// Part is a sum in a calculation: added, or taken away.
type Part struct {
	Sum   int
	Minus bool
}

// Tells finds some of the counts of which a reader can work out that they are
// together 1 or more and fewer than the smallest. He knows each published sum,
// exactly, and which counts are in it, and no count is negative. What he can work
// out is:
//
//   - Any sum and difference of any of the sums that has each count once or not
//     at all; what bounds show to be 0 is 0.
//   - The bounds, in whole numbers, of each count, and of what two of the sums
//     have in common or one has and the other has not.
//
// Each count is in a sum at least. Where the search ends before all is looked
// through, it tells, and Least and Most are 0: what nobody has looked through may
// tell. The error is that of who interrupted it.
func (s Search) Tells(counts []int, sums [][]int, smallest int) (told Told, tells bool, err error) {
	p := s.pace()
	t := newTelling(counts, sums, smallest, p)
	told, tells = t.find()
	switch {
	case p.err != nil:
		return Told{}, true, p.err
	case p.over():
		return Told{}, true, nil
	}
	for i, part := range told.Sums {
		told.Sums[i].Sum = t.first[part.Sum]
	}
	return told, tells, nil
}

// telling is counts and their sums as a reader goes through them. Counts that
// the same sums have are one unknown.
type telling struct {
	*pace
	smallest   int
	counts     []int   // of each unknown: those that are not 0 first, so that others are solved by them last
	in         [][]int // of each unknown, its sums
	sums       [][]int // each once, of unknowns, in order
	first      []int   // of each, its index where it was given first
	nought     []bool  // of each unknown: it can only be 0
	components []*component
}

func newTelling(counts []int, sums [][]int, smallest int, p *pace) *telling {
	t := &telling{pace: p, smallest: smallest}
	in := make([][]int, len(counts))
	met := map[string]bool{}
	for s, sum := range sums {
		sorted := slices.Sorted(slices.Values(sum))
		if key := fmt.Sprint(sorted); !met[key] {
			met[key] = true
			for _, i := range sorted {
				in[i] = append(in[i], len(t.first))
			}
			t.first = append(t.first, s)
		}
	}
	unknowns := merged(counts, in)
	t.sums = make([][]int, len(t.first))
	for at, u := range unknowns {
		t.counts, t.in = append(t.counts, u.count), append(t.in, u.in)
		for _, s := range u.in {
			t.sums[s] = append(t.sums[s], at)
		}
	}
	t.nought = make([]bool, len(unknowns))
	t.none()
	return t
}

// unknown is counts that the same sums have.
type unknown struct {
	count int
	in    []int
}

func merged(counts []int, in [][]int) (all []unknown) {
	at := map[string]int{}
	for i, count := range counts {
		key := fmt.Sprint(in[i])
		k, met := at[key]
		if !met {
			k = len(all)
			at[key], all = k, append(all, unknown{in: in[i]})
		}
		all[k].count += count
	}
	slices.SortStableFunc(all, func(a, b unknown) int { return cmp.Compare(min(b.count, 1), min(a.count, 1)) })
	return all
}

// none notes the counts in a sum that is 0.
func (t *telling) none() {
	for _, sum := range t.sums {
		if !slices.ContainsFunc(sum, func(i int) bool { return t.counts[i] > 0 }) {
			for _, i := range sum {
				t.nought[i] = true
			}
		}
	}
}

func (t *telling) find() (told Told, tells bool) {
	for more := true; more; more = t.noughts() {
		t.reduce()
		for _, c := range t.components {
			if told, tells = c.exact(); tells || t.over() {
				return told, tells
			}
		}
	}
	for _, c := range t.components {
		if told, tells = c.bounded(); tells || t.over() {
			return told, tells
		}
	}
	return Told{}, false
}

// noughts finds counts that can only be 0, and reports whether there are more.
func (t *telling) noughts() (more bool) {
	for _, c := range t.components {
		for _, i := range c.unreached() {
			t.nought[i], more = true, true
		}
	}
	return more && !t.over()
}
