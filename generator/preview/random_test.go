package preview

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator"
	"boardpack/generator/trial"
)

// TestPreviewIsAFreshBuild edits a pack at random, looks at it after each edit, and in
// the end compares all that is served with a build by somebody who never saw the pack
// before: the same bytes, or the same findings.
func TestPreviewIsAFreshBuild(t *testing.T) {
	built := uint64(0)
	for seed := range uint64(trial.Of(4, 100)) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			random := rand.New(rand.NewPCG(seed, 1))
			folder := packOf(t, small())
			s := serverOf(t, folder)
			var done []string
			for range 1 + random.IntN(12) {
				e := edits[random.IntN(len(edits))]
				e.do(t, folder, random)
				done = append(done, e.name)
				look(s, folder, random)
			}
			if compared(t, s, folder) {
				built++
			}
			if t.Failed() {
				t.Log(strings.Join(done, ", "))
			}
			for name, text := range small() { // whatever it was, it can be mended
				writeOver(t, filepath.Join(folder, name), text)
			}
			for _, name := range added {
				remove(t, filepath.Join(folder, name))
			}
			if !compared(t, s, folder) {
				t.Error("it is mended, and is not built")
			}
		})
	}
	if built < uint64(trial.Of(4, 100))/4 {
		t.Errorf("only %d of the sequences end with a pack that can be built", built)
	}
}

func serverOf(t *testing.T, folder string) *server {
	t.Helper()
	proof, err := generator.NewProof(t.Context(), folder)
	if err != nil {
		t.Fatal(err)
	}
	return &server{proof: proof, port: 8000, key: "key", given: map[string]string{}}
}

func get(s *server, file string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodGet, "http://127.0.0.1:8000/", nil)
	r.URL.Path = s.base() + file
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	return w
}

// look asks for one thing, as whoever has a page open.
func look(s *server, _ string, random *rand.Rand) {
	all := []string{"board/index.html", "board/one.html", "board/two.html", "public/two.html", "public/list.html", "board/two.pdf", "board/tables/all.csv", "public/tables.xlsx", "board/three.html"}
	get(s, editionPath+all[random.IntN(len(all))])
}

// compared compares each edition with a fresh build of it, and reports whether all can
// be built.
func compared(t *testing.T, s *server, folder string) (all bool) {
	t.Helper()
	all = true
	for _, edition := range []string{"board", "public"} {
		out := filepath.Join(t.TempDir(), "out")
		want, err := generator.Build(context.Background(), generator.Options{Packs: []string{folder}, Edition: edition, Out: out})
		if err != nil {
			t.Fatal(err)
		}
		_, got, err := s.proof.File(edition, "index.html")
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" && len(want)+len(got) > 0 {
			t.Errorf("%s (- found by a build, + by the preview): %s", edition, diff)
		}
		if want.HasErrors() {
			all = false
			continue
		}
		same(t, s, filepath.Join(out, "small", edition), edition)
	}
	return all
}

// same compares what is served with a folder that was built. Pages are asked for once
// the PDFs are made, whose sizes they tell.
func same(t *testing.T, s *server, built, edition string) {
	t.Helper()
	var pages []string
	compare := func(name string) {
		want, err := os.ReadFile(filepath.Join(built, name))
		if err != nil {
			t.Fatal(err)
		}
		if got := get(s, editionPath+path.Join(edition, name)); got.Code != http.StatusOK || !bytes.Equal(got.Body.Bytes(), want) {
			t.Errorf("%s of %s is another than that of a build (%d)", name, edition, got.Code)
		}
	}
	err := fs.WalkDir(os.DirFS(built), ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil || entry.IsDir():
		case path.Ext(name) == ".html" || path.Ext(name) == ".json":
			pages = append(pages, name)
		default:
			compare(name)
		}
		return err
	})
	if err != nil || len(pages) < 5 {
		t.Fatal(pages, err)
	}
	for _, page := range pages {
		compare(page)
	}
}
