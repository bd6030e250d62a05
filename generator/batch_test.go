package generator

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator/diag"
	"boardpack/generator/trial"
)

// audiences are editions of planPack for each kind of reader.
const audiences = `editions:
  - {name: board, papers: [paper]}
  - {name: public, sees: published, papers: [paper]}
`

// region makes a folder of so many packs, which differ, and returns a pattern for them.
func region(t *testing.T, packs int) (folder, pattern string) {
	t.Helper()
	folder = filepath.Join(t.TempDir(), "packs")
	first := planPack(t, audiences)
	for k := range packs {
		pack := filepath.Join(folder, fmt.Sprintf("org-%02d", k+1))
		if err := os.CopyFS(pack, os.DirFS(first)); err != nil {
			t.Fatal(err)
		}
		respell(t, filepath.Join(pack, packFile), "name: Plan", fmt.Sprintf("name: Plan %d", k+1))
	}
	return folder, filepath.Join(folder, "*")
}

// respell replaces words in a file, which must be there.
func respell(t *testing.T, file, from, to string) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(text), from) {
		t.Fatalf("%s has no %q", file, from)
	}
	if err := os.WriteFile(file, []byte(strings.Replace(string(text), from, to, 1)), 0o600); err != nil {
		t.Fatal(err)
	}
}

// putOut builds, without errors, and returns what is in the output folder.
func putOut(t *testing.T, o Options) map[string][]byte {
	t.Helper()
	findings, err := Build(t.Context(), o)
	if err != nil || findings.HasErrors() {
		t.Fatal(findings, err)
	}
	files, err := readTree(o.Out)
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// TestManyPacksHoweverTheyAreSplit builds five packs one after the other and then in
// every other way, and holds that what is in the output folder is the same.
func TestManyPacksHoweverTheyAreSplit(t *testing.T) {
	t.Parallel()
	_, pattern := region(t, 5)
	want := putOut(t, Options{Packs: []string{pattern}, Out: filepath.Join(t.TempDir(), "out")})
	same := func(how, out string) {
		t.Helper()
		got, err := readTree(out)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, map[string][]byte(got), cmp.Comparer(bytes.Equal)); diff != "" {
			t.Errorf("%s: %s", how, diff)
		}
	}
	for _, jobs := range []int{4, 2}[:trial.Of(1, 2)] {
		out := filepath.Join(t.TempDir(), "out")
		putOut(t, Options{Packs: []string{pattern}, Out: out, Jobs: jobs, KeepGoing: jobs == 4})
		same(fmt.Sprint(jobs, " jobs"), out)
	}
	for _, shards := range []int{6, 2}[:trial.Of(1, 2)] {
		one, joined := filepath.Join(t.TempDir(), "out"), filepath.Join(t.TempDir(), "out")
		atTheSameTime(t, shards, func(i int) error {
			_, err := Build(t.Context(), Options{Packs: []string{pattern}, Out: one, Shard: fmt.Sprintf("%d/%d", i+1, shards)})
			return err
		})
		same(fmt.Sprint(shards, " shards into one folder"), one)
		for i := range shards {
			own := filepath.Join(t.TempDir(), "own")
			if _, err := Build(t.Context(), Options{Packs: []string{pattern}, Out: own, Shard: fmt.Sprintf("%d/%d", i, shards)}); err != nil {
				t.Fatal(err)
			}
			_ = os.Remove(filepath.Join(joined, indexPage)) // of the one before
			if _, err := os.Stat(own); err == nil {         // a shard may have none
				if err := os.CopyFS(joined, os.DirFS(own)); err != nil {
					t.Fatal(err)
				}
			}
		}
		if findings, err := Index(t.Context(), joined); err != nil || len(findings) > 0 {
			t.Error(findings, err)
		}
		same(fmt.Sprint(shards, " shards put together"), joined)
	}
}

func atTheSameTime(t *testing.T, n int, work func(i int) error) {
	t.Helper()
	var tasks []func() error
	for i := range n {
		tasks = append(tasks, func() error { return work(i) })
	}
	if err := atOnce(n, tasks); err != nil {
		t.Fatal(err)
	}
}

// TestFindingsOfManyPacks holds that the same is told, in the same order, however many
// packs are read at a time.
func TestFindingsOfManyPacks(t *testing.T) {
	t.Parallel()
	folder, pattern := region(t, 6)
	for _, k := range []string{"org-02", "org-05"} {
		respell(t, filepath.Join(folder, k, "intentions.csv"), "A-3,Community", "A-3,")
	}
	want, err := Check(t.Context(), Options{Packs: []string{pattern}})
	if err != nil || len(want) != 2 {
		t.Fatal(want, err)
	}
	for _, jobs := range []int{2, 6} {
		got, err := Build(t.Context(), Options{Packs: []string{pattern}, Out: filepath.Join(t.TempDir(), "out"), Jobs: jobs})
		if diff := cmp.Diff(want, got); err != nil || diff != "" {
			t.Error(diff, err)
		}
	}
}

