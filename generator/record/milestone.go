package record

import (
	"cmp"
	"time"

	"boardpack/generator/wording"
)

// Slipped is the number of days from the baseline to the day on which the
// milestone was reached, or else is forecast: negative where that is earlier,
// 0 where neither day is recorded.
func (m *Milestone) Slipped() int {
	day := m.Forecast
	if m.Done() {
		day = m.Actual
	}
	if day.IsZero() {
		return 0
	}
	return int(day.Sub(m.Baseline) / (24 * time.Hour)) // days are all in UTC
}

// SlipWords says by how many days something is late or early; empty for 0, which may be for
// want of a day.
func SlipWords(days int) string {
	switch {
	case days > 0:
		return wording.Grouped(days) + wording.Plural(days, " day late", " days late")
	case days < 0:
		return wording.Grouped(-days) + wording.Plural(-days, " day early", " days early")
	}
	return ""
}

// slip is in words how the milestone is beside what was planned; empty where no other day is recorded.
func (m *Milestone) slip() string {
	if m.Forecast.IsZero() && !m.Done() {
		return ""
	}
	return cmp.Or(SlipWords(m.Slipped()), "As planned")
}

// Done reports whether the milestone was reached.
func (m *Milestone) Done() bool { return !m.Actual.IsZero() }

// milestones gives each intention its own.
func (j *joining) milestones() {
	r := j.files["milestones.csv"]
	distinct(&j.pack.loose.milestones, r, "milestone",
		func(m *Milestone) [2]string { return [2]string{m.Reference, m.Name} },
		func(m *Milestone) string { return "milestone " + quoted(m.Name) + " of " + quoted(m.Reference) })
	for _, m := range j.pack.loose.milestones {
		m.checkDays(j.asAt, r)
		if i := j.intentionOf(r, &m.Row, m.Reference); i != nil {
			a := i.annexed()
			a.milestones = append(a.milestones, m)
			if !i.goesAhead() {
				i.tellUncounted(m.At("milestone"), "milestone "+quoted(m.Name), r)
			}
		}
	}
}

// checkDays tells what cannot be known yet, and what should have been brought
// up to date.
func (m *Milestone) checkDays(asAt time.Time, r *reading) {
	overdue := !asAt.IsZero() && !m.Forecast.IsZero() && m.Forecast.Before(asAt)
	switch {
	case m.flawed:
	case m.Done() && !asAt.IsZero() && m.Actual.After(asAt):
		r.findings.errorf(m.At("actual_date"), "actual-date-after-pack-date", "actual_date is %s, after %s, the pack's as-at date", m.Actual.Format(time.DateOnly), asAt.Format(time.DateOnly)).
			Hinted("a day to come is a forecast_date")
	case m.Done():
	case m.Forecast.IsZero():
		r.findings.warnf(m.At("forecast_date"), "forecast-date-empty-no-actual-date", "forecast_date is empty, but there is no actual_date")
	case overdue:
		r.findings.warnf(m.At("forecast_date"), "forecast-date-before-pack-date-no", "forecast_date is %s, before %s, the pack's as-at date, but there is no actual_date", m.Forecast.Format(time.DateOnly), asAt.Format(time.DateOnly))
	}
}

// slipped is the most days that a milestone of the intention has slipped; nil
// without milestones.
func (i *Intention) slipped() any {
	milestones := i.Milestones()
	if len(milestones) == 0 {
		return nil
	}
	most := milestones[0].Slipped()
	for _, m := range milestones {
		most = max(most, m.Slipped())
	}
	return most
}
