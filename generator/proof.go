package generator

import (
	"context"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"boardpack/generator/diag"
)

// Proof is a pack that is built again and again while it is worked on: by the stages of a
// build, each of which does no more than what has changed since reaches. All that is
// asked for is looked up anew, so that it is as a build would make it now. Goroutines may
// share a proof.
type Proof struct {
	ctx    context.Context
	folder string
	mu     sync.Mutex
	kept   *kept
	known  []ProofEdition
	pulled map[string]*pulled // by edition: as it last was without a mistake
}

// ProofEdition is an edition that a proof can show.
type ProofEdition struct {
	Name  string `json:"name"`           // its folder: "board", "provider/RXN"
	Title string `json:"title"`          // as pages show it
	Mark  string `json:"mark,omitempty"` // "Draft"; empty for what is none
}

// NewProof begins one of the pack in a folder; empty for the only one in the folder data.
// The context ends whatever is under way.
func NewProof(ctx context.Context, folder string) (*Proof, error) {
	if folder == "" {
		only, err := onlyPack()
		if err != nil {
			return nil, err
		}
		folder = only
	}
	folder = PackFolder(folder)
	if _, err := os.Stat(filepath.Join(folder, packFile)); err != nil {
		return nil, misuse("%s is no pack: there is no %s in it", filepath.ToSlash(folder), packFile)
	}
	return &Proof{ctx: ctx, folder: folder, kept: newKept(), pulled: map[string]*pulled{}}, nil
}

// Editions are those of the pack, in its order, and with a mistake in it those that it had
// before as well: a file that is half written has none.
func (p *Proof) Editions() []ProofEdition {
	p.mu.Lock()
	defer p.mu.Unlock()
	read, findings := p.kept.readPack(p.folder, nil)
	if read == nil {
		return p.known
	}
	var now []ProofEdition
	for _, e := range read.editions(&findings) {
		now = append(now, ProofEdition{e.folder(), e.title(), Options{}.markOf(e)})
	}
	if findings.HasErrors() {
		for _, was := range p.known {
			if !slices.ContainsFunc(now, func(e ProofEdition) bool { return e.Name == was.Name }) {
				now = append(now, was)
			}
		}
	}
	p.known = now
	return now
}

// File is a file of an edition, and what is wrong with the edition. With an error among
// the findings the file is as it was before the mistake. It is nil where the edition has
// none of that name, or never was without a mistake. The error is ErrUsage for an edition
// that there is not.
func (p *Proof) File(edition, name string) ([]byte, diag.List, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	findings, err := p.renew(edition, name)
	if err != nil || p.pulled[edition] == nil {
		return nil, findings, err
	}
	data, err := p.pulled[edition].file(p.ctx, name)
	return data, findings, err
}

// renew takes an edition through the stages, where anything has changed, and makes a page
// beside.
func (p *Proof) renew(edition, page string) (diag.List, error) {
	var made *bound
	a := &ahead{edition: edition, page: page}
	p.kept.begun = a.begun
	defer a.running.Wait()
	options := Options{Packs: []string{p.folder}, Edition: edition, kept: p.kept}
	findings, err := options.bindAll(p.ctx, func(_ context.Context, b *bound) error {
		if b.edition.folder() == edition {
			made = b
		}
		return nil
	})
	switch was := p.pulled[edition]; {
	case err != nil:
		if errors.Is(err, ErrUsage) {
			delete(p.pulled, edition)
		}
		return findings, err
	case findings.HasErrors():
		return findings, nil
	case made == nil:
		return findings, misuse("no edition is called %q", edition)
	case was == nil || was.bound != made:
		p.pulled[edition] = a.pulled(made)
	}
	return findings, nil
}

// Folders are those in which a change may matter, in order.
func (p *Proof) Folders() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	folders := map[string]bool{p.folder: true}
	for _, read := range p.kept.packs {
		read.notes.folders(folders)
	}
	return slices.Sorted(maps.Keys(folders))
}
