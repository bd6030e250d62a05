package paper

import (
	"cmp"
	"slices"
	"strings"

	"boardpack/generator/calendar"
	"boardpack/generator/figure"
)

// provisional is what figure.ProvisionalMark says of a number.
const provisional = "provisional"

// Shorthand knows what is written shorter than it is said: abbreviations, and
// financial years and their quarters. The nil Shorthand knows the latter two.
type Shorthand struct {
	full   map[string]string // by what is written
	starts [256][]string     // what is written, by its first byte, the longest first
	begins [256]bool         // first bytes of all that may be said otherwise than it is written
}

// Part is a stretch of text, and how a person says it. Spoken is empty where it
// is said as it is written.
type Part struct{ Text, Spoken string }

var periods = NewShorthand(nil)

// NewShorthand takes abbreviations, such as "ICB", with what they are short for.
func NewShorthand(full map[string]string) *Shorthand {
	s := &Shorthand{full: full}
	for short := range full {
		if short != "" {
			s.starts[short[0]] = append(s.starts[short[0]], short)
		}
	}
	for c, same := range s.starts {
		s.begins[c] = same != nil || beginsPeriod(byte(c)) || byte(c) == figure.ProvisionalMark[0]
		slices.SortFunc(same, func(a, b string) int { return cmp.Or(len(b)-len(a), strings.Compare(a, b)) })
	}
	return s
}

// Parts cuts a text where it is said otherwise than it is written. The parts'
// texts together are the text.
func (s *Shorthand) Parts(text string) []Part { return s.AppendParts(nil, text) }

// AppendParts appends a text's parts, of which most have one.
func (s *Shorthand) AppendParts(to []Part, text string) []Part {
	if s == nil {
		s = periods
	}
	parts, written := to, 0
	for at := 0; at < len(text); at++ {
		if !s.begins[text[at]] { // as of most letters: texts are long and looked at often
			continue
		}
		length, spoken := s.spoken(text, at)
		if length == 0 {
			continue
		}
		if spoken != "" {
			if written < at {
				parts = append(parts, Part{Text: text[written:at]})
			}
			written = at + length
			parts = append(parts, Part{text[at:written], spoken})
		}
		at += length - 1
	}
	if written < len(text) || len(parts) == len(to) {
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

// shorts are the abbreviations in a text, and those in its codes, since a reader is to know
// what BAF is in "BAF-009", unless the text says it, as "the Board Assurance Framework, BAF-009".
func (s *Shorthand) shorts(text string) (all []Part) {
	if s == nil {
		s = periods
	}
	for at := 0; at < len(text); at++ {
		if !s.begins[text[at]] {
			continue
		}
		if length, _ := s.spoken(text, at); length > 0 {
			short := text[at : at+length]
			if full := s.full[short]; full != "" && (!partOfCode(text, at, at+length) || !strings.Contains(text, full)) {
				all = append(all, Part{short, full})
			}
			all = append(all, s.ofEveryPack(short)...)
			at += length - 1
		}
	}
	return all
}

// ofEveryPack is what is written short whatever the pack: the symbol of a number, and the
// first of the quarters where one stands with its year, "Q3 2024/25".
func (s *Shorthand) ofEveryPack(short string) []Part {
	if short == figure.ProvisionalMark {
		return []Part{{short, provisional}}
	}
	period, _ := calendar.ParsePeriod(short)
	if year, ok := period.In(calendar.Year); ok && period.Unit() == calendar.Quarter {
		first := calendar.PeriodOf(calendar.Quarter, year.Start())
		name, _, _ := strings.Cut(first.String(), " ")
		return []Part{{name, first.Months() + ", and so on"}}
	}
	return nil
}

// partOfCode tells the letters of "BAF-009", which are said as they are.
func partOfCode(text string, from, to int) bool {
	alphanumeric := func(at int) bool {
		return at >= 0 && at < len(text) && (text[at] >= '0' && text[at] <= '9' || text[at] >= 'A' && text[at] <= 'Z')
	}
	return strings.HasPrefix(text[to:], "-") && alphanumeric(to+1) || strings.HasSuffix(text[:from], "-") && alphanumeric(from-2)
}

// spoken is how many bytes at a place of a text are written in short, and how they
// are said: not otherwise where two years do not follow each other.
func (s *Shorthand) spoken(text string, at int) (length int, said string) {
	c := text[at]
	if c == figure.ProvisionalMark[0] && strings.HasPrefix(text[at:], figure.ProvisionalMark) {
		return len(figure.ProvisionalMark), provisional
	}
	if !edge(text, at) {
		return 0, ""
	}
	if beginsPeriod(c) {
		if length = calendar.Written(text[at:]); length > 0 {
			if period, ok := calendar.ParsePeriod(text[at : at+length]); ok {
				said = period.Spoken()
			}
			return length, said
		}
	}
	for _, short := range s.starts[c] {
		if length = len(short); strings.HasPrefix(text[at:], short) && edge(text, at+length) {
			if partOfCode(text, at, at+length) {
				return length, ""
			}
			return length, s.full[short]
		}
	}
	return 0, ""
}

// beginsPeriod reports whether a year or a quarter may begin with a byte.
func beginsPeriod(c byte) bool { return c == 'Q' || c >= '0' && c <= '9' }

// edge reports whether a word starts or ends at a place of a text.
func edge(text string, at int) bool {
	return (at > 0 && wordly(text[at-1])) != (at < len(text) && wordly(text[at]))
}

func wordly(c byte) bool {
	return c == '_' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z'
}
