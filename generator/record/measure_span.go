package record

import (
	"time"

	"boardpack/generator/calendar"
)

// Span is the time that the observation is of.
func (o *Observation) Span() calendar.Span {
	return calendar.Span{Start: o.PeriodStart, End: o.PeriodEnd}
}

// Label is the observation's period as a reader knows it.
func (o *Observation) Label() string { return o.Span().Label() }

// start is the first day of the observation's period.
func (o *Observation) start() time.Time { return o.Span().First() }
