package doubt

import (
	"strings"
	"unicode"

	"boardpack/generator/diag"
	"boardpack/generator/pattern"
)

// joint is what stands between two references in one cell.
var joint = pattern.Of(`\s*(?:[,;/&+\n]|\band\b)\s*`)

// severalReferences doubts a cell that has the references of several intentions, each as others of
// the list are written: it counts as one.
func (q *inquiry) severalReferences() {
	shapes := map[string]int{}
	for _, i := range q.pack.Intentions {
		shapes[shapeOf(i.Reference)]++
	}
	for _, i := range q.pack.Intentions {
		if !strings.ContainsAny(i.Reference, ",;/&+\n") && !strings.Contains(i.Reference, "and") || 2*shapes[shapeOf(i.Reference)] >= len(q.pack.Intentions) {
			continue
		}
		parts := joint().Split(i.Reference, -1)
		known := len(parts) > 1
		for _, part := range parts {
			known = known && part != "" && shapes[shapeOf(part)] > 0
		}
		if known {
			q.Warnf(i.At("reference"), "references-in-one-cell", "reference %s names several intentions, it seems, and counts as one (%d of them)", diag.Quoted(i.Reference), len(parts)).
				Hinted("give each a row of its own")
		}
	}
}

// shapeOf is a reference with each letter and digit as one of any.
func shapeOf(reference string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsDigit(r):
			return '9'
		case unicode.IsLetter(r):
			return 'a'
		}
		return r
	}, strings.TrimSpace(reference))
}
