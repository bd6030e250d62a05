package measure

import (
	"time"

	"boardpack/generator/calendar"
)

// spans are those of the points.
func (s *Series) spans() calendar.Series {
	spans := make(calendar.Series, len(s.Points))
	for i, p := range s.Points {
		spans[i] = p.span()
	}
	return spans
}

// cadence is how many months lie between the ends of neighbouring periods; 0
// where that is no whole number of them.
func (s *Series) cadence() int { return s.spans().Cadence(s.Overlaps) }

// even reports whether all periods are of one length.
func (s *Series) even() bool { return s.spans().Even() }

// after is the period so many steps after another; the zero period where the
// steps are not of whole months.
func (s *Series) after(p Period, steps int) Period { return s.later(p, s.cadence()*steps) }

// later is the period so many months after another.
func (s *Series) later(p Period, months int) Period {
	if months <= 0 {
		return Period{}
	}
	next := p.span().Later(months)
	if s.Measure.RollingMonths > 0 {
		return rolling(next, s.Measure.RollingMonths)
	}
	return periodOf(next)
}

// countsBy is the last period that ends by a day: one that is observed, or one
// after the last of them; the zero period where it is not known when these will
// end.
func (s *Series) countsBy(last Period, by time.Time) Period {
	found := Period{}
	for _, p := range s.Points {
		if !p.End.After(by) {
			found = p.Period
		}
	}
	cadence := s.cadence()
	for months := cadence; last.End.Before(by); months += cadence {
		switch p := s.later(last, months); {
		case p.End.IsZero():
			return Period{}
		case p.End.After(by):
			return found
		default:
			found = p
		}
	}
	return found
}
