package generator

import (
	"context"
	"errors"
	"fmt"
	"path"
	"path/filepath"
	"slices"

	"boardpack/generator/diag"
	"boardpack/generator/htmlout"
	"boardpack/generator/publish"
)

// press makes editions' files and puts them into the output folder. Of an
// edition that is made it keeps the manifest alone.
type press struct {
	options   Options
	queue     queue          // of the editions whose files are made
	stage     *publish.Stage // nil until there is something to put there
	manifests []publish.Manifest
	owned     []string // what the build replaces in the output folder
	shown     []Shown
	files     int
	findings  diag.List // of the output folder
}

// print takes bound papers through the stages that are left. It returns while
// their files are made: the error may be of an edition before.
func (p *press) print(ctx context.Context, b *bound) error {
	if err := p.open(ctx); err != nil {
		return err
	}
	p.options.tell("%s: %d papers, %d figures", b.folder(), len(b.papers), len(b.figures()))
	folder := p.stage.Folder(b.folder())
	var manifest publish.Manifest
	return p.queue.add(func() (err error) {
		if manifest, err = b.render(ctx, p.options.markOf(b.edition), folder); err != nil {
			return fmt.Errorf("%s, edition %s: %w", b.pack.dir, b.edition.folder(), err)
		}
		return nil
	}, func() {
		p.files += folder.Len()
		p.printed(manifest, b.pack.shows(b.edition))
	})
}

// printed notes an edition whose files are made.
func (p *press) printed(manifest publish.Manifest, shown Shown) {
	p.manifests = append(p.manifests, manifest)
	p.shown = append(p.shown, shown)
	// The whole pack, so that an edition that pack.yaml no longer has goes away,
	// or the one edition that was asked for.
	if p.options.Edition != "" {
		p.owned = append(p.owned, manifest.Folder())
	} else {
		p.owned = append(p.owned, manifest.Pack)
	}
}

func (p *press) open(ctx context.Context) (err error) {
	if p.stage == nil {
		p.stage, err = publish.Open(ctx, p.options.Out)
	}
	return foreignIsMisuse(err)
}

// publish puts what was made in place, with a list of the output folder's packs.
func (p *press) publish(ctx context.Context) error {
	if err := p.queue.wait(); err != nil {
		return err
	}
	list := func(kept []publish.Manifest) (publish.Files, error) {
		p.warnOfOthers(kept)
		index, err := htmlout.Index(links(append(p.manifests, kept...)))
		if err != nil {
			return nil, fmt.Errorf("make the list of packs: %w", err)
		}
		return publish.Files{indexPage: index}, nil
	}
	if err := p.stage.Commit(ctx, append(p.owned, indexPage), list); err != nil {
		return foreignIsMisuse(fmt.Errorf("publish: %w", err))
	}
	for _, shown := range p.shown {
		if p.options.Shown != nil {
			p.options.Shown(shown)
		}
	}
	p.options.tell("wrote %d files to %s", p.files+1, p.out())
	return nil
}

// close removes what is not published, and returns what is to be told of the
// output folder.
func (p *press) close() diag.List {
	_ = p.queue.wait() // where something else failed
	if p.stage == nil {
		return nil
	}
	return append(p.findings, p.stage.Close()...)
}

// warnOfOthers tells who has made editions for publication alone that there are
// others in the same folder: it cannot be uploaded as it is.
func (p *press) warnOfOthers(kept []publish.Manifest) {
	isPublic := func(m publish.Manifest) bool { return m.Public }
	others := slices.DeleteFunc(slices.Clone(kept), isPublic)
	if len(others) == 0 || slices.ContainsFunc(p.manifests, func(m publish.Manifest) bool { return !m.Public }) {
		return
	}
	p.findings.Warnf(diag.Position{File: path.Join(p.out(), others[0].Folder())}, "not-public-beside-public", "the output folder has editions as well that are not for publication: %d", len(others)).
		Hinted("what is to be published is built into a folder of its own: build --edition NAME --out DIR")
}

// out is the output folder as findings show it.
func (p *press) out() string { return filepath.ToSlash(filepath.Clean(p.options.Out)) }

func foreignIsMisuse(err error) error {
	if errors.Is(err, publish.ErrForeign) {
		return misuse("%v", err)
	}
	return err
}
