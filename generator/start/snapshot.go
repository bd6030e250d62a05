package start

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"boardpack/generator/calendar"
)

// snapshot is a column that says how intentions stood on a day.
type snapshot struct {
	column int
	day    time.Time
	given  string // the day as the header has it; blank where it has none
}

var (
	ofProgress = regexp.MustCompile(`(?i)^\W*(?:b?rag rating|b?rag status|b?rag|delivery status|progress|status|position|rating)\W+(?:as at |at |end of |end )?(.*?)\W*$`)
	monthWord  = regexp.MustCompile(`(?i)^([a-z]{3,9})\W*(\d{2}|\d{4})?$`)
	quarter    = regexp.MustCompile(`(?i)^Q([1-4])$`)
)

// snapshots are the columns of progress that name a day, oldest first.
func (d *draft) snapshots(t *table) []snapshot {
	var all []snapshot
	for k, header := range t.header {
		m := ofProgress.FindStringSubmatch(header)
		if m == nil || t.taken[k] || !mostly(t.cells[k], meanings) {
			continue
		}
		if day, ok := d.dayOf(m[1]); ok {
			all = append(all, snapshot{k, day, m[1]})
		}
	}
	slices.SortStableFunc(all, func(a, b snapshot) int { return a.day.Compare(b.day) })
	return all
}

// dayOf is the day that a header means: of a month or quarter its last, in the
// pack's financial year where it names none, and no day after the pack's own.
func (d *draft) dayOf(text string) (time.Time, bool) {
	var day time.Time
	period, ok := calendar.ParsePeriod(text)
	if !ok {
		period, ok = calendar.ParsePeriod(d.complete(text))
	}
	if !ok {
		return day, false
	}
	day = period.End()
	if asAt := d.options.AsAt; day.After(asAt) && !period.Start().After(asAt) {
		day = asAt
	}
	return day, true
}

// complete adds the year to a month or a quarter.
func (d *draft) complete(text string) string {
	if m := quarter.FindStringSubmatch(text); m != nil {
		return "Q" + m[1] + " " + d.options.Cycle
	}
	m := monthWord.FindStringSubmatch(text)
	if m == nil {
		return text
	}
	month, err := time.Parse("Jan", strings.ToUpper(m[1][:1])+strings.ToLower(m[1][1:3]))
	year, ok := calendar.ParsePeriod(d.options.Cycle)
	if err != nil || !ok {
		return text
	}
	first := year.Start().Year()
	if month.Month() < time.April {
		first++
	}
	if m[2] != "" {
		first = 2000 + number(m[2])%100
	}
	return fmt.Sprintf("%s %d", month.Month(), first)
}

func number(digits string) (n int) {
	for _, digit := range digits {
		n = n*10 + int(digit-'0')
	}
	return n
}