// TestKeepGoing has two packs of five that cannot be made, one of them by no mistake in a
// file. Of these the output folder keeps what it had; without KeepGoing it keeps all.
func TestKeepGoing(t *testing.T) {
	t.Parallel()
	folder, pattern := region(t, 5)
	out := filepath.Join(t.TempDir(), "out")
	o := Options{Packs: []string{pattern}, Out: out, Jobs: 2, Final: true}
	for k := range 5 {
		respell(t, filepath.Join(folder, fmt.Sprintf("org-%02d", k+1), packFile), "as_at: 2025-03-12", "as_at: 2025-03-12\npublication_date: 2025-03-12")
	}
	former := putOut(t, o)
	for k := range 5 {
		respell(t, filepath.Join(folder, fmt.Sprintf("org-%02d", k+1), "intentions.csv"), "Five", "Six")
	}
	respell(t, filepath.Join(folder, "org-02", "intentions.csv"), "A-3,Community", "A-3,")
	respell(t, filepath.Join(folder, "org-04", packFile), "publication_date: 2025-03-12", "publication_date: 2025-04-01")

	if _, err := Build(t.Context(), o); err == nil {
		t.Error("no error, and a pack is not final yet")
	}
	after, err := readTree(out)
	if diff := cmp.Diff(former, map[string][]byte(after), cmp.Comparer(bytes.Equal)); err != nil || diff != "" {
		t.Error("something is published:", diff, err)
	}

	outcomes := map[string]string{}
	o.KeepGoing, o.Done = true, func(p PackDone) { outcomes[filepath.Base(p.Pack)] = p.Outcome }
	findings, err := Build(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	var told []string
	for _, f := range findings {
		if f.Severity == diag.Error {
			told = append(told, filepath.Base(filepath.Dir(filepath.FromSlash(f.File)))+" "+f.Code)
		}
	}
	if want := []string{"org-02 cell-empty", "org-04 pack-not-made"}; !slices.Equal(told, want) {
		t.Errorf("told %v, want %v", told, want)
	}
	want := map[string]string{"org-01": Made, "org-02": Failed, "org-03": Made, "org-04": Failed, "org-05": Made}
	if diff := cmp.Diff(want, outcomes); diff != "" {
		t.Error(diff)
	}
	got, err := readTree(out)
	if err != nil {
		t.Fatal(err)
	}
	whole := putOut(t, Options{Packs: []string{filepath.Join(folder, "org-0[135]")}, Out: filepath.Join(t.TempDir(), "out"), Final: true})
	for name, data := range got {
		pack, _, _ := strings.Cut(name, "/")
		expected := whole[name]
		if pack == "org-02" || pack == "org-04" {
			expected = former[name]
		}
		if name != indexPage && string(expected) != string(data) {
			t.Errorf("%s is not what it should be", name)
		}
	}
	if len(got) != len(former) {
		t.Errorf("%d files, and there were %d", len(got), len(former))
	}
}

// TestKeepGoingWithNothingGood publishes nothing, and makes no folder.
func TestKeepGoingWithNothingGood(t *testing.T) {
	folder, pattern := region(t, 2)
	for _, k := range []string{"org-01", "org-02"} {
		respell(t, filepath.Join(folder, k, "paper.md"), "rows: segment", "rows: sgement")
	}
	out := filepath.Join(t.TempDir(), "out")
	findings, err := Build(t.Context(), Options{Packs: []string{pattern}, Out: out, KeepGoing: true})
	if err != nil || !findings.HasErrors() || stands(out) {
		t.Error(findings, err)
	}
}

// TestKeepGoingIsInterrupted holds that whoever interrupts it gets nothing in part.
func TestKeepGoingIsInterrupted(t *testing.T) {
	_, pattern := region(t, 4)
	ctx, cancel := context.WithCancel(t.Context())
	out := filepath.Join(t.TempDir(), "out")
	_, err := Build(ctx, Options{Packs: []string{pattern}, Out: out, KeepGoing: true, Jobs: 2, Done: func(PackDone) { cancel() }})
	if !Interrupted(err) || stands(out) {
		t.Error(err)
	}
}

// TestManyPacksNeedNoMoreRoom builds two dozen packs and holds that next to nothing of one is
// held once it is done: what is held after the last is at the most a fifth more than after
// the fourth.
func TestManyPacksNeedNoMoreRoom(t *testing.T) {
	if testing.Short() {
		t.Skip("builds many packs; the full run has it")
	}
	_, pattern := region(t, 24)
	held := map[int]uint64{}
	putOut(t, Options{Packs: []string{pattern}, Out: filepath.Join(t.TempDir(), "out"), Done: func(p PackDone) {
		if p.Done == 4 || p.Done == 24 {
			runtime.GC()
			runtime.GC() // what was pooled
			var now runtime.MemStats
			runtime.ReadMemStats(&now)
			held[p.Done] = now.HeapAlloc
		}
	}})
	t.Logf("%d kB after 4 packs, %d kB after 24", held[4]>>10, held[24]>>10)
	if 5*held[24] > 6*held[4] {
		t.Errorf("%d kB are held after 4 packs, and %d kB after 24", held[4]>>10, held[24]>>10)
	}
}
