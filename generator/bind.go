package generator

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"sync"

	"boardpack/generator/diag"
	"boardpack/generator/htmlout"
	"boardpack/generator/paper"
	"boardpack/generator/publish"
	"boardpack/generator/statement"
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
	doubted bool
	study   *study.Study
	filled  []*filled // one for each that the edition names
	papers  []*paper.Paper
	sources []publish.Sum // pack.yaml and the papers' files, by their names in the manifest
	// published is what counts that an edition publishes that does not see all; nil
	// of others.
	published *study.Published
	list      func() *story.List      // the intentions of the edition's list, made when it is asked for
	listing   func() *htmlout.Listing // them as pages have them
	findings  diag.List
}

// folder is the edition's folder below the output folder.
func (b *bound) folder() string { return path.Join(b.pack.name, b.edition.folder()) }

// bind reads an edition's papers and fills them in. Records that are in doubt have
// findings already: what fails for want of them is not told again.
func (p *pack) bind(e edition, doubted bool) (*bound, diag.List) {
	return p.bindAfter(e, doubted, nil, nil)
}

// bindAfter does, but for papers of before that would be the same; before is nil for
// none. Begun is as kept has it.
func (p *pack) bindAfter(e edition, doubted bool, before *bound, begun func(*bound)) (*bound, diag.List) {
	b := &bound{pack: p, edition: e, doubted: doubted}
	if begun == nil {
		begun = func(*bound) {}
	}
	if before != nil && before.pack == p && before.doubted == doubted {
		b.study = before.study
	} else {
		b.study = p.study(&e, doubted)
		if before != nil {
			b.study.After(before.study)
		}
		before = nil
	}
	b.lists(before)
	same := before != nil
	for k, name := range e.Papers {
		f := before.standing(k, b.last())
		if f == nil {
			begun(b)
			f, same = b.fill(name), false
		}
		b.filled = append(b.filled, f)
		if f.Paper != nil {
			b.papers = append(b.papers, f.Paper)
		}
	}
	if same {
		return before, slices.Clone(before.findings)
	}
	b.gather()
	return b, slices.Clone(b.findings)
}

// lists lets the edition's list be made once, or be that of before where it would be the same.
func (b *bound) lists(before *bound) {
	if before != nil && b.edition.lists() != listNamed {
		b.list, b.listing = before.list, before.listing
		return
	}
	b.list = sync.OnceValue(func() *story.List { return b.stories(b.study) })
	b.listing = sync.OnceValue(func() *htmlout.Listing { return htmlout.NewListing(b.list()) })
}

// last is the paper that the next one comes after; nil for the first.
func (b *bound) last() *paper.Paper {
	if len(b.papers) == 0 {
		return nil
	}
	return b.papers[len(b.papers)-1]
}

// gather is what the papers come to together.
func (b *bound) gather() {
	var findings diag.List
	b.sources = []publish.Sum{publish.SumOf(packFile, b.pack.config)}
	if b.pack.logo.Path != "" {
		b.sources = append(b.sources, b.pack.logo)
	}
	var studies []*study.Study
	for _, f := range b.filled {
		findings = append(findings, f.findings...)
		studies = append(studies, f.study)
		for _, source := range f.sources {
			b.took(source)
		}
	}
	if b.edition.hides() {
		b.published = b.study.Published(b.edition.folder(), studies...)
	}
	b.sameFigures(&findings)
	b.findings = findings.Sorted()
}

// fill reads a paper of the edition and fills it in.
func (b *bound) fill(name diag.Located) *filled {
	p := b.pack
	f := &filled{after: b.last(), study: b.study.Paper(), notes: new(notes)}
	open := func(name string) (paper.Source, error) { return f.open(p, name) }
	source, err := open(name.Text + ".md")
	if err != nil {
		f.findings.Errorf(name.At, "paper-not-found", "paper %s: %v", name.Text, reason(err)).
			Hinted("%s", cmp.Or(diag.HintOf(err), "papers are named without .md, as the files are"))
		return f
	}
	draft, more := paper.Read(name.Text, p.set.Organisation.Text, source, open)
	f.findings = append(f.findings, more...)
	if f.after != nil {
		draft.After(f.after)
	}
	named := b.naming(f.own)
	f.Paper, more = draft.Bind(f.study)
	f.findings = append(f.findings, more...)
	f.Addressed = b.edition.provider != nil
	if f.Confidential && b.edition.hides() {
		f.findings.Errorf(f.ConfidentialAt, "confidential-paper-published", "the paper says that it is confidential, and edition %q is for readers who may not see everything", b.edition.folder()).
			Hinted("confidential: \"No\" if it may be published, or take %s out of the papers of the edition", name.Text)
	}
	if b.edition.hides() {
		f.findings = append(append(f.findings, named()...), p.namedBound(f.Paper, source, named())...)
	}
	otherwise(f.Paper, source, p.records.Goals, &f.findings)
	f.statements = statement.In(f.Paper, p.records.Measures)
	f.Abbreviate(p.set.shorthand())
	f.drawable()
	return f
}

// naming looks through a paper's own files for what its readers may not know of, beside what
// goes on until it is waited for.
func (b *bound) naming(own []paper.Source) (wait func() diag.List) {
	if !b.edition.hides() {
		return func() diag.List { return nil }
	}
	var (
		named   diag.List
		running sync.WaitGroup
	)
	running.Go(func() {
		for _, source := range own {
			named = append(named, b.pack.named(source)...)
		}
	})
	return func() diag.List {
		running.Wait()
		return named
	}
}

// embedded is the folder of the papers that the binary brings along.
const embedded = "templates"

// open finds a paper in a pack's own folder, else among the templates.
func (f *filled) open(p *pack, name string) (paper.Source, error) {
	if !fs.ValidPath(name) || path.Base(name) != name {
		return paper.Source{}, fmt.Errorf("%q is not the name of a file beside the paper", name)
	}
	papers := p.files.upTo(textSize).noted(f.notes)
	if text, err := papers.ReadFile(name); err == nil {
		f.sources = append(f.sources, publish.SumOf(name, text))
		f.own = append(f.own, paper.Source{File: path.Join(p.dir, name), Text: text})
		return f.own[len(f.own)-1], nil
	} else if !errors.Is(err, fs.ErrNotExist) {
		return paper.Source{}, err
	}
	text, err := templates.Papers.ReadFile(name)
	if err != nil {
		return paper.Source{}, fmt.Errorf("there is no %s in %s or in the templates", name, p.dir)
	}
	file := path.Join(embedded, name)
	f.sources = append(f.sources, publish.SumOf(file, text))
	return paper.Source{File: file, Text: text}, nil
}

// took notes a paper's file; papers may include one and the same.
func (b *bound) took(sum publish.Sum) {
	for i, earlier := range b.sources {
		if earlier.Path == sum.Path {
			b.sources[i] = sum
			return
		}
	}
	b.sources = append(b.sources, sum)
}
