// Package publish puts finished files in place, all of them or none, and lists
// them with their checksums in a manifest.
package publish

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
)

// Files are slash-separated paths below the output folder, and their contents.
type Files map[string][]byte

// Stage is what an output folder is to hold, while it is made. Files go to the
// disk one by one, into a folder beside the output folder that nobody else may
// open; Commit gives that folder the name of the former one. So a reader, an
// error, a full disk or an interruption finds one or the other, never a mixture.
// Who opens a stage closes it, whether it was committed or not.
type Stage struct {
	out     string
	outer   string   // holds the new folder; nobody else may open it
	parents []string // folders that were made for the output folder, the inmost first
	release func()   // tells other builds that this one is over
}

// Open begins a stage for the output folder. What builds that were killed left
// beside it is removed, or put back. A folder that holds anything which no build
// writes is refused with ErrForeign and left alone.
func Open(ctx context.Context, out string) (*Stage, error) {
	out, err := resolve(out)
	if err != nil {
		return nil, err
	}
	s := &Stage{out: out, release: func() {}}
	if err := s.open(ctx); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

func (s *Stage) open(ctx context.Context) error {
	if err := s.makeParents(); err != nil {
		return err
	}
	unlock, err := lock(ctx, s.out)
	if err != nil {
		return err
	}
	defer unlock()
	if err := recoverFormer(s.out); err != nil {
		return err
	}
	sweep(s.out)
	if err := refuseForeign(s.out); err != nil {
		return err
	}
	if s.outer, err = os.MkdirTemp(filepath.Dir(s.out), filepath.Base(hiddenName(s.out, staging))); err != nil {
		return fmt.Errorf("make a staging folder: %w", err)
	}
	// Under the lock: no sweep may see the folder before it is held.
	if s.release, err = hold(s.outer, filepath.Join(s.outer, "held")); err != nil {
		s.release = func() {}
		return fmt.Errorf("hold the staging folder: %w", err)
	}
	if err := os.Mkdir(s.inner(), 0o755); err != nil {
		return fmt.Errorf("make a staging folder: %w", err)
	}
	return nil
}

// inner is the folder that becomes the output folder. That it stands in another
// one keeps it from others' eyes and lets it have its final mode all along.
func (s *Stage) inner() string { return filepath.Join(s.outer, "new") }

// makeParents makes the folders that the output folder is to stand in.
func (s *Stage) makeParents() error {
	parent := filepath.Dir(s.out)
	for folder := parent; ; folder = filepath.Dir(folder) {
		if _, err := os.Lstat(folder); err == nil || folder == filepath.Dir(folder) {
			break
		}
		s.parents = append(s.parents, folder)
	}
	if err := os.MkdirAll(parent, 0o755); err != nil {
		return fmt.Errorf("make the parent of the output folder: %w", err)
	}
	return nil
}

// Add writes a file, whose name is a slash-separated path below the output
// folder and must be new. Goroutines may add side by side.
func (s *Stage) Add(name string, data []byte) error {
	if !filepath.IsLocal(filepath.FromSlash(name)) || path.Clean(name) != name {
		return fmt.Errorf("output path %q leads out of the output folder", name)
	}
	if err := write(filepath.Join(s.inner(), filepath.FromSlash(name)), data); err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	return nil
}

// Commit puts the new folder in place. Beside its files it holds what the
// former one held outside the paths that this build owns (a file, or a folder
// with all that is in it). The editions that stay so are told to list, which
// makes what names them: other builds wait meanwhile, so that the list is true.
func (s *Stage) Commit(ctx context.Context, owned []string, list func(kept []Manifest) (Files, error)) error {
	unlock, err := lock(ctx, s.out)
	if err != nil {
		return err
	}
	defer unlock()
	if err := recoverFormer(s.out); err != nil {
		return err
	}
	if err := refuseForeign(s.out); err != nil {
		return err
	}
	kept, err := manifests(s.out, owned)
	if err != nil {
		return fmt.Errorf("list the packs that stay in the output folder: %w", err)
	}
	files, err := list(kept)
	if err != nil {
		return err
	}
	for name, data := range files {
		if err := s.Add(name, data); err != nil {
			return err
		}
	}
	if err := s.carryOver(ctx, owned); err != nil {
		return fmt.Errorf("carry over from the former output: %w", err)
	}
	if err := swap(s.inner(), s.out); err != nil {
		return err
	}
	s.parents = nil
	return nil
}

// Close removes what is left of the stage: all of it, unless it was committed.
func (s *Stage) Close() {
	if s.outer != "" {
		os.RemoveAll(s.outer)
	}
	s.release()
	for _, parent := range s.parents {
		os.Remove(parent) // fails where others have put something there
	}
}

// resolve follows symbolic links, so that the folder is replaced and not the
// link to it.
func resolve(out string) (string, error) {
	absolute, err := filepath.Abs(out)
	if err != nil {
		return "", fmt.Errorf("output folder: %w", err)
	}
	if real, err := filepath.EvalSymlinks(absolute); err == nil {
		return real, nil
	}
	return absolute, nil
}

func write(file string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	made, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = made.Write(data)
	return errors.Join(err, made.Close())
}
