// Package calendar owns days, the periods in which the NHS counts them, and how
// both are written and said. A day is a time.Time at midnight UTC; the zero one
// is no day.
package calendar

import "time"

const (
	longLayout  = "2 January 2006" // a day as NHS papers write it
	monthLayout = "January 2006"
)

// Long is a day as NHS papers write it, "31 October 2025"; empty for no day.
func Long(day time.Time) string {
	if day.IsZero() {
		return ""
	}
	return day.Format(longLayout)
}

// LongMonth is a day's month, "October 2025"; empty for no day.
func LongMonth(day time.Time) string {
	if day.IsZero() {
		return ""
	}
	return day.Format(monthLayout)
}

// firstYear is the first that anybody means: 0026 is a slip for 2026.
const firstYear = 1000

// ParseDay reads a day as files have it: 2025-10-31, 31/10/2025 as spreadsheets
// here write it, or with the month's name as "31 October 2025", "31 Oct 2025",
// 31-Oct-2025, 31-Oct-25 or 31 Oct 25. Months in digits want every digit: of 1/4/25 nobody
// knows which is the month.
func ParseDay(text string) (day time.Time, ok bool) {
	day, unit := parse(text)
	if unit != Day {
		return time.Time{}, false
	}
	return day, true
}

const secondsOfDay = 24 * 60 * 60

// DayNumber numbers the day that a date shows where it is written, so that the
// difference of two is the days between them; 1 January 1970 is 0.
func DayNumber(date time.Time) int {
	_, east := date.Zone()
	seconds := date.Unix() + int64(east)
	day := seconds / secondsOfDay
	if seconds%secondsOfDay < 0 { // before 1970
		day--
	}
	return int(day)
}

// DayOf is the day of a number, at midnight UTC.
func DayOf(number int) time.Time { return time.Unix(int64(number)*secondsOfDay, 0).UTC() }

// endsMonth reports whether a day is the last of its month.
func endsMonth(day time.Time) bool { return day.AddDate(0, 0, 1).Day() == 1 }

// addMonths moves a day by whole months; the last day of a month stays one,
// and a day that the month has not becomes its last.
func addMonths(day time.Time, months int) time.Time {
	if endsMonth(day) {
		return day.AddDate(0, 0, 1).AddDate(0, months, -1)
	}
	moved := day.AddDate(0, months, 0)
	if moved.Day() != day.Day() { // 30 February
		return moved.AddDate(0, 0, -moved.Day())
	}
	return moved
}

// monthsBetween is how many months one day is after another; 0 where that is
// no whole number of them.
func monthsBetween(from, to time.Time) int {
	months := PeriodOf(Month, to).number - PeriodOf(Month, from).number
	if !addMonths(from, months).Equal(to) {
		return 0
	}
	return months
}
