package account

import (
	"slices"

	"boardpack/generator/measure"
	"boardpack/generator/spc"
)

// response says what is done about a measure that is off its trajectory or gets worse, or
// that nobody has recorded it; empty for others, and for who may not see it.
func (a *Account) response(of spc.Variation) string {
	switch {
	case !a.answers || !a.astray(of):
		return ""
	case a.Series.Measure.Response == "":
		return "No cause, action or owner is recorded."
	}
	return a.Series.Measure.Response
}

// answered is a sentence with the response after it.
func (a *Account) answered(sentence string, of spc.Variation) string {
	if response := a.response(of); response != "" {
		return sentence + " " + response
	}
	return sentence
}

// astray reports whether a measure is off its trajectory, or its latest value is unusual
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
		if response := a.response(a.variation()); response != "" {
			notes = append(notes, a.Name()+". "+response)
		}
	}
	return notes
}
