package diag

import (
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
)

// opposed reports whether two words that look alike say different things, so
// that who wrote the one is not helped by the other: one of them denies, both
// name colours that are not the same, or they are opposites.
func opposed(word, other string) bool {
	a, b := parts(word), parts(other)
	return denies(a) != denies(b) || unlike(word, other) || unlike(other, word) || otherNumber(word, other) || within(a, b) || within(b, a) ||
		otherColours(a, b) || slices.ContainsFunc(opposites, func(pair [2]string) bool { return across(pair, a, b) || across(pair, b, a) })
}

// parts are the words within a word, in lower case.
func parts(word string) []string {
	return strings.FieldsFunc(strings.ToLower(word), func(r rune) bool { return strings.ContainsRune(" -_/()", r) })
}

// otherNumber reports whether both have digits, and not the same.
func otherNumber(word, other string) bool {
	a, b := digits(word), digits(other)
	return a != "" && b != "" && a != b
}

func digits(word string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, word)
}

// within reports whether all words of one are among those of the other, which
// has more: "Delivered late" says more than "Delivered".
func within(few, more []string) bool {
	return len(few) < len(more) && !slices.ContainsFunc(few, func(part string) bool { return !slices.Contains(more, part) })
}

var negations = []string{"not", "no", "non", "un", "off", "never", "without"}

func denies(parts []string) bool {
	return slices.ContainsFunc(parts, func(p string) bool { return slices.Contains(negations, p) })
}

// unlike reports whether a word is the other with a syllable before it that
// denies: without it they are closer.
func unlike(word, other string) bool {
	word, other = fold(word), fold(other)
	for _, syllable := range []string{"un", "non", "not", "off", "in", "im", "ir", "il", "dis", "de", "mis", "re", "fe", "under", "over", "part", "partly", "partially", "semi", "pre", "post"} {
		rest, has := strings.CutPrefix(word, syllable)
		if has && levenshtein.ComputeDistance(rest, other) < levenshtein.ComputeDistance(word, other) {
			return true
		}
	}
	return false
}

// colours of ratings, and how each is written here.
var colours = map[string]string{
	"red": "red", "amber": "amber", "orange": "orange", "yellow": "yellow", "green": "green", "blue": "blue", "purple": "purple",
	"pink": "pink", "brown": "brown", "black": "black", "white": "white", "grey": "grey", "gray": "grey",
}

// otherColours reports whether both name colours, and not the same: of as many
// words, at one place; a word that is no colour may be one with a slip.
func otherColours(a, b []string) bool {
	if len(a) != len(b) {
		left, right := coloursOf(a), coloursOf(b)
		return len(left) > 0 && len(right) > 0 && !slices.Equal(left, right)
	}
	for k := range a {
		if left, right := colours[a[k]], colours[b[k]]; left != "" && right != "" && left != right {
			return true
		}
	}
	return false
}

func coloursOf(parts []string) []string {
	var all []string
	for _, p := range parts {
		if colour, is := colours[p]; is {
			all = append(all, colour)
		}
	}
	return all
}

// opposites that differ in few letters.
var opposites = [][2]string{
	{"on", "off"}, {"included", "excluded"}, {"increase", "decrease"}, {"increased", "decreased"}, {"internal", "external"},
	{"higher", "lower"}, {"upper", "lower"}, {"open", "closed"}, {"started", "stopped"},
	{"north", "south"}, {"east", "west"}, {"northern", "southern"}, {"eastern", "western"}, {"qualitative", "quantitative"},
	{"qualitative", "quantifiable"}, {"paused", "passed"}, {"failed", "filed"}, {"reject", "project"}, {"late", "date"}, {"accepted", "excepted"},
	{"minimum", "maximum"}, {"inside", "outside"},
}

// across reports whether one word of a pair stands on each side, and neither
// side has both.
func across(pair [2]string, a, b []string) bool {
	return slices.Contains(a, pair[0]) && slices.Contains(b, pair[1]) && !slices.Contains(a, pair[1]) && !slices.Contains(b, pair[0])
}
