package generator

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"boardpack/generator/account"
	"boardpack/generator/diag"
	"boardpack/generator/statement"
)

// assertions are what the papers of a pack's editions say of measures in their own words, beside
// the data, which other figures show. Those of one measure that contradict the data, or each
// other besides, are one finding.
type assertions []assertion

type assertion struct {
	statement.Statement
	measure string // as measures.csv has it
	data    string // what the data say instead, where that is another thing
	wrong   bool
}

// add takes what an edition's papers say of how measures stand now; several have one paper.
func (all *assertions) add(b *bound) {
	for _, f := range b.filled {
		for _, s := range f.statements {
			a := b.account(s.Measure)
			if a == nil || !s.Now(a) || slices.ContainsFunc(*all, func(other assertion) bool { return other.Said.At == s.Said.At && other.measure == a.Name() }) {
				continue
			}
			data, wrong := s.Otherwise(a)
			*all = append(*all, assertion{s, a.Name(), data, wrong})
		}
	}
}

// tell finds the contradictions, the first of each measure with what else is said of it.
func (all assertions) tell(findings *diag.List) {
	told := map[[2]string]bool{}
	for _, s := range all {
		if key := [2]string{s.measure, s.Field}; s.wrong && !told[key] {
			told[key] = true
			s.tell(all, findings)
		}
	}
}

func (s assertion) tell(all assertions, findings *diag.List) {
	also := ""
	for _, other := range all {
		if other.Field == s.Field && other.measure == s.measure && other.Said.At != s.Said.At {
			also += fmt.Sprintf("; %v says %s", other.Said.At, other.Said.Text)
		}
	}
	finding := findings.Warnf(s.Said.At, "measure-stated-otherwise", "this says that the %s of %s is %s, and the data say %s%s", s.Field, s.measure, s.Said.Text, cmp.Or(s.data, "that it has none"), also)
	switch live := fmt.Sprintf("find(measures, .measure == %q).%s", s.measure, s.Field); {
	case s.data == "":
		finding.Hinted("record it in measures.csv as %s_value, or take it out here", s.Field)
	case s.Field == "status":
		finding.Hinted("write {{ lower(%s) }}", live)
	default:
		finding.Hinted("write {{ %s }}", live)
	}
}

// account is how a measure stands; nil where that is not known.
func (b *bound) account(name string) *account.Account {
	for _, m := range b.pack.records.Measures {
		if strings.EqualFold(m.Name, name) {
			return b.study.Measure(m.Name)
		}
	}
	return nil
}
