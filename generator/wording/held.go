package wording

import (
	"boardpack/generator/pattern"
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

// longestHeld is the number of letters of the longest word that holds a hyphen beside it:
// a longer one needs the width of a narrow column for itself.
const longestHeld = 16

// Held reports whether no line may end at a space of a text: before a hyphen that stands
// by itself ("Head of Place - Blackpool"), in an amount ("£2.9 million") or a length of time
// ("12 months"), after "(per", after a sign
// ("± 0.3"), before a symbol of a number ("11.5 [p]"), within a day ("4 March 2026") and between a month or a quarter and its year
// ("Q3 2024/25"), between what is numbered and its number ("Category 2", "section 117"),
// and in a telephone number ("01632 960002").
func Held(text string, space int) bool {
	if space == 0 || space+1 >= len(text) {
		return false
	}
	after, digit := text[space+1:], isDigit(rune(text[space-1]))
	switch first := after[0]; {
	case first == '-' || strings.HasPrefix(after, "–"):
		last := text[strings.LastIndexByte(text[:space], ' ')+1 : space]
		_, size := utf8.DecodeRuneInString(after)
		return last != "" && strings.HasPrefix(after[size:], " ") && utf8.RuneCountInString(last) <= longestHeld
	case strings.HasSuffix(text[:space], "±"), first == '[':
		return true
	case !digit:
		n := digits(after)
		return n > 0 && strings.HasSuffix(text[:space], "(per") || 0 < n && n <= 3 && isNumbered(text[:space]) || n == 4 && isMonth(text[:space])
	case isDigit(rune(first)):
		return isQuarter(text[:space]) || inTelephone(text[:space])
	case 'a' <= first && first <= 'z':
		return slices.ContainsFunc(counted, func(word string) bool { return begins(after, word) })
	case first < 'A' || first > 'S':
		return false
	}
	return isDay(text[:space]) && slices.ContainsFunc(months, func(month string) bool { return begins(after, month) })
}

// counted are what a number stays with: an amount, and a length of time.
var counted = []string{"million", "billion", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years"}

var months = func() (all []string) {
	for month := time.January; month <= time.December; month++ {
		all = append(all, month.String())
	}
	return all
}()

// isMonth reports whether a text ends with a month, which may be short: "Sep".
func isMonth(text string) bool {
	last := strings.TrimLeft(text[strings.LastIndexByte(text, ' ')+1:], "(")
	return slices.ContainsFunc(months, func(month string) bool { return last == month || last == month[:3] })
}

var yearBelow = pattern.Of(` [0-9]{4}(?:/[0-9]{2})?$`)

// YearBelow parts the year at the end of what a column is called, with the space before it,
// from the rest: columns are narrow, so that the year of a quarter, a month or a day may stand
// below it. The year is empty where there is none.
func YearBelow(label string) (above, year string) {
	if at := yearBelow().FindStringIndex(label); at != nil {
		return label[:at[0]], label[at[0]:]
	}
	return label, ""
}

// Words are the parts of a text between which a line may end. No spaces stand around them.
func Words(text string) []string {
	var all []string
	fields := strings.Fields(text)
	text = strings.Join(fields, " ")
	at := -1 // of the space before a field
	for _, field := range fields {
		if n := len(all); n > 0 && Held(text, at) {
			all[n-1] += " " + field
		} else {
			all = append(all, field)
		}
		at += 1 + len(field)
	}
	return all
}

// isDay reports whether a text ends with a number of 1 or 2 digits.
func isDay(text string) bool {
	size := 0
	for size < len(text) && isDigit(rune(text[len(text)-1-size])) {
		size++
	}
	return size <= 2
}

// numbered are what a number is a part of the name of, in small letters.
var numbered = map[string]bool{
	"annex": true, "appendix": true, "band": true, "category": true, "chapter": true, "clause": true, "figure": true, "figures": true,
	"goal": true, "goals": true, "grade": true, "item": true, "level": true, "objective": true, "page": true, "paragraph": true, "part": true,
	"phase": true, "priority": true, "recommendation": true, "regulation": true, "schedule": true, "section": true, "segment": true,
	"segments": true, "stage": true, "step": true, "table": true, "tables": true, "tier": true, "type": true, "wave": true,
}

// digits is with how many a text begins.
func digits(text string) (n int) {
	for n < len(text) && isDigit(rune(text[n])) {
		n++
	}
	return n
}

// isNumbered reports whether a text ends with a word that a number belongs to.
func isNumbered(text string) bool {
	return numbered[strings.ToLower(strings.TrimLeft(text[strings.LastIndexByte(text, ' ')+1:], "(‘“'\""))]
}

// inTelephone reports whether a text ends with digits that begin with a nought, as only
// those of telephone numbers do, or with more after such.
func inTelephone(text string) bool {
	for {
		at := strings.LastIndexByte(text, ' ')
		last := strings.TrimLeft(text[at+1:], "(")
		if strings.Trim(last, "0123456789") != "" || len(last) < 3 {
			return false
		}
		if last[0] == '0' || at < 0 {
			return last[0] == '0'
		}
		text = text[:at]
	}
}

// isQuarter reports whether a text ends with a quarter.
func isQuarter(text string) bool {
	last := strings.TrimLeft(text[strings.LastIndexByte(text, ' ')+1:], "(")
	return len(last) == 2 && last[0] == 'Q' && '1' <= last[1] && last[1] <= '4'
}

// begins reports whether a text begins with a word, and not with a longer one.
func begins(text, word string) bool {
	rest, is := strings.CutPrefix(text, word)
	next, _ := utf8.DecodeRuneInString(rest)
	return is && !('a' <= next && next <= 'z')
}
