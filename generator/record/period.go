package record

import (
	"cmp"

	"boardpack/generator/calendar"
)

// anyPeriod is the rule of periods: each is written in one way.
func anyPeriod(value string) (string, *problem) {
	if p, ok := calendar.ParsePeriod(value); ok {
		return p.String(), nil
	}
	wrong := &problem{
		code: "not-a-period",
		text: quoted(value) + " is not a financial year, a quarter of one, a month or a day",
		hint: "write it as 2025/26, Q3 2025/26, March 2026 or 2026-03-31",
	}
	if p, ok := calendar.LikelyPeriod(value); ok {
		wrong.hint = `"` + p.String() + `"?`
	}
	return "", wrong
}

// comparePeriods orders periods by when they end; what is no period comes
// last.
func comparePeriods(a, b string) int {
	p, isPeriod := calendar.ParsePeriod(a)
	q, isAlso := calendar.ParsePeriod(b)
	if !isPeriod || !isAlso {
		return cmp.Or(cmp.Compare(rank(isPeriod), rank(isAlso)), cmp.Compare(a, b))
	}
	return p.Compare(q)
}

func rank(first bool) int {
	if first {
		return 0
	}
	return 1
}
