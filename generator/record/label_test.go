package record

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func onDay(t testing.TB, iso string) time.Time {
	t.Helper()
	if iso == "" {
		return time.Time{}
	}
	day, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		t.Fatal(err)
	}
	return day
}

func TestLabel(t *testing.T) {
	for _, c := range []struct{ start, end, label, middle, year string }{
		{"2024-10-01", "2024-10-31", "October 2024", "2024-10-16", "2024/25"},
		{"2024-02-01", "2024-02-29", "February 2024", "2024-02-15", "2023/24"},
		{"2023-02-01", "2023-02-28", "February 2023", "2023-02-14", "2022/23"},
		{"2024-04-01", "2024-06-30", "Q1 2024/25", "2024-05-16", "2024/25"},
		{"2024-10-01", "2024-12-31", "Q3 2024/25", "2024-11-15", "2024/25"},
		{"2025-01-01", "2025-03-31", "Q4 2024/25", "2025-02-14", "2024/25"},
		{"2024-04-01", "2025-03-31", "2024/25", "2024-09-30", "2024/25"},
		{"1999-04-01", "2000-03-31", "1999/00", "1999-09-30", "1999/00"},
		{"2015-04-01", "2018-03-31", "2015/16 to 2017/18", "2016-09-29", "2017/18"},
		{"2024-01-01", "2024-12-31", "2024", "2024-07-01", "2024/25"},
		{"2015-01-01", "2017-12-31", "2015 to 2017", "2016-07-01", "2017/18"},
		{"2024-04-01", "2024-09-30", "April to September 2024", "2024-07-01", "2024/25"},
		{"2024-08-01", "2024-10-31", "August to October 2024", "2024-09-15", "2024/25"},
		{"2023-11-01", "2024-10-31", "November 2023 to October 2024", "2024-05-01", "2024/25"},
		{"", "2024-10-31", "31 October 2024", "2024-10-31", "2024/25"},
		{"2024-03-31", "2024-03-31", "31 March 2024", "2024-03-31", "2023/24"},
		{"2024-05-01", "2024-05-15", "1 to 15 May 2024", "2024-05-08", "2024/25"},
		{"2024-04-01", "2024-05-15", "1 April to 15 May 2024", "2024-04-23", "2024/25"},
		{"2023-05-10", "2024-05-09", "10 May 2023 to 9 May 2024", "2023-11-08", "2024/25"},
		{"2024-12-30", "2025-01-05", "30 December 2024 to 5 January 2025", "2025-01-02", "2024/25"},
	} {
		o := &Observation{PeriodStart: onDay(t, c.start), PeriodEnd: onDay(t, c.end)}
		if got := o.Label(); got != c.label {
			t.Errorf("%s to %s is %q, want %q", c.start, c.end, got, c.label)
		}
		if got := o.Middle().Format(time.DateOnly); got != c.middle {
			t.Errorf("the middle of %s to %s is %s, want %s", c.start, c.end, got, c.middle)
		}
		if got := o.FinancialYear(); got != c.year {
			t.Errorf("%s to %s is in %s, want %s", c.start, c.end, got, c.year)
		}
	}
}

// The middle has as many days before it as after, or one fewer; and no two
// periods have one label.
func TestMiddleAndLabelOfAnyPeriod(t *testing.T) {
	labels := map[string]observed{}
	rapid.Check(t, func(t *rapid.T) {
		start := time.Date(2000, 1, 1+rapid.IntRange(0, 12000).Draw(t, "start"), 0, 0, 0, 0, time.UTC)
		end := start.AddDate(0, 0, rapid.IntRange(0, 2000).Draw(t, "days"))
		if rapid.Bool().Draw(t, "months") {
			start = start.AddDate(0, 0, 1-start.Day())
			end = start.AddDate(0, rapid.IntRange(1, 48).Draw(t, "how many"), -1)
		}
		o := &Observation{PeriodStart: start, PeriodEnd: end}
		before, after := days(start, o.Middle()), days(o.Middle(), end)
		if before != after && before != after-1 {
			t.Fatalf("the middle of %s to %s has %d days before it and %d after", start, end, before, after)
		}
		if other, taken := labels[o.Label()]; taken && (!other.start.Equal(start) || !other.end.Equal(end)) {
			t.Fatalf("%s to %s and %s to %s are both %s", start, end, other.start, other.end, o.Label())
		}
		labels[o.Label()] = observed{start: start, end: end}
	})
}
