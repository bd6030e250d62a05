// Package spc makes XmR control charts as NHS England's Making Data Count does:
// mean and process limits, special causes, and the two icons. The rules are
// those of its tools and of the R package NHSRplotthedots; Options chooses where
// the two differ.
package spc

import (
	"errors"
	"fmt"
	"math"

	"boardpack/generator/better"
)

// Enough is how many points Making Data Count asks for before it shows limits.
const Enough = 13

const (
	fewestFixed = 12    // points that limits may be fixed on
	largest     = 1e300 // magnitude of a value, so that no limit is infinite
)

// Better is the direction in which a measure improves.
type Better = better.Direction

// The directions. Where neither is better, special causes are high or low and
// there is no assurance.
const (
	Neutral = better.Neutral
	Higher  = better.Higher
	Lower   = better.Lower
)

// Options chooses among the rules. The zero Options are those of
// NHSRplotthedots, save that it screens outliers unless told not to, for a
// measure that is neutral.
type Options struct {
	Better    Better
	Target    float64 // in the unit of the values; counts with HasTarget alone
	HasTarget bool

	// Run is how many points make a shift and how many a trend: 7 or 6, where 0
	// is 7.
	Run int
	// BeyondInTwoOfThree counts points beyond the limits among the two of three,
	// as Making Data Count's tools have since November 2023; else only points
	// near the limits but within count.
	BeyondInTwoOfThree bool
	// TiesContinue lets a value that repeats the one before neither break a
	// trend nor count in it; else it breaks the trend.
	TiesContinue bool
	// ImprovementFirst calls a point that rules call both improving and
	// concerning an improvement, as Making Data Count does; else the first rule
	// that holds decides: outside the limits, trend, two in three, shift.
	ImprovementFirst bool
	// ScreenOutliers leaves moving ranges of 3.267 times their mean and more out
	// of the limits, once. The mean of the values keeps all of them.
	ScreenOutliers bool

	// Fix, of 12 and more, takes mean and limits from the first points of each
	// segment alone; 0 takes them from all.
	Fix int
	// Rebase has the indices at which a new segment starts, each with its own
	// mean and limits: ascending, from 1.
	Rebase []int
	// Least is how many points a segment needs to have limits and special
	// causes. It needs two in any case: one has no moving range.
	Least int
}

// MakingDataCount are the options of Making Data Count's own tools since
// November 2023.
func MakingDataCount(better Better) Options {
	return Options{Better: better, Run: 7, BeyondInTwoOfThree: true, ImprovementFirst: true, Least: Enough}
}

// Result is a chart. Its icons speak of the last point and the last limits.
type Result struct {
	Points    []Point   // one a value, in their order
	Segments  []Segment // at least one, unless there are no values
	Variation Variation
	Assurance Assurance
}

// Count is how many points are of a kind.
func (r Result) Count(kind Kind) int {
	count := 0
	for _, point := range r.Points {
		if point.Kind == kind {
			count++
		}
	}
	return count
}

// Chart judges values that are in the order of time, one a period. The error
// tells of all that is wrong with the values and the options.
func Chart(values []float64, o Options) (Result, error) {
	if err := errors.Join(o.check(len(values)), checkValues(values)); err != nil {
		return Result{}, fmt.Errorf("control chart: %w", err)
	}
	if o.Run == 0 {
		o.Run = 7
	}
	var result Result
	for s, within := range segments(values, o) {
		result.Segments = append(result.Segments, within)
		result.Points = append(result.Points, within.judge(s, values[within.First:within.First+within.Count], o)...)
	}
	result.Variation = variation(result.Points, o.Better)
	result.Assurance = assurance(result.Segments, o)
	return result, nil
}

func checkValues(values []float64) error {
	var wrong []error
	for i, value := range values {
		if !(math.Abs(value) <= largest) {
			wrong = append(wrong, fmt.Errorf("value %d is %v; values are numbers up to %v", i, value, largest))
		}
	}
	return errors.Join(wrong...)
}

// check tells all that is wrong with options for a number of values.
func (o Options) check(values int) error {
	var wrong []error
	require := func(holds bool, format string, arguments ...any) {
		if !holds {
			wrong = append(wrong, fmt.Errorf(format, arguments...))
		}
	}
	require(o.Better.Known(), "better %d is no direction", o.Better)
	require(!o.HasTarget || math.Abs(o.Target) <= largest, "target is %v; it is a number up to %v", o.Target, largest)
	require(o.Run == 0 || o.Run == 6 || o.Run == 7, "a run of %d points; it is of 6 or 7", o.Run)
	require(o.Fix == 0 || o.Fix >= fewestFixed, "limits fixed on %d points; it takes %d", o.Fix, fewestFixed)
	require(o.Least >= 0, "least points %d; it is 0 or more", o.Least)
	previous := 0
	for _, start := range o.Rebase {
		require(start > previous && start < values, "new segment at index %d; indices ascend, from 1 to below %d", start, values)
		previous = start
	}
	return errors.Join(wrong...)
}
