package generator

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"boardpack/generator/diag"
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
	// Progress, if set, hears of each step once it is done.
	Progress func(step string)
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
// finding of severity error, or an error, leaves the folder as it was.
func Build(ctx context.Context, options Options) (findings diag.List, err error) {
	// While one edition is bound, files of others are made.
	p := &press{options: options, queue: queue{limit: max(1, runtime.GOMAXPROCS(0)-1)}}
	defer func() { findings = append(findings, p.close()...) }()
	findings, err = options.bindAll(ctx, p.print)
	if err != nil || findings.HasErrors() {
		return findings, err
	}
	return findings, p.publish(ctx)
}

// bindAll reads all packs and binds the papers of their editions. Each edition
// is given to next and then let go, so that many packs need no more memory than
// a few; once there is an error in any, the others' findings are still told, but
// no more is done with them.
func (o Options) bindAll(ctx context.Context, next func(context.Context, *bound) error) (diag.List, error) {
	folders, err := o.folders()
	if err != nil {
		return nil, err
	}
	var findings diag.List
	names := map[string]string{}
	editions := 0
	for _, folder := range folders {
		p, more := o.kept.readPack(folder, nil)
		findings = append(findings, placed(more.Sorted(), folder)...)
		if p == nil {
			continue
		}
		if other, taken := names[strings.ToLower(p.name)]; taken {
			return findings, misuse("%s and %s would be written to one folder, %s", other, p.dir, p.name)
		}
		names[strings.ToLower(p.name)], p.stop = p.dir, ctx.Err
		o.tell("read %s: %d intentions, %d files", p.dir, len(p.records.Intentions), len(p.records.Inputs)+1)
		if err := o.finality(p); err != nil {
			return findings, err
		}
		before := len(findings)
		bound, err := o.bindPack(ctx, p, more.HasErrors(), &findings, next)
		p.headed(findings[before:])
		findings = placed(findings, folder)
		if err != nil {
			return findings, err
		}
		editions += bound
	}
	if editions == 0 && !findings.HasErrors() {
		return findings, misuse("no pack has an edition %q", o.Edition)
	}
	return unique(findings), nil
}

// bindPack binds those editions of a pack that are asked for, and returns how
// many there are.
func (o Options) bindPack(ctx context.Context, p *pack, doubted bool, findings *diag.List, next func(context.Context, *bound) error) (int, error) {
	if !doubted {
		*findings = append(*findings, p.controls()...)
	}
	editions := 0
	read := &readers{pack: p}
	for _, e := range p.editions(findings) {
		if o.Edition != "" && !e.isCalled(o.Edition) {
			if read.also(e) {
				b, _ := o.kept.bind(p, e, doubted) // its own mistakes are told where it is asked for
				read.add(b)
			}
			continue
		}
		editions++
		b, more := o.kept.bind(p, e, doubted)
		read.add(b)
		*findings = append(*findings, append(more, o.datesOf(b)...)...)
		err := ctx.Err()
		if err == nil && !findings.HasErrors() {
			err = next(ctx, b)
		}
		if err != nil {
			return editions, err
		}
	}
	if editions == 0 {
		return 0, nil
	}
	return editions, read.judge(findings)
}

// folders are the packs' folders.
func (o Options) folders() ([]string, error) {
	if len(o.Packs) > 0 {
		return o.Packs, nil
	}
	found, err := filepath.Glob(filepath.Join("data", "*", packFile))
	if err != nil || len(found) == 0 {
		return nil, misuse("there is no pack in data: name a pack's folder")
	}
	for i, file := range found {
		found[i] = filepath.Dir(file)
	}
	return found, nil
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

// Interrupted reports whether a build ended because its context was cancelled.
func Interrupted(err error) bool { return errors.Is(err, context.Canceled) }
