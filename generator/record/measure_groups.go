package record

import (
	"math"
	"strconv"
)

// checkGroups tells groups that do not sum to the whole. Where one of them is
// without a number, there is no sum.
func (m *Measure) checkGroups(r *reading) {
	if r.spoilt[m.Name] {
		return
	}
	for _, p := range m.periods() {
		whole, groups := p.rows[0], p.rows[1:]
		if whole.Group != "" || len(groups) == 0 || p.isFlawed() {
			continue
		}
		for _, part := range []func(*Observation) (string, Quantity){m.counted, (*Observation).atRisk} {
			column, number := part(whole)
			sum, slack, known := 0.0, decimals(number), number.Known
			for _, o := range groups {
				_, q := part(o)
				known = known && q.Known
				sum += q.Number
				slack += decimals(q)
			}
			if known && math.Abs(sum-number.Number) > slack+inexact*math.Abs(sum) {
				r.findings.errorf(whole.At(column), "groups-do-not-sum", "%s is %s, but the groups sum to %s", column, plain(number.Number), plain(sum)).
					Hinted("add a group for those in none")
			}
		}
	}
}

// counted is an observation's numerator, or the count that stands for it, and
// its column.
func (m *Measure) counted(o *Observation) (string, Quantity) {
	if m.Unit.Form == FormCount && !o.Numerator.Known {
		return "value", o.Value
	}
	return "numerator", o.Numerator
}

func (o *Observation) atRisk() (string, Quantity) { return "denominator", o.Denominator }

// decimals is how far a number with decimals may be from what it was rounded
// from. Whole numbers are taken as they are.
func decimals(q Quantity) float64 {
	if q.Places == 0 {
		return 0
	}
	return q.rounding()
}

func plain(number float64) string { return strconv.FormatFloat(number, 'f', -1, 64) }

func (p observed) isFlawed() bool {
	for _, o := range p.rows {
		if o.flawed {
			return true
		}
	}
	return false
}
