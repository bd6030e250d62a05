package account

import (
	"slices"

	"boardpack/generator/measure"
	"boardpack/generator/spc"
)

// responseNotes say what is done about a measure that is off its path or gets worse,
// or that nobody has recorded it. Who may not see it is told nothing.
func (a *Account) responseNotes(of spc.Variation) []string {
	switch {
	case !a.answers || !a.astray(of):
		return nil
	case a.Series.Measure.Response == "":
		return []string{"No cause, action or owner is recorded."}
	}
	return []string{a.Series.Measure.Response}
}

// astray reports whether a measure is off its path, or its latest value is unusual
// and for the worse.
func (a *Account) astray(of spc.Variation) bool {
	return a.Standing.Status == measure.Off || slices.Contains([]spc.Variation{spc.VariationConcernHigh, spc.VariationConcernLow}, of)
}

// variation is that of the rules that hold unless a block has others.
func (a *Account) variation() spc.Variation {
	if a.Control == nil {
		return spc.VariationTooFew
	}
	return a.Control.Variation
}

// responses are the notes of many measures, each with the measure's name.
func responses(chosen []*Account) (notes []string) {
	for _, a := range chosen {
		for _, note := range a.responseNotes(a.variation()) {
			notes = append(notes, a.Name()+". "+note)
		}
	}
	return notes
}
