package account

import (
	"math"
	"slices"
	"time"

	"boardpack/generator/course"
	"boardpack/generator/figure"
	"boardpack/generator/measure"
	"boardpack/generator/spc"
)

// controlPanel draws the values, the mean, the limits, the special causes, the target and
// what the trajectory required so far.
func (d drawing) controlPanel(c measure.Control) figure.Panel {
	p := figure.Panel{Axis: d.of.quantity.axis(), Form: d.of.quantity.form(), Places: d.places(), Badges: append(d.statusBadge(), controlBadges(c)...)}
	p.Traces = append(d.controlLines(c), d.requiredUntil(lastOf(c))...)
	p.Traces = append(append(p.Traces, d.valueTraces()...), d.unusualTraces(c)...)
	return p
}

// unusualTraces are the values that are unusual, by sort.
func (d drawing) unusualTraces(c measure.Control) (traces []course.Trace) {
	for _, sort := range []struct {
		name  string
		role  course.Role
		kinds []spc.Kind
	}{
		{"Unusual, for the better", course.Improving, []spc.Kind{spc.KindImprovement}},
		{"Unusual, for the worse", course.Concerning, []spc.Kind{spc.KindConcern}},
		{"Unusual", course.Shifting, []spc.Kind{spc.KindNeutralHigh, spc.KindNeutralLow}},
	} {
		trace := course.Trace{Name: sort.name, Role: sort.role}
		for i, point := range c.Points {
			if slices.Contains(sort.kinds, point.Kind) {
				at := c.Charted[i]
				value := d.point(at.Period, at.Value, at.Label)
				value.Provisional = at.Provisional
				trace.Points = append(trace.Points, value)
			}
		}
		traces = append(traces, present(trace)...)
	}
	return traces
}

// lastOf is the end of the latest period that is charted.
func lastOf(c measure.Control) (last time.Time) {
	if n := len(c.Charted); n > 0 {
		last = c.Charted[n-1].End
	}
	return last
}

// controlLines are the target, and for each stretch of the series its mean and
// limits.
func (d drawing) controlLines(c measure.Control) []course.Trace {
	target := course.Trace{Name: "Target", Role: course.Target}
	if d.of.Series.Target.Known && len(c.Charted) > 1 {
		value := d.of.quantity.rounded(d.of.Series.Target.Value)
		from, _ := d.reach(c.Charted[0].Period)
		_, to := d.reach(c.Charted[len(c.Charted)-1].Period)
		target.Points = []course.Point{{Day: from, Value: value, Label: c.Charted[0].Label}, {Day: to, Value: value, Label: c.Charted[len(c.Charted)-1].Label}}
	}
	return append(d.usualLines(c), present(target)...)
}

// usualLines are the mean and the limits of each stretch of the series.
func (d drawing) usualLines(c measure.Control) []course.Trace {
	can, mean := boundsOf(d.of, c), course.Trace{Name: "Mean", Role: course.Mean}
	lower, upper := course.Trace{Name: "Usual range", Role: course.Limit}, course.Trace{Name: "Usual range", Role: course.Limit}
	for _, segment := range c.Segments {
		if !segment.HasLimits {
			continue
		}
		stretch := func(t *course.Trace, value float64) {
			value = d.of.quantity.finer().rounded(value)
			first, last := c.Charted[segment.First], c.Charted[segment.First+segment.Count-1]
			from, _ := d.reach(first.Period)
			_, to := d.reach(last.Period)
			t.Points = append(t.Points, course.Point{Day: from, Value: value, Label: "From " + first.Label},
				course.Point{Day: to, Value: value, Label: "To " + last.Label}, course.Point{Day: to, Value: math.NaN()})
		}
		stretch(&mean, segment.Mean)
		stretch(&lower, can.within(segment.Lower))
		stretch(&upper, can.within(segment.Upper))
	}
	return present(upper, lower, mean)
}

var variationShapes = map[spc.Variation]course.Shape{
	spc.VariationTooFew: course.Unjudged, spc.VariationCommonCause: course.CommonCause,
	spc.VariationImprovementHigh: course.ImprovementHigh, spc.VariationImprovementLow: course.ImprovementLow,
	spc.VariationConcernHigh: course.ConcernHigh, spc.VariationConcernLow: course.ConcernLow,
	spc.VariationHigh: course.NeutralHigh, spc.VariationLow: course.NeutralLow,
}

var assuranceShapes = map[spc.Assurance]course.Shape{
	spc.AssurancePassing: course.Passing, spc.AssuranceFailing: course.Failing, spc.AssuranceHitAndMiss: course.HitAndMiss,
}

// controlBadges are the two icons; where there is no target, the first alone.
func controlBadges(c measure.Control) []course.Badge {
	badges := []course.Badge{{Shape: variationShapes[c.Variation], Words: variationSaid(c)}}
	if shape, ok := assuranceShapes[c.Assurance]; ok {
		badges = append(badges, course.Badge{Shape: shape, Words: assurances[c.Assurance]})
	}
	return badges
}
