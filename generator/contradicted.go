package generator

import (
	"cmp"
	"fmt"
	"strings"

	"boardpack/generator/account"
	"boardpack/generator/diag"
	"boardpack/generator/statement"
)

// contradicted finds what papers' own words say of a measure otherwise than the data, which
// other figures of the pack show. Papers that contradict each other besides are one finding.
func (b *bound) contradicted(findings *diag.List) {
	told := map[string]bool{}
	for _, c := range b.statements() {
		key, a := strings.ToLower(c.Measure+"\n"+c.Field), b.account(c.Measure)
		if a == nil || told[key] {
			continue
		}
		if data, is := c.Otherwise(a); is {
			told[key] = true
			b.contradicts(c, a, data, findings)
		}
	}
}

// statements are what the edition's papers say of measures in their own words.
func (b *bound) statements() (all []statement.Statement) {
	for _, f := range b.filled {
		all = append(all, f.statements...)
	}
	return all
}

// contradicts tells of a statement, and what else is said of the same.
func (b *bound) contradicts(c statement.Statement, a *account.Account, data string, findings *diag.List) {
	also := ""
	for _, other := range b.statements() {
		if other.Field == c.Field && strings.EqualFold(other.Measure, c.Measure) && other.Said.At != c.Said.At && other.Now(a) {
			also += fmt.Sprintf("; %v says %s", other.Said.At, other.Said.Text)
		}
	}
	finding := findings.Warnf(c.Said.At, "measure-stated-otherwise", "this says that the %s of %s is %s, and the data say %s%s", c.Field, a.Name(), c.Said.Text, cmp.Or(data, "that it has none"), also)
	switch live := fmt.Sprintf("find(measures, .measure == %q).%s", a.Name(), c.Field); {
	case data == "":
		finding.Hinted("record it in measures.csv as %s_value, or take it out here", c.Field)
	case c.Field == "status":
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
