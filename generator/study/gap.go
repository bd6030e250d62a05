package study

import (
	"slices"

	"boardpack/generator/account"
	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
)

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
