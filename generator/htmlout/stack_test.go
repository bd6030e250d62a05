package htmlout

import (
	"strings"
	"testing"

	"boardpack/generator/figure"
)

// A table that a phone has room for stays one, and so does one whose numbers are compared
// down its columns. Each other cell says its column.
func TestTablesThatStack(t *testing.T) {
	column := func(name string, numeric bool) figure.Column {
		return figure.Column{Name: strings.ToLower(name), Label: name, Numeric: numeric}
	}
	text := strings.Repeat("a long text ", 10)
	for _, c := range []struct {
		name    string
		columns []figure.Column
		cells   []string
		compact bool
		head    int // -1: it does not stack
	}{
		{"a code and its meaning", []figure.Column{column("Code", false), column("Meaning", false)}, []string{"RTT", text}, false, -1},
		{"references, titles and leads", []figure.Column{column("Reference", false), column("Title", false), column("Lead", false)}, []string{"CI2526-001", text, "Head of Elective Recovery"}, false, 1},
		{"milestones of intentions", []figure.Column{column("Reference", false), column("Milestone", false), column("Planned", false), column("Owner", false)}, []string{"CI2526-001", "Go-live approved", "31 March 2025", "Head of Elective Recovery"}, false, 1},
		{"days of intentions", []figure.Column{column("Reference", false), column("Planned", false), column("Owner", false), column("Lead", false)}, []string{"CI2526-001", "31 March 2025", "Head of Elective Recovery", "Head of Recovery"}, false, 0},
		{"measures and their values", []figure.Column{column("Measure", false), column("Now", true), column("Required", true), column("Target", true)}, []string{"Non-elective admissions", "145.6", "146.5", "117.8"}, false, 0},
		{"months and their values", []figure.Column{column("Period", false), column("Numerator", true), column("Denominator", true), column("Value", true)}, []string{"May 2024", "1", "2", "3"}, false, -1},
		{"titles among their numbers", []figure.Column{column("Reference", false), column("Title", false), column("Score", true), column("Rank", true), column("Weightings", true)}, []string{"CI2526-001", text, "3.05", "12", "17%"}, false, 1},
		{"counts", []figure.Column{column("Programme", false), column("Delayed", true), column("Delivered", true), column("Deprioritised", true)}, []string{"Ambulance Services", "1", "2", "3"}, true, -1},
		{"sums", []figure.Column{column("Class", false), column("Planned", true), column("Full year", true)}, []string{"Cash releasing", "£1,234,567 ± 12", "£890"}, true, -1},
		{"amounts in words", []figure.Column{column("Class", false), column("Planned", true), column("Full year", true)}, []string{"Cash releasing", "£52.2 million", "£90.1 million"}, true, 0},
		{"counts with their references", []figure.Column{column("Programme", false), column("Intentions", true), column("References", false)}, []string{"Ambulance Services", "1", text}, true, 0},
	} {
		row := figure.Row{}
		for _, cell := range c.cells {
			row.Cells = append(row.Cells, figure.Said(cell))
		}
		table := figure.Table{Columns: c.columns, Rows: []figure.Row{row}, Compact: c.compact}
		head, html := -1, cellsOf(table)
		if s := stackOf(seenOf(table)); s != nil {
			head = s.head
		}
		if head != c.head {
			t.Errorf("%s: the head is %d, want %d", c.name, head, c.head)
		}
		labels, roles := strings.Count(html, " data-label="), strings.Count(html, ` role="cell"`)+strings.Count(html, ` role="rowheader"`)
		if stacks := c.head >= 0; stacks && (labels != len(c.columns)-1 || roles != len(c.columns)) || !stacks && labels+roles > 0 {
			t.Errorf("%s: %d labels and %d roles in\n%s", c.name, labels, roles, html)
		}
	}
}

