package study

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"time"

	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/measure"
	"boardpack/generator/record"
	"boardpack/generator/spc"
)

// spc answers a block that asks for a measure's control chart.
func (s *Study) spc(spec *figure.SPCSpec, findings *diag.List) *figure.Figure {
	a := s.measured(spec.Measure, findings)
	if a == nil {
		return nil
	}
	rules, rebase := a.rules(spec, findings)
	if findings.HasErrors() {
		return nil
	}
	control, err := a.Control(rules, rebase)
	if err != nil {
		at := spec.Measure.At
		if wrong := new(measure.RebaseError); errors.As(err, &wrong) {
			at = spec.Rebase[wrong.Index].Date.At
		}
		findings.Errorf(at, "no control chart of %q: %v", a.Name, err)
		return nil
	}
	f := &figure.Figure{Table: a.controlTable(control), Sentence: a.controlSentence(control), Notes: controlRules(rules)}
	for i, day := range rebase {
		f.Notes = append(f.Notes, fmt.Sprintf("Limits are worked out anew from %s: %s", day.Format(dayLayout), s.live(spec.Rebase[i].Reason, findings)))
	}
	f.Notes = append(f.Notes, a.controlNotes(control)...)
	if len(control.Points) > 0 {
		f.Chart = &figure.Chart{Type: figure.Course, Panels: []figure.Panel{a.controlPanel(control)}}
	}
	return f
}

// rules are those that the block asks for.
func (a *assessed) rules(spec *figure.SPCSpec, findings *diag.List) (spc.Options, []time.Time) {
	rules := a.Rules()
	rules.ScreenOutliers = spec.ScreenOutliers
	choose := func(word diag.Located, key string, first, second string) (chosen string) {
		if word.Text != "" && word.Text != first && word.Text != second {
			findings.Errorf(word.At, "%s %q is not one of %s, %s", key, word.Text, first, second)
		}
		return word.Or(first)
	}
	rules.Run, _ = strconv.Atoi(choose(spec.Points, "points", "7", "6"))
	rules.BeyondInTwoOfThree = choose(spec.TwoInThree, "two_in_three", "beyond", "within") == "beyond"
	rules.TiesContinue = choose(spec.Ties, "ties", "break", "continue") == "continue"
	if word := spec.FixAfter; word.Text != "" {
		n, err := strconv.Atoi(word.Text)
		if err != nil || n < 12 {
			findings.Errorf(word.At, "fix_after %q is not a whole number from 12", word.Text)
		}
		rules.Fix = n
	}
	var days []time.Time
	for _, r := range spec.Rebase {
		day, err := time.Parse(time.DateOnly, r.Date.Text)
		if err != nil {
			findings.Errorf(r.Date.At, "date %q is not a day", r.Date.Text).Hinted("write it as 2024-04-01")
		} else if len(days) > 0 && !days[len(days)-1].Before(day) {
			findings.Errorf(r.Date.At, "the days of rebase do not ascend")
		}
		days = append(days, day)
	}
	return rules, days
}

func (a *assessed) controlTable(c measure.Control) figure.Table {
	t := figure.Table{Compact: true, Columns: []figure.Column{
		{Name: "period_end", Label: "Period"},
		{Name: "value", Label: "Value", Numeric: true},
		{Name: "mean", Label: "Mean", Numeric: true},
		{Name: "lpl", Label: "Lower limit", Numeric: true},
		{Name: "upl", Label: "Upper limit", Numeric: true},
		{Name: "special_cause", Label: "Special cause"},
		{Name: "point_type", Label: "Which means"},
	}}
	fine := a.quantity.finer()
	charted := 0
	for _, p := range a.Series.Points {
		cells := []figure.Cell{pointCell(p), a.quantity.cell(p.Value), {Number: true}, {Number: true}, {Number: true}, {}, {}}
		if p.Value.Known {
			point := c.Points[charted]
			charted++
			if point.HasLimits {
				cells[2], cells[3], cells[4] = fine.value(point.Mean), fine.value(point.Lower), fine.value(point.Upper)
				cells[5] = figure.Cell{Text: causeWords(point), Plain: string(point.Cause)}
				cells[6] = figure.Cell{Text: kindWords[point.Kind], Plain: point.Kind.String()}
			}
		}
		t.Rows = append(t.Rows, figure.Row{Cells: cells})
	}
	return t
}

