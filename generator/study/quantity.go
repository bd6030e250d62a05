package study

import (
	"math"
	"strconv"

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

// quantityOf is how a measure's values are written: shares, rates and years to
// one decimal, times to the second, whole pounds and counts, and others as
// exactly as the files give them, up to two decimals; quotients to one.
func quantityOf(m *record.Measure) quantity {
	q := quantity{unit: m.Unit}
	switch m.Unit.Form {
	case record.FormPercent, record.FormRate, record.FormYears:
		q.places = 1
	case record.FormOther:
		q.places = max(m.Baseline.Places, m.Target.Places)
		for _, o := range m.Observations {
			q.places = max(q.places, o.Value.Places)
			if o.Denominator.Known && (m.CountsPeople || !o.Value.Known) {
				q.places = max(q.places, 1)
			}
		}
		for _, p := range m.Points {
			q.places = max(q.places, p.Value.Places)
		}
		q.places = min(q.places, 2)
	}
	return q
}

// finer is for what is worked out from many values, such as their mean: the
// mean of counts is no count.
func (q quantity) finer() quantity {
	if q.unit.Form == record.FormCount {
		q.places = 1
	}
	return q
}

// text is a value as a table shows it, under a heading that says the unit.
func (q quantity) text(value float64) string {
	switch q.unit.Form {
	case record.FormClock:
		return wording.Clock(value)
	case record.FormPounds:
		return wording.Sterling(q.number(value))
	case record.FormPercent:
		return q.number(value) + "%"
	}
	return q.number(value)
}

// said is a value as a sentence says it.
func (q quantity) said(value float64) string {
	switch q.unit.Form {
	case record.FormClock, record.FormPounds, record.FormPercent, record.FormCount:
		return q.text(value)
	}
	return q.text(value) + " " + q.unit.Words
}

// apart is the difference of two values as a sentence says it.
func (q quantity) apart(value float64) string {
	if q.unit.Form == record.FormPercent {
		return q.number(value) + " percentage points"
	}
	return q.said(value)
}

func (q quantity) number(value float64) string {
	return wording.Rounded(value, q.places)
}

// plain is a value as a program reads it. Times have hours, lest a spreadsheet
// take minutes for them.
func (q quantity) plain(value float64) string {
	if q.unit.Form == record.FormClock {
		return wording.PlainClock(value)
	}
	return wording.Plain(q.number(value))
}

// rounded is a value as exactly as tables show it, for charts to show the same.
func (q quantity) rounded(value float64) float64 {
	if q.unit.Form == record.FormClock {
		return math.Round(value)
	}
	rounded, err := strconv.ParseFloat(q.plain(value), 64)
	if err != nil { // not finite
		return value
	}
	return rounded
}

func (q quantity) cell(n measure.Number) figure.Cell {
	switch {
	case n.Hidden:
		return figure.Cell{Text: protect.Mark, Plain: protect.Mark, Number: true}
	case !n.Known:
		return figure.Cell{Number: true}
	}
	return q.value(n.Value)
}

func (q quantity) value(value float64) figure.Cell {
	return figure.Cell{Text: q.text(value), Plain: q.plain(value), Number: true}
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
