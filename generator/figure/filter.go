package figure

import (
	"net/url"
	"slices"
	"strings"
)

// Behind is the intentions that a number counts: those that a filter chooses of all
// that the edition sees.
type Behind struct {
	Filter Filter
	Count  int // of intentions
	// Only are their references, where no filter of the list chooses just those.
	Only []string
}

// BehindOf is what is behind the value at i; nil where nobody can tell.
func (s Series) BehindOf(i int) *Behind { return at(s.Behind, i) }

// GoneAfter is what does not reach the step after the one at i; nil where nobody can tell.
func (f *FunnelChart) GoneAfter(i int) *Behind { return at(f.Gone, i) }

func at(all []*Behind, i int) *Behind {
	if i >= len(all) {
		return nil
	}
	return all[i]
}

// Term is a condition of a field: a word that it has, a blank, or anything that is
// no blank. The zero value asks for a blank.
type Term struct {
	Value string
	Any   bool // whatever is recorded
}

// Filter is terms by the names of fields, all of which hold of what it chooses.
type Filter map[string]Term

// String is the filter as the address of a list has it after the #, in the order
// of the fields' names: "progress=Delayed&programme=AACC+%26+IPA", "focus=" for a
// blank, "focus!=" for anything else.
func (f Filter) String() string {
	var terms []string
	for name, term := range f {
		if term.Any {
			name += "!"
		}
		terms = append(terms, name+"="+url.QueryEscape(term.Value))
	}
	slices.Sort(terms)
	return strings.Join(terms, "&")
}