// causeWords is a special cause as a page says it: nothing where there is none.
func causeWords(p spc.Point) string {
	if p.Cause == spc.CommonCause {
		return "None"
	}
	return string(p.Cause)
}

var kindWords = map[spc.Kind]string{
	spc.KindCommonCause: "Common cause", spc.KindImprovement: "Improvement", spc.KindConcern: "Concern",
	spc.KindNeutralHigh: "High", spc.KindNeutralLow: "Low",
}

func (a *assessed) controlSentence(c measure.Control) string {
	if len(c.Points) == 0 {
		return a.standing()
	}
	last, at := c.Points[len(c.Points)-1], c.Charted[len(c.Charted)-1]
	sentence := fmt.Sprintf("%s %s. ", capitalised(a.quantity.said(at.Value.Value)), a.duringPoint(at))
	fine := a.quantity.finer()
	if a.Latest.Value.Hidden { // no earlier value stands in
		sentence = string(measure.NotShown) + fewPeople + ". "
	}
	if c.Hidden > 0 {
		return sentence + "There are no limits, because values of few people are not shown."
	}
	if !last.HasLimits {
		return sentence + fmt.Sprintf("There are %d values; limits need %d.", c.Segments[last.Segment].Count, spc.Enough)
	}
	sentence += fmt.Sprintf("The mean is %s, and values %s are to be expected. ", fine.said(last.Mean), a.expected(c, last))
	sentence += fmt.Sprintf("Variation: %s.", lowerFirst(c.Variation.String()))
	if a.Target.Known {
		sentence += fmt.Sprintf(" The target of %s: %s.", a.quantity.said(a.Target.Value), assuranceWords[c.Assurance])
	}
	return sentence + a.specials(c)
}

// expected are the values between limits, as far as there can be such: none
// below nought where none is, nor a share of more than all.
func (a *assessed) expected(c measure.Control, at spc.Point) string {
	fine, low, high := a.quantity.finer(), math.Inf(1), math.Inf(-1)
	for _, p := range c.Points {
		low, high = min(low, p.Value), max(high, p.Value)
	}
	over := a.Unit.Form == record.FormPercent && high <= 100 && at.Upper > 100
	switch {
	case low >= 0 && at.Lower < 0 && over:
		return "of any size"
	case low >= 0 && at.Lower < 0:
		return "up to " + fine.said(at.Upper)
	case over:
		return "from " + fine.said(at.Lower)
	}
	return fmt.Sprintf("from %s to %s", fine.text(at.Lower), fine.said(at.Upper))
}

var assuranceWords = map[spc.Assurance]string{
	spc.AssurancePassing:     "met each time, unless something changes",
	spc.AssuranceFailing:     "missed each time, unless something changes",
	spc.AssuranceHitAndMiss:  "met at some times and missed at others (hit and miss)",
	spc.AssuranceTooFew:      "too few points to tell",
	spc.AssuranceNoDirection: "neither direction is the better",
	spc.AssuranceNoTarget:    "none is set",
}

// specials counts the special causes.
func (a *assessed) specials(c measure.Control) string {
	var parts []string
	for _, kind := range []spc.Kind{spc.KindImprovement, spc.KindConcern, spc.KindNeutralHigh, spc.KindNeutralLow} {
		if n := c.Count(kind); n > 0 {
			parts = append(parts, fmt.Sprintf("%d of %s", n, lowerFirst(kindWords[kind])))
		}
	}
	if len(parts) == 0 {
		return " No value is a special cause."
	}
	return fmt.Sprintf(" Special causes among the %d values: %s.", len(c.Points), enumerated(parts))
}

