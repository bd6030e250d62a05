package generator

import (
	"path/filepath"
	"strings"
	"testing"
)

// TestIndexLooksLikeItsEditions gives the list of editions the look that all of them
// have, and none where they differ, whatever was built before.
func TestIndexLooksLikeItsEditions(t *testing.T) {
	header := func(page []byte) string {
		_, rest, _ := strings.Cut(string(page), "<header")
		rest, _, _ = strings.Cut(rest, "</header>")
		return rest
	}
	logo := func(page []byte) string {
		_, rest, _ := strings.Cut(header(page), `<div class="board-logo">`)
		rest, _, _ = strings.Cut(rest, "</div>")
		return rest
	}
	for name, files := range map[string]map[string]string{"drawing": {"logo.svg": logoSVG}, "image": {"logo.svg": logoPNG(t)}} {
		built := builtBranded(t, branded, files)
		index, edition := built["index.html"], built["branded/board/index.html"]
		if logo(index) == "" || logo(index) != logo(edition) || !strings.Contains(string(index), "--board-brand: #6a1b5d") {
			t.Errorf("%s: the list has the logo %q, and its editions %q", name, logo(index), logo(edition))
		}
	}
	if built := builtBranded(t, "brand: {header: \"East & West\"}\n", map[string]string{}); !strings.Contains(header(built["index.html"]), "East &amp; West") {
		t.Error(header(built["index.html"]))
	}

	out := filepath.Join(t.TempDir(), "out")
	if _, err := buildInto(out, brandedPack(t, branded, map[string]string{"logo.svg": logoSVG})); err != nil {
		t.Fatal(err)
	}
	plain := small()
	built, err := buildInto(out, laid(t, "plain", plain))
	if err != nil {
		t.Fatal(err)
	}
	if page := string(built["index.html"]); logo(built["index.html"]) != "" || strings.Contains(page, "#6a1b5d") || !strings.Contains(page, "branded/board/index.html") {
		t.Error("the list of editions that differ has the look of one of them")
	}
}
