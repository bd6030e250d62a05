package study

import (
	"fmt"
	"slices"

	"boardpack/generator/diag"
	"boardpack/generator/wording"
)

// tooMuch are the numbers of one figure that tell too much by themselves: a figure that counts by
// too many fields is one mistake, however many of its cells do.
type tooMuch struct {
	figure     diag.Located
	whole, few []string // where they stand: of those that count nothing else, and of others
	hidden     []string // how many each of the few counts
}

// alone finds such figures.
func (j *Judge) alone(r *reader, findings *diag.List) {
	var all []*tooMuch
	for _, n := range r.numbers {
		hidden := r.hidden(n)
		if hidden == 0 || hidden < len(n.of) && hidden >= j.Smallest {
			continue
		}
		k := slices.IndexFunc(all, func(t *tooMuch) bool { return t.figure.Text == n.figure.Text })
		if k < 0 {
			k, all = len(all), append(all, &tooMuch{figure: n.figure})
		}
		if t := all[k]; hidden == len(n.of) {
			t.whole = append(t.whole, "("+n.where+")")
		} else {
			t.few, t.hidden = append(t.few, "("+n.where+")"), append(t.hidden, fmt.Sprint(hidden))
		}
	}
	for _, t := range all {
		t.tell(r.from(), findings).Hinted("%s", j.drop(t.figure.Text, r))
	}
}

func (t *tooMuch) tell(from string, findings *diag.List) *diag.Finding {
	whole, few := wording.List(t.whole), wording.List(t.few)
	switch {
	case whole == "":
		return findings.Errorf(t.figure.At, "too-few-hidden", "too few intentions that are %s are counted by %s: %s", from, few, wording.List(t.hidden))
	case few == "":
		return findings.Errorf(t.figure.At, "all-counted-hidden", "all that is counted by %s is %s", whole, from)
	}
	return findings.Errorf(t.figure.At, "all-counted-hidden", "all that is counted by %s is %s, and too few that are by %s: %s", whole, from, few, wording.List(t.hidden))
}
