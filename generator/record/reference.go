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

// typedReference is a reference with the numbers that its letters are taken for.
func typedReference(reference string) string { return numerals.Replace(fold(reference)) }

var numerals = strings.NewReplacer("o", "0", "i", "1", "l", "1")

// IsMistyped reports whether of two references that look alike one has a number where the
// other has a letter.
func IsMistyped(reference, meant string) bool {
	written, other := fold(reference), fold(meant)
	for k := range min(len(written), len(other)) {
		if written[k] != other[k] && isDigits(written[k:k+1]) != isDigits(other[k:k+1]) {
			return true
		}
	}
	return false
}

// referencesBy gives a reference by what a reading leaves of it; blank where several
// have that.
func referencesBy(read func(string) string, intentions []*Intention) map[string]string {
	all := make(map[string]string, len(intentions))
	for _, i := range intentions {
		bare := read(i.Reference)
		if _, twice := all[bare]; twice {
			all[bare] = ""
			continue
		}
		all[bare] = i.Reference
	}
	return all
}
