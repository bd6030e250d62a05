package record

import (
	"slices"
	"time"

	"boardpack/generator/calendar"
	"boardpack/generator/diag"
	"boardpack/generator/relation"
)

// A pack's snapshots are its intentions' latest delivery rows, and those before
// them.

func latest(i *Intention) *Delivery { return i.Delivery }
func before(i *Intention) *Delivery { return i.Previous }

// PreviousAsAt is the latest day of the rows before the latest; zero where there
// are none.
func (p *Pack) PreviousAsAt() time.Time { return p.stood().before.newest }

// SnapshotDays warns of delivery rows that are older than those of other
// intentions, of which pages would speak as if they were of the same day.
func (p *Pack) SnapshotDays() diag.List {
	s := p.stood()
	return append(s.latest.tell("latest", latest), s.before.tell("earlier", before)...)
}

func (d dayed) tell(which string, row func(*Intention) *Delivery) diag.List {
	var findings diag.List
	if d.older > 0 {
		first := row(d.first)
		findings.Warnf(first.At("as_at"), "rows-of-several-days", "the %s row of %s is of %s, and that of others of %s (intentions: %d)",
			which, d.first.Reference, calendar.Long(first.AsAt), calendar.Long(d.newest), d.older).
			Hinted("give every intention a row of the same day")
	}
	return findings
}

// Days are those of delivery rows up to the pack's, each once, the latest first:
// each is the day of a snapshot.
func (p *Pack) Days() []time.Time {
	var days []time.Time
	for _, i := range p.Intentions {
		for d := i.Delivery; d != nil; d = d.Earlier {
			if !slices.ContainsFunc(days, d.AsAt.Equal) { // there are few
				days = append(days, d.AsAt)
			}
		}
	}
	slices.SortFunc(days, func(a, b time.Time) int { return b.Compare(a) })
	return days
}

// Snapshot is the intentions that have a delivery row of a day, with that row as
// their latest; what else the pack records of them knows no day.
func (p *Pack) Snapshot(day time.Time) *relation.Relation {
	then := *p
	then.Intentions, then.stand = nil, new(snapshots)
	for _, i := range p.Intentions {
		for d := i.Delivery; d != nil; d = d.Earlier {
			if d.AsAt.Equal(day) {
				own := *i
				own.Delivery, own.Previous = d, d.Earlier
				then.Intentions = append(then.Intentions, &own)
				break
			}
		}
	}
	return then.Relation(Intentions)
}
