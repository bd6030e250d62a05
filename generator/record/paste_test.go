package record

import (
	"testing"

	"go.yaml.in/yaml/v3"
)

// TestWordsToPasteAreWords reads the line for a word as YAML: it must give the word
// back, as words, whatever stands in it.
func TestWordsToPasteAreWords(t *testing.T) {
	r := newReading(tables[1], "", Settings{})
	for _, word := range []string{"Open", "On hold", "N/A", "Yes", "no", "on", "null", "~", "1.5", "a: b", `a "b"`, `a\b`, "tbc\nlater", "- x", "[x", "{", "é", "#", "", "3 weeks", "Q3", "*", "true"} {
		var read struct {
			Files map[string]struct {
				Words map[string]map[string]any `yaml:"words"`
			} `yaml:"files"`
		}
		line := r.wordLine("status", word, yamlWord(word))
		if err := yaml.Unmarshal([]byte(line), &read); err != nil || read.Files["delivery"].Words["status"][word] != any(word) {
			t.Errorf("%q: %s is read as %v, %v", word, line, read, err)
		}
	}
}
