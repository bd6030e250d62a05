package spc

import (
	"cmp"
	"math"
	"slices"
)

// The constants of the XmR chart: from a mean moving range to three standard
// deviations of the values, and to the upper limit of the moving ranges.
const (
	toLimit   = 2.66
	toOutlier = 3.267
	nearShare = 2.0 / 3 // two standard deviations of three
	fewest    = 2       // points that have a moving range
)

// rounding is what reckoning with decimals in binary may be off, as a share of
// the greatest of them. Without it a value that is the mean, or a limit, lies
// beside it now and then, and a shift has a point too many.
const rounding = 0x1p-48

// Segment is a stretch of the series with a mean and limits of its own.
type Segment struct {
	First, Count int // index of its first point, and how many it has
	Mean         float64
	MovingRange  float64 // mean, after screening; 0 with one point
	Screened     int     // how many moving ranges were left out
	Lower, Upper float64 // process limits; both the mean unless HasLimits
	HasLimits    bool
	grain        float64 // values this near to a line are on it
}

// Trial tells whether there are too few points for the limits to be more than
// temporary.
func (s Segment) Trial() bool { return s.Count < Enough }

// segments cuts the series where it is rebased.
func segments(values []float64, o Options) []Segment {
	if len(values) == 0 {
		return nil
	}
	starts := slices.Concat([]int{0}, o.Rebase, []int{len(values)})
	var all []Segment
	for s, first := range starts[:len(starts)-1] {
		all = append(all, measure(first, values[first:starts[s+1]], o))
	}
	return all
}

// measure has mean and limits of a segment from its values.
func measure(first int, values []float64, o Options) Segment {
	s := Segment{First: first, Count: len(values)}
	base := values
	if o.Fix > 0 {
		base = values[:min(o.Fix, len(values))]
	}
	s.Mean, s.grain = mean(base), rounding*greatest(base)
	ranges := movingRanges(base)
	s.MovingRange = mean(ranges)
	if o.ScreenOutliers {
		kept := slices.DeleteFunc(slices.Clone(ranges), func(r float64) bool { return !(r < toOutlier*s.MovingRange) })
		s.Screened = len(ranges) - len(kept)
		s.MovingRange = mean(kept)
	}
	s.Lower, s.Upper = s.Mean, s.Mean
	s.HasLimits = s.Count >= max(o.Least, fewest)
	if s.HasLimits {
		s.Lower, s.Upper = s.Mean-s.reach(), s.Mean+s.reach()
	}
	return s
}

// reach is how far the limits are from the mean.
func (s Segment) reach() float64 { return toLimit * s.MovingRange }

// side is 1 for a value above the mean, -1 below it and 0 on it.
func (s Segment) side(value float64) int {
	if math.Abs(value-s.Mean) <= s.grain {
		return 0
	}
	return cmp.Compare(value, s.Mean)
}

// beyond tells whether a value lies further out than a share of the way from the
// mean to the limits.
func (s Segment) beyond(value, share float64) bool {
	return math.Abs(value-s.Mean) > share*s.reach()+s.grain
}

// greatest is the greatest magnitude among values.
func greatest(values []float64) float64 {
	return max(slices.Max(values), -slices.Min(values))
}

func movingRanges(values []float64) []float64 {
	var ranges []float64
	for i := 1; i < len(values); i++ {
		ranges = append(ranges, math.Abs(values[i]-values[i-1]))
	}
	return ranges
}

// mean is 0 for no values, which gives a series that never moves limits at its
// mean. The second pass takes away what the sum was rounded by: the mean of equal
// values is that value.
func mean(values []float64) float64 {
	if len(values) == 0 {
		return 0
	}
	n := float64(len(values))
	first, rest := 0.0, 0.0
	for _, value := range values {
		first += value
	}
	first /= n
	for _, value := range values {
		rest += value - first
	}
	return first + rest/n
}
