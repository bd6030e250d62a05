package score

import (
	"math"
	"math/big"
	"reflect"
	"slices"
	"testing"
)

// deviations is how far a count may be from its expectation, in standard
// deviations: chance exceeds it once in 1.7 million counts. The seeds are fixed,
// so a test that passes passes always.
const deviations = 5

// checkShare tells whether a count of the Weightings fits a probability.
func checkShare(t *testing.T, what string, count int, probability float64) {
	t.Helper()
	expected := Weightings * probability
	if off := math.Abs(float64(count) - expected); off > deviations*math.Sqrt(expected*(1-probability)) {
		t.Errorf("%s: %d of %d weightings, expected %.0f", what, count, Weightings, expected)
	}
}

// On the simplex of k weights, each weight has P(w > x) = (1-x)^(k-1), mean 1/k
// and variance (k-1)/(k²(k+1)); the sum of the squares has mean 2/(k+1), which
// tells whether the weights vary together as they should.
func TestWeightingsAreUniform(t *testing.T) {
	const k = 7
	for seed := range uint64(5) {
		draw := exercise(t, published(t), nil, Top(1)).drawer(seed)
		var drawn [k][]float64
		squares := 0.0
		for range Weightings {
			weights := draw()
			if weights.sum() != resolution || slices.Min(weights) < 0 {
				t.Fatalf("the weights %v", weights)
			}
			for c, weight := range weights {
				w := float64(weight) / resolution
				drawn[c] = append(drawn[c], w)
				squares += w * w
			}
		}
		for c, sample := range drawn {
			checkMarginal(t, k, c, sample)
		}
		// The variance of the sum of squares is less than 1/4 of its greatest, 1.
		if mean := squares / Weightings; math.Abs(mean-2.0/(k+1)) > deviations*0.5/math.Sqrt(Weightings) {
			t.Errorf("seed %d: the squares sum to %.4f, expected %.4f", seed, mean, 2.0/(k+1))
		}
	}
}

// checkMarginal compares one weight's mean, and its whole distribution by
// Kolmogorov's distance, with what they should be.
func checkMarginal(t *testing.T, k float64, criterion int, sample []float64) {
	t.Helper()
	mean := 0.0
	for _, w := range sample {
		mean += w / Weightings
	}
	deviation := math.Sqrt((k - 1) / (k * k * (k + 1)) / Weightings)
	if math.Abs(mean-1/k) > deviations*deviation {
		t.Errorf("weight %d has mean %.5f, expected %.5f", criterion, mean, 1/k)
	}
	slices.Sort(sample)
	distance := 0.0
	for i, w := range sample {
		share := 1 - math.Pow(1-w, k-1)
		distance = max(distance, math.Abs(share-float64(i)/Weightings), math.Abs(share-float64(i+1)/Weightings))
	}
	// P(distance > d) is about 2exp(-2nd²); the limit is one in a million.
	if limit := math.Sqrt(math.Log(2e6) / (2 * Weightings)); distance > limit {
		t.Errorf("weight %d is %.4f from its distribution, the limit is %.4f", criterion, distance, limit)
	}
}

// crossing has scores that cross as the share s of Impact grows:
// A = 1+4s, B = 5-4s, D = 3+s. A passes D at 2/3, D passes B at 2/5, A passes B
// at 1/2; s is uniform.
func crossing(t *testing.T, rule Rule) *Exercise {
	return exercise(t, halves, []Submission{{"A", []int{5, 1}}, {"B", []int{1, 5}}, {"D", []int{4, 3}}}, rule)
}

func TestDrawByGeometry(t *testing.T) {
	// With equal weights D has 3.5, and A and B tie at 3.
	standings := crossing(t, Top(1)).Draw(2025)
	for p, want := range []struct {
		reference string
		in        float64
		p5, p95   int
	}{
		{"D", 2.0/3 - 2.0/5, 1, 2}, // never last
		{"A", 1.0 / 3, 1, 3},
		{"B", 2.0 / 5, 1, 3},
	} {
		got := standings[p]
		if got.Reference != want.reference || got.P5 != want.p5 || got.P95 != want.p95 {
			t.Errorf("%v, want %v", got, want)
		}
		checkShare(t, got.Reference, got.In, want.in)
		if same := map[bool]int{true: got.In, false: Weightings - got.In}[p == 0]; got.Same != same {
			t.Errorf("%v: same in %d", got, same)
		}
	}
	// B scores 4 or more where s is at most 1/4, A where it is 3/4 or more, D
	// only where it is all.
	for _, got := range crossing(t, AtLeast(4*Point)).Draw(7) {
		checkShare(t, got.Reference, got.In, map[string]float64{"A": 0.25, "B": 0.25, "D": 0}[got.Reference])
	}
}

