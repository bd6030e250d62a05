package htmlout

import (
	"cmp"
	"fmt"
	"html/template"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"boardpack/generator/figure"
	"boardpack/generator/paper"
)

// EditionPage is what the page of an edition shows: the edition at a glance.
type EditionPage struct {
	Site       Site
	Audience   string // whom it is for: "Everyone"; may be empty
	KeyFigures []paper.KeyFigure
	Papers     []EditionPaper
	PDF        File // all papers in one
	Workbook   File // all tables; without bytes where there are none
	// Withheld is what the pack's other editions withhold; for an edition that
	// sees everything.
	Withheld []Withholding
}

// Withholding is what an edition that does not see everything shows of the
// pack's intentions.
type Withholding struct {
	Edition  string   // its name
	Shown    int      // intentions that it shows
	Withheld []string // the references of those that are confidential
	// Withdrawn are the references of those that only an earlier list has, and that it
	// may not show there.
	Withdrawn []string
}

// References are those withheld, in words.
func (w Withholding) References() template.HTML {
	words := cmp.Or(strings.Join(w.Withheld, ", "), "None")
	if len(w.Withdrawn) > 0 {
		words += "; withdrawn since an earlier list: " + strings.Join(w.Withdrawn, ", ")
	}
	return template.HTML(said(words))
}

// EditionPaper is one paper of an edition.
type EditionPaper struct {
	*paper.Paper
	PDF File
}

// Meeting is where and when the paper is discussed.
func (p EditionPaper) Meeting() template.HTML { return template.HTML(said(p.Paper.Meeting)) }

// Path is where the paper's page stands.
func (p EditionPaper) Path() string { return p.Name + ".html" }

// Edition writes the page that leads to an edition's papers and downloads.
func Edition(e EditionPage) ([]byte, error) {
	entries, files, drawn := make([]entry, len(e.Papers)), 0, false
	for i, p := range e.Papers {
		glance, err := e.Site.glance(p.Paper)
		if err != nil {
			return nil, err
		}
		entries[i] = entry{p, glance, e.Site.downloads(p)}
		files += len(entries[i].Downloads)
		drawn = drawn || slices.ContainsFunc(p.Front, isChart)
	}
	var run []*block
	switch {
	case drawn:
		run = forDrawings()
	case files > 0:
		run = forTables()
	}
	charts := slices.ContainsFunc(e.Papers, func(p EditionPaper) bool { return hasCharts(p.Paper) })
	title := e.Site.window()
	around := e.Site.shell(title, nil, run)
	around.Band = e.Site.Band
	return render("edition", struct {
		shell
		EditionPage
		Papers       []entry
		HasDownloads bool
		HasCharts    bool
	}{around, e, entries, files > 0, charts})
}

// entry is a paper in the lists of an edition's page.
type entry struct {
	EditionPaper
	Glance    glance // page 1 of the paper; empty where it has none of its own
	Downloads []downloads
}

// glance is page 1 of a paper for the edition's page: what stands before its charts, these,
// and what stands after the first of them. A wide page has the charts beside the words.
func (s Site) glance(p *paper.Paper) (g glance, err error) {
	b := body{site: s, paper: p, name: p.Name, title: p.Title, shorthand: p.Shorthand, glance: true}
	for _, node := range p.Front {
		html, err := b.render(node)
		if err != nil {
			return g, fmt.Errorf("page 1 of %s: %w", p.Name, err)
		}
		part := &g.Words
		switch {
		case isChart(node):
			part = &g.Charts
		case g.Charts != "":
			part = &g.After
		}
		*part += template.HTML(html)
	}
	return g, nil
}

// glance is the parts of page 1, each empty where there is none.
type glance struct{ Words, Charts, After template.HTML }

func isChart(node ast.Node) bool {
	f, is := node.(*paper.Figure)
	return is && f.Figure.Chart != nil
}

// downloads are the files of one figure.
type downloads struct {
	Caption string
	Path    string // of the figure in its paper
	Files   []fileLink
}

// fileLink leads to a file: to see, its kind is enough beside what it is of.
type fileLink struct {
	Path   string
	Before string // "Download Table 6 as "
	Kind   string // "CSV"
}

func linksOf(files []target) (links []fileLink) {
	for _, f := range files {
		at := strings.LastIndexByte(f.Text, ' ') + 1
		links = append(links, fileLink{f.Path, f.Text[:at], f.Text[at:]})
	}
	return links
}

func (s Site) downloads(p EditionPaper) []downloads {
	var all []downloads
	for _, f := range p.Figures() {
		if files := s.files(f.Figure); files != nil {
			all = append(all, downloads{f.Figure.Caption(), p.Path() + "#" + f.Figure.ID, linksOf(files)})
		}
	}
	return all
}

// files lists what can be downloaded of a figure.
func (s Site) files(f *figure.Figure) []target {
	if !f.Downloadable() {
		return nil
	}
	links := []target{{s.Downloads + f.TableFile(s.Mark), "Download " + f.Label + " as CSV"}}
	if f.Chart != nil {
		links = append(links, target{s.Downloads + f.ChartFile(s.Mark), "Download " + f.Label + " as SVG"})
	}
	return links
}
