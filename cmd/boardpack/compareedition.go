package main

import (
	"cmp"
	"slices"
	"strings"

	"boardpack/generator/comparison"
)

// became tells what editions are as a whole and were not: before all else, for what is
// published cannot be taken back.
func (t teller) became(editions []comparison.Edition) {
	for _, turn := range []struct{ to, says string }{
		{"public", "MAY BE PUBLISHED NOW, and could not before"}, {"closed", "may not be published now, and could before"},
		{"final", "final now, and a draft before"}, {"draft", "a draft now, and final before"},
	} {
		var names []string
		for _, e := range editions {
			if slices.Contains(e.Turned, turn.to) {
				names = append(names, e.Edition)
			}
		}
		if len(names) > 0 {
			t.line("\n%s: %s", turn.says, oneLine(strings.Join(names, ", ")))
		}
	}
}

// edition tells what is new in one edition: what its papers say, then its figures.
func (t teller) edition(e comparison.Edition) {
	switch e.State {
	case "added", "removed":
		t.line("\n%s: %s", e.Edition, e.State)
		return
	}
	if len(e.Pages)+len(e.Tables)+len(e.TablesAdded)+len(e.TablesRemoved) == 0 {
		return // what it became is told
	}
	t.line("\n%s", e.Edition)
	for _, page := range e.Pages {
		t.page(page)
	}
	for _, id := range e.TablesAdded {
		t.line("\n  table that is new: %s", id)
	}
	for _, id := range e.TablesRemoved {
		t.line("\n  table that is gone: %s", id)
	}
	for _, table := range e.Tables {
		t.line("\n  figures of %s: rows added %d, removed %d, changed %d", table.Table, len(table.Added), len(table.Removed), len(table.Changed))
		for _, row := range table.Added {
			t.line("    + %s", orBlank(row.Key))
		}
		for _, row := range table.Removed {
			t.line("    - %s", orBlank(row.Key))
		}
		for _, row := range table.Changed {
			var changes []string
			for _, f := range row.Fields {
				changes = append(changes, cmp.Or(oneLine(f.Label), f.Field)+" "+orBlank(f.Old)+" -> "+orBlank(f.New))
			}
			t.line("    %s: %s", orBlank(row.Key), strings.Join(changes, "; "))
		}
	}
}

// page tells the sentences of one page, under their headings.
func (t teller) page(p comparison.Page) {
	if p.State != "both" {
		t.line("\n  %s, %s: page %s", p.Page, p.Title, p.State)
		return
	}
	t.line("\n  %s, %s", p.Page, p.Title)
	heading := ""
	for _, s := range p.Sentences {
		if s.Heading != heading {
			heading = s.Heading
			t.line("    %s", oneLine(heading))
		}
		if s.Old != "" {
			t.line("      - %s", oneLine(s.Old))
		}
		if s.New != "" {
			t.line("      + %s", oneLine(s.New))
		}
		if len(s.Numbers) > 0 {
			var numbers []string
			for _, n := range s.Numbers {
				numbers = append(numbers, cmp.Or(n.Old, "none")+" -> "+cmp.Or(n.New, "none"))
			}
			t.line("        numbers: %s", strings.Join(numbers, ", "))
		}
	}
}
