package doubt

import (
	"strings"

	"boardpack/generator/diag"
	"boardpack/generator/record"
)

// references doubts references that people read as one: A-1, a-1 and A-01. Each counts as
// an intention by itself; and where one of two is confidential, the other's row publishes
// what is known by the same name.
func (q *inquiry) references() {
	first := map[string]*record.Intention{}
	for _, i := range q.pack.Intentions {
		key := strings.Join(phrase(i.Reference).words, " ")
		before := first[key]
		switch {
		case key == "":
		case before == nil:
			first[key] = i
		case before.Hidden() != i.Hidden() && len(q.pack.Withheld()) > 0:
			q.Errorf(i.At("reference"), "references-alike", "reference %s reads as %s at line %d, and one of the two is confidential", diag.Quoted(i.Reference), diag.Quoted(before.Reference), before.At("reference").Line).
				Hinted("delete one if they are the same; else number them apart")
		default:
			q.Warnf(i.At("reference"), "references-alike", "reference %s counts apart from %s at line %d", diag.Quoted(i.Reference), diag.Quoted(before.Reference), before.At("reference").Line).
				Hinted("delete one if they are the same; else number them apart")
		}
	}
}
