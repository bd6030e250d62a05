package protect

import "slices"

// bounded looks for counts that bounds tell.
func (c *component) bounded() (Told, bool) {
	seen := map[string]bool{}
	for _, set := range c.candidates() {
		if key := string(keyOf(set.places)); !seen[key] {
			seen[key] = true
			if s, small := c.small(set.places); small {
				return Told{s.from, s.to, set.by}, true
			}
		}
	}
	return Told{}, false
}

// small is what some counts may be together, if that is told and too small.
func (c *component) small(places []int) (s span, small bool) {
	number := 0
	for _, place := range places {
		number += c.count(place)
	}
	if number == 0 || number >= c.smallest {
		return s, false
	}
	for _, table := range c.tables {
		sum := 0
		for _, place := range places {
			sum += table[place]
		}
		if sum == 0 || sum >= c.smallest {
			return s, false
		}
	}
	s = c.corners().span(places)
	return s, s.from > 0 && s.to < c.smallest
}

func keyOf(places []int) (key []rune) {
	for _, place := range places {
		key = append(key, rune(place))
	}
	return key
}

// candidate is some counts, and the sums that tell them from others.
type candidate struct {
	places []int
	by     []Part
}

// candidates are each sum's counts, what each two sums have in common, and what
// one has and the other has not.
func (c *component) candidates() (all []candidate) {
	in := make([]map[int]bool, len(c.sums))
	for s, sum := range c.sums {
		in[s] = map[int]bool{}
		for _, i := range sum {
			in[s][c.place[i]] = true
		}
	}
	for a := range c.sums {
		mine := c.within(func(place int) bool { return in[a][place] })
		if len(mine) == 0 {
			continue
		}
		for _, place := range mine {
			all = append(all, candidate{[]int{place}, []Part{{Sum: a}}})
		}
		for b := range c.sums {
			both := c.within(func(place int) bool { return in[a][place] && in[b][place] })
			all = append(all, candidate{both, []Part{{Sum: a}, {Sum: b}}})
			rest := c.within(func(place int) bool { return in[a][place] && !in[b][place] })
			all = append(all, candidate{rest, []Part{{Sum: a}, {Sum: b, Minus: true}}})
		}
	}
	return all
}

func (c *component) within(is func(int) bool) []int {
	return slices.DeleteFunc(slices.Clone(c.places), func(place int) bool { return !is(place) })
}
