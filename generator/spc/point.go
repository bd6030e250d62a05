package spc

import "fmt"

// Point is a value and what the chart says of it.
type Point struct {
	Value        float64
	Segment      int // index of its segment
	Mean         float64
	Lower, Upper float64 // process limits; both the mean unless HasLimits
	HasLimits    bool
	Outside      bool // beyond a limit
	Near         bool // within the limits, beyond two thirds of the way there
	Side         int  // of the mean: 1 above, -1 below, 0 on it
	Both         bool // rules hold for it in both directions
	Cause        Cause
	Kind         Kind
}

// Cause names the rule that makes a point a special cause, in the words of
// NHSRplotthedots: CommonCause, "Above UCL", "7 Point Trend (Increasing)", "2 in
// 3 Below CL", "7 Points Above CL". It is empty for a point without limits.
type Cause string

// CommonCause is the cause of a point for which no rule holds.
const CommonCause Cause = "Common Cause"

// Kind is what a point means for the measure.
type Kind int

// The kinds. A point without limits is not judged.
const (
	KindNotJudged Kind = iota
	KindCommonCause
	KindImprovement
	KindConcern
	KindNeutralHigh
	KindNeutralLow
)

// String is the kind as NHSRplotthedots writes it, empty for KindNotJudged.
func (k Kind) String() string {
	return [...]string{
		"",
		"common_cause",
		"special_cause_improvement",
		"special_cause_concern",
		"special_cause_neutral_high",
		"special_cause_neutral_low",
	}[k]
}

// signal is a rule that holds for a point, upwards (1) or downwards (-1).
type signal struct {
	rule      rule
	direction int
}

// rule is one of the four, in the order in which they name a point.
type rule int

const (
	outside rule = iota
	trend
	twoInThree
	shift
)

// cause names the signal; run is how many points make a shift or a trend.
func (s signal) cause(run int) Cause {
	word := func(up, down string) string {
		if s.direction > 0 {
			return up
		}
		return down
	}
	switch s.rule {
	case outside:
		return Cause(word("Above UCL", "Below LCL"))
	case trend:
		return Cause(fmt.Sprintf("%d Point Trend (%s)", run, word("Increasing", "Decreasing")))
	case twoInThree:
		return Cause(fmt.Sprintf("2 in 3 %s CL", word("Above", "Below")))
	default:
		return Cause(fmt.Sprintf("%d Points %s CL", run, word("Above", "Below")))
	}
}

// kind is what the signal means where a direction is better.
func (s signal) kind(better Better) Kind {
	switch {
	case better == Neutral && s.direction > 0:
		return KindNeutralHigh
	case better == Neutral:
		return KindNeutralLow
	case s.direction == better.Sign():
		return KindImprovement
	default:
		return KindConcern
	}
}
