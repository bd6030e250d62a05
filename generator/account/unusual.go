package account

import (
	"strings"

	"boardpack/generator/measure"
	"boardpack/generator/spc"
	"boardpack/generator/wording"
)

// causeParts are the words for parts of a special cause's name, which a reader who
// has not studied control charts can follow.
var causeParts = strings.NewReplacer(
	string(spc.CommonCause), "Nothing",
	"Above UCL", "Above the usual range", "Below LCL", "Below the usual range",
	" Point Trend (Increasing)", " in a row that rise", " Point Trend (Decreasing)", " in a row that fall",
	"2 in 3 Above CL", "2 in 3 far above the mean", "2 in 3 Below CL", "2 in 3 far below the mean",
	" Points Above CL", " in a row above the mean", " Points Below CL", " in a row below the mean",
)

// causeWords is a special cause as a page says it.
func causeWords(p spc.Point) string { return causeParts.Replace(string(p.Cause)) }

var kindWords = map[spc.Kind]string{
	spc.KindCommonCause: "Neither", spc.KindImprovement: "Better", spc.KindConcern: "Worse",
	spc.KindNeutralHigh: "Higher", spc.KindNeutralLow: "Lower",
}

// variations are what the first icon of a control chart means.
var variations = map[spc.Variation]string{
	spc.VariationTooFew: "Too few values to tell", spc.VariationCommonCause: "No unusual change",
	spc.VariationImprovementHigh: "Unusual change for the better", spc.VariationImprovementLow: "Unusual change for the better",
	spc.VariationConcernHigh: "Unusual change for the worse", spc.VariationConcernLow: "Unusual change for the worse",
	spc.VariationHigh: "Unusual change upwards", spc.VariationLow: "Unusual change downwards",
}

// assurances are what the second icon means.
var assurances = map[spc.Assurance]string{
	spc.AssuranceTooFew: "Too few values to tell", spc.AssuranceNoTarget: "No target", spc.AssuranceNoDirection: "Neither direction is better",
	spc.AssurancePassing: "By its usual range, expected to meet the target", spc.AssuranceFailing: "By its usual range, not expected to meet the target", spc.AssuranceHitAndMiss: "By its usual range, may meet or miss the target",
	spc.AssuranceRough: "Counts too rounded to tell",
}

// variationWords are the first icon in words: without limits for want of values
// to show, there may be values enough.
func variationWords(c measure.Control) string {
	if c.Hidden > 0 {
		return "Not judged"
	}
	return variations[c.Variation]
}

// restsOnLast reports whether what the chart says of its last value may still change with it.
func restsOnLast(c *measure.Control) bool {
	return c != nil && c.Hidden == 0 && c.Variation != spc.VariationTooFew && len(c.Charted) > 0 && c.Charted[len(c.Charted)-1].Provisional
}

// verdict is where the measure is beside its trajectory. One that cannot be judged may change
// for the worse all the same, and says so.
func (a *Account) verdict() string {
	status := string(a.Standing.Status)
	if variation := a.Variation(); !a.judged() && strings.HasPrefix(variation, unusualChange) {
		return status + ", " + wording.Lower(variation)
	}
	return status
}

// unusualChange begins the words of each variation that is not by chance.
const unusualChange = "Unusual change"

// variationSaid is variationWords, with what the chart rests on.
func variationSaid(c measure.Control) string {
	if restsOnLast(&c) {
		return variationWords(c) + provisionalMark
	}
	return variationWords(c)
}

// unusually says, after what is said of the latest value beside no control chart, that it
// is unusual; empty where it is not.
func (a *Account) unusually() string {
	if of := a.variation(); isUnusual(of) && a.Control.Hidden == 0 {
		return " " + changeSentence(of)
	}
	return ""
}

// changeSentence says the first icon.
func changeSentence(of spc.Variation) string {
	switch of {
	case spc.VariationTooFew:
		return "There are too few values to tell whether that is unusual."
	case spc.VariationCommonCause:
		return "That is not an unusual change."
	}
	return "That is an " + wording.Lower(variations[of]) + "."
}

// targetSentence says the second icon, of a target as it is written; empty where
// there is none.
func targetSentence(of spc.Assurance, target string) string {
	switch of {
	case spc.AssurancePassing:
		return "By the usual range of its values, the target of " + target + " will be met each time, unless something changes."
	case spc.AssuranceFailing:
		return "By the usual range of its values, the target of " + target + " will be missed each time, unless something changes."
	case spc.AssuranceHitAndMiss:
		return "The target of " + target + " is within the usual range, so it may be met or missed by chance."
	case spc.AssuranceRough:
		return "Counts of people are rounded too much to tell whether the target of " + target + " will be met."
	case spc.AssuranceTooFew:
		return "There are too few values to tell whether the target of " + target + " will be met."
	case spc.AssuranceNoDirection:
		return "Neither direction is better, so nothing is said of the target of " + target + "."
	}
	return ""
}
