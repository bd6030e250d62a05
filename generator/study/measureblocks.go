package study

import (
	"errors"
	"slices"
	"strconv"
	"time"

	"boardpack/generator/account"
	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/measure"
	"boardpack/generator/relation"
	"boardpack/generator/spc"
	"boardpack/generator/wording"
)

// The blocks of measures: each finds its measures here, and what it shows is
// said by their accounts.

// trajectory answers a block that sets a measure against the path to its
// target.
func (m *measuring) trajectory(spec *block.TrajectorySpec, findings *diag.List) *figure.Figure {
	if a := m.measured(spec.Measure, findings); a != nil {
		return a.PathFigure()
	}
	return nil
}

// spc answers a block that asks for a measure's control chart.
func (m *measuring) spc(spec *block.SPCSpec, findings *diag.List) *figure.Figure {
	a := m.measured(spec.Measure, findings)
	if a == nil {
		return nil
	}
	rules, rebase := rulesOf(a, spec, findings)
	if findings.HasErrors() {
		return nil
	}
	chart, err := a.ControlChart(rules, rebase)
	if err != nil {
		at := spec.Measure.At
		if wrong := new(measure.RebaseError); errors.As(err, &wrong) {
			at = spec.Rebase[wrong.Index].Date.At
		}
		findings.Errorf(at, "control-chart-impossible", "no control chart of %q: %v", a.Name(), err)
		return nil
	}
	var reasons []string
	for _, r := range spec.Rebase {
		reasons = append(reasons, m.live(r.Reason, findings))
	}
	return chart.Figure(reasons)
}

// rulesOf are those that the block asks for.
func rulesOf(a *account.Account, spec *block.SPCSpec, findings *diag.List) (spc.Options, []time.Time) {
	rules := a.Series.Rules()
	rules.ScreenOutliers = spec.ScreenOutliers
	choose := func(word diag.Located, key string, first, second string) (chosen string) {
		if word.Text != "" && word.Text != first && word.Text != second {
			findings.Errorf(word.At, "rule-word-unknown", "%s %q is not one of %s, %s", key, word.Text, first, second)
		}
		return word.Or(first)
	}
	rules.Run, _ = strconv.Atoi(choose(spec.Points, "points", "7", "6"))
	rules.BeyondInTwoOfThree = choose(spec.TwoInThree, "two_in_three", "beyond", "within") == "beyond"
	rules.TiesContinue = choose(spec.Ties, "ties", "break", "continue") == "continue"
	if word := spec.FixAfter; word.Text != "" {
		n, err := wording.Whole(word.Text, 12)
		if err != nil {
			findings.Errorf(word.At, "fix-after-too-few", "fix_after %v", err)
		}
		rules.Fix = n
	}
	var days []time.Time
	for _, r := range spec.Rebase {
		day, err := time.Parse(time.DateOnly, r.Date.Text)
		if err != nil {
			findings.Errorf(r.Date.At, "rebase-date-not-a-day", "date %q is not a day", r.Date.Text).Hinted("write it as 2024-04-01")
		} else if len(days) > 0 && !days[len(days)-1].Before(day) {
			findings.Errorf(r.Date.At, "rebase-days-descend", "the days of rebase do not ascend")
		}
		days = append(days, day)
	}
	return rules, days
}

// multiples answers a block that shows measures side by side.
func (m *measuring) multiples(spec *block.MeasuresSpec, findings *diag.List) *figure.Figure {
	measures := m.asked(diag.Located{Text: "measures", At: spec.ID.At}, findings)
	if measures == nil {
		return nil
	}
	var chosen []*account.Account
	for _, row := range m.where(measures, spec.Where, findings) {
		chosen = append(chosen, relation.RecordOf[*account.Account](row))
	}
	if findings.HasErrors() {
		return nil
	}
	return account.Multiples(chosen)
}

// gap answers a block that shows the inequality between quantiles: measures of
// each sex side by side, never added together.
func (m *measuring) gap(spec *block.GapSpec, findings *diag.List) *figure.Figure {
	var chosen []*account.Account
	for _, name := range spec.Measures {
		a := m.measured(name, findings)
		if a == nil {
			continue
		}
		if len(a.Series.Points) == 0 || a.Series.Points[0].Gap == nil {
			findings.Errorf(name.At, "quantiles-missing", "%q has no values by quantile", a.Name())
			continue
		}
		if slices.ContainsFunc(chosen, func(other *account.Account) bool { return other.Series.Measure.Sex == a.Series.Measure.Sex }) {
			findings.Errorf(name.At, "sex-twice", "%q is of the same sex as another measure", a.Name()).Hinted("give each measure a block of its own")
		}
		if len(chosen) > 0 && chosen[0].Quantiles() != a.Quantiles() {
			findings.Errorf(name.At, "quantiles-differ", "%q has other quantiles than %q", a.Name(), chosen[0].Name())
		}
		if len(chosen) > 0 && chosen[0].Series.Measure.Unit != a.Series.Measure.Unit {
			findings.Errorf(name.At, "another-unit", "%q has another unit than %q", a.Name(), chosen[0].Name())
		}
		chosen = append(chosen, a)
	}
	if findings.HasErrors() || len(chosen) == 0 {
		return nil
	}
	return account.Gap(chosen)
}

// breakdown answers a block that shows a measure's groups, period by period.
func (m *measuring) breakdown(spec *block.BreakdownSpec, findings *diag.List) *figure.Figure {
	a := m.measured(spec.Measure, findings)
	if a == nil {
		return nil
	}
	periods := 8
	if spec.Periods.Text != "" {
		if periods = positive(spec.Periods, "periods", findings); periods == 0 {
			return nil
		}
	}
	if len(a.Series.Groups) == 0 && len(a.Series.Points) > 0 {
		findings.Errorf(spec.Measure.At, "groups-missing", "%q has no groups", a.Name())
		return nil
	}
	return a.Breakdown(periods)
}
