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
	rows := map[int]equation{} // reduced, by their leading unknown
	for _, terms := range t.sums {
		row := equation{}
		for _, in := range terms {
			if shown[in.at].Hidden {
				row[in.at] = big.NewRat(int64(in.sign), 1)
			}
		}
		for lead, reduced := range rows {
			if factor := row[lead]; factor != nil {
				row.subtract(reduced, factor)
			}
		}
		if len(row) == 0 {
			continue
		}
		lead := row.lead()
		row.divide(row[lead])
		for _, other := range rows {
			if factor := other[lead]; factor != nil {
				other.subtract(row, factor)
			}
		}
		rows[lead] = row
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

// lead is the unknown that a row is solved for.
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
	factor = new(big.Rat).Set(factor)
	for i, coefficient := range other {
		product := new(big.Rat).Mul(coefficient, factor)
		if old := e[i]; old != nil {
			product.Sub(old, product)
		} else {
			product.Neg(product)
		}
		if product.Sign() == 0 {
			delete(e, i)
		} else {
			e[i] = product
		}
	}
}
