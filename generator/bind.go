package generator

import (
	"cmp"
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
	"boardpack/generator/story"
	"boardpack/generator/study"
	"boardpack/templates"
)

// bound is the second stage: the papers of one edition, filled in from what its
// audience may see of a pack. It has all that is wrong with them; the next
// stages find nothing more.
type bound struct {
	pack    *pack
	edition edition
	papers  []*paper.Paper
	sources []publish.Sum // pack.yaml and the papers' files, by their names in the manifest
	// published is what counts that an edition publishes that does not see all; nil
	// of others.
	published *study.Published
	list      func() *story.List // the intentions of the edition's list, made when it is asked for
}

// folder is the edition's folder below the output folder.
func (b *bound) folder() string { return path.Join(b.pack.name, b.edition.folder()) }

// bind reads an edition's papers and fills them in. Records that are in doubt
// have findings already: what fails for want of them is not told again.
func (p *pack) bind(e edition, doubted bool) (*bound, diag.List) {
	var findings diag.List
	b := &bound{pack: p, edition: e, sources: []publish.Sum{publish.SumOf(packFile, p.config)}}
	if p.logo.Path != "" {
		b.sources = append(b.sources, p.logo)
	}
	edition := p.study(&e, doubted)
	for _, name := range e.Papers {
		source, err := b.open(name.Text + ".md")
		if err != nil {
			findings.Errorf(name.At, "paper-not-found", "paper %s: %v", name.Text, reason(err)).
				Hinted("%s", cmp.Or(diag.HintOf(err), "papers are named without .md, as the files are"))
			continue
		}
		draft, more := paper.Read(name.Text, p.set.Organisation.Text, source, b.open)
		findings = append(findings, more...)
		if last := len(b.papers) - 1; last >= 0 {
			draft.After(b.papers[last])
		}
		filled, more := draft.Bind(edition.Paper())
		findings = append(findings, more...)
		if filled.Confidential && e.hides() {
			findings.Errorf(filled.ConfidentialAt, "confidential-paper-published", "the paper says that it is confidential, and edition %q is for readers who may not see everything", e.folder()).
				Hinted("confidential: \"No\" if it may be published, or take %s out of the papers of the edition", name.Text)
		}
		otherwise(filled, source, p.records.Goals, &findings)
		filled.Abbreviate(p.set.shorthand())
		b.papers = append(b.papers, filled)
	}
	if e.hides() {
		b.published = edition.Published(e.folder())
	}
	b.list = sync.OnceValue(func() *story.List { return b.stories(edition) })
	b.sameFigures(&findings)
	b.drawable(&findings)
	return b, findings.Sorted()
}

// embedded is the folder of the papers that the binary brings along.
const embedded = "templates"

// open finds a paper in the pack's own folder, else among the templates.
func (b *bound) open(name string) (paper.Source, error) {
	if !fs.ValidPath(name) || path.Base(name) != name {
		return paper.Source{}, fmt.Errorf("%q is not the name of a file beside the paper", name)
	}
	papers := limitedFiles{b.pack.files.FS, textSize}
	if text, err := papers.ReadFile(name); err == nil {
		b.took(name, text)
		return paper.Source{File: path.Join(b.pack.dir, name), Text: text}, nil
	} else if !errors.Is(err, fs.ErrNotExist) {
		return paper.Source{}, err
	}
	text, err := templates.Papers.ReadFile(name)
	if err != nil {
		return paper.Source{}, fmt.Errorf("there is no %s in %s or in the templates", name, b.pack.dir)
	}
	file := path.Join(embedded, name)
	b.took(file, text)
	return paper.Source{File: file, Text: text}, nil
}

// took notes a paper's file; papers may include one and the same.
func (b *bound) took(name string, text []byte) {
	sum := publish.SumOf(name, text)
	for i, earlier := range b.sources {
		if earlier.Path == name {
			b.sources[i] = sum
			return
		}
	}
	b.sources = append(b.sources, sum)
}

// figures are those of all papers that have files of their own.
func (b *bound) figures() []*paper.Figure {
	var all []*paper.Figure
	for _, p := range b.papers {
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
func (b *bound) sameFigures(findings *diag.List) {
	first, files := map[string]*paper.Figure{}, namesOf(findings)
	for _, f := range b.figures() {
		other, taken := first[f.Figure.ID]
		if taken && !sameFiles(f.Figure, other.Figure) {
			at := f.Spec.Head().ID.At
			findings.Errorf(at, "id-of-two-figures", "id %q has other figures at %v", f.Figure.ID, other.Spec.Head().ID.At).Hinted("give one of them another id")
		}
		first[f.Figure.ID] = f
		files.add("id", diag.Located{Text: f.Figure.ID, At: f.Spec.Head().ID.At})
	}
}

// drawable finds charts that could not be drawn.
func (b *bound) drawable(findings *diag.List) {
	for _, f := range b.figures() {
		if f.Figure.Chart == nil {
			continue
		}
		if err := chart.Check(f.Figure.Chart); err != nil {
			findings.Errorf(f.Spec.Head().ID.At, "chart-cannot-be-drawn", "%s cannot be drawn: %v", f.Figure.ID, err).
				Hinted("count something else, or write a pivot or table block, which shows any number")
		}
	}
}

func sameFiles(a, b *figure.Figure) bool {
	left, errLeft := a.Table.CSV()
	right, errRight := b.Table.CSV()
	return errLeft == nil && errRight == nil && string(left) == string(right) &&
		a.Title == b.Title && a.Sentence == b.Sentence && reflect.DeepEqual(a.Chart, b.Chart)
}
