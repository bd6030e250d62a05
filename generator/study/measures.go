package study

import (
	"reflect"
	"sync"
	"time"

	"boardpack/generator/account"
	"boardpack/generator/diag"
	"boardpack/generator/record"
	"boardpack/generator/relation"
	"boardpack/generator/wording"
)

// Earlier is the pack of the cycle before, as the same audience may see it.
type Earlier struct {
	AsAt    time.Time // the day of its figures
	Records *record.Pack
}

// assessments are all measures of the records, once they are worked out, and
// what is wrong with those that cannot be.
type assessments struct {
	mu       sync.Mutex
	done     bool
	of       assessed
	accounts account.Accounts
	findings diag.List
	before   *assessments // of records as they were; nil where there are none
}

// assessed is what assessments depend on.
type assessed struct {
	measures, earlier []*record.Measure
	follows, whole    bool
}

// After makes a study of records that have changed: measures that have not stand as
// they did before. It is called before any is asked for.
func (s *Study) After(before *Study) {
	if s.assessments != &s.Standings.assessments { // those are the pack's, and after its own
		s.assessments.after(before.assessments)
	}
}

func (a *assessments) after(before *assessments) {
	if !before.done && before.before != nil { // nobody asked
		before = before.before
	}
	a.before = before
}

// assessments are those of studies that would all work out the same.
func (o Options) assessments() *assessments {
	if o.Standings != nil && o.Hidden == nil && o.About.Earlier == nil {
		return &o.Standings.assessments
	}
	return new(assessments)
}

// as takes over what was worked out before, if it was out of the same.
func (a *assessments) as(before *assessments) bool {
	if before == nil || !before.done || !reflect.DeepEqual(before.of, a.of) {
		return false
	}
	a.accounts, a.findings = before.accounts, before.findings
	return true
}

// measuring answers for measures, over all papers.
type measuring struct {
	*session
	*inquiry
	*assessments
}

// goalRelations are those of goals and measures.
func (m *measuring) goalRelations() []*relation.Relation {
	goals := func() []*account.Goal { return m.measures().Goals(m.records.Goals, m.hidden == nil) }
	named := map[string]string{}
	for _, g := range m.records.Goals {
		named[g.Code] = g.Code + ": " + g.Name
	}
	var since time.Time
	if m.about.Earlier != nil {
		since = m.about.Earlier.AsAt
	}
	return account.Relations(m.measures, goals, named, since)
}

// measures works out how all measures stand, once.
func (m *measuring) measures() *account.Accounts {
	known := m.assessments
	known.mu.Lock()
	defer known.mu.Unlock()
	if !known.done {
		known.done, known.of = true, assessed{measures: m.records.Measures, whole: m.hidden == nil}
		if earlier := m.about.Earlier; earlier != nil {
			known.of.earlier, known.of.follows = earlier.Records.Measures, true
		}
		before := known.before
		if known.before = nil; known.as(before) {
			return &known.accounts
		}
		known.accounts, known.findings = account.Make(m.records.Measures, m.hidden == nil)
		if earlier := m.about.Earlier; earlier != nil {
			before, _ := account.Make(earlier.Records.Measures, m.hidden == nil) // its own check tells what is wrong there
			known.accounts.Since(before)
		}
	}
	return &known.accounts
}

// Measure is how a measure stands, by its name; nil for one that is not known.
func (s *Study) Measure(name string) *account.Account { return s.measuring.measures().Named(name) }

func (m *measuring) accounts() []*account.Account { return m.measures().All }

// measured finds the measure that a block names.
func (m *measuring) measured(name diag.Located, findings *diag.List) *account.Account {
	const file = "measures.csv"
	if !m.records.Has(file) {
		if !m.asker.Doubtful() {
			findings.Errorf(name.At, "file-needed", "a measure needs %s"+wording.Absent, file)
		}
		return nil
	}
	if a := m.measures().Named(name.Text); a != nil {
		return a
	}
	*findings = append(*findings, m.assessments.findings...)
	if !m.asker.Doubtful() {
		var names []string
		for _, a := range m.accounts() {
			names = append(names, a.Name())
		}
		findings.Errorf(name.At, "unknown-measure", "unknown measure %q", name.Text).Hinted("%s", diag.DidYouMean(name.Text, names))
	}
	return nil
}
