package protect

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
}

type scaled struct {
	place int
	times int64
}

// exact looks for counts of which sums and differences tell how many they are.
func (c *component) exact() (Told, bool) {
	if !c.small() {
		return Told{}, false
	}
	s := c.combining()
	if c.over() || !s.from(0) || c.over() {
		return Told{}, false
	}
	return s.told(), true
}

// combining brings the coefficients to one scale.
func (c *component) combining() *combining {
	c.order()
	n := len(c.counts)
	s := &combining{c, 1, nil, make([]int64, n), make([]int64, n), make([]int64, n), 0, make([]int, n), make([]bool, len(c.rows))}
	for k, r := range c.rows {
		if s.scale *= r[c.leads[k]] / divisor(s.scale, r[c.leads[k]]); s.scale > large>>8 { // and so many rows of them are whole numbers of 64 bits together
			c.lost = true
			return s
		}
	}
	for k, r := range c.rows {
		var terms []scaled
		for _, i := range c.places {
			if r[i] != 0 {
				terms = append(terms, scaled{i, r[i] * (s.scale / r[c.leads[k]])})
				s.offer(terms[len(terms)-1], 1)
			}
		}
		s.terms = append(s.terms, terms)
	}
	return s
}

// offer notes that one more row can add to a count, or one fewer.
func (s *combining) offer(t scaled, more int) {
	s.left[t.place] += more
	s.low[t.place] += int64(more) * min(t.times, 0)
	s.high[t.place] += int64(more) * max(t.times, 0)
}

// from goes on with a row, and reports whether there is anything to tell.
func (s *combining) from(row int) bool {
	if s.over() {
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
	s.pace.take(len(s.terms[row]))
	s.taken[row] = take && forth > 0
	possible := true
	for _, t := range s.terms[row] {
		if forth < 0 && s.left[t.place] == 0 && s.now[t.place] == s.scale {
			s.number -= s.counts[t.place]
		}
		s.offer(t, -forth)
		if take {
			s.now[t.place] += int64(forth) * t.times
		}
		if forth > 0 && s.left[t.place] == 0 && s.now[t.place] == s.scale {
			s.number += s.counts[t.place]
		}
		low, high := s.now[t.place]+s.low[t.place], s.now[t.place]+s.high[t.place]
		possible = possible && (low <= 0 && 0 <= high || low <= s.scale && s.scale <= high)
	}
	return possible && s.number < s.smallest
}

// told is what the rows that are taken come to, and of which sums.
func (s *combining) told() Told {
	n := len(s.counts)
	told := Told{Least: s.number, Most: s.number}
	for i := range s.sums {
		times := int64(0)
		for k, taken := range s.taken {
			if taken {
				times += s.rows[k][n+1+i] * (s.scale / s.rows[k][s.leads[k]])
			}
		}
		if times != 0 {
			told.Sums = append(told.Sums, Part{i, times < 0})
		}
	}
	return told
}
