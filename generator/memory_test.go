package generator

import (
	"boardpack/generator/trial"
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// remembering is the build of a pack with a memory of its own.
func remembering(t *testing.T, pack string) Options {
	t.Helper()
	return Options{Packs: []string{pack}, Out: filepath.Join(t.TempDir(), "out"), Memory: filepath.Join(t.TempDir(), "cache", "boardpack", "made")}
}

// keptOf builds, and returns the editions that were not made again.
func keptOf(t *testing.T, o Options) (kept []string) {
	t.Helper()
	o.Shown = func(s Shown) {
		if s.Unchanged {
			kept = append(kept, s.Edition)
		}
	}
	putOut(t, o)
	return kept
}

// everyAudience are editions of planPack for each kind of reader, with notices.
const everyAudience = audiences + "  - {name: provider, each: provider, papers: [paper]}\n"

var ofEveryone = []string{"board", "public", "provider/AAA", "provider/BBB"}

// TestUnchanged holds that what would be the same is not made again, and that whatever
// could change a byte of it has it made.
func TestUnchanged(t *testing.T) {
	t.Parallel()
	pack := planPack(t, everyAudience)
	o := remembering(t, pack)
	if kept := keptOf(t, o); len(kept) > 0 {
		t.Errorf("the first build keeps %v", kept)
	}
	if kept := keptOf(t, o); !slices.Equal(kept, ofEveryone) {
		t.Errorf("the second build keeps %v", kept)
	}
	for _, c := range []struct {
		name   string
		change func(o *Options)
		want   []string
	}{
		{"another output folder", func(o *Options) { o.Out = filepath.Join(t.TempDir(), "out") }, nil},
		{"no memory", func(o *Options) { o.Memory = "" }, nil},
		{"another memory", func(o *Options) { o.Memory = filepath.Join(t.TempDir(), "made") }, nil},
		{"anew", func(o *Options) { o.Anew = true }, nil},
		{"one edition", func(o *Options) { o.Edition = "public" }, []string{"public"}},
		{"a memory that is no file", func(o *Options) { o.Memory = t.TempDir() }, nil},
		{"a memory that cannot be", func(o *Options) { o.Memory = filepath.Join(pack, packFile, "made") }, nil},
		{"no change", func(*Options) {}, ofEveryone},
	} {
		changed := o
		c.change(&changed)
		if kept := keptOf(t, changed); !slices.Equal(kept, c.want) {
			t.Errorf("%s: %v kept, want %v", c.name, kept, c.want)
		}
	}
}

// TestUnchangedUntilItIsFinal holds that a draft is not kept for what is final, nor what is
// final for a draft, whose bytes differ and whose files do not.
func TestUnchangedUntilItIsFinal(t *testing.T) {
	t.Parallel()
	o := remembering(t, planPack(t, "publication_date: 2025-04-01\n"+everyAudience))
	final := o
	final.Final, final.PublishedOn = true, "2025-04-01"
	keptOf(t, o)
	if kept := keptOf(t, final); len(kept) > 0 {
		t.Errorf("a draft is kept as final: %v", kept)
	}
	if kept := keptOf(t, final); !slices.Equal(kept, ofEveryone) {
		t.Errorf("final again: %v", kept)
	}
	// Nothing of the Board's is a draft, and so it is what the first build made.
	if kept := keptOf(t, o); !slices.Equal(kept, []string{"board"}) {
		t.Errorf("a draft again: %v kept", kept)
	}
}

// TestUnchangedOfAnotherProgram has what another program made.
func TestUnchangedOfAnotherProgram(t *testing.T) {
	o := remembering(t, planPack(t, audiences))
	was := running
	t.Cleanup(func() { running = was })
	keptOf(t, o)
	running = func() string { return "another" }
	if kept := keptOf(t, o); len(kept) > 0 {
		t.Errorf("kept %v", kept)
	}
	running = func() string { return "" } // it cannot be told which one it is
	keptOf(t, o)
	if kept := keptOf(t, o); len(kept) > 0 {
		t.Errorf("kept %v", kept)
	}
}

// TestUnchangedTellsFindings holds that what is in doubt is told each time.
func TestUnchangedTellsFindings(t *testing.T) {
	pack := planPack(t, "publication_date: 2035-04-01\n"+audiences)
	o := remembering(t, pack)
	first, err := Build(t.Context(), o)
	if err != nil || len(first) == 0 {
		t.Fatal(first, err)
	}
	again, err := Build(t.Context(), o)
	if diff := cmp.Diff(first, again); err != nil || diff != "" {
		t.Error(diff, err)
	}
	if kept := keptOf(t, o); len(kept) != 2 {
		t.Errorf("kept %v", kept)
	}
}

// TestMemoryTellsNothing looks for what a closed edition hides in the memory and for the
// memory in the output folder: neither its name nor any sum that is in it.
func TestMemoryTellsNothing(t *testing.T) {
	o := remembering(t, planPack(t, audiences))
	files := putOut(t, o)
	text, err := os.ReadFile(o.Memory)
	if err != nil {
		t.Fatal(err)
	}
	sums := 0
	for place := range slices.Chunk(text, 32) {
		if bytes.Count(place, []byte{0}) == len(place) {
			continue
		}
		sums++
		for name, data := range files {
			if bytes.Contains(data, place) || strings.Contains(string(data), fmt.Sprintf("%x", place)) {
				t.Errorf("%s has a sum of the memory", name)
			}
		}
	}
	if sums != 2 {
		t.Errorf("%d sums of 2 editions", sums)
	}
	for file, mode := range map[string]os.FileMode{o.Memory: 0o600, filepath.Dir(o.Memory): 0o700} {
		if info, err := os.Stat(file); err != nil || os.PathSeparator == '/' && info.Mode().Perm() != mode {
			t.Errorf("%s: %v, %v", file, info.Mode(), err)
		}
	}
	// Half a sum, as of a build that was killed, is none.
	if err := os.WriteFile(o.Memory, bytes.Replace(text, []byte{0}, []byte{1}, -1), 0o600); err != nil {
		t.Fatal(err)
	}
	for i := range text {
		if i%32 > 15 {
			text[i] = 0
		}
	}
	if err := os.WriteFile(o.Memory, text, 0o600); err != nil {
		t.Fatal(err)
	}
	if kept := keptOf(t, o); len(kept) > 0 {
		t.Errorf("kept %v by half a sum", kept)
	}
}

// TestMemoryOfOnePlace keeps claims that could each be in the same places alone: as many as
// there are stay, one more takes the place of another, and the file is as large as it was.
func TestMemoryOfOnePlace(t *testing.T) {
	m := newMemory(filepath.Join(t.TempDir(), "made"))
	claimed := func(n int) claim {
		return claim{memory: m, inputs: [32]byte{31, 255, byte(n), byte(n)}, manifest: [32]byte{byte(n + 1)}}
	}
	held := func(n int) (all int) {
		for k := range n {
			if c := claimed(k); c.holds(c.manifest) {
				all++
			}
		}
		return all
	}
	for n := range places + 3 {
		for range 2 { // the same again takes no place
			m.keep(claimed(n))
		}
		if c := claimed(n); !c.holds(c.manifest) || c.holds([32]byte{}) || held(n+1) != min(n+1, places) {
			t.Errorf("after %d claims, %d are held", n+1, held(n+1))
		}
	}
	if info, err := os.Stat(m.file); err != nil || info.Size() != places*shelves*32 {
		t.Error(info.Size(), err)
	}
}

// TestUnchangedEqualsAFreshBuild edits a pack, its output and its memory at random, and
// holds that a build which keeps what it can leaves the same as one that makes all.
func TestUnchangedEqualsAFreshBuild(t *testing.T) {
	t.Parallel()
	rounds := trial.Of(6, 12)
	if testing.Short() {
		rounds = 4
	}
	random := rand.New(rand.NewPCG(1, 2))
	pack := planPack(t, everyAudience)
	o := remembering(t, pack)
	putOut(t, o)
	editions, kept := 0, 0
	for round := range rounds {
		done := []string{"nothing"}
		for range random.IntN(3) {
			done = append(done, disturb(t, random, pack, o))
		}
		o.Shown = func(s Shown) {
			editions++
			if s.Unchanged {
				kept++
			}
		}
		got := putOut(t, o)
		want := putOut(t, Options{Packs: []string{pack}, Out: filepath.Join(t.TempDir(), "out")})
		if diff := cmp.Diff(want, got, cmp.Comparer(bytes.Equal)); diff != "" {
			t.Fatalf("round %d, after %v: %s", round, done, diff)
		}
	}
	if kept == 0 || kept == editions {
		t.Errorf("%d of %d editions were kept: nothing is tried", kept, editions)
	}
}

// disturb does one thing to a pack, to what was made of it or to the memory.
func disturb(t *testing.T, random *rand.Rand, pack string, o Options) string {
	t.Helper()
	change := func(file string, edit func(string) string) string {
		text, err := os.ReadFile(file)
		if err == nil {
			err = os.WriteFile(file, []byte(edit(string(text))), 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
		return file
	}
	one := func(pattern string) string {
		files, err := filepath.Glob(filepath.Join(o.Out, "plan", pattern))
		if err != nil || len(files) == 0 {
			t.Fatal(pattern, err)
		}
		return files[random.IntN(len(files))]
	}
	a, b := fmt.Sprint("Title ", random.IntN(1000)), []string{"Yes", "No"}[random.IntN(2)]
	switch random.IntN(9) {
	case 0:
		return change(filepath.Join(pack, "intentions.csv"), func(s string) string { return s + fmt.Sprintf("B-%d,Cancer,%s,1,,,AAA,%s\n", random.Int(), a, b) })
	case 1:
		return change(filepath.Join(pack, "paper.md"), func(s string) string { return s + "\n" + a + ".\n" })
	case 2:
		return change(filepath.Join(pack, packFile), func(s string) string { return strings.Replace(s, "name: Plan", "name: Plan "+a, 1) })
	case 3:
		return change(filepath.Join(pack, "providers.csv"), func(s string) string { return strings.Replace(s, "First", "First "+a, 1) })
	case 4:
		return change(one("*/paper.html"), func(s string) string { return strings.Replace(s, "Plan", "Plot", 1) })
	case 5:
		file := one("*/*/paper.pdf")
		if err := os.Remove(file); err != nil {
			t.Fatal(err)
		}
		return file
	case 6:
		return change(one("*/manifest.json"), func(s string) string { return strings.Replace(s, `"inputs"`, ` "inputs"`, 1) })
	case 7:
		return change(o.Memory, func(s string) string { return strings.ToUpper(s) })
	}
	// An edition that pack.yaml has no more.
	return change(filepath.Join(pack, packFile), func(s string) string {
		const public = "  - {name: public, sees: published, papers: [paper]}\n"
		if strings.Contains(s, public) {
			return strings.Replace(s, public, "", 1)
		}
		return s + public
	})
}