// controlRules print the rules that were used.
func controlRules(o spc.Options) []string {
	run := o.Run
	words := fmt.Sprintf("XmR chart: limits are the mean and 2.66 mean moving ranges either side. Special causes: a value beyond a limit; %d in a row on one side of the mean; %d in a row rising or falling", run, run)
	if o.TiesContinue {
		words += " (equal values do not break the row)"
	} else {
		words += " (equal values break the row)"
	}
	words += "; two of three in the outer third"
	if o.BeyondInTwoOfThree {
		words += " or beyond it"
	}
	words += "."
	if o.ImprovementFirst {
		words += " A value that rules call both improving and concerning shows as improving."
	}
	if o.ScreenOutliers {
		words += " Moving ranges of 3.267 times their mean and more are left out of the limits."
	}
	if o.Fix > 0 {
		words += fmt.Sprintf(" Mean and limits are those of the first %d values, of each stretch where there are several.", o.Fix)
	}
	return []string{words}
}

func (a *assessed) controlNotes(c measure.Control) []string {
	var notes []string
	if c.Skipped > 0 {
		notes = append(notes, fmt.Sprintf("Periods without a value to show have no part in the chart: %d.", c.Skipped))
	}
	if c.Hidden > 0 {
		notes = append(notes, fmt.Sprintf("No limits are drawn: values of few people are not shown (%d), and limits of the others would mislead.", c.Hidden))
	}
	for _, segment := range c.Segments {
		if !segment.HasLimits && c.Hidden == 0 {
			notes = append(notes, fmt.Sprintf("No limits are drawn from %s to %s: they need %d values, and there are %d.",
				c.Charted[segment.First].Label, c.Charted[segment.First+segment.Count-1].Label, spc.Enough, segment.Count))
		}
		if segment.Screened > 0 && segment.MovingRange > 0 {
			notes = append(notes, fmt.Sprintf("Moving ranges left out: %d.", segment.Screened))
		}
	}
	return append(notes, a.aboutValues()...)
}

// controlPanel draws the values, the mean, the limits, the special causes and
// the target.
func (a *assessed) controlPanel(c measure.Control) figure.Panel {
	p := figure.Panel{Axis: a.quantity.axis(), Form: a.quantity.form(), Badges: a.controlBadges(c)}
	p.Traces = append(a.controlLines(c), a.valueTraces()...)
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
				trace.Points = append(trace.Points, figure.Point{Day: a.place(at.Period), Value: a.quantity.rounded(point.Value), Label: at.Label})
			}
		}
		p.Traces = append(p.Traces, present(trace)...)
	}
	return p
}

// controlLines are the target, and for each stretch of the series its mean and
// limits.
func (a *assessed) controlLines(c measure.Control) []figure.Trace {
	mean := figure.Trace{Name: "Mean", Role: figure.Mean}
	lower, upper := figure.Trace{Name: "Process limits", Role: figure.Limit}, figure.Trace{Name: "Process limits", Role: figure.Limit}
	for _, segment := range c.Segments {
		if !segment.HasLimits {
			continue
		}
		stretch := func(t *figure.Trace, value float64) {
			value = a.quantity.finer().rounded(value)
			first, last := c.Charted[segment.First], c.Charted[segment.First+segment.Count-1]
			t.Points = append(t.Points,
				figure.Point{Day: a.place(first.Period), Value: value, Label: "From " + first.Label},
				figure.Point{Day: a.place(last.Period), Value: value, Label: "To " + last.Label},
				figure.Point{Day: a.place(last.Period), Value: math.NaN()})
		}
		stretch(&mean, segment.Mean)
		stretch(&lower, segment.Lower)
		stretch(&upper, segment.Upper)
	}
	target := figure.Trace{Name: "Target", Role: figure.Target}
	if a.Target.Known && len(c.Charted) > 1 {
		for _, p := range []measure.Point{c.Charted[0], c.Charted[len(c.Charted)-1]} {
			target.Points = append(target.Points, figure.Point{Day: a.place(p.Period), Value: a.quantity.rounded(a.Target.Value), Label: p.Label})
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
func (a *assessed) controlBadges(c measure.Control) []figure.Badge {
	badges := []figure.Badge{{Shape: variationShapes[c.Variation], Words: variationWords(c)}}
	if shape, ok := assuranceShapes[c.Assurance]; ok {
		badges = append(badges, figure.Badge{Shape: shape, Words: c.Assurance.String()})
	}
	return badges
}
