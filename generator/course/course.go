// Package course says what the lines, points and badges of a chart over days
// mean to its reader, whatever they look like.
package course

import "slices"

// Trace is one line of a panel or one sort of its points.
type Trace struct {
	Name   string // in the legend; equal names in several panels share an entry
	Role   Role   // gives line and mark their look
	Points []Point
}

// Point is a value on a day.
type Point struct {
	Day   float64 // days since 1 January 1970
	Value float64 // NaN breaks the line
	Label string  // the period as a reader knows it, such as "October 2024"
	// Written is the value to its own precision, as tables have it; blank where that is
	// the panel's.
	Written string
	// Provisional is whether the value may change; its mark is hollow whatever the role.
	Provisional bool
}

// Role is what a trace means to the reader.
type Role string

// The roles, in the order in which they lie over each other, lowest first.
const (
	Interval    Role = "interval"    // uncertainty of single values: pairs of points, a NaN after each pair
	Earlier     Role = "earlier"     // the same months a year before
	Limit       Role = "limit"       // process limits
	Mean        Role = "mean"        // the centre line
	Bound       Role = "bound"       // the ends of a projection's interval
	Tolerance   Role = "tolerance"   // how far from the trajectory is still within tolerance
	Required    Role = "required"    // the trajectory to the target
	Target      Role = "target"      // a line, or a single point on the day of the target
	Projection  Role = "projection"  // the trend, carried on
	Observed    Role = "observed"    // values, joined
	Apart       Role = "apart"       // values whose periods overlap, so that they are not joined
	Provisional Role = "provisional" // values that may change: hollow, not joined
	Improving   Role = "improving"   // special cause of an improving sort: points over the observed ones
	Concerning  Role = "concerning"  // special cause of a concerning sort
	Shifting    Role = "shifting"    // special cause where neither direction is the better
)

// Roles lists the roles, lowest first.
var Roles = []Role{Interval, Earlier, Limit, Mean, Bound, Tolerance, Required, Target, Projection,
	Observed, Apart, Provisional, Improving, Concerning, Shifting}

// Special are the roles whose marks stand over those of values.
var Special = []Role{Improving, Concerning, Shifting}

// Over is the special trace that has the same value as one which may change; nil for none.
func Over(traces []Trace, point Point) *Trace {
	for i, trace := range traces {
		if slices.Contains(Special, trace.Role) && slices.ContainsFunc(trace.Points, func(p Point) bool {
			return p.Provisional && p.Day == point.Day
		}) {
			return &traces[i]
		}
	}
	return nil
}

// Badge is a shape that says how a measure stands, with its words: no reader
// needs its colour.
type Badge struct {
	Shape Shape
	Words string
}

// Shape is that of a badge.
type Shape string

// The shapes: of variation, of assurance, and of the status against a path.
const (
	CommonCause     Shape = "common-cause"
	ImprovementHigh Shape = "improvement-high"
	ImprovementLow  Shape = "improvement-low"
	ConcernHigh     Shape = "concern-high"
	ConcernLow      Shape = "concern-low"
	NeutralHigh     Shape = "neutral-high"
	NeutralLow      Shape = "neutral-low"
	Passing         Shape = "passing"  // the process will meet the target each time
	Failing         Shape = "failing"  // it will miss it each time
	HitAndMiss      Shape = "hit-miss" // it may meet it or not
	OnTrajectory    Shape = "on-trajectory"
	WithinTolerance Shape = "within-tolerance"
	OffTrajectory   Shape = "off-trajectory"
	Unjudged        Shape = "unjudged" // no target, no observation, or too few points
)

// Shapes lists the shapes.
var Shapes = []Shape{CommonCause, ImprovementHigh, ImprovementLow, ConcernHigh, ConcernLow, NeutralHigh, NeutralLow,
	Passing, Failing, HitAndMiss, OnTrajectory, WithinTolerance, OffTrajectory, Unjudged}
