package record

import (
	"math"

	"boardpack/generator/calendar"
)

// Overlaps reports whether any two periods of the measure share a day, as those
// of averages over several years and of rolling months do: neighbouring values
// are then not independent.
func (m *Measure) Overlaps() bool {
	return m.RollingMonths > 0 || spansOf(m.periods()).Overlaps()
}

// observed is one period of a measure, and its observations.
type observed struct {
	calendar.Span
	rows []*Observation
}

// periods are those of a measure's observations, in order.
func (m *Measure) periods() []observed {
	var all []observed
	for k, o := range m.Observations {
		if n := len(all); n > 0 && all[n-1].End.Equal(o.PeriodEnd) && all[n-1].First().Equal(o.start()) {
			last := &all[n-1]
			last.rows = m.Observations[k-len(last.rows) : k+1]
			continue
		}
		all = append(all, observed{o.Span(), m.Observations[k : k+1]})
	}
	return all
}

func spansOf(periods []observed) calendar.Series {
	spans := make(calendar.Series, len(periods))
	for k, p := range periods {
		spans[k] = p.Span
	}
	return spans
}

// checkPeriods tells periods of several lengths, and those that are missing
// from a series whose periods follow on each other.
func (m *Measure) checkPeriods(r *reading) {
	periods := m.periods()
	first := periods[0]
	for _, p := range periods[1:] {
		if p.Length() != first.Length() {
			r.findings.warnf(p.rows[0].spot("period_start"), "periods-of-several-lengths", "the observations of %s are of several lengths: %s here, %s at %s",
				quoted(m.Name), p.Length(), first.Length(), first.rows[0].At("period_end").SeenFrom(p.rows[0].spot("period_start")))
			return
		}
	}
	if r.spoilt[m.Name] {
		return
	}
	for _, gap := range spansOf(periods).Gaps() {
		r.findings.warnf(periods[gap.Before].rows[0].At("period_end"), "observation-missing", "no observation of %s is for %s", quoted(m.Name), gap)
	}
}

// checkClock tells times that a spreadsheet has taken for hours and minutes.
func (m *Measure) checkClock(r *reading) {
	const hour, few = 3600, 2
	for _, o := range m.Observations {
		if m.Unit.Form != FormClock || len(m.Observations) < few || o.Value.Number < hour || math.Mod(o.Value.Number, 60) != 0 {
			return
		}
	}
	r.findings.warnf(m.Observations[0].spot("value"), "values-all-hour-more-without", "the values of %s are all of an hour or more without seconds", quoted(m.Name)).
		Hinted("spreadsheets make 28:34:00 of 28:34: write it as 00:28:34")
}
