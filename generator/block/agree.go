package block

import "strings"

// singular are the verbs that follow a number, as one of it takes them.
var singular = map[string]string{"are": "is", "have": "has", "were": "was"}

// Agree is the words after a live value, whose author could not know that the value
// would be one: "one is delayed" for "are delayed". Where the value ends a list of
// two, as in "{{ a }} and {{ b }} are", between is "and", and many it stays.
func Agree(between, value, after string) string {
	verb, _, _ := strings.Cut(strings.TrimPrefix(after, " "), " ")
	one := value == "1" || value == "one" || value == "One"
	if is := singular[verb]; one && is != "" && strings.HasPrefix(after, " ") && between != " and " {
		return " " + is + after[1+len(verb):]
	}
	return after
}
