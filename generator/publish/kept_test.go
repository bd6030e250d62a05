package publish

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// keptPack is an output folder with a pack that the next build keeps.
func keptPack(t *testing.T) (out string) {
	t.Helper()
	out = filepath.Join(t.TempDir(), "out")
	s := opened(t, out)
	folder := s.Folder("kept/public")
	for _, name := range []string{"paper.html", "paper.pdf", "tables/a.csv"} {
		if err := folder.Add(name, []byte(name)); err != nil {
			t.Fatal(err)
		}
	}
	if err := folder.AddManifest(&Manifest{Pack: "kept", Edition: "public"}); err != nil {
		t.Fatal(err)
	}
	if err := s.Commit(t.Context(), []string{"kept"}, listNothing); err != nil {
		t.Fatal(err)
	}
	return out
}

// tellings are what a build of another pack tells of the folder.
func tellings(t *testing.T, out string) string {
	t.Helper()
	s := opened(t, out)
	if err := s.Add("other/x", nil); err != nil {
		t.Fatal(err)
	}
	if err := s.Commit(t.Context(), []string{"other"}, listNothing); err != nil {
		t.Fatal(err)
	}
	return fmt.Sprint(s.Close())
}

func TestKeptPackIsAsItsManifestSays(t *testing.T) {
	if told := tellings(t, keptPack(t)); told != "[]" {
		t.Errorf("of a sound one: %s", told)
	}
	for name, c := range map[string]struct {
		spoil func(page string) error
		want  string
	}{
		"changed": {func(page string) error { return os.WriteFile(page, []byte("paper.hmtl"), 0o600) }, "was changed"},
		"gone":    {os.Remove, "is missing"},
		"folder":  {func(page string) error { os.Remove(page); return os.Mkdir(page, 0o700) }, "is no file"},
		"device":  {func(page string) error { os.Remove(page); return os.Symlink("/dev/zero", page) }, "is no file"},
	} {
		t.Run(name, func(t *testing.T) {
			out := keptPack(t)
			if err := c.spoil(filepath.Join(out, "kept", "public", "paper.html")); err != nil {
				t.Skip(err)
			}
			told := tellings(t, out)
			if !strings.Contains(told, "/kept/public/paper.html: warning: ") || !strings.Contains(told, "1 of its 3 files") || !strings.Contains(told, c.want) {
				t.Error(told)
			}
			if !exists(filepath.Join(out, "kept", "public", "manifest.json")) {
				t.Error("it was lost")
			}
		})
	}
}

// soon ends a test that hangs.
func soon(t *testing.T, what func()) {
	t.Helper()
	done := make(chan bool)
	go func() { what(); close(done) }()
	select {
	case <-done:
	case <-time.After(20 * time.Second):
		t.Fatal("it hangs")
	}
}
