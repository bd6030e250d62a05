package templates_test

import (
	"regexp"
	"strings"
	"testing"

	"boardpack/templates"
)

var (
	quoted = regexp.MustCompile(`facts\.[a-z_]+`)
	asked  = regexp.MustCompile(`has\(['"](facts\.[a-z_]+)['"]\)`)
)

// The templates ask before they quote a fact, and name no code that only one body
// has.
func TestTemplatesQuoteNoFactUnasked(t *testing.T) {
	entries, err := templates.Papers.ReadDir(".")
	if err != nil || len(entries) != 7 {
		t.Fatal(entries, err)
	}
	help, err := templates.Help.ReadFile("help/pack.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		text, err := templates.Papers.ReadFile(entry.Name())
		if err != nil {
			t.Fatal(err)
		}
		for k, line := range strings.Split(string(text), "\n") {
			may := map[string]bool{}
			for _, match := range asked.FindAllStringSubmatch(line, -1) {
				may[match[1]] = true
			}
			for _, fact := range quoted.FindAllString(line, -1) {
				if name := strings.TrimPrefix(fact, "facts."); !strings.Contains(string(help), name) {
					t.Errorf("help pack does not name %s", name)
				}
				if !may[fact] {
					t.Errorf("%s:%d quotes %s without has", entry.Name(), k+1, fact)
				}
			}
			for _, word := range []string{`"SO`, "On track", "Delayed", `== "OPEN"`, `== "CLOSED"`, "Contract negotiation", `segment == "`, "words("} {
				if strings.Contains(line, word) {
					t.Errorf("%s:%d has %q, which is not every pack's", entry.Name(), k+1, word)
				}
			}
		}
	}
}
