package htmlout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"boardpack/generator/wording"
)

// said is the text of a cell, a note or a title: what belongs together stays on one line,
// and words stay whole at their hyphens too, since a narrow column and an evened title break
// them there first.
func said(text string) string { return marked(text, hyphened) }

// unbroken is the text of an attribute in which what belongs together has spaces that do not break.
func unbroken(text string) string {
	words := wording.Words(text)
	for k, word := range words {
		words[k] = strings.ReplaceAll(word, " ", "\u00a0")
	}
	return strings.Join(words, " ")
}

// together is the text of a sentence, whose lines are long enough to end at a hyphen.
func together(text string) string { return marked(text, coded) }

// marked is a text of which is marked what stays on one line at its spaces; the rest is written by a function.
func marked(text string, write func(string) string) string {
	var b strings.Builder
	last, from := 0, 0 // after what is written, and where the open part begins
	held := false
	for at := 0; at <= len(text); at++ {
		if at < len(text) && text[at] != ' ' {
			continue
		}
		if at < len(text) && wording.Held(text, at) {
			held = true
			continue
		}
		if held {
			b.WriteString(write(text[last:from]) + `<span class="board-held">` + escape(text[from:at]) + "</span>")
			last, held = at, false
		}
		from = at + 1
	}
	return strings.ReplaceAll(b.String()+write(text[last:]), "@", "@<wbr>") // where an address may break, before its ".uk"
}

// hyphenated are where words with hyphens begin and end in a text, and references with strokes:
// "inter-hospital", "3-year", "UEC/2025-04".
func hyphenated(text string) (all [][2]int) {
	for at := 0; at < len(text); {
		word := wordLength(text[at:])
		if word == 0 {
			_, size := utf8.DecodeRuneInString(text[at:])
			at += size
			continue
		}
		to := at + word
		for to < len(text) && isMark(text[to]) {
			further := wordLength(text[to+1:])
			if further == 0 {
				break
			}
			to += 1 + further
		}
		if to > at+word {
			all = append(all, [2]int{at, to})
		}
		at = to
	}
	return all
}

func isMark(c byte) bool { return c == '-' || c == '/' }

// wordLength is how many bytes of letters and digits a text begins with.
func wordLength(text string) int {
	end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
	if end < 0 {
		return len(text)
	}
	return end
}

// longestHyphenated is how many letters of such a word stay on one line: no more than a phone
// has room for in a heading.
const longestHyphenated = 16

// hyphened is a text in which words with hyphens stay on one line.
func hyphened(text string) string {
	return joined(text, func(word string) bool {
		return strings.Contains(word, "-") && utf8.RuneCountInString(word) <= longestHyphenated || wording.IsCode(word)
	})
}

// coded is a text in which a code stays on one line.
func coded(text string) string { return joined(text, wording.IsCode) }

// joined is a text of which some of the words with hyphens stay on one line.
func joined(text string, whole func(word string) bool) string {
	if !strings.ContainsAny(text, "-/") {
		return escape(text)
	}
	var b strings.Builder
	last := 0
	for _, at := range hyphenated(text) {
		if word := text[at[0]:at[1]]; whole(word) {
			from, to := around(text, at)
			b.WriteString(escape(text[last:from]) + `<span class="board-held">` + text[from:to] + "</span>")
			last = to
		}
	}
	return b.String() + escape(text[last:])
}

// closing are the marks that no line begins with: a browser has one begin there all the same
// after a box of its own, which what is held is.
const closing = ",.;:!?)"

// around is a word of a text with the marks that belong to it.
func around(text string, at [2]int) (from, to int) {
	from, to = at[0], at[1]
	if from > 0 && text[from-1] == '(' {
		from--
	}
	for to < len(text) && strings.IndexByte(closing, text[to]) >= 0 {
		to++
	}
	return from, to
}
