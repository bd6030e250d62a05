package account

import (
	"math"
	"strings"

	"boardpack/generator/measure"
	"boardpack/generator/record"
)

// bounds are the least and the most that a value can be; infinite where there is
// no such. A sum of money and a gap can be less than nought, and so can anything
// that once was; a share that once was of more than all is none of a whole.
type bounds struct{ least, most float64 }

func boundsOf(a *Account, c measure.Control) bounds {
	can := bounds{math.Inf(-1), math.Inf(1)}
	low, high := math.Inf(1), math.Inf(-1)
	for _, p := range c.Points {
		low, high = min(low, p.Value), max(high, p.Value)
	}
	unit := a.Series.Measure.Unit
	money := unit.Form == record.FormPounds || strings.Contains(unit.Words, "£")
	if low >= 0 && !money && a.Quantiles() == 0 {
		can.least = 0
	}
	if unit.Form == record.FormPercent && high <= 100 && a.Quantiles() == 0 {
		can.most = 100
	}
	return can
}

// within is a process limit as far as there can be values up to it. The rules for
// special causes go by the limit itself.
func (b bounds) within(limit float64) float64 { return min(max(limit, b.least), b.most) }
