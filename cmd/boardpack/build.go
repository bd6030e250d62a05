package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"boardpack/generator"
	"boardpack/generator/diag"
)

type buildCommand struct {
	Packs   []string `arg:"" optional:"" name:"pack" help:"Folders of packs, or patterns such as 'packs/*'; none means every pack in the folder data."`
	Out     string   `default:"out" placeholder:"DIR" help:"Output folder (default: ${default})."`
	Edition string   `placeholder:"NAME" help:"Build this edition only."`
	Final   bool     `help:"What leaves the Board is no draft. Refused before the day from which pack.yaml says that it is final, and where the dates of the pack and its papers do not agree."`
	// A day, and never the clock: the same call gives the same bytes on every day.
	PublishedOn string `placeholder:"DATE" help:"With --final: the day that has come, as 2025-04-01. Without it, that is the day of the figures, as_at."`
	Jobs        int    `placeholder:"N" help:"How many packs are made side by side, a processor each (default: as many as there are)."`
	KeepGoing   bool   `help:"A pack with errors does not keep the others from being published."`
	Shard       string `placeholder:"I/N" help:"Build this share of the packs only, as 2/4; boardpack help many-packs tells more."`
	Anew        bool   `help:"Make also what is in the output folder already, unchanged."`
	All         bool   `help:"Tell each place of a mistake on a line of its own."`
	JSON        bool   `name:"json" help:"Print the findings, and all that each edition withholds, as JSON."`
}

// built is what a build tells with --json.
type built struct {
	Findings diag.List         `json:"findings"`
	Editions []generator.Shown `json:"editions"`
	Packs    counts            `json:"packs"`
}

// counts are how many packs there were, by what came of them.
type counts struct {
	Made      int      `json:"made"`
	Unchanged int      `json:"unchanged"`
	Failed    []string `json:"failed"` // their folders, in order
}

// Run builds packs, and tells what each edition may show, and what it withholds.
func (c buildCommand) Run(s console) error {
	folders, options, err := c.called()
	switch {
	case err != nil && c.JSON, len(folders) == 0 && c.JSON:
		return errors.Join(err, s.json(c.told(inFull(nil, err))))
	case err != nil:
		return err
	case len(folders) == 0:
		fmt.Fprintf(s.stdout, "shard %s has none of the packs\n", c.Shard)
		return nil
	}
	options.Jobs = processors(c.Jobs, len(folders))
	makeRoom(folders, options.Jobs)
	return c.report(s, options, folders)
}

// called is what the call asks for, and of which packs.
func (c buildCommand) called() ([]string, generator.Options, error) {
	options := generator.Options{Packs: c.Packs, Out: c.Out, Edition: c.Edition, Final: c.Final, PublishedOn: c.PublishedOn,
		KeepGoing: c.KeepGoing, Shard: c.Shard, Anew: c.Anew, Memory: memoryFile()}
	if c.Jobs < 0 {
		return nil, options, fmt.Errorf("%w: --jobs %d is no number of packs", generator.ErrUsage, c.Jobs)
	}
	folders, err := options.Folders()
	return folders, options, err
}

// report builds, and tells what came of it.
func (c buildCommand) report(s console, options generator.Options, folders []string) error {
	start := time.Now()
	told := built{Editions: []generator.Shown{}}
	outcomes := map[string]string{}
	options.Shown = func(e generator.Shown) { told.Editions = append(told.Editions, e) }
	shown := &progress{w: s.stderr, terminal: s.isTerminal(), json: c.JSON, since: func() time.Duration { return time.Since(start) }}
	options.Done = func(pack generator.PackDone) {
		outcomes[pack.Pack] = pack.Outcome
		if len(folders) > 1 {
			shown.done(pack)
		}
	}
	if shown.terminal && len(folders) == 1 {
		options.Progress = func(step string) { fmt.Fprintln(s.stderr, step) }
	}
	list, err := generator.Build(s, options)
	told.Packs = count(folders, outcomes)
	shown.end()
	if c.JSON {
		err = outcome(list, err)
		told.Findings = inFull(list, err)
		return errors.Join(err, s.json(told))
	}
	tell(s.stderr, list, c.All)
	for _, shown := range told.Editions {
		fmt.Fprintln(s.stdout, shown)
	}
	if len(told.Editions) > 0 {
		fmt.Fprintf(s.stdout, "made %s: open it in a browser\n", filepath.Join(c.Out, "index.html"))
	}
	if len(folders) > 1 && err == nil {
		fmt.Fprintln(s.stderr, told.Packs.line(c.KeepGoing))
	}
	if shown.terminal && err == nil && !list.HasErrors() {
		fmt.Fprintf(s.stderr, "done in %.1f s\n", time.Since(start).Seconds())
	}
	return outcome(list, err)
}

// processors is how many a build takes: as many as it was told, or all, and no more than
// there are packs, or there is nothing to do for.
func processors(jobs, packs int) int {
	there := runtime.GOMAXPROCS(0)
	if jobs == 0 {
		jobs = there
	}
	runtime.GOMAXPROCS(min(jobs, there))
	return min(jobs, packs)
}

// memoryFile is where builds find what they have made before: with what else programs
// keep for the user alone, and never in an output folder. Without a home there is none.
func memoryFile() string {
	folder, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	return filepath.Join(folder, "boardpack", "made")
}

func count(folders []string, outcomes map[string]string) counts {
	c := counts{Failed: []string{}}
	for _, folder := range folders {
		folder = filepath.ToSlash(filepath.Clean(folder))
		switch outcomes[folder] {
		case generator.Failed:
			c.Failed = append(c.Failed, folder)
		case generator.Unchanged:
			c.Unchanged++
		case generator.Made:
			c.Made++
		}
	}
	return c
}

// line is the sum of it.
func (c counts) line(keepGoing bool) string {
	if len(c.Failed) > 0 && !keepGoing {
		return fmt.Sprintf("nothing is published, since %s; --keep-going publishes the others", c.failed())
	}
	var parts []string
	if c.Made > 0 || c.Unchanged == 0 {
		parts = append(parts, fmt.Sprintf("%d made", c.Made))
	}
	if c.Unchanged > 0 {
		parts = append(parts, fmt.Sprintf("%d unchanged", c.Unchanged))
	}
	if len(c.Failed) > 0 {
		parts = append(parts, c.failed())
	}
	return strings.Join(parts, ", ")
}

// failed names the packs that failed.
func (c counts) failed() string {
	return fmt.Sprintf("%d failed: %s", len(c.Failed), strings.Join(c.Failed, ", "))
}
