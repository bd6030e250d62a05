package study

import (
	"fmt"
	"slices"
	"strings"

	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/measure"
	"boardpack/generator/wording"
)

// gap answers a block that shows the inequality between quantiles: measures of
// each sex side by side, never added together.
func (s *Study) gap(spec *figure.GapSpec, findings *diag.List) *figure.Figure {
	var chosen []*assessed
	for _, name := range spec.Measures {
		a := s.measured(name, findings)
		if a == nil {
			continue
		}
		if len(a.Series.Points) == 0 || a.Series.Points[0].Gap == nil {
			findings.Errorf(name.At, "no-values-quantile", "%q has no values by quantile", a.Measure.Name)
			continue
		}
		if slices.ContainsFunc(chosen, func(other *assessed) bool { return other.Measure.Sex == a.Measure.Sex }) {
			findings.Errorf(name.At, "same-sex-another-measure", "%q is of the same sex as another measure", a.Measure.Name).Hinted("give each measure a block of its own")
		}
		if len(chosen) > 0 && quantilesOf(chosen[0]) != quantilesOf(a) {
			findings.Errorf(name.At, "quantiles-differ", "%q has other quantiles than %q", a.Measure.Name, chosen[0].Measure.Name)
		}
		if len(chosen) > 0 && chosen[0].Measure.Unit != a.Measure.Unit {
			findings.Errorf(name.At, "another-unit", "%q has another unit than %q", a.Measure.Name, chosen[0].Measure.Name)
		}
		chosen = append(chosen, a)
	}
	if findings.HasErrors() || len(chosen) == 0 {
		return nil
	}
	return &figure.Figure{Table: gapTable(chosen), Chart: gapChart(chosen), Sentence: gapSentence(chosen), Notes: gapNotes(chosen)}
}

func quantilesOf(a *assessed) int { return len(lastPoint(a).Quantiles) }

func lastPoint(a *assessed) measure.Point { return a.Series.Points[len(a.Series.Points)-1] }

func gapTable(chosen []*assessed) figure.Table {
	t := figure.Table{Compact: true, Columns: []figure.Column{
		{Name: "sex", Label: "Sex"}, {Name: "period_end", Label: "Period"},
		{Name: "slope_index", Label: "Slope index", Group: "Gap", Numeric: true},
		{Name: "range", Label: "Range", Group: "Gap", Numeric: true},
		{Name: "quintile_gap", Label: "Fifths", Group: "Gap", Numeric: true},
	}}
	most := quantilesOf(chosen[0])
	for i := range most {
		t.Columns = append(t.Columns, figure.Column{Name: fmt.Sprintf("quantile_%d", i+1), Label: fmt.Sprint(i + 1), Group: "Value by " + quantileName(most), Numeric: true})
	}
	for _, a := range chosen {
		for _, p := range a.Series.Points {
			row := figure.Row{Cells: []figure.Cell{text(a.Measure.Sex), pointCell(p), a.quantity.value(p.Gap.Slope), a.quantity.value(p.Gap.Range), missing}}
			if p.Gap.HasQuintile {
				row.Cells[4] = a.quantity.value(p.Gap.Quintile)
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
func gapChart(chosen []*assessed) *figure.CountChart {
	name := quantileName(quantilesOf(chosen[0]))
	c := &figure.CountChart{Kind: figure.Line, CategoryName: wording.Capital(name), ValueName: chosen[0].quantity.axis() + ", from the most to the least deprived " + name}
	for i := range quantilesOf(chosen[0]) {
		category := fmt.Sprint(i + 1)
		switch i {
		case 0:
			category += " most"
		case quantilesOf(chosen[0]) - 1:
			category += " least"
		}
		c.Categories = append(c.Categories, category)
	}
	for tone, a := range chosen {
		series := figure.Series{Name: a.Measure.Sex + ", " + lastPoint(a).Label, Tone: tone}
		for _, q := range lastPoint(a).Quantiles {
			series.Values = append(series.Values, q.Value)
		}
		c.Series = append(c.Series, series)
	}
	return c
}

func gapSentence(chosen []*assessed) string {
	var parts []string
	for _, a := range chosen {
		p := lastPoint(a)
		words := fmt.Sprintf("%s, %s: a slope index of %s, a range of %s", a.Measure.Sex, p.Label, a.quantity.said(p.Gap.Slope), a.quantity.said(p.Gap.Range))
		if p.Gap.HasQuintile {
			words += fmt.Sprintf(", and %s between the least and the most deprived fifth", a.quantity.said(p.Gap.Quintile))
		}
		parts = append(parts, words+".")
	}
	return strings.Join(parts, " ")
}

func gapNotes(chosen []*assessed) []string {
	name := quantileName(quantilesOf(chosen[0]))
	method := "Slope index: how far a straight line through all the values, each weighted by its population, rises from the most deprived person to the least deprived. Range: the least deprived " + name + " less the most deprived."
	if lastPoint(chosen[0]).Gap.HasQuintile {
		method += " Fifths: the same of the outer fifths of the population."
	}
	notes := []string{
		method,
		"The sexes are never put together: their values differ for reasons other than deprivation.",
	}
	for _, a := range chosen {
		if a.Overlaps {
			notes = append(notes, "Periods overlap, so the values of neighbouring ones are largely of the same years.")
			break
		}
	}
	return notes
}
