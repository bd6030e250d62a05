package study

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/measure"
	"boardpack/generator/wording"
)

// multiples answers a block that shows measures side by side: a panel each,
// and one table of all their values.
func (s *Study) multiples(spec *figure.MeasuresSpec, findings *diag.List) *figure.Figure {
	k := kindNamed("measures")
	if !s.records.Has(k.file) && !s.incomplete {
		findings.Errorf(spec.ID.At, "file-needed", "measures need %s"+wording.Absent, k.file)
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
	f.Notes = append(listNotes(len(chosen) == 0, f.Table.HasBlankNumber()), multiplesNotes(chosen)...)
	var sentences []string
	for _, a := range chosen {
		sentences = append(sentences, a.brief())
	}
	f.Sentence = strings.Join(sentences, " ")
	if len(chosen) > 0 {
		course := new(figure.CourseChart)
		for _, a := range chosen {
			p := a.panel()
			p.Name = a.Measure.Name
			course.Panels = append(course.Panels, p)
		}
		f.Chart = course
	}
	return f
}

// brief is a panel in a sentence: the latest value, and what its badges say.
func (a *assessed) brief() string {
	var says []string
	for _, badge := range a.panel().Badges {
		says = append(says, wording.Lower(badge.Words))
	}
	if a.Latest == nil {
		return fmt.Sprintf("%s: %s.", a.Measure.Name, wording.List(says))
	}
	if a.Latest.Value.Hidden {
		return fmt.Sprintf("%s: not shown %s, %s.", a.Measure.Name, a.duringPoint(*a.Latest), wording.List(says))
	}
	return fmt.Sprintf("%s: %s %s, %s.", a.Measure.Name, a.quantity.said(a.Latest.Value.Value), a.duringPoint(*a.Latest), wording.List(says))
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
			of[note] = append(of[note], a.Measure.Name)
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
	if a.Measure.Chart == "spc" && a.control != nil {
		notes = []string{controlRules(a.Rules())}
	} else if a.Path != nil {
		notes = []string{a.rule()}
	}
	if a.Measure.CountsPeople {
		notes = append(notes, protection)
	}
	return notes
}

// multiplesTable has a row for each day on which a period of any of the measures
// ends. Where several of one measure do, the row has the last of them.
func multiplesTable(chosen []*assessed) figure.Table {
	t := figure.Table{Compact: true, Columns: []figure.Column{{Name: "period_end", Label: "Period up to"}}}
	for _, a := range chosen {
		t.Columns = append(t.Columns, figure.Column{Name: figure.Slug(a.Measure.Name), Label: a.Measure.Name, Group: a.Measure.Name, Numeric: true})
		if a.drawsPath() {
			t.Columns = append(t.Columns, figure.Column{Name: figure.Slug(a.Measure.Name) + "_required", Label: "Required", Group: a.Measure.Name, Numeric: true})
		}
	}
	for _, end := range endsOf(chosen) {
		row := figure.Row{Cells: []figure.Cell{{Value: figure.Date{Day: end}}}}
		for _, a := range chosen {
			value, ends := a.endingOn(end)
			row.Cells = append(row.Cells, a.quantity.cell(value))
			switch {
			case a.drawsPath() && ends:
				row.Cells = append(row.Cells, a.requiredCell(end))
			case a.drawsPath():
				row.Cells = append(row.Cells, missing)
			}
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func (a *assessed) drawsPath() bool {
	return a.Path != nil && !(a.Measure.Chart == "spc" && a.control != nil)
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
