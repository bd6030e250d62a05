package publish

import (
	"crypto/sha256"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// editionOf is an edition's files with their manifest.
func editionOf(t *testing.T, pack, edition string, files map[string]string) Files {
	t.Helper()
	m, all := Manifest{Pack: pack, Edition: edition}, Files{}
	for name, text := range files {
		m.Outputs = append(m.Outputs, SumOf(name, []byte(text)))
		all[m.Folder()+"/"+name] = []byte(text)
	}
	text, err := m.JSON()
	if err != nil {
		t.Fatal(err)
	}
	all[m.Folder()+"/"+ManifestName] = text
	return all
}

// knows says of a manifest's sum that it is one of those that were made.
func knows(all ...Files) func([sha256.Size]byte) bool {
	return func(sum [sha256.Size]byte) bool {
		for _, files := range all {
			for name, data := range files {
				if filepath.Base(name) == ManifestName && sha256.Sum256(data) == sum {
					return true
				}
			}
		}
		return false
	}
}

func TestKeepLooksAtEachFile(t *testing.T) {
	board := editionOf(t, "p", "board", map[string]string{"index.html": "I", "a/b.csv": "B"})
	for name, c := range map[string]struct {
		known bool
		hurt  func(edition string) error
		want  bool
	}{
		"as it was made":         {true, func(string) error { return nil }, true},
		"nothing is known of it": {false, func(string) error { return nil }, false},
		"a page was edited":      {true, func(e string) error { return os.WriteFile(e+"/index.html", []byte("J"), 0o600) }, false},
		"a file is gone":         {true, func(e string) error { return os.Remove(e + "/a/b.csv") }, false},
		"a file is a folder": {true, func(e string) error {
			return errors.Join(os.Remove(e+"/index.html"), os.Mkdir(e+"/index.html", 0o700))
		}, false},
		"the manifest was edited": {true, func(e string) error { return os.WriteFile(e+"/"+ManifestName, []byte("{}"), 0o600) }, false},
		"the manifest is gone":    {true, func(e string) error { return os.Remove(e + "/" + ManifestName) }, false},
	} {
		t.Run(name, func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "out")
			plant(t, out, board)
			s := opened(t, out)
			if err := c.hurt(filepath.Join(out, "p", "board")); err != nil {
				t.Fatal(err)
			}
			know := knows()
			if c.known {
				know = knows(board)
			}
			m, got := s.Keep(t.Context(), "p/board", know)
			if got != c.want || got && len(m.Outputs) != 2 {
				t.Errorf("kept %v, want %v: %v", got, c.want, m)
			}
		})
	}
}

// TestCommitKeepsWithinWhatItOwns replaces one edition of a pack, takes away another that
// the pack no longer has, and leaves the third, file for file.
func TestCommitKeepsWithinWhatItOwns(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	board := editionOf(t, "p", "board", map[string]string{"index.html": "board"})
	former := editionOf(t, "p", "public", map[string]string{"old.html": "public"})
	gone := editionOf(t, "p", "provider/X", map[string]string{"index.html": "x"})
	plant(t, out, Files{"index.html": []byte("list")})
	for _, files := range []Files{board, former, gone} {
		plant(t, out, files)
	}
	stays, err := os.Stat(filepath.Join(out, "p", "board", "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	s := opened(t, out)
	latter := editionOf(t, "p", "public", map[string]string{"new.html": "public"})
	for name, data := range latter {
		if err := s.Add(name, data); err != nil {
			t.Fatal(err)
		}
	}
	if _, kept := s.Keep(t.Context(), "p/board", knows(board)); !kept {
		t.Fatal("not kept")
	}
	err = s.Commit(t.Context(), []string{"index.html", "p", "p"}, func(kept []Manifest) (Files, error) {
		if len(kept) > 0 {
			t.Errorf("the list hears of %v, which the build has as its own", kept)
		}
		return Files{"index.html": []byte("list")}, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	want := Files{"index.html": []byte("list")}
	for _, files := range []Files{board, latter} {
		for name, data := range files {
			want[name] = data
		}
	}
	if diff := cmp.Diff(want, tree(t, out)); diff != "" {
		t.Error(diff)
	}
	if now, err := os.Stat(filepath.Join(out, "p", "board", "index.html")); err != nil || !os.SameFile(stays, now) {
		t.Error("the edition that stays is another file", err)
	}
	s.Close()
	onlyOut(t, out)
}

// TestNothingToCommitTouchesNothing commits what is there already.
func TestNothingToCommitTouchesNothing(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	board := editionOf(t, "p", "board", map[string]string{"index.html": "board"})
	plant(t, out, board)
	plant(t, out, Files{"index.html": []byte("list")})
	list, err := os.Stat(filepath.Join(out, "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	s := opened(t, out)
	if _, kept := s.Keep(t.Context(), "p/board", knows(board)); !kept {
		t.Fatal("not kept")
	}
	err = s.Commit(t.Context(), []string{"index.html", "p"}, func([]Manifest) (Files, error) { return Files{"index.html": []byte("list")}, nil })
	if err != nil {
		t.Fatal(err)
	}
	if now, err := os.Stat(filepath.Join(out, "index.html")); err != nil || !os.SameFile(list, now) {
		t.Error("the list is another file", err)
	}
	s.Close()
	onlyOut(t, out)
}

// TestCommitSeesWhatChangedMeanwhile has another build replace what the first one keeps.
func TestCommitSeesWhatChangedMeanwhile(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	board := editionOf(t, "p", "board", map[string]string{"index.html": "board"})
	plant(t, out, board)
	s := opened(t, out)
	if _, kept := s.Keep(t.Context(), "p/board", knows(board)); !kept {
		t.Fatal("not kept")
	}
	other := editionOf(t, "p", "board", map[string]string{"index.html": "final"})
	if err := replace(t.Context(), out, other, []string{"p"}); err != nil {
		t.Fatal(err)
	}
	if err := s.Commit(t.Context(), []string{"p"}, listNothing); !errors.Is(err, ErrMeanwhile) {
		t.Error(err)
	}
	s.Close()
	if diff := cmp.Diff(other, tree(t, out)); diff != "" {
		t.Error(diff)
	}
}

// TestDropLeavesTheFormer takes back a pack that turned out to have errors.
func TestDropLeavesTheFormer(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	former := editionOf(t, "bad", "board", map[string]string{"index.html": "former"})
	plant(t, out, former)
	s := opened(t, out)
	good := editionOf(t, "badly", "board", map[string]string{"index.html": "good"})
	for name, data := range good {
		if err := s.Add(name, data); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Folder("bad").Add("board/index.html", []byte("half")); err != nil {
		t.Fatal(err)
	}
	if err := s.Folder("bad").Drop(); err != nil {
		t.Fatal(err)
	}
	if err := s.Commit(t.Context(), []string{"badly"}, listNothing); err != nil {
		t.Fatal(err)
	}
	want := former
	for name, data := range good {
		want[name] = data
	}
	if diff := cmp.Diff(want, tree(t, out)); diff != "" {
		t.Error(diff)
	}
}
