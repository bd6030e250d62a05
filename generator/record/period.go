package record

import "boardpack/generator/calendar"

// anyPeriod is the rule of days, months, quarters and financial years, which are
// kept as papers write them.
func anyPeriod(value string) (string, *problem) {
	if p, ok := calendar.ParsePeriod(value); ok {
		return p.String(), nil
	}
	wrong := &problem{
		code: "not-a-period",
		text: quoted(value) + " is not a financial year, a quarter, a month or a day",
		hint: "write it as 2025/26, Q3 2025/26, October 2025 or 2025-10-31",
	}
	if p, ok := calendar.LikelyPeriod(value); ok {
		wrong.hint = `"` + p.String() + `"?`
	}
	return "", wrong
}
