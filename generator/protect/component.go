package protect

import (
	"cmp"
	"slices"
)

// component is unknowns that sums connect: no sum tells anything of two
// components but what it tells of each.
type component struct {
	*telling
	rows   []row // solved, with the sums that they are made of after the constant
	leads  []int
	places []int // its unknowns, in order
	hull   *polytope
}

// reduce solves the sums, and splits them into components.
func (t *telling) reduce() {
	n := len(t.counts)
	rows := &solved{}
	for s, sum := range t.sums {
		r := make(row, n+1+len(t.sums))
		r[n+1+s] = 1
		for _, i := range sum {
			if !t.nought[i] {
				r[i] = 1
				r[n] += int64(t.counts[i])
			}
		}
		if t.lost = t.lost || r[n] >= large; t.over() {
			return
		}
		rows.add(r, n, t.pace)
	}
	t.split(rows)
}

// split groups the solved rows that have unknowns in common.
func (t *telling) split(rows *solved) {
	group := make([]int, len(t.counts)) // of each unknown, one of its component
	for i := range group {
		group[i] = i
	}
	find := func(i int) int {
		for ; group[i] != i; i = group[i] {
			group[i] = group[group[i]]
		}
		return i
	}
	for k, r := range rows.rows {
		for i, x := range r[:len(t.counts)] {
			if x != 0 {
				group[find(i)] = find(rows.leads[k])
			}
		}
	}
	of := map[int]*component{}
	t.components = nil
	for k, r := range rows.rows {
		root := find(rows.leads[k])
		c := of[root]
		if c == nil {
			c = &component{telling: t}
			of[root] = c
			t.components = append(t.components, c)
		}
		c.rows, c.leads = append(c.rows, r), append(c.leads, rows.leads[k])
	}
	for i := range group {
		if c := of[find(i)]; c != nil {
			c.places = append(c.places, i)
		}
	}
}

// order puts the longest rows first: what is taken of them settles most.
func (c *component) order() {
	length := func(r row) (n int) {
		for _, i := range c.places {
			if r[i] != 0 {
				n++
			}
		}
		return n
	}
	type solvedRow struct{ row, lead, length int }
	order := make([]solvedRow, len(c.rows))
	for k, r := range c.rows {
		order[k] = solvedRow{k, c.leads[k], length(r)}
	}
	slices.SortStableFunc(order, func(a, b solvedRow) int { return cmp.Compare(b.length, a.length) })
	rows := slices.Clone(c.rows)
	for k, o := range order {
		c.rows[k], c.leads[k] = rows[o.row], o.lead
	}
}

// corners are what the counts can be.
func (c *component) corners() *polytope {
	if c.hull == nil {
		c.hull = newPolytope(c)
	}
	return c.hull
}

// small reports whether there is a count that may be told of.
func (c *component) small() bool {
	return slices.ContainsFunc(c.places, func(i int) bool { n := c.counts[i]; return 0 < n && n < c.smallest })
}

// unreached are unknowns that can only be 0. All that are 0 are let grow
// together first: each corner on the way shows of some that they can be more.
func (c *component) unreached() []int {
	var open []int
	for _, i := range c.places {
		if c.counts[i] == 0 {
			open = append(open, i)
		}
	}
	if len(open) == 0 || !c.small() {
		return nil // no number is small: nothing is told that could be worked out with them
	}
	p := c.corners()
	p.open = open
	for p.look(); len(p.open) > 0 && !c.over(); {
		before := len(p.open)
		most := p.more(p.open, 1, before/2)
		switch now := len(p.open); {
		case now <= before/2:
		case most < 1:
			return p.open
		case now == before: // by fractions of each
			return p.singly()
		}
	}
	return nil
}
