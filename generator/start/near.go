package start

import (
	"strings"
	"time"

	"boardpack/generator/calendar"
	"boardpack/generator/pattern"
)

// nearDay and nearMonth are days and months as people say them beside others: of a
// week the day that is named, of a month the month.
var (
	nearDay   = pattern.Of(`(?i)^(?:by |before |on |w/[cbe] ?|week (?:commencing|beginning|ending) )?(\d{1,2})(?:st|nd|rd|th)?[ -](` + months + `)\.?(?:[ -](\d{4}))?$`)
	nearMonth = pattern.Of(`(?i)^(?:(?:by )?(?:the )?(?:end|middle|mid|start|beginning|early|late)[ -](?:of )?|by |during |in )?(` + months + `)\.?(?: (\d{4}))?$`)
)

// near is the day or month that such words mean, in the pack's year where they name
// none, as pack.yaml has it; blank where they mean none.
func (d *draft) near(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if m := nearDay().FindStringSubmatch(text); m != nil {
		month, ok := d.monthOf(m[2], m[3])
		if day, err := time.Parse("2 January 2006", m[1]+" "+month); ok && err == nil {
			return day.Format(time.DateOnly)
		}
		return ""
	}
	if m := nearMonth().FindStringSubmatch(text); m != nil {
		if month, ok := d.monthOf(m[1], m[2]); ok {
			return month
		}
	}
	return ""
}

// isNear reports whether a text is of that kind.
func isNear(text string) bool {
	text = strings.Join(strings.Fields(text), " ")
	return nearDay().MatchString(text) || nearMonth().MatchString(text)
}

// monthOf is a month with its year, as October 2025.
func (d *draft) monthOf(name, year string) (text string, ok bool) {
	text = d.complete(name)
	if year != "" {
		text = strings.Fields(text)[0] + " " + year
	}
	period, ok := calendar.ParsePeriod(text)
	if !ok {
		return "", false
	}
	return period.Start().Format("January 2006"), true
}
