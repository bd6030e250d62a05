package pdfout

import (
	"testing"

	"boardpack/generator/figure"
	"boardpack/generator/paper"
)

// TestReferencesLeadToTheirEntries has two lists that name an intention: the one with
// descriptions has its entry, the other leads there, and what has none leads nowhere.
func TestReferencesLeadToTheirEntries(t *testing.T) {
	named := func(columns []figure.Column, names ...string) []figure.Column {
		for k, name := range names {
			columns[k].Name = name
		}
		return columns
	}
	short := figure.Table{Columns: named(columns("Programme", "References"), "programme", "references"), Rows: []figure.Row{row("Acute", "A-1, A-3, A-2")}}
	full := figure.Table{Columns: named(columns("Reference", "Title", "Description"), "reference", "title", "description"),
		Rows: []figure.Row{row("A-1", "One", "The first."), row("A-2", "Two", "The second.")}}
	full.Columns[2].Under = true
	d := layOut(t, newPaper(
		fig(&figure.Figure{ID: "short", Label: "Table 1", Title: "Short", Table: short}), &paper.PageBreak{},
		fig(&figure.Figure{ID: "full", Label: "Table 2", Title: "Full", Table: full})))
	checkPages(t, d)
	got := map[string]int{}
	for i, p := range d.pages {
		for _, link := range p.links {
			if link.target == "#entry.A-1" || link.target == "#entry.A-2" || link.target == "#entry.A-3" {
				got[link.target[len("#entry."):]] = i + 1
			}
		}
	}
	if len(got) != 2 || got["A-1"] == 0 || got["A-2"] == 0 {
		t.Errorf("links lead to %v", got)
	}
	for _, reference := range []string{"A-1", "A-2"} {
		if at, home := d.destinations["entry."+reference], d.destinations["full"]; at.page != home.page || at.y <= home.y || at.page == got[reference] {
			t.Errorf("%s is at %v, its list at %v, and the link on page %d", reference, at, home, got[reference])
		}
	}
}
