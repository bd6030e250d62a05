package spc

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"boardpack/generator/trial"
)

// The oracle computes a chart a second time: in whole numbers instead of
// floating point, and by trying each rule on every window of every point instead
// of walking along the series. The mean is sum/points, and the limits are
// 2.66 moved/moves from it.
type oracle struct {
	o            Options
	values       []int // of one segment
	sum, points  int
	moved, moves int
}

// judged is what the oracle says of a point.
type judged struct {
	Segment, Side   int
	Outside, Near   bool
	HasLimits, Both bool
	Cause           Cause
	Kind            Kind
}

func TestOracleAgrees(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 13))
	seen := map[Cause]int{}
	both := 0
	for range trial.Of(800, 3000) {
		values, o := randomSeries(random, 45), randomOptions(random)
		if n := len(values); n > 2 && random.IntN(3) == 0 {
			o.Rebase = slices.Compact(slices.Sorted(slices.Values([]int{1 + random.IntN(n-1), 1 + random.IntN(n-1)})))
		}
		got, err := Chart(tenths(values), o)
		if err != nil {
			t.Fatal(err)
		}
		for i, want := range consult(values, o) {
			p := got.Points[i]
			seen[want.Cause]++
			if want.Both {
				both++
			}
			if got := (judged{p.Segment, p.Side, p.Outside, p.Near, p.HasLimits, p.Both, p.Cause, p.Kind}); got != want {
				t.Fatalf("%v\n%+v\npoint %d is\n%+v, want\n%+v", values, o, i, got, want)
			}
		}
	}
	// Two runs of two causes, the limits, two in three, none, and no limits.
	if len(seen) != 14 || both < 100 {
		t.Errorf("the series have %d points that rules pull both ways, and %v", both, seen)
	}
}

// randomSeries are whole numbers: noise, walks, slopes and steps, with repeats
// and outliers.
func randomSeries(random *rand.Rand, most int) []int {
	values := make([]int, random.IntN(most))
	at, slope, spread, walk := 0, random.IntN(3)-1, 1+random.IntN(6), random.IntN(3)
	for i := range values {
		step := random.IntN(2*spread+1) - spread
		switch random.IntN(25) {
		case 0:
			slope = random.IntN(5) - 2
		case 1:
			step *= 8
		}
		if walk == 0 {
			at += step
		} else {
			at += slope
		}
		values[i] = at + step*min(walk, 1)
	}
	return values
}

// tenths are most of them numbers that binary does not hold exactly.
func tenths(values []int) []float64 {
	all := make([]float64, len(values))
	for i, value := range values {
		all[i] = float64(value) / 10
	}
	return all
}

func randomOptions(random *rand.Rand) Options {
	yes := func() bool { return random.IntN(2) == 0 }
	return Options{
		Better:             Better(random.IntN(3)),
		Run:                []int{0, 6, 7}[random.IntN(3)],
		BeyondInTwoOfThree: yes(),
		TiesContinue:       yes(),
		ImprovementFirst:   yes(),
		ScreenOutliers:     yes(),
		Fix:                []int{0, 12, 20}[random.IntN(3)],
		Least:              []int{0, 0, 13}[random.IntN(3)],
	}
}

func consult(values []int, o Options) []judged {
	if o.Run == 0 {
		o.Run = 7
	}
	var all []judged
	for s, first := range append([]int{0}, o.Rebase...) {
		end := len(values)
		if s < len(o.Rebase) {
			end = o.Rebase[s]
		}
		part := measured(values[first:end], o)
		for i := range part.values {
			all = append(all, part.judge(s, i))
		}
	}
	return all
}

func (w oracle) judge(segment, i int) judged {
	j := judged{Segment: segment, Side: w.side(i), HasLimits: len(w.values) >= max(w.o.Least, 2)}
	if !j.HasLimits {
		return j
	}
	j.Outside, j.Near = w.outside(i), w.near(i)
	j.Cause, j.Kind = CommonCause, KindCommonCause
	better := map[Better]int{Neutral: 0, Higher: 1, Lower: -1}[w.o.Better]
	up, down, chosen := false, false, 0
	for _, s := range w.signals(i) {
		up, down = up || s.direction > 0, down || s.direction < 0
		if chosen == 0 || w.o.ImprovementFirst && chosen == -better && s.direction == better {
			chosen, j.Cause = s.direction, s.cause
		}
	}
	j.Both = up && down
	switch {
	case chosen == 0:
	case better == 0:
		j.Kind = map[int]Kind{1: KindNeutralHigh, -1: KindNeutralLow}[chosen]
	case chosen == better:
		j.Kind = KindImprovement
	default:
		j.Kind = KindConcern
	}
	return j
}

