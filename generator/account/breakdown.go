package account

import (
	"slices"
	"time"

	"boardpack/generator/figure"
)

// Breakdown shows the measure's groups for so many of the latest periods, under what one of
// them is called, and all of them.
func (a *Account) Breakdown(periods int, one, all string) *figure.Figure {
	points := len(a.Series.Points)
	f := &figure.Figure{Table: groupTable(a, max(0, points-periods), one, all), Sentence: a.Stands()}
	a.answer(f, a.variation())
	f.Notes = append(figure.ListNotes(points == 0, f.Table.HasBlankNumber()), aboutValues(a)...)
	f.Common = commonNotes(a)
	return f
}

// groupTable has the groups from one of the points on, the latest first as in other tables,
// with the whole below.
func groupTable(a *Account, from int, one, all string) figure.Table {
	t := figure.Table{Compact: true, Columns: []figure.Column{{Name: "group", Label: one}}}
	whole := figure.Row{Total: true, Cells: []figure.Cell{{Value: figure.Coded{Words: all, Code: "Whole"}}}}
	for _, p := range slices.Backward(a.Series.Points[from:]) {
		t.Columns = append(t.Columns, figure.Column{Name: p.End.Format(time.DateOnly), Label: pointCell(p).Text(), Numeric: true, Provisional: p.Provisional})
		whole.Cells = append(whole.Cells, a.quantity.cell(p.Value))
	}
	for _, g := range a.Series.Groups {
		row := figure.Row{Cells: []figure.Cell{words(g.Name)}}
		for _, value := range slices.Backward(g.Values[from:]) {
			row.Cells = append(row.Cells, a.quantity.cell(value))
		}
		t.Rows = append(t.Rows, row)
	}
	t.Rows = append(t.Rows, whole)
	return t
}
