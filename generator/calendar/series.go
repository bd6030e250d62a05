package calendar

import (
	"math"
	"slices"
)

// Series is the spans of a measure's values, by their ends.
type Series []Span

// Gap is a stretch of which a series has nothing.
type Gap struct {
	Span
	Before int // the index of the span that comes after it
}

// String names the gap, one of several months by these.
func (g Gap) String() string {
	if n := g.WholeMonths(); n > 1 && n < 12 {
		return g.byMonths()
	}
	return g.Label()
}

// Gaps are the stretches between spans of one length that are in none of them.
// Days at the ends of months stand for the months since the one before; other
// days may be any apart.
func (s Series) Gaps() []Gap {
	if len(s) > 0 && s[0].Length() == (Length{Days: 1}) {
		s = s.upToEnds()
	}
	var missing []Gap
	for i := 1; i < len(s); i++ {
		between := Span{s[i-1].End.AddDate(0, 0, 1), s[i].First().AddDate(0, 0, -1)}
		if !between.End.Before(between.Start) {
			missing = append(missing, Gap{between, i})
		}
	}
	return missing
}

// upToEnds makes of days at the ends of months the months that lie between the
// nearest two; none where a day is not the last of its month.
func (s Series) upToEnds() Series {
	if slices.ContainsFunc(s, func(day Span) bool { return !endsMonth(day.End) }) {
		return nil
	}
	step := math.MaxInt // months
	for i := 1; i < len(s); i++ {
		step = min(step, monthsBetween(s[i-1].End, s[i].End))
	}
	months := slices.Clone(s)
	for i := 1; i < len(s); i++ { // nothing comes before the first
		months[i].Start = addMonths(s[i].End, -step).AddDate(0, 0, 1)
	}
	return months
}

// Cadence is how many months lie between the ends of neighbouring spans: where
// these are not always as many, for some are missing, the length of a span or
// else the fewest; 0 where that is no whole number of them. Spans that share
// months are longer than the time between their ends, so that their length
// does not stand in for it.
func (s Series) Cadence(shared bool) int {
	switch len(s) {
	case 0:
		return 0
	case 1:
		return s[0].Months()
	}
	fewest, most := math.MaxInt, 0
	for i := 1; i < len(s); i++ {
		months := monthsBetween(s[i-1].End, s[i].End)
		fewest, most = min(fewest, months), max(most, months)
	}
	if own := s[0].Months(); own > 0 && !shared && s.Even() && (fewest != most || len(s) == 2) {
		return own
	}
	return fewest
}

// Overlaps reports whether any two neighbours share a day, as averages over
// several years and rolling months do.
func (s Series) Overlaps() bool {
	for i := 1; i < len(s); i++ {
		if s[i-1].Overlaps(s[i]) {
			return true
		}
	}
	return false
}

// Even reports whether all spans are of as many months, or none of them of a
// whole number.
func (s Series) Even() bool {
	if len(s) == 0 {
		return true
	}
	months := s[0].Months()
	return !slices.ContainsFunc(s[1:], func(other Span) bool { return other.Months() != months })
}
