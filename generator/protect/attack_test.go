package protect

import "slices"

// The attackers of the tests. They share no code with the package.

// interval is what an attacker takes a count for.
type interval struct{ low, high int }

// enough is more than any count of the tests.
const enough = 1 << 20

// told is what a reader knows who has heard which marks stand for 8 and more,
// in the words of Counts.
func told(l layout, shown []Shown) []interval {
	knows := make([]interval, len(shown))
	for i, s := range shown {
		switch {
		case !s.Hidden && s.Count == 0:
			knows[i] = interval{0, 0}
		case !s.Hidden:
			knows[i] = interval{s.Count - 2, s.Count + 2}
		case l.counts[i] >= 8:
			knows[i] = interval{8, enough}
		default:
			knows[i] = interval{1, 7}
		}
	}
	for _, sum := range l.sums {
		all := append([]int{sum.Total}, sum.Parts...)
		if slices.ContainsFunc(all, func(i int) bool { return shown[i].Hidden && l.counts[i] == 0 }) {
			for _, i := range all {
				if shown[i].Hidden && l.counts[i] < 8 {
					knows[i].low = 0
				}
			}
		}
	}
	return knows
}

// cunning is what a reader takes counts for who takes all marks for 1 to 7.
func cunning(shown []Shown) []interval {
	knows := told(layout{counts: make([]int, len(shown))}, shown)
	for i, s := range shown {
		if s.Hidden {
			knows[i] = interval{1, 7}
		}
	}
	return knows
}

// enumeration goes through all counts that agree with what is known.
type enumeration struct {
	sums   []Sum
	tries  int // left before it gives up
	gaveUp bool
}

// pinned lists the hidden counts that have the same value in all counts that
// agree with what is known, and whether any do. It stops at the second value.
func (e *enumeration) pinned(shown []Shown, knows []interval) (pinned []int, any bool) {
	first := e.find(knows)
	if first == nil {
		return nil, false
	}
	other := make([]bool, len(shown))
	note := func(found []int) {
		for i := range found {
			other[i] = other[i] || found[i] != first[i]
		}
	}
	for i, s := range shown {
		if !s.Hidden || other[i] {
			continue
		}
		for _, part := range []interval{{knows[i].low, first[i] - 1}, {first[i] + 1, knows[i].high}} {
			if part.low > part.high {
				continue
			}
			within := slices.Clone(knows)
			within[i] = part
			if found := e.find(within); found != nil {
				note(found)
				break
			}
		}
		if !other[i] {
			pinned = append(pinned, i)
		}
	}
	return pinned, true
}

// hopeless reports whether some count would be pinned even if all were hidden.
func (e *enumeration) hopeless(l layout) bool {
	hidden := slices.Repeat([]Shown{{Hidden: true}}, len(l.counts))
	pinned, _ := e.pinned(hidden, told(l, hidden))
	return len(pinned) > 0 && !e.gaveUp
}

// find is one case of counts that agree with what is known, or nil.
func (e *enumeration) find(knows []interval) []int {
	if e.tries--; e.tries < 0 {
		e.gaveUp = true
		return nil
	}
	knows = slices.Clone(knows)
	if !e.tighten(knows) {
		return nil
	}
	pick := -1
	for i, k := range knows {
		if k.low < k.high && (pick < 0 || k.high-k.low < knows[pick].high-knows[pick].low) {
			pick = i
		}
	}
	if pick < 0 {
		found := make([]int, len(knows))
		for i, k := range knows {
			found[i] = k.low
		}
		return found
	}
	for value := knows[pick].low; value <= knows[pick].high; value++ {
		old := knows[pick]
		knows[pick] = interval{value, value}
		if found := e.find(knows); found != nil {
			return found
		}
		if knows[pick] = old; e.gaveUp {
			return nil
		}
	}
	return nil
}

// tighten leaves out of what is known what a single sum excludes.
func (e *enumeration) tighten(knows []interval) bool {
	for again := true; again; {
		again = false
		for _, sum := range e.sums {
			low, high := 0, 0
			for _, part := range sum.Parts {
				low += knows[part].low
				high += knows[part].high
			}
			total := &knows[sum.Total]
			if total.low < low {
				total.low, again = low, true
			}
			if total.high > high {
				total.high, again = high, true
			}
			if total.low > total.high {
				return false
			}
			for _, part := range sum.Parts {
				k := &knows[part]
				if least := total.low - (high - k.high); k.low < least {
					low += least - k.low
					k.low, again = least, true
				}
				if greatest := total.high - (low - k.low); k.high > greatest {
					high -= k.high - greatest
					k.high, again = greatest, true
				}
				if k.low > k.high {
					return false
				}
			}
		}
	}
	return true
}

// prime is the modulus of the other attacker. Numbers below it multiply within
// an int.
const prime = 2_147_483_647

// determined lists the hidden counts that linear algebra determines: those
// whose own row adds nothing to the rank of the sums. It works modulo a prime
// with full rows.
func determined(shown []Shown, sums []Sum) []int {
	column := map[int]int{}
	var hidden []int
	for i, s := range shown {
		if s.Hidden {
			column[i] = len(hidden)
			hidden = append(hidden, i)
		}
	}
	var rows [][]int
	for _, sum := range sums {
		row := make([]int, len(hidden))
		if c, is := column[sum.Total]; is {
			row[c] = prime - 1
		}
		for _, part := range sum.Parts {
			if c, is := column[part]; is {
				row[c] = 1
			}
		}
		rows = append(rows, row)
	}
	rank := 0
	for c := range hidden {
		pivot := slices.IndexFunc(rows[rank:], func(row []int) bool { return row[c] != 0 })
		if pivot < 0 {
			continue
		}
		rows[rank], rows[rank+pivot] = rows[rank+pivot], rows[rank]
		top := rows[rank]
		inverse := power(top[c], prime-2)
		for j := range top {
			top[j] = top[j] * inverse % prime
		}
		for r, row := range rows {
			if factor := row[c]; r != rank && factor != 0 {
				for j := range row {
					row[j] = (row[j] + (prime-factor)*top[j]) % prime
				}
			}
		}
		rank++
	}
	var found []int
	for _, row := range rows[:rank] {
		alone, several := -1, false
		for c, coefficient := range row {
			if coefficient != 0 {
				several = alone >= 0
				alone = c
				if several {
					break
				}
			}
		}
		if !several {
			found = append(found, hidden[alone])
		}
	}
	slices.Sort(found)
	return found
}

func power(base, exponent int) int {
	result := 1
	for ; exponent > 0; exponent /= 2 {
		if exponent%2 == 1 {
			result = result * base % prime
		}
		base = base * base % prime
	}
	return result
}
