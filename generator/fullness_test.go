package generator

import (
	"testing"

	"boardpack/generator/pdfout"
)

// mostPages are what the Board was promised of its papers.
var mostPages = map[string]int{"mid-year-review": 16, "board-paper": 30}

// TestNoPageIsHalfEmpty holds for the example packs: no page of a paper is more than a
// third empty, but the last of a part, no paper has more pages than it may, and no figure
// stands under the heading of a section that is not its own.
func TestNoPageIsHalfEmpty(t *testing.T) {
	pages := 0
	for _, b := range examplesBound(t) {
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
