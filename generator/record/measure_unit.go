package record

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"boardpack/generator/pattern"
)

// Unit is what a measure is counted in.
type Unit struct {
	Form UnitForm
	// Per is what a numerator over its denominator is multiplied by: 100 for
	// per cent, 1000 for a rate per 1,000, else 1.
	Per   float64
	Words string // as the file has it: "%", "per 1,000 people", "patients"
}

// UnitForm is a sort of unit.
type UnitForm string

// The sorts of units.
const (
	FormPercent UnitForm = "percent" // %
	FormClock   UnitForm = "clock"   // mm:ss; numbers are seconds
	FormPounds  UnitForm = "pounds"  // £
	FormYears   UnitForm = "years"   // years
	FormCount   UnitForm = "count"   // count; a denominator does not divide it
	FormRate    UnitForm = "rate"    // per 1,000 of something
	FormOther   UnitForm = "other"   // any other words, such as "days"
)

var unitForms = map[string]UnitForm{
	"%": FormPercent, "per cent": FormPercent, "percent": FormPercent, "mm:ss": FormClock, "hh:mm:ss": FormClock,
	"£": FormPounds, "years": FormYears, "count": FormCount,
}

var rateShape = pattern.Of(`(?:^|\s)per (\d{1,3}(?:,\d{3})+|\d+)(?:\s|$)`)

// UnmarshalCSV tells a unit's sort from its words.
func (u *Unit) UnmarshalCSV(words string) error {
	lower := strings.ToLower(words)
	*u = Unit{Form: FormOther, Per: 1, Words: words}
	if form, known := unitForms[lower]; known {
		u.Form = form
	}
	if u.Form == FormPercent {
		u.Per = 100
	}
	if match := rateShape().FindStringSubmatch(lower); match != nil {
		u.Form = FormRate
		u.Per, _ = strconv.ParseFloat(strings.ReplaceAll(match[1], ",", ""), 64) // digits alone
	}
	return nil
}

// isLike reports whether numbers of the unit are also those of another.
func (u Unit) isLike(other Unit) bool {
	return u.Form == other.Form && u.Per == other.Per && (u.Form != FormOther || u.Words == other.Words)
}

// isRatio reports whether a value needs a numerator and a denominator.
func (u Unit) isRatio() bool { return u.Form == FormPercent || u.Form == FormRate }

// isToldBy reports whether an observation's numerator, and its denominator in a
// unit that needs one, tell its value.
func (u Unit) isToldBy(o *Observation) bool {
	return o.Numerator.Known && (o.Denominator.Known || !u.isRatio())
}

// told is the value that an observation's numerator makes, over its denominator
// if there is one. Of counts, the denominator is only the number at risk.
func (u Unit) told(o *Observation) float64 {
	if u.Form == FormCount || !o.Denominator.Known {
		return o.Numerator.Number
	}
	return o.Numerator.Number / o.Denominator.Number * u.Per
}

// Write is a number of the unit for a message, without the unit's sign.
func (u Unit) Write(number float64, places int) string {
	if u.Form != FormClock {
		return strconv.FormatFloat(number, 'f', places, 64)
	}
	seconds := int(math.Round(math.Abs(number)))
	sign := ""
	if number < 0 {
		sign = "-"
	}
	return fmt.Sprintf("%s%02d:%02d", sign, seconds/60, seconds%60)
}

// Signs reports whether a number is written with the sign that sentences give the unit's, or
// without one where they give none.
func (u Unit) Signs(q Quantity) bool {
	if u.Form == FormClock || u.Form == FormPounds || u.Form == FormPercent {
		return q.written == u.Form
	}
	return q.written == ""
}

// misfit says why a number is not one of the unit's, as it goes on after the
// name of its column; nil where it is.
func (u Unit) misfit(q Quantity) *problem {
	unit := quoted(u.Words)
	switch {
	case !q.Known, q.written == u.Form, q.written == "" && u.Form != FormClock:
		return nil
	case u.Form == FormClock:
		return &problem{code: "number-not-of-its-unit", text: "is not in minutes and seconds, but the unit is " + unit, hint: "write it as 28:34"}
	case q.written == FormClock:
		return &problem{code: "number-not-of-its-unit", text: "is in minutes and seconds, but the unit is " + unit}
	case q.written == FormPounds:
		return &problem{code: "number-not-of-its-unit", text: "has a pound sign, but the unit is " + unit}
	}
	return &problem{code: "number-not-of-its-unit", text: "has a percent sign, but the unit is " + unit}
}

// checkUnit tells a unit that says no number, and the numbers that do not fit
// it.
func (m *Measure) checkUnit(r *reading) {
	if perNumber().MatchString(m.Unit.Words) && (m.Unit.Form != FormRate || m.Unit.Per < 1 || m.Unit.Per > mostNumber) {
		r.findings.errorf(m.At("unit"), "unit-not-per-number", "unit %s is not per a number", quoted(m.Unit.Words)).Hinted("write it as per 1,000")
	}
	percent := Unit{Form: FormPercent, Words: "%"}
	m.fit("baseline_value", &m.Baseline, m.Unit, r)
	m.fit("target_value", &m.Target, m.Unit, r)
	m.fit("target_change_percent", &m.ChangePercent, percent, r)
	m.fit("tolerance_percent", &m.Tolerance, percent, r)
}

var perNumber = pattern.Of(`(?i)(?:^|\s)per [\d,.]`)

// fit tells a number that is not one of a unit's, and takes it out.
func (r *Row) fit(column string, q *Quantity, unit Unit, file *reading) {
	wrong := unit.misfit(*q)
	if wrong == nil {
		return
	}
	file.findings.errorf(r.At(column), wrong.code, "%s %s", column, wrong.text).Hint = wrong.hint
	*q, r.flawed = Quantity{}, true
}
