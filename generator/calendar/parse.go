package calendar

import (
	"strconv"
	"strings"

	"boardpack/generator/pattern"
)

// Written is how many bytes at the start of a text are written as a financial year
// or its quarter, "Q3 2025/26": 0 where none are. It may be a pair of years that
// is none: ParsePeriod tells.
func Written(text string) int {
	const quarter, year = len("Q3 "), len("2025/26")
	start := 0
	if len(text) > quarter && text[0] == 'Q' && text[1] >= '1' && text[1] <= '4' && text[2] == ' ' {
		start = quarter
	}
	end := start + year
	if len(text) < end || len(text) > end && wordly(text[end]) {
		return 0
	}
	for at, c := range []byte(text[start:end]) {
		if isDigit := c >= '0' && c <= '9'; isDigit == (at == len("2025")) || !isDigit && c != '/' {
			return 0
		}
	}
	return end
}

// wordly tells the letters of words as regular expressions have them.
func wordly(c byte) bool {
	return c == '_' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z'
}

var looseYear = pattern.Of(`(?i)^(?:Q\s*([1-4])[\s,]*)?(\d{4})\s*[/–-]?\s*(?:\d{2})?(\d{2})$`)

// ParsePeriod reads a period: "2025/26", "Q3 2025/26", a month as "March 2026",
// "Mar-26" or 2026-03, or a day as 2025-10-31, 31/10/2025, "31 October 2025" or
// "31-Oct-25". What may be two of them is none: 2011-12 is December to some and
// a financial year to others.
func ParsePeriod(text string) (p Period, ok bool) {
	if length := len(text); length > 0 && Written(text) == length { // as nearly all are
		year := text[length-len("2025/26"):]
		match := []string{text, "", year[:4], year[5:]}
		if text[0] == 'Q' {
			match[1] = text[1:2]
		}
		if !follows(match) {
			return Period{}, false
		}
		return yearOf(match), true
	}
	day, unit := parse(text)
	if unit == 0 {
		return Period{}, false
	}
	if unit == Month {
		if match := looseYear().FindStringSubmatch(text); match != nil && follows(match) {
			return Period{}, false
		}
	}
	return PeriodOf(unit, day), true
}

// LikelyPeriod is the financial year or quarter that somebody who wrote it
// otherwise is likely to have meant: "2025-2026", "q3, 2025/26".
func LikelyPeriod(text string) (p Period, ok bool) {
	match := looseYear().FindStringSubmatch(strings.TrimSpace(text))
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
