package sheet

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// isMacRoman reports whether text of one byte a character, with the bytes beyond ASCII that
// both encodings have, reads better as Mac Roman than as Windows-1252: as such "cafŽ", "donÕt"
// and "2024Ð25" are café, don’t and 2024–25. Where both read well, as where £ is all that there
// is, it is Windows's.
func isMacRoman(data []byte) bool {
	return odd(data, charmap.Windows1252) > odd(data, charmap.Macintosh)
}

// odd counts the characters beyond ASCII that no writer would have put where they stand.
func odd(data []byte, as *charmap.Charmap) (count int) {
	at := func(k int) rune {
		if k < 0 || k >= len(data) {
			return ' '
		}
		return as.DecodeByte(data[k])
	}
	for k, b := range data {
		if b >= utf8.RuneSelf && isOdd(at(k-1), at(k), at(k+1)) {
			count++
		}
	}
	return count
}

// aloneToo are letters that are words by themselves, and signs that count as letters.
const aloneToo = "àéèòóùªºµ"

// isOdd reports whether a character is no letter of a word, and no sign between words.
func isOdd(before, r, after rune) bool {
	switch letters := unicode.IsLetter(before) && unicode.IsLetter(after); {
	case r == utf8.RuneError, unicode.IsControl(r):
		return true
	case strings.ContainsRune(aloneToo, r) && !unicode.IsLetter(before):
		return false
	case unicode.IsLetter(r):
		inside := unicode.IsLower(before) || unicode.IsLetter(before) && unicode.IsLower(after)
		return unicode.IsDigit(before) || unicode.IsDigit(after) || unicode.IsUpper(r) && inside ||
			!unicode.IsLetter(before) && !unicode.IsLetter(after)
	case r == '¥' || r == '€':
		return !unicode.IsDigit(after)
	case r == '“' || r == '‘':
		return unicode.IsLetter(before)
	case r == '”':
		return unicode.IsLetter(after)
	case strings.ContainsRune("’–—\u00a0", r):
		return false
	default:
		return letters
	}
}
