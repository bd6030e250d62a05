package record

import (
	"time"

	"boardpack/generator/better"
	"boardpack/generator/protect"
)

// Direction is that in which the measure improves.
func (m *Measure) Direction() better.Direction {
	direction, _ := better.Named(m.Better) // another word is a finding of its own
	return direction
}

// checkTarget tells where a measure's target, its day and its trajectory do not go
// together.
func (m *Measure) checkTarget(r *reading) {
	if m.flawed {
		return
	}
	aimed := m.Target.Known || m.ChangePercent.Known
	if m.Target.Known && m.ChangePercent.Known {
		r.findings.errorf(m.At("target_change_percent"), "target-value-target-change-percent-both-given", "target_value and target_change_percent are both given").Hinted("give one of them")
	}
	if aimed && m.TargetDate.IsZero() {
		wrong := r.findings.errorf(m.spot("target_date"), "target-date-empty-target", "target_date is empty, but there is a target")
		if m.Goal != nil {
			wrong.Hinted("give it here, or the goal's in goals.csv")
		}
	}
	if aimed && m.Direction() == better.Neutral {
		r.findings.warnf(m.At("better"), "better-neutral-target", "better is neutral, but there is a target").Hinted("it is lower or higher")
	}
	if !m.BaselineDate.IsZero() && !m.TargetDate.IsZero() && !m.BaselineDate.Before(m.TargetDate) {
		r.findings.errorf(m.At("baseline_date"), "baseline-date-not-before-target-date", "baseline_date is %s, not before the target's date, %s",
			m.BaselineDate.Format(time.DateOnly), m.TargetDate.Format(time.DateOnly))
	}
	if m.Tolerance.Known && (m.Tolerance.Number < 0 || m.Tolerance.Number > 100) {
		r.findings.errorf(m.At("tolerance_percent"), "tolerance-out-of-range", "tolerance_percent is not from 0 to 100")
	}
	if m.ChangePercent.Number < -100 && m.Baseline.Number >= 0 { // of a deficit more can be taken than it is
		r.findings.errorf(m.At("target_change_percent"), "change-of-more-than-all", "target_change_percent takes more than all from the baseline").
			Hinted("-20 is a fifth lower; give what is to be reached as target_value, if it is below nought")
	}
	m.checkBaseline(aimed, r)
	m.checkPath(aimed, r)
}

// checkBaseline tells a baseline that is missing, or that needs no change.
func (m *Measure) checkBaseline(aimed bool, r *reading) {
	target, known := m.TargetNumber()
	switch at := m.spot("baseline_value"); {
	case m.ChangePercent.Known && !m.Baseline.Known:
		r.findings.warnf(at, "baseline-missing-for-target", "baseline_value is empty, so that no target can be worked out")
	case m.hasCurve() && aimed && !m.Baseline.Known:
		r.findings.warnf(at, "baseline-missing-for-path", "baseline_value is empty, so that no trajectory can be worked out")
	case aimed && m.Baseline.Known && m.BaselineDate.IsZero():
		r.findings.warnf(m.spot("baseline_date"), "baseline-date-missing", "baseline_date is empty, so that no trajectory can be worked out")
	case !known || !m.Baseline.Known:
	case m.Direction().Worse(m.Baseline.Number-target) < 0:
		r.findings.warnf(at, "baseline-better-than-target", "baseline_value is %s than the target already, and %s is better", m.Better, m.Better)
	}
}

// checkPath tells a trajectory that leads nowhere, or that cannot be taken.
func (m *Measure) checkPath(aimed bool, r *reading) {
	target, known := m.TargetNumber()
	switch {
	case m.hasCurve() && !aimed:
		r.findings.errorf(m.At("path"), "path-no-target", "path is %s, but there is no target", m.Path)
	case m.Path == "constant-rate" && (m.Baseline.Known && m.Baseline.Number <= 0 || known && target <= 0):
		r.findings.errorf(m.At("path"), "path-constant-rate-baseline-target", "path is constant-rate, but the baseline or the target is not above nought").
			Hinted("no constant rate leads from or to nought: straight does")
	}
}

// hasCurve reports whether the trajectory is worked out from its two ends.
func (m *Measure) hasCurve() bool { return m.Path != "" && m.Path != "points" }

// checkPeople tells a baseline or target that a table of protected counts would
// not show.
func (m *Measure) checkPeople(r *reading) {
	if m.flawed || !m.CountsPeople || m.Unit.Form != FormCount && m.Unit.Form != FormOther {
		return
	}
	for _, c := range []struct {
		column string
		value  Quantity
	}{{"baseline_value", m.Baseline}, {"target_value", m.Target}} {
		if protect.IsFew(c.value.Number) {
			r.findings.errorf(m.At(c.column), "count-of-few-people", "%s is a count of 1 to %d people", c.column, protect.Few).Hinted("so few people are not told of")
		}
	}
	if target, known := m.TargetNumber(); known && !m.Target.Known && protect.IsFew(target) {
		r.findings.errorf(m.At("target_change_percent"), "target-of-few-people", "target_change_percent makes a count of 1 to %d people of the baseline", protect.Few).
			Hinted("so few people are not told of")
	}
}
