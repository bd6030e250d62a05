package trajectory

import (
	"math"
	"testing"
	"time"

	"pgregory.net/rapid"

	"boardpack/generator/calendar"
)

func day(t testing.TB, iso string) time.Time {
	t.Helper()
	date, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		t.Fatal(err)
	}
	return date
}

// near allows for rounding, not for another method.
func near(got, want float64) bool {
	return math.Abs(got-want) <= 1e-12*max(1, math.Abs(got), math.Abs(want))
}

func TestRequired(t *testing.T) {
	tests := []struct {
		name            string
		shape           Shape
		from, to        string
		baseline, value float64
		on              string
		want            float64
	}{
		// From 31 March 2025 to 31 March 2027 are 730 days, of which 365 are half.
		{"half way", Straight, "2025-03-31", "2027-03-31", 1000, 800, "2026-03-31", 900},
		{"half way", ConstantRate, "2025-03-31", "2027-03-31", 1000, 640, "2026-03-31", 800}, // 0.8 a year
		{"half way", FrontLoaded, "2025-03-31", "2027-03-31", 1000, 800, "2026-03-31", 850},
		{"half way", BackLoaded, "2025-03-31", "2027-03-31", 1000, 800, "2026-03-31", 950},
		{"below zero", ConstantRate, "2025-03-31", "2027-03-31", -1000, -640, "2026-03-31", -800},
		{"rising", FrontLoaded, "2025-03-31", "2027-03-31", 60, 80, "2026-03-31", 75},
		// April 2025 has 30 days: one a day.
		{"first day", Straight, "2025-03-31", "2025-04-30", 30, 0, "2025-04-01", 29},
		{"last day but one", Straight, "2025-03-31", "2025-04-30", 30, 0, "2025-04-29", 1},
		// The year to 31 March 2028 has 366 days, and 31 of them follow 29 February.
		{"leap day", Straight, "2027-03-31", "2028-03-31", 366, 0, "2028-02-29", 31},
		{"day after the leap day", Straight, "2027-03-31", "2028-03-31", 366, 0, "2028-03-01", 30},
		{"no leap day", Straight, "2025-03-31", "2026-03-31", 365, 0, "2026-03-01", 30},
		{"long before", BackLoaded, "2025-03-31", "2027-03-31", 1000, 800, "1999-01-01", 1000},
		{"at the start", FrontLoaded, "2025-03-31", "2027-03-31", 1000, 800, "2025-03-31", 1000},
		{"at the end", ConstantRate, "2025-03-31", "2027-03-31", 0.1, 0.3, "2027-03-31", 0.3},
		{"long after", Straight, "2025-03-31", "2027-03-31", 1000, 800, "2099-01-01", 800},
		{"nothing to change", ConstantRate, "2025-03-31", "2027-03-31", 7, 7, "2026-01-05", 7},
	}
	for _, test := range tests {
		p, err := New(test.shape, Waypoint{day(t, test.from), test.baseline}, Waypoint{day(t, test.to), test.value})
		if err != nil {
			t.Errorf("%s, %s: %v", test.shape, test.name, err)
			continue
		}
		if got := p.Required(day(t, test.on)); !near(got, test.want) {
			t.Errorf("%s, %s: %v on %s, want %v", test.shape, test.name, got, test.on, test.want)
		}
	}
}

func TestRequiredByPoints(t *testing.T) {
	agreed := []Waypoint{{day(t, "2025-04-01"), 100}, {day(t, "2025-04-11"), 90}, {day(t, "2025-04-15"), 98}}
	p, err := ByPoints(agreed)
	if err != nil {
		t.Fatal(err)
	}
	agreed[1].Value = 0 // the trajectory keeps its own points
	for on, want := range map[string]float64{
		"2025-03-01": 100, "2025-04-01": 100, "2025-04-04": 97, "2025-04-11": 90, "2025-04-12": 92, "2025-04-14": 96, "2025-04-15": 98, "2025-05-01": 98,
	} {
		if got := p.Required(day(t, on)); !near(got, want) {
			t.Errorf("%v on %s, want %v", got, on, want)
		}
	}
	if p.Start() != (Waypoint{day(t, "2025-04-01"), 100}) || p.End() != (Waypoint{day(t, "2025-04-15"), 98}) {
		t.Errorf("from %v to %v", p.Start(), p.End())
	}
}

// A date is the day that it shows, whatever the time and wherever.
func TestDatesAreDays(t *testing.T) {
	summer := time.FixedZone("BST", 3600)
	p, err := New(Straight,
		Waypoint{time.Date(2025, 3, 31, 23, 59, 0, 0, time.UTC), 30},
		Waypoint{time.Date(2025, 4, 30, 0, 30, 0, 0, summer), 0}) // still 29 April in UTC
	if err != nil {
		t.Fatal(err)
	}
	for _, on := range []time.Time{
		time.Date(2025, 4, 10, 0, 0, 0, 0, time.UTC), time.Date(2025, 4, 10, 23, 59, 59, 0, time.UTC), time.Date(2025, 4, 10, 0, 0, 0, 0, summer),
	} {
		if got := p.Required(on); !near(got, 20) {
			t.Errorf("%v on %v, want 20", got, on)
		}
	}
	if got := calendar.DayOf(calendar.DayNumber(day(t, "1948-07-05"))); !got.Equal(day(t, "1948-07-05")) {
		t.Errorf("5 July 1948 became %v", got)
	}
}

