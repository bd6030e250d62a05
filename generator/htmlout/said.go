package htmlout

import (
	"strings"
	"unicode/utf8"

	"boardpack/generator/pattern"
	"boardpack/generator/wording"
)

// codes are references and their like: a browser would break them at their hyphen.
var codes = pattern.Of(`\b[A-Z]+[0-9]*-[0-9]+\b`)

// said is the text of a cell, a note or a title: what belongs together stays on one line,
// and words stay whole at their hyphens too, since a narrow column and an evened title break
// them there first. A code that is all of it needs no mark: its column has room for it.
func said(text string) string {
	if !strings.Contains(text, " ") && mayHaveCode(text) && codes().FindString(text) == text {
		return escape(text)
	}
	return marked(text, hyphened)
}

// together is the text of a sentence, whose lines are long enough to end at a hyphen.
func together(text string) string { return marked(text, coded) }

// marked is a text of which is marked what stays on one line at its spaces; the rest is written by a function.
func marked(text string, write func(string) string) string {
	var b strings.Builder
	last := 0
	for at := strings.IndexByte(text, ' '); at >= 0; {
		next := len(text)
		if to := strings.IndexByte(text[at+1:], ' '); to >= 0 {
			next = at + 1 + to
		}
		if from := max(last, strings.LastIndexByte(text[:at], ' ')+1); wording.Held(text, at) {
			b.WriteString(write(text[last:from]) + `<span class="board-held">` + escape(text[from:next]) + "</span>")
			last = next
		}
		if at = next; at == len(text) {
			break
		}
	}
	return b.String() + write(text[last:])
}

// hyphenated are words with hyphens: "inter-hospital", "3-year".
var hyphenated = pattern.Of(`[\pL\pN]+(?:-[\pL\pN]+)+`)

// longestHyphenated is how many letters of such a word stay on one line: no more than a phone
// has room for in a heading.
const longestHyphenated = 16

func hyphened(text string) string {
	if !strings.Contains(text, "-") {
		return escape(text)
	}
	var b strings.Builder
	last := 0
	for _, at := range hyphenated().FindAllStringIndex(text, -1) {
		word := text[at[0]:at[1]]
		if utf8.RuneCountInString(word) <= longestHyphenated && codes().FindString(word) == "" {
			b.WriteString(coded(text[last:at[0]]) + `<span class="board-held">` + word + "</span>")
			last = at[1]
		}
	}
	return b.String() + coded(text[last:])
}

// coded is a text in which a code stays on one line.
func coded(text string) string {
	if !mayHaveCode(text) {
		return escape(text)
	}
	found := codes().FindAllStringIndex(text, -1)
	var b strings.Builder
	last := 0
	for _, at := range found {
		b.WriteString(escape(text[last:at[0]]) + `<span class="board-code">` + text[at[0]:at[1]] + "</span>")
		last = at[1]
	}
	return b.String() + escape(text[last:])
}

// mayHaveCode reports whether a number follows a hyphen: nearly no text has that, and to
// look for codes takes longer than to write it.
func mayHaveCode(text string) bool {
	for i := 1; i < len(text); i++ {
		if text[i-1] == '-' && '0' <= text[i] && text[i] <= '9' {
			return true
		}
	}
	return false
}
