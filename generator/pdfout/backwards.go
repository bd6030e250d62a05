package pdfout

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
)

// passage is text that runs in one direction. The text is in the order of
// reading in either.
type passage struct {
	text      string
	backwards bool // from right to left, as Hebrew does
}

// firstBackwards is the first character of a script that runs from right to
// left.
const firstBackwards = '\u0590'

// runsBack reports whether words of a text run from right to left.
func runsBack(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return r >= firstBackwards && backwards(r) })
}

// appendPassages cuts a text that runs from left to right at the words in it that
// do not. Spaces, signs and numbers between two of those words are theirs.
func appendPassages(all []passage, text string) []passage {
	if !runsBack(text) {
		return append(all, passage{text: text})
	}
	start, end := -1, 0 // of the open passage; its end so far
	done := 0
	finish := func() {
		if start > done {
			all = append(all, passage{text: text[done:start]})
		}
		all = append(all, passage{text[start:end], true})
		start, done = -1, end
	}
	for i, r := range text {
		switch {
		case backwards(r):
			if start < 0 {
				start = i
			}
			end = i + utf8.RuneLen(r)
		case start >= 0 && forwards(r):
			finish()
		}
	}
	if start >= 0 {
		finish()
	}
	if done < len(text) {
		all = append(all, passage{text: text[done:]})
	}
	return all
}

// languageOf is the language that words of a script are most likely of; empty
// where the script does not tell.
func languageOf(text string) string {
	for _, r := range text {
		switch {
		case unicode.Is(unicode.Hebrew, r):
			return "he"
		case unicode.Is(unicode.Arabic, r):
			return "ar"
		}
	}
	return ""
}

func class(r rune) bidi.Class {
	properties, _ := bidi.LookupRune(r)
	return properties.Class()
}

func backwards(r rune) bool {
	return r >= firstBackwards && (class(r) == bidi.R || class(r) == bidi.AL)
}

func forwards(r rune) bool { return class(r) == bidi.L }

// visual is a line of text in the order in which its letters stand, from left
// to right.
func visual(text string) string {
	if !runsBack(text) {
		return text
	}
	var b strings.Builder
	for _, s := range appendPassages(nil, text) {
		if s.backwards {
			b.WriteString(reversed(s.text))
		} else {
			b.WriteString(s.text)
		}
	}
	return b.String()
}

var mirrored = strings.NewReplacer("(", ")", ")", "(", "[", "]", "]", "[", "<", ">", ">", "<", "«", "»", "»", "«")

// reversed turns a text round, but for its numbers; accents stay with their
// letters.
func reversed(text string) string {
	var parts []string
	number := false // the last part is one
	for len(text) > 0 {
		size := cluster(text)
		r, _ := utf8.DecodeRuneInString(text)
		digit := class(r) == bidi.EN || class(r) == bidi.AN
		inside := number && (class(r) == bidi.CS || class(r) == bidi.ES) && size < len(text) && isDigit(text[size:])
		if number = digit || inside; number && len(parts) > 0 && isDigit(parts[len(parts)-1]) {
			parts[len(parts)-1] += text[:size]
		} else {
			parts = append(parts, mirrored.Replace(text[:size]))
		}
		text = text[size:]
	}
	slices.Reverse(parts)
	return strings.Join(parts, "")
}

func isDigit(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return class(r) == bidi.EN || class(r) == bidi.AN
}
