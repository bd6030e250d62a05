package paper

import (
	"strings"
	"time"

	"boardpack/generator/calendar"
)

// spelt is a day that is written in figures alone, as people say it; other words are
// themselves.
func spelt(words string) string {
	for _, form := range []string{time.DateOnly, "02/01/2006", "2/1/2006"} {
		if day, err := time.Parse(form, strings.TrimSpace(words)); err == nil {
			return calendar.Long(day)
		}
	}
	return words
}
