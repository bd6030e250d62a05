package account

import (
	"slices"

	"boardpack/generator/figure"
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

// answer has a figure's sentence end with the response.
func (a *Account) answer(f *figure.Figure, of spc.Variation) {
	if response := a.response(of); response != "" {
		f.Sentence += " " + response
		f.Answers = []figure.Answer{{Measure: a.Name(), Words: response}}
	}
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

// responses are what is done about many measures.
func responses(chosen []*Account) (answers []figure.Answer) {
	for _, a := range chosen {
		if response := a.response(a.variation()); response != "" {
			answers = append(answers, figure.Answer{Measure: a.Name(), Words: response})
		}
	}
	return answers
}
