package account

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"boardpack/generator/figure"
	"boardpack/generator/measure"
)

// Multiples shows measures side by side: a panel each, and one table of all
// their values.
func Multiples(chosen []*Account) *figure.Figure {
	f := &figure.Figure{Table: multiplesTable(chosen), Answers: responses(chosen)}
	for _, answer := range f.Answers {
		f.Notes = append(f.Notes, answer.Note())
	}
	f.Notes = append(append(f.Notes, figure.ListNotes(len(chosen) == 0, f.Table.HasBlankNumber())...), multiplesNotes(chosen)...)
	var sentences []string
	course := new(figure.CourseChart)
	for _, a := range chosen {
		sentences = append(sentences, brief(a))
		panel := drawing{a}.small()
		panel.Name = a.Name()
		course.Panels = append(course.Panels, panel)
	}
	f.Sentence = strings.Join(sentences, " ")
	f.Common = commonOf(chosen)
	if len(chosen) > 0 {
		f.Chart = course
	}
	return f
}

// brief is a panel in a few sentences: the latest value, and what its badges say.
func brief(a *Account) string {
	if a.Standing.Latest == nil {
		return a.Name() + ": " + statusSaid[a.Standing.Status] + "."
	}
	latest := a.quantity.saidOf(a.Standing.Latest.Value) + " " + duringPoint(a, *a.Standing.Latest)
	if a.Standing.Latest.Value.Hidden {
		latest = "not shown " + duringPoint(a, *a.Standing.Latest)
	}
	sentence := a.Name() + ": " + latest
	if !a.drawsControl() || a.aimless() {
		sentence += ", " + statusSaid[a.Standing.Status]
	}
	if !a.drawsControl() {
		sentence += "."
		if a.Standing.Trajectory != nil && a.judged() {
			sentence += sinceStart(a)
		}
		return sentence + a.unusually()
	}
	if a.Control.Hidden > 0 || len(a.Control.Points) == 0 {
		return sentence + "." + a.besideTrajectory()
	}
	sentence += ". " + changeSentence(a.Control.Variation) + a.besideTrajectory()
	if target := targetSentence(a.Control.Assurance, a.quantity.within(a.Series.Target.Margin).said(a.Series.Target.Value)); a.Series.Target.Known && target != "" {
		sentence += " " + target
	}
	return sentence
}

// multiplesNotes are the panels' notes, each once, and the tolerance of each measure.
// Where they are not judged alike, it is said of each which way is better and what part of what
// is required is tolerated.
func multiplesNotes(chosen []*Account) []string {
	notes := commonOf(chosen)
	rules, of := []string(nil), map[string][]string{} // names of measures by rule
	for _, a := range chosen {
		if a.Standing.Trajectory == nil {
			continue
		}
		rule := statusRule(a)
		if of[rule] == nil {
			rules = append(rules, rule)
		}
		of[rule] = append(of[rule], a.Name())
	}
	switch {
	case len(rules) > 1:
		notes = append(notes, "On trajectory: at what the trajectory requires at the end of the period, or better. Within tolerance: worse by no more than the measure's tolerance. "+offTrajectory)
	case len(rules) == 1 && len(of[rules[0]]) < len(chosen):
		notes = append(notes, rules[0]+" This holds for "+strings.Join(of[rules[0]], "; ")+".") // names have commas
	default:
		notes = append(notes, rules...)
	}
	return append(notes, tolerances(chosen, len(rules) > 1)...)
}

// commonOf are the notes of panels that other figures may have as well: the definitions
// of measures are too long for all of them together.
func commonOf(chosen []*Account) (notes []string) {
	add := func(note string) {
		if !slices.Contains(notes, note) {
			notes = append(notes, note)
		}
	}
	for _, a := range chosen {
		if a.drawsControl() || a.unusually() != "" {
			add(controlRules(a.Series.Rules()))
			if a.unusually() != "" {
				add(markLetters)
			}
			if a.Standing.Trajectory != nil && a.drawsControl() {
				add(twoQuestions)
			}
		}
		if a.Series.Measure.CountsPeople {
			for _, note := range protections(a) {
				add(note)
			}
		}
	}
	return notes
}

// tolerances says in one note what each measure's is now, in its own unit, and by which
// rule where they have several.
func tolerances(chosen []*Account, several bool) []string {
	var parts []string
	for _, a := range chosen {
		now, rule := toleranceNow(a), ""
		if several && a.Standing.Trajectory != nil {
			rule = fmt.Sprintf(" (%s is better)", a.Series.Measure.Better)
			if now = cmp.Or(now, "none"); tolerates(a) {
				now = tolerated(a) + ": " + now
			}
		}
		if now != "" {
			parts = append(parts, a.Name()+rule+", "+now)
		}
	}
	if len(parts) == 0 {
		return nil
	}
	return []string{"The tolerance of each: " + strings.Join(parts, "; ") + "."}
}

// multiplesTable has a row for each day on which a period of any of the measures
// ends. Where several of one measure do, the row has the last of them.
func multiplesTable(chosen []*Account) figure.Table {
	t := figure.Table{Compact: true, Columns: []figure.Column{{Name: "period_end", Label: "Period up to"}}}
	for _, a := range chosen {
		t.Columns = append(t.Columns, figure.Column{Name: figure.Slug(a.Name()), Label: a.Name(), Group: a.Name(), Numeric: true})
		if a.Standing.Trajectory != nil {
			t.Columns = append(t.Columns, figure.Column{Name: figure.Slug(a.Name()) + "_required", Label: "Required", Group: a.Name(), Numeric: true})
		}
	}
	for _, end := range endsOf(chosen) {
		row := figure.Row{Cells: []figure.Cell{{Value: figure.Date{Day: end}}}}
		for _, a := range chosen {
			point, ends := endingOn(a, end)
			actual, required := besideCells(a, point.Value, end)
			actual.Provisional = point.Provisional && point.Value.Known
			row.Cells = append(row.Cells, actual)
			switch {
			case a.Standing.Trajectory != nil && ends:
				row.Cells = append(row.Cells, required)
			case a.Standing.Trajectory != nil:
				row.Cells = append(row.Cells, missing)
			}
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// endingOn is the measure's value of the period that ends on a day, if one does.
func endingOn(a *Account, end time.Time) (value measure.Point, ends bool) {
	for _, point := range slices.Backward(a.Series.Points) {
		if point.End.Equal(end) {
			return point, true
		}
	}
	return measure.Point{}, false
}

// endsOf are the last days of the periods of all measures, ascending.
func endsOf(chosen []*Account) []time.Time {
	var ends []time.Time
	for _, a := range chosen {
		for _, p := range a.Series.Points {
			ends = append(ends, p.End)
		}
	}
	return ascending(ends)
}
