package generator

import (
	"errors"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator/setting"
)

// secondContract is as an office wrote a pack before two made-up contracts: a key and
// a word had other names, one key is no more, and what two left out meant something.
const secondContract = `# Kept by the office.
name: Review   # on each page
organisation: Example ICB
cycle: 2024/25
as_at: 2024-10-31

audiences:
  - {name: board, pages: [paper]}
# how it looks
theme:
  colour: blue

vocabulary:
  progress:
    - {word: On track, means: under way}
    - {word: Delayed, means: late}
columns: {rag: Colour}
accessibility: {compliance: none, prepared: 2024-10-31, contact: {email: a@example.nhs.uk}, limits: [{problem: Not tried.}]}
`

var (
	secondPaper = "---\ntitle: Review\ndate: November 2024\n---\n\n## Progress {#how-it-goes}\n\n" +
		"{{ count(intentions, .progress_means == \"going\") }} go on.\n\n```pivot\nid: progress\ntitle: Progress\nrows: title\ncolumns: rag\n```\n"
	secondFiles = map[string]string{
		packFile:         secondContract,
		"paper.md":       secondPaper,
		"intentions.csv": "reference,programme,Name of it\nA-1,Urgent care,One\nA-2,Urgent care,Two\nA-3,Cancer,Three\n",
		"delivery.csv":   "reference,as_at,progress,Colour\nA-1,2024-10-31,On track,Green\nA-2,2024-10-31,On track,Green\nA-3,2024-10-31,Delayed,Red\n",
	}
)

// later makes two contracts known that there are not.
func later(t *testing.T) {
	known := contracts
	t.Cleanup(func() { contracts = known })
	contracts = append(known[:len(known):len(known)],
		contract{2, []setting.Change{
			setting.Rename("audiences", "parties"), setting.Rename("parties.pages", "papers"),
			setting.Reword("vocabulary.*.means", "under way", "going"),
		}},
		contract{3, []setting.Change{
			setting.Rename("parties", "editions"), setting.Remove("theme", "brand says it"),
			setting.Add("columns.title", "Name of it"), setting.Add("language", "en-GB"),
		}})
}

func TestAnOlderPackIsRead(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "pack")
	writePack(t, folder, secondFiles)
	findings, err := Check(t.Context(), Options{Packs: []string{folder}})
	if err != nil || !findings.HasErrors() {
		t.Fatal("the present contract knows what was made up", findings, err)
	}
	later(t)
	before := readOlder(t, folder, 1)
	done, findings, err := Upgrade([]string{folder})
	if err != nil || len(findings) > 0 || len(done) != 1 || len(done[0].Changes) != 8 {
		t.Fatal(done, findings, err)
	}
	want := `# Kept by the office.
contract: 3
name: Review   # on each page
organisation: Example ICB
cycle: 2024/25
as_at: 2024-10-31

editions:
  - {name: board, papers: [paper]}
# how it looks
# theme:
#   colour: blue

vocabulary:
  progress:
    - {word: On track, means: going}
    - {word: Delayed, means: late}
columns: {title: Name of it, rag: Colour}
accessibility: {compliance: none, prepared: 2024-10-31, contact: {email: a@example.nhs.uk}, limits: [{problem: Not tried.}]}
language: en-GB
`
	holds(t, filepath.Join(folder, packFile), want)
	holds(t, filepath.Join(folder, formerFile), secondContract)
	if diff := cmp.Diff(before, readOlder(t, folder, 0)); diff != "" {
		t.Errorf("read (-) and upgraded (+) differ: %s", diff)
	}
	done, findings, err = Upgrade([]string{folder})
	if err != nil || len(findings) > 0 || len(done) != 1 || len(done[0].Changes) > 0 {
		t.Error("there is something to do again:", done, findings, err)
	}
	holds(t, filepath.Join(folder, packFile), want)
}

