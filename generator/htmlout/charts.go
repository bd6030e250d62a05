package htmlout

import (
	"fmt"
	"html/template"
	"path"
	"slices"
	"strings"

	"boardpack/generator/figure"
	"boardpack/generator/live"
	"boardpack/generator/paper"
)

// ChartsPath is where the page stands on which an edition's charts can be explored.
const ChartsPath = "charts.html"

// anchorOf is that of a paper's chart on the page of charts. Neither name has a
// point in it, so that no two are equal.
func anchorOf(paper string, f *figure.Figure) string { return paper + "." + f.ID }

// explored is a paper with its charts.
type explored struct {
	*paper.Paper
	Charts        []exploration
	Abbreviations string   // what those in the charts are short for
	Codes         []string // what each of those along their axes stands for
}

// exploration is what the template of a live chart is filled with.
type exploration struct {
	*figure.Figure
	linking
	At       string // on the page of charts
	Home     string // where the figure stands in its paper
	File     string // what a copy is saved as, without its kind
	Option   template.JS
	Cells    template.HTML
	Stacked  string
	Wide     bool   // there is a chart, by which the template of a table names it
	Parts    []part // of a table's rows that stand on pages of their own
	Sortable bool
	// Notes and Annexed are as of a figure in its paper, but for what its sentence says and for
	// what is OfTable alone: the columns that are the same in every row.
	Notes   []string
	OfTable []string
	Annexed template.HTML
}

// Charts writes the page of all charts of an edition; nil where it has none.
func Charts(site Site, papers []*paper.Paper) ([]byte, error) {
	const title = "Explore the charts"
	var all []explored
	for _, p := range papers {
		charts, err := site.explorations(p)
		if err != nil {
			return nil, fmt.Errorf("paper %s: %w", p.Name, err)
		}
		if charts != nil {
			figures := figuresOf(charts)
			codes := site.codesOf(p.Figures(), figures)
			all = append(all, explored{p, charts, p.AbbreviationsOf(figures, codes...), codes})
		}
	}
	if all == nil {
		return nil, nil
	}
	made := site.shell(site.window(title), []target{{"index.html", site.Pack}}, forCharts())
	made.Band = site.Band
	return render("charts", struct {
		shell
		Heading  string
		Papers   []explored
		OverTime bool
	}{made, title, all, slices.ContainsFunc(all, overTime)})
}

// overTime reports whether a paper has a chart of which a part of the time can be chosen.
func overTime(of explored) bool {
	return slices.ContainsFunc(of.Charts, func(c exploration) bool { return c.Chart.Type() == figure.Course })
}

func (s Site) explorations(p *paper.Paper) ([]exploration, error) {
	var all []exploration
	for _, n := range p.Figures() {
		f := n.Figure
		if f.Chart == nil {
			continue
		}
		option, err := live.Option(f.Chart)
		if err != nil {
			return nil, fmt.Errorf("live chart of figure %s: %w", f.ID, err)
		}
		table, left := n.OnPage()
		parts := (&body{name: p.Name}).cut(f.ID, table)
		if parts != nil {
			table.Rows = parts[0].rows
		}
		cells, stacked := (*Listing)(nil).cells(anchorOf(p.Name, f), table)
		file := path.Base(f.ChartFile(s.Mark))
		all = append(all, exploration{
			Figure: f, linking: linking{list: s.List, paper: p, page: p.Name + ".html"}, At: anchorOf(p.Name, f), Notes: besideSentence(f), OfTable: left, Home: p.Name + ".html#" + f.ID, File: strings.TrimSuffix(file, path.Ext(file)),
			Option: template.JS(option), Cells: cells, Wide: true, Stacked: stacked, Parts: parts, Sortable: parts == nil && sortable(table),
		})
	}
	return all, nil
}

// besideSentence are a figure's notes but for those that its sentence says, which stands
// above them.
func besideSentence(f *figure.Figure) []string {
	return slices.DeleteFunc(slices.Clone(f.Notes), func(note string) bool { return slices.Contains(f.Said, note) })
}

func figuresOf(charts []exploration) []*figure.Figure {
	all := make([]*figure.Figure, len(charts))
	for i, c := range charts {
		all[i] = c.Figure
	}
	return all
}

// codesOf says what the codes in the heads and rows of some of a paper's figures stand for,
// which its tables of codes say, and the pack of segments.
func (s Site) codesOf(tables []*paper.Figure, figures []*figure.Figure) []string {
	met := map[string]bool{}
	for _, f := range figures {
		for _, c := range f.Table.Columns {
			met[c.Label] = true
		}
		for _, row := range f.Table.Rows {
			met[row.Cells[0].Text()] = true // each has its label
		}
	}
	var said []string
	for _, n := range tables {
		if columns := n.Figure.Table.Columns; len(columns) < 2 || columns[0].Name != "code" {
			continue
		}
		for _, row := range n.Figure.Table.Rows {
			if code := row.Cells[0].Text(); met[code] {
				met[code], said = false, append(said, code+": "+row.Cells[1].Text())
			}
		}
	}
	return append(said, s.segmentsIn(figures)...)
}

// segmentsIn says what the segments mean that heads or cells of figures name.
func (s Site) segmentsIn(figures []*figure.Figure) (meanings []string) {
	if s.List == nil {
		return nil
	}
	for _, m := range s.List.list.Segments {
		if slices.ContainsFunc(figures, func(f *figure.Figure) bool { return f.Table.Shows(m.Code) }) {
			meanings = append(meanings, m.Said())
		}
	}
	return meanings
}

// HasCharts reports whether an edition of these papers has a page of charts.
func HasCharts(papers []*paper.Paper) bool { return slices.ContainsFunc(papers, hasCharts) }

// hasCharts reports whether a paper has any chart to explore.
func hasCharts(p *paper.Paper) bool {
	for _, f := range p.Figures() {
		if f.Figure.Chart != nil {
			return true
		}
	}
	return false
}
