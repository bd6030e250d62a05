package record

import "slices"

// goals gives each measure the goal or the intention that it is of, and drops
// one that has neither: nobody could say who may see it.
func (j *joining) goals() {
	goals, measures := j.files["goals.csv"], j.files["measures.csv"]
	known := distinct(&j.pack.Goals, goals, "goal", func(g *Goal) string { return g.Code },
		func(g *Goal) string { return "goal " + quoted(g.Code) })
	codes := newCodes(goals)
	for _, g := range j.pack.Goals {
		codes.add(g.Code, g.Name)
	}
	distinct(&j.pack.Measures, measures, "measure", func(m *Measure) string { return fold(m.Name) },
		func(m *Measure) string { return "measure " + quoted(m.Name) })
	for _, m := range j.pack.Measures {
		if !m.hasOwner(measures) {
			continue
		}
		if m.Reference != "" {
			m.Intention = j.intentionOf(measures, &m.Row, m.Reference)
		} else if codes.check(m, "goal", List{m.GoalCode}, measures); known[m.GoalCode] != nil {
			m.setGoal(known[m.GoalCode])
		}
	}
	if goals.input == nil && slices.ContainsFunc(j.pack.Measures, func(m *Measure) bool { return m.GoalCode != "" }) {
		measures.needs(goals)
	}
	j.pack.Measures = slices.DeleteFunc(j.pack.Measures, func(m *Measure) bool {
		lost := m.Goal == nil && m.Intention == nil
		if lost {
			measures.spoilt[m.Name] = true
		}
		return lost
	})
}

// hasOwner reports whether the measure names either a goal or an intention; it
// is a finding where it does not.
func (m *Measure) hasOwner(r *reading) bool {
	const hint = "a measure is either a goal's or an intention's"
	switch {
	case m.GoalCode != "" && m.Reference != "":
		r.findings.errorf(m.At("reference"), "goal-reference-both-given", "goal and reference are both given").Hint = hint
	case m.GoalCode != "" || m.Reference != "":
		return true
	case !m.flawed:
		r.findings.errorf(m.spot("goal"), "goal-reference-both-empty", "goal and reference are both empty").Hint = hint
	}
	return false
}

func (m *Measure) setGoal(g *Goal) {
	m.Goal = g
	g.Measures = append(g.Measures, m)
	aimed := m.Target.Known || m.ChangePercent.Known || m.Path != ""
	if aimed && m.TargetDate.IsZero() { // one without a target has no day by which either
		m.TargetDate = g.TargetDate
	}
}
