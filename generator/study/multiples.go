package study

import (
	"boardpack/generator/account"
	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/relation"
)

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
