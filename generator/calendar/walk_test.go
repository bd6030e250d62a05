package calendar

import (
	"fmt"
	"testing"
	"time"
)

// walked is a day of a calendar kept by hand, to compare ours with: Gregory's
// rule of leap years, and nothing of package time.
type walked struct{ year, month, day int }

func (w walked) last() int {
	leap := w.year%4 == 0 && (w.year%100 != 0 || w.year%400 == 0)
	switch {
	case w.month == 2 && leap:
		return 29
	case w.month == 2:
		return 28
	case w.month == 4 || w.month == 6 || w.month == 9 || w.month == 11:
		return 30
	}
	return 31
}

func (w walked) next() walked {
	switch {
	case w.day < w.last():
		w.day++
	case w.month < 12:
		w.month, w.day = w.month+1, 1
	default:
		w = walked{w.year + 1, 1, 1}
	}
	return w
}

// moved is the day some months on: an end of a month stays one, and what is
// beyond the end becomes it.
func (w walked) moved(months int) walked {
	end := w.day == w.last()
	for ; months > 0; months-- {
		if w.month++; w.month > 12 {
			w.year, w.month = w.year+1, 1
		}
	}
	for ; months < 0; months++ {
		if w.month--; w.month < 1 {
			w.year, w.month = w.year-1, 12
		}
	}
	if end || w.day > w.last() {
		w.day = w.last()
	}
	return w
}

func (w walked) time() time.Time { return on(fmt.Sprintf("%04d-%02d-%02d", w.year, w.month, w.day)) }

// financial is the financial year's first year, and the quarter of it.
func (w walked) financial() (year, quarter int) {
	if w.month < 4 {
		return w.year - 1, 4
	}
	return w.year, (w.month - 1) / 3
}

func on(iso string) time.Time {
	if iso == "" {
		return time.Time{}
	}
	day, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		panic(err)
	}
	return day
}

// Every day from 1990 to 2040 is in the period that it is in by hand, and each
// period is as long as the walk through it.
func TestPeriodsOfEveryDay(t *testing.T) {
	names := [...]string{"", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
	days, first := map[Period]int{}, map[Period]time.Time{}
	from := DayNumber(on("1990-04-01"))
	n := 0
	for w := (walked{1990, 4, 1}); w.year < 2040 || w.month < 4; w = w.next() {
		day := w.time()
		if got := DayNumber(day); got != from+n || !DayOf(got).Equal(day) {
			t.Fatalf("%s is day %d, and that is %s", day, got, DayOf(got))
		}
		n++
		year, quarter := w.financial()
		yearWords := fmt.Sprintf("%d/%02d", year, (year+1)%100)
		for unit, want := range map[Unit]string{
			Day: fmt.Sprintf("%d %s %d", w.day, names[w.month], w.year), Month: fmt.Sprintf("%s %d", names[w.month], w.year),
			Quarter: fmt.Sprintf("Q%d %s", quarter, yearWords), Year: yearWords,
		} {
			p := PeriodOf(unit, day)
			if p.String() != want || p.Unit() != unit {
				t.Fatalf("%s is in %s, want %s", day, p, want)
			}
			if days[p]++; days[p] == 1 {
				first[p] = day
			}
		}
	}
	for p, n := range days {
		if !p.Start().Equal(first[p]) || DayNumber(p.End())-DayNumber(p.Start())+1 != n || PeriodOf(p.Unit(), p.End()) != p {
			t.Errorf("%s is of %s to %s, want %d days from %s", p, p.Start(), p.End(), n, first[p])
		}
		if next := p.Add(1); !next.Start().Equal(p.End().AddDate(0, 0, 1)) || next.Number() != p.Number()+1 || next.Add(-1) != p {
			t.Errorf("after %s comes %s", p, next)
		}
	}
}

func TestMonthsOfEveryDay(t *testing.T) {
	for w := (walked{1999, 1, 1}); w.year < 2005; w = w.next() {
		for months := -25; months <= 25; months++ {
			to := w.moved(months)
			if got := addMonths(w.time(), months); !got.Equal(to.time()) {
				t.Fatalf("%d months after %v is %s, want %v", months, w, got, to)
			}
			if got := monthsBetween(w.time(), to.time()); got != months {
				t.Fatalf("%v is %d months after %v, want %d", to, got, w, months)
			}
		}
	}
	for _, c := range [][2]string{{"2024-01-15", "2024-02-14"}, {"2024-01-30", "2024-02-28"}, {"2023-11-30", "2024-01-30"}, {"2024-03-01", "2024-03-31"}} {
		if got := monthsBetween(on(c[0]), on(c[1])); got != 0 {
			t.Errorf("%s to %s: %d months", c[0], c[1], got)
		}
	}
}

// A date counts as the day that it shows, whatever the hour and the zone.
func TestDayNumberOfOtherZones(t *testing.T) {
	late := time.Date(2025, 10, 31, 23, 59, 0, 0, time.FixedZone("far west", -12*60*60))
	if got, want := DayNumber(late), DayNumber(on("2025-10-31")); got != want {
		t.Errorf("%s is day %d, want %d", late, got, want)
	}
	if DayNumber(on("1970-01-02")) != 1 || DayNumber(on("1969-12-31")) != -1 {
		t.Error("days are not counted from 1970")
	}
	for _, hour := range []int{0, 1, 12, 23} {
		if early := time.Date(1969, 12, 31, hour, 0, 0, 0, time.FixedZone("east", 5*60*60)); DayNumber(early) != -1 {
			t.Errorf("%s is day %d, want -1", early, DayNumber(early))
		}
	}
}
