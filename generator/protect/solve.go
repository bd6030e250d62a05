package protect

import (
	"math/big"
	"slices"
)

// equation is a row of coefficients by unknown, which are not 0. What they add
// up to is left out: which unknowns the rows determine does not depend on it.
type equation map[int]*big.Rat

// solve lists the hidden counts that the sums determine where all that is shown
// is taken as exact: Gauss-Jordan elimination leaves them alone in a row. The
// arithmetic is exact.
func (t *table) solve(shown []Shown) []int {
	rows := reduced{}
	for _, terms := range t.sums {
		row := equation{}
		for _, in := range terms {
			if shown[in.at].Hidden {
				row[in.at] = big.NewRat(int64(in.sign), 1)
			}
		}
		rows.add(row, len(shown))
	}
	var found []int
	for lead, row := range rows {
		if len(row) == 1 {
			found = append(found, lead)
		}
	}
	slices.Sort(found)
	return found
}

// reduced are rows of a Gauss-Jordan elimination, each by its leading unknown,
// which no other row has.
type reduced map[int]equation

// add takes one more row in, unless the others give it. Columns from the number
// of unknowns on are carried along and never solved for.
func (r reduced) add(row equation, unknowns int) {
	for lead, other := range r {
		if factor := row[lead]; factor != nil {
			row.subtract(other, factor)
		}
	}
	if lead := row.lead(); lead >= 0 && lead < unknowns {
		r.pivot(row, lead)
	}
}

// pivot solves a row for an unknown, and takes that out of the others.
func (r reduced) pivot(row equation, lead int) {
	row.divide(row[lead])
	for _, other := range r {
		if factor := other[lead]; factor != nil {
			other.subtract(row, factor)
		}
	}
	r[lead] = row
}

// lead is the unknown that a row is solved for; -1 where it has none.
func (e equation) lead() int {
	first := -1
	for i := range e {
		if first < 0 || i < first {
			first = i
		}
	}
	return first
}

func (e equation) divide(by *big.Rat) {
	by = new(big.Rat).Set(by)
	for _, coefficient := range e {
		coefficient.Quo(coefficient, by)
	}
}

// subtract takes another row times a factor from this one.
func (e equation) subtract(other equation, factor *big.Rat) {
	factor = new(big.Rat).Neg(factor)
	small, isSmall := smallOf(factor)
	for i, coefficient := range other {
		old := e[i]
		if old == nil {
			e[i] = new(big.Rat).Mul(coefficient, factor)
			continue
		}
		if !isSmall || !addSmall(old, coefficient, small) {
			old.Add(old, new(big.Rat).Mul(coefficient, factor))
		}
		if old.Sign() == 0 {
			delete(e, i)
		}
	}
}

// ratio is a fraction whose parts are so small that sums of products of two
// are whole numbers of 64 bits.
type ratio struct{ numerator, denominator int64 }

const below = 1 << 20

func smallOf(x *big.Rat) (r ratio, ok bool) {
	if !x.Num().IsInt64() || !x.Denom().IsInt64() {
		return r, false
	}
	r = ratio{x.Num().Int64(), x.Denom().Int64()}
	return r, max(r.numerator, -r.numerator, r.denominator) < below
}

// addSmall adds the product of two numbers to a third, if all are small: most
// are, and big numbers take ten times as long.
func addSmall(to, x *big.Rat, times ratio) bool {
	a, fits := smallOf(to)
	b, fitsToo := smallOf(x)
	if !fits || !fitsToo || a.denominator > 1<<10 || b.denominator > 1<<10 || times.denominator > 1<<10 {
		return false
	}
	common := b.denominator * times.denominator
	to.SetFrac64(a.numerator*common+b.numerator*times.numerator*a.denominator, a.denominator*common)
	return true
}
