package account

import (
	"fmt"
	"slices"
	"time"

	"boardpack/generator/calendar"
	"boardpack/generator/figure"
	"boardpack/generator/measure"
	"boardpack/generator/record"
	"boardpack/generator/spc"
)

// ControlChart is a measure's control chart by the rules that a block asks for.
type ControlChart struct {
	account *Account
	control measure.Control
	rules   spc.Options
	rebase  []time.Time
}

// ControlChart makes the control chart, with limits worked out anew from some
// days on, which ascend. The error is that of measure.Series.Control.
func (a *Account) ControlChart(rules spc.Options, rebase []time.Time) (ControlChart, error) {
	control, err := a.Series.Control(rules, rebase)
	return ControlChart{account: a, control: control, rules: rules, rebase: rebase}, err
}

// Figure is the chart with its table; the reasons are why limits start anew, one
// for each of the days.
func (c ControlChart) Figure(reasons []string) *figure.Figure {
	f := &figure.Figure{Table: c.table(), Sentence: c.sentence(), Notes: []string{controlRules(c.rules)}}
	if isUnusual(c.control.Variation) {
		f.Notes = append(f.Notes, markLetters)
	}
	c.account.answer(f, c.control.Variation)
	for i, day := range c.rebase {
		f.Notes = append(f.Notes, fmt.Sprintf("The usual range is worked out anew from %s: %s", calendar.Long(day), reasons[i]))
	}
	if c.account.Standing.Trajectory != nil {
		f.Notes = append(f.Notes, twoQuestions, statusRule(c.account))
	}
	f.Notes = append(f.Notes, c.notes()...)
	f.Common = append(commonNotes(c.account), controlRules(c.rules), markLetters, twoQuestions)
	if len(c.control.Points) > 0 {
		f.Chart = &figure.CourseChart{Panels: []figure.Panel{drawing{c.account}.controlPanel(c.control)}}
	}
	return f
}

// table has the values with their limits, and what is special about them.
func (c ControlChart) table() figure.Table {
	t := figure.Table{Compact: true, Columns: []figure.Column{
		{Name: "period_end", Label: "Period"},
		{Name: "value", Label: "Observed", Numeric: true},
		{Name: "mean", Label: "Mean", Numeric: true},
		{Name: "lpl", Label: "Lowest usual value", Numeric: true},
		{Name: "upl", Label: "Highest usual value", Numeric: true},
		{Name: "special_cause", Label: "What is unusual"},
		{Name: "point_type", Label: "For better or worse"},
	}}
	if c.account.Standing.Trajectory != nil {
		t.Columns = slices.Insert(t.Columns, 2, figure.Column{Name: "required", Label: "Required", Numeric: true})
	}
	fine := c.levels()
	own := c.values(fine)
	can := boundsOf(c.account, c.control)
	charted := 0
	for _, p := range c.account.Series.Points {
		cells := []figure.Cell{periodCell(p.Period), c.account.quantity.cell(p.Value), missing, missing, missing, {}, {}}
		if p.Value.Known {
			point := c.control.Points[charted]
			charted++
			cells[1] = own.cell(p.Value)
			cells[1].Provisional = p.Provisional
			if point.HasLimits {
				cells[2], cells[3], cells[4] = fine.value(point.Mean), fine.value(can.within(point.Lower)), fine.value(can.within(point.Upper))
				cells[5] = figure.Cell{Value: figure.Coded{Words: causeWords(point), Code: string(point.Cause)}}
				cells[6] = figure.Cell{Value: figure.Coded{Words: kindWords[point.Kind], Code: point.Kind.String()}}
			}
		}
		if c.account.Standing.Trajectory != nil {
			_, required := besideCells(c.account, p.Value, p.End)
			cells = slices.Insert(cells, 2, required)
		}
		t.Rows = append(t.Rows, figure.Row{Cells: cells})
	}
	return t
}

// levels is the precision of the mean and the range: as many decimals as tell what is unusual
// from them, beside which it is called so.
func (c ControlChart) levels() quantity {
	level := c.account.quantity.finer()
	if c.account.Series.Measure.CountsPeople { // of few people no more is told
		return level
	}
	for _, p := range c.control.Points {
		for _, limit := range []float64{p.Mean, p.Lower, p.Upper} {
			if p.HasLimits && p.Cause != spc.CommonCause {
				level.places = max(level.places, level.telling(p.Value, limit).places)
			}
		}
	}
	return level
}

// values is the precision of all values beside them: their own where that does not mislead
// of any.
func (c ControlChart) values(levels quantity) quantity {
	own := c.account.quantity
	if own.unit.Form == record.FormCount || c.account.Series.Measure.CountsPeople {
		return own
	}
	for _, p := range c.control.Points {
		if p.HasLimits {
			own = own.beside(levels, p.Cause != spc.CommonCause, p.Value, p.Mean, p.Lower, p.Upper)
		}
	}
	return own
}
