// Package trajectory holds agreed trajectories from a baseline to a target, judges what
// was observed against them, and tells where the observations' own trend leads.
// Dates are calendar days: the time of day counts for nothing.
package trajectory

import (
	"fmt"
	"math"
	"slices"
	"time"

	"boardpack/generator/calendar"
)

// Shape is how a trajectory goes from its baseline to its target.
type Shape string

// The shapes.
const (
	Straight     Shape = "straight"      // the same amount each day
	ConstantRate Shape = "constant-rate" // by the same percentage each day
	FrontLoaded  Shape = "front-loaded"  // twice as fast as straight at first, then ever slower
	BackLoaded   Shape = "back-loaded"   // slow at first, then ever faster
	Points       Shape = "points"        // straight from each agreed point to the next
)

// curves give the value required between a baseline and a target when the share
// of the days that have passed is u. The conversions keep processors that can
// multiply and add in one step from doing so: the digits are then the same on all.
var curves = map[Shape]func(baseline, target, u float64) float64{
	Straight:     straight,
	Points:       straight,
	ConstantRate: func(baseline, target, u float64) float64 { return baseline * math.Pow(target/baseline, u) },
	FrontLoaded:  func(baseline, target, u float64) float64 { return straight(baseline, target, u*(2-u)) }, // 1-(1-u)^2
	BackLoaded:   func(baseline, target, u float64) float64 { return straight(baseline, target, u*u) },
}

func straight(baseline, target, u float64) float64 {
	return baseline + float64((target-baseline)*u)
}

// Waypoint is the value that a trajectory requires on a day.
type Waypoint struct {
	Date  time.Time
	Value float64
}

// Trajectory is what is required on each day. New and ByPoints make one; the zero
// Trajectory requires nothing and cannot be asked.
type Trajectory struct {
	shape  Shape
	points []Waypoint // two at least, dates rising
}

// New returns the trajectory of a shape other than Points. Its baseline must come
// before its target, and a constant rate needs both of the same sign: no rate
// leads to zero or away from it.
func New(shape Shape, from, to Waypoint) (Trajectory, error) {
	if curves[shape] == nil || shape == Points {
		return Trajectory{}, fmt.Errorf("%q is not a shape for a trajectory from a baseline to a target", shape)
	}
	if ratio := to.Value / from.Value; shape == ConstantRate && !(ratio > 0 && finite(ratio)) {
		return Trajectory{}, fmt.Errorf("a constant rate needs values of the same sign, not %v and %v", from.Value, to.Value)
	}
	return made(shape, []Waypoint{from, to})
}

// ByPoints returns the trajectory that is straight from each agreed point to the next.
// There must be two at least, each of a later date than the one before.
func ByPoints(points []Waypoint) (Trajectory, error) {
	if len(points) < 2 {
		return Trajectory{}, fmt.Errorf("a trajectory needs two points at least, not %d", len(points))
	}
	return made(Points, slices.Clone(points))
}

func made(shape Shape, points []Waypoint) (Trajectory, error) {
	for i, to := range points[1:] {
		from := points[i]
		if calendar.DayNumber(to.Date) <= calendar.DayNumber(from.Date) {
			return Trajectory{}, fmt.Errorf("%s does not come after %s", to.Date.Format(time.DateOnly), from.Date.Format(time.DateOnly))
		}
		if !finite(to.Value - from.Value) {
			return Trajectory{}, fmt.Errorf("no trajectory leads from %v to %v", from.Value, to.Value)
		}
	}
	return Trajectory{shape, points}, nil
}

// Start is the baseline.
func (p Trajectory) Start() Waypoint { return p.points[0] }

// End is the target.
func (p Trajectory) End() Waypoint { return p.points[len(p.points)-1] }

// Required is the value that the trajectory requires on a day: that of the baseline
// until then, that of the target from then on.
func (p Trajectory) Required(on time.Time) float64 {
	day := calendar.DayNumber(on)
	next := slices.IndexFunc(p.points, func(w Waypoint) bool { return day < calendar.DayNumber(w.Date) })
	switch next {
	case 0:
		return p.Start().Value
	case -1:
		return p.End().Value
	}
	from, to := p.points[next-1], p.points[next]
	passed, all := day-calendar.DayNumber(from.Date), calendar.DayNumber(to.Date)-calendar.DayNumber(from.Date)
	return curves[p.shape](from.Value, to.Value, float64(passed)/float64(all))
}

func finite(x float64) bool { return !math.IsNaN(x) && !math.IsInf(x, 0) }
