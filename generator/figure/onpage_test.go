package figure

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// shownAs writes a table as a page shows it: its heads, then a row a line.
func shownAs(t Table) []string {
	var lines []string
	var labels []string
	for _, c := range t.Columns {
		labels = append(labels, c.Label)
	}
	lines = append(lines, strings.Join(labels, " | "))
	for _, row := range t.Rows {
		var cells []string
		for _, c := range row.Cells {
			cells = append(cells, c.Text())
		}
		line := strings.Join(cells, " | ")
		if row.Head {
			line = "== " + line
		}
		lines = append(lines, line)
	}
	return lines
}

func rowsOf(rows ...[]string) []Row {
	var all []Row
	for _, texts := range rows {
		row := Row{}
		for _, text := range texts {
			row.Cells = append(row.Cells, Said(text))
		}
		all = append(all, row)
	}
	return all
}

func TestOnPage(t *testing.T) {
	columns := func(labels ...string) []Column {
		var all []Column
		for _, label := range labels {
			all = append(all, Column{Name: Slug(label), Label: strings.TrimPrefix(label, "_"), Under: strings.HasPrefix(label, "_")})
		}
		return all
	}
	four := rowsOf([]string{"a", "5", "x"}, []string{"b", "5", "y"}, []string{"c", "5", "y"}, []string{"d", "5", "y"})
	for name, c := range map[string]struct {
		figure Figure
		want   []string
		notes  []string
	}{
		"a chart's table leaves out what is the same in every row": {
			Figure{Chart: &CountChart{}, Table: Table{Columns: columns("Month", "Mean", "Sort"), Rows: four}},
			[]string{"Month | Sort", "a | x", "b | y", "c | y", "d | y"}, []string{"In all rows the mean is 5."},
		},
		"a table of its own keeps it": {
			Figure{Table: Table{Columns: columns("Month", "Mean", "Sort"), Rows: four}},
			[]string{"Month | Mean | Sort", "a | 5 | x", "b | 5 | y", "c | 5 | y", "d | 5 | y"}, nil,
		},
		"so do three rows, which a reader sees at once": {
			Figure{Chart: &CountChart{}, Table: Table{Columns: columns("Month", "Mean"), Rows: rowsOf([]string{"a", "5"}, []string{"b", "5"}, []string{"c", "5"})}},
			[]string{"Month | Mean", "a | 5", "b | 5", "c | 5"}, nil,
		},
		"words stand under others, and rows under heads": {
			Figure{Table: Table{Grouped: true, Columns: columns("Programme", "Reference", "Title", "_Description"), Rows: rowsOf(
				[]string{"Cancer", "C1", "Scan sooner", "In a week."}, []string{"Cancer", "C2", "Why?", "Because."}, []string{"", "C3", "Ask", ""}, []string{"2", "C4", "Tell", "All"})}},
			[]string{"Reference | Title and description", "== Cancer", "C1 | Scan sooner. In a week.", "C2 | Why? Because.", "== Programme not recorded", "C3 | Ask ", "== Programme 2", "C4 | Tell. All"}, nil,
		},
	} {
		shown, notes := c.figure.OnPage()
		if diff := cmp.Diff(c.want, shownAs(shown)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		if diff := cmp.Diff(c.notes, notes); diff != "" {
			t.Errorf("%s: notes (-want +got):\n%s", name, diff)
		}
	}
}
