package study

import (
	"errors"
	"strconv"
	"time"

	"boardpack/generator/account"
	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/measure"
	"boardpack/generator/spc"
	"boardpack/generator/wording"
)

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
