package record

import (
	"maps"
	"slices"
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

// Snapshot is the pack's intentions as they stood on a day.
type Snapshot struct {
	AsAt    time.Time
	Records *Pack
}

// Lists are the list of intentions on the days of the drafts and on the pack's own, the
// earliest first; one alone where there are no drafts.
func (p *Pack) Lists() []Snapshot {
	var all []Snapshot
	for _, d := range p.Drafts {
		all = append(all, Snapshot{d.AsAt, d.Records})
	}
	return append(all, Snapshot{p.said.AsAt, p.with(slices.DeleteFunc(slices.Clone(p.Intentions), func(i *Intention) bool { return p.veiled[i.Reference] }))})
}

// with is the pack with some intentions in place of its own.
func (p *Pack) with(intentions []*Intention) *Pack {
	own := *p
	own.Intentions = intentions
	return &own
}

// Deliveries are the intentions on each day of which delivery.csv has a row, the
// earliest first: each by its latest row up to that day, and without those that have
// none.
func (p *Pack) Deliveries() []Snapshot {
	days := map[int]time.Time{}
	for _, i := range p.Intentions {
		for d := i.Delivery; d != nil; d = d.Earlier {
			days[calendar.DayNumber(d.AsAt)] = d.AsAt
		}
	}
	var all []Snapshot
	for _, day := range slices.Sorted(maps.Keys(days)) {
		all = append(all, Snapshot{days[day], p.deliveredOn(days[day])})
	}
	return all
}

func (p *Pack) deliveredOn(day time.Time) *Pack {
	var then []*Intention
	for _, i := range p.Intentions {
		d := i.Delivery
		for d != nil && d.AsAt.After(day) {
			d = d.Earlier
		}
		if d != nil {
			own := *i
			own.Delivery, own.Previous = d, d.Earlier
			then = append(then, &own)
		}
	}
	return p.with(then)
}
