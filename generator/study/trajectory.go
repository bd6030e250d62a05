package study

import (
	"fmt"
	"math"
	"slices"
	"time"

	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/measure"
	"boardpack/generator/trajectory"
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
		f.Chart = &figure.Chart{Type: figure.Course, Panels: []figure.Panel{a.pathPanel()}}
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
		last = measure.Period{End: a.Path.End().Date, Label: a.Path.End().Date.Format(dayLayout)}
	}
	points := a.Series.Points
	if len(points) == 0 || last.End.After(points[len(points)-1].End) && !last.End.Equal(a.Next.End) {
		periods = append(periods, last)
	}
	return periods
}

func periodCell(p measure.Period) figure.Cell {
	return figure.Cell{Text: p.Label, Plain: p.End.Format(time.DateOnly)}
}

// pointCell names a value's period, and marks a value that may change.
func pointCell(p measure.Point) figure.Cell {
	cell := periodCell(p.Period)
	if p.Provisional {
		cell.Text += provisionalMark
	}
	return cell
}

// during is a period as a sentence goes on to it: "in October 2024".
func (a *assessed) during(p measure.Period) string {
	switch {
	case a.RollingMonths > 0:
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
		return figure.Cell{Number: true}
	}
	return a.quantity.value(a.Path.Required(on))
}

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
	if a.atTarget() {
		met = "is met"
	}
	return fmt.Sprintf("The target of %s, due by %s, %s.", a.quantity.said(end.Value), end.Date.Format(dayLayout), met)
}

// atTarget reports whether the latest value is at the target or better.
func (a *assessed) atTarget() bool {
	better := trajectory.Lower
	if a.Better == "higher" {
		better = trajectory.Higher
	}
	return trajectory.Judge(a.Latest.Value.Value, a.Path.End().Value, 0, better) == trajectory.OnTrajectory
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
		if passed && a.atTarget() {
			return fmt.Sprintf("The trend of its final values led to the target of %s by %s, and its latest value is there.", target, a.Reach.On.Format("January 2006"))
		}
		if passed {
			return fmt.Sprintf("The trend of its final values led to the target of %s by %s; later values have not followed it.", target, a.Reach.On.Format("January 2006"))
		}
		when := "in time for " + due.Format(dayLayout)
		if a.Reach.On.After(due) {
			when = "after " + due.Format(dayLayout)
		}
		return fmt.Sprintf("On its trend it reaches the target of %s in %s, %s%s.", target, a.Reach.On.Format("January 2006"), when, a.between())
	}
	return fmt.Sprintf("On this trend it does not reach the target of %s%s.", target, a.between())
}

// drift says that a trend leads away from the target that it is at.
func (a *assessed) drift() string {
	if a.Trend.PerDay != 0 && a.Trend.PerDay > 0 == (a.Better == "lower") {
		return ", and leads away from it"
	}
	return ""
}

// between says how wide the trend's interval is.
func (a *assessed) between() string {
	if !a.Trend.HasInterval || a.Overlaps {
		return ""
	}
	month := func(day time.Time) string { return day.Format("January 2006") }
	switch early, late := a.Reach.Earliest, a.Reach.Latest; {
	case early.IsZero():
		return " (nor at either end of the trend's 95% interval)"
	case late.IsZero():
		return fmt.Sprintf(" (95%% interval: %s at the earliest, or not at all)", month(early))
	default:
		return fmt.Sprintf(" (95%% interval: %s to %s)", month(early), month(late))
	}
}

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
	words := fmt.Sprintf("The path goes %s, from %s on %s to %s on %s.", shapes[a.pathShape()],
		a.quantity.said(from.Value), from.Date.Format(dayLayout), a.quantity.said(to.Value), to.Date.Format(dayLayout))
	if a.Overlaps && !a.Counts.End.IsZero() {
		words += fmt.Sprintf(" The last period to end by then is %s; its value will tell whether the target is met.", a.Counts.Label)
	}
	return words
}

