package generator

import (
	"context"
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"boardpack/generator/diag"
)

// batch is the packs of one call, some of which are made side by side. What comes of
// each is kept in the order of the packs: whoever is first, the same is told.
type batch struct {
	options Options
	folders []string
	failed  atomic.Bool // one pack has errors
	mu      sync.Mutex  // for what is told on the way
	done    int
}

// outcome is what comes of one pack.
type outcome struct {
	dir      string
	findings diag.List
	editions int   // that are asked for
	err      error // what is no mistake in the pack
}

func (c outcome) isBad() bool { return c.err != nil || c.findings.HasErrors() }

// PackDone tells that there is nothing left to be done for a pack.
type PackDone struct {
	Pack    string `json:"pack"`    // its folder
	Outcome string `json:"outcome"` // one of those below
	Done    int    `json:"done"`    // how many packs there is nothing left to be done for
	Of      int    `json:"of"`      // how many there are
}

// What comes of a pack. It is published once all are done.
const (
	Made      = "made"
	Unchanged = "unchanged" // all of it is in the output folder already
	Failed    = "failed"
	Left      = "left" // nothing is wrong with it, and another has errors
)

func newBatch(o Options) (*batch, error) {
	folders, err := o.Folders()
	if err != nil {
		return nil, err
	}
	b := &batch{options: o, folders: folders}
	if say := o.Progress; say != nil {
		b.options.Progress = func(step string) {
			b.mu.Lock()
			defer b.mu.Unlock()
			say(step)
		}
	}
	return b, nil
}

// each does the work for each pack.
func (b *batch) each(work func(k int) (c outcome, unchanged bool)) []outcome {
	outcomes := make([]outcome, len(b.folders))
	tasks := make([]func() error, len(b.folders))
	for k := range b.folders {
		tasks[k] = func() error {
			c, unchanged := work(k)
			outcomes[k] = c
			b.told(c, unchanged)
			return nil
		}
	}
	_ = atOnce(b.options.Jobs, tasks) // errors are outcomes
	return outcomes
}

func (b *batch) told(c outcome, unchanged bool) {
	result := Made
	switch {
	case c.isBad():
		b.failed.Store(true)
		result = Failed
	case b.isLost():
		result = Left
	case unchanged:
		result = Unchanged
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.done++
	if b.options.Done != nil {
		b.options.Done(PackDone{c.dir, result, b.done, len(b.folders)})
	}
}

// isLost reports whether nothing will be published, so that files need not be made.
func (b *batch) isLost() bool { return b.failed.Load() && !b.options.KeepGoing }

// sum is what is to be told of all packs. What is no mistake in a pack is its error, and with
// --keep-going a finding, since the others go on.
func (b *batch) sum(ctx context.Context, outcomes []outcome) (findings diag.List, err error) {
	editions := 0
	for _, c := range outcomes {
		findings = append(findings, c.findings...)
		editions += c.editions
		switch {
		case c.err == nil:
		case ctx.Err() != nil || !b.options.KeepGoing:
			return unique(findings), c.err
		default:
			findings.Errorf(diag.Position{File: path.Join(c.dir, packFile), Line: 1, Column: 1}, "pack-not-made", "%s", strings.TrimPrefix(c.err.Error(), ErrUsage.Error()+": ")).
				Hinted("put that right and build the pack again; the others are made")
		}
	}
	if editions == 0 && len(outcomes) > 0 && !findings.HasErrors() {
		return findings, misuse("no pack has an edition %q", b.options.Edition)
	}
	return unique(findings), nil
}

// bindAll reads all packs and binds the papers of their editions. Each edition
// is given to next and then let go, so that many packs need no more memory than
// a few; once there is an error in any, the others' findings are still told, but
// no more is done with them.
func (o Options) bindAll(ctx context.Context, next func(context.Context, *bound) error) (diag.List, error) {
	b, err := newBatch(o)
	if err != nil {
		return nil, err
	}
	return b.sum(ctx, b.each(func(k int) (outcome, bool) { return b.bind(ctx, b.folders[k], next), false }))
}

// bind reads a pack and binds the papers of its editions.
func (b *batch) bind(ctx context.Context, folder string, next func(context.Context, *bound) error) (c outcome) {
	c.dir = filepath.ToSlash(filepath.Clean(folder))
	if c.err = ctx.Err(); c.err != nil {
		return c
	}
	p, more := b.options.kept.readPack(folder, nil)
	c.findings = placed(more.Sorted(), folder)
	if p == nil {
		return c
	}
	p.stop = ctx.Err
	b.options.tell("read %s: %d intentions, %d files", p.dir, len(p.records.Intentions), len(p.records.Inputs)+1)
	if c.err = b.options.finality(p); c.err != nil {
		return c
	}
	before := len(c.findings)
	c.editions, c.err = b.bindPack(ctx, p, more.HasErrors(), &c.findings, next)
	p.headed(c.findings[before:])
	c.findings = placed(c.findings, folder)
	return c
}

// bindPack binds those editions of a pack that are asked for, and returns how
// many there are.
func (b *batch) bindPack(ctx context.Context, p *pack, doubted bool, findings *diag.List, next func(context.Context, *bound) error) (int, error) {
	o := b.options
	if !doubted {
		*findings = append(*findings, p.controls()...)
	}
	editions := 0
	read, said := &readers{pack: p}, assertions(nil)
	for _, e := range p.editions(findings) {
		if o.Edition != "" && !e.isCalled(o.Edition) {
			if read.also(e) {
				made, _ := o.kept.bind(p, e, doubted) // its own mistakes are told where it is asked for
				read.add(made)
			}
			continue
		}
		editions++
		made, more := o.kept.bind(p, e, doubted)
		read.add(made)
		said.add(made)
		*findings = append(*findings, append(more, o.datesOf(made)...)...)
		err := ctx.Err()
		if err == nil && !findings.HasErrors() && !b.isLost() {
			err = next(ctx, made)
		}
		if err != nil {
			return editions, err
		}
	}
	if editions == 0 {
		return 0, nil
	}
	if !doubted { // records that are in doubt contradict nobody
		said.tell(findings)
	}
	return editions, read.judge(findings)
}

// unique leaves out what several editions found alike.
func unique(findings diag.List) diag.List {
	seen := map[diag.Finding]bool{}
	return slices.DeleteFunc(findings, func(f diag.Finding) bool {
		again := seen[f]
		seen[f] = true
		return again
	})
}

func (o Options) tell(format string, args ...any) {
	if o.Progress != nil {
		o.Progress(fmt.Sprintf(format, args...))
	}
}
