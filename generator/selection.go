package generator

import (
	"cmp"

	"boardpack/generator/diag"
	"boardpack/generator/score"
	"boardpack/generator/study"
	"boardpack/generator/wording"
)

// selection says which of the scored submissions are taken: a number of them,
// or those from a score on.
type selection struct {
	Top       diag.Located `yaml:"top" about:"how many are taken, the best first"`
	Threshold diag.Located `yaml:"threshold" about:"the score from which on all are taken"`
	Seed      diag.Located `yaml:"seed" about:"of the random weightings that try how firm the ranks are; left out, 1"` // of the random weightings; 1 where it is not given
}

// rule is the selection as the study takes it.
func (s selection) rule(scale score.Scale, findings *diag.List) study.Selection {
	made := study.Selection{Seed: 1}
	whole := func(text diag.Located) int {
		n, err := wording.Whole(text.Text, 1)
		if err != nil {
			findings.Errorf(text.At, "selection-not-a-number", "%v", err).Hinted("write digits alone, as 12")
		}
		return n
	}
	if s.Seed.Text != "" {
		made.Seed = uint64(whole(s.Seed))
	}
	switch {
	case s.Top.Text != "" && s.Threshold.Text != "":
		findings.Errorf(s.Threshold.At, "selection-twice", "a selection is by top or by threshold, not by both").Hinted("take one of the two out")
	case s.Top.Text != "":
		made.Rule, made.Set = score.Top(whole(s.Top)), true
	case s.Threshold.Text != "":
		least, err := score.ParseScore(s.Threshold.Text)
		if err != nil {
			findings.Errorf(s.Threshold.At, "threshold-not-a-score", "threshold: %v", err).Hinted("threshold: 3.5")
		} else if !scale.Has(least) {
			findings.Errorf(s.Threshold.At, "threshold-off-scale", "the threshold %s is not from %s to %s", least.Exact(), scale.Least().Exact(), scale.Greatest().Exact()).Hinted("write a score that the scale has")
		}
		made.Rule, made.Set = score.AtLeast(least), true
	}
	return made
}

// scale says which scores there are; without it, the usual ones.
type scale struct {
	From diag.Located `yaml:"from,required" about:"the lowest score"`
	To   diag.Located `yaml:"to,required" about:"the highest"`
	Step diag.Located `yaml:"step" about:"how far a score is from the next; left out, 1"` // 1 where it is not given
}

// made is the scale as records have it.
func (s scale) made(findings *diag.List) score.Scale {
	if s == (scale{}) {
		return score.Usual
	}
	made, err := score.NewScale(s.From.Text, s.To.Text, s.Step.Or("1"))
	if err != nil {
		findings.Errorf(cmp.Or(s.Step.At, s.To.At, s.From.At), "scores-no-scale", "scores: %v", err).Hinted("scores: {from: 0, to: 10, step: 0.5}")
		return score.Usual
	}
	return made
}
