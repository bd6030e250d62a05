package page

import "testing"

// TestScriptsAreSmall holds what each reader of a page waits for: the marks of drawings are
// walked through by less than 4 kB, and the list does all that it does in less than 7.5.
func TestScriptsAreSmall(t *testing.T) {
	for name, script := range map[string]struct {
		text string
		most int
	}{"marks.js": {Marks, 4000}, "list.js": {List, 7500}} {
		if size := len(script.text); size == 0 || size >= script.most {
			t.Errorf("%s has %d bytes, and %d are too many", name, size, script.most)
		}
	}
}
