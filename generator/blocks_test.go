package generator

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"boardpack/generator/diag"
	"boardpack/generator/figure"
)

// The example of every kind of block has an answer in the second example pack.
func TestExamplesOfBlocks(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "2025-26")
	if err := os.CopyFS(folder, os.DirFS(planned)); err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS(filepath.Join(filepath.Dir(folder), "2024-25"), os.DirFS(example)); err != nil { // the pack before
		t.Fatal(err)
	}
	settings, err := os.ReadFile(filepath.Join(folder, packFile))
	if err != nil {
		t.Fatal(err)
	}
	asked := strings.Replace(string(settings), "[board-paper, commissioning-intentions, goals]", "[blocks]", 1)
	blocks := "---\ntitle: Blocks\ndate: today\n---\n\n## Blocks\n"
	for _, block := range figure.Blocks() {
		blocks += "\n```" + block.Kind + "\nid: " + block.Kind + "\ntitle: T\n" + block.Example + "\n```\n"
	}
	writePack(t, folder, map[string]string{packFile: asked, "blocks.md": blocks})
	findings, err := Check(context.Background(), Options{Packs: []string{folder}, Edition: "board"})
	if err != nil {
		t.Fatal(err)
	}
	for _, finding := range findings {
		if finding.Severity == diag.Error {
			t.Error(finding)
		}
	}
}
