//go:build !windows

package publish

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/sys/unix"
)

// TestPipesHoldNothingUp has pipes where files are read.
func TestPipesHoldNothingUp(t *testing.T) {
	for _, name := range []string{"paper.pdf", ManifestName} {
		out := keptPack(t)
		file := filepath.Join(out, "kept", "public", name)
		if err := errors.Join(os.Remove(file), unix.Mkfifo(file, 0o600)); err != nil {
			t.Skip(err)
		}
		soon(t, func() {
			if name == ManifestName {
				if _, err := Open(t.Context(), out); !errors.Is(err, ErrForeign) || !strings.Contains(err.Error(), "kept/public/manifest.json is no file") {
					t.Error(err)
				}
			} else if told := tellings(t, out); !strings.Contains(told, "paper.pdf: warning: ") {
				t.Error(told)
			}
		})
	}
}

// TestPlacesThatAreNoFolder are told plainly, and left as they are.
func TestPlacesThatAreNoFolder(t *testing.T) {
	place := filepath.Join(t.TempDir(), "place")
	for want, make := range map[string]func() error{
		"is a file, and no folder":                       func() error { return os.WriteFile(place, nil, 0o600) },
		"is a link to nowhere, where there is no folder": func() error { return os.Symlink("nowhere", place) },
		"place is a link to place, where there is no":    func() error { return os.Symlink("place", place) },
		"/place is a file, and no folder":                func() error { return unix.Mkfifo(place, 0o600) },
	} {
		if err := make(); err != nil {
			t.Skip(err)
		}
		soon(t, func() {
			if _, err := Open(t.Context(), place); !errors.Is(err, ErrForeign) || !strings.Contains(err.Error(), want) {
				t.Errorf("%v, want %q", err, want)
			}
		})
		if err := os.Remove(place); err != nil {
			t.Error(err)
		}
	}
}

// TestLinkStays puts the output where the link leads.
func TestLinkStays(t *testing.T) {
	root := t.TempDir()
	out, link := filepath.Join(root, "real", "out"), filepath.Join(root, "link")
	plant(t, out, former())
	if err := os.Symlink(filepath.Join("real", "out"), link); err != nil {
		t.Skip(err)
	}
	if err := replace(t.Context(), link, Files{"index.html": []byte("new")}, []string{"index.html"}); err != nil {
		t.Fatal(err)
	}
	want := former()
	want["index.html"] = []byte("new")
	if diff := cmp.Diff(want, tree(t, out)); diff != "" {
		t.Error(diff)
	}
	if _, err := os.Readlink(link); err != nil {
		t.Error(err)
	}
	onlyOut(t, out)
}
