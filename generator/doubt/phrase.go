package doubt

import (
	"strings"
	"unicode"
)

// spoken is a text as words, in small letters and without noughts before numbers, and
// where each begins and ends in it.
type spoken struct {
	text       string
	words      []string
	from, upTo []int
}

func phrase(text string) spoken {
	p := spoken{text: strings.ToLower(text)}
	isPart := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }
	start := -1
	for k, r := range p.text + " " {
		switch part := isPart(r); {
		case part && start < 0:
			start = k
		case !part && start >= 0:
			word := p.text[start:k]
			if bare := strings.TrimLeft(word, "0"); bare != "" && bare[0] >= '1' && bare[0] <= '9' {
				word = bare
			}
			p.words, p.from, p.upTo = append(p.words, word), append(p.from, start), append(p.upTo, k)
			start = -1
		}
	}
	return p
}

func (p *spoken) has(words []string, at int) bool {
	if at+len(words) > len(p.words) {
		return false
	}
	for k, word := range words {
		if p.words[at+k] != word {
			return false
		}
	}
	return true
}

// joined reports whether words stand together as those of a reference do, and apart
// from others: A-6 is no part of A-6-1, and "plan A, 6 beds" is no A-6.
func (p *spoken) joined(first, end int) bool {
	for k := first; k < end-1; k++ {
		if between := p.text[p.upTo[k]:p.from[k+1]]; !strings.Contains(" ‐‑‒–—−-_/.:", between) || between == " " && p.upTo[k]-p.from[k] == 1 {
			return false
		}
	}
	before, after := "", ""
	if first > 0 {
		before = p.text[p.upTo[first-1]:p.from[first]]
	}
	if end < len(p.words) {
		after = p.text[p.upTo[end-1]:p.from[end]]
	}
	goesOn := func(between string) bool { return between != "" && strings.Contains("‐‑‒–—−-_/.", between) }
	return !goesOn(before) && !goesOn(after)
}
