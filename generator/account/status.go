package account

import "boardpack/generator/measure"

// Statuses are the words that a measure's status can be.
func Statuses() []string {
	var all []string
	for _, status := range measure.Statuses {
		all = append(all, string(status))
	}
	return all
}

// How a value stands that is not judged, and what marks one that may change.
const (
	beforePath      = "Before the path"
	atBaseline      = "Baseline"
	provisionalMark = " (provisional)"
)

// ValueStatuses are all that a value can be said to stand like.
func ValueStatuses() []string {
	all := []string{beforePath, atBaseline}
	for _, status := range Statuses() {
		all = append(all, status, status+provisionalMark)
	}
	return all
}

// statusOf is how one value stood. Before the path there is nothing to judge it
// by.
func statusOf(a *Account, p measure.Point) string {
	if a.Standing.Path != nil && p.End.Before(a.Standing.Path.Start().Date) {
		return beforePath
	}
	if a.Standing.Path != nil && p.End.Equal(a.Standing.Path.Start().Date) {
		return atBaseline
	}
	if p.Value.Hidden {
		return string(measure.NotShown)
	}
	status := string(a.Series.StatusAt(a.Standing, p))
	if p.Provisional && a.Standing.Path != nil {
		status += provisionalMark
	}
	return status
}
