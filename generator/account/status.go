package account

import (
	"boardpack/generator/figure"
	"boardpack/generator/measure"
	"boardpack/generator/wording"
)

// Statuses are the words that a measure's status can be.
func Statuses() []string {
	var all []string
	for _, status := range measure.Statuses {
		all = append(all, string(status))
	}
	return all
}

// statusSaid are the statuses as a sentence about a value goes on.
var statusSaid = map[measure.Status]string{
	measure.On: "on trajectory", measure.Within: "within tolerance", measure.Off: "off trajectory", measure.NotMeasured: "not yet measured",
	measure.NotSince: "not measured since the baseline",
	measure.NotShown: "not shown", measure.NoBaseline: "with no baseline set", measure.NoTarget: "with no target set",
}

// statusCounted are the statuses as they are said of one measure and of many.
var statusCounted = map[measure.Status]wording.Noun{
	measure.On: {One: "is on trajectory", Many: "are on trajectory"}, measure.Within: {One: "is within tolerance", Many: "are within tolerance"},
	measure.Off: {One: "is off trajectory", Many: "are off trajectory"}, measure.NotMeasured: {One: "is not yet measured", Many: "are not yet measured"},
	measure.NotSince: {One: "has not been measured since the baseline", Many: "have not been measured since the baseline"},
	measure.NotShown: {One: "is not shown", Many: "are not shown"}, measure.NoBaseline: {One: "has no baseline", Many: "have no baseline"},
	measure.NoTarget: {One: "has no target", Many: "have no target"},
}

// How a value stands that is not judged, and what marks one that may change.
const (
	beforeBaseline  = "Before the baseline"
	atBaseline      = "Baseline"
	provisionalMark = figure.Provisional
)

// ValueStatuses are all that a value can be said to stand like.
func ValueStatuses() []string {
	return append([]string{beforeBaseline, atBaseline}, Statuses()...)
}

// statusOf is how one value stood. Before the baseline there is nothing to judge it
// by.
func statusOf(a *Account, p measure.Point) string {
	if a.Standing.Trajectory != nil && p.End.Before(a.Standing.Trajectory.Start().Date) {
		return beforeBaseline
	}
	if a.Standing.Trajectory != nil && p.End.Equal(a.Standing.Trajectory.Start().Date) {
		return atBaseline
	}
	if p.Value.Hidden {
		return string(measure.NotShown)
	}
	return string(a.Series.StatusAt(a.Standing, p))
}

// restsOn reports whether a status is a verdict on a value that may still change.
func restsOn(status string, p measure.Point) bool {
	return p.Provisional && verdicts[measure.Status(status)]
}

// verdicts are the statuses that tell a value from what was required.
var verdicts = map[measure.Status]bool{measure.On: true, measure.Within: true, measure.Off: true}

// Status is where the measure is beside its trajectory, as pages say it.
func (a *Account) Status() string {
	if a.unsettled() {
		return string(a.Standing.Status) + provisionalMark
	}
	return string(a.Standing.Status)
}

// unsettled reports whether the status rests on a value that may still change.
func (a *Account) unsettled() bool { return a.Provisional() && a.judged() }
