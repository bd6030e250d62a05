package protect

import (
	"fmt"
	"slices"
)

// candidate is some counts, and the sums that tell them from others.
type candidate struct {
	places []int
	by     []Part
}

// bounded looks for counts that bounds tell.
func (c *component) bounded() (told Told, tells bool) {
	if !c.small() {
		return Told{}, false
	}
	seen := map[string]bool{}
	c.candidates(func(set candidate) bool {
		key := fmt.Sprint(set.places)
		if !seen[key] && !c.over() {
			least, most, few := c.few(set.places)
			told, tells = Told{least, most, set.by}, few
		}
		seen[key] = true
		return !tells && !c.over()
	})
	return told, tells && !c.over()
}

// few is what some counts may be together, if that is told and too small. A
// corner that has none of them, or enough, shows that it is not.
func (c *component) few(places []int) (least, most int, few bool) {
	p := c.corners()
	in := make([]bool, len(c.counts))
	for _, i := range places {
		in[i] = true
	}
	for _, met := range p.met {
		down, up := 0, 0
		for _, r := range met {
			if in[r.place] {
				down, up = down+r.down, up+r.up
			}
		}
		if c.take(len(met)); up == 0 || down >= c.smallest {
			return 0, 0, false
		}
	}
	if least = -p.most(places, -1); least <= 0 {
		return 0, 0, false
	}
	most = p.most(places, 1)
	return least, most, most < c.smallest
}

// candidates yields each count, what each two sums have in common, and what one
// has and the other has not, where they come to a number that is small.
func (c *component) candidates(yield func(candidate) bool) {
	own, sums := c.shared()
	for _, a := range own {
		for _, i := range sums[a] {
			if n := c.counts[i]; 0 < n && n < c.smallest && !yield(candidate{[]int{i}, []Part{{Sum: a}}}) {
				return
			}
		}
		both := c.common(sums, a)
		for _, b := range own {
			c.take(1)
			if n := both[b]; 0 < n && n < c.smallest && !yield(candidate{within(sums[a], sums[b], true), []Part{{Sum: a}, {Sum: b}}}) {
				return
			}
			if n := both[a] - both[b]; 0 < n && n < c.smallest && !yield(candidate{within(sums[a], sums[b], false), []Part{{Sum: a}, {Sum: b, Minus: true}}}) {
				return
			}
		}
	}
}

// shared are the sums with counts of the component, and which those are.
func (c *component) shared() (own []int, sums [][]int) {
	mine := make([]bool, len(c.counts))
	for _, i := range c.places {
		mine[i] = true
	}
	sums = make([][]int, len(c.sums))
	for s, sum := range c.sums {
		for _, i := range sum {
			if mine[i] {
				sums[s] = append(sums[s], i)
			}
		}
		if sums[s] != nil {
			own = append(own, s)
		}
	}
	return own, sums
}

// common is the number that a sum has in common with each sum.
func (c *component) common(sums [][]int, a int) []int {
	both := make([]int, len(sums))
	for _, i := range sums[a] {
		if n := c.counts[i]; n > 0 {
			for _, b := range c.in[i] {
				both[b] += n
			}
		}
	}
	return both
}

// within are the counts of a sum that another has, or has not. Both are in order.
func within(sum, other []int, has bool) (places []int) {
	for _, i := range sum {
		if _, in := slices.BinarySearch(other, i); in == has {
			places = append(places, i)
		}
	}
	return places
}
