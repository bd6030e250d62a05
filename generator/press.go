package generator

import (
	"context"
	"errors"
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"sync"

	"boardpack/generator/diag"
	"boardpack/generator/htmlout"
	"boardpack/generator/publish"
)

// house is the output folder of a build, which all its packs go to at once.
type house struct {
	options  Options
	memory   *memory
	opening  sync.Mutex
	stage    *publish.Stage // nil until there is something to put there
	wrong    error          // why it cannot be opened
	findings diag.List      // of the output folder
	listed   []publish.Manifest
}

func (h *house) open(ctx context.Context) (*publish.Stage, error) {
	h.opening.Lock()
	defer h.opening.Unlock()
	if h.stage == nil && h.wrong == nil {
		var err error
		h.stage, err = publish.Open(ctx, h.options.Out)
		h.wrong = foreignIsMisuse(err)
	}
	return h.stage, h.wrong
}

// press makes the files of a pack's editions. Of an edition that is made it keeps
// the manifest alone.
type press struct {
	house     *house
	name      string // the pack's; empty before there is anything to make
	queue     queue  // of the editions whose files are made
	manifests []publish.Manifest
	owned     []string // what is replaced in the output folder
	shown     []Shown
	claims    []claim // of the editions that were made
	files     int
}

// make makes a pack. Of one that has errors nothing stays.
func (p *press) make(ctx context.Context, b *batch, folder string) (c outcome, unchanged bool) {
	c = b.bind(ctx, folder, p.print)
	if err := p.queue.wait(); c.err == nil {
		c.err = err
	}
	if c.isBad() && p.name != "" {
		c.err = errors.Join(c.err, p.house.stage.Folder(p.name).Drop())
		p.manifests = nil
	}
	return c, len(p.claims) == 0
}

// print takes bound papers through the stages that are left. It returns while
// their files are made: the error may be of an edition before.
func (p *press) print(ctx context.Context, b *bound) error {
	stage, err := p.house.open(ctx)
	if err != nil {
		return err
	}
	o := p.house.options
	o.tell("%s: %d papers, %d figures", b.folder(), len(b.papers), len(b.figures()))
	p.name = b.pack.name
	folder := stage.Folder(b.folder())
	claim := p.house.memory.claim(o, b)
	var manifest publish.Manifest
	var kept bool
	return p.queue.add(func() (err error) {
		if !o.Anew {
			if manifest, kept = stage.Keep(ctx, b.folder(), claim.holds); kept {
				return nil
			}
		}
		if manifest, err = b.render(ctx, o.markOf(b.edition), folder); err != nil {
			return fmt.Errorf("%s, edition %s: %w", b.pack.dir, b.edition.folder(), err)
		}
		return nil
	}, func() {
		shown := b.pack.shows(b.edition)
		if shown.Unchanged = kept; !kept {
			p.claims = append(p.claims, claim.of(manifest))
		}
		p.files += folder.Len()
		p.printed(manifest, shown)
	})
}

// printed notes an edition whose files are made.
func (p *press) printed(manifest publish.Manifest, shown Shown) {
	// All that the list of packs asks of them: of many packs they are many.
	outputs := manifest.Outputs
	manifest.Inputs, manifest.Outputs = nil, nil
	for _, s := range outputs {
		if s.Path == htmlout.StatementPath || s.Path == htmlout.LicencesPath {
			manifest.Outputs = append(manifest.Outputs, s)
		}
	}
	p.manifests = append(p.manifests, manifest)
	p.shown = append(p.shown, shown)
	// The whole pack, so that an edition that pack.yaml no longer has goes away,
	// or the one edition that was asked for.
	if p.house.options.Edition != "" {
		p.owned = append(p.owned, manifest.Folder())
	} else {
		p.owned = append(p.owned, manifest.Pack)
	}
}

// publish puts what was made in place, with a list of the output folder's packs.
func (h *house) publish(ctx context.Context, presses []*press) error {
	var made []publish.Manifest
	owned, files := []string{indexPage}, 1
	for _, p := range presses {
		made, owned, files = append(made, p.manifests...), append(owned, p.owned...), files+p.files
	}
	if err := h.commit(ctx, made, owned); err != nil {
		return err
	}
	for _, p := range presses {
		for _, claim := range p.claims {
			h.memory.keep(claim)
		}
		for _, shown := range p.shown {
			if h.options.Shown != nil {
				h.options.Shown(shown)
			}
		}
	}
	h.options.tell("wrote %d files to %s", files, h.out())
	return nil
}

// commit replaces what is owned.
func (h *house) commit(ctx context.Context, made []publish.Manifest, owned []string) error {
	list := func(kept []publish.Manifest) (publish.Files, error) {
		h.warnOfOthers(made, kept)
		all := append(made, kept...)
		h.listed = all
		index, err := htmlout.Index(links(all), commonLook(all))
		if err != nil {
			return nil, fmt.Errorf("make the list of packs: %w", err)
		}
		return publish.Files{indexPage: index}, nil
	}
	if err := h.stage.Commit(ctx, owned, list); err != nil {
		return foreignIsMisuse(fmt.Errorf("publish: %w", err))
	}
	return nil
}

// close removes what is not published, and returns what is to be told of the
// output folder.
func (h *house) close() diag.List {
	if h.stage == nil {
		return nil
	}
	return append(h.findings, h.stage.Close()...)
}

// warnOfOthers tells who has made editions for publication alone that there are
// others in the same folder: it cannot be uploaded as it is.
func (h *house) warnOfOthers(made, kept []publish.Manifest) {
	isPublic := func(m publish.Manifest) bool { return m.Public }
	others := slices.DeleteFunc(slices.Clone(kept), isPublic)
	if len(others) == 0 || len(made) == 0 || slices.ContainsFunc(made, func(m publish.Manifest) bool { return !m.Public }) {
		return
	}
	h.findings.Warnf(diag.Position{File: path.Join(h.out(), others[0].Folder())}, "not-public-beside-public", "the output folder has editions as well that are not for publication: %d", len(others)).
		Hinted("what is to be published is built into a folder of its own: build --edition NAME --out DIR")
}

// out is the output folder as findings show it.
func (h *house) out() string { return filepath.ToSlash(filepath.Clean(h.options.Out)) }

func foreignIsMisuse(err error) error {
	if errors.Is(err, publish.ErrForeign) {
		return misuse("%v", err)
	}
	return err
}
