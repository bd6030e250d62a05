package doubt

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"boardpack/generator/record"
)

// spoken is a text as words, in small letters and without noughts before numbers, and
// where each begins and ends in it.
type spoken struct {
	text       string // in small letters
	raw        string // as it was; of the same length, or blank where that is not so
	words      []string
	from, upTo []int
}

// phrase cuts a text into words. Letters that are written in several ways, as ligatures
// and accents are, are one, as are those of two alphabets that look alike; what nobody
// sees, as soft hyphens, is none.
func phrase(text string) spoken {
	if strings.ContainsFunc(text, func(r rune) bool { return r >= utf8.RuneSelf }) {
		text = strings.Map(func(r rune) rune {
			if unicode.Is(unicode.Cf, r) {
				return -1
			}
			return record.AsLatin(r)
		}, norm.NFKC.String(text))
	}
	p := spoken{text: strings.ToLower(text), raw: text}
	if len(p.text) != len(p.raw) {
		p.raw = ""
	}
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

// written are the words with their capitals; nil where they are not known.
func (p *spoken) written() (all []string) {
	if p.raw == "" {
		return nil
	}
	for k := range p.words {
		all = append(all, p.raw[p.from[k]:p.upTo[k]])
	}
	return all
}

// names reports whether words stand as a name does: as they are written, with a capital
// that no beginning of a sentence explains.
func (p *spoken) names(written []string, at int) bool {
	if p.raw == "" || len(written) == 0 {
		return false
	}
	capital := false
	for k, word := range written {
		if p.raw[p.from[at+k]:p.upTo[at+k]] != word {
			return false
		}
		first, _ := utf8.DecodeRuneInString(word)
		capital = capital || unicode.IsUpper(first) && (k > 0 || p.goesOn(at))
	}
	return capital
}

// goesOn reports whether a word goes on with a sentence.
func (p *spoken) goesOn(at int) bool {
	if at == 0 {
		return false
	}
	before := strings.TrimSpace(p.raw[p.upTo[at-1]:p.from[at]])
	return !strings.ContainsAny(before, ".!?:;•*–—-/(\"“‘'")
}
