package protect

import (
	"math/big"
	"slices"
)

// steps is how far a search goes. Real packs need few.
const steps = 1_000_000

// combining looks for sums and differences of rows that have each count once or
// not at all. Each row has its leading count alone, so that it is taken once or
// not at all.
type combining struct {
	*component
	scale int64      // 1 in the coefficients
	terms [][]scaled // of each row
	// low and high are, of each count, what the rows that are left can still add.
	now, low, high []int64
	number         int   // of hidden that the counts which are settled come to
	left           []int // of each count, how many rows are left
	taken          []bool
	steps          int
}

type scaled struct {
	place int
	times int64
}

// exact looks for counts of which sums and differences tell how many they are.
func (c *component) exact() (Told, bool) {
	if !slices.ContainsFunc(c.places, func(place int) bool { n := c.count(place); return 0 < n && n < c.smallest }) {
		return Told{}, false
	}
	s, ok := c.combining()
	if ok && !s.from(0) {
		return Told{}, false
	}
	if !ok || s.steps > steps {
		return Told{}, true
	}
	return s.told(), true
}

// combining brings the coefficients to whole numbers; ok is false where they
// are beyond all that sums of counts come to.
func (c *component) combining() (s *combining, ok bool) {
	n := len(c.counts)
	s = &combining{c, 1, nil, make([]int64, n), make([]int64, n), make([]int64, n), 0, make([]int, n), make([]bool, len(c.rows)), 0}
	common := big.NewInt(1)
	for _, row := range c.rows {
		for place, times := range row {
			if place < n {
				common.Mul(common, new(big.Int).Div(times.Denom(), new(big.Int).GCD(nil, nil, common, times.Denom())))
			}
		}
	}
	if s.scale = common.Int64(); !common.IsInt64() || s.scale > 1<<20 {
		return s, false
	}
	for _, row := range c.rows {
		var terms []scaled
		for _, place := range c.places {
			if row[place] == nil {
				continue
			}
			times := new(big.Rat).Mul(row[place], new(big.Rat).SetInt(common)).Num()
			if !times.IsInt64() || times.CmpAbs(big.NewInt(1<<40)) > 0 {
				return s, false
			}
			terms = append(terms, scaled{place, times.Int64()})
			s.offer(scaled{place, times.Int64()}, 1)
		}
		s.terms = append(s.terms, terms)
	}
	return s, true
}

// offer notes that one more row can add to a count, or one fewer.
func (s *combining) offer(t scaled, more int) {
	s.left[t.place] += more
	s.low[t.place] += int64(more) * min(t.times, 0)
	s.high[t.place] += int64(more) * max(t.times, 0)
}

// from goes on with a row, and reports whether there is anything to tell.
func (s *combining) from(row int) bool {
	if s.steps++; s.steps > steps {
		return true
	}
	if row == len(s.rows) {
		return s.number > 0
	}
	for _, take := range []bool{true, false} {
		if s.step(row, take, 1) && s.from(row+1) {
			return true
		}
		s.step(row, take, -1)
	}
	return false
}

// step takes a row or leaves it, or takes that back, and reports whether every
// count can still be there once or not at all, and the number stays small.
func (s *combining) step(row int, take bool, forth int) bool {
	s.taken[row] = take && forth > 0
	possible := true
	for _, t := range s.terms[row] {
		if forth < 0 && s.left[t.place] == 0 && s.now[t.place] == s.scale {
			s.number -= s.count(t.place)
		}
		s.offer(t, -forth)
		if take {
			s.now[t.place] += int64(forth) * t.times
		}
		if forth > 0 && s.left[t.place] == 0 && s.now[t.place] == s.scale {
			s.number += s.count(t.place)
		}
		low, high := s.now[t.place]+s.low[t.place], s.now[t.place]+s.high[t.place]
		possible = possible && (low <= 0 && 0 <= high || low <= s.scale && s.scale <= high)
	}
	return possible && s.number < s.smallest
}

// told is what the rows that are taken come to, and of which sums.
func (s *combining) told() Told {
	n := len(s.counts)
	all := equation{}
	for r, taken := range s.taken {
		if taken {
			all.subtract(s.rows[r], big.NewRat(-1, 1))
		}
	}
	told := Told{Least: s.number, Most: s.number}
	for i := range s.sums {
		if times := all[n+1+i]; times != nil {
			told.Sums = append(told.Sums, Part{i, times.Sign() < 0})
		}
	}
	return told
}
