package doubt

import (
	"math"
	"slices"

	"boardpack/generator/diag"
	"boardpack/generator/record"
	"boardpack/generator/wording"
)

// shares doubts shares of more than all.
func (q *inquiry) shares() {
	for _, m := range q.pack.Measures {
		if m.ObservationsOf != "" {
			continue
		}
		for _, o := range m.Observations {
			if isOver(m, o) {
				q.Errorf(o.At("numerator"), "numerator-above-denominator", "numerator %s is above the denominator %s, and the unit of %s is %s: a share of more than all",
					wording.Rounded(o.Numerator.Number, o.Numerator.Places), wording.Rounded(o.Denominator.Number, o.Denominator.Places), diag.Quoted(m.Name), m.Unit.Words).
					Hinted("are the two columns in each other's place?")
			}
		}
	}
}

// isOver reports whether an observation is a share of more than all.
func isOver(m *record.Measure, o *record.Observation) bool {
	return m.Unit.Form == record.FormPercent && o.Numerator.Known && o.Denominator.Known && o.Denominator.Number > 0 && o.Numerator.Number > o.Denominator.Number
}

// fractions doubts per cents that are written as fractions of 1: 0.75 for 75,
// -0.2 for -20.
func (q *inquiry) fractions() {
	isFraction := func(x record.Quantity) bool { return x.Known && x.Number != 0 && math.Abs(x.Number) < 1 }
	for _, m := range q.pack.Measures {
		if isFraction(m.ChangePercent) {
			q.Errorf(m.At("target_change_percent"), "fraction-for-percent", "target_change_percent of %s is %s, less than one per cent", diag.Quoted(m.Name), number(m.ChangePercent)).
				Hinted("write it in per cent: %s", wording.Rounded(100*m.ChangePercent.Number, 0))
		}
		if m.Unit.Form != record.FormPercent || m.ObservationsOf != "" {
			continue
		}
		usual := median(m)
		for _, said := range []struct {
			column string
			record.Quantity
		}{{"baseline_value", m.Baseline}, {"target_value", m.Target}} {
			if isFraction(said.Quantity) && said.Number > 0 && usual > 5 {
				q.Warnf(m.At(said.column), "fraction-for-percent", "%s of %s is %s per cent, and what is observed is about %s", said.column, diag.Quoted(m.Name), number(said.Quantity), wording.Rounded(usual, 0)).
					Hinted("write it in per cent: %s", wording.Rounded(100*said.Number, 1))
			}
		}
		for _, o := range m.Observations {
			others := max(usual, m.Baseline.Number, m.Target.Number)
			if isFraction(o.Value) && o.Value.Number > 0 && others > 5 {
				q.Warnf(o.At("value"), "fraction-for-percent", "%s is %s per cent for %s, and others of it about %s", diag.Quoted(m.Name), number(o.Value), o.Label(), wording.Rounded(others, 0)).
					Hinted("write it in per cent: %s", wording.Rounded(100*o.Value.Number, 1))
			}
		}
	}
}

// A per cent of which all is below one, and something is above this, is hardly one: of
// what is to grow less is needed than of what is to be rare.
const (
	shareToGrow = 0.1
	shareToFall = 0.2
)

// wholeFractions doubts per cents all of which are written as fractions of 1, as a
// spreadsheet has them: what is beside them then tells of none that it is one.
func (q *inquiry) wholeFractions() {
	for _, m := range q.pack.Measures {
		if m.Unit.Form != record.FormPercent || m.ObservationsOf != "" {
			continue
		}
		known, most := 0, 0.0
		for _, x := range append(written(m), m.Baseline, m.Target) {
			if x.Known {
				known++
				most = max(most, math.Abs(x.Number))
			}
		}
		least := shareToFall
		if m.Better == "higher" {
			least = shareToGrow
		}
		if all := written(m); known > 1 && len(all) > 0 && most >= least && most <= 1 {
			last := m.Observations[len(m.Observations)-1]
			q.Warnf(last.At("value"), "fraction-for-percent", "all that is recorded of %s is one per cent or less, as this is", diag.Quoted(m.Name)).
				Hinted("if they are fractions, write them in per cent: %s", wording.Rounded(100*all[len(all)-1].Number, 1))
		}
	}
}

// written are the values that a measure's observations have as they stand; none where any
// of them is worked out.
func written(m *record.Measure) (all []record.Quantity) {
	for _, o := range m.Observations {
		if o.Numerator.Known || !o.Value.Known {
			return nil
		}
		all = append(all, o.Value)
	}
	return all
}

func number(x record.Quantity) string { return wording.Rounded(x.Number, x.Places) }

// observed is an observation with what it comes to.
type observed struct {
	*record.Observation
	of    *record.Measure
	value float64
}

