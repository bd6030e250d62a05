package wording

import (
	"strings"
	"unicode"
)

// Line is words as one line that XML and JSON can hold: what ends a line, is no
// character or cannot be seen becomes a space, and spaces in a row one.
func Line(words string) string {
	words = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' || r == '\ufffe' || r == '\uffff' {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(words, "\ufffd"))
	return strings.Join(strings.Fields(words), " ")
}
