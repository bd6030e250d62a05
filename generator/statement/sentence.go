package statement

import (
	"boardpack/generator/account"
	"boardpack/generator/diag"
	"boardpack/generator/pattern"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// masked stands in a sentence for the letters of a measure's name.
const masked = "\x01"

const (
	figureWritten = `(?:\d+:\d\d|£?\d+(?:,\d{3})*(?:\.\d+)?(?: ?%)?)`
	begins        = `(?i)(?:^|[,:;(] ?|\b(?:the|its|their|our|an?|and|with|against|agreed) |['’]s )`
)

var (
	verdictSaid  = pattern.Of(`(?i)(` + masked + `+)(?: \([^()]*\))?(?:, [^,;:` + masked + `]*,)?(?:: ?|(?:, which)? (?:which |both |all )?(?:is|are|has|have|remains?|stays?|stands?) (?:still |now |currently |again )?)(` + verdicts() + `)\b`)
	levelSaid    = pattern.Of(begins + `(target|baseline)(?: (?:for|of|in) ` + masked + `+)?(?:,[^,;:]*,)?(?: (?:is|was|of|at))?(?: still| now)? (` + figureWritten + `)`)
	levelAfter   = pattern.Of(`(?i)\b(?:the|its|their|our|an?) (` + figureWritten + `) (target|baseline)\b`)
	pathSaid     = pattern.Of(`(?i)\b(?:trajectory|path) requires (` + figureWritten + `)`)
	judging      = pattern.Of(`(?i)` + verdicts() + `|target|baseline|requires`)
	joinedBefore = pattern.Of(masked + `+(?:, | and |, and )$`)
	sentenceEnd  = pattern.Of(`[.!?]['")]*(?: |$)|$`)
	supposed     = pattern.Of(`(?i)\b(?:if|whether|when|unless|until|should|would|will|may|might|could|once|suppose|example)\b|\?`)
	timeSaid     = pattern.Of(`(?i)\b(?:January|February|March|April|May|June|July|August|September|October|November|December|\d{4}|previous|earlier|former|interim|(?:last|next) \w+)\b`)
)

// verdicts are the words of a measure's status as sentences have them: "off its trajectory".
func verdicts() string {
	var all []string
	for _, status := range account.Statuses() {
		first, rest, _ := strings.Cut(strings.ToLower(status), " ")
		all = append(all, first+` (?:its |their |the )?`+rest)
	}
	return strings.Join(all, "|")
}

// states are what a passage says of measures, sentence by sentence.
func (p passage) states(names pattern.Pattern) (all []Statement) {
	text, from := p.text(), 0
	for _, end := range sentenceEnd().FindAllStringIndex(text, -1) {
		s := sentence{passage: p, start: from, text: text[from:end[1]]}
		if from = end[1]; judging().MatchString(s.text) && !supposed().MatchString(s.text) {
			all = append(all, s.states(names())...)
		}
	}
	return all
}

// sentence is one of a passage.
type sentence struct {
	passage passage
	start   int            // where it begins in the passage
	text    string         // with the measures' names masked, once they are found
	named   map[int]string // by where they stand
}

func (s sentence) states(names *regexp.Regexp) (all []Statement) {
	s.mask(names)
	for _, m := range verdictSaid().FindAllStringSubmatchIndex(s.text, -1) {
		for _, measure := range s.joined(m[2]) {
			all = append(all, s.state(measure, "status", m[4], m[5])...)
		}
	}
	measure, one := s.one()
	if !one {
		return all
	}
	return append(all, s.levels(measure)...)
}

// levels are what the sentence says of the measure it names: its target is so much, so much
// is its target, the trajectory requires so much.
func (s *sentence) levels(measure string) (all []Statement) {
	for _, m := range levelSaid().FindAllStringSubmatchIndex(s.text, -1) {
		all = append(all, s.state(measure, s.text[m[2]:m[3]], m[4], m[5])...)
	}
	for _, m := range levelAfter().FindAllStringSubmatchIndex(s.text, -1) {
		for _, level := range s.state(measure, s.text[m[4]:m[5]], m[2], m[3]) {
			level.after = s.text[m[5]:]
			all = append(all, level)
		}
	}
	for _, m := range pathSaid().FindAllStringSubmatchIndex(s.text, -1) {
		all = append(all, s.state(measure, "required", m[2], m[3])...)
	}
	return all
}

// mask finds the measures that the sentence names.
func (s *sentence) mask(names *regexp.Regexp) {
	s.named = map[int]string{}
	for _, at := range names.FindAllStringIndex(s.text, -1) {
		before, _ := utf8.DecodeLastRuneInString(s.text[:at[0]])
		after, _ := utf8.DecodeRuneInString(s.text[at[1]:])
		if !wordly(before) && !wordly(after) {
			s.named[at[0]] = s.text[at[0]:at[1]]
			s.text = s.text[:at[0]] + strings.Repeat(masked, at[1]-at[0]) + s.text[at[1]:]
		}
	}
}

func wordly(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// joined are the measures of which a verdict is: the one before it, and those that "and"
// joins to that.
func (s *sentence) joined(at int) []string {
	all := []string{s.named[at]}
	if m := joinedBefore().FindStringIndex(s.text[:at]); m != nil {
		return append(s.joined(m[0]), all...)
	}
	return all
}

// one is the measure that the sentence names; false for several.
func (s *sentence) one() (measure string, is bool) {
	for _, name := range s.named {
		if measure != "" && !strings.EqualFold(measure, name) {
			return "", false
		}
		measure = name
	}
	return measure, measure != ""
}

// state is what some bytes of the sentence say, where they are its author's own.
func (s *sentence) state(measure, field string, from, to int) []Statement {
	at, own := s.passage.own(s.start+from, s.start+to)
	if !own {
		return nil
	}
	said := Statement{Measure: measure, Field: strings.ToLower(field), Said: diag.Located{Text: s.text[from:to], At: at}, after: s.text[to:]}
	for _, time := range timeSaid().FindAllString(s.text, -1) {
		said.times = append(said.times, strings.ToLower(time))
	}
	return []Statement{said}
}
