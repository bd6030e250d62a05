package account

import (
	"time"

	"boardpack/generator/calendar"
	"boardpack/generator/figure"
	"boardpack/generator/measure"
)

// TrajectoryFigure sets the measure against the trajectory to its target.
func (a *Account) TrajectoryFigure() *figure.Figure {
	f := &figure.Figure{Table: trajectoryTable(a), Sentence: trajectorySentence(a), Notes: trajectoryNotes(a)}
	a.answer(f, a.variation())
	f.Common = commonNotes(a)
	if len(a.Series.Points) > 0 || a.Standing.Trajectory != nil {
		f.Chart = &figure.CourseChart{Panels: []figure.Panel{drawing{a}.trajectoryPanel()}}
	}
	return f
}

// trajectoryTable has a row for each period, for the one after the latest, and for
// the one by which the target is due.
func trajectoryTable(a *Account) figure.Table {
	t := figure.Table{Compact: true, Columns: []figure.Column{
		{Name: "period_end", Label: "Period"},
		{Name: "actual", Label: "Observed", Numeric: true},
		{Name: "required", Label: "Required", Numeric: true},
		{Name: "status", Label: "Status"},
	}}
	row := func(p measure.Point, status string) {
		value, required := besideCells(a, p.Value, p.End)
		said := words(status)
		value.Provisional, said.Provisional = p.Provisional && p.Value.Known, restsOn(status, p)
		t.Rows = append(t.Rows, figure.Row{Cells: []figure.Cell{periodCell(p.Period), value, required, said}})
	}
	for _, p := range a.Series.Points {
		row(p, statusOf(a, p))
	}
	if a.Standing.Trajectory != nil {
		for _, p := range periodsAhead(a) {
			row(measure.Point{Period: p}, string(measure.NotMeasured))
		}
		if endsBeforeTarget(a) {
			end := a.Standing.Trajectory.End().Date
			row(measure.Point{Period: measure.Period{End: end, Label: calendar.Long(end)}}, "Target")
		}
	}
	return t
}

// endsBeforeTarget reports whether the last period that can tell whether the target is met
// ends before the target's day, so that the trajectory requires something else by then.
func endsBeforeTarget(a *Account) bool {
	counts, end := a.Standing.Counts.End, a.Standing.Trajectory.End()
	return !counts.IsZero() && counts.Before(end.Date) && a.Standing.Trajectory.Required(counts) != end.Value
}

// periodsAhead are the next period and the one that tells whether the target was met,
// as far as they are still to come.
func periodsAhead(a *Account) []measure.Period {
	var periods []measure.Period
	if !a.Standing.Next.End.IsZero() && !a.Standing.Next.End.After(a.Standing.Trajectory.End().Date) {
		periods = append(periods, a.Standing.Next.Period)
	}
	last := a.Standing.Counts
	if last.End.IsZero() {
		last = measure.Period{End: a.Standing.Trajectory.End().Date, Label: calendar.Long(a.Standing.Trajectory.End().Date)}
	}
	points := a.Series.Points
	if len(points) == 0 || last.End.After(points[len(points)-1].End) && !last.End.Equal(a.Standing.Next.End) {
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
	cell.Provisional = p.Provisional
	return cell
}

// besideCells are a value and what the trajectory requires on its day; that is empty
// before the trajectory.
func besideCells(a *Account, value measure.Number, on time.Time) (actual, required figure.Cell) {
	if a.Standing.Trajectory == nil || on.Before(a.Standing.Trajectory.Start().Date) {
		return a.column.cell(value), missing
	}
	level := a.Series.Required(a.Standing.Trajectory, value, on)
	if a.Series.Margin() > 0 {
		return a.quantity.cell(value), a.levelOn(on, value).value(level)
	}
	return a.column.cell(value), a.column.value(level)
}