func (a *assessed) pathShape() trajectory.Shape {
	if a.Measure.Path == "" {
		return trajectory.Straight
	}
	return trajectory.Shape(a.Measure.Path)
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
	case a.RollingMonths > 0:
		notes = append(notes, fmt.Sprintf("Each value is of %d months, so neighbouring values share most of what they count.", a.RollingMonths))
	case a.Overlaps:
		notes = append(notes, "Periods overlap. Each value stands at the middle of its period, with the path moved alike, and is not joined to the next.")
	}
	if a.CountsPeople {
		notes = append(notes, protection)
	}
	if a.Definition != "" {
		notes = append(notes, a.Definition)
	}
	if a.Source != "" {
		notes = append(notes, "Source: "+a.Source)
	}
	return notes
}

// protection says how people in small numbers are protected.
const protection = "Counts of people from 1 to 7 show as *, and so does any that would give one of these back; others are rounded to the nearest 5, and rates are worked out from what is shown."

// pathPanel draws the values, the path, its tolerance and where the trend leads.
func (a *assessed) pathPanel() figure.Panel {
	p := figure.Panel{Axis: a.quantity.axis(), Form: a.quantity.form(), Badges: []figure.Badge{{Shape: statusShapes[a.Status], Words: string(a.Status)}}}
	p.Traces = append(p.Traces, a.yearBefore()...)
	if a.Path != nil {
		p.Traces = append(p.Traces, a.pathTraces()...)
	}
	p.Traces = append(p.Traces, a.valueTraces()...)
	return p
}

var statusShapes = map[measure.Status]figure.Shape{
	measure.On: figure.OnTrajectory, measure.Within: figure.WithinTolerance, measure.Off: figure.OffTrajectory,
	measure.NotMeasured: figure.Unjudged, measure.NotShown: figure.Unjudged, measure.NoTarget: figure.Unjudged, measure.NoBaseline: figure.Unjudged,
}

// averaged reports whether values are averages over overlapping periods.
func (a *assessed) averaged() bool { return a.Overlaps && a.RollingMonths == 0 }

// place is where a period stands on the chart: the middle of one that overlaps
// others, else its last day, as that of months up to it.
func (a *assessed) place(p measure.Period) float64 {
	if a.averaged() {
		return figure.Day(p.Middle)
	}
	return figure.Day(p.End)
}

// shift moves what is known of a period's end to where the period stands.
func (a *assessed) shift() float64 {
	if len(a.Series.Points) == 0 {
		return 0
	}
	p := a.Series.Points[0].Period
	return a.place(p) - figure.Day(p.End)
}

// valueTraces are the values: final ones, and apart from them those that may
// still change.
func (a *assessed) valueTraces() []figure.Trace {
	role := figure.Observed
	if a.averaged() {
		role = figure.Apart
	}
	final := figure.Trace{Name: "Observed", Role: role}
	provisional := figure.Trace{Name: "Provisional", Role: figure.Provisional}
	whiskers := figure.Trace{Name: "95% interval of the value", Role: figure.Interval}
	for _, p := range a.Series.Points {
		point := figure.Point{Day: a.place(p.Period), Value: math.NaN(), Label: p.Label}
		if p.Value.Known {
			point.Value = a.quantity.rounded(p.Value.Value)
		}
		if p.Provisional && p.Value.Known {
			provisional.Points = append(provisional.Points, point)
			continue
		}
		final.Points = append(final.Points, point)
		if p.Lower.Known && p.Upper.Known {
			whiskers.Points = append(whiskers.Points, a.whisker(point, p)...)
		}
	}
	return present(whiskers, final, provisional)
}

func (a *assessed) whisker(at figure.Point, p measure.Point) []figure.Point {
	low, high, gap := at, at, at
	low.Value, high.Value, gap.Value = a.quantity.rounded(p.Lower.Value), a.quantity.rounded(p.Upper.Value), math.NaN()
	return []figure.Point{low, high, gap}
}

