package study

import (
	"fmt"

	"boardpack/generator/calendar"
	"boardpack/generator/trajectory"
)

// pathNotes print the rule beside the status, and what the numbers are.
func (a *assessed) pathNotes() []string {
	var notes []string
	if a.Path != nil {
		notes = append(notes, a.rule(), a.shape())
	}
	if a.Trend != nil {
		notes = append(notes, a.method())
	}
	return append(notes, a.aboutValues()...)
}

// shapes are how a path goes, in words.
var shapes = map[trajectory.Shape]string{
	trajectory.Straight:     "in a straight line",
	trajectory.ConstantRate: "by the same percentage each day",
	trajectory.FrontLoaded:  "faster at first",
	trajectory.BackLoaded:   "faster towards the end",
	trajectory.Points:       "from one agreed point to the next",
}

func (a *assessed) shape() string {
	from, to := a.Path.Start(), a.Path.End()
	words := fmt.Sprintf("The path goes %s, from %s on %s to %s on %s.", shapes[a.Shape()],
		a.quantity.said(from.Value), calendar.Long(from.Date), a.quantity.said(to.Value), calendar.Long(to.Date))
	if a.Overlaps && !a.Counts.End.IsZero() {
		words += fmt.Sprintf(" The last period to end by then is %s; its value will tell whether the target is met.", a.Counts.Label)
	}
	return words
}

// method says how the trend is found.
func (a *assessed) method() string {
	words := "The trend is the Theil–Sen line, the median of the slopes between any two values"
	if a.Seasonal() {
		words += " of the same calendar month"
	}
	words += "; provisional values have no part in it."
	if a.Overlaps {
		words += " It has no interval: neighbouring values share most of what they count."
	}
	return words
}

// aboutValues say what the values are and where they come from.
func (a *assessed) aboutValues() []string {
	var notes []string
	switch {
	case a.Measure.RollingMonths > 0:
		notes = append(notes, fmt.Sprintf("Each value is of %d months, so neighbouring values share most of what they count.", a.Measure.RollingMonths))
	case a.Overlaps:
		notes = append(notes, "Periods overlap. Each value stands at the middle of its period, with the path moved alike, and is not joined to the next.")
	}
	if a.Measure.CountsPeople {
		notes = append(notes, protection)
	}
	if a.Measure.Definition != "" {
		notes = append(notes, a.Measure.Definition)
	}
	if a.Measure.Source != "" {
		notes = append(notes, "Source: "+a.Measure.Source)
	}
	return notes
}

// protection says how people in small numbers are protected.
const protection = "Counts of people from 1 to 7 show as *, and so does any that would give one of these back; others are rounded to the nearest 5, and rates are worked out from what is shown."
