package record

import "boardpack/generator/diag"

// check tells what is wrong within one observation. One with an error is
// flawed from then on, so that what does not go together for it is not told as
// well.
func (o *Observation) check(m *Measure, r *reading) {
	for _, tell := range []func(*Measure, *reading){o.fitUnit, o.checkCounts, o.checkFigure, o.checkValue} {
		if o.flawed {
			return
		}
		tell(m, r)
	}
}

func (o *Observation) errorf(r *reading, column, code, format string, args ...any) *diag.Finding {
	o.flawed = true
	return r.findings.errorf(o.spot(column), code, format, args...)
}

// fitUnit tells numbers that are not written as those of the unit, or of its
// parts: seconds and pounds may be added up in theirs.
func (o *Observation) fitUnit(m *Measure, r *reading) {
	o.fit("value", &o.Value, m.Unit, r)
	o.fit("lower", &o.Lower, m.Unit, r)
	o.fit("upper", &o.Upper, m.Unit, r)
	adds := m.Unit.Form == FormClock || m.Unit.Form == FormPounds
	if written := o.Numerator.written; written != "" && !(adds && written == m.Unit.Form) {
		o.errorf(r, "numerator", "numerator-with-unit", "numerator is not a plain number")
	}
	if o.Denominator.written != "" {
		o.errorf(r, "denominator", "denominator-with-unit", "denominator is not a plain number")
	}
}

// checkCounts tells what cannot be a count, and what cannot be protected.
func (o *Observation) checkCounts(m *Measure, r *reading) {
	counts := m.Unit.Form == FormCount
	why := "the unit is count"
	if m.CountsPeople {
		why = "the measure counts people"
	}
	for _, c := range []struct {
		column string
		value  Quantity
		counts bool
	}{
		{"value", o.Value, counts},
		{"numerator", o.Numerator, counts || m.CountsPeople},
		{"denominator", o.Denominator, m.CountsPeople},
	} {
		if c.counts && !c.value.isCount() {
			o.errorf(r, c.column, "not-a-count", "%s is not a whole number from 0 up, but %s", c.column, why)
		}
	}
	if m.CountsPeople && !o.Numerator.Known && !(counts && o.Value.Known) {
		o.errorf(r, "numerator", "numerator-empty", "numerator is empty, but %s", why).Hinted("how few they are decides what is shown")
	}
}

// checkFigure tells an observation that comes to no value.
func (o *Observation) checkFigure(m *Measure, r *reading) {
	switch {
	case o.Denominator.Known && o.Denominator.Number <= 0:
		o.errorf(r, "denominator", "denominator-is-nought", "denominator is not above nought")
	case o.Quantile > 0 && !o.Value.Known:
		o.errorf(r, "value", "quantile-without-value", "value is empty, but the row is a quantile's")
	case o.Quantile > 0 && !o.Denominator.Known:
		o.errorf(r, "denominator", "population-missing", "denominator is empty, but the row is a quantile's").Hinted("it is the quantile's population")
	case o.Value.Known:
	case !o.Numerator.Known:
		o.errorf(r, "value", "observation-without-value", "value and numerator are both empty").Hinted("leave out the row of what is not known")
	case !m.Unit.isToldBy(o):
		o.errorf(r, "denominator", "denominator-missing", "denominator is empty, so that no value can be worked out")
	}
}

// checkValue tells a value that its parts or its interval contradict.
func (o *Observation) checkValue(m *Measure, r *reading) {
	value, slack := o.Value.Number, 0.0
	if m.Unit.isToldBy(o) {
		told := m.Unit.told(o)
		switch {
		case !o.Value.Known:
			value, slack = told, 1
		case !o.Value.rounds(told):
			o.errorf(r, "value", "value-against-parts", "value is not %s as the numerator and denominator make it", m.Unit.Write(told, o.Value.Places))
		}
	}
	if o.Lower.Known && o.Lower.Number > value+slack*o.Lower.rounding() {
		o.errorf(r, "lower", "lower-above-value", "lower is above the value")
	}
	if o.Upper.Known && o.Upper.Number < value-slack*o.Upper.rounding() {
		o.errorf(r, "upper", "upper-below-value", "upper is below the value")
	}
}

// Told is what an observation comes to as its file has it: its value, or what
// its numerator makes; false where it tells neither.
func (m *Measure) Told(o *Observation) (float64, bool) {
	switch {
	case o.Value.Known:
		return o.Value.Number, true
	case m.Unit.isToldBy(o):
		return m.Unit.told(o), true
	}
	return 0, false
}