// present leaves out traces without any value.
func present(traces ...figure.Trace) []figure.Trace {
	var some []figure.Trace
	for _, t := range traces {
		for _, p := range t.Points {
			if !math.IsNaN(p.Value) {
				some = append(some, t)
				break
			}
		}
	}
	return some
}

// yearBefore is each value a year on, beside which a season's ups and downs are
// seen for what they are.
func (a *assessed) yearBefore() []figure.Trace {
	if !a.Seasonal() {
		return nil
	}
	trace := figure.Trace{Name: "Same month a year before", Role: figure.Earlier}
	for _, p := range a.Series.Points {
		if before := a.YearBefore(p.Period); before.Known {
			trace.Points = append(trace.Points, figure.Point{Day: a.place(p.Period), Value: a.quantity.rounded(before.Value), Label: p.Label + ", a year before"})
		}
	}
	return present(trace)
}

// pathTraces are the path, where tolerance ends, the target and the trend.
func (a *assessed) pathTraces() []figure.Trace {
	required := figure.Trace{Name: "Required", Role: figure.Required}
	tolerance := figure.Trace{Name: "End of tolerance", Role: figure.Tolerance}
	for _, day := range a.stations() {
		at := figure.Point{Day: figure.Day(day) + a.shift(), Value: a.Path.Required(day), Label: day.Format(dayLayout)}
		required.Points = append(required.Points, at)
		at.Value = a.Limit(at.Value)
		tolerance.Points = append(tolerance.Points, at)
	}
	end := a.Path.End()
	target := figure.Trace{Name: "Target", Role: figure.Target, Points: []figure.Point{
		{Day: figure.Day(end.Date) + a.shift(), Value: a.quantity.rounded(end.Value), Label: end.Date.Format(dayLayout)}}}
	traces := []figure.Trace{required, target}
	if a.Tolerance.Known && a.Tolerance.Number > 0 {
		traces = []figure.Trace{tolerance, required, target}
	}
	return append(a.trendTraces(), traces...)
}

// stations are days enough on the path to draw its bend.
func (a *assessed) stations() []time.Time {
	from, to := a.Path.Start().Date, a.Path.End().Date
	days := int(to.Sub(from) / (24 * time.Hour))
	steps := 48
	if a.pathShape() == trajectory.Straight {
		steps = 1
	}
	var stations []time.Time
	for i := range steps + 1 {
		stations = append(stations, from.AddDate(0, 0, days*i/steps))
	}
	if a.pathShape() == trajectory.Points {
		for _, p := range a.Measure.Points {
			stations = append(stations, p.Date)
		}
	}
	return ascending(stations)
}

// trendTraces carry the trend on from the last final value to the target's
// day.
func (a *assessed) trendTraces() []figure.Trace {
	if a.Trend == nil || !a.Trend.At.Before(a.Path.End().Date) {
		return nil
	}
	from, to := a.Trend.At, a.Path.End().Date
	line := func(name string, role figure.Role, value func(time.Time) float64) figure.Trace {
		t := figure.Trace{Name: name, Role: role}
		for _, day := range []time.Time{from, to} {
			t.Points = append(t.Points, figure.Point{Day: figure.Day(day) + a.shift(), Value: value(day), Label: day.Format(dayLayout)})
		}
		return t
	}
	traces := []figure.Trace{line("Trend", figure.Projection, a.Trend.ValueOn)}
	if a.Trend.HasInterval && !a.Overlaps {
		low := func(day time.Time) float64 { low, _, _ := a.Trend.Bounds(day); return low }
		high := func(day time.Time) float64 { _, high, _ := a.Trend.Bounds(day); return high }
		traces = append(traces, line("95% interval of the trend", figure.Bound, low), line("95% interval of the trend", figure.Bound, high))
	}
	return traces
}

func ascending(days []time.Time) []time.Time {
	slices.SortFunc(days, time.Time.Compare)
	return slices.Compact(days)
}
