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
)

// sequences is how many are tried: some on a developer's machine, and all in continuous
// integration.
func sequences() uint64 {
	if os.Getenv("CI") != "" {
		return 100
	}
	return 10
}

// TestPreviewIsAFreshBuild edits a pack at random, looks at it after each edit, and in
// the end compares all that is served with a build by somebody who never saw the pack
// before: the same bytes, or the same findings.
func TestPreviewIsAFreshBuild(t *testing.T) {
	built := uint64(0)
	for seed := range sequences() {
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
			if !compared(t, s, folder) {
				t.Error("it is mended, and is not built")
			}
		})
	}
	if built < sequences()/4 {
		t.Errorf("only %d of the sequences end with a pack that can be built", built)
	}
}

// edit is a change of a pack at random.
type edit struct {
	name string
	do   func(t *testing.T, folder string, random *rand.Rand)
}

var edits = []edit{
	change("a word of one", "one.md", "word", "words", "term"),
	change("a word of two", "two.md", "another", "one more", "a further"),
	change("a word of an appendix", "more.md", "What", "That which", "Whatever"),
	change("a figure more in one", "one.md", "## Second", "```pivot\nid: again\ntitle: Again\nrows: status\n```\n\n## Second"),
	change("a title", "intentions.csv", "lists", "queues", "waits"),
	change("who may see a row", "intentions.csv", "Nearer beds,No", "Nearer beds,Yes"),
	change("a row less", "intentions.csv", "A5,Urgent,Warmer beds,No\n", ""),
	change("a cell", "delivery.csv", "OPEN,Delayed,Waits", "OPEN,On track,Waits", "OPEN,Delivered,Waits"),
	change("a score", "scores.csv", "A1,5,3", "A1,3,3", "A1,1,3"),
	change("an observation", "observations.csv", "31,17", "31,16", "31,21"),
	change("a measure", "measures.csv", "lower", "higher"),
	change("a narrative of what is hidden", "delivery.csv", "Hides", "Still hides"),
	change("the pack's name", "pack.yaml", "Small", "Smaller", "Smallest"),
	change("the papers", "pack.yaml", "[one, two]", "[two, one]", "[two]"),
	change("what the list has", "pack.yaml", "list: all", "list: named", "list: none"),
	change("a mistake in a paper", "two.md", "len", "length("),
	change("a mistake in an expression", "one.md", "len(intentions)", "len(intention)"),
	change("a mistake in a cell", "delivery.csv", "On track", "On trakc"),
	change("a mistake in pack.yaml", "pack.yaml", "cycle:", "cycle: ["),
	{"a file is deleted", func(t *testing.T, folder string, random *rand.Rand) {
		name := []string{"two.md", "more.md", "delivery.csv", "observations.csv", "scores.csv"}[random.IntN(5)]
		if err := os.Remove(filepath.Join(folder, name)); err != nil && !os.IsNotExist(err) {
			t.Fatal(err)
		}
	}},
	{"a file is mended", mend}, {"a file is mended", mend}, {"a file is mended", mend},
	{"nothing", func(*testing.T, string, *rand.Rand) {}},
}

func mend(t *testing.T, folder string, random *rand.Rand) {
	names := []string{"pack.yaml", "intentions.csv", "scores.csv", "measures.csv", "observations.csv", "delivery.csv", "one.md", "more.md", "two.md"}
	for _, name := range names[random.IntN(len(names)):] {
		write(t, filepath.Join(folder, name), small()[name])
	}
}

// change puts one of several texts in the place of another, or another of them in its
// place where it was changed before; in one of the ways in which editors save.
func change(what, file string, texts ...string) edit {
	return edit{what, func(t *testing.T, folder string, random *rand.Rand) {
		whole := filepath.Join(folder, file)
		text, err := os.ReadFile(whole)
		if err != nil {
			return // it is deleted
		}
		was, is := texts[random.IntN(len(texts))], texts[random.IntN(len(texts))]
		changed := string(text)
		if was != "" {
			changed = strings.Replace(changed, was, is, 1)
		}
		if random.IntN(2) == 0 {
			write(t, whole, changed)
			return
		}
		writeOver(t, whole, changed)
	}}
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
	all := []string{"board/index.html", "board/one.html", "board/two.html", "public/two.html", "public/list.html", "board/two.pdf", "board/tables/all.csv"}
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
