package diag

import (
	"strings"
	"testing"
)

// A value is cut after sixty characters, and never within one.
func TestQuoted(t *testing.T) {
	for value, want := range map[string]string{
		"": `""`, "On track": `"On track"`, `a "b"`: `"a "b""`,
		strings.Repeat("é", 60): `"` + strings.Repeat("é", 60) + `"`,
		strings.Repeat("é", 61): `"` + strings.Repeat("é", 60) + `…"`,
		"a\xff":                 "\"a\xff\"",
	} {
		if got := Quoted(value); got != want {
			t.Errorf("%q: %s, want %s", value, got, want)
		}
	}
}
