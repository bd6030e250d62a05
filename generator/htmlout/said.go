package htmlout

import (
	"strings"
	"unicode/utf8"

	"boardpack/generator/pattern"
	"boardpack/generator/wording"
)

// codes are references and their like: a browser would break them at their hyphen.
var codes = pattern.Of(`\b[A-Z]+[0-9]*-[0-9]+\b`)

// said is the text of a cell or a note, in which what belongs together stays on one line.
// What is all of it needs no mark: its column has room for it.
func said(text string) string {
	spaces := strings.Count(text, " ")
	if spaces == 1 && wording.Held(text, strings.IndexByte(text, ' ')) || spaces == 0 && mayHaveCode(text) && codes().FindString(text) == text {
		return escape(text)
	}
	return together(text)
}

// together marks what stays on one line.
func together(text string) string {
	var b strings.Builder
	last := 0
	for at := strings.IndexByte(text, ' '); at >= 0; {
		next := len(text)
		if to := strings.IndexByte(text[at+1:], ' '); to >= 0 {
			next = at + 1 + to
		}
		if from := max(last, strings.LastIndexByte(text[:at], ' ')+1); wording.Held(text, at) {
			b.WriteString(coded(text[last:from]) + `<span class="board-held">` + escape(text[from:next]) + "</span>")
			last = next
		}
		if at = next; at == len(text) {
			break
		}
	}
	return b.String() + coded(text[last:])
}

// hyphenated are the words that a browser breaks first where it evens the lines of a title.
var hyphenated = pattern.Of(`\pL+(?:-\pL+)+`)

// longestTitled is how many letters of a word with hyphens a title keeps on one line: no
// more than a phone has room for in a heading.
const longestTitled = 16

// titled is what a heading or a caption says: its words stay whole at their hyphens too.
func titled(text string) string {
	if !strings.Contains(text, "-") {
		return together(text)
	}
	var b strings.Builder
	last := 0
	for _, at := range hyphenated().FindAllStringIndex(text, -1) {
		if word := text[at[0]:at[1]]; utf8.RuneCountInString(word) <= longestTitled {
			b.WriteString(together(text[last:at[0]]) + `<span class="board-held">` + word + "</span>")
			last = at[1]
		}
	}
	return b.String() + together(text[last:])
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
