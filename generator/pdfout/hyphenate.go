package pdfout

import (
	"strings"

	"boardpack/generator/pattern"
)

// aWord is letters alone, with what may stand before and after them: an address or a
// reference would be read as if the hyphen were its own.
var aWord = pattern.Of(`^[("'‘“]*\pL[\pL\pM'’]*[)"'’”.,;:!?]* *$`)

func isWord(text string) bool { return aWord().MatchString(text) }

// fewest is how many letters of a word stand on a line at the least.
const fewest = 3

// nearby is how many letters a line may have fewer than it has room for, so that the
// next begins as a syllable does.
const nearby = 4

const vowels = "aeiouy"

// pairs are consonants that stand for one sound, or begin a syllable together.
var pairs = pattern.Of(`^(?:[cgpstw]h|ck|[bcdfgkpt]r|[bcfgkps]l|qu)$`)

// beginsSyllable reports whether what is left of a word can begin one: a consonant
// before a vowel, or a pair of consonants that is not cut.
func beginsSyllable(before, after string) bool {
	before, after = strings.ToLower(before), strings.ToLower(after)
	if len(after) < 3 || strings.ContainsAny(after[:1], vowels) {
		return false
	}
	if pairs().MatchString(after[:2]) {
		return strings.ContainsAny(after[2:3], vowels) && strings.ContainsAny(before[len(before)-1:], vowels)
	}
	return strings.ContainsAny(after[1:2], vowels) && !pairs().MatchString(before[len(before)-1:]+after[:1])
}

// hyphenate sets a word that is wider than a line on several, with a hyphen at the end of
// each but the last.
func (b *breaker) hyphenate(p piece) {
	for at := p.from; at < p.to; {
		end, hyphen := b.share(p, at)
		if end > at {
			part := p.of.text[at:end]
			b.add(piece{p.of, at, end})
			b.open.width = b.used + p.of.style.width(strings.TrimRight(part, " "))
			b.used += p.of.style.width(part)
		}
		if at = end; at < p.to {
			b.hyphen = hyphen
			b.endLine()
		}
	}
}

// share is up to where a word goes onto the open line, and whether a hyphen follows. In
// a column that has no room for some letters and a hyphen, it is as many as fit.
func (b *breaker) share(p piece, at int) (end int, hyphen bool) {
	style, room := p.of.style, b.width-b.used+tolerance
	word := strings.TrimRight(p.of.text[at:p.to], " ")
	if style.width(word) <= room {
		return p.to, false
	}
	var ends []int // of each letter that is left
	for end = at; end < at+len(word); ends = append(ends, end) {
		end += cluster(p.of.text[end:p.to])
	}
	fit := 0
	for fit < len(ends) && style.width(p.of.text[at:ends[fit]]+"-") <= room {
		fit++
	}
	if fit = min(fit, len(ends)-fewest); fit >= fewest {
		for k := fit; k >= max(fewest, fit-nearby); k-- {
			if beginsSyllable(p.of.text[:ends[k-1]], p.of.text[ends[k-1]:p.to]) {
				fit = k
				break
			}
		}
		return ends[fit-1], true
	}
	if b.used > 0 {
		return at, false
	}
	for fit = 1; fit < len(ends) && style.width(p.of.text[at:ends[fit]]) <= room; fit++ {
	}
	return ends[fit-1], false
}
