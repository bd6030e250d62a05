package generator

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"boardpack/generator/calendar"
	"boardpack/generator/htmlout"
	"boardpack/generator/pdfout"
	"boardpack/generator/publish"
	"boardpack/generator/record"
)

// render makes the edition's files, the PDFs and the pages side by side.
func (m *making) render(ctx context.Context) error {
	var group sync.WaitGroup
	errs := make([]error, 2)
	group.Go(func() { errs[0] = m.renderPDFs(ctx) })
	group.Go(func() { errs[1] = m.renderData() })
	group.Wait()
	if err := errors.Join(errs...); err != nil {
		return err
	}
	return m.renderPages(ctx)
}

func (m *making) add(name string, data []byte) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.files[name] = data
}

// packPDF is the name of the file that holds all papers.
const packPDF = "pack.pdf"

func (m *making) renderPDFs(ctx context.Context) error {
	options := pdfout.Options{
		Organisation: m.set.Organisation.Text, Language: m.language(), Date: m.set.AsAt.Time,
		Notice: m.set.Notice.Text, Mark: m.mark,
	}
	for _, p := range m.papers {
		if err := ctx.Err(); err != nil {
			return err
		}
		pdf, err := pdfout.Render(p, m.drawn, options)
		if err != nil {
			return fmt.Errorf("make %s.pdf: %w", p.Name, err)
		}
		m.add(p.Name+".pdf", pdf)
	}
	if len(m.papers) == 1 { // it is the pack
		m.add(packPDF, m.files[m.papers[0].Name+".pdf"])
		return nil
	}
	pdf, err := pdfout.RenderPack(m.set.Name.Text, m.papers, m.drawn, options)
	if err != nil {
		return fmt.Errorf("make %s: %w", packPDF, err)
	}
	m.add(packPDF, pdf)
	return nil
}

// renderData makes the files of single figures.
func (m *making) renderData() error {
	for _, f := range m.figures() {
		table, err := f.Figure.Table.CSV()
		if err != nil {
			return fmt.Errorf("make the table of %s: %w", f.Figure.ID, err)
		}
		m.add("tables/"+f.Figure.ID+".csv", table)
		if drawing := m.drawn[f.Figure.Chart]; drawing != nil {
			m.add("charts/"+f.Figure.ID+".svg", drawing.SVG(f.Figure.Title, f.Figure.Sentence, f.Figure.ID))
		}
	}
	return nil
}

// renderPages makes the HTML pages, last, because they tell the PDFs' sizes.
func (m *making) renderPages(ctx context.Context) error {
	site := htmlout.Site{
		Organisation: m.set.Organisation.Text, Pack: m.set.Name.Text, Edition: m.edition.title(),
		AsAt: calendar.Long(m.set.AsAt.Time), Language: m.language(), Notice: m.set.Notice.Text, Mark: m.mark,
	}
	page := htmlout.EditionPage{Site: site}
	if len(m.papers) > 1 {
		page.PDF = htmlout.File{Path: packPDF, Bytes: int64(len(m.files[packPDF]))}
	}
	for _, p := range m.papers {
		if err := ctx.Err(); err != nil {
			return err
		}
		pdf := htmlout.File{Path: p.Name + ".pdf", Bytes: int64(len(m.files[p.Name+".pdf"]))}
		html, err := htmlout.Paper(htmlout.PaperPage{Site: site, Paper: p, Charts: m.drawn, PDF: pdf})
		if err != nil {
			return fmt.Errorf("make %s.html: %w", p.Name, err)
		}
		m.add(p.Name+".html", html)
		page.Papers = append(page.Papers, htmlout.EditionPaper{Paper: p, PDF: pdf})
		page.KeyFigures = append(page.KeyFigures, p.KeyFigures()...)
	}
	html, err := htmlout.Edition(page)
	if err != nil {
		return fmt.Errorf("make the edition's index: %w", err)
	}
	m.add("index.html", html)
	if html, err = htmlout.Accessibility(site, m.set.Accessibility.statement()); err != nil {
		return fmt.Errorf("make the accessibility statement: %w", err)
	}
	m.add(htmlout.StatementPath, html)
	return nil
}

// manifest lists the edition's files and adds itself to them.
func (m *making) manifest() (publish.Manifest, error) {
	manifest := publish.Manifest{
		Pack: m.name, Edition: m.edition.folder(), Draft: m.mark != "", Title: m.set.Name.Text, Organisation: m.set.Organisation.Text,
		Language: m.language(), AsAt: m.set.AsAt.Format(time.DateOnly), Version: Version,
		Inputs: publish.Sums(m.inputs), Outputs: publish.Sums(m.files),
	}
	for _, input := range m.records.Inputs {
		sum := publish.Sum{Path: input.File, SHA256: input.SHA256}
		if m.countsPeople(input.File) {
			sum.SHA256 = ""
		}
		manifest.Inputs = append(manifest.Inputs, sum)
	}
	slices.SortFunc(manifest.Inputs, publish.Sum.Compare)
	for _, p := range m.papers {
		manifest.Papers = append(manifest.Papers, p.Title)
	}
	text, err := manifest.JSON()
	if err != nil {
		return manifest, err
	}
	m.files[publish.ManifestName] = text
	return manifest, nil
}

// countsPeople reports whether a file has counts of people that pages protect.
func (m *making) countsPeople(file string) bool {
	people := func(measure *record.Measure) bool { return measure.CountsPeople }
	return file == "observations.csv" && slices.ContainsFunc(m.records.Measures, people)
}
