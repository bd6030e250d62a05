package generator

import (
	"context"
	"errors"
	"fmt"

	"boardpack/generator/calendar"
	"boardpack/generator/chart"
	"boardpack/generator/figure"
	"boardpack/generator/htmlout"
	"boardpack/generator/pdfout"
	"boardpack/generator/publish"
)

// rendering is the last stage while it goes on: bound papers become an edition's
// files, which go to where they are published as they are made.
type rendering struct {
	*bound
	mark  string // on each page; may be empty
	files *publish.Folder
}

// render makes the edition's files and returns the manifest that lists them. The
// PDFs and the figures' files are made side by side, and then the pages, because
// they tell the PDFs' sizes.
func (b *bound) render(ctx context.Context, mark string, files *publish.Folder) (publish.Manifest, error) {
	r := &rendering{b, mark, files}
	if err := sideBySide(append(r.pdfs(ctx), r.renderData, r.renderWorkbook)); err != nil {
		return publish.Manifest{}, err
	}
	if err := r.renderPages(ctx); err != nil {
		return publish.Manifest{}, err
	}
	manifest := r.manifest()
	return manifest, files.AddManifest(&manifest)
}

// packPDF is the name of the file that holds all papers.
const packPDF = "pack.pdf"

// pdfs are what makes the PDFs, the largest first.
func (r *rendering) pdfs(ctx context.Context) []func() error {
	set := &r.pack.set
	options := pdfout.Options{
		Organisation: set.Organisation.Text, Language: r.pack.language(), Date: set.AsAt.Time, Notice: set.Notice.Text, Mark: r.mark, Look: r.pack.look,
	}
	var tasks []func() error
	task := func(make func() ([]byte, error), names ...string) {
		tasks = append(tasks, func() error {
			if err := ctx.Err(); err != nil {
				return err
			}
			pdf, err := make()
			if err != nil {
				return fmt.Errorf("make %s: %w", names[0], err)
			}
			for _, name := range names {
				err = errors.Join(err, r.files.Add(name, pdf))
			}
			return err
		})
	}
	if len(r.papers) == 1 { // it is the pack
		task(func() ([]byte, error) { return pdfout.Render(r.papers[0], options) }, r.papers[0].Name+".pdf", packPDF)
		return tasks
	}
	task(func() ([]byte, error) { return pdfout.RenderPack(set.Name.Text, r.papers, options) }, packPDF)
	for _, p := range r.papers {
		task(func() ([]byte, error) { return pdfout.Render(p, options) }, p.Name+".pdf")
	}
	return tasks
}

// renderData makes the files of single figures. Two papers may have the same
// figure, and then have its files once.
func (r *rendering) renderData() error {
	made := map[string]bool{}
	for _, f := range r.figures() {
		if made[f.Figure.ID] {
			continue
		}
		made[f.Figure.ID] = true
		table, err := f.Figure.Table.CSVFile()
		if err != nil {
			return fmt.Errorf("make the table of %s: %w", f.Figure.ID, err)
		}
		if err := r.files.Add(f.Figure.TableFile(r.mark), table); err != nil {
			return err
		}
		if f.Figure.Chart == nil {
			continue
		}
		parts, err := chart.Draw(f.Figure.Chart, chart.Size{Width: chart.Wide})
		if err != nil {
			return fmt.Errorf("draw %s: %w", f.Figure.ID, err)
		}
		if err := r.files.Add(f.Figure.ChartFile(r.mark), parts[0].SVG(f.Figure.Title, f.Figure.Sentence)); err != nil {
			return err
		}
	}
	return nil
}

// renderPages makes the HTML pages.
func (r *rendering) renderPages(ctx context.Context) error {
	set := &r.pack.set
	site := htmlout.Site{
		Organisation: set.Organisation.Text, Pack: set.Name.Text, Edition: r.edition.title(),
		AsAt: calendar.Long(set.AsAt.Time), Language: r.pack.language(), Notice: set.Notice.Text, Mark: r.mark, Look: r.pack.look,
		List: htmlout.NewListing(r.list()),
	}
	page := htmlout.EditionPage{Site: site, Audience: r.edition.Audience.Text}
	if !r.edition.hides() {
		page.Withheld = r.pack.withholding()
	}
	if len(r.papers) > 1 {
		page.PDF = r.file(packPDF)
	}
	page.Workbook = r.file(figure.WorkbookFile(r.mark))
	var tasks []func() error
	for _, p := range r.papers {
		pdf := r.file(p.Name + ".pdf")
		tasks = append(tasks, func() error {
			if err := ctx.Err(); err != nil {
				return err
			}
			made, err := htmlout.Paper(htmlout.PaperPage{Site: site, Paper: p, PDF: pdf})
			for _, page := range made {
				err = errors.Join(err, r.files.Add(page.Path, page.HTML))
			}
			if err != nil {
				return fmt.Errorf("make %s.html: %w", p.Name, err)
			}
			return nil
		})
		page.Papers = append(page.Papers, htmlout.EditionPaper{Paper: p, PDF: pdf})
		if p.Front == nil { // else its page 1 says more than they do
			page.KeyFigures = append(page.KeyFigures, p.KeyFigures()...)
		}
	}
	tasks = append(tasks, func() error { return r.addCharts(site) }, func() error { return r.addList(site) })
	if err := sideBySide(tasks); err != nil {
		return err
	}
	html, err := htmlout.Edition(page)
	if err := r.add(indexPage, html, err); err != nil {
		return err
	}
	html, err = htmlout.Accessibility(site, set.Accessibility.statement())
	if err := r.add(htmlout.StatementPath, html, err); err != nil {
		return err
	}
	html, err = htmlout.Licences(site, licences())
	return r.add(htmlout.LicencesPath, html, err)
}

// addCharts adds the page of live charts, where there are any.
func (r *rendering) addCharts(site htmlout.Site) error {
	html, err := htmlout.Charts(site, r.papers)
	if html == nil && err == nil {
		return nil
	}
	return r.add(htmlout.ChartsPath, html, err)
}

// addList adds the pages of the list of intentions, where there is one.
func (r *rendering) addList(site htmlout.Site) error {
	pages, err := htmlout.List(site, r.papers)
	for _, page := range pages {
		err = errors.Join(err, r.files.Add(page.Path, page.HTML))
	}
	if err != nil {
		return fmt.Errorf("make %s: %w", htmlout.ListPath, err)
	}
	return nil
}

func (r *rendering) file(name string) htmlout.File {
	return htmlout.File{Path: name, Bytes: r.files.Size(name)}
}

// add puts a page among the files, unless it could not be made.
func (r *rendering) add(name string, html []byte, err error) error {
	if err != nil {
		return fmt.Errorf("make %s: %w", name, err)
	}
	return r.files.Add(name, html)
}
