package record

// sources finds the measures whose observations others use.
func (j *joining) sources() {
	r := j.files["measures.csv"]
	for _, m := range j.pack.Measures {
		if m.ObservationsOf == "" {
			continue
		}
		if source := j.measured.find(r, &m.Row, "observations_of", m.ObservationsOf); source != nil && m.mayUse(source, r) {
			m.source = source
		}
	}
}

// mayUse reports whether the measure may use another's observations; it is a
// finding where it may not.
func (m *Measure) mayUse(source *Measure, r *reading) bool {
	at := m.At("observations_of")
	switch {
	case m.flawed || source.flawed:
	case source == m:
		r.findings.errorf(at, "observations-of-itself", "observations_of is the measure itself")
	case source.ObservationsOf != "":
		r.findings.errorf(at, "observations-of-a-borrower", "observations_of is %s, which has none of its own", quoted(source.Name)).
			Hinted("%s has those of %s", quoted(source.Name), quoted(source.ObservationsOf))
	case m.Goal != nil && source.Intention != nil:
		r.findings.errorf(at, "observations-of-an-intention", "observations_of is %s, a measure of an intention, but this one is a goal's", quoted(source.Name)).
			Hinted("not all who see the goal may see the intention")
	case m.CountsPeople != source.CountsPeople:
		r.findings.errorf(m.spot("counts_people"), "counts-people-not-whose-observations-measure", "counts_people is not that of %s, whose observations the measure has", quoted(source.Name)).
			Hinted("what is protected in one must be so in the other")
	case m.Sex != "" && source.Sex != "" && m.Sex != source.Sex:
		r.findings.errorf(m.At("sex"), "sex-differs", "sex is %s, but that of %s is %s", m.Sex, quoted(source.Name), source.Sex)
	default:
		return true
	}
	return false
}

// share gives the measure its source's observations. In another unit their
// values are left out, so that the numerators and denominators tell them.
func (m *Measure) share(r *reading) {
	m.Observations = m.source.Observations
	if m.Unit.isLike(m.source.Unit) {
		return
	}
	m.Observations = make([]*Observation, len(m.source.Observations))
	for k, o := range m.source.Observations {
		bare := *o
		bare.Value, bare.Lower, bare.Upper = Quantity{}, Quantity{}, Quantity{}
		m.Observations[k] = &bare
	}
	for _, o := range m.Observations {
		if !o.flawed && !m.Unit.isToldBy(o) {
			r.findings.errorf(m.At("unit"), "unit-observation-not-tell", "unit is %s, but an observation of %s does not tell it", quoted(m.Unit.Words), quoted(m.source.Name)).
				Hinted("that of %s lacks a numerator or a denominator", o.At("period_end"))
			return
		}
	}
}
