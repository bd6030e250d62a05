package score

import (
	"cmp"
	"math/big"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// An oracle scores again in rational numbers and ranks by counting, with nothing
// of the code under test but the types in which input and result are told.
type oracle struct {
	weights []*big.Rat // of each criterion, summing to 1
	names   []string
	scores  [][]*big.Rat
}

// ends are a scale in tenths of a point, apart from the code under test.
type ends struct{ from, to, step int64 }

var usual = ends{10, 50, 10}

func (e ends) scale(t fataler) Scale {
	tenths := func(n int64) string { return big.NewRat(n, 10).FloatString(1) }
	scale, err := NewScale(tenths(e.from), tenths(e.to), tenths(e.step))
	if err != nil {
		t.Fatal(err)
	}
	return scale
}

func (e ends) count() int { return int((e.to-e.from)/e.step) + 1 }

func newOracle(on ends, criteria []Criterion, submissions []Submission) oracle {
	o := oracle{}
	for _, criterion := range criteria {
		o.weights = append(o.weights, big.NewRat(int64(criterion.Weight), 10_000))
	}
	for _, submission := range submissions {
		var scores []*big.Rat
		for _, place := range submission.Scores {
			scores = append(scores, big.NewRat(on.from+on.step*int64(place-1), 10))
		}
		o.names, o.scores = append(o.names, submission.Reference), append(o.scores, scores)
	}
	return o
}

func (o oracle) score(s int) *big.Rat {
	sum := new(big.Rat)
	for c, weight := range o.weights {
		sum.Add(sum, new(big.Rat).Mul(weight, o.scores[s][c]))
	}
	return sum
}

// ranks are by reference.
func (o oracle) ranks() map[string]int {
	scores := make([]*big.Rat, len(o.names))
	for s := range scores {
		scores[s] = o.score(s)
	}
	ranks := map[string]int{}
	for s, name := range o.names {
		ranks[name] = 1
		for _, other := range scores {
			if other.Cmp(scores[s]) > 0 {
				ranks[name]++
			}
		}
	}
	return ranks
}

// in holds the references that a rule keeps: one more is kept while there are
// fewer than top above it.
func (o oracle) in(top int, least *big.Rat) map[string]bool {
	in, ranks := map[string]bool{}, o.ranks()
	for s, name := range o.names {
		if top > 0 {
			in[name] = ranks[name]-1 < top
		} else {
			in[name] = o.score(s).Cmp(least) >= 0
		}
	}
	return in
}

// move gives criterion c the weight to, of 1.
func (o oracle) move(c int, to *big.Rat) oracle {
	one := big.NewRat(1, 1)
	scale := new(big.Rat).Quo(new(big.Rat).Sub(one, to), new(big.Rat).Sub(one, o.weights[c]))
	moved := oracle{names: o.names, scores: o.scores}
	for other, weight := range o.weights {
		if other == c {
			moved.weights = append(moved.weights, to)
		} else {
			moved.weights = append(moved.weights, new(big.Rat).Mul(weight, scale))
		}
	}
	return moved
}

// input is what rapid draws: an exercise that is small and rich in ties.
type input struct {
	on          ends
	criteria    []Criterion
	submissions []Submission
	top         int   // 0 for a threshold
	least       Score // 0 for top
}

func (i input) rule() Rule {
	if i.top > 0 {
		return Top(i.top)
	}
	return AtLeast(i.least)
}

func (i input) exercise(t fataler) *Exercise {
	return exerciseOn(t, i.on.scale(t), i.criteria, i.submissions, i.rule())
}

func drawInput(t *rapid.T, criteria, submissions int) input {
	i := input{on: rapid.SampledFrom([]ends{usual, {0, 100, 5}, {0, 30, 10}, {5, 10000, 5 * 1999}, {0, 10, 1}, {10, 100, 30}}).Draw(t, "scale")}
	left := Whole
	k := rapid.IntRange(1, criteria).Draw(t, "criteria")
	unit := rapid.SampledFrom([]Weight{1, 5 * Percent}).Draw(t, "unit")
	for c := range k {
		weight := unit * Weight(rapid.IntRange(0, int(left/unit)).Draw(t, "weight"))
		if c == k-1 {
			weight = left
		}
		left -= weight
		i.criteria = append(i.criteria, Criterion{string(rune('a' + c)), weight})
	}
	scores := rapid.SliceOfN(rapid.IntRange(1, i.on.count()), k, k)
	for s := range rapid.IntRange(0, submissions).Draw(t, "submissions") {
		i.submissions = append(i.submissions, Submission{"CI-" + string(rune('A'+s)), scores.Draw(t, "scores")})
	}
	if rapid.Bool().Draw(t, "by number") {
		i.top = rapid.IntRange(1, submissions+1).Draw(t, "top")
	} else {
		i.least = Score(rapid.Int64Range(i.on.from*100_000, i.on.to*100_000).Draw(t, "threshold"))
		if len(i.submissions) > 0 && rapid.Bool().Draw(t, "met by one") {
			score := newOracle(i.on, i.criteria, i.submissions).score(0)
			i.least = Score(new(big.Rat).Mul(score, big.NewRat(1_000_000, 1)).Num().Int64())
		}
	}
	return i
}

func TestRankAgainstRationals(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		i := drawInput(t, 7, 12)
		o := newOracle(i.on, i.criteria, i.submissions)
		ranks, in := o.ranks(), o.in(i.top, big.NewRat(int64(i.least), 1_000_000))
		ranking := i.exercise(t).Rank()
		count := 0
		for p, place := range ranking.Places {
			s := slices.Index(o.names, place.Reference)
			if o.score(s).Cmp(big.NewRat(int64(place.Score), 1_000_000)) != 0 || place.Rank != ranks[place.Reference] {
				t.Errorf("%v, want %v and rank %d", place, o.score(s), ranks[place.Reference])
			}
			if p > 0 && cmp.Or(cmp.Compare(ranking.Places[p-1].Rank, place.Rank), cmp.Compare(ranking.Places[p-1].Reference, place.Reference)) >= 0 {
				t.Errorf("%v stands before %v", ranking.Places[p-1], place)
			}
			sharing := 0
			for _, rank := range ranks {
				if rank == place.Rank {
					sharing++
				}
			}
			if place.Tied != (sharing > 1) || place.Outcome.In() != in[place.Reference] {
				t.Errorf("%v, want %d to share it, in: %v", place, sharing, in[place.Reference])
			}
			if place.Outcome.In() {
				count++
			}
		}
		if len(ranking.Places) != len(i.submissions) || ranking.In != count || i.top > 0 && ranking.Over != max(0, count-i.top) || i.top == 0 && ranking.Over != 0 {
			t.Errorf("%d places, %d in, %d over", len(ranking.Places), ranking.In, ranking.Over)
		}
		tiedAtCut := 0
		for _, place := range ranking.Places {
			if place.Outcome == TiedAtCut {
				tiedAtCut++
			}
		}
		if (tiedAtCut > 0) != (ranking.Over > 0) || tiedAtCut == 1 {
			t.Errorf("%d tied at the cut, %d over", tiedAtCut, ranking.Over)
		}
	})
}

