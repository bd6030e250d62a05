package pdfout

import (
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"

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

// TestReferencesInTextLead has a paragraph, a note and a heading that name an intention:
// the first two lead to its entry, in the order of reading, and a heading has no link.
func TestReferencesInTextLead(t *testing.T) {
	full := figure.Table{Columns: columns("Reference", "Title", "Description"), Rows: []figure.Row{row("A-1", "One", "The first.")}}
	for k, name := range []string{"reference", "title", "description"} {
		full.Columns[k].Name = name
	}
	full.Columns[2].Under = true
	d := layOut(t, newPaper(
		heading(2, "1", "a", "What A-1 is"),
		para("1.1", text("As A-1, and (A-1), not A-2, "), with(ast.NewEmphasis(1), text("A-1 too")), text(" or else.")), &paper.PageBreak{},
		fig(&figure.Figure{ID: "full", Label: "Table 1", Title: "Full", Table: full}),
		fig(&figure.Figure{ID: "other", Label: "Table 2", Title: "Other", Table: figure.Table{Columns: columns("Step"), Rows: []figure.Row{row("One")}}, Notes: []string{"Beside A-1 there is none."}})))
	checkPages(t, d)
	links := 0
	for _, p := range d.pages {
		for _, link := range p.links {
			if link.target == "#entry.A-1" {
				links++
			}
		}
	}
	if links != 4 {
		t.Errorf("%d links", links)
	}
	if got := strings.Join(strings.Fields(treeText(d)), " "); !strings.Contains(got, "1.1 As A-1, and (A-1), not A-2, A-1 too or else.") {
		t.Errorf("a listener hears %q", got)
	}
}

// TestReferencesInAnyColumnLead has them in a column of moves, and entries in a table whose
// descriptions have a column of their own.
func TestReferencesInAnyColumnLead(t *testing.T) {
	full := figure.Table{Columns: columns("Reference", "Title", "Description", "Lead"), Rows: []figure.Row{row("A-1", "One", "The first, before A-1.", "L"), row("A-2", "Two", "The second, after A-1.", "L")}}
	for k, name := range []string{"reference", "title", "description", "lead"} {
		full.Columns[k].Name = name
	}
	moves := figure.Table{Columns: columns("Weight", "Enter"), Rows: []figure.Row{row("10%", "A-1, A-2"), row("15%", "none but A-2 and A-9")}}
	d := layOut(t, newPaper(
		fig(&figure.Figure{ID: "moves", Label: "Table 1", Title: "Moves", Table: moves}), &paper.PageBreak{},
		fig(&figure.Figure{ID: "full", Label: "Table 2", Title: "Full", Table: full})))
	checkPages(t, d)
	var got []string
	for _, p := range d.pages {
		for _, link := range p.links {
			if strings.HasPrefix(link.target, "#entry.") {
				got = append(got, strings.TrimPrefix(link.target, "#entry."))
			}
		}
	}
	if want := "A-1 A-2 A-2"; strings.Join(got, " ") != want {
		t.Errorf("links lead to %v, want %s", got, want)
	}
}
