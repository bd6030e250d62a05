package calendar

import (
	"fmt"
	"time"
)

// Span is the days that something observed is of, both ends among them. A zero
// Start means the one day of End; the zero Span is none.
type Span struct{ Start, End time.Time }

// First is the first day.
func (s Span) First() time.Time {
	if s.Start.IsZero() {
		return s.End
	}
	return s.Start
}

// Equal reports whether the spans are of the same days, a single one however it is written.
func (s Span) Equal(other Span) bool {
	return s.First().Equal(other.First()) && s.End.Equal(other.End)
}

// Middle is the middle day, the first of two.
func (s Span) Middle() time.Time { return s.First().AddDate(0, 0, (s.days()-1)/2) }

func (s Span) days() int { return DayNumber(s.End) - DayNumber(s.First()) + 1 }

// WholeMonths is how many months of the calendar the span is made of; 0 where
// it is not made of such.
func (s Span) WholeMonths() int {
	if s.First().Day() != 1 || !endsMonth(s.End) {
		return 0
	}
	return PeriodOf(Month, s.End).number - PeriodOf(Month, s.First()).number + 1
}

// Months is how many months the span has, from whatever day of one: 15 January
// to 14 February is one month. 0 where that is no whole number of them.
func (s Span) Months() int { return monthsBetween(s.First().AddDate(0, 0, -1), s.End) }

// Length is how long a span is: in calendar months, else in days. The other is
// 0, so that lengths can be compared with ==.
type Length struct{ Months, Days int }

// Length is how long the span is.
func (s Span) Length() Length {
	if n := s.WholeMonths(); n > 0 {
		return Length{Months: n}
	}
	return Length{Days: s.days()}
}

// String writes it in words: "1 month", "14 days".
func (l Length) String() string {
	n, unit := l.Days, "day"
	if l.Months > 0 {
		n, unit = l.Months, "month"
	}
	if n != 1 {
		unit += "s"
	}
	return fmt.Sprintf("%d %s", n, unit)
}

// Overlaps reports whether the spans have a day in common.
func (s Span) Overlaps(other Span) bool {
	return !s.First().After(other.End) && !other.First().After(s.End)
}

// Has reports whether a day is in the span.
func (s Span) Has(day time.Time) bool { return s.Overlaps(Span{End: day}) }

// Later is the span so many months later; both its ends stay the ends of
// months that they are.
func (s Span) Later(months int) Span {
	later := Span{End: addMonths(s.End, months)}
	switch {
	case s.Start.IsZero():
	case s.Start.Equal(s.End):
		later.Start = later.End
	default:
		later.Start = addMonths(s.Start.AddDate(0, 0, -1), months).AddDate(0, 0, 1)
	}
	return later
}

// Label is the span as a reader knows it: "31 October 2024" for a day,
// "October 2024", "Q3 2024/25", "2024/25" or "2015/16 to 2017/18" for financial
// years, "2024" or "2015 to 2017" for calendar years, "April to September 2024"
// for other whole months, else its days: "1 April to 15 May 2024". No two spans
// have one label.
func (s Span) Label() string {
	first, months := s.First(), s.WholeMonths()
	years := months > 0 && months%12 == 0
	switch {
	case first.Equal(s.End):
		return Long(s.End)
	case months == 1:
		return LongMonth(s.End)
	case months == 3 && first.Month()%3 == 1:
		return PeriodOf(Quarter, s.End).String()
	case years && first.Month() == time.April:
		return to(PeriodOf(Year, first).String(), PeriodOf(Year, s.End).String())
	case years && first.Month() == time.January:
		return to(first.Format("2006"), s.End.Format("2006"))
	case months > 0:
		return s.byMonths()
	case first.Month() == s.End.Month() && first.Year() == s.End.Year():
		return first.Format("2") + " to " + Long(s.End)
	}
	return s.ends("2 January")
}

// byMonths names a span of several months by these, whatever else it is.
func (s Span) byMonths() string { return s.ends("January") }

// ends writes the two ends, the first without its year where that is the last
// one's too.
func (s Span) ends(layout string) string {
	first, last := layout, layout+" 2006"
	if s.First().Year() != s.End.Year() {
		first = last
	}
	return s.First().Format(first) + " to " + s.End.Format(last)
}

func to(first, last string) string {
	if first == last {
		return first
	}
	return first + " to " + last
}
