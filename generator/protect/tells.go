package protect

import (
	"cmp"
	"maps"
	"math/big"
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
// Each count is in a sum at least. Where so many sums hang together that the
// search does not end, Least and Most are 0: what nobody has looked through may
// tell.
func Tells(counts []int, sums [][]int, smallest int) (told Told, tells bool) {
	t := &telling{counts: counts, sums: sums, smallest: smallest, nought: make([]bool, len(counts))}
	t.places()
	t.none()
	for more := true; more; more = t.noughts() {
		t.reduce()
		for _, c := range t.components {
			if told, tells = c.exact(); tells {
				return told, true
			}
		}
	}
	for _, c := range t.components {
		if told, tells = c.bounded(); tells {
			return told, true
		}
	}
	return Told{}, false
}

// telling is counts and their sums as a reader goes through them.
type telling struct {
	counts     []int
	sums       [][]int
	smallest   int
	place      []int  // of each count among the unknowns: those that are not 0 first, so that others are solved by them last
	at         []int  // of each place, the count
	nought     []bool // of each place: it can only be 0
	components []*component
}

func (t *telling) places() {
	for i := range t.counts {
		t.at = append(t.at, i)
	}
	slices.SortStableFunc(t.at, func(a, b int) int { return cmp.Compare(min(t.counts[b], 1), min(t.counts[a], 1)) })
	t.place = make([]int, len(t.counts))
	for place, i := range t.at {
		t.place[i] = place
	}
}

// none notes the counts in a sum that is 0.
func (t *telling) none() {
	for _, sum := range t.sums {
		if !slices.ContainsFunc(sum, func(i int) bool { return t.counts[i] > 0 }) {
			for _, i := range sum {
				t.nought[t.place[i]] = true
			}
		}
	}
}

func (t *telling) count(place int) int { return t.counts[t.at[place]] }

// reduce solves the sums, each with its constant and what it is made of in
// columns after the unknowns, and splits them into components.
func (t *telling) reduce() {
	n := len(t.counts)
	rows := reduced{}
	for s, sum := range t.sums {
		row, total := equation{n + 1 + s: big.NewRat(1, 1)}, 0
		for _, i := range sum {
			if place := t.place[i]; !t.nought[place] {
				row[place] = big.NewRat(1, 1)
				total += t.counts[i]
			}
		}
		if total > 0 {
			row[n] = big.NewRat(int64(total), 1)
		}
		rows.add(row, n)
	}
	t.components = t.split(rows)
}

// split groups the solved rows that have unknowns in common: no sum tells
// anything of two groups but what it tells of each.
func (t *telling) split(rows reduced) []*component {
	n := len(t.counts)
	of := map[int]*component{} // by unknown
	for _, lead := range slices.Sorted(maps.Keys(rows)) {
		c := &component{telling: t, rows: []equation{rows[lead]}}
		for i := range rows[lead] {
			if i >= n {
				continue
			}
			if other := of[i]; other != nil && other != c {
				c.rows, c.places = append(other.rows, c.rows...), append(other.places, c.places...)
				for _, place := range other.places {
					of[place] = c
				}
			} else if other == nil {
				c.places = append(c.places, i)
			}
			of[i] = c
		}
	}
	seen := map[*component]bool{}
	var all []*component
	for _, place := range slices.Sorted(maps.Keys(of)) {
		if c := of[place]; !seen[c] {
			seen[c] = true
			slices.Sort(c.places)
			all = append(all, c)
		}
	}
	return all
}

// noughts finds counts that can only be 0, and reports whether there are more.
func (t *telling) noughts() (more bool) {
	for _, c := range t.components {
		c.wander()
		for _, place := range c.places {
			if !c.reached(place) && c.corners().span([]int{place}).to == 0 {
				t.nought[place], more = true, true
			}
		}
	}
	return more
}

// component is unknowns that sums connect.
type component struct {
	*telling
	rows   []equation
	places []int     // in order
	tables [][]int   // other counts that have the same sums, by place; and the true ones
	hull   *polytope // nil until it is asked for
}

// corners are what the counts can be, for when no table shows it.
func (c *component) corners() *polytope {
	if c.hull == nil {
		c.hull = newPolytope(c.rows, len(c.counts))
	}
	return c.hull
}

// reached reports whether a table shows that a count can be 1 or more.
func (c *component) reached(place int) bool {
	return slices.ContainsFunc(c.tables, func(table []int) bool { return table[place] > 0 })
}
