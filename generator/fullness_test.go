package generator

import (
	"os"
	"path/filepath"
	"testing"

	"boardpack/generator/pdfout"
)

// mostPages are what the Board was promised of its papers, and what fills a forum's: a fifth of
// a sixth page was left over.
var mostPages = map[string]int{"mid-year-review": 16, "board-paper": 30, "forum-report": 5}

// TestNoPageIsHalfEmpty holds for the example packs: no page of a paper is more than a
// third empty, but the last of a part, no paper has more pages than it may, and no figure
// stands under the heading of a section that is not its own.
func TestNoPageIsHalfEmpty(t *testing.T) {
	pages := 0
	bounds, _ := boundOf(t, Options{Packs: []string{example, planned, monthly}})
	for _, b := range bounds {
		options := pdfout.Options{Organisation: b.pack.set.Organisation.Text, Language: "en-GB", Notice: b.pack.set.Notice.Text}
		for _, p := range b.papers {
			all, err := pdfout.FullnessOf(p, options)
			if err != nil {
				t.Fatal(err)
			}
			pages += len(all)
			if most := mostPages[p.Name]; most > 0 && len(all) > most {
				t.Errorf("%s, %s: %d pages, want at most %d", b.folder(), p.Name, len(all), most)
			}
			for _, page := range all {
				if page.Strays > 0 {
					t.Errorf("%s, %s: %d figures stand below a heading on page %d that is not theirs", b.folder(), p.Name, page.Strays, page.Page)
				}
				if page.Used < 2./3 && !page.Ends {
					t.Errorf("%s, %s: page %d of %d is %.0f%% full", b.folder(), p.Name, page.Page, len(all), 100*page.Used)
				}
			}
		}
	}
	if pages < 100 {
		t.Errorf("only %d pages were measured", pages)
	}
}

// TestTemplatesFillTheirPages holds the same for the papers that an office's own pack begins
// with, out of the example packs' records.
func TestTemplatesFillTheirPages(t *testing.T) {
	above := t.TempDir()
	for _, from := range []string{example, planned} {
		folder := copyPack(t, above, from)
		papers, err := filepath.Glob(filepath.Join(folder, "*.md"))
		if err != nil || len(papers) == 0 {
			t.Fatal(papers, err)
		}
		for _, own := range papers { // without which the template of the name is taken
			if err := os.Remove(own); err != nil {
				t.Fatal(err)
			}
		}
		p, findings := readPack(folder)
		for _, e := range p.editions(&findings) {
			b, more := p.bind(e, false)
			if findings.HasErrors() || more.HasErrors() {
				t.Fatal(findings, more)
			}
			for _, paper := range b.papers {
				all, err := pdfout.FullnessOf(paper, pdfout.Options{Organisation: "An ICB", Language: "en-GB"})
				if err != nil {
					t.Fatal(err)
				}
				for _, page := range all {
					if page.Used < 2./3 && !page.Ends {
						t.Errorf("%s, %s: page %d of %d is %.0f%% full", e.folder(), paper.Name, page.Page, len(all), 100*page.Used)
					}
				}
			}
		}
	}
}
