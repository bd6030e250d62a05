package spc

import (
	"math"
	"slices"
	"strings"
	"testing"
)

func chart(t *testing.T, values []float64, o Options) Result {
	t.Helper()
	result, err := Chart(values, o)
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// causes are those of all points.
func causes(r Result) []Cause {
	var all []Cause
	for _, point := range r.Points {
		all = append(all, point.Cause)
	}
	return all
}

// repeat is a value so many times over.
func repeat(value float64, times int) []float64 {
	return slices.Repeat([]float64{value}, times)
}

func TestTooFewPoints(t *testing.T) {
	for _, c := range []struct {
		name       string
		values     []float64
		o          Options
		has        bool
		variation  Variation
		assurance  Assurance
		mean, last float64
	}{
		{"no values", nil, MakingDataCount(Lower), false, VariationTooFew, AssuranceNoTarget, 0, 0},
		{"one value", []float64{4}, Options{HasTarget: true, Better: Lower}, false, VariationTooFew, AssuranceTooFew, 4, 4},
		{"two values", []float64{4, 6}, Options{HasTarget: true, Better: Lower}, true, VariationCommonCause, AssuranceHitAndMiss, 5, 6},
		{"twelve", repeat(5, 12), MakingDataCount(Lower), false, VariationTooFew, AssuranceNoTarget, 5, 5},
		{"thirteen", repeat(5, 13), MakingDataCount(Lower), true, VariationCommonCause, AssuranceNoTarget, 5, 5},
		{"a new segment", append(repeat(5, 20), 8, 9), Options{Least: 13, Rebase: []int{20}, HasTarget: true, Better: Higher}, false, VariationTooFew, AssuranceTooFew, 8.5, 9},
		{"no direction", []float64{4, 6}, Options{HasTarget: true}, true, VariationCommonCause, AssuranceNoDirection, 5, 6},
	} {
		got := chart(t, c.values, c.o)
		if got.Variation != c.variation || got.Assurance != c.assurance || len(got.Points) != len(c.values) {
			t.Errorf("%s: %+v", c.name, got)
		}
		if len(c.values) == 0 {
			continue
		}
		last := got.Points[len(got.Points)-1]
		if last.HasLimits != c.has || last.Mean != c.mean || last.Value != c.last {
			t.Errorf("%s: the last point is %+v", c.name, last)
		}
		if !c.has && (last.Outside || last.Near || last.Cause != "" || last.Kind != KindNotJudged || last.Lower != c.mean || last.Upper != c.mean) {
			t.Errorf("%s: judged without limits: %+v", c.name, last)
		}
	}
}

// Six points above the mean end one segment and six begin the next: together
// they are a run, apart they are none.
func TestSegmentsAreApart(t *testing.T) {
	saw, six := slices.Repeat([]float64{16, 4}, 6), []float64{12, 11, 12, 11, 12, 11}
	back := slices.Repeat([]float64{4, 16}, 6)
	values := slices.Concat(saw, six, six, back, []float64{1, 2})
	whole, cut := chart(t, values, Options{}), chart(t, values, Options{Rebase: []int{18, 36}, Least: 13})
	for i := range 36 {
		if got, want := whole.Points[i].Cause == "7 Points Above CL", i >= 12 && i < 24; got != want {
			t.Errorf("point %d of one segment is %+v", i, whole.Points[i])
		}
		if p := cut.Points[i]; p.Cause != CommonCause || p.Segment != i/18 || p.Mean != 10.5 {
			t.Errorf("point %d is %+v", i, p)
		}
	}
	for i, want := range []Segment{{First: 0, Count: 18}, {First: 18, Count: 18}, {First: 36, Count: 2}} {
		if s := cut.Segments[i]; s.First != want.First || s.Count != want.Count || s.HasLimits != (i < 2) || s.Trial() != (i == 2) {
			t.Errorf("segment %d is %+v", i, s)
		}
	}
}

// A series that does not move has its limits at its mean, and whatever leaves
// the mean later is outside.
func TestZeroMovingRange(t *testing.T) {
	for _, screen := range []bool{false, true} {
		for _, value := range []float64{0, 5, 0.1, -1.0 / 3, 1e300, 5e-324} {
			got := chart(t, repeat(value, 14), Options{ScreenOutliers: screen})
			if p := got.Points[13]; got.Count(KindCommonCause) != 14 || p.Mean != value || p.Lower != value || p.Upper != value {
				t.Errorf("a series of %v, screened %v, ends with %+v", value, screen, p)
			}
		}
		values := append(repeat(0.1, 12), 0.1, 0.2)
		got := chart(t, values, Options{ScreenOutliers: screen, Fix: 12, Better: Lower})
		if p := got.Points[13]; got.Points[12].Cause != CommonCause || !p.Outside || p.Kind != KindConcern || p.Cause != "Above UCL" {
			t.Errorf("after limits at the mean, screened %v: %+v", screen, got.Points[12:])
		}
	}
	// The mean keeps the value whose moving ranges are screened out, so the
	// rest, which never move, lie below it.
	got := chart(t, append(repeat(5, 13), 19), Options{ScreenOutliers: true})
	if s := got.Segments[0]; s.Mean != 6 || s.MovingRange != 0 || s.Screened != 1 || s.Lower != 6 || s.Upper != 6 {
		t.Errorf("an outlier alone gives %+v", s)
	}
	if got.Points[0].Cause != "Below LCL" || got.Points[13].Cause != "Above UCL" {
		t.Errorf("about an outlier alone: %v", causes(got))
	}
}

// Decimals that lie on their mean are on it, also where binary has no such
// numbers: the mean of these sums to 1.0999999999999999.
func TestDecimalOnTheMean(t *testing.T) {
	for i, p := range chart(t, []float64{0.2, 0.5, 1.1, 1.4, 2.3}, Options{}).Points {
		if want := []int{-1, -1, 0, 1, 1}[i]; p.Side != want {
			t.Errorf("side of %v is %d, want %d", p.Value, p.Side, want)
		}
	}
}

// rise is a sawtooth about 10, so that no rule holds, and then what is given.
func rise(after ...float64) []float64 {
	var values []float64
	for range 8 {
		values = append(values, 4, 16)
	}
	return append(values, after...)
}

func TestTrends(t *testing.T) {
	const up, down = "7 Point Trend (Increasing)", "7 Point Trend (Decreasing)"
	no := CommonCause
	for _, c := range []struct {
		name  string
		after []float64
		o     Options
		want  []Cause
	}{
		{"six", []float64{7, 8, 9, 10, 11, 12, 7}, Options{}, []Cause{no, no, no, no, no, no, no}},
		{"a rule of six", []float64{7, 8, 9, 10, 11, 12, 7}, Options{Run: 6}, slices.Concat(slices.Repeat([]Cause{"6 Point Trend (Increasing)"}, 6), []Cause{no})},
		{"a repeat breaks", []float64{7, 8, 9, 9, 10, 11, 12, 13, 7}, Options{}, slices.Repeat([]Cause{no}, 9)},
		{"a repeat continues", []float64{7, 8, 9, 9, 10, 11, 12, 13, 7}, Options{TiesContinue: true}, append(slices.Repeat([]Cause{up}, 8), no)},
		{"a repeat does not count", []float64{7, 8, 9, 9, 10, 11, 12, 7}, Options{TiesContinue: true}, slices.Repeat([]Cause{no}, 8)},
		{"repeats at the ends are no part", []float64{7, 7, 8, 9, 10, 11, 12, 13, 13, 7}, Options{TiesContinue: true}, slices.Concat([]Cause{no}, slices.Repeat([]Cause{up}, 7), []Cause{no, no})},
		{"the later names a turn", []float64{7, 8, 9, 10, 11, 12, 13, 12, 11, 10, 9, 8, 7}, Options{}, append(slices.Repeat([]Cause{up}, 6), slices.Repeat([]Cause{down}, 7)...)},
		// The step out of 13 falls, and the point behind it is in a trend too;
		// 13 is in no falling trend all the same.
		{"a rise after a rise", []float64{7, 8, 9, 10, 11, 12, 13, 7.5, 8, 9, 10, 11, 12, 13}, Options{}, slices.Repeat([]Cause{up}, 14)},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := chart(t, rise(c.after...), c.o)
			if after := causes(got)[16:]; !slices.Equal(after, c.want) {
				t.Errorf("causes are %v, want %v", after, c.want)
			}
		})
	}
}

