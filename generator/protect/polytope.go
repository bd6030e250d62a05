package protect

import "slices"

// polytope is all that the unknowns of a component may be which are not
// negative and have the sums that are published: a simplex tableau at one of its
// corners, in whole numbers. A library's would be in floating point, whose
// bounds cannot be told from those a little beside them.
type polytope struct {
	*pace
	rows   []row
	basic  []int // of each row, the unknown that is its constant where the others are 0
	at     []int // the column of each unknown
	places []int // and back
	met    []corner
	open   []int // unknowns of which nothing shows that they can be 1 or more
}

// corner is what some unknowns are at it, rounded down and up; the others are 0.
type corner []rounding

type rounding struct{ place, down, up int }

// kept is how many corners are kept at most.
const kept = 1000

func (p *polytope) constant() int { return len(p.places) }

// aim is the column of what is aimed at, which is less than none of the
// unknowns: 0 in every row but that of the aim.
func (p *polytope) aim() int { return len(p.places) + 1 }

// newPolytope finds a corner. Unknowns of their own are added to rows whose
// constant is negative, and brought to 0.
func newPolytope(c *component) *polytope {
	p := &polytope{pace: c.pace, places: c.places, at: make([]int, len(c.counts))}
	for column, i := range c.places {
		p.at[i] = column
	}
	missing := 0
	for k, solved := range c.rows {
		r := make(row, p.aim()+1, p.aim()+1+len(c.rows))
		for column, i := range c.places {
			r[column] = solved[i]
		}
		r[p.constant()] = solved[len(c.counts)]
		r.shorten()
		if r[p.constant()] < 0 {
			missing++
		}
		p.rows, p.basic = append(p.rows, r), append(p.basic, p.at[c.leads[k]])
	}
	if missing > 0 {
		p.complete(missing)
	}
	p.meet()
	return p
}

// complete adds what is missing to rows whose constant is negative, and goes to
// a corner where nothing is missing.
func (p *polytope) complete(missing int) {
	column := p.aim()
	goal := make(row, p.aim()+1+missing)
	goal[p.aim()] = -1
	for k, r := range p.rows {
		r = append(r, make(row, missing)...)
		if r[p.constant()] < 0 {
			r.negate()
			column++
			r[column], goal[column], p.basic[k] = 1, -1, column
		}
		p.rows[k] = r
	}
	p.climb(goal, -1)
	for k, r := range p.rows {
		for column := 0; p.basic[k] > p.aim() && column < p.constant() && !p.over(); column++ {
			if r[column] != 0 {
				if r[column] < 0 {
					r.negate() // its constant is 0
				}
				p.pivot(k, column, goal)
			}
		}
	}
	for k := range p.rows {
		p.rows[k] = p.rows[k][:p.aim()+1]
	}
}

// most is the greatest that a sum of unknowns, times 1 or -1, can be, rounded
// down.
func (p *polytope) most(of []int, sign int64) int { return p.more(of, sign, -1) }

// more is no more than that where it ends before, with so few left open.
func (p *polytope) more(of []int, sign int64, few int) int {
	goal := make(row, p.aim()+1)
	goal[p.aim()] = -1
	for _, i := range of {
		goal[p.at[i]] = sign
	}
	p.climb(goal, few)
	if p.over() {
		return 0
	}
	value, by := -goal[p.constant()], -goal[p.aim()]
	down := value / by
	if value%by < 0 {
		down--
	}
	return int(down)
}

// climb goes from corner to corner until what is aimed at is greatest: by the
// unknown that it grows most with, and where it has not grown for long by
// Bland's rule, which never comes back to where it was.
func (p *polytope) climb(goal row, few int) {
	for k, r := range p.rows {
		goal.without(r, p.basic[k], p.pace)
	}
	for still := 0; !p.over() && len(p.open) > few; {
		enter := p.entering(goal, still > len(p.rows))
		if enter < 0 {
			return
		}
		leave := p.leaving(enter)
		grows := p.rows[leave][p.constant()] > 0
		p.pivot(leave, enter, goal)
		if still++; grows {
			still = 0
			p.meet()
		}
	}
}

// entering is an unknown that what is aimed at grows with; -1 for none.
func (p *polytope) entering(goal row, first bool) int {
	enter := -1
	for column, gain := range goal[:p.constant()] {
		if gain > 0 && (enter < 0 || gain > goal[enter]) {
			if enter = column; first {
				break
			}
		}
	}
	return enter
}

// leaving is the row whose basic unknown reaches 0 first when another grows.
// There is one, for every count is in a sum.
func (p *polytope) leaving(enter int) int {
	leave, n := -1, p.constant()
	for k, r := range p.rows {
		if r[enter] <= 0 {
			continue
		}
		if leave < 0 {
			leave = k
			continue
		}
		least := p.rows[leave]
		if mine, its := r[n]*least[enter], least[n]*r[enter]; mine < its || mine == its && p.basic[k] < p.basic[leave] {
			leave = k
		}
	}
	return leave
}

func (p *polytope) pivot(leave, enter int, goal row) {
	r := p.rows[leave]
	for k, other := range p.rows {
		if k != leave {
			other.without(r, enter, p.pace)
		}
	}
	goal.without(r, enter, p.pace)
	p.basic[leave] = enter
}

// meet notes the corner where it is.
func (p *polytope) meet() {
	if p.over() {
		return
	}
	var here corner
	for k, r := range p.rows {
		value, of := r[p.constant()], r[p.basic[k]]
		switch {
		case value == 0:
			continue
		case p.basic[k] > p.aim():
			return // something is still missing
		}
		in := rounding{p.places[p.basic[k]], int(value / of), int((value + of - 1) / of)}
		here = append(here, in)
	}
	if len(p.met) < kept {
		p.met = append(p.met, here)
	}
	p.look()
}

// look strikes out which of the open unknowns can be 1 here, or beside where it
// is: no basic unknown comes below 0 with that.
func (p *polytope) look() {
	p.take(len(p.open) * len(p.rows))
	blocked := make([]bool, len(p.places))
	for _, r := range p.rows {
		for _, i := range p.open {
			if column := p.at[i]; r[column] > r[p.constant()] {
				blocked[column] = true
			}
		}
	}
	p.open = slices.DeleteFunc(p.open, func(i int) bool { return !blocked[p.at[i]] })
}

// singly is which of the open unknowns can only be 0, each looked at alone.
func (p *polytope) singly() (noughts []int) {
	for len(p.open) > 0 && !p.over() {
		i := p.open[0]
		if p.most([]int{i}, 1) < 1 {
			noughts, p.open = append(noughts, i), p.open[1:]
		}
	}
	return noughts
}
