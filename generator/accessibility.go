package generator

import (
	"slices"

	"boardpack/generator/calendar"
	"boardpack/generator/diag"
	"boardpack/generator/htmlout"
	"boardpack/generator/setting"
)

// accessibility is what the organisation says of how accessible its papers
// are. Public bodies must publish it as a statement (the Public Sector Bodies
// (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018,
// regulation 8).
type accessibility struct {
	Compliance diag.Located `yaml:"compliance,required" about:"full, partial or none, with WCAG 2.2 AA"`
	Prepared   setting.Date `yaml:"prepared,required" about:"the day of the statement"`
	Reviewed   setting.Date `yaml:"reviewed" about:"the day when it was last looked at"`
	Tested     diag.Located `yaml:"tested" about:"how the pages were tested"`
	Limits     []limit      `yaml:"limits" about:"what does not comply; needed unless compliance is full"`
	Contact    contact      `yaml:"contact" about:"where to ask; with email, telephone or post"`
}

type limit struct {
	Problem diag.Located `yaml:"problem,required" about:"what does not comply"`
	Instead diag.Located `yaml:"instead" about:"what can be used instead"`
	Of      diag.Located `yaml:"of" about:"charts, for a limit that an edition without charts does not have"`
}

// ofCharts is what a limit is of that only an edition with charts has.
const ofCharts = "charts"

type contact struct {
	Email     diag.Located `yaml:"email" about:"an address"`
	Telephone diag.Located `yaml:"telephone" about:"a number"`
	Post      diag.Located `yaml:"post" about:"a postal address"`
	Reply     diag.Located `yaml:"reply" about:"how soon an answer comes, as 5 working days"`
}

// given is what the page says of it.
func (c contact) given() htmlout.Contact {
	return htmlout.Contact{Email: c.Email.Text, Telephone: c.Telephone.Text, Post: c.Post.Text, Reply: c.Reply.Text}
}

// check finds what a statement would lack. The place is that of the whole file,
// for what is not there.
func (a *accessibility) check(whole diag.Position, findings *diag.List) {
	reachable := a.Contact.given().Given()
	if a.Compliance.Text == "" && !reachable {
		findings.Warnf(whole, "statement-missing", "there is nothing for the accessibility statement that public bodies must publish").
			Hinted("accessibility: with compliance, prepared, contact and limits")
		return
	}
	if !reachable {
		findings.Warnf(whole, "statement-without-contact", "the accessibility statement has no contact").Hinted("accessibility: contact: with email, telephone or post")
	}
	level := htmlout.Compliance(a.Compliance.Text)
	switch {
	case level != "" && !slices.Contains(htmlout.Compliances, level):
		findings.Errorf(a.Compliance.At, "compliance-unknown", "compliance %q is not one of full, partial, none", level).
			Hinted("full only where nothing is known to keep anybody out; else partial, with limits")
	case level != "" && level != htmlout.Full && len(a.Limits) == 0:
		findings.Errorf(a.Compliance.At, "compliance-without-limits", "compliance is %q, and no limits say why", level).Hinted("limits: with a problem each")
	}
	for _, l := range a.Limits {
		if l.Of.Text != "" && l.Of.Text != ofCharts {
			findings.Errorf(l.Of.At, "limit-of-unknown", "of: %q is not charts", l.Of.Text).Hinted("leave it out where every edition has the limit")
		}
	}
	if !a.Reviewed.IsZero() && a.Reviewed.Before(a.Prepared.Time) {
		findings.Errorf(a.Reviewed.At, "statement-reviewed-early", "the statement was reviewed before it was prepared").Hinted("give reviewed a day after prepared, or leave it out")
	}
}

// statement is what the page of an edition says, with charts or without.
func (a *accessibility) statement(charts bool) htmlout.Statement {
	s := htmlout.Statement{
		Charts:     charts,
		Compliance: htmlout.Compliance(a.Compliance.Text), Tested: a.Tested.Text,
		Prepared: calendar.Long(a.Prepared.Time), Reviewed: calendar.Long(a.Reviewed.Time),
		Contact: a.Contact.given(),
	}
	for _, l := range a.Limits {
		if charts || l.Of.Text != ofCharts {
			s.Limits = append(s.Limits, htmlout.Limit{Problem: l.Problem.Text, Instead: l.Instead.Text})
		}
	}
	return s
}
