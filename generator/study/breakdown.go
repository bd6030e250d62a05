package study

import (
	"cmp"

	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
)

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
	return a.Breakdown(periods, cmp.Or(spec.Label.Text, "Group"), cmp.Or(spec.Whole.Text, "All groups"))
}
