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
	needed := false // goals.csv
	for _, m := range j.pack.Measures {
		switch {
		case m.GoalCode != "" && m.Reference != "":
			measures.findings.errorf(m.At("reference"), "goal and reference are both given").
				Hinted("a measure is either a goal's or an intention's")
		case m.GoalCode != "":
			codes.check(m, "goal", List{m.GoalCode}, measures)
			m.setGoal(known[m.GoalCode])
			needed = true
		case m.Reference != "":
			m.Intention = j.intentionOf(measures, &m.Row, m.Reference)
		case !m.flawed:
			measures.findings.errorf(m.spot("goal"), "goal and reference are both empty").
				Hinted("a measure is either a goal's or an intention's")
		}
	}
	if needed && goals.input == nil {
		measures.needs(goals)
	}
	j.pack.Measures = slices.DeleteFunc(j.pack.Measures, func(m *Measure) bool {
		unknown := m.Goal == nil && m.Intention == nil
		if unknown {
			measures.spoilt[m.Name] = true
		}
		return unknown
	})
}

func (m *Measure) setGoal(g *Goal) {
	if g == nil {
		return
	}
	m.Goal = g
	g.Measures = append(g.Measures, m)
	if m.TargetDate.IsZero() {
		m.TargetDate = g.TargetDate
	}
}
