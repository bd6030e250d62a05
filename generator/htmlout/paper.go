package htmlout

import (
	"fmt"
	"html/template"

	"boardpack/generator/paper"
)

// PaperPage is what the page of a paper shows.
type PaperPage struct {
	Site  Site
	Paper *paper.Paper
	PDF   File // the paper as PDF
}

// Meeting is where and when the paper is discussed.
func (p PaperPage) Meeting() template.HTML { return template.HTML(said(p.Paper.Meeting)) }

// Paper writes the page of a bound paper, and after it those of the further parts of
// tables that it cannot hold.
func Paper(p PaperPage) ([]Page, error) {
	b := body{site: p.Site, paper: p.Paper, name: p.Paper.Name, title: p.Paper.Title, band: paper.Banded(p.Paper), shorthand: p.Paper.Shorthand}
	content, err := b.render(p.Paper.Root)
	if err != nil {
		return nil, fmt.Errorf("paper %s: %w", p.Paper.Name, err)
	}
	title := p.Site.window(p.Paper.Title)
	trail := []target{{"index.html", p.Site.Pack}}
	around := p.Site.shell(title, trail, scriptsOf(p.Paper))
	around.Band = b.band
	html, err := render("paper", struct {
		shell
		PaperPage
		Contents []paper.Entry
		Body     template.HTML
	}{around, p, sections(p.Paper), template.HTML(around.hold(content))})
	return append([]Page{{p.Paper.Name + ".html", html}}, b.pages...), err
}

// sections are the entries of the contents list: sections and appendices
// alone, so that the list of a long paper still fits beside it on a screen.
func sections(p *paper.Paper) []paper.Entry {
	var entries []paper.Entry
	for _, entry := range p.Contents() {
		if entry.Level == 2 {
			entries = append(entries, entry)
		}
	}
	return entries
}
