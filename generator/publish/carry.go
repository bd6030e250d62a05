package publish

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// carryOver takes what the former folder holds into the new one, but for the
// paths that this build owns and for files that it has made itself.
func (s *Stage) carryOver(ctx context.Context, owned []string) error {
	if _, err := os.Stat(s.out); errors.Is(err, fs.ErrNotExist) {
		return ctx.Err()
	}
	return fs.WalkDir(os.DirFS(s.out), ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil {
			err = ctx.Err()
		}
		switch {
		case err != nil:
			return err
		case slices.Contains(owned, name) && entry.IsDir():
			return fs.SkipDir
		case slices.Contains(owned, name) || !entry.Type().IsRegular():
			return nil
		}
		to := filepath.Join(s.inner(), filepath.FromSlash(name))
		if _, err := os.Lstat(to); err == nil {
			return nil
		}
		return copyFile(filepath.Join(s.out, filepath.FromSlash(name)), to)
	})
}

// copyFile makes a second name for the file where the disk can, since neither
// folder is ever written into again; else a copy.
func copyFile(from, to string) error {
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	if os.Link(from, to) == nil {
		return nil
	}
	source, err := os.Open(from)
	if err != nil {
		return err
	}
	defer source.Close()
	target, err := os.Create(to)
	if err != nil {
		return err
	}
	_, err = io.Copy(target, source)
	return errors.Join(err, target.Close())
}
