package study

import (
	"fmt"
	"strings"
	"time"

	"boardpack/generator/figure"
	"boardpack/generator/measure"
	"boardpack/generator/record"
	"boardpack/generator/relation"
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

// goalRelations are the goals and what is measured of them and of schemes.
// Values are readings, written as pages show them: people in small numbers are
// protected in them, and no expression can reckon with what is not shown.
func (s *Study) goalRelations() []*relation.Relation {
	all := []*relation.Relation{
		relation.New("goals", "goals.csv", goalFields(), s.pursuedGoals),
		relation.New("measures", "measures.csv", measureFields(), s.assess),
		relation.New("observations", "observations.csv", observationFields(), s.observations),
		relation.New("years", "observations.csv", yearFields(), s.years),
	}
	for k, one := range []string{"goal", "measure", "observation", "year"} {
		all[k].One = one
	}
	return all
}

// recorded are some of a contract's fields, in the order of their names here.
func recorded[T any](file string, names ...string) []relation.Field {
	of := relation.New(file, file, relation.FieldsOf[T](file), func() []*T { return nil })
	var fields []relation.Field
	for _, name := range names {
		f, _ := of.Field(name)
		fields = append(fields, f)
	}
	return fields
}

func goalFields() []relation.Field {
	own := relation.Via(recorded[record.Goal]("goals.csv", "goal", "name", "statement", "target_date"),
		func(g *pursued) (*record.Goal, bool) { return g.Goal, true })
	return append(own,
		relation.OfWhole("measures", "Measures", func(g *pursued) int { return len(g.measures) }),
		relation.OfText("status", "Status of its measures", (*pursued).status),
		relation.OfText("change", "Since the last pack", (*pursued).change))
}

func measureFields() []relation.Field {
	own := relation.Via(recorded[record.Measure]("measures.csv", "measure", "goal", "reference", "unit", "better", "sex", "definition", "source", "baseline_date", "target_date"),
		func(a *assessed) (*record.Measure, bool) { return a.Measure, true })
	return append(own,
		relation.OfText("programme", "Programme", (*assessed).programme),
		readings("baseline", "Baseline", func(a *assessed) *reading { return a.reading(a.Baseline) }),
		readings("target", "Target", func(a *assessed) *reading { return a.reading(a.Target) }),
		relation.OfWhole("observations", "Values", func(a *assessed) int { return len(a.Series.Points) }),
		readings("latest", "Latest", func(a *assessed) *reading { return a.latest((*assessed).reading) }),
		relation.OfText("period", "Period", func(a *assessed) string { return a.latestPeriod().Label }),
		readings("required", "Required", (*assessed).requiredNow),
		relation.OfWord("status", "Status", statuses(), func(a *assessed) string { return string(a.Status) }),
		relation.OfText("standing", "How it stands", (*assessed).standing),
		relation.OfText("next_period", "Next", func(a *assessed) string { return a.Next.Label }),
		readings("next_required", "Required next", (*assessed).requiredNext),
		relation.OfText("outlook", "Outlook", (*assessed).outlook),
		relation.OfText("variation", "Variation", (*assessed).variation),
		relation.OfText("assurance", "Assurance", (*assessed).assurance),
		relation.OfText("change", "Since the last pack", func(a *assessed) string { return a.changed }))
}

func observationFields() []relation.Field {
	return []relation.Field{
		relation.OfText("measure", "Measure", func(o observed) string { return o.Measure.Name }),
		relation.OfText("period", "Period", func(o observed) string { return o.Label }),
		relation.OfDate("period_end", "Period end", func(o observed) time.Time { return o.End }),
		relation.OfText("financial_year", "Year", func(o observed) string { return o.Point.Year }),
		readings("value", "Value", func(o observed) *reading { return o.reading(o.Value) }),
		readings("numerator", "Numerator", func(o observed) *reading { return counted(o.Numerator) }),
		readings("denominator", "Denominator", func(o observed) *reading { return counted(o.Denominator) }),
		readings("year_before", "Year before", func(o observed) *reading { return o.reading(o.YearBefore(o.Period)) }),
		readings("change_percent", "Change in a year", func(o observed) *reading { return o.changeFrom(o.YearBefore(o.Period)) }),
		relation.OfWord("status", "Status", valueStatuses(), func(o observed) string { return o.statusOf(o.Point) }),
		relation.Of("provisional", "Is provisional", relation.Flag, func(o observed) any { return o.Provisional }),
	}
}

func yearFields() []relation.Field {
	return []relation.Field{
		relation.OfText("measure", "Measure", func(y annual) string { return y.assessed.Measure.Name }),
		relation.OfText("financial_year", "Year", func(y annual) string { return y.Year.Name }),
		relation.OfWhole("periods", "Periods", func(y annual) int { return y.Periods }),
		relation.OfWord("complete", "Whole year", []string{"yes", "no"}, func(y annual) string {
			if y.Complete {
				return "yes"
			}
			return "no"
		}),
		readings("numerator", "Numerator", func(y annual) *reading { return counted(y.Numerator) }),
		readings("denominator", "Denominator", func(y annual) *reading { return counted(y.Denominator) }),
		readings("value", "Value", func(y annual) *reading { return y.reading(y.Value) }),
	}
}

// reading is a measure's value: the cell that shows it, and its place in an
// order.
type reading struct {
	cell  figure.Cell
	order float64
}

// Words implements relation.Reading.
func (r reading) Words() string { return r.cell.Text }

// Order implements relation.Reading.
func (r reading) Order() float64 { return r.order }

// readings are values in the unit of their measure; nil where there is none.
func readings[T any](name, label string, value func(T) *reading) relation.Field {
	return relation.Of(name, label, relation.Shown, func(r T) any {
		if v := value(r); v != nil {
			return *v
		}
		return nil
	})
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
		cell.Text = "+" + cell.Text
	}
	cell.Text += " points"
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
		cell.Text = "+" + cell.Text
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
