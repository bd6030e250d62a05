package measure

import (
	"time"

	"boardpack/generator/better"
	"boardpack/generator/trajectory"
)

// Standing is how a measure stands against the trajectory to its target.
type Standing struct {
	Status Status
	Latest *Point // the last value, shown or not; nil where there is none
	// Trajectory leads from the baseline to the target; nil where there is none.
	Trajectory *trajectory.Trajectory
	Required   float64 // at the end of the latest period; 0 without a trajectory, and up to its start
	Behind     float64 // how much worse than required the latest value is; negative where it is better
	Next       Step    // the period after the last, and what the trajectory requires then; zero up to the trajectory's start
	Counts     Period  // the last period that ends by the target's date, which tells whether it was met; zero where none is known
	Trend      *trajectory.Trend
	Reach      trajectory.Reach
}

// Step is what a trajectory requires at the end of a period.
type Step struct {
	Period
	Required float64
}

// Status says how a measure stands in words.
type Status string

// The statuses. The first three are those of a measure that has a trajectory and a
// value.
const (
	On          = Status(trajectory.OnTrajectory)
	Within      = Status(trajectory.WithinTolerance)
	Off         = Status(trajectory.OffTrajectory)
	NotMeasured = Status(trajectory.NotMeasured) // nothing is recorded at all
	NotSince    = Status("Not measured since the baseline")
	NoTarget    = Status(trajectory.NoTarget)
	NoBaseline  = Status("No baseline set")
	NotShown    = Status("Not shown") // the last value is of too few people
)

// Statuses lists them, in the order in which a page counts them.
var Statuses = []Status{On, Within, Off, NotSince, NotMeasured, NotShown, NoBaseline, NoTarget}

// Judge tells how the measure stands at its last value.
func (s *Series) Judge() (Standing, error) {
	var st Standing
	for i := range s.Points {
		if v := s.Points[i].Value; v.Known || v.Hidden {
			st.Latest = &s.Points[i]
		}
	}
	agreed, err := s.trajectory()
	if err != nil {
		return st, err
	}
	switch st.Trajectory = agreed; {
	case st.Latest == nil && (agreed != nil || s.Baseline.Known || s.Baseline.Hidden):
		st.Status = NotSince
	case st.Latest == nil:
		st.Status = NotMeasured
	case agreed == nil && !s.hasTarget():
		st.Status = NoTarget
	case agreed == nil:
		st.Status = NoBaseline
	default:
		s.judge(&st)
	}
	return st, nil
}

// hasTarget reports whether there is anything to come to, if only a change of
// a baseline that is not known.
func (s *Series) hasTarget() bool {
	return (s.Target.Known || s.Measure.ChangePercent.Known || len(s.Measure.Points) > 0) && s.direction() != better.Neutral
}

func (s *Series) direction() better.Direction { return s.Measure.Direction() }

// trajectory is the one to the target; nil where the baseline or the target is not
// known, or neither direction is the better.
func (s *Series) trajectory() (*trajectory.Trajectory, error) {
	if s.direction() == better.Neutral {
		return nil, nil
	}
	if s.Shape() == trajectory.Points {
		var points []trajectory.Waypoint
		for i, p := range s.Measure.Points {
			level := of(p.Value)
			if i == 0 { // where the measure stood; the others are where it shall stand, which counts nobody
				level = s.asShown(level, p.Date)
			}
			if level.Known {
				points = append(points, trajectory.Waypoint{Date: p.Date, Value: level.Value})
			}
		}
		if len(points) < 2 {
			return nil, nil
		}
		agreed, err := trajectory.ByPoints(points)
		return &agreed, err
	}
	if !s.Baseline.Known || !s.Target.Known || s.Measure.BaselineDate.IsZero() || s.Measure.TargetDate.IsZero() {
		return nil, nil
	}
	agreed, err := trajectory.New(s.Shape(),
		trajectory.Waypoint{Date: s.Measure.BaselineDate, Value: s.Baseline.Value}, trajectory.Waypoint{Date: s.Measure.TargetDate, Value: s.Target.Value})
	return &agreed, err
}

