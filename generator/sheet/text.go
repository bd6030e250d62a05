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
	return cleaned(text)
}

// cleaned is clean of a text that may not be plain.
func cleaned(text string) string {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	if utf8.ValidString(text) { // what is not is told where its column is known
		text = norm.NFC.String(text)
		text = strings.Map(seen, text)
	}
	return text
}

// isPlain reports whether a text has only characters that mean themselves. It looks at
// eight at a time, since files are long: of most, none is below a space or beyond ASCII.
func isPlain(text string) bool {
	for ; len(text) >= 8; text = text[8:] {
		const spaces, tops = 0x2020202020202020, 0x8080808080808080
		if eight := eightOf(text); (eight|(eight-spaces))&tops != 0 && !isPlainEach(text[:8]) {
			return false
		}
	}
	return isPlainEach(text)
}

func isPlainEach(text string) bool {
	for i := range len(text) {
		if c := text[i]; c-' ' > 0x7f-' ' && c != '\n' && c != '\t' {
			return false
		}
	}
	return true
}

// eightOf are the first eight bytes of a text.
func eightOf(text string) uint64 {
	_ = text[7]
	return uint64(text[0]) | uint64(text[1])<<8 | uint64(text[2])<<16 | uint64(text[3])<<24 |
		uint64(text[4])<<32 | uint64(text[5])<<40 | uint64(text[6])<<48 | uint64(text[7])<<56
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
