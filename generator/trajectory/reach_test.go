package trajectory

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestReaches(t *testing.T) {
	falling := Trend{At: day(t, "2025-03-31"), Value: 100, PerDay: -0.5, Low: -1, High: 0.25, HasInterval: true, lowValue: 98, highValue: 103}
	bare := falling
	bare.HasInterval = false
	sure := falling
	sure.High = -0.25
	still := Trend{At: day(t, "2025-03-31"), Value: 100}
	slow := Trend{At: day(t, "2025-03-31"), Value: 100, PerDay: 1.0 / 36500}
	tenths := Trend{At: day(t, "2025-03-31"), Value: 0.7, PerDay: 0.1}
	tests := []struct {
		name             string
		trend            Trend
		target           float64
		better           Better
		outcome          Outcome
		on, first, later string
	}{
		{"20 days; 18 at best; never", falling, 90, Lower, OnDate, "2025-04-20", "2025-04-08", ""},
		{"20 days; 8 at best; 52 at worst", sure, 90, Lower, OnDate, "2025-04-20", "2025-04-08", "2025-05-22"},
		{"no interval", bare, 90, Lower, OnDate, "2025-04-20", "", ""},
		{"part of a day counts as a day", bare, 99.9, Lower, OnDate, "2025-04-01", "", ""},
		{"what rounding adds to three days does not", tenths, 1, Higher, OnDate, "2025-04-03", "", ""},
		{"the better bound is there", falling, 99, Lower, OnDate, "2025-04-02", "2025-03-31", ""},
		{"at the target", falling, 100, Lower, Already, "", "", ""},
		{"beyond the target", falling, 101, Lower, Already, "", "", ""},
		{"at the target, and leaving it", falling, 100, Higher, Already, "", "", ""},
		{"the wrong way", falling, 104, Higher, NotOnThisTrend, "", "2025-04-04", ""},
		{"the wrong way at best", sure, 104, Higher, NotOnThisTrend, "", "", ""},
		{"no change", still, 99, Lower, NotOnThisTrend, "", "", ""},
		{"no change, and there", still, 100, Lower, Already, "", "", ""},
		{"36,500 days", slow, 101, Higher, OnDate, "2125-03-07", "", ""},
		{"the last day that is told", Trend{At: day(t, "2025-03-31"), PerDay: 1}, 36_525, Higher, OnDate, "2125-04-01", "", ""},
		{"a day too far", Trend{At: day(t, "2025-03-31"), PerDay: 1}, 36_526, Higher, NotOnThisTrend, "", "", ""},
		{"more than 100 years", slow, 101.001, Higher, NotOnThisTrend, "", "", ""},
	}
	date := func(iso string) (date time.Time) {
		if iso != "" {
			date = day(t, iso)
		}
		return date
	}
	for _, test := range tests {
		want := Reach{test.outcome, date(test.on), date(test.first), date(test.later)}
		if got := test.trend.Reaches(test.target, test.better); got != want {
			t.Errorf("%s: %+v, want %+v", test.name, got, want)
		}
	}
}

// The date told is the first at the target, and a mirror changes no date.
func TestReachesFirst(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		observations := draw(t, false)
		trend, ok := Fit(observations, false)
		if !ok {
			t.Skip("too few")
		}
		target := rapid.Float64Range(-2000, 2000).Draw(t, "target")
		reach := trend.Reaches(target, Lower)
		switch reach.Outcome {
		case Already:
			if trend.Value > target+1e-5 {
				t.Errorf("%v is not at %v", trend.Value, target)
			}
		case OnDate:
			if trend.ValueOn(reach.On) > target+1e-5 || trend.ValueOn(reach.On.AddDate(0, 0, -1)) < target-1e-5 {
				t.Errorf("%v on %v is not the first at %v", trend.ValueOn(reach.On), reach.On, target)
			}
			if reach.Earliest.After(reach.On) || !reach.Latest.IsZero() && reach.Latest.Before(reach.On) {
				t.Errorf("%v is not from %v to %v", reach.On, reach.Earliest, reach.Latest)
			}
		case NotOnThisTrend:
			if trend.ValueOn(trend.At.AddDate(99, 0, 0)) < target {
				t.Errorf("%v is reached", target)
			}
		}
		for i := range observations {
			observations[i].Value *= -1
		}
		if mirrored, _ := Fit(observations, false); mirrored.Reaches(-target, Higher) != reach {
			t.Errorf("%+v, mirrored %+v", reach, mirrored.Reaches(-target, Higher))
		}
	})
}
