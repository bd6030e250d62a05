package account

import (
	"fmt"
	"slices"

	"boardpack/generator/measure"
	"boardpack/generator/spc"
	"boardpack/generator/wording"
)

// sentence says the latest value, what is to be expected, and what is special.
func (c ControlChart) sentence() string {
	a, chart := c.account, c.control
	if len(chart.Points) == 0 {
		return a.Stands()
	}
	last, at := chart.Points[len(chart.Points)-1], chart.Charted[len(chart.Charted)-1]
	sentence := fmt.Sprintf("%s %s. ", wording.Capital(a.quantity.saidOf(at.Value)), duringPoint(a, at))
	fine := a.quantity.finer()
	if a.Standing.Latest.Value.Hidden { // no earlier value stands in
		sentence = string(measure.NotShown) + fewPeople + ". "
	}
	if chart.Hidden > 0 {
		return sentence + "There are no limits, because values of few people are not shown."
	}
	if !last.HasLimits {
		return sentence + fmt.Sprintf("There %s; limits need %d.", countOfValues(chart.Segments[last.Segment].Count), spc.Enough)
	}
	sentence += fmt.Sprintf("The mean is %s, and values %s are to be expected. ", fine.said(last.Mean), c.expected(last))
	sentence += fmt.Sprintf("Variation: %s.", wording.Lower(chart.Variation.String()))
	if a.Series.Target.Known {
		sentence += fmt.Sprintf(" The target of %s: %s.", a.quantity.within(a.Series.Target.Margin).said(a.Series.Target.Value), assuranceWords[chart.Assurance])
	}
	return sentence + c.specialCauses()
}

// countOfValues goes on after "There": "is 1 value".
func countOfValues(n int) string {
	return fmt.Sprintf("%s %d %s", wording.Plural(n, "is", "are"), n, wording.Plural(n, "value", "values"))
}

// expected are the values between limits, as far as there can be such.
func (c ControlChart) expected(at spc.Point) string {
	fine, can := c.account.quantity.finer(), boundsOf(c.account, c.control)
	under, over := at.Lower < can.least, at.Upper > can.most
	switch {
	case under && over:
		return "of any size"
	case under:
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

// specialCauses counts the special causes.
func (c ControlChart) specialCauses() string {
	var parts []string
	for _, kind := range []spc.Kind{spc.KindImprovement, spc.KindConcern, spc.KindNeutralHigh, spc.KindNeutralLow} {
		if n := c.control.Count(kind); n > 0 {
			parts = append(parts, fmt.Sprintf("%d of %s", n, wording.Lower(kindWords[kind])))
		}
	}
	if len(parts) == 0 {
		return " No value is a special cause."
	}
	return fmt.Sprintf(" Special causes among the %d values: %s.", len(c.control.Points), wording.List(parts))
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

// notes say what the chart leaves out.
func (c ControlChart) notes() []string {
	chart := c.control
	var notes []string
	if chart.Skipped > 0 {
		notes = append(notes, fmt.Sprintf("Periods without a value to show have no part in the chart: %d.", chart.Skipped))
	}
	if chart.Hidden > 0 {
		notes = append(notes, fmt.Sprintf("No limits are drawn: values of few people are not shown (%d), and limits of the others would mislead.", chart.Hidden))
	}
	for _, segment := range chart.Segments {
		if !segment.HasLimits && chart.Hidden == 0 {
			notes = append(notes, fmt.Sprintf("No limits are drawn from %s to %s: they need %d values, and there %s %d.",
				chart.Charted[segment.First].Label, chart.Charted[segment.First+segment.Count-1].Label, spc.Enough, wording.Plural(segment.Count, "is", "are"), segment.Count))
		}
		if segment.Screened > 0 && segment.MovingRange > 0 {
			notes = append(notes, fmt.Sprintf("Moving ranges left out: %d.", segment.Screened))
		}
	}
	if can := boundsOf(c.account, chart); slices.ContainsFunc(chart.Segments, func(s spc.Segment) bool {
		return s.HasLimits && (s.Lower < can.least || s.Upper > can.most)
	}) {
		notes = append(notes, "Limits stop at the least and the most that a value can be.")
	}
	return append(notes, aboutValues(c.account)...)
}
