package study

import (
	"time"

	"boardpack/generator/account"
	"boardpack/generator/record"
	"boardpack/generator/relation"
)

// goalRelations are the goals and what is measured of them and of schemes.
// Values are readings, written as pages show them: people in small numbers are
// protected in them, and no expression can reckon with what is not shown.
func (s *Study) goalRelations() []*relation.Relation {
	all := []*relation.Relation{
		relation.New("goals", "goals.csv", goalFields(), s.goals),
		relation.New("measures", "measures.csv", measureFields(), s.accounts),
		relation.New("observations", "observations.csv", observationFields(), s.values),
		relation.New("years", "observations.csv", yearFields(), s.years),
	}
	for k, one := range []string{"goal", "measure", "observation", "year"} {
		all[k].One = one
	}
	return all
}

func (s *Study) goals() []*account.Goal {
	return s.measures().Goals(s.records.Goals, s.hidden == nil)
}

func (s *Study) values() []account.Value { return s.measures().Values() }

func (s *Study) years() []account.Annual { return s.measures().Years() }

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
		func(g *account.Goal) (*record.Goal, bool) { return g.Record, true })
	return append(own,
		relation.OfWhole("measures", "Measures", func(g *account.Goal) int { return len(g.Measures) }),
		relation.OfText("status", "Status of its measures", (*account.Goal).Status),
		relation.OfText("change", "Since the last pack", (*account.Goal).Change))
}

func measureFields() []relation.Field {
	own := relation.Via(recorded[record.Measure]("measures.csv", "measure", "goal", "reference", "unit", "better", "sex", "definition", "source", "baseline_date", "target_date"),
		func(a *account.Account) (*record.Measure, bool) { return a.Series.Measure, true })
	return append(own,
		relation.OfText("programme", "Programme", (*account.Account).Programme),
		readings("baseline", "Baseline", (*account.Account).Baseline),
		readings("target", "Target", (*account.Account).Target),
		relation.OfWhole("observations", "Values", func(a *account.Account) int { return len(a.Series.Points) }),
		readings("latest", "Latest", (*account.Account).Latest),
		relation.OfText("period", "Period", (*account.Account).LatestPeriod),
		readings("required", "Required", (*account.Account).Required),
		relation.OfWord("status", "Status", account.Statuses(), func(a *account.Account) string { return string(a.Standing.Status) }),
		relation.OfText("standing", "How it stands", (*account.Account).Stands),
		relation.OfText("next_period", "Next", func(a *account.Account) string { return a.Standing.Next.Label }),
		readings("next_required", "Required next", (*account.Account).RequiredNext),
		relation.OfText("outlook", "Outlook", (*account.Account).Outlook),
		relation.OfText("variation", "Variation", (*account.Account).Variation),
		relation.OfText("assurance", "Assurance", (*account.Account).Assurance),
		relation.OfText("change", "Since the last pack", func(a *account.Account) string { return a.Changed }))
}

func observationFields() []relation.Field {
	return []relation.Field{
		relation.OfText("measure", "Measure", func(v account.Value) string { return v.Account.Name() }),
		relation.OfText("period", "Period", func(v account.Value) string { return v.Point.Label }),
		relation.OfDate("period_end", "Period end", func(v account.Value) time.Time { return v.Point.End }),
		relation.OfText("financial_year", "Year", func(v account.Value) string { return v.Point.Year }),
		readings("value", "Value", account.Value.Reading),
		readings("numerator", "Numerator", account.Value.Numerator),
		readings("denominator", "Denominator", account.Value.Denominator),
		readings("year_before", "Year before", account.Value.YearBefore),
		readings("change_percent", "Change in a year", account.Value.Change),
		relation.OfWord("status", "Status", account.ValueStatuses(), account.Value.Status),
		relation.Of("provisional", "Is provisional", relation.Flag, func(v account.Value) any { return v.Point.Provisional }),
	}
}

func yearFields() []relation.Field {
	return []relation.Field{
		relation.OfText("measure", "Measure", func(y account.Annual) string { return y.Account.Name() }),
		relation.OfText("financial_year", "Year", func(y account.Annual) string { return y.Year.Name }),
		relation.OfWhole("periods", "Periods", func(y account.Annual) int { return y.Year.Periods }),
		relation.OfWord("complete", "Whole year", []string{"yes", "no"}, func(y account.Annual) string {
			if y.Year.Complete {
				return "yes"
			}
			return "no"
		}),
		readings("numerator", "Numerator", account.Annual.Numerator),
		readings("denominator", "Denominator", account.Annual.Denominator),
		readings("value", "Value", account.Annual.Reading),
	}
}

// reading is a measure's value as a relation has it.
type reading struct{ account.Reading }

// Words implements relation.Reading.
func (r reading) Words() string { return r.Cell.Text() }

// Place implements relation.Reading.
func (r reading) Place() float64 { return r.Order }

// readings are values in the unit of their measure; nil where there is none.
func readings[T any](name, label string, value func(T) *account.Reading) relation.Field {
	return relation.Of(name, label, relation.Shown, func(r T) any {
		if v := value(r); v != nil {
			return reading{*v}
		}
		return nil
	})
}
