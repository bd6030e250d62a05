package study

import (
	"fmt"
	"math"

	"boardpack/generator/measure"
	"boardpack/generator/record"
	"boardpack/generator/spc"
	"boardpack/generator/wording"
)

func (a *assessed) controlSentence(c measure.Control) string {
	if len(c.Points) == 0 {
		return a.standing()
	}
	last, at := c.Points[len(c.Points)-1], c.Charted[len(c.Charted)-1]
	sentence := fmt.Sprintf("%s %s. ", wording.Capital(a.quantity.said(at.Value.Value)), a.duringPoint(at))
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
	sentence += fmt.Sprintf("Variation: %s.", wording.Lower(c.Variation.String()))
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
	over := a.Measure.Unit.Form == record.FormPercent && high <= 100 && at.Upper > 100
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
	spc.AssuranceHitAndMiss:  "between these limits, so chance alone could meet it or miss it (hit and miss)",
	spc.AssuranceTooFew:      "too few points to tell",
	spc.AssuranceNoDirection: "neither direction is the better",
	spc.AssuranceNoTarget:    "none is set",
}

// specials counts the special causes.
func (a *assessed) specials(c measure.Control) string {
	var parts []string
	for _, kind := range []spc.Kind{spc.KindImprovement, spc.KindConcern, spc.KindNeutralHigh, spc.KindNeutralLow} {
		if n := c.Count(kind); n > 0 {
			parts = append(parts, fmt.Sprintf("%d of %s", n, wording.Lower(kindWords[kind])))
		}
	}
	if len(parts) == 0 {
		return " No value is a special cause."
	}
	return fmt.Sprintf(" Special causes among the %d values: %s.", len(c.Points), wording.List(parts))
}

// controlRules print the rules that were used.
func controlRules(o spc.Options) string {
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
	return words
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
