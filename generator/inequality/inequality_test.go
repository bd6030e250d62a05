package inequality

import (
	"math"
	"math/big"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func near(got, want float64) bool { return math.Abs(got-want) <= 1e-9*max(1, math.Abs(want)) }

func TestOf(t *testing.T) {
	tests := []struct {
		name      string
		quantiles []Quantile
		want      Gap
	}{
		// Ranks 1/4 and 3/4: the line rises by 10 over a half.
		{"two halves", []Quantile{{1, 60}, {1, 70}}, Gap{Slope: 20, Intercept: 55, Range: 10, Ranks: []float64{0.25, 0.75}}},
		// Ranks 3/8 and 7/8: again over a half.
		{"three quarters and one", []Quantile{{300, 60}, {100, 70}}, Gap{Slope: 20, Intercept: 52.5, Range: 10, Ranks: []float64{0.375, 0.875}}},
		// The middle does not count where the thirds are equal: 12 over 2/3.
		{"thirds", []Quantile{{1, 60}, {1, 75}, {1, 72}}, Gap{Slope: 18, Intercept: 60, Range: 12, Ranks: []float64{1.0 / 6, 0.5, 5.0 / 6}}},
		{"fifths on a line", []Quantile{{1, 61}, {1, 63}, {1, 65}, {1, 67}, {1, 69}},
			Gap{Slope: 10, Intercept: 60, Range: 8, Fifths: 8, HasFifths: true, Ranks: []float64{0.1, 0.3, 0.5, 0.7, 0.9}}},
		// A hundred times the ranks. The fifths are of 4 of 20: (2.5+3x12.5)/4 and (85+95)/2.
		{"tenths on a line", []Quantile{{1, 2.5}, {3, 12.5}, {2, 25}, {2, 35}, {2, 45}, {2, 55}, {2, 65}, {2, 75}, {2, 85}, {2, 95}},
			Gap{Slope: 100, Range: 92.5, Fifths: 80, HasFifths: true, Ranks: []float64{0.025, 0.125, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95}}},
		// Of 10, a fifth is 2: of the first 4 at 10 two, and of the last 1 at 50 and another
		// at 40. The outer quantiles are 40 apart.
		{"fifths of areas", []Quantile{{4, 10}, {2, 20}, {2, 30}, {1, 40}, {1, 50}},
			Gap{Slope: 7300.0 / 153, Intercept: 23 - 3650.0/153, Range: 40, Fifths: 35, HasFifths: true, Ranks: []float64{0.2, 0.5, 0.7, 0.85, 0.95}}},
		// 7 people: 1.4 of them are one at 0 and 0.4 at 7, and one at 42 and 0.4 at 35.
		{"sevenths", []Quantile{{1, 0}, {1, 7}, {1, 14}, {1, 21}, {1, 28}, {1, 35}, {1, 42}},
			Gap{Slope: 49, Intercept: -3.5, Range: 42, Fifths: 38, HasFifths: true, Ranks: []float64{0.5 / 7, 1.5 / 7, 2.5 / 7, 0.5, 4.5 / 7, 5.5 / 7, 6.5 / 7}}},
		{"the less deprived are worse off", []Quantile{{1, 70}, {1, 60}}, Gap{Slope: -20, Intercept: 75, Range: -10, Ranks: []float64{0.25, 0.75}}},
		{"nothing between them", []Quantile{{5, 60}, {1, 60}, {9, 60}}, Gap{Intercept: 60, Ranks: []float64{1.0 / 6, 11.0 / 30, 0.7}}},
	}
	for _, test := range tests {
		got, err := Of(test.quantiles)
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		compare(t, test.name, got, test.want)
	}
}

func compare(t rapid.TB, name string, got, want Gap) {
	t.Helper()
	if !near(got.Slope, want.Slope) || !near(got.Intercept, want.Intercept) || !near(got.Range, want.Range) ||
		!near(got.Fifths, want.Fifths) || got.HasFifths != want.HasFifths || !slices.EqualFunc(got.Ranks, want.Ranks, near) {
		t.Errorf("%s: %+v, want %+v", name, got, want)
	}
}

func TestOfRefuses(t *testing.T) {
	for want, quantiles := range map[string][]Quantile{
		"a gap needs two quantiles at least":                   {{1, 60}},
		"quantile 2: its population is 0, not more than zero":  {{1, 60}, {0, 61}},
		"quantile 1: its population is -3, not more than zero": {{-3, 60}, {1, 61}},
		"quantile 1: its population is NaN":                    {{math.NaN(), 60}, {1, 61}},
		"quantile 2: its population is +Inf":                   {{1, 60}, {math.Inf(1), 61}},
		"quantile 2: its value is NaN":                         {{1, 60}, {1, math.NaN()}},
		"quantile 1: its value is -Inf":                        {{1, math.Inf(-1)}, {1, 60}},
	} {
		if _, err := Of(quantiles); err == nil || err.Error() != want {
			t.Errorf("error %v, want %s", err, want)
		}
	}
}

func draw(t *rapid.T) []Quantile {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Quantile {
		return Quantile{float64(rapid.IntRange(1, 5000).Draw(t, "population")), float64(rapid.IntRange(-900, 900).Draw(t, "value")) / 8}
	}), 2, 12).Draw(t, "quantiles")
}

