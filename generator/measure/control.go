package measure

import (
	"errors"
	"fmt"
	"time"

	"boardpack/generator/calendar"
	"boardpack/generator/spc"
)

// ErrOverlap says why a measure has no control chart.
var ErrOverlap = errors.New("its periods overlap: neighbouring values share most of what they count, so the ranges between them would make the limits far too narrow")

// errUneven says the same of a measure of months and quarters, say.
var errUneven = errors.New("its periods are of different lengths, so its values cannot be compared")

// RebaseError tells of a day from which on limits cannot be worked out anew.
type RebaseError struct {
	Index int // of the day among those that were asked for
	Day   time.Time
	Wants string // where it needs values
}

func (e *RebaseError) Error() string {
	return fmt.Sprintf("limits cannot start anew on %s: there are no values %s", calendar.Long(e.Day), e.Wants)
}

// Control is a measure's control chart.
type Control struct {
	spc.Result
	Charted []Point // the points that Result has, in the same order
	Skipped int     // how many values are missing
	Hidden  int     // how many are not shown; with any, there are no limits
}

// Rules are Making Data Count's for the measure, for a paper to change.
func (s *Series) Rules() spc.Options {
	rules := spc.MakingDataCount(s.direction())
	rules.Target, rules.HasTarget = s.Target.Value, s.Target.Known
	return rules
}

// Control makes the measure's control chart, with limits worked out anew from
// some days on, which ascend. It is an error for a measure whose periods overlap or
// are of several lengths, and a RebaseError for a day without values before it, or
// between it and the next or the end.
func (s *Series) Control(rules spc.Options, rebase []time.Time) (Control, error) {
	if s.Overlaps {
		return Control{}, ErrOverlap
	}
	if !s.even() {
		return Control{}, errUneven
	}
	c := Control{}
	var values []float64
	for _, p := range s.Points {
		switch {
		case p.Value.Hidden:
			c.Hidden++
		case !p.Value.Known:
			c.Skipped++
		default:
			c.Charted, values = append(c.Charted, p), append(values, p.Value.Value)
		}
	}
	if c.Hidden > 0 { // they are the small ones: limits of the rest would be too high and too narrow
		rules.Least = len(values) + 1
	}
	for i, day := range rebase {
		at, ok := c.from(day)
		switch {
		case !ok:
			return c, &RebaseError{Index: i, Day: day, Wants: "on both sides of it"}
		case i > 0 && rules.Rebase[i-1] >= at:
			return c, &RebaseError{Index: i, Day: day, Wants: "between it and the day before it"}
		}
		rules.Rebase = append(rules.Rebase, at)
	}
	result, err := spc.Chart(values, rules)
	if last := len(result.Segments) - 1; last >= 0 && err == nil {
		result.Assurance = s.assurance(result.Segments[last], c.Charted, result.Assurance, rules)
	}
	c.Result = result
	return c, err
}

// assurance is that of the last stretch of a chart, by what its values are beside what
// rules say of limits: one that never varies may stand at its target, and what rounded
// counts of people make of limits may be as far from the true ones as a target is.
func (s *Series) assurance(last spc.Segment, charted []Point, is spc.Assurance, rules spc.Options) spc.Assurance {
	if is != spc.AssurancePassing && is != spc.AssuranceFailing && is != spc.AssuranceHitAndMiss {
		return is
	}
	target, rough := rules.Target, 0.0
	for _, p := range charted[last.First : last.First+last.Count] {
		rough = max(rough, s.Roughness(p.Value))
	}
	switch beyond := max(last.Lower-target, target-last.Upper, 0); {
	case rough > 0 && beyond <= rough && (beyond > 0 || last.Lower == last.Upper):
		return spc.AssuranceRough
	case atTarget(last, rules):
		return spc.AssurancePassing
	}
	return is
}

// atTarget reports whether a process that never varies stands at its target. By
// the rules for limits on either side of it, that would be hit and miss.
func atTarget(s spc.Segment, rules spc.Options) bool {
	return rules.HasTarget && rules.Better != spc.Neutral && s.HasLimits && s.Lower == s.Upper && s.Mean == rules.Target
}

// from is the index of the first point that ends on or after a day.
func (c Control) from(day time.Time) (index int, ok bool) {
	for i, p := range c.Charted {
		if !p.End.Before(day) {
			return i, i > 0
		}
	}
	return 0, false
}
