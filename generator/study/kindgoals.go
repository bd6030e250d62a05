package study

import (
	"time"

	"boardpack/generator/account"
)

// goalKinds are the goals and what is measured of them and of schemes. Values
// are words here, written as pages show them: people in small numbers are
// protected in them, and no expression can reckon with what is not shown.
var goalKinds = []kind{
	kindFrom("goals", "goals.csv", (*Study).goals,
		words("goal", "Goal", func(g *account.Goal) string { return g.Record.Code }),
		words("name", "Name", func(g *account.Goal) string { return g.Record.Name }),
		words("statement", "Statement", func(g *account.Goal) string { return g.Record.Statement }),
		days("target_date", "By", func(g *account.Goal) time.Time { return g.Record.TargetDate }),
		whole("measures", "Measures", func(g *account.Goal) int { return len(g.Measures) }),
		words("status", "Status of its measures", (*account.Goal).Status),
		words("change", "Since the last pack", (*account.Goal).Change)),
	kindFrom("measures", "measures.csv", (*Study).accounts,
		words("measure", "Measure", func(a *account.Account) string { return a.Name() }),
		words("goal", "Goal", func(a *account.Account) string { return a.Series.Measure.GoalCode }),
		words("reference", "Reference", func(a *account.Account) string { return a.Series.Measure.Reference }),
		words("programme", "Programme", (*account.Account).Programme),
		words("unit", "Unit", func(a *account.Account) string { return a.Series.Measure.Unit.Words }),
		words("better", "Better", func(a *account.Account) string { return a.Series.Measure.Better }),
		words("sex", "Sex", func(a *account.Account) string { return a.Series.Measure.Sex }),
		words("definition", "Definition", func(a *account.Account) string { return a.Series.Measure.Definition }),
		words("source", "Source", func(a *account.Account) string { return a.Series.Measure.Source }),
		readings("baseline", "Baseline", (*account.Account).Baseline),
		days("baseline_date", "Baseline date", func(a *account.Account) time.Time { return a.Series.Measure.BaselineDate }),
		readings("target", "Target", (*account.Account).Target),
		days("target_date", "By", func(a *account.Account) time.Time { return a.Series.Measure.TargetDate }),
		whole("observations", "Values", func(a *account.Account) int { return len(a.Series.Points) }),
		readings("latest", "Latest", (*account.Account).Latest),
		words("period", "Period", (*account.Account).LatestPeriod),
		readings("required", "Required", (*account.Account).Required),
		words("status", "Status", func(a *account.Account) string { return string(a.Standing.Status) }).among(account.Statuses()...),
		words("standing", "How it stands", (*account.Account).Stands),
		words("next_period", "Next", func(a *account.Account) string { return a.Standing.Next.Label }),
		readings("next_required", "Required next", (*account.Account).RequiredNext),
		words("outlook", "Outlook", (*account.Account).Outlook),
		words("variation", "Variation", (*account.Account).Variation),
		words("assurance", "Assurance", (*account.Account).Assurance),
		words("change", "Since the last pack", func(a *account.Account) string { return a.Changed })),
	kindFrom("observations", "observations.csv", (*Study).values,
		words("measure", "Measure", func(v account.Value) string { return v.Account.Name() }),
		words("period", "Period", func(v account.Value) string { return v.Point.Label }),
		days("period_end", "Period end", func(v account.Value) time.Time { return v.Point.End }),
		words("financial_year", "Year", func(v account.Value) string { return v.Point.Year }),
		readings("value", "Value", account.Value.Reading),
		readings("numerator", "Numerator", account.Value.Numerator),
		readings("denominator", "Denominator", account.Value.Denominator),
		readings("year_before", "Year before", account.Value.YearBefore),
		readings("change_percent", "Change in a year", account.Value.Change),
		words("status", "Status", account.Value.Status).among(account.ValueStatuses()...),
		column{name: "provisional", label: "Is provisional", zero: false, value: func(r any) any { return r.(account.Value).Point.Provisional }}),
	kindFrom("years", "observations.csv", (*Study).years,
		words("measure", "Measure", func(y account.Annual) string { return y.Account.Name() }),
		words("financial_year", "Year", func(y account.Annual) string { return y.Year.Name }),
		whole("periods", "Periods", func(y account.Annual) int { return y.Year.Periods }),
		words("complete", "Whole year", func(y account.Annual) string { words, _ := shown(y.Year.Complete); return words }).among("yes", "no"),
		readings("numerator", "Numerator", account.Annual.Numerator),
		readings("denominator", "Denominator", account.Annual.Denominator),
		readings("value", "Value", account.Annual.Reading)),
}

func (s *Study) goals() []*account.Goal {
	all := s.measures()
	return all.Goals(s.records.Goals, s.hidden == nil)
}

func (s *Study) values() []account.Value { return s.measures().Values() }

func (s *Study) years() []account.Annual { return s.measures().Years() }
