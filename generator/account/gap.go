package account

import (
	"fmt"
	"slices"
	"strings"

	"boardpack/generator/figure"
	"boardpack/generator/wording"
)

// Gap shows the inequality between quantiles: measures of each sex side by
// side, never added together. There is one at least, and all have values by as
// many quantiles.
func Gap(chosen []*Account) *figure.Figure {
	return &figure.Figure{Table: gapTable(chosen), Chart: gapChart(chosen), Sentence: gapSentence(chosen), Notes: gapNotes(chosen)}
}

func gapTable(chosen []*Account) figure.Table {
	t := figure.Table{Compact: true, Columns: []figure.Column{
		{Name: "sex", Label: "Sex"}, {Name: "period_end", Label: "Period"},
		{Name: "slope_index", Label: "Slope index", Group: "Gap", Numeric: true},
		{Name: "range", Label: "Range", Group: "Gap", Numeric: true},
		{Name: "quintile_gap", Label: "Population fifths", Group: "Gap", Numeric: true},
	}}
	most := chosen[0].Quantiles()
	for i := range most {
		t.Columns = append(t.Columns, figure.Column{Name: fmt.Sprintf("quantile_%d", i+1), Label: fmt.Sprint(i + 1), Group: "Value by " + quantileName(most), Numeric: true})
	}
	for _, a := range chosen {
		for _, p := range a.Series.Points {
			row := figure.Row{Cells: []figure.Cell{words(a.Series.Measure.Sex), pointCell(p), a.quantity.value(p.Gap.Slope), a.quantity.value(p.Gap.Range), missing}}
			if p.Gap.HasFifths {
				row.Cells[4] = a.quantity.value(p.Gap.Fifths)
			}
			for i := range most {
				cell := missing
				if i < len(p.Quantiles) {
					cell = a.quantity.value(p.Quantiles[i].Value)
				}
				row.Cells = append(row.Cells, cell)
			}
			t.Rows = append(t.Rows, row)
		}
	}
	return t
}

// quantileName is what parts of the population are called: tenths, fifths.
func quantileName(count int) string {
	switch count {
	case 5:
		return "fifth"
	case 10:
		return "tenth"
	}
	return fmt.Sprintf("quantile of %d", count)
}

// gapChart shows the latest values by quantile, a line for each sex.
func gapChart(chosen []*Account) *figure.CountChart {
	name := quantileName(chosen[0].Quantiles())
	c := &figure.CountChart{Kind: figure.Line, CategoryName: wording.Capital(name), ValueName: chosen[0].quantity.axis() + ", from the most to the least deprived " + name}
	for i := range chosen[0].Quantiles() {
		category := fmt.Sprint(i + 1)
		switch i {
		case 0:
			category += " most"
		case chosen[0].Quantiles() - 1:
			category += " least"
		}
		c.Categories = append(c.Categories, category)
	}
	for tone, a := range chosen {
		series := figure.Series{Name: a.Series.Measure.Sex + ", " + a.last().Label, Tone: tone}
		for _, q := range a.last().Quantiles {
			series.Values = append(series.Values, q.Value)
		}
		c.Series = append(c.Series, series)
	}
	return c
}

func gapSentence(chosen []*Account) string {
	var parts []string
	for _, a := range chosen {
		p := a.last()
		says := []string{a.wide(p.Gap.Slope, "by the slope index"), a.wide(p.Gap.Range, "between the least and the most deprived "+quantileName(chosen[0].Quantiles()))}
		if p.Gap.HasFifths {
			says = append(says, a.wide(p.Gap.Fifths, "between the least and the most deprived fifth of the population"))
		}
		parts = append(parts, fmt.Sprintf("%s, %s: the gap is %s.", a.Series.Measure.Sex, pointCell(p).Text(), wording.List(says)))
	}
	return strings.Join(parts, " ")
}

// wide says how wide a gap is, by a way to measure it. Below 0 it is the other way round.
func (a *Account) wide(gap float64, how string) string {
	if a.quantity.rounded(gap) < 0 {
		return a.quantity.said(-gap) + " " + how + " (higher for the most deprived)"
	}
	return a.quantity.said(gap) + " " + how
}

func gapNotes(chosen []*Account) []string {
	name := quantileName(chosen[0].Quantiles())
	method := "Slope index: how far a straight line through all the values, each weighted by its population, rises from the most deprived person to the least deprived. Range: the least deprived " + name + " less the most deprived."
	if chosen[0].last().Gap.HasFifths {
		method += " Population fifths: the mean of the least deprived fifth of all these people less that of the most deprived; a " + name + " that lies across the end of a fifth is divided between them."
	}
	notes := []string{
		method,
		"The sexes are never added together or averaged: their values differ for reasons other than deprivation.",
	}
	if slices.ContainsFunc(chosen, func(a *Account) bool { return a.Series.Overlaps }) {
		notes = append(notes, "Periods overlap, so the values of neighbouring ones cover largely the same years.")
	}
	return notes
}