// Each of k submissions that are best for one criterion alone is first equally
// often, and of two places has two k-ths.
func TestDrawIsFairToEachCriterion(t *testing.T) {
	criteria := published(t)
	var specialists []Submission
	for c := range criteria {
		scores := slices.Repeat([]int{1}, len(criteria))
		scores[c] = 5
		specialists = append(specialists, Submission{criteria[c].Name, scores})
	}
	for places := 1; places <= len(criteria); places++ {
		for _, got := range exercise(t, criteria, specialists, Top(places)).Draw(1) {
			checkShare(t, got.Reference, got.In, float64(places)/float64(len(criteria)))
		}
	}
}

// pcg is PCG-DXSM with 128 bits of state, in the arithmetic of its definition:
// M. O'Neill's generator as NumPy documents it, output after the step.
type pcg struct{ state *big.Int }

func (p *pcg) next() uint64 {
	bits := func(n uint) *big.Int { return new(big.Int).Lsh(big.NewInt(1), n) }
	number := func(hex string) *big.Int { n, _ := new(big.Int).SetString(hex, 16); return n }
	p.state.Mul(p.state, number("2360ed051fc65da44385df649fccf645"))
	p.state.Add(p.state, number("5851f42d4c957f2d14057b7ef767814f"))
	p.state.Mod(p.state, bits(128))
	high, low := new(big.Int).Rsh(p.state, 64), new(big.Int).Mod(p.state, bits(64))
	cheap := number("da942042e4dd58b5")
	high.Xor(high, new(big.Int).Rsh(high, 32))
	high.Mod(high.Mul(high, cheap), bits(64))
	high.Xor(high, new(big.Int).Rsh(high, 48))
	low.SetBit(low, 0, 1)
	return high.Mod(high.Mul(high, low), bits(64)).Uint64()
}

// The weightings are the same wherever and whenever they are drawn: their
// generator is told here a second time. Names, not columns, order the weights.
func TestGeneratorIsFixed(t *testing.T) {
	const seed = 2025
	draw := exercise(t, []Criterion{{"Time", Whole}, {"Cost", 0}, {"Impact", 0}}, nil, Top(1)).drawer(seed)
	source := &pcg{state: new(big.Int).Lsh(big.NewInt(seed), 64)}
	for range 100 {
		a, b := int64(source.next()>>34), int64(source.next()>>34)
		a, b = min(a, b), max(a, b)
		if got, want := draw(), (weighting{1<<30 - b, a, b - a}); !slices.Equal(got, want) {
			t.Fatalf("drew %v, want %v", got, want)
		}
	}
}

func TestSeeds(t *testing.T) {
	e := march(t)
	first := e.Draw(1)
	if !reflect.DeepEqual(first, e.Draw(1)) {
		t.Error("one seed, two results")
	}
	if reflect.DeepEqual(first, e.Draw(2)) {
		t.Error("two seeds, one result")
	}
}

func TestPercentile(t *testing.T) {
	for name, test := range map[string]struct {
		ranks   []uint16
		p5, p95 int
	}{
		"always first":      {[]uint16{10_000, 0, 0}, 1, 1},
		"just 5%":           {[]uint16{500, 9_000, 500}, 1, 2},
		"just less than 5%": {[]uint16{499, 9_001, 500}, 2, 2},
		"just more":         {[]uint16{499, 9_000, 501}, 2, 3},
		"gaps":              {[]uint16{0, 5_000, 0, 0, 5_000}, 2, 5},
	} {
		if p5, p95 := percentile(test.ranks, 5), percentile(test.ranks, 95); p5 != test.p5 || p95 != test.p95 {
			t.Errorf("%s: %d to %d, want %d to %d", name, p5, p95, test.p5, test.p95)
		}
	}
}

func TestRobustness(t *testing.T) {
	for same, want := range map[int]Robustness{10_000: Robust, 9_500: Robust, 9_499: Likely, 7_500: Likely, 7_499: Hangs, 0: Hangs} {
		if got := (Standing{Same: same}).Robustness(); got != want {
			t.Errorf("the same in %d: %s, want %s", same, got, want)
		}
	}
}
