package record

import (
	"time"

	"boardpack/generator/calendar"
	"boardpack/generator/diag"
)

// A pack's snapshots are its intentions' latest delivery rows, and those before
// them.

func latest(i *Intention) *Delivery { return i.Delivery }
func before(i *Intention) *Delivery { return i.Previous }

// PreviousAsAt is the latest day of the rows before the latest; zero where there
// are none.
func (p *Pack) PreviousAsAt() time.Time { return p.newest(before) }

// SnapshotDays warns of delivery rows that are older than those of other
// intentions, of which pages would speak as if they were of the same day.
func (p *Pack) SnapshotDays() diag.List {
	return append(p.sameDay("latest", latest), p.sameDay("earlier", before)...)
}

func (p *Pack) sameDay(which string, row func(*Intention) *Delivery) diag.List {
	var findings diag.List
	newest := p.newest(row)
	var older []*Intention
	for _, i := range p.Intentions {
		if d := row(i); d != nil && d.AsAt.Before(newest) {
			older = append(older, i)
		}
	}
	if len(older) > 0 {
		first := row(older[0])
		findings.Warnf(first.At("as_at"), "rows-of-several-days", "the %s row of %s is of %s, and that of others of %s (intentions: %d)",
			which, older[0].Reference, calendar.Long(first.AsAt), calendar.Long(newest), len(older)).
			Hinted("give every intention a row of the same day")
	}
	return findings
}

func (p *Pack) newest(row func(*Intention) *Delivery) time.Time {
	var newest time.Time
	for _, i := range p.Intentions {
		if d := row(i); d != nil && d.AsAt.After(newest) {
			newest = d.AsAt
		}
	}
	return newest
}
