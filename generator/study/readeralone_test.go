package study

import (
	"testing"

	"boardpack/generator/diag"
)

// TestOneFindingAFigure has a figure of whose cells one counts nothing but what is hidden, two
// count one such each, and one enough of them: that is one mistake.
func TestOneFindingAFigure(t *testing.T) {
	at := diag.Located{Text: "f", At: diag.Position{File: "paper.md", Line: 3}}
	number := func(where string, of ...string) wholeCount { return wholeCount{at, "f, " + where, of} }
	p := &Published{edition: "public", shown: []string{"s1", "s2"}, numbers: wholeCounts{
		number("A", "h1", "h2"), number("B", "s1", "h3"), number("C", "s2", "h4"), number("D", "s1", "h1", "h2"), number("E", "s1"),
	}}
	for want, numbers := range map[string]wholeCounts{
		"paper.md:3: error: all that is counted by (f, A) is hidden from this edition, and too few that are by (f, B) and (f, C): 1 and 1 (hint: count by fewer fields, or take counts_all out of pack.yaml)": p.numbers,
		"paper.md:3: error: all that is counted by (f, A) is hidden from this edition (hint: count by fewer fields, or take counts_all out of pack.yaml)":                                                     p.numbers[:1],
		"paper.md:3: error: too few intentions that are hidden from this edition are counted by (f, B): 1 (hint: count by fewer fields, or take counts_all out of pack.yaml)":                                 p.numbers[1:2],
	} {
		findings, err := (&Judge{Counted: []string{"f"}, Smallest: 2}).Reads(&Published{"public", p.shown, numbers})
		if err != nil || len(findings) != 1 || findings[0].String() != want {
			t.Errorf("%v %v, want %s", err, findings, want)
		}
	}
}
