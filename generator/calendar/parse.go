package calendar

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Written matches financial years and their quarters within a text, and pairs
// of years that are none: ParsePeriod tells.
const Written = `(?:\bQ[1-4] )?\b\d{4}/\d{2}\b`

var (
	exactYear = regexp.MustCompile(`^(?:Q([1-4]) )?(\d{4})/(\d{2})$`)
	looseYear = regexp.MustCompile(`(?i)^(?:Q\s*([1-4])[\s,]*)?(\d{4})\s*[/–-]?\s*(?:\d{2})?(\d{2})$`)
)

// layouts are days and months as files and spreadsheets write them.
var layouts = []struct {
	layout string
	unit   Unit
}{
	{time.DateOnly, Day}, {"02/01/2006", Day}, {longLayout, Day}, {"2 Jan 2006", Day}, {"2-Jan-2006", Day}, {"2-Jan-06", Day},
	{"2006-01", Month}, {monthLayout, Month}, {"Jan 2006", Month}, {"Jan-2006", Month}, {"Jan-06", Month},
}

// ParsePeriod reads a period: "2025/26", "Q3 2025/26", a month as "March 2026",
// "Mar-26" or 2026-03, or a day as 2025-10-31, 31/10/2025, "31 October 2025" or
// "31-Oct-25". What may be two of them is none: 2011-12 is December to some and
// a financial year to others.
func ParsePeriod(text string) (p Period, ok bool) {
	if match := exactYear.FindStringSubmatch(text); match != nil {
		if !follows(match) {
			return Period{}, false
		}
		return yearOf(match), true
	}
	for _, l := range layouts {
		day, err := time.Parse(l.layout, text)
		if err != nil || day.Year() == 0 { // of which there was none
			continue
		}
		if match := looseYear.FindStringSubmatch(text); l.unit == Month && match != nil && follows(match) {
			return Period{}, false
		}
		return PeriodOf(l.unit, day), true
	}
	return Period{}, false
}

// LikelyPeriod is the financial year or quarter that somebody who wrote it
// otherwise is likely to have meant: "2025-2026", "q3, 2025/26".
func LikelyPeriod(text string) (p Period, ok bool) {
	match := looseYear.FindStringSubmatch(strings.TrimSpace(text))
	if match == nil {
		return Period{}, false
	}
	return yearOf(match), true
}

// yearOf is the year or quarter of a match, by the first year written.
func yearOf(match []string) Period {
	year, _ := strconv.Atoi(match[2])
	if match[1] == "" {
		return Period{Year, year}
	}
	quarter, _ := strconv.Atoi(match[1])
	return Period{Quarter, 4*year + quarter - 1}
}

// follows reports whether the second year of a match comes after the first.
func follows(match []string) bool {
	first, _ := strconv.Atoi(match[2])
	second, _ := strconv.Atoi(match[3])
	return (first+1)%100 == second
}
