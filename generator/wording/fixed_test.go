package wording

import (
	"math"
	"math/rand/v2"
	"testing"

	"boardpack/generator/trial"
)

// TestFixed writes numbers by their digits as exact fractions have them.
func TestFixed(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	written := 0
	for n := range trial.Of(20_000, 100_000) {
		value := random.NormFloat64() * math.Pow(10, float64(random.IntN(14)-4))
		switch n % 5 {
		case 1: // halves, as shares have them
			value = float64(random.IntN(2_000_001)-1_000_000) / []float64{2, 4, 8, 20, 40, 200, 2000, 80}[random.IntN(8)]
		case 2:
			value = float64(random.IntN(2000)-1000) * 100 / float64(1+random.IntN(500))
		case 3:
			value = math.Trunc(value)
		case 4: // nearly none or all
			value = float64(random.IntN(2)*100) + random.NormFloat64()*math.Pow(10, float64(-random.IntN(12)))
		}
		places := random.IntN(5)
		f, finite := fixedOf(value)
		text, is := f.text(places)
		if !finite || !is {
			continue
		}
		written++
		exact, err := meant(value)
		if err != nil {
			t.Fatal(err)
		}
		if want := Decimal(exact, places); text != want {
			t.Fatalf("%v to %d places is %q, want %q", value, places, text, want)
		}
		share, is := f.percent(places)
		if want := percent(exact, places); !is || share != want {
			t.Fatalf("%v%% to %d places is %q, want %q", value, places, share, want)
		}
	}
	if written < trial.Of(14_000, 70_000) {
		t.Errorf("only %d were written so", written)
	}
	for _, value := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
		if _, finite := fixedOf(value); finite {
			t.Errorf("%v has digits", value)
		}
	}
	for value, want := range map[float64]string{0: "0.0", -0.04: "0.0", 28.75: "28.8", -1234.55: "−1,234.6", 999.96: "1,000.0"} {
		if got := Rounded(value, 1); got != want {
			t.Errorf("%v is %q, want %q", value, got, want)
		}
	}
}
