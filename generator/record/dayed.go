package record

import (
	"sync"
	"time"
)

// dayed is what the days come to of one row of each intention.
type dayed struct {
	newest time.Time
	first  *Intention // whose row is of a day before; nil where all are of one
	older  int        // intentions whose row is
}

// snapshots are a pack's latest one and the one before. They are worked out once: the
// rows of many intentions lie all over the memory.
type snapshots struct {
	once           sync.Once
	latest, before dayed
}

// stood is how the intentions stood in them.
func (p *Pack) stood() *snapshots {
	s := p.stand
	if s == nil {
		s = new(snapshots)
	}
	s.once.Do(func() {
		var latest, before days
		for k, i := range p.Intentions {
			latest.note(k, i.Delivery)
			before.note(k, i.Previous)
		}
		s.latest, s.before = latest.sum(p.Intentions), before.sum(p.Intentions)
	})
	return s
}

// days are those of some rows: how many are of each, and which is the first.
type days struct {
	known map[int64]*ofDay // by seconds
	last  *ofDay           // that a row was of: most are of the same day as their neighbour
}

type ofDay struct {
	day   time.Time
	first int
	rows  int
}

func (d *days) note(place int, row *Delivery) {
	switch {
	case row == nil:
		return
	case d.last == nil || !d.last.day.Equal(row.AsAt):
		if d.last = d.known[row.AsAt.Unix()]; d.last == nil {
			if d.known == nil {
				d.known = map[int64]*ofDay{}
			}
			d.last = &ofDay{day: row.AsAt, first: place}
			d.known[row.AsAt.Unix()] = d.last
		}
	}
	d.last.rows++
}

func (d *days) sum(intentions []*Intention) (sum dayed) {
	for _, of := range d.known {
		if of.day.After(sum.newest) {
			sum.newest = of.day
		}
	}
	first := len(intentions)
	for _, of := range d.known {
		if of.day.Before(sum.newest) {
			sum.older += of.rows
			first = min(first, of.first)
		}
	}
	if sum.older > 0 {
		sum.first = intentions[first]
	}
	return sum
}
