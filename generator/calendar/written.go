package calendar

import (
	"cmp"
	"strings"

	"boardpack/generator/pattern"
)

var calendarYear = pattern.Of(`^(?:1[0-9]|2[0-9])[0-9]{2}$`)

// end is when what a text says of time ends.
type end struct {
	last Period // the period itself, or the last part of a longer one
	long bool   // whether it is longer than that
}

// EndsWritten reports whether a text says a time that ends: a period, or a longer one as its
// label has it: "12 months to January 2025", "2015 to 2017", "2024".
func EndsWritten(text string) bool {
	_, ok := endOf(text)
	return ok
}

func endOf(text string) (end, bool) {
	if p, ok := ParsePeriod(text); ok {
		return end{last: p}, true
	}
	if k := strings.LastIndex(text, " to "); k >= 0 {
		text = text[k+len(" to "):]
	} else if !calendarYear().MatchString(text) {
		return end{}, false
	}
	if calendarYear().MatchString(text) {
		text = "December " + text
	}
	p, ok := ParsePeriod(text)
	return end{p, true}, ok
}

// CompareWritten orders times as texts have them, by when they end, the longer last; what is
// none comes after all.
func CompareWritten(a, b string) int {
	p, isTime := endOf(a)
	q, isAlso := endOf(b)
	switch {
	case isTime && isAlso:
		return cmp.Or(p.last.End().Compare(q.last.End()), cmp.Compare(length(p), length(q)), p.last.Compare(q.last))
	case isTime:
		return -1
	case isAlso:
		return 1
	}
	return cmp.Compare(a, b)
}

func length(e end) int {
	if e.long {
		return 1
	}
	return 0
}
