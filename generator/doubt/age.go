package doubt

import (
	"fmt"
	"time"

	"boardpack/generator/calendar"
	"boardpack/generator/diag"
	"boardpack/generator/relation"
	"boardpack/generator/wording"
)

// tooOld is a quarter, by which trackers are kept.
const tooOld = 92 * 24 * time.Hour

// latest is the last day of a file, and where it stands.
type latest struct {
	file string
	day  time.Time
	at   diag.Position
	// takes is how long the next row is in the making: the length of a period that
	// is observed, else 0.
	takes time.Duration
}

// outdated doubts files of which all rows are long before the pack's day. Where all
// files are that have days, the pack's own may be wrong, and it is told once.
func (q *inquiry) outdated() {
	if q.asAt.IsZero() {
		return
	}
	all := q.latest()
	var old []latest
	for _, l := range all {
		if q.asAt.Sub(l.day) > tooOld+l.takes {
			old = append(old, l)
		}
	}
	if len(old) == 0 || len(old) < len(all) {
		for _, l := range old {
			q.tellOutdated(l, "")
		}
		return
	}
	var others []string
	for _, l := range old[1:] {
		others = append(others, l.file)
	}
	also := ""
	if len(others) > 0 {
		also = fmt.Sprintf("; %s %s no later ones either", wording.List(others), wording.Plural(len(others), "has", "have"))
	}
	q.tellOutdated(old[0], also)
}

func (q *inquiry) tellOutdated(l latest, also string) {
	q.Warnf(l.at, "rows-long-before-pack-date", "the latest row of %s is of %s, and the pack as at %s speaks of it as of now%s", l.file, calendar.Long(l.day), calendar.Long(q.asAt), also).
		Hinted("add the latest rows, or correct as_at")
}

// latest are the last days of all files that have any, in the contract's order.
func (q *inquiry) latest() []latest {
	var all []latest
	for _, i := range q.pack.Intentions {
		if d := i.Delivery; d != nil {
			all = later(all, latest{file: "delivery.csv", day: d.AsAt}, func() diag.Position { return d.At("as_at") })
		}
	}
	for _, r := range q.relations {
		for _, f := range r.Fields {
			if f.Type == relation.Date && f.Column != nil && f.File == r.File {
				all = q.latestIn(all, r, f)
			}
		}
	}
	for _, m := range q.pack.Measures {
		if m.ObservationsOf != "" {
			continue
		}
		for _, o := range m.Observations {
			l := latest{file: "observations.csv", day: o.PeriodEnd}
			if !o.PeriodStart.IsZero() {
				l.takes = o.PeriodEnd.Sub(o.PeriodStart) + 24*time.Hour
			}
			all = later(all, l, func() diag.Position { return o.At("period_end") })
		}
	}
	return all
}

// latestIn goes through a column of days.
func (q *inquiry) latestIn(all []latest, r *relation.Relation, f relation.Field) []latest {
	for _, row := range r.Rows() {
		if day, known := f.Value(row).(time.Time); known {
			all = later(all, latest{file: r.File, day: day}, func() diag.Position { return relation.RecordOf[located](row).At(f.Name) })
		}
	}
	return all
}

// later keeps of each file the row that is of the latest day, and of several the
// one whose next takes longest, and asks of that alone where it stands.
func later(all []latest, l latest, at func() diag.Position) []latest {
	for k := range all {
		if all[k].file == l.file {
			if l.day.Add(l.takes).After(all[k].day.Add(all[k].takes)) {
				l.at = at()
				all[k] = l
			}
			return all
		}
	}
	l.at = at()
	return append(all, l)
}
