package publish

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// tree reads a folder back as Files.
func tree(t *testing.T, folder string) Files {
	t.Helper()
	files := Files{}
	err := fs.WalkDir(os.DirFS(folder), ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && entry.Type().IsRegular() {
			files[name], err = os.ReadFile(filepath.Join(folder, name))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func plant(t *testing.T, folder string, files Files) {
	t.Helper()
	for name, data := range files {
		if err := write(filepath.Join(folder, name), data); err != nil {
			t.Fatal(err)
		}
	}
}

// listing is the manifest of an edition that has the files.
func listing(pack, edition string, files ...string) []byte {
	m := Manifest{Pack: pack, Edition: edition}
	for _, file := range files {
		m.Outputs = append(m.Outputs, Sum{Path: file})
	}
	text, err := m.JSON()
	if err != nil {
		panic(err)
	}
	return text
}

func former() Files {
	return Files{
		"README.md": []byte("read me"), "index.html": []byte("old"), ".DS_Store": {},
		"a/board/manifest.json": listing("a", "board", "gone.html"), "a/board/gone.html": []byte("gone"),
		"b/provider/X/manifest.json": listing("b", "provider/X"),
	}
}

// replace makes a stage of the files and commits it.
func replace(ctx context.Context, out string, files Files, owned []string) error {
	s, err := Open(ctx, out)
	if err != nil {
		return err
	}
	defer s.Close()
	for name, data := range files {
		if err := s.Add(name, data); err != nil {
			return err
		}
	}
	return s.Commit(ctx, owned, listNothing)
}

func listNothing([]Manifest) (Files, error) { return nil, nil }

func TestCommitSwapsWhatItOwnsAndKeepsTheRest(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	plant(t, out, former())
	made := Files{"index.html": []byte("new"), "a/board/manifest.json": []byte("A"), "a/board/new.html": []byte("n")}
	if err := replace(t.Context(), out, made, []string{"index.html", "a"}); err != nil {
		t.Fatal(err)
	}
	want := Files{
		"README.md": []byte("read me"), "index.html": []byte("new"), ".DS_Store": {},
		"a/board/manifest.json": []byte("A"), "a/board/new.html": []byte("n"),
		"b/provider/X/manifest.json": listing("b", "provider/X"),
	}
	if diff := cmp.Diff(want, tree(t, out)); diff != "" {
		t.Error(diff)
	}
	onlyOut(t, out)
}

// onlyOut checks that nothing lies about beside the output folder, and nothing
// hidden in it.
func onlyOut(t *testing.T, out string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(out))
	if err != nil || len(entries) != 1 {
		t.Errorf("beside the output folder: %v, %v", entries, err)
	}
	if left, _ := filepath.Glob(filepath.Join(out, hidden+"*")); len(left) > 0 {
		t.Errorf("in the output folder: %v", left)
	}
}

func TestCommitMakesAFolderThatWasNotThere(t *testing.T) {
	out := filepath.Join(t.TempDir(), "new", "out")
	if err := replace(t.Context(), out, Files{"a/x": []byte("x")}, nil); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(Files{"a/x": []byte("x")}, tree(t, out)); diff != "" {
		t.Error(diff)
	}
}

func TestCommitLeavesTheFormerFolder(t *testing.T) {
	cancelled, cancel := context.WithCancel(context.Background())
	cancel()
	for name, c := range map[string]struct {
		ctx   context.Context
		files Files
	}{
		"when it is interrupted":          {cancelled, Files{"a/board/x": nil}},
		"when a path leads out":           {context.Background(), Files{"../x": nil}},
		"when a path is not clean":        {context.Background(), Files{"a//x": nil}},
		"when a file has a folder's name": {context.Background(), Files{"a/x": nil, "a/x/y": nil}},
	} {
		t.Run(name, func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "out")
			plant(t, out, former())
			if err := replace(c.ctx, out, c.files, []string{"a"}); err == nil {
				t.Error("no error")
			}
			if diff := cmp.Diff(former(), tree(t, out)); diff != "" {
				t.Error(diff)
			}
			onlyOut(t, out)
		})
	}
}

func TestOpenRefusesAFolderThatIsNotItsOwn(t *testing.T) {
	for _, foreign := range []string{"letters/to-keep.txt", "photo.jpg", "a/minutes.docx", "a/board/charts/mine.svg", "a/README.md", "a/board/index.html", "x/y/manifest.json"} {
		out := filepath.Join(t.TempDir(), "out")
		plant(t, out, former())
		plant(t, out, Files{foreign: []byte("mine")})
		if err := replace(t.Context(), out, Files{"a/x": nil}, []string{"a"}); !errors.Is(err, ErrForeign) {
			t.Errorf("a folder with %s: %v", foreign, err)
		}
		if _, err := os.Stat(filepath.Join(out, foreign)); err != nil {
			t.Error(err)
		}
	}
}

// An index.html is boardpack's only where there are packs that it can list.
func TestOpenRefusesAWebsite(t *testing.T) {
	out := filepath.Join(t.TempDir(), "site")
	plant(t, out, Files{"index.html": []byte("mine")})
	if err := replace(t.Context(), out, Files{"index.html": nil}, []string{"index.html"}); !errors.Is(err, ErrForeign) {
		t.Error(err)
	}
}

// The sums are those of the SHA-256 standard's examples (FIPS 180-4).
func TestFolderListsWhatItHas(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	s := opened(t, out)
	folder := s.Folder("p/board")
	for name, data := range map[string]string{"b/c": "abc", "a": ""} {
		if err := folder.Add(name, []byte(data)); err != nil {
			t.Fatal(err)
		}
	}
	m := Manifest{Pack: "p", Edition: "board"}
	if err := folder.AddManifest(&m); err != nil {
		t.Fatal(err)
	}
	want := []Sum{
		{"a", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
		{"b/c", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
	}
	if diff := cmp.Diff(want, m.Outputs); diff != "" {
		t.Error(diff)
	}
	if folder.Size("b/c") != 3 || folder.Size("c") != 0 || folder.Len() != 3 {
		t.Errorf("sizes %d and %d, %d files", folder.Size("b/c"), folder.Size("c"), folder.Len())
	}
	if err := s.Commit(t.Context(), []string{"p"}, listNothing); err != nil {
		t.Fatal(err)
	}
	listed, err := manifests(out, nil)
	if diff := cmp.Diff([]Manifest{m}, listed); diff != "" || err != nil {
		t.Error(diff, err)
	}
}