func of(t *rapid.T, quantiles []Quantile) Gap {
	gap, err := Of(quantiles)
	if err != nil {
		t.Fatal(err)
	}
	return gap
}

// The normal equations of weighted least squares, in rational numbers and with
// nothing taken as known of the ranks.
func TestLeastSquares(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		quantiles := draw(t)
		all, before := new(big.Rat), new(big.Rat)
		for _, q := range quantiles {
			all.Add(all, rat(q.Population))
		}
		var p, pr, prr, pv, prv big.Rat
		for _, q := range quantiles {
			population, value := rat(q.Population), rat(q.Value)
			rank := new(big.Rat).Quo(population, big.NewRat(2, 1))
			rank.Quo(rank.Add(rank, before), all)
			before.Add(before, population)
			weighted := times(population, rank)
			p.Add(&p, population)
			pr.Add(&pr, weighted)
			prr.Add(&prr, times(weighted, rank))
			pv.Add(&pv, times(population, value))
			prv.Add(&prv, times(weighted, value))
		}
		determinant := new(big.Rat).Sub(times(&p, &prr), times(&pr, &pr))
		slope, _ := new(big.Rat).Quo(new(big.Rat).Sub(times(&p, &prv), times(&pr, &pv)), determinant).Float64()
		intercept, _ := new(big.Rat).Quo(new(big.Rat).Sub(times(&prr, &pv), times(&pr, &prv)), determinant).Float64()
		if got := of(t, quantiles); !near(got.Slope, slope) || !near(got.Intercept, intercept) {
			t.Errorf("slope %v from %v, want %v from %v", got.Slope, got.Intercept, slope, intercept)
		}
	})
}

func rat(x float64) *big.Rat { return new(big.Rat).SetFloat64(x) }

func times(a, b *big.Rat) *big.Rat { return new(big.Rat).Mul(a, b) }

// Populations in another unit change nothing, another zero only the intercept;
// another unit of value scales the gap, and the opposite order turns it round.
func TestGapMoves(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		quantiles := draw(t)
		gap := of(t, quantiles)
		moved := make([]Quantile, len(quantiles))
		for i, q := range quantiles {
			moved[i] = Quantile{q.Population / 1000, 3*q.Value + 17}
		}
		compare(t, "moved", of(t, moved),
			Gap{3 * gap.Slope, 3*gap.Intercept + 17, 3 * gap.Range, 3 * gap.Fifths, gap.HasFifths, gap.Ranks})

		turned := slices.Clone(quantiles)
		slices.Reverse(turned)
		ranks := make([]float64, len(gap.Ranks))
		for i, rank := range gap.Ranks {
			ranks[len(ranks)-1-i] = 1 - rank
		}
		compare(t, "turned round", of(t, turned),
			Gap{-gap.Slope, gap.Intercept + gap.Slope, -gap.Range, -gap.Fifths, gap.HasFifths, ranks})
	})
}
