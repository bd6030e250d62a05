package generator

import (
	"path/filepath"
	"slices"
	"time"

	"boardpack/generator/diag"
	"boardpack/generator/record"
	"boardpack/generator/relation"
	"boardpack/generator/wording"
)

// packs compares two folders, or two snapshots of one. The one is read while the
// other is.
func (c *Compared) packs(o CompareOptions) error {
	type read struct {
		*pack
		findings diag.List
	}
	later := make(chan read, 1)
	one := filepath.Clean(o.Old) == filepath.Clean(o.New)
	if !one {
		go func() {
			p, findings := readErrors(o.New)
			later <- read{p, findings}
		}()
	}
	old, findings := readErrors(o.Old)
	new := read{old, nil}
	if !one {
		new = <-later
	}
	c.Findings = append(c.Findings, append(findings, new.findings...)...)
	if c.Findings.HasErrors() {
		return nil
	}
	return c.keyed(snapped{old, first(o.Days)}, snapped{new.pack, second(o.Days)}, o.Matrices, nil)
}

// readErrors reads a pack. What is doubtful in it is for check to tell.
func readErrors(folder string) (*pack, diag.List) {
	p, findings := readPack(folder)
	return p, errorsIn(placed(findings.Sorted(), folder))
}

// snapped is a pack as it stood on a day; the zero one is that of its latest rows.
type snapped struct {
	*pack
	day time.Time
}

// keyed compares the tables that both packs have; only is which of them, nil for all.
func (c *Compared) keyed(old, new snapped, matrices []string, only []string) error {
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
		if only != nil && !slices.Contains(only, is.Name) {
			continue
		}
		was := is.empty()
		if k := slices.IndexFunc(before, func(was tabled) bool { return is.Name == was.Name }); k >= 0 {
			was = before[k]
		}
		asked := matrices
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

// tables are the pack's, on its day.
func (p snapped) tables() (all []tabled, err error) {
	day := p.day
	for _, k := range p.records.Keyed() {
		if k.Name == record.Intentions && !day.IsZero() {
			if !slices.ContainsFunc(p.records.Days(), day.Equal) {
				return nil, misuse("%s has no snapshot of %s: there are %s", p.dir, day.Format(time.DateOnly), wording.List(written(p.records.Days())))
			}
			then := p.records.Snapshot(day)
			then.Fields = k.Fields // without what is worked out
			k.Relation = then
		}
		all = append(all, tabled{k.Relation, k.Key, p.secrecyOfPack(k.Relation), time.Time{}})
		if k.Name == record.Intentions {
			all[len(all)-1].day = p.latest()
		}
	}
	return all, nil
}

// latest is the day of the rows of delivery that are told; zero where there are none.
func (p snapped) latest() time.Time {
	if days := p.records.Days(); p.day.IsZero() && len(days) > 0 {
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
