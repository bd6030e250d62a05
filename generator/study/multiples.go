package study

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/measure"
)

// multiples answers a block that shows measures side by side: a panel each,
// and one table of all their values.
func (s *Study) multiples(spec *figure.MeasuresSpec, findings *diag.List) *figure.Figure {
	k := kindNamed("measures")
	if !s.records.Has(k.file) && !s.incomplete {
		findings.Errorf(spec.ID.At, "measures need %s, which the pack does not have", k.file)
		return nil
	}
	var chosen []*assessed
	for _, r := range s.whereOf(k, spec.Where, findings) {
		chosen = append(chosen, r.(*assessed))
	}
	if findings.HasErrors() {
		return nil
	}
	f := &figure.Figure{Table: multiplesTable(chosen)}
	f.Notes = append(listNotes(len(chosen) == 0, hasEmptyNumber(f.Table)), multiplesNotes(chosen)...)
	var sentences []string
	for _, a := range chosen {
		sentences = append(sentences, a.brief())
	}
	f.Sentence = strings.Join(sentences, " ")
	if len(chosen) > 0 {
		f.Chart = &figure.Chart{Type: figure.Course}
		for _, a := range chosen {
			p := a.panel()
			p.Name = a.Name
			f.Chart.Panels = append(f.Chart.Panels, p)
		}
	}
	return f
}

// brief is a panel in a sentence: the latest value, and what its badges say.
func (a *assessed) brief() string {
	var says []string
	for _, badge := range a.panel().Badges {
		says = append(says, lowerFirst(badge.Words))
	}
	if a.Latest == nil {
		return fmt.Sprintf("%s: %s.", a.Name, enumerated(says))
	}
	if a.Latest.Value.Hidden {
		return fmt.Sprintf("%s: not shown %s, %s.", a.Name, a.duringPoint(*a.Latest), enumerated(says))
	}
	return fmt.Sprintf("%s: %s %s, %s.", a.Name, a.quantity.said(a.Latest.Value.Value), a.duringPoint(*a.Latest), enumerated(says))
}

// multiplesNotes are the panels' notes, each once, with the measures that it is
// of where these are not all.
func multiplesNotes(chosen []*assessed) []string {
	var notes []string
	of := map[string][]string{} // names of measures by note
	for _, a := range chosen {
		for _, note := range a.multipleNotes() {
			if of[note] == nil {
				notes = append(notes, note)
			}
			of[note] = append(of[note], a.Name)
		}
	}
	for i, note := range notes {
		if names := of[note]; len(names) < len(chosen) {
			notes[i] = note + " This is for " + strings.Join(names, "; ") + "." // names have commas
		}
	}
	return notes
}

// multipleNotes are what a panel's reader needs, and what many panels have in
// common: the definitions of measures are too long for all of them together.
func (a *assessed) multipleNotes() []string {
	var notes []string
	if a.Chart == "spc" && a.control != nil {
		notes = controlRules(a.Rules())
	} else if a.Path != nil {
		notes = []string{a.rule()}
	}
	if a.CountsPeople {
		notes = append(notes, protection)
	}
	return notes
}

// multiplesTable has a row for each day on which a period of any of the measures
// ends. Where several of one measure do, the row has the last of them.
func multiplesTable(chosen []*assessed) figure.Table {
	t := figure.Table{Compact: true, Columns: []figure.Column{{Name: "period_end", Label: "Period up to"}}}
	for _, a := range chosen {
		t.Columns = append(t.Columns, figure.Column{Name: figure.Slug(a.Name), Label: a.Name, Group: a.Name, Numeric: true})
		if a.drawsPath() {
			t.Columns = append(t.Columns, figure.Column{Name: figure.Slug(a.Name) + "_required", Label: "Required", Group: a.Name, Numeric: true})
		}
	}
	for _, end := range endsOf(chosen) {
		row := figure.Row{Cells: []figure.Cell{{Text: end.Format(dayLayout), Plain: end.Format(time.DateOnly)}}}
		for _, a := range chosen {
			value, ends := a.endingOn(end)
			row.Cells = append(row.Cells, a.quantity.cell(value))
			switch {
			case a.drawsPath() && ends:
				row.Cells = append(row.Cells, a.requiredCell(end))
			case a.drawsPath():
				row.Cells = append(row.Cells, figure.Cell{Number: true})
			}
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func (a *assessed) drawsPath() bool {
	return a.Path != nil && !(a.Chart == "spc" && a.control != nil)
}

// endingOn is the measure's value of the period that ends on a day, if one does.
func (a *assessed) endingOn(end time.Time) (value measure.Number, ends bool) {
	for _, point := range slices.Backward(a.Series.Points) {
		if point.End.Equal(end) {
			return point.Value, true
		}
	}
	return measure.Number{}, false
}

// endsOf are the last days of the periods of all measures, ascending.
func endsOf(chosen []*assessed) []time.Time {
	var ends []time.Time
	for _, a := range chosen {
		for _, p := range a.Series.Points {
			ends = append(ends, p.End)
		}
	}
	return ascending(ends)
}

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
			findings.Errorf(name.At, "%q has no values by quantile", a.Name)
			continue
		}
		if slices.ContainsFunc(chosen, func(other *assessed) bool { return other.Sex == a.Sex }) {
			findings.Errorf(name.At, "%q is of the same sex as another measure", a.Name).Hinted("give each measure a block of its own")
		}
		if len(chosen) > 0 && quantilesOf(chosen[0]) != quantilesOf(a) {
			findings.Errorf(name.At, "%q has other quantiles than %q", a.Name, chosen[0].Name)
		}
		if len(chosen) > 0 && chosen[0].Unit != a.Unit {
			findings.Errorf(name.At, "%q has another unit than %q", a.Name, chosen[0].Name)
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
			row := figure.Row{Cells: []figure.Cell{text(a.Sex), pointCell(p), a.quantity.value(p.Gap.Slope), a.quantity.value(p.Gap.Range), {Number: true}}}
			if p.Gap.HasQuintile {
				row.Cells[4] = a.quantity.value(p.Gap.Quintile)
			}
			for i := range most {
				cell := figure.Cell{Number: true}
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
func gapChart(chosen []*assessed) *figure.Chart {
	name := quantileName(quantilesOf(chosen[0]))
	c := &figure.Chart{Type: figure.Line, CategoryName: capitalised(name), ValueName: chosen[0].quantity.axis() + ", from the most to the least deprived " + name}
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
		series := figure.Series{Name: a.Sex + ", " + lastPoint(a).Label, Tone: tone}
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
		words := fmt.Sprintf("%s, %s: a slope index of %s, a range of %s", a.Sex, p.Label, a.quantity.said(p.Gap.Slope), a.quantity.said(p.Gap.Range))
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
		findings.Errorf(spec.Measure.At, "%q has no groups", a.Name)
		return nil
	}
	from := max(0, len(a.Series.Points)-periods)
	f := &figure.Figure{Table: a.breakdownTable(from), Sentence: a.standing()}
	f.Notes = append(listNotes(len(a.Series.Points) == 0, hasEmptyNumber(f.Table)), a.aboutValues()...)
	return f
}

func (a *assessed) breakdownTable(from int) figure.Table {
	t := figure.Table{Compact: true, Columns: []figure.Column{{Name: "group", Label: "Group"}}}
	whole := figure.Row{Total: true, Cells: []figure.Cell{text("Whole")}}
	for _, p := range a.Series.Points[from:] {
		t.Columns = append(t.Columns, figure.Column{Name: p.End.Format(time.DateOnly), Label: pointCell(p).Text, Numeric: true})
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