func TestMoveAgainstRationals(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		i := drawInput(t, 5, 8)
		before := newOracle(i.on, i.criteria, i.submissions)
		least := big.NewRat(int64(i.least), 1_000_000)
		e := i.exercise(t)
		moves := e.Move()
		inCases := map[string]int{}
		for _, got := range moves.Cases {
			c := slices.IndexFunc(i.criteria, func(c Criterion) bool { return c.Name == got.Criterion })
			after := before.move(c, big.NewRat(int64(got.To), 10_000))
			wasRank, isRank, was, is := before.ranks(), after.ranks(), before.in(i.top, least), after.in(i.top, least)
			want := Case{Criterion: got.Criterion, From: i.criteria[c].Weight, To: got.To}
			for _, place := range e.Rank().Places {
				name := place.Reference
				if is[name] {
					inCases[name]++
				}
				if is[name] && !was[name] {
					want.Enter = append(want.Enter, name)
				}
				if was[name] && !is[name] {
					want.Leave = append(want.Leave, name)
				}
				want.Largest = max(want.Largest, isRank[name]-wasRank[name], wasRank[name]-isRank[name])
			}
			for _, place := range e.Rank().Places {
				from, to := wasRank[place.Reference], isRank[place.Reference]
				if want.Largest > 0 && (to-from == want.Largest || from-to == want.Largest) {
					want.Furthest = append(want.Furthest, Shift{place.Reference, from, to})
				}
			}
			if diff := gocmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
		}
		for p, place := range e.Rank().Places {
			if moves.In[p] != inCases[place.Reference] {
				t.Errorf("%s is in %d cases, want %d", place.Reference, moves.In[p], inCases[place.Reference])
			}
		}
	})
}

// The weightings are taken as drawn; what becomes of the submissions under each
// is worked out anew.
func TestDrawAgainstRationals(t *testing.T) {
	criteria := []Criterion{{"a", 50 * Percent}, {"b", 30 * Percent}, {"c", 20 * Percent}}
	submissions := []Submission{
		{"A", []int{5, 2, 1}}, {"B", []int{1, 2, 5}}, {"C", []int{3, 3, 3}}, {"D", []int{3, 3, 3}}, {"E", []int{2, 5, 2}},
	}
	const top, seed = 2, 11
	e := exercise(t, criteria, submissions, Top(top))
	draw := e.drawer(seed)
	in := map[string]int{}
	ranked := map[string][]int{}
	for range Weightings {
		o := newOracle(usual, nil, submissions)
		for _, weight := range draw() {
			o.weights = append(o.weights, big.NewRat(weight, 1<<30))
		}
		for name, rank := range o.ranks() {
			ranked[name] = append(ranked[name], rank)
			if rank <= top {
				in[name]++
			}
		}
	}
	same := inByReference(e.Rank())
	for _, got := range e.Draw(seed) {
		ranks := ranked[got.Reference]
		slices.Sort(ranks)
		want := Standing{got.Reference, in[got.Reference], in[got.Reference], ranks[499], ranks[9_499]}
		if !same[got.Reference] {
			want.Same = Weightings - want.In
		}
		if got != want {
			t.Errorf("%v, want %v", got, want)
		}
	}
}

// inByReference tells of each reference whether it is in.
func inByReference(ranking *Ranking) map[string]bool {
	in := map[string]bool{}
	for _, place := range ranking.Places {
		in[place.Reference] = place.Outcome.In()
	}
	return in
}
