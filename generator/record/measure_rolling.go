package record

// checkRolling tells why the sums over rolling months cannot be made.
func (m *Measure) checkRolling(r *reading) {
	if m.RollingMonths == 0 {
		return
	}
	at := m.At("rolling_months")
	if m.CountsPeople {
		r.findings.errorf(at, "rolling-months-of-people", "rolling_months is %d, but the measure counts people", m.RollingMonths).
			Hinted("the difference of two sums would give single counts back")
		return
	}
	if m.quantiles() > 0 {
		r.findings.errorf(at, "rolling-months-of-quantiles", "rolling_months is %d, but the observations have quantiles", m.RollingMonths)
		return
	}
	periods := m.periods()
	for _, p := range periods {
		if p.WholeMonths() != 1 {
			r.findings.errorf(at, "rolling-months-missing", "rolling_months needs an observation for each month").
				Hinted("that of %s is for %s", p.rows[0].At("period_end"), p.Length())
			return
		}
		for _, o := range p.rows {
			if !o.flawed && !m.adds(o) {
				r.findings.errorf(at, "rolling-months-do-not-add", "rolling_months needs numbers that add up").
					Hinted("that of %s lacks a numerator or a denominator", o.At("period_end"))
				return
			}
		}
	}
	for _, gap := range spansOf(periods).Gaps() {
		r.findings.errorf(at, "rolling-months-missing", "rolling_months needs an observation for each month").
			Hinted("there is none for %s", gap)
		return
	}
}

// adds reports whether an observation is a count, or has the parts of a value.
func (m *Measure) adds(o *Observation) bool {
	return m.Unit.Form == FormCount && o.Value.Known || m.Unit.isToldBy(o)
}
