package spc

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// eachSeries calls a property with many series and options. The series are whole
// numbers, so that shifting and scaling is exact where the factor is.
func eachSeries(t *testing.T, holds func(t *testing.T, random *rand.Rand, values []float64, o Options)) {
	random := rand.New(rand.NewPCG(3, 1931))
	for range 500 {
		values := make([]float64, 0, 50)
		for _, value := range randomSeries(random, 50) {
			values = append(values, float64(value))
		}
		o := randomOptions(random)
		o.HasTarget, o.Target = random.IntN(3) > 0, float64(random.IntN(20)-10)
		if n := len(values); n > 1 && random.IntN(3) == 0 {
			o.Rebase = []int{1 + random.IntN(n-1)}
		}
		holds(t, random, values, o)
		if t.Failed() {
			t.Fatalf("with %v and %+v", values, o)
		}
	}
}

func mapped(values []float64, by func(float64) float64) []float64 {
	all := make([]float64, len(values))
	for i, value := range values {
		all[i] = by(value)
	}
	return all
}

// moved checks that one chart is the other with its lines moved: nothing is
// judged otherwise.
func moved(t *testing.T, from, to Result, by func(float64) float64) {
	t.Helper()
	if to.Variation != from.Variation || to.Assurance != from.Assurance {
		t.Errorf("icons are %s and %s, were %s and %s", to.Variation, to.Assurance, from.Variation, from.Assurance)
	}
	size := 0.0
	for _, p := range to.Points {
		size = max(size, 1e-12*math.Abs(p.Value))
	}
	for i, was := range from.Points {
		is := to.Points[i]
		for _, line := range [][2]float64{{was.Mean, is.Mean}, {was.Lower, is.Lower}, {was.Upper, is.Upper}} {
			if math.Abs(by(line[0])-line[1]) > size {
				t.Errorf("line of point %d is %v, want %v of %v", i, line[1], by(line[0]), line[0])
			}
		}
		was.Value, was.Mean, was.Lower, was.Upper = is.Value, is.Mean, is.Lower, is.Upper
		if was != is {
			t.Errorf("point %d is %+v, was %+v", i, is, was)
		}
	}
}

func TestShiftAndScale(t *testing.T) {
	eachSeries(t, func(t *testing.T, random *rand.Rand, values []float64, o Options) {
		was := chart(t, values, o)
		for _, factor := range []float64{1, 0.125, 1024, 0.1, 37.7, 1e-9, 1e9} {
			for _, shift := range []float64{0, 4096, -0.3, float64(random.IntN(2000)) / 7} {
				by := func(value float64) float64 { return (value + shift) * factor }
				after := o
				after.Target = by(o.Target)
				moved(t, was, chart(t, mapped(values, by), after), by)
			}
		}
	})
}

// In a mirror, higher is lower, and all else is the same.
func TestMirror(t *testing.T) {
	negative := func(value float64) float64 { return -value }
	eachSeries(t, func(t *testing.T, _ *rand.Rand, values []float64, o Options) {
		was, mirrored := chart(t, values, o), o
		mirrored.Better, mirrored.Target = []Better{Neutral, Lower, Higher}[o.Better], -o.Target
		is := chart(t, mapped(values, negative), mirrored)
		if is.Assurance != was.Assurance || is.Variation != mirroredVariation[was.Variation] {
			t.Errorf("icons are %s and %s, were %s and %s", is.Variation, is.Assurance, was.Variation, was.Assurance)
		}
		for i, p := range was.Points {
			q := is.Points[i]
			kind := p.Kind
			if o.Better == Neutral {
				kind = swap(kind, KindNeutralHigh, KindNeutralLow)
			}
			if q.Kind != kind || q.Side != -p.Side || q.Lower != -p.Upper || q.Outside != p.Outside || q.Near != p.Near || q.Both != p.Both {
				t.Errorf("point %d is %+v, was %+v", i, q, p)
			}
		}
	})
}

var mirroredVariation = map[Variation]Variation{
	VariationTooFew: VariationTooFew, VariationCommonCause: VariationCommonCause,
	VariationImprovementHigh: VariationImprovementLow, VariationImprovementLow: VariationImprovementHigh,
	VariationConcernHigh: VariationConcernLow, VariationConcernLow: VariationConcernHigh,
	VariationHigh: VariationLow, VariationLow: VariationHigh,
}

// swap exchanges two kinds.
func swap(kind, a, b Kind) Kind {
	switch kind {
	case a:
		return b
	case b:
		return a
	}
	return kind
}

// Reversing which direction is better swaps improvement and concern, passing and
// failing, and nothing else; a point that rules call both stays an improvement
// where that goes first.
func TestReverseBetter(t *testing.T) {
	eachSeries(t, func(t *testing.T, _ *rand.Rand, values []float64, o Options) {
		higher, lower := o, o
		higher.Better, lower.Better = Higher, Lower
		was, is := chart(t, values, higher), chart(t, values, lower)
		for i, p := range was.Points {
			q := is.Points[i]
			want := p
			want.Kind = swap(p.Kind, KindImprovement, KindConcern)
			if o.ImprovementFirst && p.Both {
				want.Kind, want.Cause = KindImprovement, q.Cause
			}
			if q != want {
				t.Errorf("point %d is %+v, want %+v", i, q, want)
			}
		}
		reversed := map[Assurance]Assurance{AssurancePassing: AssuranceFailing, AssuranceFailing: AssurancePassing}
		if want, swaps := reversed[was.Assurance]; swaps && is.Assurance != want || !swaps && is.Assurance != was.Assurance {
			t.Errorf("assurance is %s, was %s", is.Assurance, was.Assurance)
		}
	})
}

// Fixed limits stay when points come after those they are fixed on.
func TestFixedLimitsStay(t *testing.T) {
	eachSeries(t, func(t *testing.T, random *rand.Rand, values []float64, o Options) {
		o.Fix, o.Rebase, o.Least = 12, nil, 0
		if len(values) < 12 {
			return
		}
		was := chart(t, values[:12+random.IntN(len(values)-11)], o)
		is := chart(t, values, o)
		a, b := was.Segments[0], is.Segments[0]
		a.Count = b.Count
		if a != b {
			t.Errorf("the segment is %+v, was %+v", b, a)
		}
		if len(was.Points) == 12 {
			o.Fix = 0
			if all := chart(t, values[:12], o); !slices.Equal(all.Points, was.Points) {
				t.Errorf("fixed on all points: %+v, want %+v", was.Points, all.Points)
			}
		}
	})
}