// What names a row says alone what it is: a code has the name of its column before it, as
// the other cells have, and a title has not.
func TestHeadsThatAreCodes(t *testing.T) {
	text := strings.Repeat("a long text ", 10)
	for first, want := range map[string]string{
		"2":       ` data-head data-label="Segment">2<`,
		"SO1":     ` data-head data-label="Segment">SO1<`,
		"Cancer":  ` data-head>Cancer<`,
		"Quality": ` data-head>Quality<`,
	} {
		table := figure.Table{
			Columns: []figure.Column{{Name: "segment", Label: "Segment"}, {Name: "focus", Label: "Focus"}, {Name: "definition", Label: "Definition"}},
			Rows:    []figure.Row{{Cells: []figure.Cell{figure.Said(first), figure.Said("Provider"), figure.Said(text)}}},
		}
		if html := cellsOf(table); !strings.Contains(html, want) {
			t.Errorf("%s: no %s in %s", first, want, html)
		}
	}
}

// Texts of a column stand all below its name, with the whole width of a phone, where most are
// long or one is a story; or else all beside it, so that the rows of a table look alike.
func TestLongTextsStandBelowTheirNames(t *testing.T) {
	long, story := strings.Repeat("a long text ", 6), strings.Repeat("a long text ", 12)
	for _, c := range []struct {
		texts []string
		below bool
	}{
		{[]string{"Short", "Short", ""}, false}, {[]string{long, "Short", "Short"}, false}, {[]string{long, "Short", long}, true},
		{[]string{story, "Short", "Short"}, true}, {[]string{long, "", ""}, true},
	} {
		table := figure.Table{Columns: []figure.Column{{Name: "title", Label: "Title"}, {Name: "lead", Label: "Lead"}, {Name: "definition", Label: "Definition"}}}
		for _, text := range c.texts {
			table.Rows = append(table.Rows, figure.Row{Cells: []figure.Cell{figure.Said(strings.Repeat("A title of many words ", 6)), figure.Said("Director of Health and Care Integration - Blackburn with Darwen"), figure.Said(text)}})
		}
		html := cellsOf(table)
		below, beside := strings.Count(html, ` data-long data-label="Definition">`), strings.Count(html, `role="cell" data-label="Definition">`)
		if c.below && below != 3 || !c.below && beside != 3 {
			t.Errorf("%.20q: %d below their names and %d beside", c.texts, below, beside)
		}
		if strings.Contains(html, `data-long data-label="Lead"`) || strings.Contains(html, "data-head data-long") || !strings.Contains(html, " data-head>A title") {
			t.Error(html)
		}
	}
}

// Names of columns have room by how long they are, but for those that have the whole width.
func TestNamesOfColumnsHaveRoom(t *testing.T) {
	story := figure.Said(strings.Repeat("a long text ", 12))
	for label, want := range map[string]string{"Reference": "short", "Weighted score": "medium", "Anticipated delivery": "long"} {
		table := figure.Table{
			Columns: []figure.Column{{Name: "title", Label: "The title of what is meant"}, {Name: "a", Label: label}, {Name: "b", Label: "What is done about it all"}},
			Rows:    []figure.Row{{Cells: []figure.Cell{story, figure.Said("May"), story}}},
		}
		if got := stackOf(seenOf(table)).names(); got != want {
			t.Errorf("%s: %s", label, got)
		}
	}
	if got := (*stack)(nil).names(); got != "" {
		t.Error(got)
	}
}

// The column by which rows were sorted says so where a reader can sort them in another way.
func TestSortedHeads(t *testing.T) {
	for rows, want := range map[int]int{manyRows - 1: 0, manyRows: 1} {
		table := figure.Table{Columns: []figure.Column{{Label: "Name"}, {Label: "Score", Numeric: true, Sorted: true}}}
		for n := range rows {
			table.Rows = append(table.Rows, figure.Row{Cells: []figure.Cell{figure.Said("x"), figure.Whole(9 - n)}})
		}
		if got := strings.Count(cellsOf(table), " data-sorted>Score<"); got != want {
			t.Errorf("%d rows: said %d times", rows, got)
		}
	}
}

// The name of a value beside it parts no day.
func TestNamesOfValuesPartNoDay(t *testing.T) {
	if got, want := unbroken("Since the last report, 31 October 2024"), "Since the last report, 31\u00a0October\u00a02024"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func cellsOf(table figure.Table) string {
	html, _ := (*Listing)(nil).cells("t", table)
	return string(html)
}
