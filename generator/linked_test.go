package generator

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// TestLinksOutOfThePacks reads what lies beside the packs through a link, and nothing that
// lies elsewhere on the machine.
func TestLinksOutOfThePacks(t *testing.T) {
	root := t.TempDir()
	for _, folder := range []string{"packs/a/sub", "packs/b", "packs-b", "elsewhere/c"} {
		if err := os.MkdirAll(filepath.Join(root, folder), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	for _, file := range []string{"packs/a/own.md", "packs/a/sub/own.csv", "packs/b/other.md", "packs/common.md", "packs-b/x.md", "secret", "elsewhere/c/own.md"} {
		writeText(t, filepath.Join(root, file), file)
	}
	for name, to := range map[string]string{
		"packs/a/itself.md": "own.md", "packs/a/beside.md": "../b/other.md", "packs/a/common.md": "../common.md",
		"packs/a/absolute.md": filepath.Join(root, "packs", "common.md"), "packs/a/twice.md": "beside.md",
		"packs/a/out.md": "../../secret", "packs/a/far.md": filepath.Join(root, "secret"), "packs/a/alike.md": "../../packs-b/x.md",
		"packs/a/hop.md": "../hop", "packs/hop": "../secret", "packs/a/folder": "../../packs-b", "packs/a/astray.md": "nowhere",
		"packs/linked": "../elsewhere/c", "elsewhere/c/in.md": "own.md", "elsewhere/c/by.md": filepath.Join(root, "packs", "common.md"), "elsewhere/c/out.md": "../../secret",
	} {
		if err := os.Symlink(filepath.FromSlash(to), filepath.Join(root, name)); err != nil {
			t.Skip("no links here:", err)
		}
	}
	t.Chdir(filepath.Join(root, "packs"))
	for folder, files := range map[string]map[string]bool{ // whether they may be read
		"a": {"own.md": true, "sub/own.csv": true, "itself.md": true, "beside.md": true, "common.md": true, "absolute.md": true, "twice.md": true,
			"out.md": false, "far.md": false, "alike.md": false, "hop.md": false, "folder/x.md": false},
		"linked": {"own.md": true, "in.md": true, "by.md": true, "out.md": false},
	} {
		for _, at := range []string{folder, "./" + folder + "/", filepath.Join(root, "packs", folder)} {
			for file, may := range files {
				text, err := filesIn(at, textSize, nil).ReadFile(file)
				if may && (err != nil || len(text) == 0) || !may && (!errors.Is(err, errLinkedOut) || text != nil) {
					t.Errorf("%s of %s: %q, %v", file, at, text, err)
				}
			}
		}
	}
	if _, err := filesIn("a", textSize, nil).ReadFile("astray.md"); !errors.Is(err, os.ErrNotExist) {
		t.Error(err)
	}
	t.Chdir("a")
	if _, err := filesIn(".", textSize, nil).ReadFile("out.md"); !errors.Is(err, errLinkedOut) {
		t.Error(err)
	}
	if _, err := filesIn(".", textSize, nil).ReadFile("beside.md"); err != nil {
		t.Error(err)
	}
}
