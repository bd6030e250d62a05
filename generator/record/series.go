package record

import (
	"math"
	"time"
)

// Overlaps reports whether any two periods of the measure share a day, as those
// of averages over several years and of rolling months do: neighbouring values
// are then not independent.
func (m *Measure) Overlaps() bool {
	if m.RollingMonths > 0 {
		return true
	}
	periods := m.periods()
	for k := 1; k < len(periods); k++ {
		if !periods[k].start.After(periods[k-1].end) {
			return true
		}
	}
	return false
}

// observed is one period of a measure, and its observations.
type observed struct {
	start, end time.Time
	rows       []*Observation
}

// periods are those of a measure's observations, in order.
func (m *Measure) periods() []observed {
	var all []observed
	for k, o := range m.Observations {
		if n := len(all); n > 0 && all[n-1].end.Equal(o.PeriodEnd) && all[n-1].start.Equal(o.start()) {
			last := &all[n-1]
			last.rows = m.Observations[k-len(last.rows) : k+1]
			continue
		}
		all = append(all, observed{o.start(), o.PeriodEnd, m.Observations[k : k+1]})
	}
	return all
}

// length is how long a period is: in calendar months, else in days.
type length struct{ months, days int }

func (p observed) length() length {
	if n := wholeMonths(p.start, p.end); n > 0 {
		return length{months: n}
	}
	return length{days: days(p.start, p.end) + 1}
}

func (l length) String() string {
	if l.months > 0 {
		return plural(l.months, "month")
	}
	return plural(l.days, "day")
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return positive(n) + " " + noun + "s"
}

// checkPeriods tells periods of several lengths, and those that are missing
// from a series whose periods follow on each other.
func (m *Measure) checkPeriods(r *reading) {
	periods := m.periods()
	first := periods[0]
	for _, p := range periods[1:] {
		if p.length() != first.length() {
			r.findings.warnf(p.rows[0].spot("period_start"), "periods-of-several-lengths", "the observations of %s are of several lengths: %s here, %s at line %d",
				quoted(m.Name), p.length(), first.length(), first.rows[0].At("period_end").Line)
			return
		}
	}
	if r.spoilt[m.Name] {
		return
	}
	for _, gap := range gaps(periods) {
		r.findings.warnf(gap.rows[0].At("period_end"), "observation-missing", "no observation of %s is for %s", quoted(m.Name), gap)
	}
}

// String names a period, one of several months by these.
func (p observed) String() string {
	if n := wholeMonths(p.start, p.end); n > 1 && n < 12 {
		return fromTo(p.start, p.end, "January")
	}
	return PeriodLabel(p.start, p.end)
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

// gaps are the stretches between periods of one length that are in none of
// them, each with the observations after it. Days at the ends of months stand
// for the months since the one before; other days may be any apart.
func gaps(periods []observed) []observed {
	if periods[0].length() == (length{days: 1}) {
		periods = monthEnds(periods)
	}
	var missing []observed
	for k := 1; k < len(periods); k++ {
		from, to := periods[k-1].end.AddDate(0, 0, 1), periods[k].start.AddDate(0, 0, -1)
		if !to.Before(from) {
			missing = append(missing, observed{from, to, periods[k].rows})
		}
	}
	return missing
}

// monthEnds makes periods that end on given days of the months that lie between
// the nearest two; none where a day is not the last of its month.
func monthEnds(ends []observed) []observed {
	step := 0 // months
	for k, p := range ends {
		if p.end.AddDate(0, 0, 1).Day() != 1 {
			return nil
		}
		if k > 0 {
			apart := wholeMonths(ends[k-1].end.AddDate(0, 0, 1), p.end)
			if step == 0 || apart < step {
				step = apart
			}
		}
	}
	periods := make([]observed, len(ends))
	for k, p := range ends {
		after := p.end.AddDate(0, 0, 1)
		periods[k] = observed{after.AddDate(0, -step, 0), p.end, p.rows}
	}
	return periods
}
