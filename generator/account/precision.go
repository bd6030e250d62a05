package account

import (
	"math"

	"boardpack/generator/measure"
	"boardpack/generator/record"
	"boardpack/generator/wording"
)

// mostPlaces are more decimals than any measure has; numbers that they do not tell
// apart are one.
const mostPlaces = 6

// telling has as many decimals more as it takes to tell numbers apart that are not
// the same. Times stay whole seconds, and pounds have pence or none.
func (q quantity) telling(numbers ...float64) quantity {
	for finer := q; finer.places <= mostPlaces; finer.places++ {
		if pence := finer.unit.Form == record.FormPounds && finer.places == 1; !pence && finer.tells(numbers) {
			return finer
		}
	}
	return q
}

func (q quantity) tells(numbers []float64) bool {
	if q.unit.Form == record.FormClock {
		return true
	}
	for i, a := range numbers {
		for _, b := range numbers[:i] {
			same := math.Abs(a-b) <= 1e-9*max(math.Abs(a), math.Abs(b))
			if !same && wording.Rounded(a, q.places) == wording.Rounded(b, q.places) {
				return false
			}
		}
	}
	return true
}

// within has no more decimals than a margin leaves to a value.
func (q quantity) within(margin float64) quantity {
	if margin > 0 && q.unit.Form != record.FormClock {
		q.places = min(q.places, max(0, int(math.Ceil(-math.Log10(margin)))))
	}
	return q
}

// levels are what a reader sets beside each other: where the measure stands and
// should stand, now and in the end. What is rounded lest it tell of few people has
// no further decimals to be told apart by.
func (a *Account) levels() []float64 {
	var levels []float64
	if a.Series.Target.Known {
		levels = append(levels, a.Series.Target.Value)
	}
	if a.Series.Measure.CountsPeople {
		return levels
	}
	if latest := a.Standing.Latest; latest != nil && latest.Value.Known {
		levels = append(levels, latest.Value.Value)
	}
	if a.Required() != nil {
		levels = append(levels, a.Standing.Required)
	}
	return levels
}

// alongside is for a value that stands beside what the path requires on its day: one
// that is worse never reads as the same.
func (a *Account) alongside(value measure.Number, required float64) quantity {
	worse := a.Series.Measure.Direction().Worse(value.Value-required) > 0
	if !value.Known || !worse || a.Series.Measure.CountsPeople {
		return a.quantity
	}
	return a.quantity.telling(value.Value, required)
}
