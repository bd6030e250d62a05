package start

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"boardpack/generator/calendar"
	"boardpack/generator/record"
)

// snapshot is a column that says how intentions stood on a day.
type snapshot struct {
	column int
	day    time.Time
	given  string // the day as the header has it; blank where it has none
}

// deliver reads the columns of delivery: one table for each snapshot, of which
// the last alone has what a sheet says of the present.
func (d *draft) deliver(t *table, alone bool) {
	found := record.Guess(delivery).Columns(t.header)
	snapshots := d.snapshots(t)
	progress, status := d.standing(t, found, len(snapshots) > 0)
	if progress < 0 && status < 0 && len(snapshots) == 0 {
		return
	}
	if len(snapshots) == 0 {
		snapshots = []snapshot{{column: progress, day: d.options.AsAt}}
	}
	for k, snap := range snapshots {
		s := t.section()
		if as, dated := found["as_at"]; dated && alone && snap.given == "" {
			s.columns = append(s.columns, line{key: "as_at", value: t.header[as]})
			t.taken[as] = true
		} else {
			s.asAt = snap.day.Format(time.DateOnly)
			if snap.given != "" {
				s.note = d.guess("the last day of %s", snap.given)
			}
		}
		if reference, there := found["reference"]; there {
			s.columns = append(s.columns, line{key: "reference", value: t.header[reference]})
			t.taken[reference] = true
		}
		if snap.column >= 0 {
			t.taken[snap.column] = true
			s.columns = append(s.columns, line{key: "progress", value: t.header[snap.column]})
			d.progress = append(d.progress, t.cells[snap.column])
			s.words = append(s.words, group{"progress", nil}) // once all are known
		}
		if k == len(snapshots)-1 {
			d.present(s, t, found, status)
		}
		d.deliveries = append(d.deliveries, s)
	}
}

// standing are the columns of progress and of status, below nought for none:
// which is which their words say, and not their headers.
func (d *draft) standing(t *table, found map[string]int, snapped bool) (progress, status int) {
	progress, status = -1, -1
	for _, name := range []string{"status", "progress", "rag"} {
		k, there := found[name]
		switch {
		case !there || t.taken[k]:
		case mostly(t.cells[k], statuses) && name != "rag" && status < 0:
			status = k
		case mostly(t.cells[k], meanings) && progress < 0 && !snapped:
			progress = k
		}
	}
	return progress, status
}

// present reads what a sheet says of how things stand now.
func (d *draft) present(s *section, t *table, found map[string]int, status int) {
	if status >= 0 {
		t.taken[status] = true
		s.columns = append(s.columns, line{key: "status", value: t.header[status]})
		s.say("status", d.translated(t.words(status), statuses))
	}
	for _, name := range []string{"closure_reason", "anticipated_delivery", "rag", "narrative"} {
		k := t.take(found, name)
		if k < 0 {
			continue
		}
		s.columns = append(s.columns, line{key: name, value: t.header[k]})
		switch name {
		case "rag":
			s.say(name, d.translated(t.words(k), ratings))
		case "closure_reason":
			s.say(name, d.variants(t, k, true))
		case "anticipated_delivery":
			s.say(name, d.periods(t, k))
		}
	}
}

// translated are words of theirs with ours; those that are ours need none.
func (d *draft) translated(words []string, into map[string]meaning) []line {
	var lines []line
	for _, word := range words {
		m, known := into[squashed(word)]
		switch {
		case word == m.ours:
		case isNothing(word):
			lines = append(lines, line{key: word, value: ""})
		case !known:
			lines = append(lines, line{key: word, value: "?", off: true, note: d.must("what does %q mean: %s?", word, strings.Join(oursOf(into), ", "))})
		case m.other != "":
			lines = append(lines, line{key: word, value: m.ours, note: d.guess("or %s", m.other)})
		default:
			lines = append(lines, line{key: word, value: m.ours})
		}
	}
	return lines
}

func oursOf(words map[string]meaning) (ours []string) {
	for _, m := range words {
		if !slices.Contains(ours, m.ours) {
			ours = append(ours, m.ours)
		}
	}
	slices.Sort(ours)
	return ours
}

// periods are words of a column of dates that are none.
func (d *draft) periods(t *table, column int) []line {
	var lines []line
	period := record.OwnField{Type: "period"}
	for _, word := range t.words(column) {
		switch {
		case period.Reads(word):
		case isNothing(word):
			lines = append(lines, line{key: word, value: ""})
		default:
			lines = append(lines, line{key: word, value: "?", off: true, note: d.must("%s: when is %q? write it as Q3 2025/26, October 2025 or 2025-10-31, or \"\" for no date", t.header[column], word)})
		}
	}
	return lines
}

var (
	ofProgress = regexp.MustCompile(`(?i)^\W*(?:b?rag|progress|status|delivery status|b?rag rating|b?rag status|position|rating)\W+(.*?)\W*$`)
	monthWord  = regexp.MustCompile(`(?i)^(?:as at |at |end |end of )?([a-z]{3,9})\W*(\d{2}|\d{4})?$`)
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