// readOlder builds a pack, which tells so many findings, all of them that it is older,
// and gives its tables.
func readOlder(t *testing.T, folder string, older int) map[string]string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "out")
	findings, err := Build(t.Context(), Options{Packs: []string{folder}, Out: out})
	if err != nil || len(findings) != older {
		t.Fatal(findings, err)
	}
	for _, f := range findings {
		want := "contract 1 is read as 3, in which audiences is called parties (line 7), and 6 more"
		if f.Code != "contract-older" || f.Message != want || !strings.Contains(f.Hint, "init --upgrade") {
			t.Errorf("%v; want %s", f, want)
		}
	}
	tables := map[string]string{}
	for _, b := range editionsIn(t, out) {
		for name, data := range b.files {
			if strings.HasSuffix(name, ".csv") || name == "paper.html" {
				tables[name] = string(data)
			}
		}
	}
	if !strings.Contains(tables["paper.html"], "2 go on.") || len(tables) < 2 {
		t.Errorf("it is not built: %v", maps.Keys(tables))
	}
	return tables
}

func holds(t *testing.T, path, want string) {
	t.Helper()
	got, err := os.ReadFile(path)
	if diff := cmp.Diff(want, string(got)); err != nil || diff != "" {
		t.Errorf("%s: %v %s", filepath.Base(path), err, diff)
	}
}

// TestMistakesInAnOlderPackAreTold has one at its own place, though what it stands in is
// called otherwise now.
func TestMistakesInAnOlderPackAreTold(t *testing.T) {
	later(t)
	folder := filepath.Join(t.TempDir(), "pack")
	writePack(t, folder, secondFiles)
	replaceIn(t, filepath.Join(folder, packFile), "means: late", "means: slow")
	findings, err := Check(t.Context(), Options{Packs: []string{folder}})
	if err != nil || !strings.Contains(findings[1].String(), `pack.yaml:16:30: error: `) {
		t.Error(findings, err)
	}
}

// TestUpgradeOverwritesNothing has what keeps a pack from being written, which stays as
// it is, and so do the others.
func TestUpgradeOverwritesNothing(t *testing.T) {
	later(t)
	for name, c := range map[string]struct {
		spoil func(folder string)
		want  string
		usage bool
	}{
		"kept already": {func(folder string) { writePack(t, folder, map[string]string{formerFile: "mine"}) }, "pack.yaml.old is there, and nothing is overwritten", true},
		"by hand": {func(folder string) {
			replaceIn(t, filepath.Join(folder, packFile), "pages: [paper]", "\"p\\u0061ges\": [paper]")
		}, "must be changed by hand", false},
		"no pack": {func(folder string) { _ = os.Remove(filepath.Join(folder, packFile)) }, "pack-unreadable", false},
		"a later one": {func(folder string) {
			replaceIn(t, filepath.Join(folder, packFile), "name: Review", "contract: 4\nname: Review")
		}, "contract-later", false},
		"none": {func(folder string) {
			replaceIn(t, filepath.Join(folder, packFile), "name: Review", "contract: x\nname: Review")
		}, "contract-unknown", false},
		"what is no YAML": {func(folder string) { replaceIn(t, filepath.Join(folder, packFile), "name: Review", "name: [Review") }, "yaml-syntax", false},
	} {
		t.Run(name, func(t *testing.T) {
			good, bad := filepath.Join(t.TempDir(), "good"), filepath.Join(t.TempDir(), "bad")
			writePack(t, good, secondFiles)
			writePack(t, bad, secondFiles)
			c.spoil(bad)
			was, _ := os.ReadFile(filepath.Join(bad, packFile))
			_, findings, err := Upgrade([]string{good, bad})
			told := ""
			for _, f := range findings {
				told += f.Code + " "
			}
			if err != nil {
				told += err.Error()
			}
			if !strings.Contains(told, c.want) || errors.Is(err, ErrUsage) != c.usage {
				t.Errorf("told %s (%v), want %s", told, err, c.want)
			}
			if is, _ := os.ReadFile(filepath.Join(bad, packFile)); string(is) != string(was) {
				t.Error("it was written")
			}
			holds(t, filepath.Join(good, packFile), secondContract)
		})
	}
}

func replaceIn(t *testing.T, path, was, is string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil || strings.Count(string(data), was) != 1 {
		t.Fatal(path, was, err)
	}
	if err := os.WriteFile(path, []byte(strings.Replace(string(data), was, is, 1)), 0o644); err != nil {
		t.Fatal(err)
	}
}
