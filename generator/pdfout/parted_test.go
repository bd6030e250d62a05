package pdfout

import (
	"slices"
	"strings"
	"testing"

	"boardpack/generator/figure"
	"boardpack/generator/paper"
	"boardpack/generator/pdfcheck"
)

// TestWideTablesAreSound renders tables with turned heads and tables that are parted, with
// groups of rows and of columns: the files are sound, every head is said in full where it
// heads, and a table that goes on says with what.
func TestWideTablesAreSound(t *testing.T) {
	grouped := wordsOf(24)
	grouped.Grouped = true
	grouped.Rows[1].Cells[0].Value = figure.Words("Another group")
	states := figure.Table{Compact: true, Columns: columns("Programme")}
	cells := []string{"Urgent care"}
	for _, place := range []string{"Preston", "Chorley", "Wyre", "Fylde", "Ormskirk"} {
		for _, state := range []string{"Delayed", "On track", "Closed", "Other"} {
			states.Columns = append(states.Columns, figure.Column{Label: state, Name: place + state, Group: place, Numeric: true})
			cells = append(cells, "1,234,567,890")
		}
	}
	states.Rows = []figure.Row{row(cells...)}
	for name, c := range map[string]struct {
		table figure.Table
		least int // tables
		over  [2]string
	}{
		"turned heads":       {table: numbersOf(15, "Kirkby Lonsdale and Sedbergh Neighbourhood", "2"), least: 1},
		"groups of rows":     {table: grouped, least: 2},
		"groups of columns":  {table: states, least: 2, over: [2]string{"Fylde: ", "Ormskirk: "}},
		"turned and several": {table: numbersOf(60, "Kirkby Lonsdale and Sedbergh Neighbourhood", "2"), least: 2},
	} {
		t.Run(name, func(t *testing.T) {
			f := &figure.Figure{ID: "wide", Label: "Table 1", Title: "Title", Table: c.table}
			file, err := Render(newPaper(&paper.PageBreak{}, fig(f)), testOptions)
			if err != nil {
				t.Fatal(err)
			}
			for _, finding := range pdfcheck.Check("wide.pdf", file) {
				t.Error(finding)
			}
			elements, err := pdfcheck.Read(file)
			if err != nil {
				t.Fatal(err)
			}
			shown, _ := f.OnPage()
			var labels []string
			tables := tagged(elements, "Table")
			for k, table := range tables {
				rows := tagged(tagged(table.Kids, "THead")[0].Kids, "TR")
				heads := said(rows[len(rows)-1].Kids)
				want := "Table 1: Title"
				if k > 0 {
					want += " (continued: " + c.over[0] + heads[1] + " to " + c.over[1] + heads[len(heads)-1] + ")"
				}
				if got := said(tagged(table.Kids, "Caption")); got[0] != want {
					t.Errorf("the caption of table %d is %q, want %q", k+1, got[0], want)
				}
				labels = append(labels, heads[min(k, 1):]...)
			}
			var want []string
			for _, column := range shown.Columns {
				want = append(want, column.Label)
			}
			if !slices.Equal(labels, want) || len(tables) < c.least {
				t.Errorf("%d tables have the heads %q", len(tables), labels)
			}
		})
	}
}

// tagged are the elements of a tag, in the order of reading.
func tagged(elements []pdfcheck.Element, tag string) (all []pdfcheck.Element) {
	for _, e := range elements {
		if e.Tag == tag {
			all = append(all, e)
		} else {
			all = append(all, tagged(e.Kids, tag)...)
		}
	}
	return all
}

// said is what elements say.
func said(elements []pdfcheck.Element) (all []string) {
	for _, e := range elements {
		all = append(all, strings.Join(strings.Fields(strings.ReplaceAll(e.Text, "\u00ad", "")), " "))
	}
	return all
}
