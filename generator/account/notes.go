package account

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"boardpack/generator/calendar"
	"boardpack/generator/measure"
	"boardpack/generator/protect"
	"boardpack/generator/record"
	"boardpack/generator/trajectory"
	"boardpack/generator/wording"
)

// trajectoryNotes print the rule beside the status, and what the numbers are.
func trajectoryNotes(a *Account) []string {
	var notes []string
	if a.Standing.Trajectory != nil {
		notes = append(notes, statusRule(a))
		if now := toleranceNow(a); now != "" {
			notes = append(notes, "The tolerance is "+now+".")
		}
		notes = append(notes, trajectoryShape(a))
	}
	if a.Standing.Trend != nil {
		notes = append(notes, trendMethod(a))
	}
	if a.unusually() != "" {
		notes = append(notes, controlRules(a.Series.Rules()), markLetters)
	}
	return append(notes, aboutValues(a)...)
}

// commonNotes are those that figures of other measures, or of this one, have as well.
func commonNotes(a *Account) []string {
	notes := aboutValues(a)
	if a.Standing.Trajectory != nil {
		notes = append(notes, statusRule(a))
	}
	if a.Standing.Trend != nil {
		notes = append(notes, trendMethod(a))
	}
	if a.unusually() != "" {
		notes = append(notes, controlRules(a.Series.Rules()), markLetters)
	}
	return notes
}

// statusRule says how statuses are given.
func statusRule(a *Account) string {
	tolerance := "There is no tolerance: all that is worse is off trajectory."
	if tolerates(a) {
		tolerance = fmt.Sprintf("Within tolerance: worse by no more than %s of what is required. %s", tolerated(a), offTrajectory)
	}
	return fmt.Sprintf("On trajectory: at what the trajectory requires at the end of the period, or better (%s is better). %s", a.Series.Measure.Better, tolerance)
}

const offTrajectory = "Off trajectory: worse than that, or no better than at the start once the trajectory requires better."

// tolerated is what part of what is required may be lacking: "5%".
func tolerated(a *Account) string {
	return quantity{places: a.Series.Measure.Tolerance.Places}.number(a.Series.Measure.Tolerance.Number) + "%"
}

func tolerates(a *Account) bool {
	return a.Series.Measure.Tolerance.Known && a.Series.Measure.Tolerance.Number > 0
}

// toleranceNow is the tolerance in the measure's own unit, at the latest value that
// is judged and before there is one at the target; empty where there is none.
func toleranceNow(a *Account) string {
	if a.Standing.Trajectory == nil || !tolerates(a) {
		return ""
	}
	required, where, on := a.Standing.Trajectory.End().Value, "at the target", a.Standing.Trajectory.End().Date
	if a.Required() != nil {
		required, where, on = a.Standing.Required, during(a, a.latestPeriod()), a.latestPeriod().End
	}
	now := fmt.Sprintf("%s %s", a.quantity.apart(a.Series.Tolerance(required)), where)
	if start := a.Standing.Trajectory.Start().Value; endsAtStart(a, on) {
		now += fmt.Sprintf(", but a value must be better than the %s at which the trajectory starts", a.quantity.within(a.Series.Margin()).said(start))
	}
	return now + leapsSaid(a)
}

// leapsSaid says why the line at which tolerance ends has steps; empty where it has none.
func leapsSaid(a *Account) string {
	var days []string
	for _, day := range a.leaps() {
		days = append(days, calendar.Long(day))
	}
	switch len(days) {
	case 0:
		return ""
	case 2:
		return fmt.Sprintf(", and the line at which it ends jumps on %s and %s, between which the trajectory requires no better than at its start", days[0], days[1])
	}
	return fmt.Sprintf(", and the line at which it ends jumps on %s, where the trajectory comes to require no better than at its start, or better again", wording.List(days))
}

// endsAtStart reports whether a day's tolerance is cut short at the start of the
// trajectory, as its line is.
func endsAtStart(a *Account, on time.Time) bool {
	required := a.Standing.Trajectory.Required(on)
	whole := a.Series.Tolerance(required)
	return math.Abs(a.Series.Limit(a.Standing.Trajectory, on)-required) < whole*(1-1e-9)
}

