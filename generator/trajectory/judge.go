package trajectory

import (
	"slices"
	"time"
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

// Stalled reports whether a value is no better than the start of a trajectory that leaves it,
// on a day by which better is required.
func (p Trajectory) Stalled(actual float64, on time.Time, better Better) bool {
	return p.leaves(better) && !meets(p.Start().Value, p.Required(on), better) && meets(p.Start().Value, actual, better)
}

// Limit is where tolerance ends on a day: not beyond the start of a trajectory that leaves it.
func (p Trajectory) Limit(on time.Time, tolerance float64, better Better) float64 {
	limit, start := Limit(p.Required(on), tolerance, better), p.Start().Value
	if p.leaves(better) && meets(start, limit, better) {
		return start
	}
	return limit
}

// leaves reports whether the trajectory requires better than its start from then on. One that
// allows for a winter does not: a value like the start's tells nothing there, and tolerance
// that ended at the start on some days alone would leap between them.
func (p Trajectory) leaves(better Better) bool {
	return !slices.ContainsFunc(p.points[1:], func(w Waypoint) bool { return meets(p.Start().Value, w.Value, better) })
}
