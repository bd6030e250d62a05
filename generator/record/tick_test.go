package record

import (
	"strings"
	"testing"

	"boardpack/generator/diag"
)

// TestTicks has ticks for answers: they are one mistake, whatever they look like, and cells without
// one are another.
func TestTicks(t *testing.T) {
	for header, want := range map[string]string{
		"Confidential": `2:4 Confidential is ticked (X, x, ✓), and a tick is not one of Yes, No (if it says that not everybody may see the row, write in pack.yaml: files: {intentions: {words: {confidential: {X: "Yes", x: "Yes", "✓": "Yes"}}}})` +
			`3:4 Confidential is empty (write No where everybody may see the row: a cell that is not ticked may have been forgotten)`,
		"Publish?": `2:4 Publish? is ticked (X, x, ✓), and a tick is not one of Yes, No (if it says that everybody may see the row, write in pack.yaml: files: {intentions: {words: {confidential: {X: "No", x: "No", "✓": "No"}}}})` +
			`3:4 Publish? is empty (where no tick keeps the row back, write that too: files: {intentions: {words: {confidential: {"": "Yes"}}}})`,
	} {
		s := october
		s.Hides, s.Files = true, map[string]FileSettings{intentionsFile: {Columns: map[string]diag.Located{"confidential": say(header)}}}
		_, findings := Read(folder("intentions.csv", "reference,programme,title,"+header+"\nA-1,Cancer,One,x\nA-2,Cancer,Two,\nA-3,Cancer,Three,X\nA-4,Cancer,Four,✓\n"), "p", s)
		got, told := "", map[string]bool{}
		for _, f := range findings.Sorted() {
			if f.Position.Column == 4 && !told[f.Message] {
				told[f.Message] = true
				got += strings.TrimPrefix(f.Position.String(), "p/intentions.csv:") + " " + f.Message + " (" + f.Hint + ")"
			}
		}
		if got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", header, got, want)
		}
	}
}