func TestNoPath(t *testing.T) {
	at := func(iso string, value float64) Waypoint { return Waypoint{day(t, iso), value} }
	tests := []struct {
		shape  Shape
		points []Waypoint
		want   string
	}{
		{"steep", []Waypoint{at("2025-01-01", 1), at("2026-01-01", 2)}, `"steep" is not a shape for a trajectory from a baseline to a target`},
		{Points, []Waypoint{at("2025-01-01", 1), at("2026-01-01", 2)}, `"points" is not a shape for a trajectory from a baseline to a target`},
		{Straight, []Waypoint{at("2025-01-01", 1), at("2025-01-01", 2)}, `2025-01-01 does not come after 2025-01-01`},
		{Straight, []Waypoint{at("2025-01-02", 1), at("2025-01-01", 2)}, `2025-01-01 does not come after 2025-01-02`},
		{Straight, []Waypoint{at("2025-01-01", math.NaN()), at("2026-01-01", 2)}, `no trajectory leads from NaN to 2`},
		{Straight, []Waypoint{at("2025-01-01", 1), at("2026-01-01", math.Inf(-1))}, `no trajectory leads from 1 to -Inf`},
		{ConstantRate, []Waypoint{at("2025-01-01", 0), at("2026-01-01", 2)}, `a constant rate needs values of the same sign, not 0 and 2`},
		{ConstantRate, []Waypoint{at("2025-01-01", 2), at("2026-01-01", 0)}, `a constant rate needs values of the same sign, not 2 and 0`},
		{ConstantRate, []Waypoint{at("2025-01-01", 0), at("2026-01-01", 0)}, `a constant rate needs values of the same sign, not 0 and 0`},
		{Straight, []Waypoint{at("2025-01-01", 1.5e308), at("2026-01-01", -1.5e308)}, `no trajectory leads from 1.5e+308 to -1.5e+308`},
		{ConstantRate, []Waypoint{at("2025-01-01", -2), at("2026-01-01", 2)}, `a constant rate needs values of the same sign, not -2 and 2`},
	}
	for _, test := range tests {
		if _, err := New(test.shape, test.points[0], test.points[1]); err == nil || err.Error() != test.want {
			t.Errorf("%s: error %v, want %s", test.shape, err, test.want)
		}
	}
	for want, points := range map[string][]Waypoint{
		"a trajectory needs two points at least, not 0": nil,
		"a trajectory needs two points at least, not 1": {at("2025-01-01", 1)},
		"2025-01-01 does not come after 2025-01-02":     {at("2024-01-01", 1), at("2025-01-02", 1), at("2025-01-01", 2)},
	} {
		if _, err := ByPoints(points); err == nil || err.Error() != want {
			t.Errorf("error %v, want %s", err, want)
		}
	}
}

// Two points are enough, and what a rate multiplies may be as large as numbers go.
func TestLeastPath(t *testing.T) {
	from, to := Waypoint{day(t, "2025-04-01"), 1e200}, Waypoint{day(t, "2025-04-03"), 1e198}
	if p, err := ByPoints([]Waypoint{from, to}); err != nil || !near(p.Required(day(t, "2025-04-02"))/1e198, 50.5) {
		t.Errorf("by two points: %v", err)
	}
	if p, err := New(ConstantRate, from, to); err != nil || !near(p.Required(day(t, "2025-04-02"))/1e199, 1) {
		t.Errorf("at a constant rate: %v", err)
	}
}

// A trajectory starts at its baseline, ends at its target and never turns on its way.
// Front-loaded is never behind straight and back-loaded never ahead of it. A
// constant rate is ahead of straight where values fall and behind where they rise.
func TestPathsGoOneWay(t *testing.T) {
	const rounding = 1e-6 // what it is of a change that is small beside the values
	rapid.Check(t, func(t *rapid.T) {
		from := Waypoint{calendar.DayOf(rapid.IntRange(-10_000, 30_000).Draw(t, "from")), rapid.Float64Range(0.01, 1e6).Draw(t, "baseline")}
		days := rapid.IntRange(1, 800).Draw(t, "days")
		to := Waypoint{from.Date.AddDate(0, 0, days), rapid.Float64Range(0.01, 1e6).Draw(t, "target")}
		// progress is made from 0 to 1, whichever way that is.
		progress := func(value float64) float64 { return (value - from.Value) / (to.Value - from.Value) }
		if math.Abs(to.Value-from.Value) < 1e-3 {
			t.Skip("nothing to change")
		}
		made := map[Shape][]float64{}
		for _, shape := range []Shape{Straight, ConstantRate, FrontLoaded, BackLoaded} {
			p, err := New(shape, from, to)
			if err != nil {
				t.Fatal(err)
			}
			if p.Required(from.Date) != from.Value || p.Required(to.Date) != to.Value {
				t.Errorf("%s: from %v to %v", shape, p.Required(from.Date), p.Required(to.Date))
			}
			for d := range days + 1 {
				made[shape] = append(made[shape], progress(p.Required(from.Date.AddDate(0, 0, d))))
			}
			for d := range days {
				if made[shape][d] > made[shape][d+1]+rounding {
					t.Errorf("%s turns on day %d: %v", shape, d, made[shape])
				}
			}
		}
		for d, straight := range made[Straight] {
			if made[FrontLoaded][d] < straight-rounding || made[BackLoaded][d] > straight+rounding {
				t.Errorf("day %d: straight %v, front-loaded %v, back-loaded %v", d, straight, made[FrontLoaded][d], made[BackLoaded][d])
			}
			if rate := made[ConstantRate][d]; to.Value < from.Value && rate < straight-rounding || to.Value > from.Value && rate > straight+rounding {
				t.Errorf("day %d: straight %v, constant rate %v", d, straight, rate)
			}
		}
	})
}
