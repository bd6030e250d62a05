package chart

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"boardpack/generator/figure"
)

func TestScaleOf(t *testing.T) {
	nan := math.NaN()
	for _, c := range []struct {
		values   []float64
		fromZero bool
		want     []float64
	}{
		{[]float64{3, 9, 16}, true, []float64{0, 5, 10, 15, 20}},
		{[]float64{1, 2}, true, []float64{0, 1, 2}},
		{[]float64{0.1, 0.4}, true, []float64{0, 0.1, 0.2, 0.3, 0.4}},
		{[]float64{5, 15}, true, []float64{0, 5, 10, 15}},       // counts in fives
		{[]float64{4, 6}, true, []float64{0, 2, 4, 6}},          // and others
		{[]float64{100, 104}, true, []float64{0, 50, 100, 150}}, // bars
		{[]float64{101, 104}, false, []float64{101, 102, 103, 104}},
		{[]float64{-7, 12}, true, []float64{-10, -5, 0, 5, 10, 15}},
		{[]float64{-7, -3}, true, []float64{-8, -6, -4, -2, 0}},
		{[]float64{0, 0}, true, []float64{0, 1}},
		{nil, true, []float64{0, 1}},
		{[]float64{nan, 2, math.Inf(1)}, true, []float64{0, 1, 2}},
	} {
		a := axis{scale: scaleOf(c.values, c.fromZero, maxSteps)}
		if got := a.ticks(); !slices.Equal(got, c.want) {
			t.Errorf("%v: got %v, want %v", c.values, got, c.want)
		}
	}
}

// TestScales holds what is true of all: round steps, few of them, that cover the values.
func TestScales(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		size := math.Pow(10, float64(rapid.IntRange(-6, 12).Draw(t, "size")))
		values := rapid.SliceOfN(rapid.Float64Range(-size, size), 1, 9).Draw(t, "values")
		most := rapid.IntRange(1, maxSteps).Draw(t, "most")
		s := scaleOf(values, rapid.Bool().Draw(t, "fromZero"), most)
		step := (s.max - s.min) / float64(s.steps)
		if low, high := extent(values); s.min > low+step/1e9 || s.max < high-step/1e9 || s.steps < 1 || s.steps > max(most, 2) {
			t.Errorf("%v: %+v", values, s)
		}
		if digit := step / math.Pow(10, math.Floor(math.Log10(step)+1e-9)); math.Abs(digit-1)*math.Abs(digit-2)*math.Abs(digit-5) > 1e-6 {
			t.Errorf("%v: steps of %v", values, step)
		}
		if on := s.min / step; math.Abs(on-math.Round(on)) > 1e-6 {
			t.Errorf("%v: from %v in steps of %v", values, s.min, step)
		}
	})
}

func TestCourseScale(t *testing.T) {
	for _, c := range []struct {
		form     figure.Form
		values   []float64
		min, max float64
	}{
		{figure.Clock, []float64{1714, 2480}, 1500, 2700}, // in steps of five minutes
		{figure.Clock, []float64{10, 100}, 0, 120},
		{figure.Percent, []float64{96, 96}, 86, 100}, // never over a hundred
		{figure.Percent, []float64{76, 79}, 76, 79},
		{figure.Plain, []float64{0, 0}, 0, 1},
		{figure.Plain, []float64{-4, -0.5}, -4, 0},
	} {
		s := courseScale(c.values, c.form, maxSteps)
		if s.min > slices.Min(c.values) || s.max < slices.Max(c.values) {
			t.Errorf("%v does not cover %v", s, c.values)
		}
		if c.form != figure.Percent && (s.min != c.min || s.max != c.max) {
			t.Errorf("%v: from %v to %v, want %v to %v", c.values, s.min, s.max, c.min, c.max)
		}
		if c.form == figure.Percent && s.max > 100 {
			t.Errorf("%v: up to %v%%", c.values, s.max)
		}
	}
}

func TestNumber(t *testing.T) {
	for want, v := range map[string]float64{"0": 0, "1,234.5": 1234.5, "0.33": 1.0 / 3, "−80": -80, "2.67": 8.0 / 3, "1,000,000,000,000": 1e12,
		"0.000001": 1e-6, "0.0033": 1.0 / 300, "0.05": 0.05, "−0.0004": -0.0004} {
		if got := number(v); got != want {
			t.Errorf("%v: got %s, want %s", v, got, want)
		}
	}
}

func TestAxisWords(t *testing.T) {
	for _, c := range []struct {
		scale scale
		want  []string
	}{
		{scale{0, 1.5, 3}, []string{"0", "0.5", "1", "1.5"}},
		{scale{1, 1.004, 2}, []string{"1", "1.002", "1.004"}},
		{scale{-0.2, 0.1, 3}, []string{"−0.2", "−0.1", "0", "0.1"}},
		{scale{0, 4e6, 2}, []string{"0", "2m", "4m"}},
		{scale{0, 1.5e6, 3}, []string{"0", "500,000", "1,000,000", "1,500,000"}},
		{scale{-1e12, 1e12, 2}, []string{"−1,000bn", "0", "1,000bn"}},
	} {
		a := axis{scale: c.scale}
		if a.write(); !slices.Equal(a.words, c.want) {
			t.Errorf("%v: got %q, want %q", c.scale, a.words, c.want)
		}
	}
}

func TestAnAxisSaysWhereItBegins(t *testing.T) {
	for want, s := range map[string]scale{"Rate": {0, 10, 5}, "Rate (axis from 70)": {70, 80, 2}} {
		a := axis{scale: s}
		a.write()
		if got := a.named("Rate"); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
