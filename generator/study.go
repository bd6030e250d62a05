package generator

import (
	"boardpack/generator/diag"
	"boardpack/generator/study"
)

// study is what papers of an edition may ask: its audience's view of the
// records. Without an edition, it is of all of them. Of records in doubt, what
// fails for want of others is no further finding.
func (p *pack) study(e *edition, doubted bool, findings *diag.List) *study.Study {
	about := p.about()
	if e == nil {
		return study.New(about, p.records)
	}
	about.Provider = e.provider
	if p.earlier != nil {
		about.Earlier = &study.Earlier{Records: p.earlier.records.View(e.sees)}
	}
	made := study.New(about, p.records.View(e.sees))
	if e.hides() {
		made.Hide(p.hidden(findings))
	}
	if doubted {
		made.Doubt()
	}
	return made
}
