package generator

import (
	"boardpack/generator/diag"
	"boardpack/generator/score"
	"boardpack/generator/study"
	"boardpack/generator/wording"
)

// selection says which of the scored submissions are taken: a number of them,
// or those from a score on.
type selection struct {
	Top       diag.Located `yaml:"top"`
	Threshold diag.Located `yaml:"threshold"`
	Seed      diag.Located `yaml:"seed"` // of the random weightings; 1 where it is not given
}

// rule is the selection as the study takes it.
func (s selection) rule(findings *diag.List) study.Selection {
	made := study.Selection{Seed: 1}
	whole := func(text diag.Located) int {
		n, err := wording.Whole(text.Text, 1)
		if err != nil {
			findings.Errorf(text.At, "selection-not-a-number", "%v", err)
		}
		return n
	}
	if s.Seed.Text != "" {
		made.Seed = uint64(whole(s.Seed))
	}
	switch {
	case s.Top.Text != "" && s.Threshold.Text != "":
		findings.Errorf(s.Threshold.At, "selection-top-threshold-not-both", "a selection is by top or by threshold, not by both")
	case s.Top.Text != "":
		made.Rule, made.Set = score.Top(whole(s.Top)), true
	case s.Threshold.Text != "":
		least, err := score.ParseScore(s.Threshold.Text)
		if err != nil {
			findings.Errorf(s.Threshold.At, "threshold-not-a-score", "threshold: %v", err)
		}
		made.Rule, made.Set = score.AtLeast(least), true
	}
	return made
}
