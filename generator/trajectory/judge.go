package trajectory

import (
	"time"

	"boardpack/generator/calendar"
)

// Judge tells how a value of a day stands against the trajectory. Tolerance is for how
// fast a measure improves: one that has not improved by a day on which the trajectory
// requires it is off trajectory, however near the two are.
func (p Trajectory) Judge(actual float64, on time.Time, tolerance float64, better Better) Status {
	status := Judge(actual, p.Required(on), tolerance, better)
	if status == WithinTolerance && p.Stalled(actual, on, better) {
		return OffTrajectory
	}
	return status
}

// Stalled reports whether a value is no better than the start on a day by which
// the trajectory requires better.
func (p Trajectory) Stalled(actual float64, on time.Time, better Better) bool {
	return p.improves(p.Required(on), better) && meets(p.Start().Value, actual, better)
}

// Limit is where tolerance ends on a day: not beyond the start, from which
// nothing is judged, nor once the trajectory requires better.
func (p Trajectory) Limit(on time.Time, tolerance float64, better Better) float64 {
	required, start := p.Required(on), p.Start()
	limit := Limit(required, tolerance, better)
	begins := calendar.DayNumber(on) <= calendar.DayNumber(start.Date)
	if (begins || p.improves(required, better)) && meets(start.Value, limit, better) {
		return start.Value
	}
	return limit
}

// improves reports whether what the trajectory requires is better than its start.
func (p Trajectory) improves(required float64, better Better) bool {
	return !meets(p.Start().Value, required, better)
}
