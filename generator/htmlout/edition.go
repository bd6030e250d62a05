package htmlout

import (
	"cmp"
	"slices"

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
}

// EditionPaper is one paper of an edition.
type EditionPaper struct {
	*paper.Paper
	PDF File
}

// Path is where the paper's page stands.
func (p EditionPaper) Path() string { return p.Name + ".html" }

// Edition writes the page that leads to an edition's papers and downloads.
func Edition(e EditionPage) ([]byte, error) {
	entries, files := make([]entry, len(e.Papers)), 0
	for i, p := range e.Papers {
		entries[i] = entry{p, e.Site.downloads(p)}
		files += len(entries[i].Downloads)
	}
	var run []*block
	if files > 0 {
		run = forTables()
	}
	charts := slices.ContainsFunc(e.Papers, func(p EditionPaper) bool { return hasCharts(p.Paper) })
	title := windowTitle(e.Site.Pack, e.Site.Edition, e.Site.Organisation)
	around := e.Site.shell(title, nil, run)
	for _, p := range e.Papers {
		around.Band = cmp.Or(around.Band, paper.Banded(p.Paper))
	}
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
	Downloads []downloads
}

// downloads are the files of one figure.
type downloads struct {
	Caption string
	Path    string // of the figure in its paper
	Files   []target
}

func (s Site) downloads(p EditionPaper) []downloads {
	var all []downloads
	for _, f := range p.Figures() {
		if files := s.files(f.Figure); files != nil {
			all = append(all, downloads{f.Figure.Caption(), p.Path() + "#" + f.Figure.ID, files})
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
