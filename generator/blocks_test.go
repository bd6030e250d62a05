package generator

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/publish"
)

// blocksPack is the second example pack with one paper that has these blocks.
func blocksPack(t *testing.T, blocks string) string {
	t.Helper()
	return plannedPaper(t, "blocks", "---\ntitle: Blocks\ndate: 31 October 2025\n---\n\n## Blocks\n"+blocks)
}

// draftSaid is what pack.yaml says of a draft.
const (
	draftFile = "draft.csv"
	draftSaid = "\ndrafts: [{as_at: 2025-01-31, from: " + draftFile + "}]\n"
)

// draftOf is a pack's list without its last row.
func draftOf(t *testing.T, folder string) string {
	t.Helper()
	list, err := os.ReadFile(filepath.Join(folder, "intentions.csv"))
	if err != nil {
		t.Fatal(err)
	}
	return string(list[:strings.LastIndex(strings.TrimSpace(string(list)), "\n")+1])
}

// blockExamples are the example of every kind of block, and a chart of every type
// that a paper can name, with their titles by id.
func blockExamples(t *testing.T) (blocks string, titles map[string]string) {
	t.Helper()
	titles = map[string]string{}
	add := func(kind, id, keys string) {
		titles[id] = "Shown as " + id
		blocks += "\n```" + kind + "\nid: " + id + "\ntitle: " + titles[id] + "\n" + keys + "\n```\n"
	}
	for _, block := range block.Blocks() {
		if block.About == "" {
			t.Errorf("%s has no description", block.Kind)
		}
		for _, key := range block.Keys {
			if key.About == "" {
				t.Errorf("%s: %s has no description", block.Kind, key.Name)
			}
		}
		add(block.Kind, block.Kind, block.Example)
	}
	for _, name := range figure.CountTypes() {
		keys := "type: " + name + "\nrows: programme"
		if !slices.Contains([]string{"bar", "donut"}, name) {
			keys += "\ncolumns: focus" // of two values, one an axis of a scatter
		}
		add("chart", "of-type-"+name, keys)
	}
	return blocks, titles
}

// They have an answer in the second example pack, on the page and in the PDF.
func TestExamplesOfBlocks(t *testing.T) {
	blocks, titles := blockExamples(t)
	out := filepath.Join(t.TempDir(), "out")
	findings, err := Build(context.Background(), Options{Packs: []string{blocksPack(t, blocks)}, Edition: "board", Out: out})
	if err != nil {
		t.Fatal(err)
	}
	for _, finding := range findings {
		if finding.Severity == diag.Error {
			t.Error(finding)
		}
	}
	editions := editionsIn(t, out)
	if len(editions) != 1 {
		t.Fatalf("%d editions", len(editions))
	}
	checkBlocks(t, editions[0].files, titles)
}

func checkBlocks(t *testing.T, files publish.Files, titles map[string]string) {
	t.Helper()
	page := parse(t, files["blocks.html"])
	said := string(saidIn(t, files["blocks.pdf"]))
	for id, title := range titles {
		if shown := find(page, "id", id); shown == nil || !strings.Contains(words(shown), title) {
			t.Errorf("the page does not show %s", id)
		}
		if !strings.Contains(said, title) {
			t.Errorf("the PDF does not say %q", title)
		}
		if files["tables/"+id+".csv"] == nil {
			t.Errorf("%s has no file of its table", id)
		}
		if strings.HasPrefix(id, "of-type-") && files["charts/"+id+".svg"] == nil {
			t.Errorf("%s is not drawn", id)
		}
	}
}
