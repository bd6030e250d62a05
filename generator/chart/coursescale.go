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

// valueAxis covers all values closely; one of counts begins at nought where they
// are rounded, since a difference of a step may be of the rounding.
func (p *panel) valueAxis() axis {
	var values []float64
	for _, trace := range p.Traces {
		for _, at := range trace.Points {
			if !figure.Absent(at.Value) {
				values = append(values, at.Value)
			}
		}
	}
	if len(values) == 0 {
		return axis{scale: scale{0, 1, 1}}
	}
	a := axis{scale: courseScale(values, p.Form, maxSteps)}
	if p.Rounded() {
		a.scale = cut(0, slices.Max(values), 5, maxSteps)
	}
	step := (a.max - a.min) / float64(a.steps)
	for _, v := range a.ticks() {
		a.words = append(a.words, p.tick(v, step))
	}
	return a
}

// tick writes a number of the axis with the decimals that its steps need, and
// large sums in millions.
func (p *panel) tick(v, step float64) string {
	if p.Form == figure.Pounds && step >= 1e5 {
		if v == 0 {
			return figure.Amount{Form: figure.Pounds}.Text()
		}
		return figure.Amount{Value: v / 1e6, Places: places(step / 1e6), Form: figure.Pounds}.Text() + "m"
	}
	return figure.Amount{Value: v, Places: places(step), Form: p.Form}.Text()
}

func places(step float64) int {
	return max(0, int(math.Ceil(-math.Log10(step)-1e-9)))
}
