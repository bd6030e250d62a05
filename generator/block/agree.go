package block

import (
	"strings"

	"boardpack/generator/pattern"
)

// singular are the nouns and verbs that follow a number, as one of it takes them.
var singular = map[string]string{
	"are": "is", "have": "has", "were": "was",
	"intentions": "intention", "submissions": "submission", "milestones": "milestone", "benefits": "benefit", "measures": "measure",
	"programmes": "programme", "priorities": "priority", "providers": "provider", "goals": "goal",
}

var (
	// verb follows a number at once, or after that or which.
	verb = pattern.Of(`^ (?:(?:that|which) )?(?:are|have|were)\b`)
	noun = pattern.Of(`^ (?:intentions|submissions|milestones|benefits|measures|programmes|priorities|providers|goals)\b`)
	// clause is as far as a noun goes with its verbs: the next one may have another.
	clause = pattern.Of(`[.,;:(]| and `)
	plural = pattern.Of(`^ \w+|\b(?:are|have|were)\b`)
)

// Agree is the words after a live value, whose author could not know that the value
// would be one: "one intention is delayed" for "intentions are delayed". Where the
// value ends a list of two, as in "{{ a }} and {{ b }} are", between is "and", and
// many it stays.
func Agree(between, value, after string) string {
	if value != "1" && value != "one" && value != "One" || between == " and " {
		return after
	}
	end := len(verb().FindString(after))
	if noun().MatchString(after) {
		end = len(after)
		if stop := clause().FindStringIndex(after); stop != nil {
			end = stop[0]
		}
	}
	return plural().ReplaceAllStringFunc(after[:end], one) + after[end:]
}

// one is a word as it goes with one; itself where it is no other then.
func one(word string) string {
	bare := strings.TrimPrefix(word, " ")
	if is := singular[bare]; is != "" {
		return word[:len(word)-len(bare)] + is
	}
	return word
}
