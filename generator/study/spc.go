package study

import (
	"errors"
	"fmt"
	"strconv"
	"time"

	"boardpack/generator/calendar"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/measure"
	"boardpack/generator/spc"
	"boardpack/generator/wording"
)

// spc answers a block that asks for a measure's control chart.
func (s *Study) spc(spec *figure.SPCSpec, findings *diag.List) *figure.Figure {
	a := s.measured(spec.Measure, findings)
	if a == nil {
		return nil
	}
	rules, rebase := a.rules(spec, findings)
	if findings.HasErrors() {
		return nil
	}
	control, err := a.Control(rules, rebase)
	if err != nil {
		at := spec.Measure.At
		if wrong := new(measure.RebaseError); errors.As(err, &wrong) {
			at = spec.Rebase[wrong.Index].Date.At
		}
		findings.Errorf(at, "no-control-chart", "no control chart of %q: %v", a.Measure.Name, err)
		return nil
	}
	f := &figure.Figure{Table: a.controlTable(control), Sentence: a.controlSentence(control), Notes: []string{controlRules(rules)}}
	for i, day := range rebase {
		f.Notes = append(f.Notes, fmt.Sprintf("Limits are worked out anew from %s: %s", calendar.Long(day), s.live(spec.Rebase[i].Reason, findings)))
	}
	f.Notes = append(f.Notes, a.controlNotes(control)...)
	if len(control.Points) > 0 {
		f.Chart = &figure.CourseChart{Panels: []figure.Panel{a.controlPanel(control)}}
	}
	return f
}

// rules are those that the block asks for.
func (a *assessed) rules(spec *figure.SPCSpec, findings *diag.List) (spc.Options, []time.Time) {
	rules := a.Rules()
	rules.ScreenOutliers = spec.ScreenOutliers
	choose := func(word diag.Located, key string, first, second string) (chosen string) {
		if word.Text != "" && word.Text != first && word.Text != second {
			findings.Errorf(word.At, "rule-word-unknown", "%s %q is not one of %s, %s", key, word.Text, first, second)
		}
		return word.Or(first)
	}
	rules.Run, _ = strconv.Atoi(choose(spec.Points, "points", "7", "6"))
	rules.BeyondInTwoOfThree = choose(spec.TwoInThree, "two_in_three", "beyond", "within") == "beyond"
	rules.TiesContinue = choose(spec.Ties, "ties", "break", "continue") == "continue"
	if word := spec.FixAfter; word.Text != "" {
		n, err := wording.Whole(word.Text, 12)
		if err != nil {
			findings.Errorf(word.At, "fix-after-not-whole-number-12", "fix_after %v", err)
		}
		rules.Fix = n
	}
	var days []time.Time
	for _, r := range spec.Rebase {
		day, err := time.Parse(time.DateOnly, r.Date.Text)
		if err != nil {
			findings.Errorf(r.Date.At, "date-not-day", "date %q is not a day", r.Date.Text).Hinted("write it as 2024-04-01")
		} else if len(days) > 0 && !days[len(days)-1].Before(day) {
			findings.Errorf(r.Date.At, "days-rebase-not-ascend", "the days of rebase do not ascend")
		}
		days = append(days, day)
	}
	return rules, days
}

func (a *assessed) controlTable(c measure.Control) figure.Table {
	t := figure.Table{Compact: true, Columns: []figure.Column{
		{Name: "period_end", Label: "Period"},
		{Name: "value", Label: "Value", Numeric: true},
		{Name: "mean", Label: "Mean", Numeric: true},
		{Name: "lpl", Label: "Lower limit", Numeric: true},
		{Name: "upl", Label: "Upper limit", Numeric: true},
		{Name: "special_cause", Label: "Special cause"},
		{Name: "point_type", Label: "Which means"},
	}}
	fine := a.quantity.finer()
	charted := 0
	for _, p := range a.Series.Points {
		cells := []figure.Cell{pointCell(p), a.quantity.cell(p.Value), missing, missing, missing, {}, {}}
		if p.Value.Known {
			point := c.Points[charted]
			charted++
			if point.HasLimits {
				cells[2], cells[3], cells[4] = fine.value(point.Mean), fine.value(point.Lower), fine.value(point.Upper)
				cells[5] = figure.Cell{Value: figure.Coded{Words: causeWords(point), Code: string(point.Cause)}}
				cells[6] = figure.Cell{Value: figure.Coded{Words: kindWords[point.Kind], Code: point.Kind.String()}}
			}
		}
		t.Rows = append(t.Rows, figure.Row{Cells: cells})
	}
	return t
}

// causeWords is a special cause as a page says it: nothing where there is none.
func causeWords(p spc.Point) string {
	if p.Cause == spc.CommonCause {
		return "None"
	}
	return string(p.Cause)
}

var kindWords = map[spc.Kind]string{
	spc.KindCommonCause: "Common cause", spc.KindImprovement: "Improvement", spc.KindConcern: "Concern",
	spc.KindNeutralHigh: "High", spc.KindNeutralLow: "Low",
}
