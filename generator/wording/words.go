package wording

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Absent goes on after the name of a file that somebody asked for.
const Absent = ", which the pack does not have"

// List joins words as a sentence does: "a, b and c".
func List(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}

// Some lists as many words as given, and says how many more there are.
func Some(words []string, most int) string {
	if more := len(words) - most; more > 0 {
		return fmt.Sprintf("%s and %d more", strings.Join(words[:most], ", "), more)
	}
	return strings.Join(words, ", ")
}

// Plural is the word for one or for many: "is" and "are".
func Plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

// Noun is a word, or several, as they go with one and with many.
type Noun struct{ One, Many string }

// Share is how many of a whole something holds for, as a sentence says it: "none of
// the 8 benefits are late", "1 of the 8 benefits is late", "both benefits are late",
// "the only benefit is late". Of a whole of none it says that there are none, of
// which nothing else is true.
func Share(part, whole int, of, verb Noun) string {
	switch {
	case whole == 1 && part == 1:
		return "the only " + of.One + " " + verb.One
	case whole == 1 && part == 0:
		return "no " + of.One + " " + verb.One
	case whole == 0:
		return "no " + of.Many + " " + verb.Many
	case part == 0:
		return "none of the " + Grouped(whole) + " " + of.Many + " " + verb.Many
	case part == whole && whole == 2:
		return "both " + of.Many + " " + verb.Many
	case part == whole:
		return "all " + Grouped(whole) + " " + of.Many + " " + verb.Many
	}
	return Grouped(part) + " of the " + Grouped(whole) + " " + of.Many + " " + Plural(part, verb.One, verb.Many)
}

// Of writes a number of a unit that is named in the plural, as most are: "1 day"
// of "days".
func Of(number, unit string) string {
	one, plural := strings.CutSuffix(unit, "s")
	if plural && strings.TrimPrefix(number, minus) == "1" && !strings.HasSuffix(one, "s") {
		return number + " " + one
	}
	return number + " " + unit
}

// Capital is words as they start a sentence.
func Capital(words string) string {
	first, size := utf8.DecodeRuneInString(words)
	if size == 0 {
		return words
	}
	return string(unicode.ToUpper(first)) + words[size:]
}

// Lower is words as they stand within a sentence. An abbreviation stays one:
// "RAG".
func Lower(words string) string {
	first, _, _ := strings.Cut(words, " ")
	if len(first) > 1 && strings.ToUpper(first) == first {
		return words
	}
	letter, size := utf8.DecodeRuneInString(words)
	if size == 0 {
		return words
	}
	return string(unicode.ToLower(letter)) + words[size:]
}
