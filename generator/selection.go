package generator

import (
	"strconv"

	"boardpack/generator/diag"
	"boardpack/generator/score"
	"boardpack/generator/study"
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
	whole := func(text diag.Located, into *uint64) {
		n, err := strconv.ParseUint(text.Text, 10, 32)
		if err != nil || n == 0 {
			findings.Errorf(text.At, "selection-not-a-number", "%q is not a whole number from 1", text.Text)
		}
		*into = n
	}
	if s.Seed.Text != "" {
		whole(s.Seed, &made.Seed)
	}
	switch {
	case s.Top.Text != "" && s.Threshold.Text != "":
		findings.Errorf(s.Threshold.At, "selection-top-threshold-not-both", "a selection is by top or by threshold, not by both")
	case s.Top.Text != "":
		var top uint64
		whole(s.Top, &top)
		made.Rule, made.Set = score.Top(int(top)), true
	case s.Threshold.Text != "":
		least, err := score.ParseScore(s.Threshold.Text)
		if err != nil {
			findings.Errorf(s.Threshold.At, "threshold-not-a-score", "threshold: %v", err)
		}
		made.Rule, made.Set = score.AtLeast(least), true
	}
	return made
}
