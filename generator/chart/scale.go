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
	low, high, whole := extent(values)
	zeroed := cut(min(low, 0), max(high, 0), whole, most)
	if step := (zeroed.max - zeroed.min) / float64(zeroed.steps); fromZero || low == high || high-low >= step {
		return zeroed
	}
	return cut(low, high, whole, most)
}

func cut(low, high float64, whole bool, most int) scale {
	return cutBy(low, high, most, func(least float64) float64 { return roundNumber(least, whole) })
}

// cutBy cuts into steps that are rounded up from the least that would do.
func cutBy(low, high float64, most int, round func(least float64) float64) scale {
	if low == high {
		high = low + 1
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

func roundNumber(least float64, whole bool) float64 {
	if whole {
		return max(roundStep(least), 1)
	}
	return roundStep(least)
}

func extent(values []float64) (low, high float64, whole bool) {
	low, high, whole = math.Inf(1), math.Inf(-1), true
	for _, v := range values {
		if missing(v) {
			continue
		}
		low, high, whole = min(low, v), max(high, v), whole && v == math.Trunc(v)
	}
	if low > high {
		return 0, 0, whole
	}
	return low, high, whole
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
			if !missing(v) {
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
