package sheet

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// clean is a cell's text as it is meant to be seen: composed, without the marks
// that word processors and chats leave and nobody sees, with one kind of space,
// of hyphen and of line break.
func clean(text string) string {
	if isPlain(text) {
		return text
	}
	text = strings.ReplaceAll(text, "\r\n", "\n")
	if utf8.ValidString(text) { // what is not is told where its column is known
		text = norm.NFC.String(text)
		text = strings.Map(seen, text)
	}
	return text
}

func isPlain(text string) bool {
	for i := range len(text) {
		if c := text[i]; c-' ' >= 0x7f-' ' && c != '\n' && c != '\t' {
			return false
		}
	}
	return true
}

// seen is what a character is read as; -1 for one that nobody sees.
func seen(r rune) rune {
	switch {
	case r < 0x7f && r >= ' ':
		return r
	case r == '\r', r == '\v', r == '\u0085', r == '\u2028', r == '\u2029':
		return '\n'
	case r == '\u2010', r == '\u2011':
		return '-'
	case r == '\u00a0', r >= '\u2000' && r <= '\u200a', r == '\u202f', r == '\u205f', r == '\u3000':
		return ' '
	case r == '\u00ad', r >= '\u200b' && r <= '\u200f', r >= '\u202a' && r <= '\u202e', r >= '\u2060' && r <= '\u206f',
		r == '\ufeff', r == '\u061c', r == '\u180e', r >= '\ufe00' && r <= '\ufe0f':
		return -1
	case r == '\uf0b7', r == '\uf0a7': // bullets of Word's fonts of symbols
		return '•'
	}
	return r
}
