package study

import (
	"time"

	"boardpack/generator/diag"
	"boardpack/generator/figure"
)

// breakdown answers a block that shows a measure's groups, period by period.
func (s *Study) breakdown(spec *figure.BreakdownSpec, findings *diag.List) *figure.Figure {
	a := s.measured(spec.Measure, findings)
	if a == nil {
		return nil
	}
	periods := 8
	if spec.Periods.Text != "" {
		if periods = positive(spec.Periods, "periods", findings); periods == 0 {
			return nil
		}
	}
	if len(a.Groups) == 0 && len(a.Series.Points) > 0 {
		findings.Errorf(spec.Measure.At, "no-groups", "%q has no groups", a.Measure.Name)
		return nil
	}
	from := max(0, len(a.Series.Points)-periods)
	f := &figure.Figure{Table: a.breakdownTable(from), Sentence: a.standing()}
	f.Notes = append(listNotes(len(a.Series.Points) == 0, f.Table.HasBlankNumber()), a.aboutValues()...)
	return f
}

func (a *assessed) breakdownTable(from int) figure.Table {
	t := figure.Table{Compact: true, Columns: []figure.Column{{Name: "group", Label: "Group"}}}
	whole := figure.Row{Total: true, Cells: []figure.Cell{text("Whole")}}
	for _, p := range a.Series.Points[from:] {
		t.Columns = append(t.Columns, figure.Column{Name: p.End.Format(time.DateOnly), Label: pointCell(p).Text(), Numeric: true})
		whole.Cells = append(whole.Cells, a.quantity.cell(p.Value))
	}
	for _, g := range a.Groups {
		row := figure.Row{Cells: []figure.Cell{text(g.Name)}}
		for _, value := range g.Values[from:] {
			row.Cells = append(row.Cells, a.quantity.cell(value))
		}
		t.Rows = append(t.Rows, row)
	}
	t.Rows = append(t.Rows, whole)
	return t
}
