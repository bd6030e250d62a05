package generator

import (
	"fmt"
	"sync"

	"boardpack/generator/calendar"
	"boardpack/generator/figure"
	"boardpack/generator/htmlout"
	"boardpack/generator/paper"
)

// site is what the edition's pages have in common, once all its papers are bound: they
// decide what it bears.
func (r *rendering) site() htmlout.Site {
	site := r.siteOfPaper()
	site.Band = r.band()
	return site
}

// siteOfPaper is what a paper's page needs of it, which can be made while others are bound.
func (r *rendering) siteOfPaper() htmlout.Site {
	set := &r.pack.set
	return htmlout.Site{
		Organisation: set.Organisation.Text, Pack: set.Name.Text, Edition: r.edition.title(),
		AsAt: calendar.Long(set.AsAt.Time), Language: r.pack.language(), Notice: set.Notice.Text, Mark: r.mark, Look: r.pack.look,
		List: r.listing(), Album: r.album,
	}
}

// band is what bears whatever shows more than one paper: none of that is for publication
// where the edition is not, even if no paper of it says that it is confidential.
func (r *rendering) band() string {
	if band := paper.Banded(r.papers...); band != "" || r.edition.isPublic() {
		return band
	}
	return paper.Private
}

// pages are what makes the HTML pages.
func (r *rendering) pages() []work {
	site := sync.OnceValue(r.site)
	return append(r.tellingSizes(site), r.besides(site)...)
}

// tellingSizes are what makes the pages that tell how large the downloads are, for which
// they wait when all else of the page is there.
func (r *rendering) tellingSizes(site func() htmlout.Site) []work {
	var all []work
	for _, p := range r.papers {
		all = append(all, work{[]string{paperPath(p)}, func() error { return r.addPaper(p, site()) }})
	}
	return append(all, work{[]string{indexPage}, func() error {
		html, err := htmlout.Edition(r.editionPage(site()))
		return r.add(indexPage, html, err)
	}})
}

func paperPath(p *paper.Paper) string { return p.Name + ".html" }

func (r *rendering) addPaper(p *paper.Paper, site htmlout.Site) error {
	made, err := htmlout.Paper(htmlout.PaperPage{Site: site, Paper: p, PDF: r.file(p.Name + ".pdf")})
	return r.addAll(paperPath(p), made, err)
}

// besides are what makes the other pages, the largest first.
func (r *rendering) besides(site func() htmlout.Site) []work {
	return []work{
		{[]string{htmlout.ChartsPath}, func() error { return r.addCharts(site()) }},
		{[]string{htmlout.ListPath}, func() error {
			made, err := htmlout.List(site(), r.papers)
			return r.addAll(htmlout.ListPath, made, err)
		}},
		{[]string{htmlout.StatementPath}, func() error {
			html, err := htmlout.Accessibility(site(), r.pack.set.Accessibility.statement(htmlout.HasCharts(r.papers)))
			return r.add(htmlout.StatementPath, html, err)
		}},
		{[]string{htmlout.LicencesPath}, func() error {
			html, err := htmlout.Licences(site(), licences(htmlout.HasCharts(r.papers)))
			return r.add(htmlout.LicencesPath, html, err)
		}},
	}
}

// editionPage is what the edition's own page shows.
func (r *rendering) editionPage(site htmlout.Site) htmlout.EditionPage {
	page := htmlout.EditionPage{Site: site, Audience: r.edition.readers(), Workbook: r.file(figure.WorkbookFile(r.mark))}
	if !r.edition.hides() {
		page.Withheld = r.pack.withholding()
	}
	if len(r.papers) > 1 {
		page.PDF = r.file(packPDF)
	}
	for _, p := range r.papers {
		page.Papers = append(page.Papers, htmlout.EditionPaper{Paper: p, PDF: r.file(p.Name + ".pdf")})
		if p.Front == nil { // else its page 1 says more than they do
			page.KeyFigures = append(page.KeyFigures, p.KeyFigures()...)
		}
	}
	return page
}

// addCharts adds the page of live charts, where there are any.
func (r *rendering) addCharts(site htmlout.Site) error {
	html, err := htmlout.Charts(site, r.papers)
	if html == nil && err == nil {
		return nil
	}
	return r.add(htmlout.ChartsPath, html, err)
}

// addAll adds the pages of what fills one page or several.
func (r *rendering) addAll(name string, pages []htmlout.Page, err error) error {
	for _, page := range pages {
		err = toldOnce(err, r.files.Add(page.Path, page.HTML))
	}
	if err != nil {
		return fmt.Errorf("make %s: %w", name, err)
	}
	return nil
}

// file is a download, whose size is there once it is made.
func (r *rendering) file(name string) htmlout.File {
	return htmlout.File{Path: name, Size: func() int64 {
		if made, under := r.under[name]; under {
			<-made
		}
		return r.files.Size(name)
	}}
}

// add puts a page among the files, unless it could not be made.
func (r *rendering) add(name string, html []byte, err error) error {
	if err != nil {
		return fmt.Errorf("make %s: %w", name, err)
	}
	return r.files.Add(name, html)
}
