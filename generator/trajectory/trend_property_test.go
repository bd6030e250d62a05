package trajectory

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"boardpack/generator/calendar"
)

// Another unit, another zero or another day to start from moves the trend with
// the observations; the order of rows does not.
func TestFitMoves(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		observations := draw(t, rapid.Bool().Draw(t, "coarse"))
		trend, ok := Fit(observations, false)
		if !ok {
			t.Skip("too few")
		}
		scale := rapid.SampledFrom([]float64{0.25, -1, 3}).Draw(t, "scale")
		shift := float64(rapid.IntRange(-6400, 6400).Draw(t, "shift")) / 64
		later := rapid.IntRange(-4000, 4000).Draw(t, "later")
		var moved []Observation
		for _, o := range rapid.Permutation(observations).Draw(t, "order") {
			moved = append(moved, Observation{o.Date.AddDate(0, 0, later), scale*o.Value + shift})
		}
		got, ok := Fit(moved, false)
		low, high := scale*trend.Low, scale*trend.High
		if !ok || got.HasInterval != trend.HasInterval || !got.At.Equal(trend.At.AddDate(0, 0, later)) ||
			!close(got.PerDay, scale*trend.PerDay) || !close(got.Value, scale*trend.Value+shift) ||
			!close(got.Low, min(low, high)) || !close(got.High, max(low, high)) {
			t.Errorf("%+v became %+v", trend, got)
		}
	})
}

// Twice as slow in time is half the slope.
func TestFitSlower(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		observations := draw(t, false)
		trend, ok := Fit(observations, false)
		if !ok {
			t.Skip("too few")
		}
		var slower []Observation
		for _, o := range observations {
			slower = append(slower, Observation{calendar.DayOf(2 * calendar.DayNumber(o.Date)), o.Value})
		}
		got, _ := Fit(slower, false)
		if !close(2*got.PerDay, trend.PerDay) || !close(got.Value, trend.Value) || !close(2*got.Low, trend.Low) || !close(2*got.High, trend.High) {
			t.Errorf("%+v became %+v", trend, got)
		}
	})
}

// What comes back every year in the same month is no part of a slope with season.
func TestFitSeasonCancels(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		observations := draw(t, false)
		trend, ok := Fit(observations, true)
		if !ok {
			t.Skip("too few")
		}
		season := rapid.SliceOfN(rapid.IntRange(-5000, 5000), 12, 12).Draw(t, "season")
		for i, o := range observations {
			observations[i].Value += float64(season[o.Date.Month()-1])
		}
		if got, _ := Fit(observations, true); got.PerDay != trend.PerDay || got.Low != trend.Low || got.High != trend.High {
			t.Errorf("%+v became %+v", trend, got)
		}
	})
}

// The line lies within its bounds after the last observation, and they part.
func TestBoundsPart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		trend, ok := Fit(draw(t, rapid.Bool().Draw(t, "coarse")), rapid.Bool().Draw(t, "season"))
		if !ok || !trend.HasInterval {
			t.Skip("too few")
		}
		before := 0.0
		for _, days := range []int{0, 1, 30, 365, 3650} {
			on := trend.after(days)
			low, high, _ := trend.Bounds(on)
			if value := trend.ValueOn(on); value < low-1e-9 || value > high+1e-9 || high-low < before-1e-9 {
				t.Errorf("after %d days %v to %v around %v", days, low, high, value)
			}
			before = high - low
		}
	})
}

// close allows for what rounding does to slopes of values that were moved.
func close(a, b float64) bool { return math.Abs(a-b) <= 1e-9*max(1, math.Abs(a), math.Abs(b)) }
