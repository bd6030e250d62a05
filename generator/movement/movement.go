// Package movement tells what moved between two tables of records: what came and
// went, what changed by field, and from which word to which.
package movement

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"boardpack/generator/relation"
	"boardpack/generator/wording"
)

// Movement is what moved between an old and a new table.
type Movement struct {
	// Fields are those that are compared: the new table's that the old one has as
	// well, in its order, but for the key's.
	Fields []relation.Field
	// FieldsCame and FieldsWent are those that one table alone has, and of which
	// nothing can be said row by row.
	FieldsCame, FieldsWent []relation.Field

	Added   []Row  // rows of the new table alone
	Removed []Row  // rows of the old one alone
	Changed []Pair // rows of both that differ
	Same    int    // how many rows of both do not
	// Twice are keys that several rows of a table have, each once, in order. Their first rows
	// are compared, then their second ones, and so on.
	Twice []string

	was  []relation.Field // the old table's, as Fields
	kept []Pair           // all rows of both, as the new table has them
}

// Row is a row that one table alone has.
type Row struct {
	Key string // as it is written; of several fields, with commas between them
	relation.Row
}

// Pair is a row as the old table has it, and as the new one does.
type Pair struct {
	Key      string
	Old, New relation.Row
	fields   []int32 // places in Movement.Fields of those that differ
}

// Change is what one field of a row was, and is: as written, "" for a blank.
type Change struct {
	Field    relation.Field // of the new table
	Old, New string
}

// Of compares two tables whose rows are named by the same fields: key, or where it
// is left out the new table's own. All is in the natural order of keys. A field
// is the same in both by its name, and its values as relation.Field.Same says. It
// is an error where a table has no such key.
func Of(old, new *relation.Relation, key ...string) (*Movement, error) {
	if len(key) == 0 && new.Key != "" {
		key = []string{new.Key}
	}
	before, after, left, err := bothKeyed(old, new, key)
	if err != nil {
		return nil, err
	}
	m := &Movement{}
	m.match(old, new, key)
	m.pair(before, after, left)
	order(m.Added, func(r Row) string { return r.Key })
	order(m.Removed, func(r Row) string { return r.Key })
	order(m.Changed, func(p Pair) string { return p.Key })
	for k := range m.Added[min(1, len(m.Added)):] {
		if key := m.Added[k].Key; key == m.Added[k+1].Key {
			left.twice[key] = true
		}
	}
	m.Twice = slices.SortedFunc(maps.Keys(left.twice), wording.CompareNaturally)
	return m, nil
}

// order puts rows into the natural order of their keys, in which most files have
// them already; those of one key stay as they stand.
func order[T any](rows []T, key func(T) string) {
	naturally := func(a, b T) int { return wording.CompareNaturally(key(a), key(b)) }
	if !slices.IsSortedFunc(rows, naturally) {
		slices.SortStableFunc(rows, naturally)
	}
}

// bothKeyed are the rows of both tables with their keys, and those of the old one as they
// wait for the new ones: the one while the other.
func bothKeyed(old, new *relation.Relation, key []string) (before, after []Row, left *rows, err error) {
	var (
		wrong error
		other sync.WaitGroup
	)
	other.Go(func() { after, wrong = keyed(new, key) })
	if before, err = keyed(old, key); err == nil {
		left = waiting(before)
	}
	other.Wait()
	return before, after, left, cmp.Or(err, wrong)
}

// keyed are a table's rows with their keys.
func keyed(r *relation.Relation, key []string) ([]Row, error) {
	if len(key) == 0 {
		return nil, fmt.Errorf("%s: no field is said to name a row", r.Name)
	}
	fields := make([]relation.Field, len(key))
	for k, name := range key {
		field, ok := r.Field(name)
		if !ok {
			return nil, fmt.Errorf("%s has no %s to name a row by", cmp.Or(r.Name, r.File), name)
		}
		fields[k] = field
	}
	rows := make([]Row, len(r.Rows()))
	for k, row := range r.Rows() {
		rows[k] = Row{nameOf(fields, row), row}
	}
	return rows, nil
}

func nameOf(key []relation.Field, row relation.Row) string {
	if len(key) == 1 {
		return key[0].Text(row)
	}
	parts := make([]string, len(key))
	for k, f := range key {
		if parts[k] = f.Text(row); strings.ContainsAny(parts[k], `,"`) { // or two keys could be written as one
			parts[k] = `"` + strings.ReplaceAll(parts[k], `"`, `""`) + `"`
		}
	}
	return strings.Join(parts, ", ")
}

// match settles which fields are compared.
func (m *Movement) match(old, new *relation.Relation, key []string) {
	for _, f := range new.Fields {
		was, both := old.Field(f.Name)
		switch {
		case slices.Contains(key, f.Name):
		case both:
			m.Fields, m.was = append(m.Fields, f), append(m.was, was)
		default:
			m.FieldsCame = append(m.FieldsCame, f)
		}
	}
	for _, f := range old.Fields {
		if _, both := new.Field(f.Name); !both {
			m.FieldsWent = append(m.FieldsWent, f)
		}
	}
}

// pair finds of each new row the old one: the first of its key that is not another's. Most
// stand in one order in both, and the one after the last is looked at first.
func (m *Movement) pair(before, after []Row, left *rows) {
	m.kept = make([]Pair, 0, min(len(before), len(after)))
	next := 0
	for _, row := range after {
		if k, ok := left.take(row.Key, next); ok {
			next = k + 1
			m.kept = append(m.kept, Pair{Key: row.Key, Old: before[k].Row, New: row.Row})
		} else {
			m.Added = append(m.Added, row)
		}
	}
	for k, row := range before {
		if !left.taken[k] {
			m.Removed = append(m.Removed, row)
		}
	}
	m.differ()
	for _, pair := range m.kept {
		if len(pair.fields) > 0 {
			m.Changed = append(m.Changed, pair)
		}
	}
	m.Same = len(m.kept) - len(m.Changed)
}

// part is how many pairs are compared at a time by one of several.
const part = 1 << 13

// differ finds the fields in which pairs differ, of many pairs on all processors.
func (m *Movement) differ() {
	var running sync.WaitGroup
	for pairs := range slices.Chunk(m.kept, part) {
		running.Go(func() {
			for k := range pairs {
				pairs[k].fields = m.differing(&pairs[k])
			}
		})
	}
	running.Wait()
}

// differing are the fields in which a pair differs; nil for none.
func (m *Movement) differing(p *Pair) (fields []int32) {
	for k := range m.Fields {
		if !relation.Same(&m.was[k], p.Old, &m.Fields[k], p.New) {
			fields = append(fields, int32(k))
		}
	}
	return fields
}
