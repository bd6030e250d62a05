package account

import (
	"fmt"
	"slices"
	"strings"

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
		return sentence + "There is no usual range, because values of few people are not shown." + a.besideTrajectory()
	}
	if !last.HasLimits {
		return sentence + fmt.Sprintf("There %s, and a usual range needs %d.", countOfValues(chart.Segments[last.Segment].Count), spc.Enough) + a.besideTrajectory()
	}
	sentence += fmt.Sprintf("%s%s The mean is %s, and values %s are usual.", changeSentence(chart.Variation), a.besideTrajectory(), fine.said(last.Mean), c.expected(last))
	if a.Series.Target.Known {
		if words := targetSentence(chart.Assurance, a.quantity.within(a.Series.Target.Margin).said(a.Series.Target.Value)); words != "" {
			sentence += " " + words
		}
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

// specialCauses counts the values that are unusual.
func (c ControlChart) specialCauses() string {
	var parts []string
	for _, kind := range []spc.Kind{spc.KindImprovement, spc.KindConcern, spc.KindNeutralHigh, spc.KindNeutralLow} {
		if n := c.control.Count(kind); n > 0 {
			words := wording.Plural(n, "is ", "are ") + unusual[kind]
			if len(parts) > 0 { // "8 are unusual for the better and 6 for the worse"
				words = strings.TrimPrefix(unusual[kind], "unusual ")
			}
			parts = append(parts, fmt.Sprintf("%d %s", n, words))
		}
	}
	of := fmt.Sprintf("Of the %d values", len(c.control.Points))
	if len(parts) == 0 {
		return " " + of + ", none is unusual."
	}
	return fmt.Sprintf(" %s, %s.", of, wording.List(parts))
}

var unusual = map[spc.Kind]string{
	spc.KindImprovement: "unusual for the better", spc.KindConcern: "unusual for the worse",
	spc.KindNeutralHigh: "unusually high or rising", spc.KindNeutralLow: "unusually low or falling",
}

// controlRules print the rules that were used.
func controlRules(o spc.Options) string {
	equal, outer := "break", "in"
	if o.TiesContinue {
		equal = "do not break"
	}
	if o.BeyondInTwoOfThree {
		outer = "in or beyond"
	}
	words := fmt.Sprintf("In a control chart (XmR), the usual range is the mean and 2.66 times the mean moving range either side of it. A value is unusual if it is outside that range, "+
		"is one of %d in a row on one side of the mean, is one of %d in a row that rise or that fall (equal values %s the row), or is one of 2 out of 3 %s the outer third of the range.", o.Run, o.Run, equal, outer)
	if o.ImprovementFirst {
		words += " A value that is unusual for the better by one rule and for the worse by another is shown as better."
	}
	if o.ScreenOutliers {
		words += " Moving ranges of 3.267 times their mean and more are left out of it."
	}
	if o.Fix > 0 {
		words += fmt.Sprintf(" The mean and the range are those of the first %d values, of each stretch where there are several.", o.Fix)
	}
	return words
}

// markLetters says what the letter means that is in the mark of an unusual change.
const markLetters = "In the mark, H is for high values or a rise, L for low values or a fall."

// isUnusual reports whether the mark of how values vary has a letter.
func isUnusual(of spc.Variation) bool {
	return of != spc.VariationTooFew && of != spc.VariationCommonCause
}

// twoQuestions tells the marks of a control chart from the status.
const twoQuestions = "A control chart and a trajectory answer 2 questions. On trajectory, within tolerance or off trajectory: is the latest value where it has to be by now? " +
	"The usual range: is the latest value unusual beside earlier ones, and will the target be met if nothing changes?"

// notes say what the chart leaves out.
func (c ControlChart) notes() []string {
	chart := c.control
	var notes []string
	if chart.Skipped > 0 {
		notes = append(notes, fmt.Sprintf("%d %s no value to show and no part in the chart.", chart.Skipped, wording.Plural(chart.Skipped, "period has", "periods have")))
	}
	if chart.Hidden > 0 {
		notes = append(notes, fmt.Sprintf("No usual range is drawn: values of few people are not shown (%d), and a range of the others would mislead.", chart.Hidden))
	}
	for _, segment := range chart.Segments {
		if !segment.HasLimits && chart.Hidden == 0 {
			notes = append(notes, fmt.Sprintf("No usual range is drawn from %s to %s: it needs %d values, and there %s %d.",
				chart.Charted[segment.First].Label, chart.Charted[segment.First+segment.Count-1].Label, spc.Enough, wording.Plural(segment.Count, "is", "are"), segment.Count))
		}
		if segment.Screened > 0 && segment.MovingRange > 0 {
			notes = append(notes, fmt.Sprintf("%d %s left out of the usual range.", segment.Screened, wording.Plural(segment.Screened, "moving range is", "moving ranges are")))
		}
	}
	if can := boundsOf(c.account, chart); slices.ContainsFunc(chart.Segments, func(s spc.Segment) bool {
		return s.HasLimits && (s.Lower < can.least || s.Upper > can.most)
	}) {
		notes = append(notes, "The range stops at the least and the most that a value can be.")
	}
	return append(notes, aboutValues(c.account)...)
}
