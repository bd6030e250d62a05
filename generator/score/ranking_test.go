package score

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Scores by hand: A 25x4+20x5+15x3+15x3+10x3+10x4+5x4 = 100+100+45+45+30+40+20
// = 380 hundredths.
func TestScoreUnderThePublishedWeights(t *testing.T) {
	ranking := exercise(t, published(t), []Submission{
		{"A", []int{4, 5, 3, 3, 3, 4, 4}},
		{"least", []int{1, 1, 1, 1, 1, 1, 1}},
		{"greatest", []int{5, 5, 5, 5, 5, 5, 5}},
	}, Top(1)).Rank()
	want := []Place{
		{"greatest", 5 * Point, 1, false, Selected},
		{"A", 3_800_000, 2, false, NotSelected},
		{"least", 1 * Point, 3, false, NotSelected},
	}
	if diff := cmp.Diff(want, ranking.Places); diff != "" {
		t.Error(diff)
	}
	if got := ranking.Places[1].Score.String(); got != "3.80" {
		t.Errorf("A is shown as %s", got)
	}
}

// ladder has scores of 5, 3, 3, 3 and 1, in no order.
var ladder = []Submission{{"D10", []int{2, 4}}, {"E", []int{1, 1}}, {"D9", []int{3, 3}}, {"A", []int{5, 5}}, {"C", []int{5, 1}}}

// shown is a ranking as a reader sees it.
func shown(ranking *Ranking) []string {
	var lines []string
	for _, place := range ranking.Places {
		lines = append(lines, place.RankText()+" "+place.Reference+" "+place.Score.String()+" "+string(place.Outcome))
	}
	return lines
}

func TestTiesAtTheCut(t *testing.T) {
	for name, test := range map[string]struct {
		rule     Rule
		outcomes [3]Outcome // of A, of C, D9 and D10, of E
		in, over int
	}{
		"above the tie":      {Top(1), [3]Outcome{Selected, NotSelected, NotSelected}, 1, 0},
		"first of the tie":   {Top(2), [3]Outcome{Selected, TiedAtCut, NotSelected}, 4, 2},
		"second of the tie":  {Top(3), [3]Outcome{Selected, TiedAtCut, NotSelected}, 4, 1},
		"last of the tie":    {Top(4), [3]Outcome{Selected, Selected, NotSelected}, 4, 0},
		"all":                {Top(5), [3]Outcome{Selected, Selected, Selected}, 5, 0},
		"more than there is": {Top(9), [3]Outcome{Selected, Selected, Selected}, 5, 0},
		"threshold met":      {AtLeast(3 * Point), [3]Outcome{Selected, Selected, NotSelected}, 4, 0},
		"threshold missed":   {AtLeast(3*Point + 1), [3]Outcome{Selected, NotSelected, NotSelected}, 1, 0},
		"threshold for all":  {AtLeast(1 * Point), [3]Outcome{Selected, Selected, Selected}, 5, 0},
	} {
		ranking := exercise(t, halves, ladder, test.rule).Rank()
		o := test.outcomes
		want := []string{
			"1 A 5.00 " + string(o[0]),
			"2= C 3.00 " + string(o[1]), "2= D9 3.00 " + string(o[1]), "2= D10 3.00 " + string(o[1]),
			"5 E 1.00 " + string(o[2]),
		}
		if diff := cmp.Diff(want, shown(ranking)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		if ranking.In != test.in || ranking.Over != test.over {
			t.Errorf("%s: %d in, %d over; want %d and %d", name, ranking.In, ranking.Over, test.in, test.over)
		}
	}
}

// 33.33% x 4 + 66.67% x 3 = 3.3333, which is shown as 3.33 and is less than
// 3.3334: a threshold is compared with the score itself, not with what is shown.
func TestThresholdIsExact(t *testing.T) {
	thirds := []Criterion{{"Impact", 3333}, {"Effort", 6667}}
	for threshold, want := range map[string]Outcome{"3.33": Selected, "3.3333": Selected, "3.3334": NotSelected, "3.34": NotSelected} {
		least, err := ParseScore(threshold)
		if err != nil {
			t.Fatal(err)
		}
		place := exercise(t, thirds, []Submission{{"A", []int{4, 3}}}, AtLeast(least)).Rank().Places[0]
		if place.Outcome != want || place.Score.Exact() != "3.3333" || place.Score.String() != "3.33" {
			t.Errorf("at least %s: %v, want %s", threshold, place, want)
		}
	}
}

// Every pair of submissions whose exact scores are equal is a tie, also where
// the same sums in floats differ, as 0.25x5 + 0.2x1 + ... may.
func TestTiesThatFloatsWouldBreak(t *testing.T) {
	criteria := published(t)
	exact := map[int]map[float64][]int{} // hundredths of a point, float sum, scores
	for code := range 78_125 {           // 5 to the power of 7
		scores := make([]int, len(criteria))
		hundredths, float := 0, 0.0
		for c := range scores {
			scores[c] = 1 + code%5
			code /= 5
			hundredths += int(criteria[c].Weight/Percent) * scores[c]
			float += float64(criteria[c].Weight) / float64(Whole) * float64(scores[c])
		}
		if exact[hundredths] == nil {
			exact[hundredths] = map[float64][]int{}
		}
		exact[hundredths][float] = scores
	}
	broken := 0
	for hundredths, floats := range exact {
		if len(floats) > 1 {
			broken++
		}
		var tied []Submission
		for _, scores := range floats {
			tied = append(tied, Submission{Reference: string(rune('A' + len(tied))), Scores: scores})
		}
		ranking := exercise(t, criteria, tied, Top(1)).Rank()
		for _, place := range ranking.Places {
			if place.Rank != 1 || place.Tied != (len(tied) > 1) || place.Score != Score(hundredths*10_000) {
				t.Fatalf("%d hundredths: %v", hundredths, ranking.Places)
			}
		}
	}
	if broken < 50 {
		t.Errorf("floats break the ties of %d of %d scores only; the test tests little", broken, len(exact))
	}
}

func TestNobodyToRank(t *testing.T) {
	e := exercise(t, halves, nil, Top(3))
	if ranking := e.Rank(); len(ranking.Places) != 0 || ranking.In != 0 || ranking.Over != 0 {
		t.Errorf("%v", ranking)
	}
	if standings := e.Draw(1); len(standings) != 0 {
		t.Errorf("%v", standings)
	}
}
