package generator

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator/diag"
	"boardpack/generator/publish"
	"boardpack/generator/trial"
)

const (
	example   = "../data/2024-25"
	published = "testdata/"
	board     = "2024-25/board/"
)

// planned is the second example pack, and where its editions stand.
const (
	planned       = "../data/2025-26"
	plannedBoard  = "2025-26/board/"
	plannedPublic = "2025-26/public/"
	oneProvider   = "2025-26/provider/RXN/"
)

// monthly is the third, with drafts of its list.
const monthly = "../data/2026-27"

// exampleOut builds the example packs once for all tests and returns their
// files.
var exampleOut = sync.OnceValues(func() (publish.Files, error) {
	folder, err := os.MkdirTemp("", "boardpack")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	return buildInto(filepath.Join(folder, "out"), example, planned)
})

func buildInto(out string, packs ...string) (publish.Files, error) {
	findings, err := Build(context.Background(), Options{Packs: packs, Out: out})
	if err != nil {
		return nil, err
	}
	if findings.HasErrors() {
		worst := slices.IndexFunc(findings, func(f diag.Finding) bool { return f.Severity == diag.Error })
		return nil, errFindings(findings[worst].String())
	}
	return readTree(out)
}

// readTree reads all files below a folder.
func readTree(folder string) (publish.Files, error) {
	files := publish.Files{}
	err := fs.WalkDir(os.DirFS(folder), ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			files[name], err = os.ReadFile(filepath.Join(folder, name))
		}
		return err
	})
	return files, err
}

type errFindings string

func (e errFindings) Error() string { return "finding: " + string(e) }

// tableIn is a figure's table in an edition's folder, which ends in a slash. What
// leaves the Board is a draft here, and named so.
func tableIn(folder, id string) string {
	if strings.HasSuffix(folder, "board/") {
		return folder + "tables/" + id + ".csv"
	}
	return folder + "tables/" + id + "-draft.csv"
}

func outFiles(t *testing.T) publish.Files {
	t.Helper()
	files, err := exampleOut()
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestTheSameBytesEveryTime(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("draws many charts; the full run has it")
	}
	packs := []string{example, planned}[:trial.Of(1, 2)]
	again, err := buildInto(filepath.Join(t.TempDir(), "another", "place"), packs...)
	if err != nil {
		t.Fatal(err)
	}
	first := maps.Clone(outFiles(t))
	maps.DeleteFunc(first, func(name string, _ []byte) bool { // what is made of other packs
		return len(packs) == 1 && !strings.HasPrefix(name, path.Base(example)+"/")
	})
	maps.DeleteFunc(again, func(name string, _ []byte) bool { return len(packs) == 1 && !strings.Contains(name, "/") })
	for name, data := range first {
		if !bytes.Equal(data, again[name]) {
			t.Errorf("%s differs between two builds", name)
		}
	}
	if len(first) != len(again) {
		t.Errorf("%d files, then %d", len(first), len(again))
	}
}

func TestManifestListsEveryFile(t *testing.T) {
	files := outFiles(t)
	var manifest publish.Manifest
	if err := json.Unmarshal(files[board+publish.ManifestName], &manifest); err != nil {
		t.Fatal(err)
	}
	listed := map[string]string{}
	for _, sum := range manifest.Outputs {
		listed[sum.Path] = sum.SHA256
	}
	for name, data := range files {
		inner, ours := strings.CutPrefix(name, board)
		if !ours || inner == publish.ManifestName {
			continue
		}
		if sum := sha256.Sum256(data); listed[inner] != hex.EncodeToString(sum[:]) {
			t.Errorf("the manifest has %q for %s", listed[inner], inner)
		}
		delete(listed, inner)
	}
	if len(listed) > 0 {
		t.Errorf("the manifest lists what is not there: %v", listed)
	}
	records, err := filepath.Glob(filepath.Join(example, "*.csv"))
	papers := []string{"mid-year-review", "mid-year-review-primary-care", "goals"}
	if want := len(records) + len(papers) + 1; err != nil || len(records) < 3 || len(manifest.Inputs) != want {
		t.Errorf("%d inputs, not %d: %v, %v", len(manifest.Inputs), want, manifest.Inputs, err)
	}
}

// TestFixturesAreThoseGiven compares the published figures in testdata with
// where they were taken from, if that stands beside the repository.
func TestFixturesAreThoseGiven(t *testing.T) {
	const given = "../../shared/fixtures/"
	if _, err := os.Stat(given); err != nil {
		t.Skip("the fixtures as they were given are not here: ", err)
	}
	for _, name := range []string{"published-open-closed.csv", "published-progress-timescale.csv", "mid-year-2024-25.csv", "programmes.csv", "published-segments.csv"} {
		want, err := os.ReadFile(given + name)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(published + name); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s differs: %v", name, err)
		}
	}
}

// TestPublishedTables compares both tables with those that the Board
// published, in every format.
func TestPublishedTables(t *testing.T) {
	files := outFiles(t)
	page := parse(t, files[board+"mid-year-review.html"])
	for _, id := range []string{"open-closed", "progress-timescale"} {
		want, err := os.ReadFile(published + "published-" + id + ".csv")
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff("\ufeff"+string(want), string(files[board+"tables/"+id+".csv"])); diff != "" {
			t.Errorf("tables/%s.csv: %s", id, diff)
		}
		cells, err := csv.NewReader(bytes.NewReader(want)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(cells[1:], tableCells(find(page, "id", id))); diff != "" {
			t.Errorf("%s on the page: %s", id, diff)
		}
	}
}

// TestOutputKnowsNoMachine looks for paths and names of the machine in every
// byte of the output.
func TestOutputKnowsNoMachine(t *testing.T) {
	here, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	host, _ := os.Hostname()
	for name, data := range outFiles(t) {
		for _, trace := range []string{here, os.TempDir() + "/", host} {
			if len(trace) > 4 && bytes.Contains(data, []byte(trace)) {
				t.Errorf("%s holds %q", name, trace)
			}
		}
	}
}

func BenchmarkBuild(b *testing.B) {
	out := filepath.Join(b.TempDir(), "out")
	for b.Loop() {
		if findings, err := Build(context.Background(), Options{Packs: []string{example}, Out: out}); err != nil || findings.HasErrors() {
			b.Fatal(findings, err)
		}
	}
}

// TestInterruptedBuildWritesNothing cancels a build once the records are read.
// What happens when it is cancelled while it writes is publish's to test.
func TestInterruptedBuildWritesNothing(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	ctx, cancel := context.WithCancel(context.Background())
	_, err := Build(ctx, Options{Packs: []string{example}, Out: out, Progress: func(string) { cancel() }})
	if !Interrupted(err) {
		t.Error(err)
	}
	if entries, _ := os.ReadDir(filepath.Dir(out)); len(entries) > 0 {
		t.Errorf("left: %v", entries)
	}
}
