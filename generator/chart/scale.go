package chart

import (
	"math"
	"strconv"

	"boardpack/generator/figure"
)

// scale is the extent of a value axis, and into how many steps of 1, 2 or 5
// times a power of ten it is cut.
type scale struct {
	min, max float64
	steps    int
}

// maxSteps keeps gridlines few, and their numbers apart on a phone.
const maxSteps = 5

// scaleOf covers the values in whole steps if they are whole numbers. It starts
// at zero, which bars need; where not fromZero, it does so unless all values
// would then lie within one step, and a line be flat.
func scaleOf(values []float64, fromZero bool, most int) scale {
	low, high := extent(values)
	unit := unitOf(values)
	zeroed := cut(min(low, 0), max(high, 0), unit, most)
	if step := (zeroed.max - zeroed.min) / float64(zeroed.steps); fromZero || low == high || high-low >= step {
		return zeroed
	}
	return cut(low, high, unit, most)
}

// unitOf is the least step that an axis of the values can have: 1 of whole numbers, 5
// of counts that are rounded to fives, for which a smaller one is of the rounding.
func unitOf(values []float64) float64 {
	whole, fives, some := true, true, 0
	for _, v := range values {
		if !drawn(v) {
			continue
		}
		some++
		whole, fives = whole && v == math.Trunc(v), fives && math.Mod(v, 5) == 0
	}
	switch {
	case fives && some > 1:
		return 5
	case whole:
		return 1
	}
	return 0
}

func cut(low, high, unit float64, most int) scale {
	return cutBy(low, high, most, func(least float64) float64 { return max(roundStep(least), unit) })
}

// cutBy cuts into steps that are rounded up from the least that would do.
func cutBy(low, high float64, most int, round func(least float64) float64) scale {
	if low == high {
		high = low + 1
	}
	if low < 0 && high > 0 { // nought is a step's end
		most = max(most, 2)
	}
	for least := (high - low) / float64(most); ; least *= 1.01 {
		step := round(least)
		first, last := math.Floor(low/step), math.Ceil(high/step)
		// Rounding outwards can add a step.
		if last-first <= float64(most) {
			return scale{min: first * step, max: last * step, steps: int(last - first)}
		}
	}
}

// extent is from the least to the greatest value; of none, nought.
func extent(values []float64) (low, high float64) {
	low, high = math.Inf(1), math.Inf(-1)
	for _, v := range values {
		if !figure.Absent(v) {
			low, high = min(low, v), max(high, v)
		}
	}
	if low > high {
		return 0, 0
	}
	return low, high
}

// roundStep is the smallest round number that is at least the given one.
func roundStep(least float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(least)))
	for _, times := range []float64{1, 2, 5} {
		if times*power >= least*(1-1e-9) {
			return times * power
		}
	}
	return 10 * power
}

func allValues(series []figure.Series) []float64 {
	var values []float64
	for _, s := range series {
		values = append(values, s.Values...)
	}
	return values
}

// sums are the lengths of a stacked chart's bars.
func sums(chart *figure.CountChart) []float64 {
	totals := make([]float64, len(chart.Categories))
	for _, s := range chart.Series {
		for i, v := range s.Values {
			if !figure.Absent(v) {
				totals[i] += v
			}
		}
	}
	return totals
}

// exact takes off what counting in binary fractions leaves.
func exact(v float64) float64 {
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 12, 64), 64)
	if err != nil {
		return v
	}
	return rounded
}
