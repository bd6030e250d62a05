package score

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

// march is an exercise of the size of the 2025/26 round: 182 submissions
// scored at random under the published weights, 153 of them to be prioritised.
func march(t testing.TB) *Exercise {
	t.Helper()
	random := rand.New(rand.NewPCG(1, 2))
	submissions := make([]Submission, 182)
	for s := range submissions {
		submissions[s] = Submission{Reference: fmt.Sprintf("CI2526-%03d", s+1), Scores: make([]int, 7)}
		for c := range submissions[s].Scores {
			submissions[s].Scores[c] = 1 + random.IntN(Usual.Count())
		}
	}
	return exercise(t, published(t), submissions, Top(153))
}

func BenchmarkDraw(b *testing.B) {
	e := march(b)
	for b.Loop() {
		e.Draw(2025)
	}
}

func BenchmarkMove(b *testing.B) {
	e := march(b)
	for b.Loop() {
		e.Move()
	}
}
