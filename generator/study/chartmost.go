package study

import (
	"slices"

	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/pivot"
	"boardpack/generator/relation"
	"boardpack/generator/wording"
)

// first keeps as many rows as a chart is to draw, if it says so; the others are one
// row of its table, so that this adds up. It is false after a finding.
func (c *counts) first(most diag.Located, kind figure.ChartType, findings *diag.List) bool {
	if most.Text == "" {
		return true
	}
	if kind != figure.Bar && kind != figure.StackedBar {
		findings.Errorf(most.At, "most-of-other-chart", "a %s chart has no most", kind).Hinted("use type: %s or %s", figure.Bar, figure.StackedBar)
		return false
	}
	n := positive(most, "most", findings)
	if findings.HasErrors() {
		return false
	}
	if n < len(c.Rows) {
		c.others, c.Rows = c.Rows[n:], slices.Clone(c.Rows[:n])
	}
	return true
}

// together is one row of several; what is counted in many of them counts once.
func together(rows []pivot.Row) pivot.Row {
	joined := pivot.Row{Cells: make([]pivot.Cell, len(rows[0].Cells))}
	for i := range joined.Cells {
		joined.Cells[i] = allOf(rows, func(r pivot.Row) pivot.Cell { return r.Cells[i] })
	}
	joined.Total = allOf(rows, func(r pivot.Row) pivot.Cell { return r.Total })
	return joined
}

func allOf(rows []pivot.Row, of func(pivot.Row) pivot.Cell) pivot.Cell {
	var all pivot.Cell
	known := map[relation.Row]bool{}
	for _, r := range rows {
		for _, one := range of(r).Rows {
			if !known[one] {
				known[one] = true
				all.Rows = append(all.Rows, one)
			}
		}
	}
	return all
}

func (c *counts) othersName() string { return "Others (" + wording.Grouped(len(c.others)) + ")" }

// othersSaid are the others as a sentence has them after the rows that are drawn.
func (c *counts) othersSaid() []string {
	if len(c.others) == 0 {
		return nil
	}
	n := len(c.others)
	return []string{wording.Grouped(n) + wording.Plural(n, " other (", " others (") + c.said(together(c.others).Total) + ")"}
}

// othersNote says what is not drawn.
func (c *counts) othersNote() []string {
	n := len(c.others)
	if n == 0 {
		return nil
	}
	drawn, has := "By "+c.request.Rows.Spoken()+": "+wording.Grouped(len(c.Rows))+" of "+wording.Grouped(n+len(c.Rows))+wording.Plural(len(c.Rows), " is", " are")+" drawn; ", c.said(together(c.others).Total)
	if c.value.Kind == pivot.Counting {
		has = c.number(together(c.others).Total.Count())
	}
	switch {
	case n == 1:
		return []string{drawn + "the other has " + has + "."}
	case !c.value.Adds():
		return []string{drawn + "the mean of the other " + wording.Grouped(n) + " is " + has + "."}
	}
	return []string{drawn + "the other " + wording.Grouped(n) + " have " + has + " together."}
}
