package study

import (
	"fmt"

	"boardpack/generator/calendar"
	"boardpack/generator/measure"
	"boardpack/generator/trajectory"
)

func (a *assessed) pathSentence() string {
	sentence := a.standing()
	if a.Path == nil || a.Latest == nil {
		return sentence
	}
	if !a.Next.End.IsZero() && !a.Next.End.After(a.Path.End().Date) {
		sentence += fmt.Sprintf(" The path requires %s %s.", a.quantity.said(a.Next.Required), a.during(a.Next.Period))
	}
	if outlook := a.outlook(); outlook != "" {
		sentence += " " + outlook
	}
	return sentence
}

// verdict says whether the target is met, once its period is over. Its status
// does not tell: a period that ends before the target's day may be on trajectory
// and short of the target.
func (a *assessed) verdict() string {
	end, met := a.Path.End(), "is not met"
	if a.AtTarget(a.Standing) {
		met = "is met"
	}
	return fmt.Sprintf("The target of %s, due by %s, %s.", a.quantity.said(end.Value), calendar.Long(end.Date), met)
}

// outlook says where the measure's own trend leads.
func (a *assessed) outlook() string {
	if a.Path == nil || a.Status == measure.NotShown {
		return ""
	}
	if a.Latest != nil && (!a.Latest.End.Before(a.Path.End().Date) || a.Latest.End.Equal(a.Counts.End)) {
		return a.verdict()
	}
	target, due := a.quantity.said(a.Path.End().Value), a.Path.End().Date
	if a.Trend == nil {
		return fmt.Sprintf("There are too few values for a trend to the target of %s.", target)
	}
	switch a.Reach.Outcome {
	case trajectory.Already:
		return fmt.Sprintf("Its trend is at the target of %s already%s.", target, a.drift())
	case trajectory.OnDate:
		passed := !a.Reach.On.After(a.Series.Points[len(a.Series.Points)-1].End)
		if passed && a.AtTarget(a.Standing) {
			return fmt.Sprintf("The trend of its final values led to the target of %s by %s, and its latest value is there.", target, calendar.LongMonth(a.Reach.On))
		}
		if passed {
			return fmt.Sprintf("The trend of its final values led to the target of %s by %s; later values have not followed it.", target, calendar.LongMonth(a.Reach.On))
		}
		when := "in time for " + calendar.Long(due)
		if a.Reach.On.After(due) {
			when = "after " + calendar.Long(due)
		}
		return fmt.Sprintf("On its trend it reaches the target of %s in %s, %s%s.", target, calendar.LongMonth(a.Reach.On), when, a.between())
	}
	return fmt.Sprintf("On this trend it does not reach the target of %s%s.", target, a.between())
}

// drift says that a trend leads away from the target that it is at.
func (a *assessed) drift() string {
	if a.Trend.PerDay != 0 && a.Trend.PerDay > 0 == (a.Measure.Better == "lower") {
		return ", and leads away from it"
	}
	return ""
}

// between says how wide the trend's interval is.
func (a *assessed) between() string {
	if !a.Trend.HasInterval || a.Overlaps {
		return ""
	}
	switch early, late := a.Reach.Earliest, a.Reach.Latest; {
	case early.IsZero():
		return " (nor at either end of the trend's 95% interval)"
	case late.IsZero():
		return fmt.Sprintf(" (95%% interval: %s at the earliest, or not at all)", calendar.LongMonth(early))
	default:
		return fmt.Sprintf(" (95%% interval: %s to %s)", calendar.LongMonth(early), calendar.LongMonth(late))
	}
}
