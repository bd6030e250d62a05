package setting

import (
	"strings"
	"time"
)

// dayHint says how to write a day that is written in another way.
func dayHint(text string) string {
	for _, layout := range []string{"2/1/2006", "2-1-2006", "2.1.2006", "2 January 2006", "2 Jan 2006", "January 2, 2006", "2006/1/2", "2006-1-2", "20060102", "2/1/06"} {
		if day, err := time.Parse(layout, strings.TrimSpace(text)); err == nil && IsOurs(day) {
			return "write " + day.Format(time.DateOnly) + ": year, month, day"
		}
	}
	return "year, month and day of the calendar, as 2024-10-31"
}

// IsOurs reports whether a day is one that a pack can be about: a year of 0001 or
// 9999 stands for something that somebody left out.
func IsOurs(day time.Time) bool { return day.Year() >= 1900 && day.Year() < 2200 }
