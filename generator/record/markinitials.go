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

// mayHaveInitials reports whether it is worth to look: the first letters of most cells are
// others, and most have no bracket.
func mayHaveInitials(cell string) bool {
	if strings.ContainsAny(cell, "[(") {
		return true
	}
	k := strings.IndexFunc(cell, unicode.IsLetter)
	return k >= 0 && len(cell) > k+2 && strings.IndexByte("CcNn", cell[k]) >= 0 && strings.ContainsAny(cell[k+1:k+3], "IiFf")
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
