package record

import "boardpack/generator/diag"

// measures joins the measures that goals and intentions have with what was
// observed of them and with their trajectories, and checks them.
func (j *joining) measures() {
	j.measured = nameMeasures(j.pack.Measures, j.files["measures.csv"])
	r := j.files["measures.csv"]
	for _, m := range j.pack.Measures {
		m.checkUnit(r)
		m.checkTarget(r)
		m.checkPeople(r)
	}
	j.sources()
	j.observations()
	j.waypoints()
}

// countsPeople is the column that says so.
const countsPeople = "counts_people"

// SaysPeople reports whether the measure says at all whether it counts people, as Yes or
// as No.
func (m *Measure) SaysPeople() bool { return !m.unsaid }

// TargetNumber is what the measure is to come to: its target, or what its
// change makes of its baseline; false where there is neither.
func (m *Measure) TargetNumber() (float64, bool) {
	switch {
	case m.Target.Known:
		return m.Target.Number, true
	case m.ChangePercent.Known && m.Baseline.Known:
		return m.Baseline.Number * (1 + m.ChangePercent.Number/100), true
	}
	return 0, false
}

// measureNames knows what the measures are called.
type measureNames struct {
	file   *reading
	names  []string
	known  map[string]*Measure
	folded map[string]string // the name, by what looks like it
	hints  map[string]string // by a name that is unknown: many rows have the same
}

func nameMeasures(measures []*Measure, file *reading) measureNames {
	n := measureNames{file: file, known: make(map[string]*Measure, len(measures)), folded: map[string]string{}, hints: map[string]string{}}
	for _, m := range measures {
		n.names = append(n.names, m.Name)
		n.known[m.Name] = m
		n.folded[fold(m.Name)] = m.Name
	}
	return n
}

// find is the measure that a row names in a column; nil where there is none,
// which is a finding unless the measure's own row is one.
func (n *measureNames) find(r *reading, row *Row, column, name string) *Measure {
	if m := n.known[name]; m != nil {
		return m
	}
	if n.file.complete() && !n.file.spoilt[name] {
		r.findings.errorf(row.At(column), "measure-unknown", "%s %s is not in measures.csv", column, quoted(name)).Hint = n.hint(name)
	}
	return nil
}

func (n *measureNames) hint(unknown string) string {
	hint, told := n.hints[unknown]
	if told {
		return hint
	}
	if meant, alike := n.folded[fold(unknown)]; alike {
		hint = lookalikeHint(unknown, meant)
	} else {
		hint = diag.DidYouMean(unknown, n.names)
	}
	n.hints[unknown] = hint
	return hint
}
