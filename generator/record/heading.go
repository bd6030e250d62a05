package record

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"boardpack/generator/diag"
	"boardpack/generator/sheet"
)

// heading is one cell of the header row.
type heading struct {
	text string
	at   diag.Position
	over string // of the heading of a group, the header of its first column
}

// squashed is a header without what does not count in it: case, spaces, line
// breaks and punctuation.
func squashed(header string) string {
	return strings.Map(counted, unmarked(header))
}

// counted is what a letter of a header counts as; below nought where it does not count.
func counted(r rune) rune {
	if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '£' || r == '%' || r == '#' {
		return unicode.ToLower(r)
	}
	return -1
}

// sameHeader reports whether two headers, of which one says something, are the same when
// squashed. Most differ by their first letter: each row that may be a header is
// compared with each name.
func sameHeader(a, b string) bool {
	a, b = unmarked(a), unmarked(b)
	for said := false; ; said = true {
		var first, second rune
		first, a = nextCounted(a)
		second, b = nextCounted(b)
		if first != second || first < 0 {
			return first == second && said
		}
	}
}

// nextCounted is the first letter of a header that counts, below nought for none, and
// what follows it.
func nextCounted(header string) (rune, string) {
	for k, r := range header {
		if r = counted(r); r >= 0 {
			_, size := utf8.DecodeRuneInString(header[k:])
			return r, header[k+size:]
		}
	}
	return -1, ""
}

// RequiredMark ends a header of a proforma under which each row must have
// something: it is no part of the name.
const RequiredMark = "(required)"

func unmarked(header string) string {
	if n := len(strings.TrimSpace(header)) - len(RequiredMark); n > 0 {
		if plain := strings.TrimSpace(header); strings.EqualFold(plain[n:], RequiredMark) {
			return plain[:n]
		}
	}
	return header
}

// called are the headings that are a name: to the letter, or else those that are
// but for what does not count.
func called(headings []heading, name string) []int {
	same := func(is func(a, b string) bool) (found []int) {
		for k, h := range headings {
			if is(h.text, name) {
				found = append(found, k)
			}
		}
		return found
	}
	if found := same(strings.EqualFold); found != nil {
		return found
	}
	return same(sameHeader)
}

func textsOf(headings []heading) (texts []string) {
	for _, h := range headings {
		texts = append(texts, h.text)
	}
	return texts
}

func (r *reading) headings(in *sheet.Sheet) []heading {
	headings := make([]heading, len(in.Header))
	for k, text := range in.Header {
		headings[k] = heading{text: strings.TrimSpace(text), at: r.sheet.at(in.Line, k+1)}
	}
	return headings
}
