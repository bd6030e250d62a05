package comparison

import (
	"bytes"
	"encoding/csv"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"boardpack/generator/relation"
)

// figures tells which tables came, went and have other figures.
func (e *Edition) figures(c *Comparison, was, is builtEdition) error {
	secret := func(relation.Row) secrecy { return notSaid }
	if e.Public {
		secret = func(relation.Row) secrecy { return open }
	}
	moved := Comparison{}
	for _, id := range slices.Sorted(maps.Keys(is.tables)) {
		if was.tables[id] == "" {
			e.TablesAdded = append(e.TablesAdded, id)
			continue
		}
		old, new := c.figuresOf(was, id), c.figuresOf(is, id)
		if old == nil || new == nil {
			return nil // that is told
		}
		key := keyOfRows(old, new)
		if key == nil { // it is another table under its name
			e.TablesAdded, e.TablesRemoved = append(e.TablesAdded, id), append(e.TablesRemoved, id)
			continue
		}
		if err := moved.table(tabled{tableOfRows(id, old), key, secret, time.Time{}}, tabled{tableOfRows(id, new), key, secret, time.Time{}}, nil); err != nil {
			return err
		}
	}
	for _, id := range slices.Sorted(maps.Keys(was.tables)) {
		if is.tables[id] == "" {
			e.TablesRemoved = append(e.TablesRemoved, id)
		}
	}
	e.Tables = slices.DeleteFunc(moved.Tables, func(t Table) bool { return !t.Moved() })
	return nil
}

// figuresOf are the rows of a table's file, the header first; nil where it cannot be read.
func (c *Comparison) figuresOf(b builtEdition, id string) [][]string {
	name := b.tables[id]
	text, err := os.ReadFile(filepath.Join(b.folder, "tables", name))
	if err == nil {
		var rows [][]string
		if rows, err = csv.NewReader(bytes.NewReader(bytes.TrimPrefix(text, []byte("\ufeff")))).ReadAll(); err == nil && len(rows) > 0 {
			return rows
		}
	}
	if err == nil {
		err = errors.New("it is empty")
	}
	c.unread(b.folder, "tables/"+name, err)
	return nil
}

// tableOfRows is a table of the rows below a header. A name that comes again has the
// number of its column.
func tableOfRows(id string, rows [][]string) *relation.Relation {
	var fields []relation.Field
	for k, name := range columnNames(rows[0]) {
		fields = append(fields, relation.OfText(name, rows[0][k], func(row *[]string) string { return (*row)[k] }))
	}
	return relation.New(id, id+".csv", fields, func() (all []*[]string) {
		for k := range rows[1:] {
			all = append(all, &rows[1+k])
		}
		return all
	})
}

func columnNames(header []string) []string {
	names := slices.Clone(header)
	for k, name := range names {
		if name == "" || slices.Contains(names[:k], name) {
			names[k] = strings.TrimSpace(name + " " + strconv.Itoa(k+1))
		}
	}
	return names
}

// keyOfRows are the first columns that both tables have and that name each row of
// either; the first alone where none do, and nil where they have none in common.
func keyOfRows(old, new [][]string) []string {
	was, is := columnNames(old[0]), columnNames(new[0])
	var key []string
	for _, name := range is {
		if !slices.Contains(was, name) {
			break
		}
		key = append(key, name)
		if distinctRows(old, was, key) && distinctRows(new, is, key) {
			return key
		}
	}
	return key[:min(1, len(key))]
}

// distinctRows reports whether some columns name each row below the header.
func distinctRows(rows [][]string, names, key []string) bool {
	seen := map[string]bool{}
	for _, row := range rows[1:] {
		name := ""
		for _, k := range key {
			name += row[slices.Index(names, k)] + "\x00"
		}
		if seen[name] {
			return false
		}
		seen[name] = true
	}
	return true
}
