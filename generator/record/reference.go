package record

import (
	"strings"

	"boardpack/generator/pattern"
)

var (
	noughts = pattern.Of(`\.0+$`)
	leading = pattern.Of(`(^|\D)0+(\d)`)
)

// bareReference is a reference without what a spreadsheet may change in it: noughts
// before a number, noughts behind it, dashes and spaces.
func bareReference(reference string) string {
	bare := strings.Map(func(r rune) rune {
		if strings.ContainsRune("-‐‑‒–—−_/ ", r) {
			return -1
		}
		return r
	}, noughts().ReplaceAllString(fold(reference), ""))
	return leading().ReplaceAllString(bare, "$1$2")
}

// bareReferences gives a reference by what is left of it; blank where several
// have that.
func bareReferences(intentions []*Intention) map[string]string {
	all := make(map[string]string, len(intentions))
	for _, i := range intentions {
		bare := bareReference(i.Reference)
		if _, twice := all[bare]; twice {
			all[bare] = ""
			continue
		}
		all[bare] = i.Reference
	}
	return all
}
