package trajectory

import (
	"cmp"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"boardpack/generator/calendar"
)

// draw gives observations of some years, few of which are equal unless coarse, with
// days that may come twice. Their values are whole 64ths: adding and multiplying
// leaves equal ones equal and others different.
func draw(t *rapid.T, coarse bool) []Observation {
	values := rapid.IntRange(-64_000, 64_000)
	if coarse {
		values = rapid.IntRange(-3, 3)
	}
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Observation {
		return Observation{calendar.DayOf(rapid.IntRange(19_000, 20_200).Draw(t, "day")), float64(values.Draw(t, "value")) / 64}
	}), 5, 40).Draw(t, "observations")
}

// The slope splits the pairs: taken off all observations, it leaves as many pairs
// that rise as pairs that fall. The level splits the observations in the same way.
func TestFitSplits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		observations := draw(t, rapid.Bool().Draw(t, "coarse"))
		season := rapid.Bool().Draw(t, "season")
		trend, ok := Fit(observations, season)
		if !ok {
			t.Skip("too few")
		}
		rising, falling, pairs := 0, 0, 0
		for i, a := range observations {
			for _, b := range observations[:i] {
				days := b.Date.Sub(a.Date).Hours() / 24
				if days == 0 || season && a.Date.Month() != b.Date.Month() {
					continue
				}
				pairs++
				if change := (b.Value-a.Value)/days - trend.PerDay; change > 1e-9 {
					rising++
				} else if change < -1e-9 {
					falling++
				}
			}
		}
		if 2*max(rising, falling) > pairs {
			t.Errorf("at %v a day %d of %d pairs rise and %d fall", trend.PerDay, rising, pairs, falling)
		}
		above, below := 0, 0
		for _, o := range observations {
			if off := o.Value - trend.ValueOn(o.Date); off > 1e-9 {
				above++
			} else if off < -1e-9 {
				below++
			}
		}
		if !season && 2*max(above, below) > len(observations) {
			t.Errorf("%d above the line and %d below", above, below)
		}
	})
}

// By its definition: the mean square of S, which is nothing on average, over all
// orders in which the values may come.
func TestVariance(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		few := rapid.SliceOfN(rapid.IntRange(0, 4), 1, 6)
		values := few.Draw(t, "values")
		days := rapid.SliceOfN(rapid.IntRange(0, 9), len(values), len(values)).Draw(t, "days")
		slices.Sort(days)
		var points set
		for i, value := range values {
			points = append(points, point{day: days[i], value: float64(value)})
		}
		squares, orders := 0, 0
		permute(values, 0, func() {
			s := 0
			for j := range values {
				for i := range j {
					s += cmp.Compare(days[j], days[i]) * cmp.Compare(values[j], values[i])
				}
			}
			squares, orders = squares+s*s, orders+1
		})
		if want := float64(squares) / float64(orders); !near(points.variance(), want) {
			t.Errorf("%v, want %v", points.variance(), want)
		}
	})
}

// permute calls visit for each order of what follows the first numbers.
func permute(numbers []int, first int, visit func()) {
	if first == len(numbers) {
		visit()
	}
	for i := first; i < len(numbers); i++ {
		numbers[first], numbers[i] = numbers[i], numbers[first]
		permute(numbers, first+1, visit)
		numbers[first], numbers[i] = numbers[i], numbers[first]
	}
}

// Where values are all different and come in any order, how many pairs fall is
// known exactly. The interval misses the true slope where fewer pairs rise or fall
// than slopes are left out at an end: in 5 of 100 cases at most, and in about 4 once
// there are many observations.
func TestIntervalCovers(t *testing.T) {
	for _, sets := range []int{1, 2, 4, 12} {
		for years := 2; years <= 24; years++ {
			var all []set
			falling := []float64{1} // the probability of each number of falling pairs
			for range sets {
				points := make(set, years)
				for i := range points {
					points[i] = point{day: i, value: float64(i)}
					falling = insert(falling, i)
				}
				all = append(all, points)
			}
			slopes := make([]float64, len(falling)-1)
			for i := range slopes {
				slopes[i] = float64(i + 1)
			}
			out, _, ok := interval(slopes, all)
			if !ok {
				continue
			}
			missed := 0.0
			for _, p := range falling[:int(out)] {
				missed += 2 * p
			}
			if missed > 0.05 || years >= 20 && missed < 0.039 {
				t.Errorf("%d sets of %d: %v are missed", sets, years, missed)
			}
		}
	}
}

// insert is what becomes of the number of falling pairs when one more value, which
// any number of the values before it may exceed, follows them.
func insert(falling []float64, before int) []float64 {
	next := make([]float64, len(falling)+before)
	for pairs, p := range falling {
		for more := range before + 1 {
			next[pairs+more] += p / float64(before+1)
		}
	}
	return next
}
