package generator

import (
	"context"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"

	"boardpack/generator/figure"
	"boardpack/generator/publish"
)

// pulled is an edition of a proof: its files are made when they are asked for.
type pulled struct {
	*rendering
	lying lying
	each  func() []work // of its pages
}

// lying are the files that are made.
type lying struct {
	mu    sync.Mutex
	files publish.Files
}

// Add implements shelf.
func (l *lying) Add(name string, data []byte) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.files[name] = data
	return nil
}

// Size implements shelf.
func (l *lying) Size(name string) int64 {
	l.mu.Lock()
	defer l.mu.Unlock()
	return int64(len(l.files[name]))
}

func pull(b *bound, mark string) *pulled {
	p := &pulled{lying: lying{files: publish.Files{}}}
	p.rendering = &rendering{bound: b, mark: mark, files: &p.lying}
	p.each = sync.OnceValue(p.pages)
	return p
}

// file is one of the edition; nil where it has none of that name. Pages tell the sizes
// of those PDFs alone that are made; once all are, the pages are those of a build.
func (p *pulled) file(ctx context.Context, name string) ([]byte, error) {
	if data, made := p.lying.files[name]; made {
		return data, nil
	}
	if name == publish.ManifestName {
		return p.whole(ctx)
	}
	if name == indexPage { // which leads to a workbook only where there is one
		if _, err := p.file(ctx, figure.WorkbookFile(p.mark)); err != nil {
			return nil, err
		}
	}
	if w, is := named(p.downloads(), name); is {
		p.forgetPages()
		err := p.make(ctx, []work{w})
		return p.lying.files[name], err
	}
	if path.Ext(name) != ".html" {
		return nil, nil
	}
	if w, is := named(p.each(), name); is {
		err := p.make(ctx, []work{w})
		return p.lying.files[name], err
	}
	return nil, nil
}

// named finds what makes a file, if there is such a file.
func named(all []work, name string) (w work, is bool) {
	of := name
	if folder := path.Dir(name); folder == "tables" || folder == "charts" {
		of = figuresWork
	} else if path.Ext(name) == ".html" {
		stem, _, _ := strings.Cut(name, ".")
		of = stem + ".html"
	}
	k := slices.IndexFunc(all, func(w work) bool { return slices.Contains(w.names, of) })
	if k < 0 {
		return work{}, false
	}
	return all[k], true
}

func (p *pulled) forgetPages() {
	maps.DeleteFunc(p.lying.files, func(name string, _ []byte) bool { return path.Ext(name) == ".html" })
}

// whole makes all files, and the manifest that lists them.
func (p *pulled) whole(ctx context.Context) ([]byte, error) {
	p.forgetPages()
	if err := p.make(ctx, p.downloads()); err != nil {
		return nil, err
	}
	if err := p.make(ctx, p.each()); err != nil {
		return nil, err
	}
	manifest := p.manifest()
	for name, data := range p.lying.files {
		manifest.Outputs = append(manifest.Outputs, publish.SumOf(name, data))
	}
	slices.SortFunc(manifest.Outputs, publish.Sum.Compare)
	text, err := manifest.JSON()
	if err != nil {
		return nil, err
	}
	return text, p.lying.Add(publish.ManifestName, text)
}
