package publish

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"boardpack/generator/diag"
)

// Names in the output folder that are boardpack's own and no output.
const (
	hidden  = ".boardpack-"
	staging = hidden + "staging-" // a stage's folder; more follows
	locked  = hidden + "lock"     // what is locked where no folder can be
	held    = ".held"             // the same for a stage's folder, after its name
)

// sweep finishes or removes the stages of builds that were killed, whatever
// their age: nobody holds them.
func (s *Stage) sweep() error {
	entries, err := os.ReadDir(s.out)
	if err != nil {
		return fmt.Errorf("look for what earlier builds left: %w", err)
	}
	for _, entry := range entries {
		if !entry.IsDir() || !strings.HasPrefix(entry.Name(), staging) {
			continue
		}
		if err := s.clear(filepath.Join(s.out, entry.Name())); err != nil {
			return err
		}
	}
	return nil
}

// clear finishes and removes a stage's folder that nobody holds.
func (s *Stage) clear(folder string) error {
	if folder == s.folder || s.stays[folder] {
		return nil
	}
	release, err := hold(folder, folder+held)
	switch {
	case errors.Is(err, errBusy):
		return nil
	case err != nil:
		s.stay(folder, "it cannot be told whether an earlier build or another user's left it", err)
		return nil
	}
	defer release()
	if err := finish(folder, s.out); err != nil {
		return fmt.Errorf("an earlier build was ended while it put its output in place, and that cannot be finished: %w", s.stuck(err))
	}
	s.remove(folder, "what an earlier build left could not be removed")
	return nil
}

// remove removes a stage's folder, or tells that it stays.
func (s *Stage) remove(folder, told string) {
	switch err := os.RemoveAll(folder); {
	case err != nil:
		s.stay(folder, told, err)
	case folder == s.folder:
		s.folder = ""
	}
}

// stay tells of a stage's folder that it stays in the output folder. It may hold
// what the Board alone may see, so that somebody has to look after it.
func (s *Stage) stay(folder, told string, err error) {
	if s.stays[folder] {
		return
	}
	s.stays[folder] = true
	file, why := s.culprit(err)
	s.findings.Warnf(diag.Position{File: file}, "leftover-stays", "%s: %v", told, why).
		Hinted("close it if a program has it open; the next build tries again, or remove %s yourself: the Board's edition may be in it", s.show(folder))
}
