package generator

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"reflect"
	"slices"
	"sync"
	"time"

	"boardpack/generator/chart"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/htmlout"
	"boardpack/generator/paper"
	"boardpack/generator/pdfout"
	"boardpack/generator/publish"
	"boardpack/generator/record"
	"boardpack/generator/study"
	"boardpack/templates"
)

// making is one edition while it is made.
type making struct {
	*pack
	edition edition
	study   *study.Study
	inputs  publish.Files // what was read, by its name in the manifest
	papers  []*paper.Paper
	drawn   map[*figure.Chart]*chart.Drawing
	files   publish.Files
	mu      sync.Mutex // for files
}

// edition makes one edition of a pack. With faulty records, or where nothing is
// to be rendered, it goes as far as the bound papers, whose findings are told in
// the same run.
func (o Options) edition(ctx context.Context, p *pack, e edition, faulty, render bool) (built, diag.List, error) {
	m := &making{pack: p, edition: e, inputs: publish.Files{packFile: p.config}, files: publish.Files{}}
	m.study = study.New(p.about(), p.records.View(e.sees))
	var findings diag.List
	if faulty {
		m.study.Doubt()
	}
	m.bind(&findings)
	if faulty || findings.HasErrors() || !render {
		return built{}, findings, ctx.Err()
	}
	if err := m.draw(ctx); err != nil {
		return built{}, findings, fmt.Errorf("draw charts: %w", err)
	}
	o.tell("%s: %d papers, %d figures, %d charts drawn", path.Join(p.name, e.Name.Text), len(m.papers), m.count(), len(m.drawn))
	if err := m.render(ctx); err != nil {
		return built{}, findings, err
	}
	manifest, err := m.manifest()
	return built{manifest: manifest, files: m.files}, findings, err
}

// sees tells what an edition's audience may see. The Board sees everything.
func (e edition) sees(*record.Intention) bool { return true }

// bind reads the edition's papers and fills them in.
func (m *making) bind(findings *diag.List) {
	for _, name := range m.edition.Papers {
		source, err := m.open(name.Text + ".md")
		if err != nil {
			findings.Errorf(name.At, "paper %s: %v", name.Text, err)
			continue
		}
		draft, more := paper.Read(name.Text, m.set.Organisation.Text, source, m.open)
		*findings = append(*findings, more...)
		bound, more := draft.Bind(m.study.Paper())
		*findings = append(*findings, more...)
		bound.Shorthand = m.set.shorthand()
		m.papers = append(m.papers, bound)
	}
	m.sameFigures(findings)
}

// open finds a paper in the pack's own folder, else among the templates.
func (m *making) open(name string) (paper.Source, error) {
	if !fs.ValidPath(name) || path.Base(name) != name {
		return paper.Source{}, fmt.Errorf("%q is not the name of a file beside the paper", name)
	}
	if text, err := fs.ReadFile(m.pack.files, name); err == nil {
		m.inputs[name] = text
		return paper.Source{File: path.Join(m.dir, name), Text: text}, nil
	} else if !errors.Is(err, fs.ErrNotExist) {
		return paper.Source{}, reason(err)
	}
	text, err := templates.Papers.ReadFile(name)
	if err != nil {
		return paper.Source{}, fmt.Errorf("there is no %s in %s or in the templates", name, m.dir)
	}
	file := path.Join("templates", name)
	m.inputs[file] = text
	return paper.Source{File: file, Text: text}, nil
}

// figures are the numbered figures of all papers; those of the cover sheets
// have no files of their own.
func (m *making) figures() []*paper.Figure {
	var all []*paper.Figure
	for _, p := range m.papers {
		for _, f := range p.Figures() {
			if f.Spec != nil {
				all = append(all, f)
			}
		}
	}
	return all
}

// sameFigures finds two papers' figures that would write different files under
// one name.
func (m *making) sameFigures(findings *diag.List) {
	first := map[string]*paper.Figure{}
	for _, f := range m.figures() {
		other, taken := first[f.Figure.ID]
		if taken && !sameFiles(f.Figure, other.Figure) {
			at := f.Spec.Head().ID.At
			findings.Errorf(at, "id %q has other figures at %v", f.Figure.ID, other.Spec.Head().ID.At).Hinted("give one of them another id")
		}
		first[f.Figure.ID] = f
	}
}

func (m *making) count() int { return len(m.figures()) }

// draw draws the charts of all papers.
func (m *making) draw(ctx context.Context) error {
	var charts []*figure.Chart
	for _, f := range m.figures() {
		if f.Figure.Chart != nil {
			charts = append(charts, f.Figure.Chart)
		}
	}
	drawings, err := chart.Draw(ctx, charts)
	if err != nil {
		return err
	}
	m.drawn = make(map[*figure.Chart]*chart.Drawing, len(charts))
	for i, c := range charts {
		m.drawn[c] = drawings[i]
	}
	return nil
}

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

func (m *making) renderPDFs(ctx context.Context) error {
	for _, p := range m.papers {
		if err := ctx.Err(); err != nil {
			return err
		}
		pdf, err := pdfout.Render(p, m.drawn, pdfout.Options{
			Organisation: m.set.Organisation.Text, Language: m.language(), Date: m.set.AsAt.Time, Notice: m.set.Notice.Text,
		})
		if err != nil {
			return fmt.Errorf("make %s.pdf: %w", p.Name, err)
		}
		m.add(p.Name+".pdf", pdf)
	}
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
		Organisation: m.set.Organisation.Text, Pack: m.set.Name.Text, Edition: editionTitle(m.edition.Name.Text),
		AsAt: m.set.AsAt.Format("2 January 2006"), Language: m.language(), Notice: m.set.Notice.Text,
	}
	page := htmlout.EditionPage{Site: site}
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
		Pack: m.name, Edition: m.edition.Name.Text, Title: m.set.Name.Text, Organisation: m.set.Organisation.Text,
		Language: m.language(), AsAt: m.set.AsAt.Format(time.DateOnly), Version: Version,
		Inputs: publish.Sums(m.inputs), Outputs: publish.Sums(m.files),
	}
	for _, input := range m.records.Inputs {
		manifest.Inputs = append(manifest.Inputs, publish.Sum{Path: input.File, SHA256: input.SHA256})
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

func sameFiles(a, b *figure.Figure) bool {
	left, errLeft := a.Table.CSV()
	right, errRight := b.Table.CSV()
	return errLeft == nil && errRight == nil && string(left) == string(right) &&
		a.Title == b.Title && a.Sentence == b.Sentence && reflect.DeepEqual(a.Chart, b.Chart)
}
