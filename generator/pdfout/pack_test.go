package pdfout

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator/figure"
	"boardpack/generator/paper"
	"boardpack/generator/pdfua"
)

// twoPapers have sections and figures of the same names, each with a link to
// its own.
func twoPapers() []*paper.Paper {
	table := figure.Table{Columns: columns("Name", "#Count"), Rows: []figure.Row{row("One", "1")}}
	var all []*paper.Paper
	for _, name := range []string{"first", "second"} {
		p := newPaper(&paper.PageBreak{}, heading(2, "1", "same", "Section of the "+name),
			para("1.1", text("See "), linkTo("#table", "Table 1")), heading(3, "1.1", "below", "Below"),
			fig(&figure.Figure{ID: "table", Label: "Table 1", Title: "Counts", Table: table, Notes: []string{"A note"}}))
		p.Name, p.Title = name, "The "+name+" paper"
		all = append(all, p)
	}
	return all
}

// In a pack, whose contents stand before its papers, each goes on where its cover sheet ends.
func TestPackOfPapers(t *testing.T) {
	d, err := lay(bundle{title: "The pack", papers: twoPapers()}, testOptions)
	if err != nil {
		t.Fatal(err)
	}
	var headings, files []string
	d.tree.Root.Walk(func(e *pdfua.Element, _ int) {
		if strings.HasPrefix(string(e.Tag), "H") {
			headings = append(headings, string(e.Tag))
		}
		for _, f := range e.Files {
			files = append(files, f.Name)
		}
	})
	if got, want := strings.Join(headings, " "), "H1 H2 H2 H3 H4 H2 H3 H4"; got != want {
		t.Errorf("headings %s, want %s", got, want)
	}
	if !slices.Equal(files, []string{"table.csv"}) { // it is the same file
		t.Errorf("files %v", files)
	}
	var marks []string
	for i, p := range d.pages {
		for _, b := range p.bookmarks {
			marks = append(marks, fmt.Sprintf("%d %s%s", i+1, strings.Repeat(">", b.level), b.text))
		}
	}
	want := []string{"1 The pack", "1 >Contents", "2 >The first paper", "2 >>1 Section of the first", "2 >>>1.1 Below",
		"3 >The second paper", "3 >>1 Section of the second", "3 >>>1.1 Below"}
	if diff := cmp.Diff(want, marks); diff != "" {
		t.Error(diff)
	}
	for _, page := range []int{2, 3} {
		for _, link := range d.pages[page-1].links {
			if to := d.destinations[strings.TrimPrefix(link.target, "#")]; to.page != page {
				t.Errorf("page %d: %s leads to page %d", page, link.target, to.page)
			}
		}
	}
	if _, err := RenderPack("The pack", twoPapers(), testOptions); err != nil {
		t.Error(err)
	}
}

// TestConfidentialPagesBearABand looks for the band on every page of a
// confidential paper and of a pack that holds one: as an artifact, so that who
// listens hears the cover sheet's answer and not one more on each page.
func TestConfidentialPagesBearABand(t *testing.T) {
	for _, confidential := range []bool{true, false} {
		papers := twoPapers()
		papers[1].Confidential = confidential
		for name, b := range map[string]bundle{"paper": single(papers[1]), "pack": {title: "The pack", papers: papers}} {
			d, err := lay(b, testOptions)
			if err != nil {
				t.Fatal(err)
			}
			for i, p := range d.pages {
				bands := 0
				for _, m := range p.marks {
					if run, is := m.shape.(*textRun); is && strings.Contains(run.text, "Confidential") {
						bands++
						left, top, right, bottom := m.extents()
						if width, _ := p.size(); m.owner != pdfua.Header || left < margin || top < 0 || right > width-margin || bottom > headerBaseline-furnitureStyle.size {
							t.Errorf("%s, page %d: the band of %v stands at %v %v %v %v", name, i+1, m.owner, left, top, right, bottom)
						}
					}
				}
				if want := map[bool]int{true: 1}[confidential]; bands != want {
					t.Errorf("%s, page %d: %d bands, want %d", name, i+1, bands, want)
				}
			}
		}
	}
}
