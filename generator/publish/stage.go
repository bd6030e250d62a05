// Package publish puts finished files in place, all of them or none, and lists
// them with their checksums in a manifest.
package publish

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"sync"

	"boardpack/generator/diag"
)

// Files are slash-separated paths below the output folder, and their contents.
type Files map[string][]byte

// Stage is what an output folder is to hold, while it is made. Files go to the
// disk one by one, into a hidden folder of the output folder that nobody else may
// open; Commit exchanges what it has for what stands in the output folder. The
// stage is inside, and never beside it: the output folder may be a mount point,
// which cannot be renamed, and what is beside it may be served on the web.
// Who opens a stage closes it, whether it was committed or not.
type Stage struct {
	out      string
	shown    string   // the output folder as the user named it
	folder   string   // the hidden one; empty before it is made, and once it is gone
	made     []string // the output folder and those above it, the inmost first, that were not there
	release  func()   // tells other builds that this one is over
	trade    func(a, b, spare string) error
	findings diag.List
	stays    map[string]bool // folders of killed builds that could not be removed
	disk     disk            // for whose end Commit waits
	mu       sync.Mutex      // for added and keeps
	added    map[string]added
	keeps    map[string]string // folders of editions that Keep found, and their manifests' sums
}

// added is a file of the stage: its bytes are written, and on the disk once that is waited for.
type added struct {
	sum  [sha256.Size]byte // and not as text: of many packs there are many
	size int64
}

// Open begins a stage for the output folder. What builds that were killed left
// in it is finished or removed. A folder that holds anything which no build
// writes is refused with ErrForeign and left alone.
func Open(ctx context.Context, out string) (*Stage, error) {
	real, err := resolve(out)
	if err != nil {
		return nil, err
	}
	s := &Stage{
		out: real, shown: filepath.ToSlash(filepath.Clean(out)), made: missing(real),
		release: func() {}, trade: trade, stays: map[string]bool{}, added: map[string]added{}, keeps: map[string]string{},
	}
	if err := s.open(ctx); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

func (s *Stage) open(ctx context.Context) error {
	unlock, err := lock(ctx, s.out)
	if err != nil {
		return err
	}
	defer unlock()
	if err := s.sweep(); err != nil {
		return err
	}
	if err := refuseForeign(s.out); err != nil {
		return err
	}
	if s.folder, err = os.MkdirTemp(s.out, staging); err != nil {
		return fmt.Errorf("make a staging folder: %w", err)
	}
	// Under the lock: no sweep may see the folder before it is held.
	if s.release, err = hold(s.folder, s.folder+held); err != nil {
		s.release = func() {}
		return fmt.Errorf("hold the staging folder: %w", err)
	}
	return nil
}

// missing are a folder and those above it, the inmost first, that are not there.
func missing(out string) (folders []string) {
	for folder := out; ; folder = filepath.Dir(folder) {
		if _, err := os.Lstat(folder); err == nil || folder == filepath.Dir(folder) {
			return folders
		}
		folders = append(folders, folder)
	}
}

// Add writes a file, whose name is a slash-separated path below the output
// folder and must be new. Goroutines may add side by side. Commit waits until the disk
// has it: one that a power cut empties must not be exchanged for one that was whole.
func (s *Stage) Add(name string, data []byte) error {
	if !filepath.IsLocal(filepath.FromSlash(name)) || path.Clean(name) != name {
		return fmt.Errorf("output path %q leads out of the output folder", name)
	}
	file, err := create(below(newIn(s.folder), name), data)
	if err != nil {
		return fmt.Errorf("%s cannot be written to %s: %w", name, s.shown, reasonOf(err))
	}
	s.disk.take(name, file)
	sum := sha256.Sum256(data)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.added[name] = added{sum, int64(len(data))}
	return nil
}

// Close removes what is left of the stage: all of it, unless it was committed.
// It returns what there is to tell of the output folder, first what could not be
// removed from it.
func (s *Stage) Close() diag.List {
	s.disk.end()
	if s.folder != "" && !isUnfinished(s.folder) {
		s.remove(s.folder, "what this build leaves could not be removed")
	}
	s.release()
	s.release = func() {}
	s.removeMade()
	return s.findings
}

// removeMade removes the folders that this stage made, if nothing is in them.
// Whoever has the lock is about to put something there.
func (s *Stage) removeMade() {
	if len(s.made) == 0 {
		return
	}
	unlock, err := hold(s.out, filepath.Join(s.out, locked))
	if err != nil {
		return
	}
	gone := os.Remove(s.out)
	unlock()
	if gone != nil {
		os.Remove(s.out) // where the lock is a file in the folder
	}
	for _, folder := range s.made[1:] {
		os.Remove(folder) // fails where others have put something there
	}
	s.made = nil
}

// resolve follows symbolic links, so that the output goes to where they lead.
func resolve(out string) (string, error) {
	absolute, err := filepath.Abs(out)
	if err != nil {
		return "", fmt.Errorf("output folder: %w", err)
	}
	info, err := os.Stat(absolute)
	if err == nil && !info.IsDir() {
		return "", fmt.Errorf("%w: %s is a file, and no folder", ErrForeign, filepath.ToSlash(out))
	}
	if err == nil {
		if real, err := filepath.EvalSymlinks(absolute); err == nil {
			return real, nil
		}
		return absolute, nil
	}
	if leads, linkErr := os.Readlink(absolute); linkErr == nil {
		return "", fmt.Errorf("%w: %s is a link to %s, where there is no folder", ErrForeign, filepath.ToSlash(out), filepath.ToSlash(leads))
	}
	return absolute, nil
}

// reasonOf is why the system refused a file, without the path: a stage is gone before
// anybody could look.
func reasonOf(err error) error {
	var refused *fs.PathError
	if errors.As(err, &refused) {
		return refused.Err
	}
	return err
}

// create writes a new file, and the folder that it is in where that is not there; the file
// stays open.
func create(name string, data []byte) (*os.File, error) {
	open := func() (*os.File, error) { return os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644) }
	file, err := open()
	if errors.Is(err, fs.ErrNotExist) {
		if err = os.MkdirAll(filepath.Dir(name), 0o755); err == nil {
			file, err = open()
		}
	}
	if err != nil {
		return nil, err
	}
	if _, err = file.Write(data); err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return file, nil
}

// write creates a file and waits until the disk has it.
func write(name string, data []byte) error {
	file, err := create(name, data)
	if err != nil {
		return err
	}
	return errors.Join(file.Sync(), file.Close())
}

// below is where a slash-separated path leads from a folder.
func below(folder, name string) string { return filepath.Join(folder, filepath.FromSlash(name)) }
