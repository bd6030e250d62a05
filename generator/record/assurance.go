package record

import (
	"slices"

	"boardpack/generator/relation"
)

// What boardpack takes words of an assessment's stage for.
const (
	Cleared = "cleared" // it is done, or need not be
	Refused = "refused"
)

// stages are the fields of what the words of assessments mean, whatever the pack
// calls them. Fields are those of intentions, with the pack's own words.
func (p *Pack) stages(fields []relation.Field) []relation.Field {
	var all []relation.Field
	for _, name := range []string{"qia_status", "ehiira_status"} {
		f := fields[slices.IndexFunc(fields, func(f relation.Field) bool { return f.Name == name })]
		means := relation.OfWord(name+"_means", f.Label+" means", []string{Open, Cleared, Refused}, func(i *Intention) string { return f.Meaning(f.Text(relation.RowOf(i))) })
		means.File, means.Means = f.File, means.Listed
		means.About = "what its " + f.Label + " means, whatever the pack's words for it are; blank where none is recorded"
		all = append(all, means)
	}
	return all
}

// assurance gives each intention its own.
func (j *joining) assurance() {
	r := j.files["assurance.csv"]
	attach(j, r, j.pack.loose.assurance, func(a *Assurance) string { return a.Reference },
		func(i *Intention, a *Assurance) {
			a.checkRisk(r)
			i.annexed().assurance = a
		})
}

// checkRisk tells a risk score that no quality impact assessment gave.
func (a *Assurance) checkRisk(r *reading) {
	switch at := a.At("qia_risk_score"); {
	case a.flawed || a.QIARiskScore == 0:
	case a.QIAStatus == "":
		r.findings.warnf(at, "risk-without-status", "qia_risk_score is %d, but qia_status is empty", a.QIARiskScore)
	case a.QIAStatus == "Not required":
		r.findings.warnf(at, "risk-against-status", "qia_risk_score is %d, but the QIA status is %s", a.QIARiskScore, a.QIAStatus)
	}
}