// A point beyond the limits counts in two of three only where options say so.
func TestBeyondInTwoOfThree(t *testing.T) {
	values := slices.Concat(slices.Repeat([]float64{10, 11}, 7), []float64{14.5, 13}, slices.Repeat([]float64{10, 11}, 4))
	if got := causes(chart(t, values, Options{}))[13:17]; !slices.Equal(got, []Cause{CommonCause, "Above UCL", CommonCause, CommonCause}) {
		t.Errorf("causes are %v", got)
	}
	if got := causes(chart(t, values, MakingDataCount(Higher)))[13:17]; !slices.Equal(got, []Cause{CommonCause, "Above UCL", "2 in 3 Above CL", CommonCause}) {
		t.Errorf("causes in Making Data Count's tools are %v", got)
	}
}

// A point above the upper limit that belongs to a falling trend is of concern
// and improves, where lower is better.
func TestImprovementFirst(t *testing.T) {
	values := rise(40, 20, 16, 12, 10, 9, 8, 12, 8)
	for _, c := range []struct {
		o    Options
		want Kind
		says Cause
	}{
		{Options{Better: Lower}, KindConcern, "Above UCL"},
		{MakingDataCount(Lower), KindImprovement, "7 Point Trend (Decreasing)"},
		{Options{Better: Higher, ImprovementFirst: true}, KindImprovement, "Above UCL"},
		{Options{Better: Neutral, ImprovementFirst: true}, KindNeutralHigh, "Above UCL"},
	} {
		got := chart(t, values, c.o)
		if p := got.Points[16]; p.Kind != c.want || p.Cause != c.says || !p.Both || got.Points[17].Both {
			t.Errorf("%+v: %+v, then %+v", c.o, p, got.Points[17])
		}
	}
}

