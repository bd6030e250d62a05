package study

import (
	"fmt"
	"strings"
	"time"

	"boardpack/generator/measure"
	"boardpack/generator/record"
	"boardpack/generator/wording"
)

// pursued is a goal and how its measures stand.
type pursued struct {
	*record.Goal
	measures []*assessed
	changed  []string // the measures that stand otherwise than in the pack before, are new or are gone
	compared bool     // there is a pack before
}

// observed is one value of a measure.
type observed struct {
	*assessed
	measure.Point
}

// annual is what a measure's values come to in one financial year.
type annual struct {
	*assessed
	measure.Year
}

// goalKinds are the goals and what is measured of them and of schemes. Values
// are words here, written as pages show them: people in small numbers are
// protected in them, and no expression can reckon with what is not shown.
var goalKinds = []kind{
	kindFrom("goals", "goals.csv", (*Study).pursuedGoals,
		words("goal", "Goal", func(g *pursued) string { return g.Code }),
		words("name", "Name", func(g *pursued) string { return g.Name }),
		words("statement", "Statement", func(g *pursued) string { return g.Statement }),
		days("target_date", "By", func(g *pursued) time.Time { return g.TargetDate }),
		whole("measures", "Measures", func(g *pursued) int { return len(g.measures) }),
		words("status", "Status of its measures", (*pursued).status),
		words("change", "Since the last pack", (*pursued).change)),
	kindFrom("measures", "measures.csv", (*Study).assess,
		words("measure", "Measure", func(a *assessed) string { return a.Measure.Name }),
		words("goal", "Goal", func(a *assessed) string { return a.Measure.GoalCode }),
		words("reference", "Reference", func(a *assessed) string { return a.Measure.Reference }),
		words("programme", "Programme", (*assessed).programme),
		words("unit", "Unit", func(a *assessed) string { return a.Measure.Unit.Words }),
		words("better", "Better", func(a *assessed) string { return a.Measure.Better }),
		words("sex", "Sex", func(a *assessed) string { return a.Measure.Sex }),
		words("definition", "Definition", func(a *assessed) string { return a.Measure.Definition }),
		words("source", "Source", func(a *assessed) string { return a.Measure.Source }),
		readings("baseline", "Baseline", func(a *assessed) *reading { return a.reading(a.Baseline) }),
		days("baseline_date", "Baseline date", func(a *assessed) time.Time { return a.Measure.BaselineDate }),
		readings("target", "Target", func(a *assessed) *reading { return a.reading(a.Target) }),
		days("target_date", "By", func(a *assessed) time.Time { return a.Measure.TargetDate }),
		whole("observations", "Values", func(a *assessed) int { return len(a.Series.Points) }),
		readings("latest", "Latest", func(a *assessed) *reading { return a.latest((*assessed).reading) }),
		words("period", "Period", func(a *assessed) string { return a.latestPeriod().Label }),
		readings("required", "Required", (*assessed).requiredNow),
		words("status", "Status", func(a *assessed) string { return string(a.Status) }).among(statuses()...),
		words("standing", "How it stands", (*assessed).standing),
		words("next_period", "Next", func(a *assessed) string { return a.Next.Label }),
		readings("next_required", "Required next", (*assessed).requiredNext),
		words("outlook", "Outlook", (*assessed).outlook),
		words("variation", "Variation", (*assessed).variation),
		words("assurance", "Assurance", (*assessed).assurance),
		words("change", "Since the last pack", func(a *assessed) string { return a.changed })),
	kindFrom("observations", "observations.csv", (*Study).observations,
		words("measure", "Measure", func(o observed) string { return o.Measure.Name }),
		words("period", "Period", func(o observed) string { return o.Label }),
		days("period_end", "Period end", func(o observed) time.Time { return o.End }),
		words("financial_year", "Year", func(o observed) string { return o.Point.Year }),
		readings("value", "Value", func(o observed) *reading { return o.reading(o.Value) }),
		readings("numerator", "Numerator", func(o observed) *reading { return counted(o.Numerator) }),
		readings("denominator", "Denominator", func(o observed) *reading { return counted(o.Denominator) }),
		readings("year_before", "Year before", func(o observed) *reading { return o.reading(o.YearBefore(o.Period)) }),
		readings("change_percent", "Change in a year", func(o observed) *reading { return o.changeFrom(o.YearBefore(o.Period)) }),
		words("status", "Status", func(o observed) string { return o.statusOf(o.Point) }).among(valueStatuses()...),
		column{name: "provisional", label: "Is provisional", zero: false, value: func(r any) any { return r.(observed).Provisional }}),
	kindFrom("years", "observations.csv", (*Study).years,
		words("measure", "Measure", func(y annual) string { return y.assessed.Measure.Name }),
		words("financial_year", "Year", func(y annual) string { return y.Year.Name }),
		whole("periods", "Periods", func(y annual) int { return y.Periods }),
		words("complete", "Whole year", func(y annual) string { words, _ := shown(y.Complete); return words }).among("yes", "no"),
		readings("numerator", "Numerator", func(y annual) *reading { return counted(y.Numerator) }),
		readings("denominator", "Denominator", func(y annual) *reading { return counted(y.Denominator) }),
		readings("value", "Value", func(y annual) *reading { return y.reading(y.Value) })),
}

