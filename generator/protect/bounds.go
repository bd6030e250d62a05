package protect

import (
	"maps"
	"math/big"
	"slices"
)

// polytope is all that counts may be which are not negative and have the sums
// that are published: a simplex tableau at one of its corners.
type polytope struct {
	rows  reduced // by basic unknown, which is the row's constant where the others are 0
	value int     // the column of the constants
}

// newPolytope finds a corner. The equations have a solution, and columns after
// that of the constants tell how they came about; they are left behind.
func newPolytope(equations []equation, value int) *polytope {
	p := &polytope{reduced{}, value}
	slack, missing := value, equation{} // one unknown for each row, to be brought to 0
	for _, e := range equations {
		row := equation{}
		for i, coefficient := range e {
			if i <= value {
				row[i] = new(big.Rat).Set(coefficient)
			}
		}
		if constant := row[value]; constant != nil && constant.Sign() < 0 {
			row.divide(big.NewRat(-1, 1))
		}
		slack++
		row[slack], missing[slack] = big.NewRat(1, 1), big.NewRat(-1, 1)
		p.rows[slack] = row
	}
	p.climb(missing)
	p.leave()
	return p
}

// leave lets go of the unknowns that led to a corner.
func (p *polytope) leave() {
	for _, basic := range slices.Sorted(maps.Keys(p.rows)) {
		if basic > p.value {
			row := p.rows[basic]
			delete(p.rows, basic)
			if lead := row.lead(); lead >= 0 && lead < p.value {
				p.rows.pivot(row, lead)
			}
		}
	}
	for _, row := range p.rows {
		maps.DeleteFunc(row, func(i int, _ *big.Rat) bool { return i > p.value })
	}
}

// most is the greatest that a sum of counts can be.
func (p *polytope) most(of []int, sign int64) *big.Rat {
	aim := equation{}
	for _, i := range of {
		aim[i] = big.NewRat(sign, 1)
	}
	return p.climb(aim)
}

// span is what a sum of counts may be, in whole numbers.
func (p *polytope) span(of []int) span {
	high, low := p.most(of, 1), p.most(of, -1)
	return span{-floor(low), floor(high)}
}

func floor(x *big.Rat) int {
	return int(new(big.Int).Div(x.Num(), x.Denom()).Int64()) // Euclidean, and the denominator is positive
}

// climb goes from corner to corner until what is aimed at is greatest, by
// Bland's rule, which never comes back to where it was.
func (p *polytope) climb(aim equation) *big.Rat {
	for basic, row := range p.rows {
		if factor := aim[basic]; factor != nil {
			aim.subtract(row, factor)
		}
	}
	for {
		enter := p.entering(aim)
		if enter < 0 {
			break
		}
		leave := p.leaving(enter)
		row := p.rows[leave]
		delete(p.rows, leave)
		p.rows.pivot(row, enter)
		aim.subtract(row, aim[enter])
	}
	if reached := aim[p.value]; reached != nil {
		return new(big.Rat).Neg(reached)
	}
	return new(big.Rat)
}

// entering is the first unknown that what is aimed at grows with; -1 for none.
func (p *polytope) entering(aim equation) int {
	enter := -1
	for i, gain := range aim {
		if i != p.value && gain.Sign() > 0 && (enter < 0 || i < enter) {
			enter = i
		}
	}
	return enter
}

// leaving is the basic unknown that reaches 0 first when another grows. There
// is one, for every count is in a sum.
func (p *polytope) leaving(enter int) int {
	leave, least := -1, new(big.Rat)
	for basic, row := range p.rows {
		if c := row[enter]; c != nil && c.Sign() > 0 {
			ratio := new(big.Rat)
			if constant := row[p.value]; constant != nil {
				ratio.Quo(constant, c)
			}
			if order := ratio.Cmp(least); leave < 0 || order < 0 || order == 0 && basic < leave {
				leave, least = basic, ratio
			}
		}
	}
	return leave
}
