package generator

import (
	"context"
	"errors"
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"time"

	"boardpack/generator/calendar"
	"boardpack/generator/chart"
	"boardpack/generator/diag"
	"boardpack/generator/htmlout"
	"boardpack/generator/publish"
	"boardpack/generator/study"
)

// Version is boardpack's own, as manifests record it.
const Version = "0.1.0"

// Options say what to build and where to put it.
type Options struct {
	Packs   []string // folders; none means every pack in the folder data
	Out     string   // the output folder
	Edition string   // the only edition to build; empty builds all
	Final   bool     // what the public sees is no draft; refused before the publication date
	// Progress, if set, hears of each step once it is done.
	Progress func(step string)
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
	_, findings, err := options.make(ctx, false)
	return findings, err
}

// Build makes the packs and puts them in the output folder, all or nothing: a
// finding of severity error, or an error, leaves the folder as it was.
func Build(ctx context.Context, options Options) (diag.List, error) {
	chart.Prepare()
	made, findings, err := options.make(ctx, true)
	if err != nil || findings.HasErrors() {
		return findings, err
	}
	return findings, options.write(ctx, made)
}

// built is what one edition became.
type built struct {
	manifest publish.Manifest
	files    publish.Files // below the edition's folder
}

// folder is the edition's folder below the output folder.
func (b built) folder() string { return path.Join(b.manifest.Pack, b.manifest.Edition) }

// make reads and binds all packs; with render it makes their files too, unless
// there are errors.
func (o Options) make(ctx context.Context, render bool) ([]built, diag.List, error) {
	folders, err := o.folders()
	if err != nil {
		return nil, nil, err
	}
	var all []built
	var findings diag.List
	names := map[string]string{}
	for _, folder := range folders {
		p, more := readPack(folder)
		findings = append(findings, more.Sorted()...)
		if p == nil {
			continue
		}
		if other, taken := names[p.name]; taken {
			return nil, findings, misuse("%s and %s would be written to one folder, %s", other, p.dir, p.name)
		}
		names[p.name] = p.dir
		o.tell("read %s: %d intentions, %d files", p.dir, len(p.records.Intentions), len(p.records.Inputs)+1)
		if !more.HasErrors() {
			findings = append(findings, study.New(p.about(), p.records).Check()...)
		}
		if o.Final {
			if err := p.finality(); err != nil {
				return nil, findings, err
			}
		}
		for _, e := range p.editions(&findings) {
			if o.Edition != "" && !e.isCalled(o.Edition) {
				continue
			}
			made, more, err := o.edition(ctx, p, e, findings.HasErrors(), render)
			if err != nil {
				return nil, findings, fmt.Errorf("%s, edition %s: %w", p.dir, e.folder(), err)
			}
			findings = append(findings, more.Sorted()...)
			all = append(all, made)
		}
	}
	if len(all) == 0 && !findings.HasErrors() {
		return nil, findings, misuse("no pack has an edition %q", o.Edition)
	}
	return all, unique(findings), nil
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

func (o Options) write(ctx context.Context, made []built) error {
	files := publish.Files{}
	var manifests []publish.Manifest
	owned := []string{"index.html"}
	for _, b := range made {
		for name, data := range b.files {
			files[path.Join(b.folder(), name)] = data
		}
		manifests = append(manifests, b.manifest)
		owned = append(owned, b.ownedBy(o.Edition))
	}
	kept, err := publish.Manifests(o.Out, owned)
	if errors.Is(err, publish.ErrForeign) {
		return misuse("%v", err)
	}
	if err != nil {
		return fmt.Errorf("list the packs that stay in the output folder: %w", err)
	}
	index, err := htmlout.Index(links(append(manifests, kept...)))
	if err != nil {
		return fmt.Errorf("make the list of packs: %w", err)
	}
	files["index.html"] = index
	err = publish.Replace(ctx, o.Out, files, owned)
	if errors.Is(err, publish.ErrForeign) {
		return misuse("%v", err)
	}
	if err != nil {
		return fmt.Errorf("publish: %w", err)
	}
	o.tell("wrote %d files to %s", len(files), filepath.ToSlash(filepath.Clean(o.Out)))
	return nil
}

// ownedBy is what a build replaces: the whole pack, so that an edition that
// pack.yaml no longer has goes away, or the one edition that was asked for.
func (b built) ownedBy(edition string) string {
	if edition != "" {
		return b.folder()
	}
	return b.manifest.Pack
}

// links lists the packs of the output folder by name, with their editions.
func links(manifests []publish.Manifest) []htmlout.PackLink {
	slices.SortStableFunc(manifests, publish.Manifest.Compare)
	var packs []htmlout.PackLink
	former := ""
	for _, m := range manifests {
		if len(packs) == 0 || m.Pack != former {
			packs = append(packs, htmlout.PackLink{Organisation: m.Organisation, Name: m.Title, AsAt: day(m.AsAt), Language: m.Language})
			former = m.Pack
		}
		last := &packs[len(packs)-1]
		last.Editions = append(last.Editions, htmlout.EditionLink{
			Name: editionTitle(m.Edition), Path: path.Join(m.Pack, m.Edition, "index.html"), Papers: m.Papers, Statement: statementOf(m),
		})
	}
	return packs
}

// statementOf is where an edition's accessibility statement stands. What is
// kept of a former version's output may have none.
func statementOf(m publish.Manifest) string {
	if !slices.ContainsFunc(m.Outputs, func(s publish.Sum) bool { return s.Path == htmlout.StatementPath }) {
		return ""
	}
	return path.Join(m.Pack, m.Edition, htmlout.StatementPath)
}

func day(iso string) string {
	date, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return iso
	}
	return calendar.Long(date)
}

// Interrupted reports whether a build ended because its context was cancelled.
func Interrupted(err error) bool { return errors.Is(err, context.Canceled) }
