package record

import (
	"cmp"

	"boardpack/generator/calendar"
)

// anyPeriod is the rule of financial years and their quarters.
func anyPeriod(value string) (string, *problem) {
	if p, ok := calendar.ParsePeriod(value); ok && p.Unit() >= calendar.Quarter {
		return p.String(), nil
	}
	wrong := &problem{
		code: "not-a-period",
		text: quoted(value) + " is not a financial year or a quarter of one",
		hint: "write it as 2025/26 or as Q3 2025/26",
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
