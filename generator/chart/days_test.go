package chart

import (
	"math"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"boardpack/generator/calendar"
)

func dayNumber(t *testing.T, iso string) float64 {
	t.Helper()
	day, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		t.Fatal(err)
	}
	return dayOf(day)
}

// said are the names of an axis.
func (a dayAxis) said() string {
	var names []string
	for _, p := range a.periods {
		names = append(names, strings.Join(p.lines, " "))
	}
	return strings.Join(names, ", ")
}

func TestCuttings(t *testing.T) {
	for _, c := range []struct {
		first, last string // both within
		unit        calendar.Unit
		width       float64
		want        string
	}{
		{"2025-03-03", "2025-03-16", calendar.Day, 300, "3 Mar 2025, 10 Mar 2025"}, // Mondays
		{"2024-02-28", "2024-03-01", calendar.Day, 600, "28 Feb 2024, 29 Feb 2024, 1 Mar 2024"},
		{"2025-02-28", "2025-03-01", calendar.Day, 600, "28 Feb 2025, 1 Mar 2025"},
		{"2025-02-28", "2025-02-28", calendar.Day, 600, "27 Feb 2025, 28 Feb 2025, 1 Mar 2025"},
		{"2025-01-06", "2025-03-12", calendar.Day, 600, "Jan 2025, Feb 2025, Mar 2025"},
		{"2025-01-01", "2025-06-30", calendar.Month, 600, "Jan 2025, Feb 2025, Mar 2025, Apr 2025, May 2025, Jun 2025"},
		{"2024-04-01", "2025-03-31", calendar.Month, 200, "Apr 2024, Jul 2024, Oct 2024, Jan 2025"},
		{"2022-04-01", "2026-03-31", calendar.Month, 200, "2022, 2023, 2024, 2025"},
		{"2024-04-01", "2026-03-31", calendar.Quarter, 250, "Q1 2024/25, Q1 2025/26"},
		{"2020-04-01", "2026-03-31", calendar.Year, 600, "2020/21, 2021/22, 2022/23, 2023/24, 2024/25, 2025/26"},
		{"1950-01-01", "2049-12-31", calendar.Day, 600, "1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020, 2030, 2040"},
	} {
		a := dayAxisOf(dayNumber(t, c.first), dayNumber(t, c.last)+1, c.unit, 40, 40+c.width, 0, 50+c.width)
		if got := a.said(); got != c.want {
			t.Errorf("%s to %s by %v in %v px: got %s, want %s", c.first, c.last, c.unit, c.width, got, c.want)
		}
	}
}

// February of 2024 has its middle after 14½ days, and that of 2025 after 14.
func TestPeriodsStandAtTheirMiddle(t *testing.T) {
	for iso, days := range map[string]float64{"2024-02-01": 29, "2025-02-01": 28, "2025-03-01": 31, "2025-04-01": 30} {
		start := dayNumber(t, iso)
		a := dayAxis{first: start - 31, last: start + 62, from: 0, to: 930}
		for _, p := range a.cut(cutting{calendar.Month, 1, monthName}) {
			if p.start == start {
				if got, want := a.middle(p), 310+10*days/2; math.Abs(got-want) > 1e-9 {
					t.Errorf("%s: at %v px, want %v", iso, got, want)
				}
			}
		}
	}
}

// TestDayAxes holds what is true of all: two names or more, in order, none over the
// next or outside, each at the middle of its period.
func TestDayAxes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		low := float64(rapid.IntRange(-20000, 40000).Draw(t, "low"))
		high := low + float64(rapid.IntRange(1, rapid.SampledFrom([]int{3, 60, 800, 30000}).Draw(t, "most")).Draw(t, "span"))
		unit := rapid.SampledFrom([]calendar.Unit{calendar.Day, calendar.Month, calendar.Quarter, calendar.Year}).Draw(t, "unit")
		width := rapid.Float64Range(190, 700).Draw(t, "width")
		a := dayAxisOf(low, high, unit, 40, 40+width, 0, 50+width)
		if a.first > low || a.last < high || len(a.periods) < 2 {
			t.Fatalf("from %v to %v with %q", a.first, a.last, a.said())
		}
		end := a.left
		for _, p := range a.periods {
			x, half := a.middle(p), longest(p.lines)/2
			if x-half < end || x+half > a.right {
				t.Errorf("%q from %v to %v, after %v and within %v", p.lines, x-half, x+half, end, a.right)
			}
			end = x + half
		}
	})
}

// TestStrokesAreEven holds that no two strokes of an axis stand closer than the others,
// but for what months and years differ: those around every fifth year stood in pairs.
func TestStrokesAreEven(t *testing.T) {
	for _, c := range []struct {
		first, last string
		unit        calendar.Unit
		bounded     bool
		width       float64
		want        int
	}{
		{"2012-04-01", "2034-03-31", calendar.Day, false, 200, 22},    // each year, of which each fifth is named
		{"2024-05-01", "2025-07-31", calendar.Day, true, 100, 16},     // each month, of which three are named
		{"2014-04-01", "2034-03-31", calendar.Year, false, 200, 21},   // each financial year
		{"1950-01-01", "2049-12-31", calendar.Day, false, 300, 5},     // a hundred years have no room: each twentieth
		{"2022-04-01", "2026-03-31", calendar.Quarter, false, 500, 4}, // the first of each year is a place
	} {
		a := dayAxisOf(dayNumber(t, c.first), dayNumber(t, c.last)+1, c.unit, 40, 40+c.width, 0, 50+c.width)
		a.bounded = c.bounded
		at := a.strokes()
		if len(at) != c.want {
			t.Errorf("%s to %s: %d strokes, want %d (%s)", c.first, c.last, len(at), c.want, a.said())
		}
		least, most := math.Inf(1), 0.0
		for i := 1; i < len(at); i++ {
			least, most = min(least, at[i]-at[i-1]), max(most, at[i]-at[i-1])
		}
		if least < 0.9*most {
			t.Errorf("%s to %s: strokes %.1f and %.1f px from the next", c.first, c.last, least, most)
		}
	}
}
