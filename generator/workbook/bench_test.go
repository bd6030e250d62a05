package workbook

import (
	"fmt"
	"testing"

	"boardpack/generator/figure"
)

// BenchmarkFile writes 60 tables of 40 rows, as an edition has.
func BenchmarkFile(b *testing.B) {
	var figures []*figure.Figure
	for k := range 60 {
		f := &figure.Figure{ID: fmt.Sprintf("table-%d", k), Label: "Table", Title: "Intentions", Notes: []string{"Counted once.", fmt.Sprint(k)},
			Table: figure.Table{Columns: []figure.Column{{Name: "a", Label: "Reference"}, {Name: "b", Label: "Title"}, {Name: "c", Label: "Score", Numeric: true}, {Name: "d", Label: "Share", Numeric: true}}}}
		for r := range 40 {
			f.Table.Rows = append(f.Table.Rows, figure.Row{Cells: []figure.Cell{figure.Said(fmt.Sprintf("CI2526-%03d", r)), figure.Said("One musculoskeletal service from triage to surgery"),
				{Value: figure.Amount{Value: float64(r) / 7, Places: 2}}, {Value: figure.Amount{Value: float64(r), Form: figure.Percent}}}})
		}
		figures = append(figures, f)
	}
	book := bookOf(figures...)
	for b.Loop() {
		if _, err := book.File(); err != nil {
			b.Fatal(err)
		}
	}
}
