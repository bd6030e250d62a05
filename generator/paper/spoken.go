package paper

import (
	"cmp"
	"regexp"
	"strings"

	"boardpack/generator/calendar"
)

// Shorthand knows what is written shorter than it is said: abbreviations, and
// financial years and their quarters. The nil Shorthand knows the latter two.
type Shorthand struct {
	full    map[string]string // by what is written
	pattern *regexp.Regexp
}

// Part is a stretch of text, and how a person says it. Spoken is empty where it
// is said as it is written.
type Part struct{ Text, Spoken string }

var periods = &Shorthand{pattern: regexp.MustCompile(calendar.Written)}

// NewShorthand takes abbreviations, such as "ICB", with what they are short for.
func NewShorthand(full map[string]string) *Shorthand {
	pattern := calendar.Written
	for short := range full { // their order does not matter: whole words match only themselves
		pattern += `|\b` + regexp.QuoteMeta(short) + `\b`
	}
	return &Shorthand{full, regexp.MustCompile(pattern)}
}

// Parts cuts a text where it is said otherwise than it is written. The parts'
// texts together are the text.
func (s *Shorthand) Parts(text string) []Part {
	if s == nil {
		s = periods
	}
	if s == periods && !strings.Contains(text, "/") {
		return []Part{{Text: text}}
	}
	var parts []Part
	written := 0
	for _, at := range s.pattern.FindAllStringIndex(text, -1) {
		spoken := s.spoken(text, at)
		if spoken == "" {
			continue
		}
		if written < at[0] {
			parts = append(parts, Part{Text: text[written:at[0]]})
		}
		parts = append(parts, Part{text[at[0]:at[1]], spoken})
		written = at[1]
	}
	if written < len(text) || len(parts) == 0 {
		parts = append(parts, Part{Text: text[written:]})
	}
	return parts
}

// Said is a text as a person says it.
func (s *Shorthand) Said(text string) string {
	var said strings.Builder
	for _, part := range s.Parts(text) {
		said.WriteString(cmp.Or(part.Spoken, part.Text))
	}
	return said.String()
}

// partOfCode tells the letters of "BAF-009", which are said as they are.
func partOfCode(text string, from, to int) bool {
	alphanumeric := func(at int) bool {
		return at >= 0 && at < len(text) && (text[at] >= '0' && text[at] <= '9' || text[at] >= 'A' && text[at] <= 'Z')
	}
	return strings.HasPrefix(text[to:], "-") && alphanumeric(to+1) || strings.HasSuffix(text[:from], "-") && alphanumeric(from-2)
}

// spoken is how a match is said; empty for two years that do not follow each
// other.
func (s *Shorthand) spoken(text string, at []int) string {
	written := text[at[0]:at[1]]
	if period, ok := calendar.ParsePeriod(written); ok {
		return period.Spoken()
	}
	if partOfCode(text, at[0], at[1]) {
		return ""
	}
	return s.full[written]
}