// programme is that of the measure's intention.
func (a *assessed) programme() string {
	if a.Measure.Intention == nil {
		return ""
	}
	return a.Measure.Intention.Programme
}

// statuses are the words that a measure's status can be.
func statuses() []string {
	var words []string
	for _, status := range measure.Statuses {
		words = append(words, string(status))
	}
	return words
}

// reading is a number in the measure's unit; nil where there is none.
func (a *assessed) reading(n measure.Number) *reading { return a.quantity.reading(n) }

func (q quantity) reading(n measure.Number) *reading {
	if !n.Known && !n.Hidden {
		return nil
	}
	return &reading{cell: q.cell(n), order: n.Value}
}

// counted is a number without a unit.
func counted(n measure.Number) *reading {
	return quantity{unit: record.Unit{Form: record.FormCount}}.reading(n)
}

// changeFrom is how much higher or lower a value is than one before it: in
// percentage points where it is a percentage itself.
func (o observed) changeFrom(before measure.Number) *reading {
	if o.Measure.Unit.Form != record.FormPercent {
		return percentChange(before, o.Value)
	}
	if !before.Known || !o.Value.Known {
		return nil
	}
	points := o.Value.Value - before.Value
	q := quantity{unit: record.Unit{Form: record.FormOther}, places: 1}
	cell := q.value(points)
	if points > 0 {
		cell.Before = "+"
	}
	cell.After = " points"
	return &reading{cell: cell, order: points}
}

// percentChange is how much higher or lower a value is than one before it.
func percentChange(from, to measure.Number) *reading {
	if !from.Known || !to.Known || from.Value <= 0 { // of what is below nought there is no percentage
		return nil
	}
	change := (to.Value/from.Value - 1) * 100
	q := quantity{unit: record.Unit{Form: record.FormPercent}, places: 1}
	cell := q.value(change)
	if change > 0 {
		cell.Before = "+"
	}
	return &reading{cell: cell, order: change}
}

func (a *assessed) latest(of func(*assessed, measure.Number) *reading) *reading {
	if a.Latest == nil {
		return nil
	}
	return of(a, a.Latest.Value)
}

func (a *assessed) latestPeriod() measure.Period {
	if a.Latest == nil {
		return measure.Period{}
	}
	return a.Latest.Period
}

func (a *assessed) requiredNow() *reading {
	if a.Path == nil || a.Status == measure.NotMeasured || a.Status == measure.NotShown {
		return nil
	}
	return &reading{cell: a.quantity.value(a.Required), order: a.Required}
}

func (a *assessed) requiredNext() *reading {
	if a.Path == nil || a.Next.End.IsZero() {
		return nil
	}
	return &reading{cell: a.quantity.value(a.Next.Required), order: a.Next.Required}
}

func (a *assessed) variation() string {
	if a.control == nil {
		return ""
	}
	return variationWords(*a.control)
}

func (a *assessed) assurance() string {
	if a.control == nil || !a.Target.Known {
		return ""
	}
	return a.control.Assurance.String()
}

// pursuedGoals are the goals with how their measures stand.
func (s *Study) pursuedGoals() []*pursued {
	var all []*pursued
	for _, g := range s.records.Goals {
		goal := &pursued{Goal: g, compared: s.about.Earlier != nil}
		for _, a := range s.assess() {
			if a.Measure.GoalCode != g.Code {
				continue
			}
			goal.measures = append(goal.measures, a)
			if a.before == nil || a.before.Status != a.Status {
				goal.changed = append(goal.changed, a.Measure.Name+": "+wording.Lower(a.changed))
			}
		}
		for _, a := range s.assessments.gone {
			if a.Measure.GoalCode == g.Code && s.hidden == nil { // else it may be there, and not for this audience
				goal.changed = append(goal.changed, a.Measure.Name+": no longer a measure of this goal")
			}
		}
		all = append(all, goal)
	}
	return all
}

// status counts the measures by their status: "1 on trajectory, 2 no target
// set".
func (g *pursued) status() string {
	var parts []string
	for _, status := range measure.Statuses {
		count := 0
		for _, a := range g.measures {
			if a.Status == status {
				count++
			}
		}
		if count > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", count, wording.Lower(string(status))))
		}
	}
	if len(parts) == 0 {
		return "No measures"
	}
	return wording.List(parts)
}

// change says what is otherwise than in the pack before.
func (g *pursued) change() string {
	switch {
	case !g.compared:
		return ""
	case len(g.changed) == 0:
		return "No measure changed its status"
	}
	return strings.Join(g.changed, "; ") // names have commas
}

func (s *Study) observations() []observed {
	var all []observed
	for _, a := range s.assess() {
		for _, p := range a.Series.Points {
			all = append(all, observed{a, p})
		}
	}
	return all
}

func (s *Study) years() []annual {
	var all []annual
	for _, a := range s.assess() {
		for _, y := range a.Years() {
			all = append(all, annual{a, y})
		}
	}
	return all
}
