package block

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"boardpack/generator/pattern"
)

// Agreement makes the words of a live text agree with the values among them, whose author
// could not know that a value would be one: "1 intention is delayed" for "intentions are
// delayed". Value and Words are called in the order of the text.
type Agreement struct {
	between, last string // the words before the last value, and that, until words follow it
	subject       subject
}

// subject is what the verbs to come are said of.
type subject int

const (
	unknown subject = iota // not of a value of one: they stay
	single                 // of one
	amongst                // of one of several, whose relative clauses stay: "1 of the 3 that are open is late"
)

// The words that go with a number, each as one of it takes it.
var (
	auxiliaries = map[string]string{"are": "is", "have": "has", "were": "was"}
	otherVerbs  = map[string]string{
		"ask": "asks", "await": "awaits", "carry": "carries", "change": "changes", "depend": "depends", "go": "goes", "help": "helps", "include": "includes",
		"lack": "lacks", "name": "names", "need": "needs", "promise": "promises", "say": "says", "serve": "serves", "take": "takes",
	}
	nouns = map[string]string{
		"benefits": "benefit", "goals": "goal", "intentions": "intention", "measures": "measure", "milestones": "milestone", "networks": "network", "ones": "one",
		"places": "place", "priorities": "priority", "programmes": "programme", "proposals": "proposal", "providers": "provider", "steps": "step",
		"submissions": "submission", "trusts": "trust", "values": "value",
	}
)

// adjectives may stand before a noun, and are the same of one.
const adjectives = `more|other|further|new|open|closed|delayed|delivered|deprioritised|prioritised|confidential|local|national|unifying|individual|main|primary care`

// anyOf is a pattern of words.
func anyOf(words map[string]string) string {
	return strings.Join(slices.Sorted(maps.Keys(words)), "|")
}

var verbs = anyOf(auxiliaries) + "|" + anyOf(otherVerbs)

var (
	// counted is what a value counts, and its verb where that follows at once.
	counted = pattern.Of(`^ (?:(?:` + adjectives + `) )?(?:` + anyOf(nouns) + `)\b(?: (?:(?:that|which) )?(?:` + verbs + `)\b)?`)
	said    = pattern.Of(`^ (?:(?:that|which) )?(?:` + verbs + `)\b`)
	among   = pattern.Of(`^ of (?:(?:the|these|those|them|all)\b|$)`)
	// turn is where a clause may end, or a verb stands that may be said of the subject.
	turn   = pattern.Of(`[.,;:(]| and (?:` + verbs + `)\b| and |\b(?:` + anyOf(auxiliaries) + `)\b`)
	word   = pattern.Of(`\w+`)
	others = pattern.Of(`\b(?:` + anyOf(nouns) + `|they|we|you|these|those|who|to|not|would|could|should|will|may|might|must) $`)
	which  = pattern.Of(`\b(?:that|which) $`)
)

// Value is told of a value of the text.
func (a *Agreement) Value(value string) { a.last = value }

// Words is the next words of the text, as they agree. Where the value before them ends a
// list of two, as in "{{ a }} and {{ b }} are", between is "and", and many it stays.
func (a *Agreement) Words(words string) string {
	head := ""
	if (a.last == "1" || a.last == "one" || a.last == "One") && a.between != " and " {
		head = words[:a.begin(words)]
	}
	a.between, a.last = words, ""
	return word().ReplaceAllStringFunc(head, one) + a.goOn(words[len(head):])
}

// begin is how much of the words after a value of one goes with it, and notes of what the
// verbs after that are said.
func (a *Agreement) begin(words string) int {
	a.subject = unknown
	for _, start := range []struct {
		pattern.Pattern
		subject
	}{{counted, single}, {said, single}, {among, amongst}} {
		if head := start.Pattern().FindString(words); head != "" {
			a.subject = start.subject
			return len(head)
		}
	}
	return 0
}

// goOn is the words up to the end of the clause with the verbs that are said of the subject
// as one takes them, and what follows as it is.
func (a *Agreement) goOn(words string) string {
	done := 0
	for a.subject != unknown {
		at := turn().FindStringIndex(words[done:])
		if at == nil {
			break
		}
		before, found := words[:done+at[0]], words[done+at[0]:done+at[1]]
		switch {
		case found == " and " || strings.ContainsAny(found, ".,;:("):
			a.subject = unknown
		case !a.says(before):
		default:
			a.subject = single
			agreed := word().ReplaceAllStringFunc(found, one)
			words = before + agreed + words[done+at[1]:]
			at[1] += len(agreed) - len(found)
		}
		done += at[1]
	}
	return words
}

// says reports whether a verb after these words is said of the subject, and not of what
// stands between.
func (a *Agreement) says(before string) bool {
	if a.subject == amongst {
		return !which().MatchString(before)
	}
	return !others().MatchString(before)
}

// one is a word as it goes with one; itself where it is no other then.
func one(word string) string {
	return cmp.Or(auxiliaries[word], otherVerbs[word], nouns[word], word)
}
