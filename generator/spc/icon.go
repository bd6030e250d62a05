package spc

// Variation is the first icon: what the last point says of the process.
type Variation int

// The variation icons.
const (
	VariationTooFew Variation = iota // the last point has no limits
	VariationCommonCause
	VariationImprovementHigh
	VariationImprovementLow
	VariationConcernHigh
	VariationConcernLow
	VariationHigh // a special cause of a neutral measure
	VariationLow
)

// String is the icon in words for a page.
func (v Variation) String() string {
	return [...]string{
		"Too few points",
		"Common cause",
		"Improvement, high",
		"Improvement, low",
		"Concern, high",
		"Concern, low",
		"Special cause, high",
		"Special cause, low",
	}[v]
}

// Assurance is the second icon: whether the process, left as it is, will meet
// the target.
type Assurance int

// The assurance icons. The first three say why there is none.
const (
	AssuranceTooFew      Assurance = iota // the last segment has no limits
	AssuranceNoTarget                     // none was given
	AssuranceNoDirection                  // there is a target, but neither direction is better
	AssurancePassing                      // the target is worse than the limits
	AssuranceFailing                      // the target is better than the limits
	AssuranceHitAndMiss                   // the target is within the limits or on one
	AssuranceRough                        // the values are too rough to tell; said by who knows them, and never by Chart
)

// String is the icon in words for a page.
func (a Assurance) String() string {
	return [...]string{
		"Too few points",
		"No target",
		"No better direction",
		"Passing the target",
		"Failing the target",
		"Hit and miss",
		"Too rough to tell",
	}[a]
}

// variation is that of the last point. An improvement is high where higher is
// better, also when the point itself is below the mean and rises.
func variation(points []Point, better Better) Variation {
	if len(points) == 0 {
		return VariationTooFew
	}
	switch points[len(points)-1].Kind {
	case KindCommonCause:
		return VariationCommonCause
	case KindImprovement:
		return either(better == Higher, VariationImprovementHigh, VariationImprovementLow)
	case KindConcern:
		return either(better == Lower, VariationConcernHigh, VariationConcernLow)
	case KindNeutralHigh:
		return VariationHigh
	case KindNeutralLow:
		return VariationLow
	default:
		return VariationTooFew
	}
}

// assurance compares the target with the limits of the last segment.
func assurance(segments []Segment, o Options) Assurance {
	switch {
	case !o.HasTarget:
		return AssuranceNoTarget
	case o.Better == Neutral:
		return AssuranceNoDirection
	case len(segments) == 0 || !segments[len(segments)-1].HasLimits:
		return AssuranceTooFew
	}
	switch last := segments[len(segments)-1]; {
	case o.Target > last.Upper:
		return either(o.Better == Lower, AssurancePassing, AssuranceFailing)
	case o.Target < last.Lower:
		return either(o.Better == Higher, AssurancePassing, AssuranceFailing)
	default:
		return AssuranceHitAndMiss
	}
}

// either is one of two icons.
func either[Icon any](first bool, yes, no Icon) Icon {
	if first {
		return yes
	}
	return no
}
