package calendar

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestSpan(t *testing.T) {
	for _, c := range []struct{ start, end, label, middle string }{
		{"2024-10-01", "2024-10-31", "October 2024", "2024-10-16"},
		{"2024-02-01", "2024-02-29", "February 2024", "2024-02-15"},
		{"2023-02-01", "2023-02-28", "February 2023", "2023-02-14"},
		{"2024-04-01", "2024-06-30", "Q1 2024/25", "2024-05-16"},
		{"2024-10-01", "2024-12-31", "Q3 2024/25", "2024-11-15"},
		{"2025-01-01", "2025-03-31", "Q4 2024/25", "2025-02-14"},
		{"2024-04-01", "2025-03-31", "2024/25", "2024-09-30"},
		{"1999-04-01", "2000-03-31", "1999/00", "1999-09-30"},
		{"2015-04-01", "2018-03-31", "2015/16 to 2017/18", "2016-09-29"},
		{"2024-01-01", "2024-12-31", "2024", "2024-07-01"},
		{"2015-01-01", "2017-12-31", "2015 to 2017", "2016-07-01"},
		{"2024-04-01", "2024-09-30", "April to September 2024", "2024-07-01"},
		{"2024-08-01", "2024-10-31", "August to October 2024", "2024-09-15"},
		{"2023-11-01", "2024-10-31", "November 2023 to October 2024", "2024-05-01"},
		{"", "2024-10-31", "31 October 2024", "2024-10-31"},
		{"2024-03-31", "2024-03-31", "31 March 2024", "2024-03-31"},
		{"2024-05-01", "2024-05-15", "1 to 15 May 2024", "2024-05-08"},
		{"2024-04-01", "2024-05-15", "1 April to 15 May 2024", "2024-04-23"},
		{"2023-05-10", "2024-05-09", "10 May 2023 to 9 May 2024", "2023-11-08"},
		{"2024-12-30", "2025-01-05", "30 December 2024 to 5 January 2025", "2025-01-02"},
	} {
		s := Span{on(c.start), on(c.end)}
		if got := s.Label(); got != c.label {
			t.Errorf("%s to %s is %q, want %q", c.start, c.end, got, c.label)
		}
		if got := s.Middle().Format(time.DateOnly); got != c.middle {
			t.Errorf("the middle of %s to %s is %s, want %s", c.start, c.end, got, c.middle)
		}
	}
}

// The middle has as many days before it as after, or one fewer; and no two
// spans have one label.
func TestMiddleAndLabelOfAnySpan(t *testing.T) {
	labels := map[string]Span{}
	rapid.Check(t, func(t *rapid.T) {
		start := time.Date(2000, 1, 1+rapid.IntRange(0, 12000).Draw(t, "start"), 0, 0, 0, 0, time.UTC)
		end := start.AddDate(0, 0, rapid.IntRange(0, 2000).Draw(t, "days"))
		if rapid.Bool().Draw(t, "months") {
			start = start.AddDate(0, 0, 1-start.Day())
			end = start.AddDate(0, rapid.IntRange(1, 48).Draw(t, "how many"), -1)
		}
		s := Span{start, end}
		before, after := s.Middle().Sub(start).Hours()/24, end.Sub(s.Middle()).Hours()/24
		if before != after && before != after-1 {
			t.Fatalf("the middle of %s to %s has %v days before it and %v after", start, end, before, after)
		}
		if other, taken := labels[s.Label()]; taken && other != s {
			t.Fatalf("%v and %v are both %s", s, other, s.Label())
		}
		labels[s.Label()] = s
	})
}

func TestLengths(t *testing.T) {
	for _, c := range []struct {
		start, end    string
		whole, months int
		length        string
	}{
		{"2024-02-01", "2024-02-29", 1, 1, "1 month"}, {"2024-02-01", "2024-02-28", 0, 0, "28 days"},
		{"2023-12-01", "2024-02-29", 3, 3, "3 months"}, {"2024-01-02", "2024-02-01", 0, 1, "31 days"},
		{"2024-01-15", "2024-04-14", 0, 3, "91 days"}, {"2024-04-01", "2026-03-31", 24, 24, "24 months"},
		{"2024-01-02", "2024-01-31", 0, 0, "30 days"}, {"2024-10-31", "2024-10-31", 0, 0, "1 day"}, {"", "2024-10-31", 0, 0, "1 day"}, {"", "2024-10-01", 0, 0, "1 day"},
	} {
		s := Span{on(c.start), on(c.end)}
		if got := s.Length(); s.WholeMonths() != c.whole || s.Months() != c.months || got.String() != c.length || got.Months != c.whole || got.Days > 0 == (c.whole > 0) {
			t.Errorf("%s to %s is %s (%+v), of %d whole and %d months", c.start, c.end, got, got, s.WholeMonths(), s.Months())
		}
	}
}

func TestLater(t *testing.T) {
	for _, c := range []struct {
		start, end         string
		months             int
		thenStart, thenEnd string
	}{
		{"2024-01-01", "2024-01-31", 1, "2024-02-01", "2024-02-29"},
		{"2024-02-01", "2024-02-29", 12, "2025-02-01", "2025-02-28"},
		{"2024-01-15", "2024-02-14", 1, "2024-02-15", "2024-03-14"},
		{"2024-03-01", "2024-03-31", -1, "2024-02-01", "2024-02-29"},
		{"", "2024-01-31", 1, "", "2024-02-29"},
		{"2024-01-31", "2024-01-31", 1, "2024-02-29", "2024-02-29"}, // a day stays one
		{"2024-03-01", "2024-03-01", 1, "2024-04-01", "2024-04-01"},
	} {
		got := Span{on(c.start), on(c.end)}.Later(c.months)
		if want := (Span{on(c.thenStart), on(c.thenEnd)}); got != want {
			t.Errorf("%d months after %s to %s: %v", c.months, c.start, c.end, got)
		}
	}
}

func TestHas(t *testing.T) {
	s := Span{on("2024-02-01"), on("2024-02-29")}
	for day, want := range map[string]bool{"2024-01-31": false, "2024-02-01": true, "2024-02-29": true, "2024-03-01": false} {
		if s.Has(on(day)) != want {
			t.Errorf("February has %s: %v", day, !want)
		}
		if one := (Span{End: on("2024-02-01")}); one.Has(on(day)) != (day == "2024-02-01") {
			t.Errorf("a day has %s: %v", day, one.Has(on(day)))
		}
	}
}

func TestEqualSpans(t *testing.T) {
	day, same := Span{End: on("2024-10-31")}, Span{on("2024-10-31"), on("2024-10-31")}
	month, longer := Span{on("2024-10-01"), on("2024-10-31")}, Span{on("2024-10-01"), on("2024-11-30")}
	for _, c := range []struct {
		one, other Span
		want       bool
	}{{day, same, true}, {month, month, true}, {day, month, false}, {month, longer, false}, {Span{}, Span{}, true}, {Span{}, day, false}} {
		if c.one.Equal(c.other) != c.want || c.other.Equal(c.one) != c.want {
			t.Errorf("%v and %v: not %v", c.one, c.other, c.want)
		}
	}
}
