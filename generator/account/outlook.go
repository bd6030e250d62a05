package account

import (
	"fmt"

	"boardpack/generator/calendar"
	"boardpack/generator/measure"
	"boardpack/generator/trajectory"
)

// trajectorySentence says how the measure stands, what is next, and where it leads.
func trajectorySentence(a *Account) string {
	sentence := a.Stands() + a.unusually()
	if a.Standing.Trajectory == nil || a.Standing.Latest == nil {
		return sentence
	}
	if !a.Standing.Next.End.IsZero() && !a.Standing.Next.End.After(a.Standing.Trajectory.End().Date) {
		sentence += fmt.Sprintf(" The trajectory requires %s %s.", a.levelOn(a.Standing.Next.End, measure.Number{}).said(a.Standing.Next.Required), during(a, a.Standing.Next.Period))
	}
	if outlook := a.Outlook(); outlook != "" {
		sentence += " " + outlook
	}
	return sentence
}

// verdict says whether the target is met, once its period is over. Its status
// does not tell: a period that ends before the target's day may be on trajectory
// and short of the target.
func verdict(a *Account) string {
	end, met := a.Standing.Trajectory.End(), "is not met"
	if a.Series.AtTarget(a.Standing) {
		met = "is met"
	}
	if a.Series.Rough(a.Standing.Latest.Value, end.Value) {
		met += ", as far as rounded counts tell"
	}
	if a.Standing.Latest.Provisional {
		met += ", by a value that may still change"
	}
	return fmt.Sprintf("The target of %s, due by %s, %s.", a.levelOn(end.Date, measure.Number{}).said(end.Value), calendar.Long(end.Date), met)
}

// Outlook says where the measure's own trend leads.
func (a *Account) Outlook() string {
	if a.Standing.Trajectory == nil || a.Standing.Status == measure.NotShown {
		return ""
	}
	if a.isDue() {
		return verdict(a)
	}
	end := a.Standing.Trajectory.End()
	target, due := a.levelOn(end.Date, measure.Number{}).said(end.Value), end.Date
	if a.Standing.Trend == nil {
		return fmt.Sprintf("There are too few values for a trend to the target of %s.", target)
	}
	switch a.Standing.Reach.Outcome {
	case trajectory.Already:
		return fmt.Sprintf("Its trend is at the target of %s already%s%s.", target, awayFromTarget(a), shortOfTarget(a))
	case trajectory.OnDate:
		passed := !a.Standing.Reach.On.After(a.Series.Points[len(a.Series.Points)-1].End)
		if passed && a.Series.AtTarget(a.Standing) {
			return fmt.Sprintf("The trend of its final values led to the target of %s by %s, and its latest value is there.", target, calendar.LongMonth(a.Standing.Reach.On))
		}
		if passed {
			return fmt.Sprintf("The trend of its final values led to the target of %s by %s; later values have not followed it.", target, calendar.LongMonth(a.Standing.Reach.On))
		}
		when := "in time for " + calendar.Long(due)
		if a.Standing.Reach.On.After(due) {
			when = "after " + calendar.Long(due)
		}
		return fmt.Sprintf("On its trend it reaches the target of %s in %s, %s%s.", target, calendar.LongMonth(a.Standing.Reach.On), when, trendInterval(a))
	}
	return fmt.Sprintf("On its trend it does not reach the target of %s%s.", target, trendInterval(a))
}

// Where a trend can lead, in the words of a field.
const (
	atTarget  = "At the target"
	inTime    = "Reaches the target in time"
	late      = "Reaches the target late"
	notByThis = "Does not reach the target"
)

// Trends are the words that Trend can be.
func Trends() []string { return []string{atTarget, inTime, late, notByThis} }

// Trend says in a few words where the measure's own trend leads; empty where there is none,
// and once the target's day has come.
func (a *Account) Trend() string {
	if a.Standing.Trajectory == nil || a.Standing.Status == measure.NotShown || a.Standing.Trend == nil || a.isDue() {
		return ""
	}
	switch reach := a.Standing.Reach; {
	case reach.Outcome == trajectory.Already:
		return atTarget
	case reach.Outcome != trajectory.OnDate:
		return notByThis
	case reach.On.After(a.Standing.Trajectory.End().Date):
		return late
	}
	return inTime
}

// isDue reports whether the latest value tells whether the target is met.
func (a *Account) isDue() bool {
	return a.Standing.Latest != nil && (!a.Standing.Latest.End.Before(a.Standing.Trajectory.End().Date) || a.Standing.Latest.End.Equal(a.Standing.Counts.End))
}

// awayFromTarget says that a trend leads away from the target that it is at.
func awayFromTarget(a *Account) string {
	if a.Series.Measure.Direction().Worse(a.Standing.Trend.PerDay) > 0 {
		return ", and leads away from it"
	}
	return ""
}

// shortOfTarget says that the latest value is not at the target that its trend is at: the
// trend goes by the middle of all values.
func shortOfTarget(a *Account) string {
	if a.Standing.Latest == nil || a.Series.AtTarget(a.Standing) {
		return ""
	}
	return "; its latest value is not there"
}

// trendInterval says how wide the trend's interval is.
func trendInterval(a *Account) string {
	if !a.Standing.Trend.HasInterval || a.Series.Overlaps {
		return ""
	}
	switch early, late := a.Standing.Reach.Earliest, a.Standing.Reach.Latest; {
	case early.IsZero():
		return " (nor at either end of the trend's 95% interval)"
	case late.IsZero():
		return fmt.Sprintf(" (95%% interval: %s at the earliest, or not at all)", calendar.LongMonth(early))
	default:
		return fmt.Sprintf(" (95%% interval: %s to %s)", calendar.LongMonth(early), calendar.LongMonth(late))
	}
}
