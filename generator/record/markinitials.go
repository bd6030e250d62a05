package record

import (
	"strings"
	"unicode"

	"boardpack/generator/pattern"
)

// CIC is commercial in confidence, and a community interest company; NFP is not for
// publication, and not for profit. Before a title, or in square brackets, they are marks
// ("NFP: close the unit"); alone in a cell, or in brackets at a title's end, they may be,
// unless the header is that of organisations.

var (
	initialsFirst = pattern.Of(`(?i)^\W*(?:c[.-]?i[.-]?c|n\.?f\.?p)\.?\s*(?:[\])}:|–—]|\s-\s)|\[\s*(?:c[.-]?i[.-]?c|n\.?f\.?p)\.?\s*\]`)
	initialsLast  = pattern.Of(`(?i)^\W*(?:c[.-]?i[.-]?c|n\.?f\.?p)\W*$|\(\s*(?:c[.-]?i[.-]?c|n\.?f\.?p)\.?\s*\)\W*$`)
)

// initialsIn is what of a cell may be short for a mark, and whether it is one; blank for
// nothing.
func initialsIn(cell, header string) (said string, sure bool) {
	if !mayHaveInitials(cell) || has(wordsIn(header), forms) {
		return "", false
	}
	if said := initialsFirst().FindString(cell); said != "" {
		return strings.TrimSpace(said), true
	}
	return strings.TrimSpace(initialsLast().FindString(cell)), false
}

// mayHaveInitials reports whether it is worth to look: most cells have no bracket, and
// begin with other letters, as references do that begin with CI.
func mayHaveInitials(cell string) bool {
	if strings.ContainsAny(cell, "[(") {
		return true
	}
	begin := strings.IndexFunc(cell, unicode.IsLetter)
	return begin >= 0 && (spells(cell[begin:], "cic") || spells(cell[begin:], "nfp"))
}

// spells reports whether a text begins with some letters, large or small, with dots and
// dashes between them or none.
func spells(text, letters string) bool {
	for _, letter := range []byte(letters) {
		text = strings.TrimLeft(text, ".-")
		if text == "" || text[0]|0x20 != letter {
			return false
		}
		text = text[1:]
	}
	return true
}

// isPartTwo reports whether a cell is the number of the part of a meeting from which the
// public is shut out, under a header that says so: "2" under "Agenda part".
func isPartTwo(cell, header string) bool {
	switch strings.ToLower(cell) {
	case "2", "ii", "two", "b":
	default:
		return false
	}
	words := wordsIn(header)
	return has(words, vocables("part")) && has(words, vocables("agenda meeting session board"))
}
