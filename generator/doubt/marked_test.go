package doubt

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Eight letters at a time tell what one by one do, wherever a mark stands.
func TestMarks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.SampledFrom([]rune("aZ 9,.-'aZ 9,.-'é–€"+marked)), 0, 30, -1).Draw(t, "text")
		if got := isMarked(text); got != strings.ContainsAny(text, marked) {
			t.Fatalf("%q has a mark: %v", text, got)
		}
	})
}
