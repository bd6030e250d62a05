package diag

import (
	"strings"

	"github.com/agnivade/levenshtein"
)

// Nearest returns the candidate that a person most likely meant by word, or ""
// when none is close: at most two letters in five may differ (two letters that
// changed places count as two). Letter case, spaces, hyphens and underscores do
// not count as differences. A candidate that says the opposite, or another
// colour, is not close. Of equally near ones the first wins.
func Nearest(word string, candidates []string) string {
	folded := fold(word)
	best, bestDistance := "", len(folded)+1
	for _, candidate := range candidates {
		other := fold(candidate)
		distance := levenshtein.ComputeDistance(folded, other)
		if distance < bestDistance && 5*distance <= 2*max(len(folded), len(other)) && !opposed(word, candidate) {
			best, bestDistance = candidate, distance
		}
	}
	return best
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
