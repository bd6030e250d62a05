package main

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"boardpack/generator/comparison"
)

// teller writes what moved as text.
type teller struct{ *bufio.Writer }

// textOf tells what moved, table by table or edition by edition.
func textOf(w io.Writer, c comparison.Comparison) error {
	t := teller{bufio.NewWriter(w)}
	t.line("%s -> %s", c.Old, c.New)
	if !c.Moved {
		t.line("nothing moved")
	}
	for _, table := range c.Tables {
		t.turned(table)
	}
	t.became(c.Editions)
	for _, table := range c.Tables {
		if table.Moved() {
			t.table(table)
		}
	}
	for _, edition := range c.Editions {
		if edition.Moved() {
			t.edition(edition)
		}
	}
	if c.Moved {
		t.warning(c)
	}
	return t.Flush()
}

func (t teller) line(format string, args ...any) { fmt.Fprintf(t, format+"\n", args...) }

// warning says what keeps the text from being published.
func (t teller) warning(c comparison.Comparison) {
	rows, secret, unsaid := 0, 0, 0
	for _, table := range c.Tables {
		rows += len(table.Added) + len(table.Removed) + len(table.Changed)
		secret += table.Confidential
		unsaid += table.NotSaid
	}
	switch {
	case len(c.Editions) > 0:
		t.line("\nFor the office: what is told here of an edition is for nobody who may not see that edition.")
	case unsaid > 0:
		t.line("\nFor the office, and not to be published as it is. Rows told: %d; confidential: %d; nothing says of: %d.", rows, secret, unsaid)
	default:
		t.line("\nFor the office, and not to be published as it is. Rows told: %d; confidential: %d.", rows, secret)
	}
}

// turned tells which rows may be published and could not before, and the other way round:
// before all else, for what is published cannot be taken back.
func (t teller) turned(m comparison.Table) {
	tell := func(what string, keys []string) {
		if len(keys) > 0 {
			t.line("\n%s: %d of %s: %s", what, len(keys), m.Table, oneLine(shortList(keys)))
		}
	}
	tell("MAY BE PUBLISHED NOW, and could not before", m.Opened)
	tell("may not be published now, and could before", m.Closed)
	for _, h := range m.Headers {
		if h.Field == "confidential" && len(m.Opened)+len(m.Closed) > 0 {
			t.line("  what says so is %q in the old one and %q in the new one", h.Old, h.New)
		}
	}
}

// table tells one table.
func (t teller) table(m comparison.Table) {
	t.line("\n%s%s: %d rows, then %d", m.Table, ofDays(m), m.OldRows, m.NewRows)
	t.line("  %d added, %d removed, %d changed, %d as they were", len(m.Added), len(m.Removed), len(m.Changed), m.Same)
	if m.Same+len(m.Changed) == 0 && m.OldRows > 0 && m.NewRows > 0 {
		t.line("  no %s is in both: are they of two years, or named by another column?", strings.Join(m.Key, " with "))
	}
	if len(m.Respelt) > 0 {
		t.line("  added and removed, and spelt otherwise alone, so that they were not compared: %s", oneLine(shortList(respelt(m))))
	}
	for _, h := range m.Headers {
		t.line("  %s is %q in the old one and %q in the new one", h.Field, h.Old, h.New)
	}
	for _, f := range m.FieldsAdded {
		t.line("  new column: %s", oneLine(f.Label))
	}
	for _, f := range m.FieldsRemoved {
		t.line("  column that is gone: %s", oneLine(f.Label))
	}
	if len(m.KeysTwice) > 0 {
		t.line("  in several rows, which are compared in their order: %s", oneLine(shortList(m.KeysTwice)))
	}
	for _, matrix := range m.Matrices {
		t.matrix(matrix)
	}
	if len(m.Fields) > 0 {
		t.line("\n  changed by field:")
	}
	alike := changedAlike(m)
	for _, f := range m.Fields {
		same := ""
		if pairs := alike[f.Field]; len(pairs) > 0 {
			same = ": each " + oneLine(strings.Join(pairs, ", "))
		}
		t.line("    %4d  %s%s", f.Rows, oneLine(f.Label), same)
	}
	t.rows("added", m.Added)
	t.rows("removed", m.Removed)
	t.rows("changed", rest(m.Changed, alike))
}

func ofDays(m comparison.Table) string {
	if m.OldDay == "" && m.NewDay == "" {
		return ""
	}
	return fmt.Sprintf(" (as at %s, then %s)", cmp.Or(m.OldDay, "-"), cmp.Or(m.NewDay, "-"))
}

// mostNamed is how many names a line of several has.
const mostNamed = 6

func shortList(names []string) string {
	if more := len(names) - mostNamed; more > 0 {
		return strings.Join(names[:mostNamed], ", ") + " and " + strconv.Itoa(more) + " more"
	}
	return strings.Join(names, ", ")
}

func (t teller) rows(what string, rows []comparison.Row) {
	if len(rows) > 0 {
		t.line("\n  %s:", what)
	}
	for _, row := range rows {
		t.line("    %s", oneLine(strings.Join(namesOf(row), "  ")))
		for _, f := range row.Fields {
			t.line("      %s: %s -> %s", oneLine(f.Label), orBlank(f.Old), orBlank(f.New))
		}
	}
}

// namesOf are what a row is called.
func namesOf(row comparison.Row) []string {
	names := []string{cmp.Or(row.Key, "(no reference)")}
	if row.Confidential == "yes" {
		names = append(names, "[confidential]")
	}
	if row.Title != "" {
		names = append(names, row.Title)
	}
	return names
}

// orBlank is a value in a line: the breaks of a cell that has several are spaces.
func orBlank(value string) string { return cmp.Or(oneLine(value), "(blank)") }

// oneLine is a text in a line of a terminal, for which some characters are orders.
func oneLine(text string) string {
	seen := func(r rune) rune {
		if unicode.IsControl(r) {
			return -1
		}
		return r
	}
	return strings.Map(seen, strings.Join(strings.Fields(text), " "))
}

// matrix sets out a movement: old values down, new ones across.
func (t teller) matrix(m comparison.Matrix) {
	t.line("\n  %s, from (down) to (across):", m.Label)
	width := 0
	m.Values = slices.Clone(m.Values)
	for k, value := range m.Values {
		m.Values[k] = oneLine(value)
		width = max(width, utf8.RuneCountInString(value))
	}
	line := func(name string, cells []string) {
		fmt.Fprintf(t, "    %-*s", width, name)
		for k, cell := range cells {
			fmt.Fprintf(t, "  %*s", max(4, utf8.RuneCountInString(m.Values[k])), cell)
		}
		t.line("")
	}
	line("", m.Values)
	for k, counts := range m.Counts {
		cells := make([]string, len(counts))
		for l, n := range counts {
			cells[l] = strconv.Itoa(n)
			if n == 0 {
				cells[l] = "."
			}
		}
		line(m.Values[k], cells)
	}
}
