package main

import (
	"cmp"
	"strings"

	"boardpack/generator/comparison"
)

// edition tells what is new in one edition: what its papers say, then its figures.
func (t teller) edition(e comparison.Edition) {
	switch e.State {
	case "added", "removed":
		t.line("\n%s: %s", e.Edition, e.State)
		return
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
		t.line("\n  figures of %s: %d rows added, %d removed, %d changed", table.Table, len(table.Added), len(table.Removed), len(table.Changed))
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