// trajectoryShapes are how a trajectory goes, in words.
var trajectoryShapes = map[trajectory.Shape]string{
	trajectory.Straight:     "in a straight line",
	trajectory.ConstantRate: "by the same percentage each day",
	trajectory.FrontLoaded:  "faster at first",
	trajectory.BackLoaded:   "faster towards the end",
	trajectory.Points:       "from one agreed point to the next",
}

// trajectoryShape says how the trajectory goes.
func trajectoryShape(a *Account) string {
	from, to := a.Standing.Trajectory.Start(), a.Standing.Trajectory.End()
	words := fmt.Sprintf("The trajectory goes %s, from %s on %s to %s on %s.", trajectoryShapes[a.Series.Shape()],
		a.quantity.within(a.Series.Margin()).said(from.Value), calendar.Long(from.Date), a.levelOn(to.Date, measure.Number{}).said(to.Value), calendar.Long(to.Date))
	if a.Series.Overlaps && !a.Standing.Counts.End.IsZero() {
		words += fmt.Sprintf(" The last period to end by then is %s; its value will tell whether the target is met%s.", periodSaid(a, a.Standing.Counts), earlierRequired(a))
	}
	return words
}

// earlierRequired says what the trajectory requires by the end of a last period that ends
// before the target's day, which is not the target.
func earlierRequired(a *Account) string {
	if !endsBeforeTarget(a) {
		return ""
	}
	counts := a.Standing.Counts.End
	return fmt.Sprintf(". By its end, %s, the trajectory requires %s, not yet the target", calendar.Long(counts), a.levelOn(counts, measure.Number{}).said(a.Standing.Trajectory.Required(counts)))
}

// trendMethod says how the trend is found.
func trendMethod(a *Account) string {
	words := "The trend is the Theil–Sen line, the median of the slopes between any two values"
	if a.Series.Seasonal() {
		words += " of the same calendar month"
	}
	words += "; provisional values have no part in it."
	if a.Series.Overlaps {
		words += " It has no interval: neighbouring values share most of what they count."
	}
	return words
}

// aboutValues say what the values are and where they come from.
func aboutValues(a *Account) []string {
	var notes []string
	switch {
	case a.Series.Measure.RollingMonths > 0:
		notes = append(notes, fmt.Sprintf("Each value covers %d months, so neighbouring values share most of what they count.", a.Series.Measure.RollingMonths))
	case a.Series.Overlaps:
		notes = append(notes, "Periods overlap. Each value is drawn at the middle of its period, and so is what the trajectory requires of it; values are not joined.")
	}
	if a.Series.Measure.CountsPeople {
		notes = append(notes, protections(a)...)
	}
	if a.Series.Measure.Definition != "" {
		notes = append(notes, sentence(a.Series.Measure.Definition))
	}
	if a.Series.Measure.Source != "" {
		notes = append(notes, sentence("Source: "+a.Series.Measure.Source))
	}
	return notes
}

// sentence ends words as a file has them as the sentences around them end.
func sentence(words string) string {
	if strings.ContainsAny(words[len(words)-1:], ".!?") || strings.HasSuffix(words, "…") {
		return words
	}
	return words + "."
}

// protections say how people in small numbers are protected, and what ± means where a value
// has one.
func protections(a *Account) []string {
	rough := func(p measure.Point) bool { return a.quantity.cell(p.Value).Margin != "" }
	if a.quantity.unit.Form != record.FormCount || slices.ContainsFunc(a.Series.Points, rough) {
		return []string{protection, plusMinus}
	}
	return []string{protection}
}

const plusMinus = "Rates are worked out from what is shown: ± says how far the true rate may be from it."

// protection says how people in small numbers are protected.
var protection = fmt.Sprintf("Counts of people from 1 to %d show as %s, and so does any other from which one of these could be worked out. The rest are rounded to the nearest %d, so they need not add up.",
	protect.Few, protect.Mark, protect.Nearest)
