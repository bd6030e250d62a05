package account

import (
	"fmt"
	"strings"

	"boardpack/generator/figure"
	"boardpack/generator/measure"
	"boardpack/generator/protect"
	"boardpack/generator/record"
	"boardpack/generator/wording"
)

// quantity writes the values of a measure in its unit, to its precision.
type quantity struct {
	unit   record.Unit
	places int
}

// quantityOf is how a measure's values are written.
func quantityOf(m *record.Measure) quantity {
	return quantity{unit: m.Unit, places: measure.Places(m)}
}

// finer is for what is worked out from many values, such as their mean: the
// mean of counts is no count.
func (q quantity) finer() quantity {
	if q.unit.Form == record.FormCount {
		q.places = 1
	}
	return q
}

// amount is a value to the precision of its measure; a small one to as many
// decimals more as it takes not to read as nought.
func (q quantity) amount(value float64) figure.Amount {
	if q.unit.Form != record.FormPounds {
		q = q.telling(value, 0)
	}
	return q.exactly(value)
}

func (q quantity) exactly(value float64) figure.Amount {
	return figure.Amount{Value: value, Places: q.places, Form: q.form()}
}

// text is a value as a table shows it, under a heading that says the unit.
func (q quantity) text(value float64) string { return q.amount(value).Text() }

// said is a value as a sentence says it.
func (q quantity) said(value float64) string {
	switch q.unit.Form {
	case record.FormClock, record.FormPounds, record.FormPercent, record.FormCount:
		return q.text(value)
	}
	return wording.Of(q.text(value), q.unit.Words)
}

// saidOf is a number of the measure as a sentence says it, with its margin.
func (q quantity) saidOf(n measure.Number) string {
	rough := q.within(n.Margin)
	if n.Margin == 0 {
		return q.said(n.Value)
	}
	if q.unit.Form == record.FormRate {
		return fmt.Sprintf("%s (± %s)", rough.said(n.Value), rough.number(n.Margin))
	}
	return fmt.Sprintf("%s (± %s)", rough.said(n.Value), rough.apart(n.Margin))
}

// apart is the difference of two values as a sentence says it.
func (q quantity) apart(value float64) string {
	if q.unit.Form == record.FormPercent {
		return wording.Of(q.number(value), "percentage points")
	}
	return q.said(value)
}

// number is a value without the sign of its form.
func (q quantity) number(value float64) string {
	return quantity{unit: record.Unit{Form: record.FormOther}, places: q.places}.text(value)
}

// rounded is a value as exactly as tables show it, for charts to show the same.
func (q quantity) rounded(value float64) float64 { return q.amount(value).Rounded() }

func (q quantity) cell(n measure.Number) figure.Cell {
	switch {
	case n.Hidden:
		return figure.Cell{Value: figure.Suppressed(protect.Mark)}
	case !n.Known:
		return missing
	}
	rough := q.within(n.Margin)
	cell := rough.value(n.Value)
	if n.Margin > 0 && (q.unit.Form != record.FormCount || n.Margin > protect.Nearest/2) { // of a count that all are rounded is said once
		cell.Margin = rough.number(n.Margin)
	}
	return cell
}

func (q quantity) value(value float64) figure.Cell {
	return figure.Cell{Value: q.amount(value)}
}

// axis names what the values are.
func (q quantity) axis() string {
	switch q.unit.Form {
	case record.FormClock:
		return "Minutes and seconds"
	case record.FormPercent:
		return "Per cent"
	case record.FormPounds:
		return "Pounds"
	}
	return wording.Capital(q.unit.Words)
}

// UnitBeside is the measure's unit as it stands beside its name in a table; empty where each
// value shows it, as 12.9% and 29:09 do, or the name says it.
func (a *Account) UnitBeside() string {
	words := a.quantity.unit.Words
	switch a.quantity.unit.Form {
	case record.FormPercent, record.FormPounds, record.FormClock:
		return ""
	case record.FormCount:
		words = "number"
	}
	if strings.Contains(strings.ToLower(a.Name()), strings.ToLower(words)) {
		return ""
	}
	return words
}

// form is how a chart writes the values.
func (q quantity) form() figure.Form {
	switch q.unit.Form {
	case record.FormClock:
		return figure.Clock
	case record.FormPercent:
		return figure.Percent
	case record.FormPounds:
		return figure.Pounds
	}
	return figure.Plain
}
