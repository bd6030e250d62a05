package study

import (
	"math"
	"strings"

	"boardpack/generator/wording"
)

// exactly is a number to as many decimals as it needs, and at most so many.
func exactly(value float64, most int) string {
	words := wording.Rounded(value, most)
	if most > 0 {
		words = strings.TrimSuffix(strings.TrimRight(words, "0"), ".")
	}
	return words
}

// rounded is a number to so many decimals, halves away from zero.
func rounded(value float64, places int) float64 {
	scale := math.Pow10(places)
	return math.Round(value*scale) / scale
}
