package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func opened(t *testing.T, out string) *Stage {
	t.Helper()
	s, err := Open(t.Context(), out)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// TestNobodySeesAStage holds that other users cannot look into a stage, which
// has what the Board alone may see, while they can read what it becomes.
func TestNobodySeesAStage(t *testing.T) {
	parent := t.TempDir()
	out := filepath.Join(parent, "out")
	s := opened(t, out)
	if err := s.Add("a/x", nil); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(out)
	if err != nil || len(entries) != 1 || !strings.HasPrefix(entries[0].Name(), ".boardpack-") {
		t.Fatal(entries, err)
	}
	if info, err := entries[0].Info(); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("the stage has mode %v, %v", info.Mode(), err)
	}
	if err := s.Commit(t.Context(), nil, listNothing); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(out); err != nil || info.Mode().Perm() != 0o755 {
		t.Errorf("the output folder has mode %v, %v", info.Mode(), err)
	}
	if info, err := os.Stat(filepath.Join(out, "a")); err != nil || info.Mode().Perm() != 0o755 {
		t.Errorf("what is in place has mode %v, %v", info.Mode(), err)
	}
	onlyOut(t, out)
}

// TestAbandonedStagesGo holds that the stage of a build that was killed goes
// with the next build, and that of a build that goes on does not.
func TestAbandonedStagesGo(t *testing.T) {
	parent := t.TempDir()
	out := filepath.Join(parent, "out")
	killed := opened(t, out)
	if err := os.Chtimes(killed.folder, time.Time{}, time.Now().AddDate(1, 0, 0)); err != nil { // no age counts
		t.Fatal(err)
	}
	killed.release() // what the system does
	alive := opened(t, out)
	for s, want := range map[*Stage]bool{killed: false, alive: true} {
		if _, err := os.Stat(s.folder); errors.Is(err, fs.ErrNotExist) == want {
			t.Errorf("%s: %v", s.folder, err)
		}
	}
	killed.folder = ""
	opened(t, out)
	if err := alive.Add("a/x", nil); err != nil {
		t.Error(err)
	}
}

func TestCloseLeavesNothing(t *testing.T) {
	root := t.TempDir()
	s, err := Open(t.Context(), filepath.Join(root, "some", "where", "out"))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Add("a/x", nil); err != nil {
		t.Error(err)
	}
	s.Close()
	if left := tree(t, root); len(left) > 0 {
		t.Errorf("left: %v", left)
	}
	if entries, err := os.ReadDir(root); err != nil || len(entries) > 0 {
		t.Errorf("left: %v, %v", entries, err)
	}
}

func TestAddSideBySide(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	s := opened(t, out)
	want := Files{}
	var group sync.WaitGroup
	for i := range 40 {
		name := fmt.Sprintf("p/%d/%d", i%3, i)
		want[name] = []byte(name)
		group.Go(func() {
			if err := s.Add(name, []byte(name)); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	// told by its own name: nobody can look into the stage
	if err := s.Add("p/0/0", nil); !errors.Is(err, fs.ErrExist) || !strings.HasPrefix(err.Error(), "p/0/0 cannot be written to ") || strings.Contains(err.Error(), staging) {
		t.Errorf("a file made twice: %v", err)
	}
	if err := s.Commit(t.Context(), nil, listNothing); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, tree(t, out)); diff != "" {
		t.Error(diff)
	}
}

// TestFilesOutsideWhatIsOwned are new ones all the same, and the former one's
// bytes, which may have a second name elsewhere, are left alone.
func TestFilesOutsideWhatIsOwned(t *testing.T) {
	parent := t.TempDir()
	out, copied := filepath.Join(parent, "out"), filepath.Join(parent, "copied")
	plant(t, out, former())
	if err := os.Link(filepath.Join(out, "README.md"), copied); err != nil {
		t.Skip("no second names here: ", err)
	}
	if err := replace(t.Context(), out, Files{"README.md": []byte("new")}, nil); err != nil {
		t.Fatal(err)
	}
	want := former()
	want["README.md"] = []byte("new")
	if diff := cmp.Diff(want, tree(t, out)); diff != "" {
		t.Error(diff)
	}
	if text, err := os.ReadFile(copied); err != nil || string(text) != "read me" {
		t.Errorf("%q, %v", text, err)
	}
}
