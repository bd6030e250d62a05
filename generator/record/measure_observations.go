package record

import (
	"cmp"
	"slices"
	"time"

	"boardpack/generator/diag"
	"boardpack/generator/wording"
)

// observations gives each measure what was observed of it up to the as-at date.
func (j *joining) observations() {
	r, measures := j.files["observations.csv"], j.files["measures.csv"]
	if r.input != nil && measures.input == nil {
		r.needs(measures)
	}
	var later []diag.Position
	rows := slices.DeleteFunc(j.pack.loose.observed, func(o *Observation) bool {
		after := !j.asAt.IsZero() && o.PeriodEnd.After(j.asAt)
		if after {
			later = append(later, o.At("period_end"))
		}
		return after || !o.hasPeriod(r)
	})
	j.leave(later)
	distinct(&rows, r, "period_end", (*Observation).key, (*Observation).named)
	for _, o := range rows {
		if m := j.measured.find(r, &o.Row, "measure", o.MeasureName); m != nil {
			o.MeasureName = m.Name // equal, but the text of a whole row hangs on the one it replaces
			o.check(m, r)
			m.Observations = append(m.Observations, o)
		}
	}
	for _, m := range j.pack.Measures {
		m.settle(r)
	}
	for _, m := range j.pack.Measures {
		if m.source != nil {
			m.share(measures)
		}
		m.checkUse(measures)
	}
}

// hasPeriod reports whether it is known what the observation is of, and tells a
// period that ends before it starts.
func (o *Observation) hasPeriod(r *reading) bool {
	backwards := o.start().After(o.PeriodEnd)
	if backwards {
		r.findings.errorf(o.At("period_start"), "period-start-after-period-end", "period_start is %s, after the period_end on %s",
			o.PeriodStart.Format(time.DateOnly), o.PeriodEnd.Format(time.DateOnly))
	}
	if backwards || o.flawed { // by a cell that may have been its group or quantile
		r.spoilt[o.MeasureName] = true
		return false
	}
	return true
}

// observationKey is what no two observations share.
type observationKey struct {
	measure    string
	start, end time.Time
	quantile   int
	group      string
}

func (o *Observation) key() observationKey {
	return observationKey{o.MeasureName, o.start(), o.PeriodEnd, o.Quantile, o.Group}
}

// named is the observation as findings name it.
func (o *Observation) named() string {
	name := "observation of " + quoted(o.MeasureName) + " for " + o.Label()
	if o.Quantile > 0 {
		name += ", quantile " + wording.Positive(o.Quantile)
	}
	if o.Group != "" {
		name += ", group " + quoted(o.Group)
	}
	return name
}

// settle sorts a measure's own observations, and checks how they go together.
func (m *Measure) settle(r *reading) {
	if len(m.Observations) == 0 {
		return
	}
	if m.ObservationsOf != "" {
		r.findings.errorf(m.Observations[0].At("measure"), "measure-observations-own-observations-of-measures", "measure %s has observations of its own, but observations_of in measures.csv", quoted(m.Name)).
			Hinted("it has those of %s", quoted(m.ObservationsOf))
		m.Observations = nil
		return
	}
	slices.SortFunc(m.Observations, func(a, b *Observation) int {
		return cmp.Or(a.PeriodEnd.Compare(b.PeriodEnd), a.start().Compare(b.start()),
			cmp.Compare(rank(a.Group == ""), rank(b.Group == "")), cmp.Compare(a.Quantile, b.Quantile), cmp.Compare(a.line, b.line))
	})
	m.checkPeriods(r)
	m.checkClock(r)
	if n := m.quantiles(); n > 0 {
		m.checkQuantiles(n, r)
	} else {
		m.checkGroups(r)
	}
}

// checkUse tells what cannot be made of the observations that a measure has,
// its own or another's.
func (m *Measure) checkUse(r *reading) {
	if m.flawed || len(m.Observations) == 0 {
		return
	}
	m.checkSlope(r)
	m.checkRolling(r)
	if m.CountsPeople && m.RollingMonths == 0 && m.Overlaps() {
		r.findings.errorf(m.At("counts_people"), "counts-people-yes-periods-observations-overlap", "counts_people is yes, but the periods of the observations overlap").
			Hinted("the difference of two sums would give single counts back")
	}
	switch at := m.At("chart"); {
	case m.Chart != "spc":
	case m.quantiles() > 0:
		r.findings.errorf(at, "control-chart-of-quantiles", "chart is spc, but the observations have quantiles").
			Hinted("limits are of one series: the slope over quantiles has an interval of its own")
	case m.Overlaps():
		r.findings.errorf(at, "control-chart-of-overlaps", "chart is spc, but the periods of the observations overlap").
			Hinted("overlapping averages are not independent: their moving ranges are small, and limits would be too narrow")
	}
}

func rank(first bool) int {
	if first {
		return 0
	}
	return 1
}
