package study

import (
	"time"

	"boardpack/generator/calendar"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/measure"
)

// trajectory answers a block that sets a measure against the path to its
// target.
func (s *Study) trajectory(spec *figure.TrajectorySpec, findings *diag.List) *figure.Figure {
	a := s.measured(spec.Measure, findings)
	if a == nil {
		return nil
	}
	f := &figure.Figure{Table: a.pathTable(), Sentence: a.pathSentence(), Notes: a.pathNotes()}
	if len(a.Series.Points) > 0 || a.Path != nil {
		f.Chart = &figure.CourseChart{Panels: []figure.Panel{a.pathPanel()}}
	}
	return f
}

// pathTable has a row for each period, for the one after the latest, and for
// the one by which the target is due.
func (a *assessed) pathTable() figure.Table {
	t := figure.Table{Compact: true, Columns: []figure.Column{
		{Name: "period_end", Label: "Period"},
		{Name: "actual", Label: "Actual", Numeric: true},
		{Name: "required", Label: "Required", Numeric: true},
		{Name: "status", Label: "Status"},
	}}
	row := func(p measure.Period, actual measure.Number, status string) {
		t.Rows = append(t.Rows, figure.Row{Cells: []figure.Cell{
			periodCell(p), a.quantity.cell(actual), a.requiredCell(p.End), text(status),
		}})
	}
	for _, p := range a.Series.Points {
		row(p.Period, p.Value, a.statusOf(p))
	}
	if a.Path != nil {
		for _, p := range a.ahead() {
			row(p, measure.Number{}, string(measure.NotMeasured))
		}
	}
	return t
}

// How a value stands that is not judged, and what marks one that may change.
const (
	beforePath      = "Before the path"
	atBaseline      = "Baseline"
	provisionalMark = " (provisional)"
)

// valueStatuses are all that statusOf can say.
func valueStatuses() []string {
	all := []string{beforePath, atBaseline}
	for _, status := range statuses() {
		all = append(all, status, status+provisionalMark)
	}
	return all
}

// statusOf is how one value stood. Before the path there is nothing to judge it
// by.
func (a *assessed) statusOf(p measure.Point) string {
	if a.Path != nil && p.End.Before(a.Path.Start().Date) {
		return beforePath
	}
	if a.Path != nil && p.End.Equal(a.Path.Start().Date) {
		return atBaseline
	}
	if p.Value.Hidden {
		return string(measure.NotShown)
	}
	status := string(a.StatusAt(a.Standing, p))
	if p.Provisional && a.Path != nil {
		status += provisionalMark
	}
	return status
}

// ahead are the next period and the one that tells whether the target was met,
// as far as they are still to come.
func (a *assessed) ahead() []measure.Period {
	var periods []measure.Period
	if !a.Next.End.IsZero() && !a.Next.End.After(a.Path.End().Date) {
		periods = append(periods, a.Next.Period)
	}
	last := a.Counts
	if last.End.IsZero() {
		last = measure.Period{End: a.Path.End().Date, Label: calendar.Long(a.Path.End().Date)}
	}
	points := a.Series.Points
	if len(points) == 0 || last.End.After(points[len(points)-1].End) && !last.End.Equal(a.Next.End) {
		periods = append(periods, last)
	}
	return periods
}

func periodCell(p measure.Period) figure.Cell {
	return figure.Cell{Value: figure.Date{Day: p.End, Label: p.Label}}
}

// pointCell names a value's period, and marks a value that may change.
func pointCell(p measure.Point) figure.Cell {
	cell := periodCell(p.Period)
	if p.Provisional {
		cell.After = provisionalMark
	}
	return cell
}

// during is a period as a sentence goes on to it: "in October 2024".
func (a *assessed) during(p measure.Period) string {
	switch {
	case a.Measure.RollingMonths > 0:
		return "in the " + p.Label
	case p.Start.IsZero() || p.Start.Equal(p.End):
		return "on " + p.Label
	}
	return "in " + p.Label
}

// duringPoint is during for a value's period, and says of a value that it may
// change.
func (a *assessed) duringPoint(p measure.Point) string {
	if p.Provisional {
		return a.during(p.Period) + provisionalMark
	}
	return a.during(p.Period)
}

// requiredCell is what the path requires on a day; empty before the path.
func (a *assessed) requiredCell(on time.Time) figure.Cell {
	if a.Path == nil || on.Before(a.Path.Start().Date) {
		return missing
	}
	return a.quantity.value(a.Path.Required(on))
}
