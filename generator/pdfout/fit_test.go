package pdfout

import (
	"strings"
	"testing"

	"boardpack/generator/figure"
)

// TestLongWordsSqueezeNoOthers has a link and a title that is one word, and a table
// of so many columns that words must be broken: those that are short are not.
func TestLongWordsSqueezeNoOthers(t *testing.T) {
	link := row("EX-001", "Urgent care", strings.Repeat("Title", 24), "Q4 2025/26", "https://example.sharepoint.com/"+strings.Repeat("a", 370))
	listed := fit(figure.Table{Columns: columns("Reference", "Programme", "Title", "Anticipated delivery", "Narrative"), Rows: []figure.Row{link}})
	if listed.landscape || listed.size < 8 {
		t.Errorf("for a link the table is set at %v, landscape %v", listed.size, listed.landscape)
	}
	var many figure.Table
	many.Compact = true
	for k := range 22 {
		column := figure.Column{Label: "Longridge Neighbourhood", Numeric: k > 0}
		if k == 21 {
			column.Label = "Grand Total"
		}
		many.Columns = append(many.Columns, column)
	}
	for _, table := range []figure.Table{{Columns: columns("Reference", "Programme", "Title", "Anticipated delivery", "Narrative"), Rows: []figure.Row{link}}, many} {
		f := fit(table)
		for k, d := range measure(table) {
			if short := d.narrowest < 5; short && f.widths[k] < d.narrowest*f.size-0.01 {
				t.Errorf("%s has %.1f pt, and its longest word %.1f", table.Columns[k].Label, f.widths[k], d.narrowest*f.size)
			}
		}
	}
}