// Shape is that of the measure's trajectory: straight unless it says otherwise.
func (s *Series) Shape() trajectory.Shape {
	if s.Measure.Path == "" {
		return trajectory.Straight
	}
	return trajectory.Shape(s.Measure.Path)
}

// AtTarget reports whether the latest value, which is known, is at the trajectory's
// target or better.
func (s *Series) AtTarget(st Standing) bool {
	end := st.Trajectory.End().Value
	return trajectory.Judge(s.judged(st.Latest.Value, end), end, 0, s.direction()) == trajectory.OnTrajectory
}

// judge fills in a standing that has a trajectory and a value. A value up to the
// trajectory's start says nothing of the way from there, but its trend does.
func (s *Series) judge(st *Standing) {
	start, end := st.Trajectory.Start().Date, st.Trajectory.End().Date
	last := s.Points[len(s.Points)-1].Period
	st.Status = s.StatusAt(*st, *st.Latest)
	if st.Status != NotShown && st.Latest.End.After(start) {
		st.Required = s.Required(st.Trajectory, st.Latest.Value, st.Latest.End)
		st.Behind = s.direction().Worse(s.judged(st.Latest.Value, st.Required) - st.Required)
	}
	if next := s.after(last, 1); next.End.After(start) {
		st.Next = Step{Period: next, Required: st.Trajectory.Required(next.End)}
	}
	st.Counts = s.countsBy(last, end)
	if st.Status != NotShown {
		s.project(st)
	}
}

// Required is what the trajectory requires on a day: the value itself where the two are
// the same, so that they read alike.
func (s *Series) Required(agreed *trajectory.Trajectory, value Number, on time.Time) float64 {
	level := agreed.Required(on)
	if value.Known && s.Same(value, level) {
		return s.shown(value)
	}
	return level
}

// StatusAt is how a value stood at the end of its period: not measured up to
// the start of the trajectory.
func (s *Series) StatusAt(st Standing, p Point) Status {
	switch {
	case st.Trajectory == nil:
		return st.Status
	case p.Value.Hidden: // no earlier value may stand in for it: that it is small may be all the news
		return NotShown
	case !p.Value.Known:
		return NotMeasured
	case !p.End.After(st.Trajectory.Start().Date):
		return NotSince
	}
	value := s.judged(p.Value, st.Trajectory.Required(p.End), st.Trajectory.Start().Value, s.Limit(st.Trajectory, p.End))
	return Status(st.Trajectory.Judge(value, p.End, s.tolerance(), s.direction()))
}

// project fits a trend to the values that are final, and carries it on to the
// target.
func (s *Series) project(st *Standing) {
	trend, ok := trajectory.Fit(s.final(), s.Seasonal())
	if !ok {
		return
	}
	st.Trend = &trend
	st.Reach = trend.Reaches(st.Trajectory.End().Value, s.direction())
}

// Seasonal reports whether values are compared with those of the same months
// only: they are of single months or quarters, and final for two years and more.
func (s *Series) Seasonal() bool {
	months := s.cadence()
	return !s.Overlaps && (months == 1 || months == 3) && len(s.final()) >= 24/months
}

// final are the values that will not change.
func (s *Series) final() []trajectory.Observation {
	var final []trajectory.Observation
	for _, p := range s.Points {
		if p.Value.Known && !p.Provisional {
			final = append(final, trajectory.Observation{Date: p.End, Value: p.Value.Value})
		}
	}
	return final
}

// YearBefore is the value of the same months a year before.
func (s *Series) YearBefore(p Period) Number {
	before := p.span().Later(-12)
	for _, other := range s.Points {
		if other.End.Equal(before.End) && other.span().Months() == p.span().Months() {
			return other.Value
		}
	}
	return Number{}
}
