package chart

import (
	"math"
	"slices"

	"boardpack/generator/figure"
)

// courseScale covers the values closely, because what matters is how they move;
// it starts at zero where that is within a step of them.
func courseScale(values []float64, form figure.Form, most int) scale {
	low, high := extent(values)
	unit := unitOf(values)
	if form != figure.Plain {
		unit = min(unit, 1)
	}
	round := func(least float64) float64 { return max(roundStep(least), unit) }
	if form == figure.Clock {
		round = roundTime
	}
	if high-low <= 1e-9*math.Abs(high) {
		around, most := math.Abs(high)/10, math.Inf(1)
		if form == figure.Percent && high <= 100 {
			most = 100
		}
		low, high = low-around, min(high+around, most)
	}
	close := cutBy(low, high, most, round)
	step := (close.max - close.min) / float64(close.steps)
	switch {
	case close.min > 0 && close.min <= step*1.001:
		return cutBy(0, high, most, round)
	case close.max < 0 && close.max >= -step*1.001:
		return cutBy(low, 0, most, round)
	}
	return close
}

// roundTimes are the steps of a clock, in seconds.
var roundTimes = []float64{1, 2, 5, 10, 15, 30, 60, 2 * 60, 5 * 60, 10 * 60, 15 * 60, 30 * 60, 3600}

// roundTime is the smallest step of a clock that is at least the given one.
func roundTime(least float64) float64 {
	if i := slices.IndexFunc(roundTimes, func(step float64) bool { return step >= least*(1-1e-9) }); i >= 0 {
		return roundTimes[i]
	}
	return 3600 * roundStep(least/3600)
}
