package generator

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestPacksInACircle has two packs that follow each other, and one that follows them.
func TestPacksInACircle(t *testing.T) {
	root := t.TempDir()
	for pack, follows := range map[string]string{"a": "b", "b": "a", "c": "b"} {
		if err := os.CopyFS(filepath.Join(root, pack), os.DirFS(example)); err != nil {
			t.Fatal(err)
		}
		settings := filepath.Join(root, pack, packFile)
		text, err := os.ReadFile(settings)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(settings, []byte(string(text)+"\nfollows: "+follows+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for pack, want := range map[string]string{"a": "a and b follow each other", "c": "c, b and a follow each other"} {
		_, findings := readPack(filepath.Join(root, pack))
		if last := findings[len(findings)-1]; !findings.HasErrors() || !strings.Contains(last.Message, want) || last.Hint == "" {
			t.Errorf("%s: %v", pack, findings)
		}
	}
}
