package study

import (
	"boardpack/generator/account"
	"boardpack/generator/diag"
	"boardpack/generator/record"
	"boardpack/generator/wording"
)

// Earlier is the pack of the cycle before, as the same audience may see it.
type Earlier struct{ Records *record.Pack }

// assessments are all measures of the records, once they are worked out, and
// what is wrong with those that cannot be.
type assessments struct {
	done     bool
	accounts account.Accounts
	findings diag.List
}

// measures works out how all measures stand, once.
func (s *Study) measures() *account.Accounts {
	known := s.assessments
	if !known.done {
		known.done = true
		known.accounts, known.findings = account.Make(s.records.Measures)
		if earlier := s.about.Earlier; earlier != nil {
			before, _ := account.Make(earlier.Records.Measures) // its own check tells what is wrong there
			known.accounts.Since(before)
		}
	}
	return &known.accounts
}

func (s *Study) accounts() []*account.Account { return s.measures().All }

// measured finds the measure that a block names.
func (s *Study) measured(name diag.Located, findings *diag.List) *account.Account {
	const file = "measures.csv"
	if !s.records.Has(file) {
		if !s.asker.Doubtful() {
			findings.Errorf(name.At, "file-needed", "a measure needs %s"+wording.Absent, file)
		}
		return nil
	}
	if a := s.measures().Named(name.Text); a != nil {
		return a
	}
	*findings = append(*findings, s.assessments.findings...)
	if !s.asker.Doubtful() {
		var names []string
		for _, a := range s.accounts() {
			names = append(names, a.Name())
		}
		findings.Errorf(name.At, "unknown-measure", "unknown measure %q", name.Text).Hinted("%s", diag.DidYouMean(name.Text, names))
	}
	return nil
}
