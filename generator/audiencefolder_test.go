package generator

import (
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"
)

const allEditions = "editions: [{name: board, papers: [paper]}, {name: public, sees: published, papers: [paper]}, {name: provider, each: provider, papers: [paper]}]\n"

// TestIndexSaysWhatIsForPublication has the public's edition first, and says by
// each other one that it is not for publication.
func TestIndexSaysWhatIsForPublication(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	if _, err := Build(t.Context(), Options{Packs: []string{planPack(t, allEditions)}, Out: out}); err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile(filepath.Join(out, indexPage))
	if err != nil {
		t.Fatal(err)
	}
	var order []string
	for _, audience := range strings.Split(string(page), `<section class="board-pack">`)[1:] {
		about, editions, _ := strings.Cut(audience, "<ul")
		for _, link := range strings.Split(editions, `href="`)[1:] {
			name, _, _ := strings.Cut(link, `"`)
			if path.Base(name) != indexPage {
				continue // the footer
			}
			order = append(order, path.Dir(name))
			if not := strings.Contains(about, "Not for publication"); not == strings.Contains(name, "/public/") {
				t.Errorf("%s: not for publication: %v", name, not)
			}
			if marked := strings.Contains(link, ">Draft<"); marked == strings.Contains(name, "/board/") {
				t.Errorf("%s: draft: %v", name, marked)
			}
		}
	}
	if got := strings.Join(order, " "); got != "plan/public plan/board plan/provider/AAA plan/provider/BBB" {
		t.Errorf("order: %s", got)
	}
}

// TestPublicAloneCanBeUploaded builds the public's edition into a folder of its
// own: nothing else is in it, none of its pages names another edition or leads to
// what is not there.
func TestPublicAloneCanBeUploaded(t *testing.T) {
	out := filepath.Join(t.TempDir(), "www")
	findings, err := Build(t.Context(), Options{Packs: []string{planPack(t, allEditions)}, Out: out, Edition: "public"})
	if err != nil || len(findings) > 0 {
		t.Fatal(findings, err)
	}
	files, err := readTree(out)
	if err != nil {
		t.Fatal(err)
	}
	links := 0
	for name, data := range files {
		if name != indexPage && !strings.HasPrefix(name, "plan/public/") {
			t.Errorf("%s is there", name)
		}
		for _, other := range []string{"Board edition", "Provider edition", "provider/AAA", "plan/board", "Not for publication", "First Trust edition"} {
			if strings.Contains(string(data), other) {
				t.Errorf("%s has %q", name, other)
			}
		}
		if path.Ext(name) != ".html" {
			continue
		}
		for element := range parse(t, data).Descendants() {
			target := attribute(element, "href")
			if target == "" || strings.Contains(target, ":") {
				continue
			}
			links++
			file, _, _ := strings.Cut(resolved(name, target), "#")
			if files[file] == nil {
				t.Errorf("%s leads to %s, which is not there", name, target)
			}
		}
	}
	if links < 10 {
		t.Errorf("%d links", links)
	}
}

// TestOthersBesideThePublicAreTold builds the public's edition into a folder that
// has the Board's: who uploads it publishes that.
func TestOthersBesideThePublicAreTold(t *testing.T) {
	options := Options{Packs: []string{planPack(t, allEditions)}, Out: filepath.Join(t.TempDir(), "out")}
	for edition, want := range map[string]bool{"": false, "public": true} {
		options.Edition = ""
		if _, err := Build(t.Context(), options); err != nil {
			t.Fatal(err)
		}
		options.Edition = edition
		findings, err := Build(t.Context(), options)
		if err != nil || strings.Contains(fmt.Sprint(findings), "out/plan/board: warning: ") != want {
			t.Errorf("%q: %v, %v", edition, findings, err)
		}
	}
}

// TestEachEditionHasItsDay makes providers' notices final before the public's
// edition.
func TestEachEditionHasItsDay(t *testing.T) {
	folder := planPack(t, "publication_date: 2025-04-01\neditions: [{name: public, sees: published, papers: [paper]}, {name: provider, each: provider, final_from: 2025-03-20, papers: [paper]}]\n")
	for _, c := range []struct {
		edition, day string
		final        bool
	}{
		{"", "2025-03-20", false}, {"public", "2025-03-31", false}, {"provider", "2025-03-19", false}, {"provider/AAA", "", false},
		{"", "2025-04-01", true}, {"public", "2025-04-02", true}, {"provider", "2025-03-20", true}, {"provider/AAA", "2025-03-20", true},
	} {
		options := Options{Packs: []string{folder}, Edition: c.edition, Final: true, PublishedOn: c.day}
		if _, err := Check(t.Context(), options); errors.Is(err, ErrUsage) == c.final {
			t.Errorf("%q on %q: %v", c.edition, c.day, err)
		}
	}
	for _, b := range editionsOf(t, Options{Packs: []string{folder}}) {
		if !b.manifest.Draft || b.files["tables/segments-draft.csv"] == nil || b.files["tables/segments.csv"] != nil || !strings.Contains(string(b.files["paper.html"]), "segments-draft.csv") {
			t.Errorf("%s is no draft", b.manifest.Folder())
		}
	}
	for _, b := range editionsOf(t, Options{Packs: []string{folder}, Edition: "provider", Final: true, PublishedOn: "2025-03-20"}) {
		if b.manifest.Draft || b.files["tables/segments.csv"] == nil {
			t.Errorf("%s is a draft", b.manifest.Folder())
		}
	}
}

// TestBoardsOwnIsNoDraft unless it has a day of its own.
func TestBoardsOwnIsNoDraft(t *testing.T) {
	for more, want := range map[string]bool{"": false, "final_from: 2025-03-20, ": true} {
		b := editionsOf(t, Options{Packs: []string{planPack(t, "publication_date: 2025-04-01\neditions: [{name: board, "+more+"papers: [paper]}]\n")}})[0]
		if b.manifest.Draft != want {
			t.Errorf("%q: draft %v", more, b.manifest.Draft)
		}
	}
}
