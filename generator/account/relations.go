package account

import (
	"time"

	"boardpack/generator/calendar"
	"boardpack/generator/record"
	"boardpack/generator/relation"
)

// Relations are the goals and what is measured of them and of schemes, as papers
// ask for them; all and goals are asked for when they are needed. Values are
// readings, written as pages show them: people in small numbers are protected in
// them, and no expression can reckon with what is not shown. Named are the goals' names by
// their codes; since is the day of the last report's figures, none where there is no such report.
func Relations(all func() *Accounts, goals func() []*Goal, named map[string]string, since time.Time) []*relation.Relation {
	sinceThen := "Since the last report"
	if !since.IsZero() {
		sinceThen += ", " + calendar.Long(since)
	}
	made := []*relation.Relation{
		relation.New("goals", "goals.csv", goalFields(sinceThen), goals),
		relation.New("measures", "measures.csv", measureFields(named, sinceThen), func() []*Account { return all().All }),
		relation.New("observations", "observations.csv", observationFields(), func() []*Value { return all().Values() }),
		relation.New("years", "observations.csv", yearFields(), func() []Annual { return all().Years() }),
	}
	for k, said := range [][2]string{
		{"goal", "what is to be reached over years, and how its measures stand"},
		{"measure", "what is observed of goals and of intentions, and how it stands"},
		{"observation", "the values of all measures, period by period"},
		{"year", "the values of all measures by financial year"},
	} {
		made[k].One, made[k].About = said[0], said[1]
	}
	return made
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

func goalFields(sinceThen string) []relation.Field {
	own := relation.Via(recorded[record.Goal]("goals.csv", "goal", "name", "statement", "target_date"),
		func(g *Goal) (*record.Goal, bool) { return g.Record, true })
	fields := append(own,
		relation.OfWhole("measures", "Measures", func(g *Goal) int { return len(g.Measures) }),
		relation.OfText("status", "Status of its measures", (*Goal).Status),
		relation.OfText("change", sinceThen, (*Goal).Change))
	return relation.Described(fields, map[string]string{
		"measures": "how many measures it has",
		"status":   "how its measures stand, counted",
		"change":   "what is otherwise than in the pack before",
	})
}

func measureFields(goals map[string]string, sinceThen string) []relation.Field {
	own := relation.Via(recorded[record.Measure]("measures.csv", "measure", "goal", "reference", "unit", "better", "sex", "definition", "source", "response", "baseline_date", "target_date"),
		func(a *Account) (*record.Measure, bool) { return a.Series.Measure, true })
	for k := range own {
		if own[k].Name == "goal" {
			own[k].Called = goals
		}
	}
	fields := append(own,
		relation.OfText("programme", "Programme", (*Account).Programme),
		readings("baseline", "Baseline", (*Account).Baseline),
		readings("target", "Target", (*Account).Target),
		relation.OfWhole("observations", "Values", func(a *Account) int { return len(a.Series.Points) }),
		readings("latest", "Now", (*Account).Latest),
		readings("now", "Now", (*Account).Now),
		relation.OfText("period", "Period", (*Account).LatestPeriod).OrderedBy(calendar.CompareWritten),
		readings("required", "Required", (*Account).Required),
		relation.Unsettled(relation.OfWord("status", "Status", Statuses(), func(a *Account) string { return string(a.Standing.Status) }), (*Account).unsettled),
		relation.Unsettled(relation.OfText("verdict", "Status", (*Account).verdict), (*Account).unsettled),
		relation.Of("provisional", "Is provisional", relation.Flag, func(a *Account) any { return a.Provisional() }),
		relation.OfText("standing", "How it stands", (*Account).Stands),
		relation.OfText("next_period", "Next", func(a *Account) string { return a.Standing.Next.Label }).OrderedBy(calendar.CompareWritten),
		readings("next_required", "Required next", (*Account).RequiredNext),
		relation.OfWord("trend", "Trend", Trends(), (*Account).Trend),
		relation.OfText("outlook", "Outlook", (*Account).Outlook),
		relation.Unsettled(relation.OfText("variation", "Variation", (*Account).Variation), func(a *Account) bool { return restsOnLast(a.Control) }),
		relation.OfText("assurance", "Assurance", (*Account).Assurance),
		relation.OfText("change", sinceThen, func(a *Account) string { return a.Changed }))
	return relation.Described(fields, map[string]string{
		"programme":     "the intention's, if it is an intention's",
		"baseline":      "where it started",
		"target":        "what is to be reached",
		"observations":  "how many values there are",
		"latest":        "its last value",
		"now":           "its last value, with a small drawing of all values and the target",
		"period":        "the period of that",
		"required":      "what the trajectory requires then",
		"status":        "where it is beside its trajectory",
		"verdict":       "its status; of one that cannot be judged, an unusual change too",
		"provisional":   "whether its last value may still change, and what is said by it",
		"standing":      "how it stands, in a sentence",
		"next_period":   "the period of the next value",
		"next_required": "what the trajectory requires then",
		"trend":         "where its own trend leads, in a few words",
		"outlook":       "where its own trend leads, in a sentence",
		"variation":     "what the control chart says of the process",
		"assurance":     "what the control chart says of the target",
		"change":        "how it stood in the pack before, if otherwise",
	})
}

func observationFields() []relation.Field {
	return relation.Described([]relation.Field{
		relation.OfText("measure", "Measure", func(v *Value) string { return v.Account.Name() }),
		relation.OfText("period", "Period", func(v *Value) string { return v.Point.Label }).OrderedBy(calendar.CompareWritten),
		relation.OfDate("period_end", "Period end", func(v *Value) time.Time { return v.Point.End }),
		relation.OfText("financial_year", "Year", func(v *Value) string { return v.Point.Year }),
		readings("value", "Value", (*Value).Reading),
		readings("numerator", "Numerator", (*Value).Numerator),
		readings("denominator", "Denominator", (*Value).Denominator),
		readings("year_before", "Year before", (*Value).YearBefore),
		readings("change_percent", "Change in a year", (*Value).Change),
		relation.Unsettled(relation.OfWord("status", "Status", ValueStatuses(), (*Value).Status), (*Value).unsettled),
		relation.Of("provisional", "Is provisional", relation.Flag, func(v *Value) any { return v.Point.Provisional }),
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
		"status":         "where it is beside the measure's trajectory",
		"provisional":    "whether it may still change",
	})
}

func yearFields() []relation.Field {
	return relation.Described([]relation.Field{
		relation.OfText("measure", "Measure", func(y Annual) string { return y.Account.Name() }),
		relation.OfText("financial_year", "Year", func(y Annual) string { return y.Year.Name }),
		relation.OfWhole("periods", "Periods", func(y Annual) int { return y.Year.Periods }),
		relation.OfWord("complete", "Whole year", []string{"Yes", "No"}, func(y Annual) string {
			if y.Year.Complete {
				return "Yes"
			}
			return "No"
		}),
		readings("numerator", "Numerator", Annual.Numerator),
		readings("denominator", "Denominator", Annual.Denominator),
		readings("value", "Value", Annual.Reading),
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

// Words implements relation.Reading.
func (r Reading) Words() string { return r.Cell.Text() }

// Place implements relation.Reading.
func (r Reading) Place() float64 { return r.Order }

// readings are values in the unit of their measure; nil where there is none.
func readings[T any](name, label string, value func(T) *Reading) relation.Field {
	return relation.Of(name, label, relation.Shown, func(r T) any {
		if v := value(r); v != nil {
			return *v
		}
		return nil
	})
}
