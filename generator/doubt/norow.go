package doubt

import (
	"slices"
	"strings"
	"unicode"

	"boardpack/generator/diag"
	"boardpack/generator/pattern"
	"boardpack/generator/record"
)

// noIntentions doubts rows that sum up the others or show how one is filled in: they would
// count as one more.
func (q *inquiry) noIntentions() {
	for _, i := range q.pack.Intentions {
		if saysNothing(i) {
			q.Errorf(i.At("reference"), "row-of-nothing", "reference, programme and title are %s: a row that says nothing would count as an intention", diag.Quoted(i.Reference)).Hinted("delete the row, or write what it is of")
			continue
		}
		for _, field := range []struct {
			name, text string
			shape      pattern.Pattern
		}{{"reference", i.Reference, exampleReference}, {"title", i.Title, exampleTitle}} {
			if mayShowHow(field.text) && field.shape().MatchString(field.text) {
				q.Errorf(i.At(field.name), "example-row", "%s is %s: a row that shows how one is filled in would count as an intention", field.name, diag.Quoted(field.text)).Hinted("delete the row")
				break
			}
		}
		for _, field := range []struct{ name, text string }{{"reference", i.Reference}, {"programme", i.Programme}, {"title", i.Title}} {
			if mayTotal(field.text) && sumsUp().MatchString(field.text) {
				q.Errorf(i.At(field.name), "total-row", "%s is %s: a row that sums up the others would count as an intention", field.name, diag.Quoted(field.text)).Hinted("delete the row")
				break
			}
		}
	}
}

// saysNothing reports whether an intention has dashes or the like for all that it must have.
func saysNothing(i *record.Intention) bool {
	return isNothing(i.Reference) && isNothing(i.Title) && isNothing(i.Programme)
}

var sumsUp = pattern.Of(`(?i)^\W*(?:(?:grand|sub|overall)[ -]?)?totals?\W*(?:\d+\W*)?$|^\W*sum\W*$`)

// mayTotal reports whether a text's first word begins as that of a row that sums up
// others: of most texts nothing else need be looked at.
func mayTotal(text string) bool {
	for i := range len(text) {
		switch c := text[i]; {
		case c == '_', c >= '0' && c <= '9':
			return false
		case c >= 'A' && c <= 'Z', c >= 'a' && c <= 'z':
			if strings.IndexByte("gost", c|0x20) < 0 {
				return false
			}
			word := text[i:min(i+3, len(text))]
			return slices.ContainsFunc(begins, func(b string) bool { return strings.EqualFold(word, b) })
		}
	}
	return false
}

var begins = []string{"gra", "sub", "ove", "tot", "sum"}

var (
	exampleReference = pattern.Of(`(?i)^\W*(?:e\.g\b|eg[.,:\s]|(?:example|sample|dummy|template)\b)`)
	exampleTitle     = pattern.Of(`(?i)^\W*(?:e\.g\b|eg[.,:]|delete (?:this|me)\b|lorem ipsum|(?:example|sample|dummy|test|template)(?:\W+(?:row|line|entry|record|only|intention|title|text))?[\W\d]*(?:\b(?:delete|remove)\b.*)?$)`)
)

// mayShowHow reports whether a text's first letter is one with which the words begin by
// which such rows are known: of most texts nothing else need be looked at.
func mayShowHow(text string) bool {
	k := strings.IndexFunc(text, unicode.IsLetter)
	return k >= 0 && strings.IndexByte("desltDESLT", text[k]) >= 0
}
