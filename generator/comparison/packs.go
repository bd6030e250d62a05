package comparison

import (
	"slices"
	"time"

	"boardpack/generator/record"
	"boardpack/generator/relation"
	"boardpack/generator/wording"
)

// Pack is one that is compared.
type Pack struct {
	Name    string // as messages have it: its folder
	Records *record.Pack

	day time.Time // of the snapshot that is meant; zero for its latest rows
}

// TellPacks compares the tables of two packs, or of one on two days; only is which of them, none
// for all.
func (c *Comparison) TellPacks(old, new Pack, only ...string) error {
	if old.day, new.day = c.options.days(); c.Kind != OfPacks { // the sheets have no other days
		old.day, new.day = time.Time{}, time.Time{}
	}
	before, err := old.tables()
	if err != nil {
		return err
	}
	after, err := new.tables()
	if err != nil {
		return err
	}
	for _, was := range before {
		if !slices.ContainsFunc(after, func(is tabled) bool { return is.Name == was.Name }) {
			after = append(after, was.empty())
		}
	}
	for _, is := range after {
		if len(only) > 0 && !slices.Contains(only, is.Name) {
			continue
		}
		was := is.empty()
		if k := slices.IndexFunc(before, func(was tabled) bool { return is.Name == was.Name }); k >= 0 {
			was = before[k]
		}
		asked := c.options.Matrices
		if is.Name != record.Intentions {
			asked = nil
		}
		if err := c.table(was, is, asked); err != nil {
			return err
		}
	}
	return nil
}

// empty is a table of the same fields without a row.
func (t tabled) empty() tabled {
	none := relation.New(t.Name, t.File, t.Fields, func() []any { return nil })
	return tabled{none, t.key, t.secret, time.Time{}}
}

// tables are the pack's, on its day, and the list of each of its drafts.
func (p Pack) tables() (all []tabled, err error) {
	secret := p.secrecies()
	for _, k := range p.Records.Keyed() {
		if k.Name == record.Intentions && !p.day.IsZero() {
			if !slices.ContainsFunc(p.Records.Days(), p.day.Equal) {
				return nil, misuse("%s has no snapshot of %s: there are %s", p.Name, p.day.Format(time.DateOnly), wording.List(written(p.Records.Days())))
			}
			then := p.Records.Snapshot(p.day)
			then.Fields = k.Fields // without what is worked out
			k.Relation = then
		}
		all = append(all, tabled{k.Relation, k.Key, p.secrecy(k.Relation, secret), time.Time{}})
		if k.Name == record.Intentions {
			all[len(all)-1].day = p.latest()
		}
	}
	for _, d := range p.Records.Drafts {
		k, then := d.Keyed(), Pack{Records: d.Records}
		k.Name = "draft of " + d.AsAt.Format(time.DateOnly)
		all = append(all, tabled{k.Relation, k.Key, then.secrecy(k.Relation, then.secrecies()), d.AsAt})
	}
	return all, nil
}

// latest is the day of the rows of delivery that are told; zero where there are none.
func (p Pack) latest() time.Time {
	if days := p.Records.Days(); p.day.IsZero() && len(days) > 0 {
		return days[0]
	}
	return p.day
}

func written(days []time.Time) (all []string) {
	for _, day := range days {
		all = append(all, day.Format(time.DateOnly))
	}
	return all
}