func TestAssuranceAtTheLimit(t *testing.T) {
	for _, better := range []Better{Higher, Lower} {
		got := chart(t, repeat(5, 14), Options{Better: better, Target: 5, HasTarget: true})
		if got.Assurance != AssuranceHitAndMiss {
			t.Errorf("a target on the limits is %s", got.Assurance)
		}
	}
}

// The icon speaks of the limits of the last segment.
func TestAssuranceOfTheLastSegment(t *testing.T) {
	values := append(repeat(5, 14), repeat(20, 14)...)
	for better, want := range map[Better]Assurance{Higher: AssurancePassing, Lower: AssuranceFailing} {
		got := chart(t, values, Options{Better: better, Target: 10, HasTarget: true, Rebase: []int{14}})
		if got.Assurance != want {
			t.Errorf("assurance is %s, want %s", got.Assurance, want)
		}
	}
}

func TestWrongInput(t *testing.T) {
	for _, c := range []struct {
		values []float64
		o      Options
		want   []string
	}{
		{[]float64{1, math.NaN(), math.Inf(-1), 2e300}, Options{}, []string{"control chart: value 1 is NaN", "value 2 is -Inf", "value 3 is 2e+300"}},
		{nil, Options{Fix: 11}, []string{"control chart: limits fixed on 11 points; it takes 12"}},
		{nil, Options{Run: 8}, []string{"a run of 8 points; it is of 6 or 7"}},
		{nil, Options{Least: -1}, []string{"least points -1"}},
		{nil, Options{Better: 3}, []string{"better 3 is no direction"}},
		{nil, Options{HasTarget: true, Target: math.NaN()}, []string{"target is NaN"}},
		{[]float64{1, 2}, Options{Rebase: []int{0}}, []string{"new segment at index 0; indices ascend, from 1 to below 2"}},
		{[]float64{1, 2}, Options{Rebase: []int{2}}, []string{"new segment at index 2"}},
		{[]float64{1, 2, 3}, Options{Rebase: []int{2, 1}}, []string{"new segment at index 1"}},
		{[]float64{1, 2, 3}, Options{Rebase: []int{1, 1}, Fix: -1}, []string{"fixed on -1", "new segment at index 1"}},
	} {
		_, err := Chart(c.values, c.o)
		if err == nil {
			t.Errorf("%v %+v is charted", c.values, c.o)
			continue
		}
		for _, want := range c.want {
			if !strings.Contains(err.Error(), want) {
				t.Errorf("error is %q, want %q in it", err, want)
			}
		}
	}
	if _, err := Chart([]float64{1}, Options{Target: math.NaN()}); err != nil {
		t.Errorf("a target that does not count: %v", err)
	}
}

func TestChartLeavesItsInput(t *testing.T) {
	values, rebase := []float64{3, 1, 2, 9, 4}, []int{2}
	chart(t, values, Options{ScreenOutliers: true, Rebase: rebase})
	if !slices.Equal(values, []float64{3, 1, 2, 9, 4}) || !slices.Equal(rebase, []int{2}) {
		t.Errorf("the input is now %v and %v", values, rebase)
	}
}

// Every value of a type has words, and none has another's.
func TestWords(t *testing.T) {
	seen := map[string]bool{}
	for v := VariationTooFew; v <= VariationLow; v++ {
		seen[v.String()] = true
	}
	for a := AssuranceNoTarget; a <= AssuranceHitAndMiss; a++ {
		seen[a.String()] = true
	}
	for k := KindNotJudged; k <= KindNeutralLow; k++ {
		seen[k.String()] = true
	}
	if len(seen) != 8+5+6 || AssuranceTooFew.String() != VariationTooFew.String() {
		t.Errorf("the words are %v", seen)
	}
}

// The largest number is one of those that a target may be.
func TestLargestTarget(t *testing.T) {
	for target, right := range map[float64]bool{1e300: true, -1e300: true, 1.1e300: false} {
		if _, err := Chart(make([]float64, 20), Options{HasTarget: true, Target: target}); (err == nil) != right {
			t.Errorf("target %v: %v", target, err)
		}
	}
}
