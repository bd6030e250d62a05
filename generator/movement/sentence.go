package movement

import (
	"strings"
	"unicode"

	"boardpack/generator/pattern"
)

// Section is what a text says under one heading.
type Section struct {
	ID        string // names it in both texts, whatever its heading says; blank for the heading's own words
	Heading   string
	Sentences []string
}

// Sentence is one that a text says otherwise than before: Old is "" where it is new,
// New where it is gone.
type Sentence struct {
	Heading  string
	Old, New string
	// Numbers are those that differ, the old one and the new one, as written; "" where
	// the other sentence has none for it. Nil where either sentence is "".
	Numbers [][2]string
}

// Sentences tells what one text says otherwise than another, section by section: the
// new text's in its order, then those that are gone. Sentences that stand in both, in
// one order, are as they were; of the others those that have most words in common are
// taken for one.
func Sentences(old, new []Section) (said []Sentence) {
	before := make(map[string]Section, len(old))
	for _, s := range old {
		before[s.name()] = joined(before[s.name()], s)
	}
	seen := map[string]bool{}
	merged := make(map[string]Section, len(new))
	for _, s := range new {
		merged[s.name()] = joined(merged[s.name()], s)
	}
	for _, s := range new {
		if name := s.name(); !seen[name] {
			seen[name] = true
			said = append(said, sentences(merged[name].Heading, before[name].Sentences, merged[name].Sentences)...)
		}
	}
	for _, s := range old {
		if name := s.name(); !seen[name] {
			seen[name] = true
			said = append(said, sentences(s.Heading, before[name].Sentences, nil)...)
		}
	}
	return said
}

func (s Section) name() string {
	if s.ID != "" {
		return s.ID
	}
	return "\x00" + s.Heading
}

// joined is a section with more of it.
func joined(s, more Section) Section {
	more.Sentences = append(s.Sentences[:len(s.Sentences):len(s.Sentences)], more.Sentences...)
	return more
}

// sentenceEnd is where one may end; abbreviated are words after which none does.
var (
	sentenceEnd = pattern.Of(`[.!?]['")\]’”]*\s+`)
	abbreviated = pattern.Of(`(?:^|[\s(])(?:e\.g|i\.e|cf|vs|[Dd]r|[Mm]rs?|[Mm]s|[Pp]rof|[Ss]t|approx|[Ff]igs?|[A-Z])\.\s+$`)
	numbered    = pattern.Of(`(?:^|[\s(])[Nn]os?\.\s+$`) // where a number follows
)

// Split cuts a paragraph into its sentences. One ends with a mark that a space and no
// small letter follow, unless what stands before it is shortened so.
func Split(text string) (sentences []string) {
	text = strings.Join(strings.Fields(text), " ")
	start := 0
	for _, at := range sentenceEnd().FindAllStringIndex(text, -1) {
		next := []rune(text[at[1]:min(len(text), at[1]+4)])
		if len(next) == 0 || unicode.IsLower(next[0]) || abbreviated().MatchString(text[start:at[1]]) ||
			unicode.IsDigit(next[0]) && numbered().MatchString(text[start:at[1]]) {
			continue
		}
		sentences = append(sentences, strings.TrimSpace(text[start:at[1]]))
		start = at[1]
	}
	if rest := strings.TrimSpace(text[start:]); rest != "" {
		sentences = append(sentences, rest)
	}
	return sentences
}

// numberShape is a number, an amount, a share, a day or a financial year; digits that
// end a word, as in Q3, are part of it.
var numberShape = pattern.Of(`£?\b\d+(?:[.,:/-]\d+)*%?`)

// numbers are those that differ between two sentences: between the words that both
// have, the first with the first, and so on.
func numbers(old, new string) (differ [][2]string) {
	was, is := strings.Fields(old), strings.Fields(new)
	k, l := 0, 0
	for _, both := range append(common(was, is), [2]int{len(was), len(is)}) {
		before, after := numbersIn(was[k:both[0]]), numbersIn(is[l:both[1]])
		for n := range max(len(before), len(after)) {
			var pair [2]string
			if n < len(before) {
				pair[0] = before[n]
			}
			if n < len(after) {
				pair[1] = after[n]
			}
			if pair[0] != pair[1] {
				differ = append(differ, pair)
			}
		}
		k, l = both[0]+1, both[1]+1
	}
	return differ
}

func numbersIn(words []string) []string {
	return numberShape().FindAllString(strings.Join(words, " "), -1)
}
