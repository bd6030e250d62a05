package generator

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"boardpack/generator/block"
	"boardpack/generator/diag"
)

var (
	// namedFence is a file in a page: its name stands beside the fence.
	namedFence = regexp.MustCompile("(?ms)^(`{3,4})[a-z]+ ([a-z-]+\\.[a-z]+)\n(.*?)^`{3,4}\n")
	// blockFence is a block as a paper has it.
	blockFence = regexp.MustCompile("(?ms)^````\n(```([a-z]+)\n.*?)^````\n")
)

// TestHelpsPack builds the pack that the page of pack.yaml shows.
func TestHelpsPack(t *testing.T) {
	page, err := Help("pack")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for rest := page; ; {
		m := namedFence.FindStringSubmatchIndex(rest)
		if m == nil {
			break
		}
		fence, body := rest[m[2]:m[3]], rest[m[6]:]
		end := strings.Index(body, "\n"+fence+"\n") + 1
		files[rest[m[4]:m[5]]], rest = body[:end], body[end:]
	}
	if len(files) != 5 {
		t.Fatalf("%d files are shown", len(files))
	}
	pack := filepath.Join(t.TempDir(), "shown")
	writePack(t, pack, files)
	built, err := buildInto(filepath.Join(t.TempDir(), "out"), pack)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"board", "public", "provider/RXN", "provider/RXR"} {
		if text := string(built["shown/"+name+"/review.html"]); !strings.Contains(text, "£4.2 million") {
			t.Errorf("edition %s has no budget", name)
		}
	}
	if text := string(built["shown/board/review.html"]); !strings.Contains(text, "Three intentions, of which") {
		t.Error("the Board's paper does not count its intentions")
	}
	if findings, err := Check(t.Context(), Options{Packs: []string{pack}}); err != nil || len(findings) > 0 {
		t.Errorf("the pack that is shown has findings: %v, %v", findings, err)
	}
}

// TestHelpsBlocks binds the blocks that the page of blocks shows in the second
// example pack: one of every kind.
func TestHelpsBlocks(t *testing.T) {
	page, err := Help("blocks")
	if err != nil {
		t.Fatal(err)
	}
	text := "---\ntitle: Blocks\ndate: 31 October 2025\n---\n\n## Blocks\n"
	shown := map[string]bool{}
	for _, m := range blockFence.FindAllStringSubmatch(page, -1) {
		shown[m[2]] = true
		text += "\n" + strings.Replace(m[1], "id: an-example", "id: shown-"+m[2], 1)
	}
	for _, kind := range block.Kinds() {
		if !shown[kind] {
			t.Errorf("no block of the kind %s is shown", kind)
		}
	}
	pack := plannedPaper(t, "shown", text)
	findings, err := Check(t.Context(), Options{Packs: []string{pack}, Edition: boardEdition})
	if err != nil {
		t.Fatal(err)
	}
	for _, finding := range findings {
		if finding.Severity == diag.Error {
			t.Error(finding)
		}
	}
}