// whole are a measure's observations of the whole that have a value, in the order
// of their periods; without shares of more than all, which are told by themselves.
func whole(m *record.Measure) []observed {
	var all []observed
	for _, o := range m.Observations {
		if value, known := m.Told(o); known && !isOver(m, o) && o.Group == "" && o.Quantile == 0 {
			all = append(all, observed{o, m, value})
		}
	}
	return all
}

// median is what is usually observed of a measure; 0 where nothing is.
func median(m *record.Measure) float64 {
	var values []float64
	for _, o := range whole(m) {
		values = append(values, o.value)
	}
	if len(values) == 0 {
		return 0
	}
	slices.Sort(values)
	return values[len(values)/2]
}

// baselines doubts a baseline that is further off than all that was observed in
// the year up to its day, whose average it may be. Where people are counted, what was
// observed on its day stands for it, and it is not heard of again.
func (q *inquiry) baselines() {
	for _, m := range q.pack.Measures {
		if !m.Baseline.Known || m.BaselineDate.IsZero() || m.RollingMonths > 0 {
			continue
		}
		low, high := math.Inf(1), math.Inf(-1)
		for _, o := range whole(m) {
			if o.isOfBaseline() {
				low, high = min(low, o.value), max(high, o.value)
			}
		}
		slack := max(math.Abs(m.Baseline.Number)/20, math.Pow10(-m.Baseline.Places))
		if low > high || m.Baseline.Number <= high+slack && m.Baseline.Number >= low-slack {
			continue
		}
		said, write := m.Unit.Write(m.Baseline.Number, m.Baseline.Places), func(x float64) string { return m.Unit.Write(x, max(1, m.Baseline.Places)) }
		if m.CountsPeople {
			q.Warnf(m.At("baseline_value"), "baseline-not-as-observed", "the baseline of %s is %s, and %s, which was observed on its date, is taken for it, as people are counted", diag.Quoted(m.Name), said, m.Unit.Write(low, m.Baseline.Places)).
				Hinted("correct the one that is wrong, or the baseline's date")
			continue
		}
		q.Warnf(m.At("baseline_value"), "baseline-not-as-observed", "the baseline of %s is %s, and %s to %s was observed in the year up to its date", diag.Quoted(m.Name), said, write(low), write(high)).
			Hinted("correct the one that is wrong, or the baseline's date")
	}
}

// isOfBaseline reports whether the observation is of a day that its measure's baseline may be of.
func (o observed) isOfBaseline() bool {
	day := o.of.BaselineDate
	if o.of.CountsPeople {
		return o.Span().Has(day)
	}
	return !o.PeriodEnd.After(day) && o.PeriodEnd.After(day.AddDate(-1, 0, 0))
}

// A month is doubted that is so many times both its neighbours, or so small a
// part of both.
const (
	timesNeighbours = 5
	likeNeighbours  = 2  // how far the neighbours may be from each other at most
	least           = 10 // below it, counts jump by themselves
)

// series doubts single values that stand far from those around them, or on the
// other side of nothing.
func (q *inquiry) series() {
	for _, m := range q.pack.Measures {
		if m.ObservationsOf != "" {
			continue
		}
		all := whole(m)
		below := 0
		for _, o := range all {
			if o.value < 0 {
				below++
			}
		}
		for k, o := range all {
			if o.value < 0 && below*4 <= len(all) && len(all) >= 4 {
				q.Warnf(o.At("value"), "sign-turned", "%s is %s for %s, and hardly ever below 0", diag.Quoted(m.Name), m.Unit.Write(o.value, o.Value.Places), o.Label()).Hinted("is the minus sign meant?")
				continue
			}
			if k > 0 && k+1 < len(all) {
				q.jump(m, all[k-1].value, o, all[k+1].value)
			} else if k > 1 {
				q.jump(m, all[k-2].value, o, all[k-1].value)
			} else if k == 0 && len(all) > 2 {
				q.jump(m, all[1].value, o, all[2].value)
			}
		}
	}
}

// jump doubts a value beside two that are near each other and far from it.
func (q *inquiry) jump(m *record.Measure, before float64, o observed, after float64) {
	low, high := min(before, after), max(before, after)
	if low <= 0 || high > likeNeighbours*low || max(o.value, high) < least && m.Unit.Form == record.FormCount {
		return
	}
	if o.value >= timesNeighbours*high || o.value > 0 && o.value*timesNeighbours <= low {
		q.Warnf(o.At("value"), "value-far-from-neighbours", "%s is %s for %s, and %s and %s next to it", diag.Quoted(m.Name), m.Unit.Write(o.value, o.Value.Places),
			o.Label(), m.Unit.Write(before, o.Value.Places), m.Unit.Write(after, o.Value.Places)).
			Hinted("is a digit too many or too few, or another unit?")
	}
}
