package generator

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"reflect"
	"sync"

	"boardpack/generator/chart"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/paper"
	"boardpack/generator/publish"
	"boardpack/generator/study"
	"boardpack/templates"
)

// making is one edition while it is made.
type making struct {
	*pack
	edition edition
	mark    string // on each page; may be empty
	study   *study.Study
	inputs  publish.Files // what was read, by its name in the manifest
	papers  []*paper.Paper
	drawn   map[figure.Chart]*chart.Drawing
	files   publish.Files
	mu      sync.Mutex // for files
}

// edition makes one edition of a pack. With faulty records, or where nothing is
// to be rendered, it goes as far as the bound papers, whose findings are told in
// the same run.
func (o Options) edition(ctx context.Context, p *pack, e edition, faulty, render bool) (built, diag.List, error) {
	m := &making{pack: p, edition: e, mark: o.markOf(e), inputs: publish.Files{packFile: p.config}, files: publish.Files{}}
	about := p.about()
	about.Provider = e.provider
	if p.earlier != nil {
		about.Earlier = &study.Earlier{Records: e.view(p.earlier.records)}
	}
	var findings diag.List
	options := study.Options{About: about, Records: e.view(p.records), Doubtful: faulty}
	if e.hides() {
		options.Hidden = p.hidden(&findings)
	}
	m.study = study.New(options)
	m.bind(&findings)
	if faulty || findings.HasErrors() || !render {
		return built{}, findings, ctx.Err()
	}
	if err := m.draw(ctx); err != nil {
		return built{}, findings, fmt.Errorf("draw charts: %w", err)
	}
	o.tell("%s: %d papers, %d figures, %d charts drawn", path.Join(p.name, e.folder()), len(m.papers), m.count(), len(m.drawn))
	if err := m.render(ctx); err != nil {
		return built{}, findings, err
	}
	manifest, err := m.manifest()
	return built{manifest: manifest, files: m.files}, findings, err
}

// bind reads the edition's papers and fills them in.
func (m *making) bind(findings *diag.List) {
	for _, name := range m.edition.Papers {
		source, err := m.open(name.Text + ".md")
		if err != nil {
			findings.Errorf(name.At, "paper-not-found", "paper %s: %v", name.Text, err)
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

// embedded is the folder of the papers that the binary brings along.
const embedded = "templates"

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
	file := path.Join(embedded, name)
	m.inputs[file] = text
	return paper.Source{File: file, Text: text}, nil
}

// figures are those of all papers that have files of their own.
func (m *making) figures() []*paper.Figure {
	var all []*paper.Figure
	for _, p := range m.papers {
		for _, f := range p.Figures() {
			if f.Figure.Downloadable() {
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
			findings.Errorf(at, "id-figures", "id %q has other figures at %v", f.Figure.ID, other.Spec.Head().ID.At).Hinted("give one of them another id")
		}
		first[f.Figure.ID] = f
	}
}

func (m *making) count() int { return len(m.figures()) }

// draw draws the charts of all papers.
func (m *making) draw(ctx context.Context) error {
	var charts []figure.Chart
	for _, f := range m.figures() {
		if f.Figure.Chart != nil {
			charts = append(charts, f.Figure.Chart)
		}
	}
	drawings, err := chart.Draw(ctx, charts)
	if err != nil {
		return err
	}
	m.drawn = make(map[figure.Chart]*chart.Drawing, len(charts))
	for i, c := range charts {
		m.drawn[c] = drawings[i]
	}
	return nil
}

func sameFiles(a, b *figure.Figure) bool {
	left, errLeft := a.Table.CSV()
	right, errRight := b.Table.CSV()
	return errLeft == nil && errRight == nil && string(left) == string(right) &&
		a.Title == b.Title && a.Sentence == b.Sentence && reflect.DeepEqual(a.Chart, b.Chart)
}
