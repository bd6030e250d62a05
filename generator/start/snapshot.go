package start

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"boardpack/generator/calendar"
	"boardpack/generator/pattern"
)

// snapshot is a column that says how intentions stood on a day.
type snapshot struct {
	column int
	day    time.Time
	given  string // the day as the header has it; blank where it has none
}

var (
	ofProgress = pattern.Of(`(?i)^\W*(?:b?rag rating|b?rag status|b?rag|delivery status|progress|status|position|rating)\W+(?:as at |at |end of |end )?(.*?)\W*$`)
	monthWord  = pattern.Of(`(?i)^([a-z]{3,9})\W*(\d{2}|\d{4})?$`)
	quarter    = pattern.Of(`(?i)^Q([1-4])$`)
)

// snapshots are the columns of progress that name a day, oldest first.
func (d *draft) snapshots(t *table) []snapshot {
	var all []snapshot
	for k, header := range t.header {
		said := cmp.Or(daySaid(header), monthAlone(header))
		if said == "" || t.taken[k] || !mostly(t.cells[k], meanings) {
			continue
		}
		switch day, ok := d.dayOf(said); {
		case ok:
			all = append(all, snapshot{k, day, said})
		case before().MatchString(said):
			d.must("%s: of which day is it? read it as a table of delivery more, with as_at and columns: progress", header)
		}
	}
	slices.SortStableFunc(all, func(a, b snapshot) int { return a.day.Compare(b.day) })
	return all
}

// monthAlone is a header that is a month or a day and nothing else, as it stands over
// a column of progress in a table of months.
func monthAlone(header string) string {
	if monthWord().MatchString(header) {
		return header
	}
	if _, ok := calendar.ParsePeriod(header); ok {
		return header
	}
	return ""
}

// daySaid is what a header of progress says of its day, before or after the word;
// blank for none.
func daySaid(header string) string {
	if m := ofProgress().FindStringSubmatch(header); m != nil {
		return m[1]
	}
	if m := ofProgressBefore().FindStringSubmatch(header); m != nil {
		return m[1]
	}
	return ""
}

var (
	ofProgressBefore = pattern.Of(`(?i)^((?:this|last|previous|prior|current|latest)(?: month| quarter)?|q[1-4](?: \d{2,4}[/–-]\d{2})?|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?(?: ?['’]?\d{2,4})?)(?:['’]?s)? (?:b?rag(?: rating| status)?|status|progress|position|rating)$`)
	now              = pattern.Of(`(?i)^(?:this (?:month|quarter)|current|latest|now)$`)
	before           = pattern.Of(`(?i)^(?:last|previous|prior)( month| quarter)?$`)
)

// reckoned is the day that words mean by the pack's own.
func (d *draft) reckoned(text string) (time.Time, bool) {
	unit := ""
	if m := before().FindStringSubmatch(text); m != nil {
		unit = strings.ToLower(strings.TrimSpace(m[1]))
	}
	asAt := d.options.AsAt
	switch {
	case now().MatchString(text):
		return asAt, true
	case unit == "month":
		return calendar.PeriodOf(calendar.Month, asAt).Start().AddDate(0, 0, -1), true
	case unit == "quarter":
		return calendar.PeriodOf(calendar.Quarter, asAt).Start().AddDate(0, 0, -1), true
	}
	return time.Time{}, false
}

// dayOf is the day that a header means: of a month or quarter its last, in the
// pack's financial year where it names none, and no day after the pack's own.
func (d *draft) dayOf(text string) (time.Time, bool) {
	if day, ok := d.reckoned(text); ok {
		return day, true
	}
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
	if m := quarter().FindStringSubmatch(text); m != nil {
		return "Q" + m[1] + " " + d.options.Cycle
	}
	m := monthWord().FindStringSubmatch(text)
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
