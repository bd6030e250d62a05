package account

import (
	"fmt"

	"boardpack/generator/better"
	"boardpack/generator/calendar"
	"boardpack/generator/measure"
	"boardpack/generator/wording"
)

// Stands says how the measure stands now, with its numbers.
func (a *Account) Stands() string {
	switch {
	case a.Standing.Latest == nil:
		return string(a.Standing.Status) + because(a) + "."
	case a.Standing.Latest.Value.Hidden && a.Standing.Trajectory == nil:
		return string(measure.NotShown) + fewPeople + ". " + string(a.Standing.Status) + because(a) + "."
	case a.Standing.Latest.Value.Hidden:
		return string(measure.NotShown) + fewPeople + "."
	}
	latest := fmt.Sprintf("%s %s", wording.Capital(a.quantity.saidOf(a.Standing.Latest.Value)), duringPoint(a, *a.Standing.Latest))
	if !a.judged() {
		return fmt.Sprintf("%s. %s%s.", latest, a.Standing.Status, because(a))
	}
	return fmt.Sprintf("%s, where the trajectory requires %s: %s, %s.%s", latest, a.levelOn(a.Standing.Latest.End, a.Standing.Latest.Value).said(a.Standing.Required), wording.Lower(string(a.Standing.Status)), behind(a), roughly(a)+sinceStart(a))
}

// besideTrajectory says in a sentence of its own, after others, where the measure is beside
// its trajectory; empty where there is none, or nothing to show.
func (a *Account) besideTrajectory() string {
	switch {
	case a.Standing.Trajectory == nil || a.Standing.Latest == nil || a.Standing.Latest.Value.Hidden:
		return ""
	case !a.judged():
		return fmt.Sprintf(" %s%s.", a.Standing.Status, because(a))
	}
	required := a.levelOn(a.Standing.Latest.End, a.Standing.Latest.Value).said(a.Standing.Required)
	return fmt.Sprintf(" The trajectory requires %s, so it is %s.", required, statusSaid[a.Standing.Status]) + roughly(a) + sinceStart(a)
}

// roughly says of a value that rounding may have put on its side of what is required.
func roughly(a *Account) string {
	if a.Series.Rough(a.Standing.Latest.Value, a.Standing.Required) {
		return " Counts of people are rounded, so the true value may be on the other side of that."
	}
	return ""
}

// judged reports whether the latest value has a status beside a trajectory.
func (a *Account) judged() bool {
	return verdicts[a.Standing.Status]
}

// aimless reports whether there is nothing to judge the measure by: no target, or no baseline
// from which to go to it.
func (a *Account) aimless() bool {
	return a.Standing.Status == measure.NoTarget || a.Standing.Status == measure.NoBaseline
}

// sinceStart says of a latest value that is no better than the start of the trajectory
// that it is not, and how much worse it is.
func sinceStart(a *Account) string {
	worse := a.Series.Measure.Direction().Worse(a.Standing.Latest.Value.Value - a.Standing.Trajectory.Start().Value)
	if a.Series.Same(a.Standing.Latest.Value, a.Standing.Trajectory.Start().Value) {
		worse = 0
	}
	words, zero := a.differs(worse)
	told := worse > 0 && words != zero
	switch stalled := a.Series.Stalled(a.Standing); {
	case stalled && told:
		return fmt.Sprintf(" That is no better than at the start: %s worse.", words)
	case stalled:
		return " That is no better than at the start."
	case told:
		return fmt.Sprintf(" That is %s worse than at the start.", words)
	}
	return ""
}

// fewPeople says why the latest value is not shown.
const fewPeople = ": the latest value is of few people"

// because says why a measure has no status against a trajectory.
func because(a *Account) string {
	switch {
	case a.Standing.Status == measure.NotSince && a.Standing.Trajectory != nil:
		return " of " + calendar.Long(a.Standing.Trajectory.Start().Date)
	case a.Standing.Status == measure.NoBaseline && a.Series.Baseline.Hidden:
		return " that can be shown: it is of few people, so there is no trajectory to the target"
	case a.Standing.Status == measure.NoBaseline:
		return ", so there is no trajectory to the target"
	case a.Standing.Status == measure.NoTarget && a.Series.Measure.Direction() == better.Neutral:
		return ": neither direction is the better"
	}
	return ""
}

// behind says how far the latest value is from what the trajectory requires.
func behind(a *Account) string {
	words, zero := a.differs(max(a.Standing.Behind, -a.Standing.Behind))
	switch {
	case words == zero && a.Standing.Status == measure.On:
		return "as required"
	case words == zero:
		return "behind the trajectory by less than these numbers show"
	case a.Standing.Behind > 0:
		return words + " behind the trajectory"
	}
	return words + " ahead of it"
}

// differs is how far the latest value is from a level, and what none at all would
// read: no more exactly than the value is known.
func (a *Account) differs(by float64) (words, none string) {
	margin := a.Standing.Latest.Value.Margin
	rough := a.quantity.within(margin)
	if rough.exactly(by).Rounded() == 0 && margin > 0 {
		by = 0
	}
	return rough.apart(by), rough.apart(0)
}

// during is a period as a sentence goes on to it: "in October 2024".
func during(a *Account, p measure.Period) string {
	switch {
	case a.Series.Measure.RollingMonths > 0:
		return "in " + periodSaid(a, p)
	case p.Start.IsZero() || p.Start.Equal(p.End):
		return "on " + p.Label
	}
	return "in " + p.Label
}

// periodSaid is a period as a sentence names it: "the 12 months to March 2027".
func periodSaid(a *Account, p measure.Period) string {
	if a.Series.Measure.RollingMonths > 0 {
		return "the " + p.Label
	}
	return p.Label
}

// duringPoint is during for a value's period, and says of a value that it may
// change.
func duringPoint(a *Account, p measure.Point) string {
	if p.Provisional {
		return during(a, p.Period) + provisionalMark
	}
	return during(a, p.Period)
}
