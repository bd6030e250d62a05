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
func (m *measuring) goalRelations() []*relation.Relation {
	all := []*relation.Relation{
		relation.New("goals", "goals.csv", goalFields(), m.goals),
		relation.New("measures", "measures.csv", measureFields(), m.accounts),
		relation.New("observations", "observations.csv", observationFields(), m.values),
		relation.New("years", "observations.csv", yearFields(), m.years),
	}
	for k, said := range [][2]string{
		{"goal", "what is to be reached over years, and how its measures stand"},
		{"measure", "what is observed of goals and of intentions, and how it stands"},
		{"observation", "the values of all measures, period by period"},
		{"year", "the values of all measures by financial year"},
	} {
		all[k].One, all[k].About = said[0], said[1]
	}
	return all
}

func (m *measuring) goals() []*account.Goal {
	return m.measures().Goals(m.records.Goals, m.hidden == nil)
}

func (m *measuring) values() []account.Value { return m.measures().Values() }

func (m *measuring) years() []account.Annual { return m.measures().Years() }

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
	fields := append(own,
		relation.OfWhole("measures", "Measures", func(g *account.Goal) int { return len(g.Measures) }),
		relation.OfText("status", "Status of its measures", (*account.Goal).Status),
		relation.OfText("change", "Since the last pack", (*account.Goal).Change))
	return relation.Described(fields, map[string]string{
		"measures": "how many measures it has",
		"status":   "how its measures stand, counted",
		"change":   "what is otherwise than in the pack before",
	})
}

func measureFields() []relation.Field {
	own := relation.Via(recorded[record.Measure]("measures.csv", "measure", "goal", "reference", "unit", "better", "sex", "definition", "source", "baseline_date", "target_date"),
		func(a *account.Account) (*record.Measure, bool) { return a.Series.Measure, true })
	fields := append(own,
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
	return relation.Described(fields, map[string]string{
		"programme":     "the intention's, if it is an intention's",
		"baseline":      "where it started",
		"target":        "what is to be reached",
		"observations":  "how many values there are",
		"latest":        "its last value",
		"period":        "the period of that",
		"required":      "what the path requires then",
		"status":        "where it is beside its path",
		"standing":      "how it stands, in a sentence",
		"next_period":   "the period of the next value",
		"next_required": "what the path requires then",
		"outlook":       "where its own trend leads, in a sentence",
		"variation":     "what the control chart says of the process",
		"assurance":     "what the control chart says of the target",
		"change":        "how it stood in the pack before, if otherwise",
	})
}

func observationFields() []relation.Field {
	return relation.Described([]relation.Field{
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
	}, map[string]string{
		"measure":        "whose value it is",
		"period":         "the period, in words",
		"period_end":     "its last day",
		"financial_year": "the financial year in which it ends",
		"value":          "what was observed",
		"numerator":      "those counted",
		"denominator":    "those that could have been",
		"year_before":    "the value of the same period a year before",
		"change_percent": "the change since, in per cent",
		"status":         "where it is beside the measure's path",
		"provisional":    "whether it may still change",
	})
}

func yearFields() []relation.Field {
	return relation.Described([]relation.Field{
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
	}, map[string]string{
		"measure":        "whose value it is",
		"financial_year": "the financial year",
		"periods":        "how many periods of it there are",
		"complete":       "whether these are the whole year",
		"numerator":      "those counted in the year",
		"denominator":    "those that could have been",
		"value":          "the year's value",
	})
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