type named struct {
	cause     Cause
	direction int
}

func (w oracle) signals(i int) []named {
	var all []named
	side, run := w.side(i), w.o.Run
	above := map[int]string{1: "Above", -1: "Below"}[side]
	if w.outside(i) {
		all = append(all, named{map[int]Cause{1: "Above UCL", -1: "Below LCL"}[side], side})
	}
	// The later of two trends has the window that ends last.
	for end := len(w.values) - 1; end >= i; end-- {
		for start := range min(i, end-w.o.Run+1) + 1 {
			if direction := w.monotone(start, end); direction != 0 {
				all = append(all, named{Cause(fmt.Sprintf("%d Point Trend (%s)", run, map[int]string{1: "Increasing", -1: "Decreasing"}[direction])), direction})
			}
		}
	}
	if w.inWindow(i, 3, w.twoOfThree) && w.beyond(i) {
		all = append(all, named{Cause("2 in 3 " + above + " CL"), side})
	}
	if w.inWindow(i, run, w.oneSide) {
		all = append(all, named{Cause(fmt.Sprintf("%d Points %s CL", run, above)), side})
	}
	return all
}

// inWindow tells whether a rule holds for one of the windows about a point.
func (w oracle) inWindow(i, size int, holds func(start, end int) bool) bool {
	for start := max(0, i-size+1); start <= i && start+size <= len(w.values); start++ {
		if holds(start, start+size-1) {
			return true
		}
	}
	return false
}

func (w oracle) oneSide(start, end int) bool {
	for i := start; i <= end; i++ {
		if w.side(i) == 0 || w.side(i) != w.side(start) {
			return false
		}
	}
	return true
}

func (w oracle) twoOfThree(start, end int) bool {
	count := 0
	for i := start; i <= end; i++ {
		if w.beyond(i) {
			count++
		}
	}
	return count >= 2 && w.oneSide(start, end)
}

// monotone is the direction of a stretch that is a trend from its first step to
// its last, 0 for one that is none.
func (w oracle) monotone(start, end int) int {
	up, down, same := 0, 0, 0
	for i := start + 1; i <= end; i++ {
		switch cmp.Compare(w.values[i], w.values[i-1]) {
		case 1:
			up++
		case -1:
			down++
		default:
			same++
		}
	}
	repeats := up+down > 0 && (w.values[start] == w.values[start+1] || w.values[end] == w.values[end-1])
	switch need := w.o.Run - 1; {
	case same > 0 && !w.o.TiesContinue, repeats:
		return 0
	case up >= need && down == 0:
		return 1
	case down >= need && up == 0:
		return -1
	}
	return 0
}

func measured(values []int, o Options) oracle {
	w := oracle{o: o, values: values, points: len(values)}
	if o.Fix > 0 {
		w.points = min(o.Fix, len(values))
	}
	var ranges []int
	for i, value := range values[:w.points] {
		w.sum += value
		if i > 0 {
			ranges = append(ranges, max(value-values[i-1], values[i-1]-value))
			w.moved += ranges[i-1]
		}
	}
	w.moves = len(ranges)
	if !o.ScreenOutliers {
		return w
	}
	all, of := w.moved, w.moves
	w.moved, w.moves = 0, 0
	for _, r := range ranges {
		if r*1000*of < 3267*all {
			w.moved, w.moves = w.moved+r, w.moves+1
		}
	}
	return w
}

// away is how far a value is above the mean, in units of 1/points.
func (w oracle) away(i int) int { return w.values[i]*w.points - w.sum }

func (w oracle) side(i int) int { return cmp.Compare(w.away(i), 0) }

// further tells whether a value lies beyond thirds of the way to a limit.
func (w oracle) further(i, thirds int) bool {
	return max(w.away(i), -w.away(i))*300*max(w.moves, 1) > thirds*266*w.moved*w.points
}

func (w oracle) outside(i int) bool { return w.further(i, 3) }

func (w oracle) near(i int) bool { return w.further(i, 2) && !w.outside(i) }

func (w oracle) beyond(i int) bool { return w.near(i) || w.o.BeyondInTwoOfThree && w.outside(i) }
