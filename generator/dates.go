package generator

import (
	"time"

	"boardpack/generator/calendar"
	"boardpack/generator/diag"
	"boardpack/generator/setting"
)

// dates are what a pack and the papers of one edition say of when, by the words
// for each. They are compared with each other: a year that was typed wrongly, or
// left from the pack that was copied, is the usual fault.
type dates struct {
	cycle    string    // "2025/26"
	begins   time.Time // its first day; zero where the cycle is none
	asAt     setting.Date
	findings diag.List
}

// staleAfter is how many months the figures of a paper may be old.
const staleAfter = 6

// datesOf finds dates of an edition that do not agree. What is final cannot have
// any; a draft is still to be mended.
func (o Options) datesOf(b *bound) diag.List {
	set := &b.pack.set
	d := &dates{cycle: set.Cycle.Text, asAt: set.AsAt}
	if year, ok := calendar.ParsePeriod(d.cycle); ok && year.Unit() == calendar.Year {
		d.begins = year.Start()
	}
	if d.inCycle("as_at", set.AsAt) { // else it or the cycle is wrong, and nothing can be told by it
		d.published("publication_date", set.PublicationDate)
		d.published("final_from", b.edition.FinalFrom)
		for _, p := range b.papers {
			d.paper("the paper's date", p.Day)
		}
	}
	if o.Final {
		for i := range d.findings {
			d.findings[i].Severity = diag.Error
		}
	}
	return d.findings
}

// published compares a day from which something is public.
func (d *dates) published(word string, day setting.Date) {
	if !d.inCycle(word, day) || d.stale(word, day) || !d.asAt.After(day.Time) {
		return
	}
	d.findings.Warnf(day.At, "published-before-as-at", "%s %s is before as_at %s: no figures are published before the day that they are of", word, calendar.Long(day.Time), calendar.Long(d.asAt.Time))
}

// paper compares a date that a paper bears.
func (d *dates) paper(word string, day setting.Date) {
	if !d.inCycle(word, day) || d.stale(word, day) || !d.asAt.After(day.Time) {
		return
	}
	d.findings.Warnf(day.At, "paper-before-as-at", "%s %s is before as_at %s: no paper has figures of a later day", word, calendar.Long(day.Time), calendar.Long(d.asAt.Time))
}

// stale finds figures that were long past by a day.
func (d *dates) stale(word string, day setting.Date) bool {
	if !day.After(d.asAt.AddDate(0, staleAfter, 0)) {
		return false
	}
	d.findings.Warnf(day.At, "dates-far-apart", "%s %s is more than %d months after as_at %s", word, calendar.Long(day.Time), staleAfter, calendar.Long(d.asAt.Time)).
		Hinted("one of the two may have the wrong year")
	return true
}

// inCycle reports whether a day is given and near the cycle, and finds one that
// is not: a year or more before the cycle begins, when nobody plans it yet, or a
// year or more after its end.
func (d *dates) inCycle(word string, day setting.Date) bool {
	if day.IsZero() {
		return false
	}
	if d.begins.IsZero() || day.After(d.begins.AddDate(-1, 0, 0)) && day.Before(d.begins.AddDate(2, 0, 0)) {
		return true
	}
	d.findings.Warnf(day.At, "date-outside-cycle", "%s %s is a year or more away from the cycle %s", word, calendar.Long(day.Time), d.cycle).
		Hinted("cycle: %s, if the day is right", calendar.PeriodOf(calendar.Year, day.Time))
	return false
}
