package score

import (
	"math/rand/v2"
	"slices"
)

// Weightings is how many random weightings Draw makes.
const Weightings = 10_000

// RobustFrom and LikelyFrom are the least number of the Weightings in which a
// submission's outcome must stay what it is for it to be called that.
const (
	RobustFrom = Weightings * 95 / 100
	LikelyFrom = Weightings * 75 / 100
)

// Robustness says how far an outcome, in or not in, hangs on the weights.
type Robustness string

// The grades of robustness, from the firmest.
const (
	Robust Robustness = "Robustly"
	Likely Robustness = "Likely"
	Hangs  Robustness = "Depends on the weights"
)

// Standing is how a submission fares in the random weightings.
type Standing struct {
	Reference string
	In        int // number of the Weightings in which it is in
	Same      int // number in which it is in or not in as under the weights as given
	// P5 and P95 are percentiles of its rank by the nearest-rank method: the
	// smallest rank that it has or betters in 5% and in 95% of the Weightings.
	P5, P95 int
}

// Robustness grades the submission's outcome.
func (s Standing) Robustness() Robustness {
	switch {
	case s.Same >= RobustFrom:
		return Robust
	case s.Same >= LikelyFrom:
		return Likely
	}
	return Hangs
}

// Draw ranks the submissions under random weightings, all of them equally
// likely whatever the weights as given. The same seed gives the same
// weightings, whatever the submissions and on every machine. The standings are
// in the order of Ranking.Places.
func (e *Exercise) Draw(seed uint64) []Standing {
	n := len(e.references)
	distinct, of := e.distinct()
	given, t := e.newTally(), distinct.newTally()
	given.count(e.given())
	in := make([]int, len(t.ranks))
	ranked := make([]uint16, len(t.ranks)*n) // ranked[k*n+r-1] is how often k had rank r; Weightings fit
	draw := e.drawer(seed)
	for range Weightings {
		t.count(draw())
		for k, rank := range t.ranks {
			ranked[k*n+rank-1]++
			if t.in(k) {
				in[k]++
			}
		}
	}
	standings := make([]Standing, n)
	for p := range standings {
		s := given.at(p)
		k := of[s]
		ranks := ranked[k*n : (k+1)*n]
		standings[p] = Standing{
			Reference: e.references[s],
			In:        in[k],
			Same:      in[k],
			P5:        percentile(ranks, 5),
			P95:       percentile(ranks, 95),
		}
		if !given.in(s) {
			standings[p].Same = Weightings - in[k]
		}
	}
	return standings
}

func percentile(ranks []uint16, percent int) int {
	seen := 0
	for r, count := range ranks {
		seen += int(count)
		if seen*100 >= Weightings*percent {
			return r + 1
		}
	}
	panic("score: a submission was not ranked in every weighting")
}

// drawer returns a source of weightings that are uniform on the simplex, the
// Dirichlet distribution with all parameters 1: the lengths into which sorted
// uniform points cut an interval. The generator is PCG-DXSM, and its upper
// bits are taken as they come: how math/rand/v2 would make a smaller number of
// them is not fixed. Lengths go to the criteria in order of name, so that the order of the
// columns changes nothing. The weighting is valid until the next.
func (e *Exercise) drawer(seed uint64) func() weighting {
	source := rand.NewPCG(seed, 0)
	byName := e.byName()
	cuts := make([]int64, len(byName)-1)
	weights := make(weighting, len(byName))
	return func() weighting {
		for i := range cuts {
			cuts[i] = int64(source.Uint64() >> (64 - resolutionBits))
		}
		slices.Sort(cuts)
		start := int64(0)
		for i, cut := range cuts {
			weights[byName[i]] = cut - start
			start = cut
		}
		weights[byName[len(cuts)]] = resolution - start
		return weights
	}
}
