package diag

import (
	"strings"

	"github.com/agnivade/levenshtein"
)

// Nearest returns the candidate that a person most likely meant by word, or ""
// when none is close: at most two letters in five may differ (two neighbours that
// changed places and nothing else count as one). Letter case, spaces, hyphens and underscores do
// not count as differences. A candidate that says the opposite, or another
// colour, is not close. Of equally near ones the first wins.
func Nearest(word string, candidates []string) string {
	folded := fold(word)
	best, bestDistance := "", len(folded)+1
	for _, candidate := range candidates {
		other := fold(candidate)
		distance := levenshtein.ComputeDistance(folded, other)
		if swapped(folded, other) {
			distance = 1
		}
		if distance < bestDistance && 5*distance <= 2*max(len(folded), len(other)) && !opposed(word, candidate) {
			best, bestDistance = candidate, distance
		}
	}
	return best
}

// swapped reports whether two neighbours of a word have changed places in another.
func swapped(word, other string) bool {
	if len(word) != len(other) {
		return false
	}
	k := 0
	for k < len(word) && word[k] == other[k] {
		k++
	}
	return k+1 < len(word) && word[k] == other[k+1] && word[k+1] == other[k] && word[k+2:] == other[k+2:]
}

var separators = strings.NewReplacer(" ", "", "-", "", "_", "")

func fold(word string) string { return separators.Replace(strings.ToLower(word)) }

// DidYouMean is the hint for an unknown word: the nearest candidate if there
// is one, else all of them while they are few, else nothing.
func DidYouMean(word string, candidates []string) string {
	if near := Nearest(word, candidates); near != "" {
		return `"` + near + `"?`
	}
	if len(candidates) > 0 && len(candidates) <= 12 {
		return "known: " + strings.Join(candidates, ", ")
	}
	return ""
}
