package record

import (
	"strings"

	"boardpack/generator/calendar"
)

// anyPeriod is the rule of days, months, quarters and financial years, which are
// kept as papers write them.
func anyPeriod(value string) (string, *problem) {
	if p, ok := periodOf(value); ok {
		return p.String(), nil
	}
	wrong := &problem{
		code: "not-a-period",
		text: quoted(value) + " is not a financial year, a quarter, a month or a day",
		hint: "write it as 2025/26, Q3 2025/26, October 2025 or 2025-10-31",
	}
	if p, ok := calendar.LikelyPeriod(value); ok {
		wrong.hint = `"` + p.String() + `"?`
		if written := p.String(); strings.HasSuffix(value, written[len(written)-2:]) { // else one of the years is wrong
			wrong.meant = written
		}
	} else if m := twoOfThem().FindStringSubmatch(value); m != nil {
		wrong.hint = "the later one? " + `"` + strings.ToUpper(m[1]) + " " + m[2] + `"`
	} else if what, hint, likely := meantDay(value); what != "" {
		wrong.text, wrong.hint, wrong.meant = quoted(value)+what, hint, likely
	} else if !strings.ContainsAny(value, "0123456789") {
		wrong.hint = `write it as 2025/26, Q3 2025/26, October 2025 or 2025-10-31; a word for none stands under words, with ""`
	}
	return "", wrong
}
