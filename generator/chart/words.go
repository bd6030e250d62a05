package chart

import (
	"math"
	"strings"
	"unicode/utf8"

	"boardpack/generator/figure"
	"boardpack/generator/typeface"
	"boardpack/generator/wording"
)

// The letters of a drawing, in px.
const (
	font    = 13.0
	leading = 17.0 // from line to line
	rise    = 4.6  // of a line's middle over its baseline
	gap     = 8.0  // between an axis and its words
)

// long is the room that words need where a reader widens their spacing to what
// WCAG 2.2, 1.4.12 names: 0.12 em after each letter, 0.16 em more after each word.
func long(words string) float64 { return longIn(typeface.Regular, words) }

func longBold(words string) float64 { return longIn(typeface.Bold, words) }

func longIn(face *typeface.Face, words string) float64 {
	spacing := 0.12*float64(utf8.RuneCountInString(words)) + 0.16*float64(strings.Count(words, " "))
	return math.Ceil((face.Width(words) + spacing) * font)
}

func longest(texts []string) float64 {
	most := 0.0
	for _, words := range texts {
		most = max(most, long(words))
	}
	return most
}

// wrap breaks words into lines for a room in px: between words, else after a
// hyphen or a stroke of a word, else within it with a hyphen.
func wrap(words string, room float64) []string { return wrapIn(typeface.Regular, words, room) }

func wrapIn(face *typeface.Face, words string, room float64) []string {
	var lines []string
	current := ""
	for _, word := range wordsIn(face, words, room) {
		if joined := strings.TrimSpace(current + " " + word); longIn(face, joined) <= room {
			current = joined
			continue
		}
		if current != "" {
			lines = append(lines, current)
		}
		pieces := broken(face, word, room)
		lines = append(lines, pieces[:len(pieces)-1]...)
		current = pieces[len(pieces)-1]
	}
	if current != "" {
		lines = append(lines, current)
	}
	return lines
}

// balanced breaks words into no more lines than wrap, of like length: a heading or a name
// leaves no word alone.
func balanced(face *typeface.Face, words string, room float64) []string {
	lines := wrapIn(face, words, room)
	if len(lines) < 2 {
		return lines
	}
	low := 0.0 // cuts no word that the room has whole
	for _, word := range wordsIn(face, words, room) {
		low = max(low, longIn(face, word))
	}
	for high := room; high-low > 4; {
		middle := (low + high) / 2
		if narrower := wrapIn(face, words, middle); len(narrower) > len(lines) {
			low = middle
		} else {
			lines, high = narrower, middle
		}
	}
	return lines
}

// wordsIn are the parts of words between which a line may end: a day or an amount is one,
// where the room has it, or as much of its beginning as there is room for.
func wordsIn(face *typeface.Face, words string, room float64) []string {
	var all []string
	for _, word := range wording.Words(words) {
		if longIn(face, word) <= room {
			all = append(all, word)
			continue
		}
		for n, part := range strings.Fields(word) {
			if last := len(all) - 1; n > 0 && longIn(face, all[last]+" "+part) <= room {
				all[last] += " " + part
			} else {
				all = append(all, part)
			}
		}
	}
	return all
}

// broken is a word in pieces that fit, one letter each at least.
func broken(face *typeface.Face, word string, room float64) []string {
	var pieces []string
	for longIn(face, word) > room && utf8.RuneCountInString(word) > 1 {
		at, hyphen := breakOf(face, word, room)
		pieces = append(pieces, word[:at]+hyphen)
		word = word[at:]
	}
	return append(pieces, word)
}

// breakOf is where the first piece of a word ends, and the hyphen that it needs.
func breakOf(face *typeface.Face, word string, room float64) (at int, hyphen string) {
	natural, forced := 0, 0
	for i, r := range word {
		end := i + utf8.RuneLen(r)
		if end == len(word) {
			break
		}
		if (r == '-' || r == '/') && i > 0 && longIn(face, word[:end]) <= room {
			natural = end
		}
		if forced == 0 || longIn(face, word[:end]+"-") <= room {
			forced = end
		}
	}
	if natural > 0 {
		return natural, ""
	}
	if last := word[forced-1]; last == '-' || last == '/' {
		return forced, ""
	}
	return forced, "-"
}

// fits reports whether no word of the texts has to be cut for a room, and none
// needs more lines than most.
func fits(texts []string, room float64, most int) bool {
	for _, words := range texts {
		for _, word := range strings.Fields(words) {
			if long(word) > room {
				return false
			}
		}
		if len(wrap(words, room)) > most {
			return false
		}
	}
	return true
}

// number writes 1234.5 as 1,234.5, with up to two decimals, and one that is nearer to
// nought with two digits that count, lest it read as none.
func number(v float64) string {
	most := 2
	if v != 0 && math.Abs(v) < 0.1 {
		most = 1 + places(math.Abs(v))
	}
	return numberTo(v, most)
}

// numberTo writes a number with up to so many decimals.
func numberTo(v float64, most int) string {
	places := 0
	for places < most && math.Abs(v*math.Pow10(places)-math.Round(v*math.Pow10(places))) > 1e-9 {
		places++
	}
	return figure.Amount{Value: v, Places: places}.Text()
}

func numberOf(values []float64) []string {
	words := make([]string, len(values))
	for i, v := range values {
		words[i] = number(v)
	}
	return words
}
