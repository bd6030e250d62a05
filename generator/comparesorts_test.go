package generator

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"boardpack/generator/comparison"
)

// TestCompareBuildsOfTwoSorts takes no output folder for a pack's, which would be told as all
// gone and all new, and no manifest that names nothing.
func TestCompareBuildsOfTwoSorts(t *testing.T) {
	pack := planPack(t, "publication_date: 2025-04-01\n"+everyAudience)
	out := filepath.Join(t.TempDir(), "out")
	putOut(t, Options{Packs: []string{pack}, Out: out})
	one := filepath.Join(out, "plan")
	for _, two := range [][2]string{{out, one}, {one, out}, {filepath.Join(one, "board"), one}, {out, filepath.Join(one, "board")}} {
		if _, err := Compare(comparison.Options{Old: two[0], New: two[1]}); !errors.Is(err, ErrUsage) {
			t.Errorf("%v: %v", two, err)
		}
	}
	if c := compare(t, comparison.Options{Old: one, New: one}); c.Moved || len(c.Editions) != len(ofEveryone) {
		t.Errorf("%+v", c)
	}
	other := filepath.Join(t.TempDir(), "out")
	for _, text := range []string{"", "{", "null", "[]", "{}", `{"pack": "plan"}`} {
		if err := os.CopyFS(other, os.DirFS(out)); err != nil {
			t.Fatal(err)
		}
		writeText(t, filepath.Join(other, "plan", "board", "manifest.json"), text)
		if c, err := Compare(comparison.Options{Old: out, New: other}); err != nil || !c.Findings.HasErrors() || c.Findings[0].Code != "compare-build-unread" {
			t.Errorf("%s: %v %v", text, c.Findings, err)
		}
		if err := os.RemoveAll(other); err != nil {
			t.Fatal(err)
		}
	}
}
