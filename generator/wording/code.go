package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestCode is how many letters of a code stay on one line: what a paragraph has room for on
// a phone.
const longestCode = 20

// IsCode reports whether a word with hyphens or strokes is a reference, whatever its form, or
// its like: letters and digits, with a capital or a digit at the end, such as "CI2627-042",
// "UEC/2025-04a" and "covid-19". No line may end within it.
func IsCode(word string) bool {
	last, _ := utf8.DecodeLastRuneInString(word)
	return strings.ContainsFunc(word, unicode.IsDigit) && strings.ContainsFunc(word, unicode.IsLetter) &&
		(unicode.IsDigit(last) || strings.ContainsFunc(word, unicode.IsUpper)) && utf8.RuneCountInString(word) <= longestCode
}

// CodeAround reports whether a byte of a text, a hyphen or the like, stands within a code.
func CodeAround(text string, at int) bool {
	inWord := func(r rune) bool {
		return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("-/_–", r)
	}
	from := strings.LastIndexFunc(text[:at], func(r rune) bool { return !inWord(r) })
	if from >= 0 {
		_, size := utf8.DecodeRuneInString(text[from:])
		from += size
	} else {
		from = 0
	}
	to := strings.IndexFunc(text[at:], func(r rune) bool { return !inWord(r) })
	if to < 0 {
		to = len(text) - at
	}
	return IsCode(text[from : at+to])
}
