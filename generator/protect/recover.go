package protect

import "slices"

// Recover lists, in order, the hidden counts that what is shown gives back to a
// reader who knows the method: those that linear algebra determines if the
// shown numbers are taken as exact, and those that bounds pin to one number, a
// shown 10 being 8 to 12. For the bounds he takes all marks that sums connect
// for 1 to 7; where what is shown contradicts that, for 1 and more, or else for
// 0 and more. He narrows each by one sum at a time, again and again. The sums
// are those that Counts was given.
func Recover(shown []Shown, sums []Sum) []int {
	t := newTable(len(shown), sums)
	found := t.solve(shown)
	r := reading{t, shown, make([]span, len(shown))}
	for _, connected := range t.connected(shown) {
		if !slices.ContainsFunc(connected, func(i int) bool { return shown[i].Hidden }) {
			continue
		}
		if !r.read(connected, span{1, Few}) && !r.read(connected, span{1, most}) && !r.read(connected, span{0, most}) {
			continue // no such counts can be
		}
		for _, i := range connected {
			if shown[i].Hidden && r.spans[i].from == r.spans[i].to {
				found = append(found, i)
			}
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// span is what a count may be: from one number to another, both possible.
type span struct{ from, to int }

// reading is what a reader takes counts for.
type reading struct {
	*table
	shown []Shown
	spans []span
}

// span is what a count may be by itself, if marks stand for what is given.
func (s Shown) span(mark span) span {
	switch {
	case s.Hidden:
		return mark
	case s.Count == 0:
		return span{}
	}
	return span{s.Count - slack, s.Count + slack}
}

// rounds is how often a reader goes over all sums at most. Where more would
// tell more, each tells very little.
const rounds = 1000

// read narrows what connected counts may be by their sums, again and again, and
// reports whether they may be anything.
func (r *reading) read(connected []int, mark span) bool {
	var sums []int
	for _, i := range connected {
		r.spans[i] = r.shown[i].span(mark)
		for _, sum := range r.of[i] {
			sums = append(sums, sum.at)
		}
	}
	slices.Sort(sums)
	sums = slices.Compact(sums)
	for more, round := true, 0; more && round < rounds; round++ {
		more = false
		for _, sum := range sums {
			narrowed, agree := r.narrow(r.sums[sum])
			if !agree {
				return false
			}
			more = more || narrowed
		}
	}
	return true
}

// narrow narrows the spans of the counts in a sum to what the others leave.
func (r *reading) narrow(terms []term) (narrowed, agree bool) {
	var all span
	for _, in := range terms {
		s := r.spans[in.at].times(in.sign)
		all.from += s.from
		all.to += s.to
	}
	for _, in := range terms {
		old := r.spans[in.at]
		signed := old.times(in.sign)
		others := span{all.from - signed.from, all.to - signed.to}
		left := others.times(-in.sign)
		now := span{max(old.from, left.from), min(old.to, left.to)}
		if now.from > now.to {
			return narrowed, false
		}
		if now != old {
			r.spans[in.at], narrowed = now, true
			signed = now.times(in.sign)
			all = span{others.from + signed.from, others.to + signed.to}
		}
	}
	return narrowed, true
}

// times is the span of a number times 1 or -1.
func (s span) times(sign int) span {
	if sign < 0 {
		return span{-s.to, -s.from}
	}
	return s
}

// connected lists the counts that sums connect, each group in order. A 0 that
// is shown connects nothing: all know it.
func (t *table) connected(shown []Shown) [][]int {
	var groups [][]int
	seen := make([]bool, len(shown))
	sumSeen := make([]bool, len(t.sums))
	known := func(i int) bool { return !shown[i].Hidden && shown[i].Count == 0 }
	for first := range shown {
		if seen[first] || known(first) {
			continue
		}
		seen[first] = true
		group := []int{first}
		for next := 0; next < len(group); next++ {
			for _, sum := range t.of[group[next]] {
				if sumSeen[sum.at] {
					continue
				}
				sumSeen[sum.at] = true
				for _, in := range t.sums[sum.at] {
					if !seen[in.at] && !known(in.at) {
						seen[in.at] = true
						group = append(group, in.at)
					}
				}
			}
		}
		slices.Sort(group)
		groups = append(groups, group)
	}
	return groups
}
