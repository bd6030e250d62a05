package generator

import (
	"boardpack/generator/study"
)

// study is what papers of an edition may ask: its audience's view of the
// records. Without an edition, it is of all of them. Of records in doubt, what
// fails for want of others is no further finding.
func (p *pack) study(e *edition, doubted bool) *study.Study {
	options := study.Options{About: p.about(), Records: p.records, Doubtful: doubted, Steps: p.set.Limits.steps(), Interrupted: p.stop}
	if e == nil {
		options.Standings = &p.standings
		return study.New(options)
	}
	if options.Records = e.view(p.records); options.Records == p.records {
		options.Standings = &p.standings
	}
	options.About.Provider = e.provider
	if p.earlier != nil {
		options.About.Earlier = &study.Earlier{AsAt: p.earlier.set.AsAt.Time, Records: e.view(p.earlier.records)}
	}
	if e.hides() {
		options.Hidden = p.hidden()
	}
	return study.New(options)
}
