package statement

import (
	"testing"
	"unicode"
)

// A regular expression under (?i) takes for the same all letters that SimpleFold goes round.
func TestCaseless(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if other := unicode.SimpleFold(r); caseless(string(r)) != caseless(string(other)) {
			t.Errorf("%q and %q are not the same", r, other)
		}
	}
	if caseless("Waits") == caseless("Weights") {
		t.Error("all texts are the same")
	}
}
