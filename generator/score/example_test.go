package score_test

import (
	"fmt"

	"boardpack/generator/score"
)

// Two places for three submissions. CI-1 has 60% of 4 and 40% of 3; with equal
// weights CI-10 ties with CI-2 for the last place, and both are in.
func Example() {
	exercise, err := score.New(score.Usual,
		[]score.Criterion{{Name: "Impact", Weight: 60 * score.Percent}, {Name: "Effort", Weight: 40 * score.Percent}},
		[]score.Submission{
			{Reference: "CI-1", Scores: []int{4, 3}},
			{Reference: "CI-2", Scores: []int{3, 3}},
			{Reference: "CI-10", Scores: []int{1, 5}},
		},
		score.Top(2),
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, place := range exercise.Rank().Places {
		fmt.Println(place.RankText(), place.Reference, place.Score, place.Outcome)
	}
	for _, c := range exercise.Move().Cases {
		fmt.Println(c.Criterion, c.From, "to", c.To, "in:", c.Enter, "out:", c.Leave)
	}
	// Output:
	// 1 CI-1 3.60 Selected
	// 2 CI-2 3.00 Selected
	// 3 CI-10 2.60 Not selected
	// Impact 60% to 50% in: [CI-10] out: []
	// Impact 60% to 55% in: [] out: []
	// Impact 60% to 65% in: [] out: []
	// Impact 60% to 70% in: [] out: []
	// Effort 40% to 30% in: [] out: []
	// Effort 40% to 35% in: [] out: []
	// Effort 40% to 45% in: [] out: []
	// Effort 40% to 50% in: [CI-10] out: []
}
