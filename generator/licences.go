package generator

import (
	"fmt"
	"strings"

	"boardpack/generator/htmlout"
	"boardpack/templates"
)

// licences are those of what an edition's files embed, with a page of charts or without,
// for its page of them.
func licences(charts bool) (all []htmlout.Licence) {
	for _, l := range templates.OfEditions(charts) {
		all = append(all, htmlout.Licence(l))
	}
	return all
}

// Licences are the licences and notices of all that the binary holds, as text.
func Licences() string {
	var all strings.Builder
	rule := strings.Repeat("#", 78)
	for _, l := range templates.Licences() {
		fmt.Fprintf(&all, "%s\n%s\n%s\n\n%s\n", rule, l.Of, rule, l.Text)
	}
	return all.String()
}
