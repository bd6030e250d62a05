package record

import "boardpack/generator/wording"

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
		r.findings.warnf(at, "qia-risk-score-qia-status-empty", "qia_risk_score is %d, but qia_status is empty", a.QIARiskScore)
	case a.QIAStatus == "Not required":
		r.findings.warnf(at, "qia-risk-score-qia-status", "qia_risk_score is %d, but the QIA status is %s", a.QIARiskScore, a.QIAStatus)
	}
}

// assuranceFields are the fields of an intention's assurance row.
func assuranceFields() []Field {
	of := func(value func(*Assurance) string) func([]string, *Intention) []string {
		return text(func(i *Intention) string {
			if a := i.Assurance(); a != nil {
				return value(a)
			}
			return ""
		})
	}
	fields := []Field{
		{Name: "qia_status", Label: "QIA status", values: of(func(a *Assurance) string { return a.QIAStatus })},
		{Name: "qia_risk_score", Label: "QIA risk score", Number: true, values: of(func(a *Assurance) string { return wording.Positive(a.QIARiskScore) })},
		{Name: "ehiira_status", Label: "EHIIRA status", values: of(func(a *Assurance) string { return a.EHIIRAStatus })},
		{Name: "dpia_status", Label: "DPIA status", values: of(func(a *Assurance) string { return a.DPIAStatus })},
		{Name: "engagement_required", Label: "Engagement required", values: of(func(a *Assurance) string { return a.EngagementRequired })},
		{Name: "business_case_required", Label: "Business case required", values: of(func(a *Assurance) string { return a.BusinessCaseRequired })},
		{Name: "risk_register_ref", Label: "Risk register reference", values: of(func(a *Assurance) string { return a.RiskRegisterRef })},
	}
	for k := range fields {
		fields[k].File = "assurance.csv"
	}
	return fields
}
