package score

import (
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// result is everything that an exercise tells.
type result struct {
	Ranking   *Ranking
	Moves     *Moves
	Standings []Standing
}

func tell(t *rapid.T, i input) result {
	e := i.exercise(t)
	return result{e.Rank(), e.Move(), e.Draw(1)}
}

// The order of the rows changes nothing, nor does that of the columns but for
// the order in which the cases are told. The input is left as it was.
func TestOrderOfInputChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		i := drawInput(t, 5, 8)
		want := tell(t, i)
		columns := rapid.Permutation(indexes(len(i.criteria))).Draw(t, "columns")
		shuffled := input{on: i.on, top: i.top, least: i.least}
		for _, c := range columns {
			shuffled.criteria = append(shuffled.criteria, i.criteria[c])
		}
		for _, s := range rapid.Permutation(indexes(len(i.submissions))).Draw(t, "rows") {
			var scores []int
			for _, c := range columns {
				scores = append(scores, i.submissions[s].Scores[c])
			}
			shuffled.submissions = append(shuffled.submissions, Submission{i.submissions[s].Reference, scores})
		}
		rows := slices.Clone(shuffled.submissions)
		got := tell(t, shuffled)
		slices.SortStableFunc(got.Moves.Cases, func(a, b Case) int { return int(a.Criterion[0]) - int(b.Criterion[0]) })
		if diff := gocmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
		if diff := gocmp.Diff(rows, shuffled.submissions); diff != "" {
			t.Errorf("the input was changed: %s", diff)
		}
	})
}

func indexes(n int) []int {
	indexes := make([]int, n)
	for i := range indexes {
		indexes[i] = i
	}
	return indexes
}

// A submission that all others better or equal for every criterion changes
// nobody else's score or rank, and nobody else is in or out for it.
func TestDominatedSubmissionChangesNobodyElse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		i := drawInput(t, 5, 8)
		before := i.exercise(t).Rank()
		worst := Submission{"least", slices.Repeat([]int{1}, len(i.criteria))}
		i.submissions = append(i.submissions, worst)
		after := i.exercise(t).Rank()
		others := slices.DeleteFunc(slices.Clone(after.Places), func(p Place) bool { return p.Reference == "least" })
		for p, place := range others {
			was := before.Places[p]
			if place.Reference != was.Reference || place.Score != was.Score || place.Rank != was.Rank || place.Outcome.In() != was.Outcome.In() {
				t.Errorf("%v became %v", was, place)
			}
		}
	})
}

// Whoever has the best score for every criterion is first under any weights.
func TestDominatingSubmissionIsAlwaysIn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		i := drawInput(t, 5, 8)
		i.top = max(i.top, 1)
		i.submissions = append(i.submissions, Submission{"best", slices.Repeat([]int{i.on.count()}, len(i.criteria))})
		told := tell(t, i)
		p := slices.IndexFunc(told.Ranking.Places, func(p Place) bool { return p.Reference == "best" })
		if told.Ranking.Places[p].Rank != 1 || !told.Ranking.Places[p].Outcome.In() || told.Moves.In[p] != len(told.Moves.Cases) {
			t.Errorf("%v, in %d of %d cases", told.Ranking.Places[p], told.Moves.In[p], len(told.Moves.Cases))
		}
		if got := told.Standings[p]; got.In != Weightings || got.P5 != 1 || got.P95 != 1 || got.Robustness() != Robust {
			t.Errorf("%v", got)
		}
	})
}

// In every weighting at least as many are in as there are places, and exactly
// as many where nothing can tie; in or not in, every weighting counts.
func TestSharesAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		i := drawInput(t, 5, 8)
		told := tell(t, i)
		sum := 0
		for p, standing := range told.Standings {
			sum += standing.In
			in := told.Ranking.Places[p].Outcome.In()
			if in && standing.Same != standing.In || !in && standing.Same+standing.In != Weightings {
				t.Errorf("%v, in as given: %v", standing, in)
			}
			if standing.Reference != told.Ranking.Places[p].Reference || standing.P5 < 1 || standing.P5 > standing.P95 || standing.P95 > len(told.Standings) {
				t.Errorf("%v", standing)
			}
		}
		if least := Weightings * min(i.top, len(i.submissions)); i.top > 0 && sum < least {
			t.Errorf("%d in all weightings, want %d or more", sum, least)
		}
		for _, moved := range told.Moves.Cases {
			if moved.From == moved.To || moved.To < 0 || moved.To > Whole {
				t.Errorf("a case that moves from %v to %v", moved.From, moved.To)
			}
			if i.top > 0 && told.Ranking.In+len(moved.Enter)-len(moved.Leave) < min(i.top, len(i.submissions)) {
				t.Errorf("%v leaves fewer than there are places", moved)
			}
		}
	})
}

// Equal scores for every criterion are a tie under any weights, so the two are
// in or out together.
func TestTwinsShareEverything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		i := drawInput(t, 7, 8)
		twin := rapid.SliceOfN(rapid.IntRange(1, i.on.count()), len(i.criteria), len(i.criteria)).Draw(t, "twin")
		i.submissions = append(i.submissions, Submission{"twin-1", twin}, Submission{"twin-2", twin})
		told := tell(t, i)
		p := slices.IndexFunc(told.Ranking.Places, func(p Place) bool { return p.Reference == "twin-1" })
		q := slices.IndexFunc(told.Ranking.Places, func(p Place) bool { return p.Reference == "twin-2" })
		first, second := told.Ranking.Places[p], told.Ranking.Places[q]
		second.Reference = first.Reference
		if first != second || told.Moves.In[p] != told.Moves.In[q] {
			t.Errorf("%v and %v, in %d and %d cases", first, second, told.Moves.In[p], told.Moves.In[q])
		}
		one, other := told.Standings[p], told.Standings[q]
		other.Reference = one.Reference
		if one != other {
			t.Errorf("%v and %v", one, other)
		}
	})
}

// A weight that moves nowhere leaves ranks and selection as they were.
func TestMoveByNothingChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		i := drawInput(t, 5, 8)
		e := i.exercise(t)
		before, after := e.newTally(), e.newTally()
		before.count(e.given())
		for c, criterion := range i.criteria {
			if criterion.Weight == Whole {
				continue // has no moves
			}
			after.count(e.moved(c, criterion.Weight))
			if diff := gocmp.Diff(Case{}, compare(before, after)); diff != "" {
				t.Error(diff)
			}
		}
	})
}
