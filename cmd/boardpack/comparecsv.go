package main

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"boardpack/generator"
	"boardpack/generator/comparison"
	"boardpack/generator/figure"
)

// movedColumns are those of the CSV file: a line tells a row, a field of a row, a
// sentence, or how many rows went from one word to another.
var movedColumns = []string{"edition", "of", "key", "title", "confidential", "change", "field", "label", "old", "new", "rows"}

// movedLine is a line of it.
type movedLine struct{ edition, of, key, title, confidential, change, field, label, old, new, rows string }

func (l movedLine) cells() []string {
	cells := []string{l.edition, l.of, l.key, l.title, l.confidential, l.change, l.field, l.label, l.old, l.new, l.rows}
	for k, text := range cells {
		cells[k] = figure.Harmless(text)
	}
	return cells
}

// writeCSV writes what moved into a file, whole or not at all, which may be nothing of
// what is compared: a file in a pack's folder would be its next table, or is one.
func writeCSV(name string, c comparison.Comparison, pack string) error {
	for _, input := range []string{c.Old, c.New, pack} {
		switch {
		case isSame(name, input):
			return fmt.Errorf("%w: %s is what is compared, and would be written over: name another file", generator.ErrUsage, name)
		case isIn(name, input):
			return fmt.Errorf("%w: %s is in %s, which is what is compared: name a file elsewhere", generator.ErrUsage, name, input)
		}
	}
	var out bytes.Buffer
	out.WriteString("\ufeff") // else a spreadsheet reads "£" in the letters of its own country
	w := csv.NewWriter(&out)
	lines := [][]string{movedColumns}
	for _, table := range c.Tables {
		lines = append(lines, linesOfTable("", table)...)
	}
	for _, edition := range c.Editions {
		lines = append(lines, linesOfEdition(edition)...)
	}
	if err := w.WriteAll(lines); err != nil {
		return err
	}
	return put(name, out.Bytes())
}

// put writes a file whole or not at all; of what is no file, as a terminal, what can be.
func put(name string, data []byte) error {
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() {
		return os.WriteFile(name, data, 0o644)
	} else if real, err := filepath.EvalSymlinks(name); err == nil {
		name = real // and the link to it stays
	}
	file, err := os.CreateTemp(filepath.Dir(name), ".compare-*.csv")
	if err != nil {
		return fmt.Errorf("%s cannot be written: %w", name, errors.Unwrap(err))
	}
	_, err = file.Write(data)
	err = cmp.Or(err, file.Chmod(0o644), file.Close())
	if err == nil {
		err = os.Rename(file.Name(), name)
	}
	if err != nil {
		os.Remove(file.Name())
	}
	return err
}

// isIn reports whether a file is in a folder, or in one below it, by whatever names.
func isIn(name, folder string) bool {
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return false
	}
	if real, err := filepath.EvalSymlinks(name); err == nil {
		name = real
	}
	at, err := filepath.Abs(filepath.Dir(name))
	for err == nil {
		if isSame(at, folder) {
			return true
		}
		if at == filepath.Dir(at) {
			return false
		}
		at = filepath.Dir(at)
	}
	return false
}

func isSame(a, b string) bool {
	first, err := os.Stat(a)
	if err != nil {
		return false
	}
	second, err := os.Stat(b)
	return err == nil && os.SameFile(first, second)
}

// linesOfTable are the fields, the rows and the matrices of a table.
func linesOfTable(edition string, t comparison.Table) (lines [][]string) {
	add := func(l movedLine) {
		l.edition, l.of = edition, t.Table
		lines = append(lines, l.cells())
	}
	for _, key := range t.Opened {
		add(movedLine{key: key, change: "may be published now"})
	}
	for _, key := range t.Closed {
		add(movedLine{key: key, change: "may not be published now"})
	}
	for _, f := range t.FieldsAdded {
		add(movedLine{change: "field added", field: f.Field, label: f.Label})
	}
	for _, f := range t.FieldsRemoved {
		add(movedLine{change: "field removed", field: f.Field, label: f.Label})
	}
	for _, row := range t.Added {
		add(movedLine{key: row.Key, title: row.Title, confidential: row.Confidential, change: "added"})
	}
	for _, row := range t.Removed {
		add(movedLine{key: row.Key, title: row.Title, confidential: row.Confidential, change: "removed"})
	}
	for _, row := range t.Changed {
		for _, f := range row.Fields {
			add(movedLine{key: row.Key, title: row.Title, confidential: row.Confidential, change: "changed", field: f.Field, label: f.Label, old: f.Old, new: f.New})
		}
	}
	for _, m := range t.Matrices {
		for k, counts := range m.Counts {
			for l, n := range counts {
				if n > 0 {
					add(movedLine{change: "matrix", field: m.Field, label: m.Label, old: m.Values[k], new: m.Values[l], rows: strconv.Itoa(n)})
				}
			}
		}
	}
	return lines
}

// linesOfEdition are what papers say, and the figures of tables.
func linesOfEdition(e comparison.Edition) (lines [][]string) {
	secret := "not said"
	if e.Public {
		secret = "no"
	}
	add := func(l movedLine) {
		l.edition, l.confidential = e.Edition, secret
		lines = append(lines, l.cells())
	}
	if e.State != "both" {
		add(movedLine{change: "edition " + e.State})
	}
	for _, turned := range e.Turned {
		add(movedLine{change: turned + " now"})
	}
	for _, page := range e.Pages {
		if page.State != "both" {
			add(movedLine{of: page.Page, title: page.Title, change: "page " + page.State})
		}
		for _, s := range page.Sentences {
			var old, new []string
			for _, n := range s.Numbers {
				old, new = append(old, n.Old), append(new, n.New)
			}
			add(movedLine{of: page.Page, key: s.Heading, title: page.Title, change: "sentence", old: s.Old, new: s.New})
			if len(old) > 0 {
				add(movedLine{of: page.Page, key: s.Heading, title: page.Title, change: "numbers", old: strings.Join(old, "; "), new: strings.Join(new, "; ")})
			}
		}
	}
	for _, id := range e.TablesAdded {
		add(movedLine{of: id, change: "table added"})
	}
	for _, id := range e.TablesRemoved {
		add(movedLine{of: id, change: "table removed"})
	}
	for _, table := range e.Tables {
		lines = append(lines, linesOfTable(e.Edition, table)...)
	}
	return lines
}
