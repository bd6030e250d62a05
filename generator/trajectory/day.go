package trajectory

import "time"

const secondsOfDay = 24 * 60 * 60

// dayOf numbers the calendar day that a date shows where it is written, so that
// the difference of two is the days between them.
func dayOf(date time.Time) int {
	year, month, day := date.Date()
	return int(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / secondsOfDay)
}

// monthOf numbers the calendar month: twelve more is the same month a year later.
func monthOf(date time.Time) int { return 12*date.Year() + int(date.Month()) }

// dateOf is the day of a number, at midnight UTC.
func dateOf(day int) time.Time { return time.Unix(int64(day)*secondsOfDay, 0).UTC() }
