package account

import (
	"math"
	"slices"

	"boardpack/generator/figure"
	"boardpack/generator/measure"
	"boardpack/generator/spc"
)

// controlPanel draws the values, the mean, the limits, the special causes and
// the target.
func (d drawing) controlPanel(c measure.Control) figure.Panel {
	p := figure.Panel{Axis: d.of.quantity.axis(), Form: d.of.quantity.form(), Badges: controlBadges(c)}
	p.Traces = append(d.controlLines(c), d.valueTraces()...)
	for _, sort := range []struct {
		name  string
		role  figure.Role
		kinds []spc.Kind
	}{
		{"Special cause: improvement", figure.Improving, []spc.Kind{spc.KindImprovement}},
		{"Special cause: concern", figure.Concerning, []spc.Kind{spc.KindConcern}},
		{"Special cause: high or low", figure.Shifting, []spc.Kind{spc.KindNeutralHigh, spc.KindNeutralLow}},
	} {
		trace := figure.Trace{Name: sort.name, Role: sort.role}
		for i, point := range c.Points {
			if slices.Contains(sort.kinds, point.Kind) {
				at := c.Charted[i]
				trace.Points = append(trace.Points, figure.Point{Day: d.place(at.Period), Value: d.of.quantity.rounded(point.Value), Label: at.Label})
			}
		}
		p.Traces = append(p.Traces, present(trace)...)
	}
	return p
}

// controlLines are the target, and for each stretch of the series its mean and
// limits.
func (d drawing) controlLines(c measure.Control) []figure.Trace {
	mean := figure.Trace{Name: "Mean", Role: figure.Mean}
	lower, upper := figure.Trace{Name: "Process limits", Role: figure.Limit}, figure.Trace{Name: "Process limits", Role: figure.Limit}
	for _, segment := range c.Segments {
		if !segment.HasLimits {
			continue
		}
		stretch := func(t *figure.Trace, value float64) {
			value = d.of.quantity.finer().rounded(value)
			first, last := c.Charted[segment.First], c.Charted[segment.First+segment.Count-1]
			t.Points = append(t.Points,
				figure.Point{Day: d.place(first.Period), Value: value, Label: "From " + first.Label},
				figure.Point{Day: d.place(last.Period), Value: value, Label: "To " + last.Label},
				figure.Point{Day: d.place(last.Period), Value: math.NaN()})
		}
		stretch(&mean, segment.Mean)
		stretch(&lower, segment.Lower)
		stretch(&upper, segment.Upper)
	}
	target := figure.Trace{Name: "Target", Role: figure.Target}
	if d.of.Series.Target.Known && len(c.Charted) > 1 {
		for _, p := range []measure.Point{c.Charted[0], c.Charted[len(c.Charted)-1]} {
			target.Points = append(target.Points, figure.Point{Day: d.place(p.Period), Value: d.of.quantity.rounded(d.of.Series.Target.Value), Label: p.Label})
		}
	}
	return present(upper, lower, mean, target)
}

var variationShapes = map[spc.Variation]figure.Shape{
	spc.VariationTooFew: figure.Unjudged, spc.VariationCommonCause: figure.CommonCause,
	spc.VariationImprovementHigh: figure.ImprovementHigh, spc.VariationImprovementLow: figure.ImprovementLow,
	spc.VariationConcernHigh: figure.ConcernHigh, spc.VariationConcernLow: figure.ConcernLow,
	spc.VariationHigh: figure.NeutralHigh, spc.VariationLow: figure.NeutralLow,
}

var assuranceShapes = map[spc.Assurance]figure.Shape{
	spc.AssurancePassing: figure.Passing, spc.AssuranceFailing: figure.Failing, spc.AssuranceHitAndMiss: figure.HitAndMiss,
}

// variationWords are the first icon in words: without limits for want of values
// to show, there may be points enough.
func variationWords(c measure.Control) string {
	if c.Hidden > 0 {
		return "Not judged"
	}
	return c.Variation.String()
}

// controlBadges are the two icons; where there is no target, the first alone.
func controlBadges(c measure.Control) []figure.Badge {
	badges := []figure.Badge{{Shape: variationShapes[c.Variation], Words: variationWords(c)}}
	if shape, ok := assuranceShapes[c.Assurance]; ok {
		badges = append(badges, figure.Badge{Shape: shape, Words: c.Assurance.String()})
	}
	return badges
}
