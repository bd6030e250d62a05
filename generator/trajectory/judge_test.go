package trajectory

import (
	"testing"
	"time"
)

func on(date string) time.Time {
	day, err := time.Parse(time.DateOnly, date)
	if err != nil {
		panic(err)
	}
	return day
}

// From 147.3 down by a fifth to 117.84 in two years of 731 days. A tenth of what is
// required reaches beyond the start for most of the first year. 100 days on,
// 143.27 are required, and 200 days on 139.24.
func TestPathJudges(t *testing.T) {
	down, err := New(Straight, Waypoint{on("2024-03-31"), 147.3}, Waypoint{on("2026-04-01"), 117.84})
	if err != nil {
		t.Fatal(err)
	}
	up, err := New(Straight, Waypoint{on("2024-03-31"), -147.3}, Waypoint{on("2026-04-01"), -117.84})
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		day     string
		actual  float64
		want    Status
		stalled bool
		limit   float64
	}{
		{"2024-07-09", 148.9, OffTrajectory, true, 147.3},
		{"2024-07-09", 147.3, OffTrajectory, true, 147.3},
		{"2024-07-09", 147.29, WithinTolerance, false, 147.3},
		{"2024-07-09", 143.2, OnTrajectory, false, 147.3},
		{"2024-04-01", 147.3, OffTrajectory, true, 147.3},
		{"2026-04-01", 129.6, WithinTolerance, false, 129.624},
		{"2026-04-01", 129.7, OffTrajectory, false, 129.624},
		{"2026-04-01", 147.3, OffTrajectory, true, 129.624},
		{"2024-03-31", 147.3, OnTrajectory, false, 147.3}, // nothing is required yet
	} {
		day := on(test.day)
		if got := down.Judge(test.actual, day, 0.1, Lower); got != test.want || down.Stalled(test.actual, day, Lower) != test.stalled || !near(down.Limit(day, 0.1, Lower), test.limit) {
			t.Errorf("%+v: %s, stalled %v, limit %v", test, got, down.Stalled(test.actual, day, Lower), down.Limit(day, 0.1, Lower))
		}
		if got := up.Judge(-test.actual, day, 0.1, Higher); got != test.want || !near(up.Limit(day, 0.1, Higher), -test.limit) {
			t.Errorf("mirrored %+v: %s", test, got)
		}
	}
}

// A trajectory that allows for a winter requires no change then: a value like the start's
// is judged by the tolerance alone.
func TestPathAllowsForWinter(t *testing.T) {
	agreed, err := ByPoints([]Waypoint{{on("2024-09-30"), 70}, {on("2024-12-31"), 68}, {on("2025-03-31"), 78}})
	if err != nil {
		t.Fatal(err)
	}
	for actual, want := range map[float64]Status{70: OnTrajectory, 68: OnTrajectory, 67: WithinTolerance, 66: OffTrajectory} {
		if got := agreed.Judge(actual, on("2024-12-31"), 0.02, Higher); got != want || agreed.Stalled(actual, on("2024-12-31"), Higher) {
			t.Errorf("%v: %s, want %s", actual, got, want)
		}
	}
	if got := agreed.Limit(on("2024-12-31"), 0.02, Higher); !near(got, 66.64) {
		t.Errorf("limit %v", got)
	}
}
