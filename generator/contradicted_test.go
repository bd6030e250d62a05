package generator

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const measureHead = "---\ntitle: T\ndate: March 2025\n---\n\n## One\n\n"

// Two papers of which each says another thing are one finding, which names both; goals.md is
// in two editions.
func TestPapersThatContradictEachOther(t *testing.T) {
	t.Parallel()
	folder := copyPlanned(t)
	for name, words := range map[string]string{"board-paper.md": "The target for four-hour performance is 80%.", "goals.md": "The target for four-hour performance is 82%."} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(measureHead+words+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	findings, err := Check(context.Background(), Options{Packs: []string{folder}})
	if err != nil {
		t.Fatal(err)
	}
	var said []string
	for _, f := range findings {
		if f.Code == "measure-stated-otherwise" {
			said = append(said, strings.ReplaceAll(f.String(), folder+"/", ""))
		}
	}
	want := `board-paper.md:8:41: warning: this says that the target of Four-hour performance is 80%, and the data say 78.0%; goals.md:8:41 says 82% (hint: write {{ find(measures, .measure == "Four-hour performance").target }})`
	if got := strings.Join(said, "\n"); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}
