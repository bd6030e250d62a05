package measure

import (
	"math"

	"boardpack/generator/protect"
	"boardpack/generator/record"
)

// rate works a value out from its parts.
func (s *Series) rate(c cell) Number {
	switch {
	case c.numerator.Hidden || c.denominator.Hidden:
		return Number{Hidden: true}
	case !c.numerator.Known:
		return c.value
	case s.counts() || s.Measure.Unit.Per == 1 && !s.shares():
		return c.numerator.told()
	case !c.denominator.Known || c.denominator.Value == 0:
		return Number{}
	}
	return s.quotient(c.numerator, c.denominator)
}

// told is a count by itself: that of one period is rounded as its measure says of all,
// and only that of several has a margin to be told.
func (n Number) told() Number {
	if n.Margin <= protect.Nearest/2 {
		n.Margin = 0
	}
	return n
}

// quotient is a rate with the margin that its rounded parts leave. A share that
// these make into all of the people need not be of all: it is then put in the
// middle of what it can be.
func (s *Series) quotient(n, d Number) Number {
	made := known(n.Value / d.Value * s.Measure.Unit.Per)
	if n.Margin == 0 && d.Margin == 0 || d.Value <= d.Margin {
		return made
	}
	most := math.Inf(1)
	if s.Measure.Unit.Form == record.FormPercent {
		most = 100
	}
	low := min(most, (n.Value-n.Margin)/(d.Value+d.Margin)*s.Measure.Unit.Per)
	high := min(most, (n.Value+n.Margin)/(d.Value-d.Margin)*s.Measure.Unit.Per)
	if made.Value >= most {
		made.Value = (low + high) / 2
	}
	made.Margin = max(made.Value-low, high-made.Value)
	return made
}
