package trajectory

import (
	"fmt"
	"math"

	"boardpack/generator/better"
)

// Better is the direction in which a measure improves. A measure without one
// cannot be judged: callers do not ask of it.
type Better = better.Direction

// The directions in which a measure can be judged.
const (
	Lower  = better.Lower
	Higher = better.Higher
)

// sign is that of a change for the better.
func sign(b Better) float64 {
	if !b.Known() || b == better.Neutral {
		panic(fmt.Sprintf("trajectory: %d is not a direction", b))
	}
	return float64(b.Sign())
}

// Status is how a measure stands against its trajectory.
type Status string

// The statuses. The last two are for the caller to give: Judge needs both an
// observation and a trajectory.
const (
	OnTrajectory    Status = "On trajectory"
	WithinTolerance Status = "Within tolerance"
	OffTrajectory   Status = "Off trajectory"
	NotMeasured     Status = "Not yet measured"
	NoTarget        Status = "No target set"
)

// slack is the share of a value by which it may miss another and yet be at it.
// Most decimal fractions have no exact binary form, so that 1.05 x 100 and 105
// may differ in their last bit; no measure is known to nine digits.
const slack = 1e-9

// Judge tells how an observation stands against what is required: on trajectory
// at the required value or better, within tolerance up to Limit and at it, off
// trajectory beyond. What is not a number is off.
func Judge(actual, required, tolerance float64, better Better) Status {
	switch {
	case meets(actual, required, better):
		return OnTrajectory
	case meets(actual, Limit(required, tolerance, better), better):
		return WithinTolerance
	}
	return OffTrajectory
}

// Limit is the worst value within a tolerance, which is a share of the required
// value without its sign: 0.05 of 100 is 5, and so it is of -100.
func Limit(required, tolerance float64, better Better) float64 {
	return required - sign(better)*float64(tolerance*math.Abs(required))
}

// meets tells whether a value is at another or on its better side.
func meets(value, other float64, better Better) bool {
	ahead := sign(better) * (value - other)
	return ahead >= -slack*max(math.Abs(value), math.Abs(other))
}
