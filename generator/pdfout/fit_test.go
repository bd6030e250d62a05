package pdfout

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"boardpack/generator/figure"
	"boardpack/generator/typeface"
)

// wordsOf is a table of so many columns of one long and one short word.
func wordsOf(n int) figure.Table {
	var labels, cells []string
	for k := range n {
		labels, cells = append(labels, fmt.Sprintf("Responsibilities %d", k)), append(cells, "neighbourhood services")
	}
	return figure.Table{Columns: columns(labels...), Rows: []figure.Row{row(cells...), row(cells...)}}
}

// numbersOf is a table of programmes with a number in each of so many columns.
func numbersOf(n int, label, cell string) figure.Table {
	labels, cells := []string{"Programme"}, []string{"Mental health, learning disability and autism"}
	for range n {
		labels, cells = append(labels, "#"+label), append(cells, cell)
	}
	return figure.Table{Compact: true, Columns: columns(labels...), Rows: []figure.Row{row(cells...), row(cells...), row(cells...)}}
}

// TestWaysOfTables has a table for each way in which one is set.
func TestWaysOfTables(t *testing.T) {
	link := row("EX-001", "Urgent care", strings.Repeat("Title", 24), "Q4 2025/26", "https://example.sharepoint.com/"+strings.Repeat("a", 370))
	listed := figure.Table{Columns: columns("Reference", "Programme", "Title", "Anticipated delivery", "Narrative"), Rows: []figure.Row{link}}
	for _, c := range []struct {
		name  string
		table figure.Table
		want  string
	}{
		{"a link and a title that is one word", listed, "upright"},
		{"numbers under short heads", numbersOf(9, "Delayed", "12"), "upright"},
		{"numbers under long heads", numbersOf(15, "Kirkby Lonsdale and Sedbergh Neighbourhood", "2"), "upright, turned"},
		{"two numbers under long heads", numbersOf(2, "Kirkby Lonsdale and Sedbergh Neighbourhood", "2"), "upright"},
		{"many numbers under long heads", numbersOf(30, "Longridge Neighbourhood", "2"), "landscape, turned"},
		{"wide numbers", numbersOf(14, "Heading", "1,234,567"), "landscape"},
		{"very wide numbers", numbersOf(30, "Heading", "1,234,567"), "2 tables"},
		{"prose in many columns", wordsOf(24), "3 tables"},
	} {
		parts := fit(c.table)
		got := "upright"
		if parts[0].landscape {
			got = "landscape"
		}
		if parts[0].high > 0 {
			got += ", turned"
		}
		if len(parts) > 1 {
			got = strconv.Itoa(len(parts)) + " tables"
		}
		if got != c.want {
			t.Errorf("%s: %s at %v, want %s", c.name, got, parts[0].size, c.want)
		}
		for _, p := range parts {
			if p.size < smallest || !p.landscape && p.size < leastUpright {
				t.Errorf("%s: set at %v", c.name, p.size)
			}
			total := p.gutter * float64(len(p.widths)-1)
			harden(p.demands, p.Table)
			for k, d := range p.demands {
				total += p.widths[k]
				if p.widths[k] < d.hard*p.size-tolerance {
					t.Errorf("%s: column %d has %.1f pt, and needs %.1f", c.name, k, p.widths[k], d.hard*p.size)
				}
			}
			if full, _ := frame(p.landscape); total > full+0.1 {
				t.Errorf("%s is %.1f pt wide, and the page %.1f", c.name, total, full)
			}
		}
	}
}

// TestPartsHaveEveryColumnOnce also says that groups stay together, that parts are about
// as wide, and what they are called.
func TestPartsHaveEveryColumnOnce(t *testing.T) {
	table := figure.Table{Compact: true, Columns: columns("Programme")}
	cells := []string{"Urgent care"}
	for _, place := range []string{"Preston", "Chorley", "Wyre", "Fylde", "Ormskirk"} {
		for _, state := range []string{"Delayed", "On track", "Closed", "Other"} {
			table.Columns = append(table.Columns, figure.Column{Label: state, Name: place + state, Group: place, Numeric: true})
			cells = append(cells, "1,234,567,890")
		}
	}
	table.Rows = []figure.Row{{Head: true, Cells: []figure.Cell{figure.Said("Group")}}, row(cells...)}
	parts := fit(table)
	var names, further []string
	for k, p := range parts {
		if p.Columns[0].Label != "Programme" || len(p.Rows) != 2 || !p.Rows[0].Head || p.Rows[1].Cells[0].Text() != "Urgent care" {
			t.Errorf("part %d: %+v", k, p.Table)
		}
		for _, c := range p.Columns[1:] {
			names = append(names, c.Name)
		}
		if (len(p.Columns)-1)%4 != 0 {
			t.Errorf("part %d cuts a group: %d columns", k, len(p.Columns))
		}
		further = append(further, p.further)
	}
	var want []string
	for _, c := range table.Columns[1:] {
		want = append(want, c.Name)
	}
	if !slices.Equal(names, want) || len(parts) < 2 {
		t.Errorf("%d parts have %v", len(parts), names)
	}
	if got := strings.Join(further, "|"); got != "|Fylde: Delayed to Ormskirk: Other" {
		t.Errorf("the parts are called %q", got)
	}
}

// TestColumnsHoldTheHeadOverThem has turned heads of two columns, which are narrower than
// five letters of the head over both and a hyphen.
func TestColumnsHoldTheHeadOverThem(t *testing.T) {
	table := numbersOf(4, "Kirkby Lonsdale", "2")
	for i := range table.Columns {
		table.Columns[i].Group = []string{"", "WWWWWWWWWW", "WWWWWWWWWW", "MMMMM", "MMMMM"}[i]
	}
	demands, _, _ := turn(measure(table), highestHeads)
	bold := style{face: typeface.Bold, size: 1}
	for first, least := range map[int]string{1: "WWWWW-", 3: "MMMMM"} {
		if got, want := demands[first].narrowest+compactGutter+demands[first+1].narrowest, bold.width(least); got < want-tolerance {
			t.Errorf("columns %d and %d are %.2f ems wide, and %s is %.2f", first, first+1, got, least, want)
		}
	}
}
