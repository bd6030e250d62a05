package protect

import "slices"

// A walk goes over its single steps so often, and keeps so many tables at least.
const (
	rambles = 5
	kept    = 200
)

// walk is the tables that were met.
type walk struct {
	table []int
	met   [][]int
	// zero and some are, of each count, whether a table has none of it, or any.
	zero, some []bool
}

// wander goes from the true counts to others with the same sums, a step at a
// time: each changes one unknown that no row is solved for by 1, or two, and with
// them those that are. What it meets need not be looked for by the simplex method.
func (c *component) wander() {
	n := len(c.counts)
	w := &walk{table: make([]int, n), zero: make([]bool, n), some: make([]bool, n)}
	for _, place := range c.places {
		w.table[place] = c.count(place)
	}
	w.keep(c.places)
	strides := c.strides()
	for range rambles {
		for _, stride := range strides {
			for _, sign := range []int{1, -1} {
				w.step(c.places, stride, sign)
			}
		}
	}
	for k, stride := range strides {
		for _, other := range strides[:k] {
			for _, sign := range []int{1, -1} {
				both := stride.with(other, sign)
				w.step(c.places, both, 1)
				w.step(c.places, both, -1)
			}
		}
	}
	c.tables = w.met
}

// step takes a stride, if no count becomes negative.
func (w *walk) step(places []int, s stride, sign int) {
	if s.fits(w.table, sign) {
		s.take(w.table, sign)
		w.keep(places)
	}
}

// keep keeps the table, unless there are enough and it shows nothing new.
func (w *walk) keep(places []int) {
	more := len(w.met) < kept
	for _, place := range places {
		was := w.zero
		if w.table[place] > 0 {
			was = w.some
		}
		more = more || !was[place]
		was[place] = true
	}
	if more {
		w.met = append(w.met, slices.Clone(w.table))
	}
}

// stride is a change of counts that no sum tells.
type stride []term

// strides are those that change one unknown that no row is solved for.
func (c *component) strides() (all []stride) {
	free := map[int]stride{}
	for _, place := range c.places {
		free[place] = stride{{place, 1}}
	}
	for _, row := range c.rows {
		lead := row.lead()
		delete(free, lead)
		for _, place := range c.places {
			by := row[place]
			switch {
			case by == nil || place == lead || free[place] == nil:
			case by.IsInt() && by.Num().IsInt64():
				free[place] = append(free[place], term{lead, -int(by.Num().Int64())})
			default:
				delete(free, place)
			}
		}
	}
	for _, place := range c.places {
		if free[place] != nil {
			all = append(all, free[place])
		}
	}
	return all
}

// with is two strides at once, the other of them in a direction.
func (s stride) with(other stride, sign int) stride {
	both := slices.Clone(s)
	for _, t := range other {
		if k := slices.IndexFunc(both, func(in term) bool { return in.at == t.at }); k >= 0 {
			both[k].sign += sign * t.sign
		} else {
			both = append(both, term{t.at, sign * t.sign})
		}
	}
	return slices.DeleteFunc(both, func(t term) bool { return t.sign == 0 })
}

// fits reports whether no count becomes negative.
func (s stride) fits(table []int, sign int) bool {
	return !slices.ContainsFunc(s, func(t term) bool { return table[t.at]+sign*t.sign < 0 })
}

func (s stride) take(table []int, sign int) {
	for _, t := range s {
		table[t.at] += sign * t.sign
	}
}
