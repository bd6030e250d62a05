package record

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
