package chart

import (
	"math"
	"testing"
)

func TestScale(t *testing.T) {
	for _, c := range []struct {
		values   []float64
		fromZero bool
		want     scale
	}{
		{[]float64{0, 0}, true, scale{0, 1, 1}},
		{nil, true, scale{0, 1, 1}},
		{[]float64{1}, true, scale{0, 1, 1}},
		{[]float64{3}, true, scale{0, 3, 3}},
		{[]float64{23}, true, scale{0, 25, 5}},
		{[]float64{1000}, true, scale{0, 1000, 5}},
		{[]float64{1001}, true, scale{0, 1500, 3}},
		{[]float64{0.5}, true, scale{0, 0.5, 5}},
		{[]float64{-4, 6}, true, scale{-4, 6, 5}},
		{[]float64{-7}, true, scale{-8, 0, 4}},
		{[]float64{9040, 13690}, true, scale{0, 15000, 3}},
		{[]float64{9040, 13690}, false, scale{9000, 14000, 5}},
		{[]float64{60, 80}, false, scale{0, 80, 4}},
		{[]float64{80}, false, scale{0, 80, 4}},
		{[]float64{math.NaN(), 4}, true, scale{0, 4, 4}},
	} {
		got := scaleOf(c.values, c.fromZero)
		if math.Abs(got.min-c.want.min) > 1e-9 || math.Abs(got.max-c.want.max) > 1e-9 || got.steps != c.want.steps {
			t.Errorf("%v from zero %v: %v, want %v", c.values, c.fromZero, got, c.want)
		}
	}
}
