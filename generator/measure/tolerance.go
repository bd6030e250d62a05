package measure

import (
	"time"

	"boardpack/generator/trajectory"
)

// tolerance is a share of the required value.
func (s *Series) tolerance() float64 { return s.Measure.Tolerance.Number / 100 }

// Stalled reports whether the latest value, which is known, is no better than the
// start of the trajectory, although the trajectory requires better by then.
func (s *Series) Stalled(st Standing) bool {
	value, on := st.Latest.Value, st.Latest.End
	return st.Trajectory.Stalled(s.judged(value, st.Trajectory.Required(on), st.Trajectory.Start().Value), on, s.direction())
}

// Limit is where tolerance ends on a day of a trajectory.
func (s *Series) Limit(agreed *trajectory.Trajectory, on time.Time) float64 {
	return agreed.Limit(on, s.tolerance(), s.direction())
}

// Tolerance is how much worse than required a value may be, in the measure's
// unit; 0 where nothing is tolerated.
func (s *Series) Tolerance(required float64) float64 {
	return s.direction().Worse(trajectory.Limit(required, s.tolerance(), s.direction()) - required)
}
