package generator

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"

	"boardpack/generator/diag"
	"boardpack/generator/publish"
)

// Version is boardpack's own, as manifests record it. The linker sets it when a
// tagged commit is released: see cmd/release.
var Version = "development"

// Options say what to build and where to put it.
type Options struct {
	Packs   []string // folders; none means every pack in the folder data
	Out     string   // the output folder
	Edition string   // the only edition to build; empty builds all
	Final   bool     // no edition is a draft; refused before the day from which each is final
	// PublishedOn is the day that has come by the word of who builds what is final,
	// as 2025-04-01; empty for the day of the pack's figures.
	PublishedOn string
	Jobs        int    // how many packs are made side by side; 0 is 1
	KeepGoing   bool   // a pack with errors does not keep the others from being published
	Shard       string // which of the packs are this call's, as 2/4; empty for all of them
	// Memory is the file in which a build finds what it has made before, so that an
	// edition which would be the same is not made again; empty for none. Nothing in it
	// can be read, but for whoever builds it is as confidential as the packs.
	Memory string
	Anew   bool // what the memory has is made all the same, and kept for the next build
	// Progress, if set, hears of each step once it is done.
	Progress func(step string)
	// Done, if set, hears of each pack once there is nothing left to be done for it.
	Done func(PackDone)
	// Shown, if set, hears once all is published what each edition shows.
	Shown func(Shown)

	kept *kept // of stages that went before; nil for those of a build
}

// ErrUsage is in the error of a call that cannot be met, whatever the packs hold.
var ErrUsage = errors.New("usage")

func misuse(format string, args ...any) error {
	return fmt.Errorf("%w: %s", ErrUsage, fmt.Sprintf(format, args...))
}

// Check reads the packs, binds the papers of every edition, and returns all
// findings. It draws and writes nothing. The error is for what is not a mistake
// in a pack.
func Check(ctx context.Context, options Options) (diag.List, error) {
	return options.bindAll(ctx, func(context.Context, *bound) error { return nil })
}

// Build makes the packs and puts them in the output folder, all or nothing: a
// finding of severity error, or an error, leaves the folder as it was. With
// KeepGoing, that goes for each pack by itself.
func Build(ctx context.Context, options Options) (diag.List, error) {
	findings, err := options.build(ctx)
	if errors.Is(err, publish.ErrMeanwhile) {
		options.Anew = true
		return options.build(ctx)
	}
	return findings, err
}

func (o Options) build(ctx context.Context) (findings diag.List, err error) {
	b, err := newBatch(o)
	if err != nil {
		return nil, err
	}
	h := &house{options: b.options, memory: newMemory(o.Memory)}
	defer func() { findings = append(findings, h.close()...) }()
	presses := make([]*press, len(b.folders))
	outcomes := b.each(func(k int) (outcome, bool) {
		// While one edition is bound, files of others are made.
		presses[k] = &press{house: h, queue: queue{limit: max(1, runtime.GOMAXPROCS(0)-max(1, o.Jobs))}}
		return presses[k].make(ctx, b, b.folders[k])
	})
	if h.wrong != nil {
		return nil, h.wrong // no pack is to blame
	}
	findings, err = b.sum(ctx, outcomes)
	if err != nil || findings.HasErrors() && !o.KeepGoing {
		return findings, err
	}
	good := slices.DeleteFunc(presses, func(p *press) bool { return len(p.manifests) == 0 })
	if len(good) == 0 {
		return findings, nil
	}
	return findings, h.publish(ctx, good)
}

// Interrupted reports whether a build ended because its context was cancelled.
func Interrupted(err error) bool { return errors.Is(err, context.Canceled) }
