package trajectory

import (
	"math"
	"slices"
	"testing"
	"time"

	"boardpack/generator/calendar"
)

// daily are observations on the days after 31 December 2024.
func daily(values ...float64) []Observation {
	var observations []Observation
	for i, value := range values {
		observations = append(observations, Observation{calendar.DayOf(calendar.DayNumber(time.Date(2025, 1, 1+i, 0, 0, 0, 0, time.UTC))), value})
	}
	return observations
}

// monthly are observations on the last days of the months from January 2023.
func monthly(months int, value func(month int) float64) []Observation {
	var observations []Observation
	for m := range months {
		observations = append(observations, Observation{time.Date(2023, time.Month(2+m), 0, 0, 0, 0, 0, time.UTC), value(m)})
	}
	return observations
}

func fit(t testing.TB, observations []Observation, season bool) Trend {
	t.Helper()
	trend, ok := Fit(observations, season)
	if !ok {
		t.Fatalf("no trend in %d observations", len(observations))
	}
	return trend
}

// The observations of Sen (1968), in no order.
var sen = []Observation{
	{calendar.DayOf(12), 55}, {calendar.DayOf(1), 9}, {calendar.DayOf(4), 20}, {calendar.DayOf(2), 15}, {calendar.DayOf(18), 78}, {calendar.DayOf(10), 45}, {calendar.DayOf(3), 19},
}

// Sen finds a slope of 4. His interval of 93% leaves three slopes out at either
// end of the 21 and is 3.71 to 4.38; that of 95% leaves out two: from 11/3 to 5.
func TestFitSen(t *testing.T) {
	got := fit(t, sen, false)
	if !got.At.Equal(calendar.DayOf(18)) || !near(got.PerDay, 4) || !got.HasInterval || !near(got.Low, 11.0/3) || !near(got.High, 5) {
		t.Errorf("%+v", got)
	}
	// Carried on at 4 a day to day 18 they are 77, 79, 79, 76, 77, 79 and 78.
	if !near(got.Value, 78) || !near(got.ValueOn(calendar.DayOf(28)), 118) || !near(got.ValueOn(calendar.DayOf(8)), 38) {
		t.Errorf("%v at the end", got.Value)
	}
}

func TestFitLine(t *testing.T) {
	line := []float64{100, 98, 96, 94, 92, 90, 88, 86}
	want := Trend{At: day(t, "2025-01-08"), Value: 86, PerDay: -2, Low: -2, High: -2, HasInterval: true, lowValue: 86, highValue: 86}
	if got := fit(t, daily(line...), false); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	for i := range line {
		outlier := slices.Clone(line)
		outlier[i] += 1e6
		if got := fit(t, daily(outlier...), false); got.PerDay != -2 || got.Value != 86 {
			t.Errorf("with an outlier on day %d: %+v", i, got)
		}
	}
	flat := Trend{At: day(t, "2025-01-06"), Value: 7, HasInterval: true, lowValue: 7, highValue: 7}
	if got := fit(t, daily(7, 7, 7, 7, 7, 7), false); got != flat {
		t.Errorf("%+v, want %+v", got, flat)
	}
}

// June 2023 to January 2026, falling by half a day and having more in winter: from
// a summer to a winter, not to heed the season makes the fall look slower.
func TestFitSeason(t *testing.T) {
	season := []float64{400, 300, 200, 50, 0, -100, -200, -250, 0, 50, 200, 350} // 50 in the middle
	first := day(t, "2023-06-30")
	var observations []Observation
	for m, o := range monthly(37, func(m int) float64 { return season[m%12] })[5:] {
		fallen := o.Date.Sub(first).Hours() / 24 / 2
		observations = append(observations, Observation{o.Date, 1000 + season[(m+5)%12] - fallen})
	}
	last := 1000 + 50 - 946.0/2 // 31 January 2026 is 946 days after the first
	want := Trend{At: day(t, "2026-01-31"), Value: last, PerDay: -0.5, Low: -0.5, High: -0.5, HasInterval: true, lowValue: last, highValue: last}
	if got := fit(t, observations, true); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	if got := fit(t, observations, false); got.PerDay < -0.45 {
		t.Errorf("%v without season, want a slope that the winter pulls up", got.PerDay)
	}
	for i := range observations {
		outlier := slices.Clone(observations)
		outlier[i].Value += 1e6 // carries its month past the middle, to the month next to it
		if got := fit(t, outlier, true); got.PerDay != -0.5 || got.Value < last || got.Value > last+150 {
			t.Errorf("with an outlier on %v: %+v", outlier[i].Date, got)
		}
	}
}

func TestTooFew(t *testing.T) {
	rising := func(month int) float64 { return float64(month * month) }
	quarterly := func(quarters int) []Observation {
		var some []Observation
		for i, o := range monthly(3*quarters, rising) {
			if i%3 == 2 {
				some = append(some, o)
			}
		}
		return some
	}
	sameDay := func(times int, o Observation) []Observation { return slices.Repeat([]Observation{o}, times) }
	tests := []struct {
		name         string
		observations []Observation
		season       bool
		ok, interval bool
	}{
		{"none", nil, false, false, false},
		{"none", nil, true, false, false},
		{"four: each is in three of six slopes", daily(1, 2, 3, 4), false, false, false},
		{"five: each is in four of ten", daily(1, 2, 3, 4, 5), false, true, false},
		{"six", daily(1, 2, 3, 4, 6, 5), false, true, true},
		{"five and what is no number", append(daily(1, 2, 3, 4), Observation{day(t, "2026-01-01"), math.NaN()}), false, false, false},
		{"one day", sameDay(9, daily(1)[0]), false, false, false},
		{"one of a day, many of another", append(sameDay(9, daily(1)[0]), daily(1, 2)[1]), false, false, false},
		{"many of a day, one of the day before", append(daily(1), sameDay(9, daily(1, 2)[1])...), false, false, false},
		{"21 months", monthly(21, rising), true, false, false},
		{"22 months", monthly(22, rising), true, true, true},
		{"one year", monthly(12, rising), true, false, false},
		{"seven quarters", quarterly(7), true, false, false},
		{"eight quarters", quarterly(8), true, true, false},
		{"twelve quarters", quarterly(12), true, true, true},
	}
	for _, test := range tests {
		got, ok := Fit(test.observations, test.season)
		if ok != test.ok || got.HasInterval != test.interval {
			t.Errorf("%s: trend %v, interval %v", test.name, ok, got.HasInterval)
		}
	}
}

func TestBounds(t *testing.T) {
	exact := fit(t, daily(1, 2, 3, 4, 5, 6), false)
	if low, high, ok := exact.Bounds(day(t, "2025-01-16")); !ok || !near(low, 16) || !near(high, 16) {
		t.Errorf("from %v to %v, %v", low, high, ok)
	}
	if _, _, ok := fit(t, daily(1, 2, 3, 4, 5), false).Bounds(day(t, "2026-01-01")); ok {
		t.Error("bounds without an interval")
	}
	// Lines of 11/3 and of 5 a day have as many of Sen's observations above as
	// below where they pass 74 and 90 on day 18.
	trend := fit(t, sen, false)
	for day, want := range map[int][2]float64{18: {74, 90}, 21: {85, 105}, 0: {0, 8}} {
		if low, high, ok := trend.Bounds(calendar.DayOf(day)); !ok || !near(low, want[0]) || !near(high, want[1]) {
			t.Errorf("day %d: from %v to %v, want %v", day, low, high, want)
		}
	}
}
