package publish

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// trade gives each of two names what the other had, or takes the name from the one if
// the other had nothing. Where the system cannot do so in one step, what b had
// waits under a spare name.
func trade(a, b, spare string) error {
	switch {
	case !exists(a) && !exists(b):
		return nil
	case !exists(a):
		return rename(b, a)
	case !exists(b):
		return rename(a, b)
	case exchange(a, b) == nil:
		return nil
	}
	moves := tradeInTurn(a, b, spare)
	for i, move := range moves {
		err := rename(move[0], move[1])
		for ; err != nil && i > 0; i-- {
			err = errors.Join(err, rename(moves[i-1][1], moves[i-1][0]))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// tradeInTurn are the renames of a trade where the system has no exchange.
func tradeInTurn(a, b, spare string) [][2]string {
	return [][2]string{{b, spare}, {a, b}, {spare, a}}
}

func exists(name string) bool {
	_, err := os.Lstat(name)
	return err == nil
}

// rename makes the folders that the new name needs, and removes the one of the
// former name if there is nothing else in it.
func rename(from, to string) error {
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	if err := os.Rename(from, to); err != nil {
		return err
	}
	os.Remove(filepath.Dir(from))
	return nil
}

// syncParents waits until the disk has the names that the steps exchanged.
func syncParents(out string, steps []step) error {
	for _, done := range steps {
		if err := syncFolder(filepath.Dir(below(out, done.Path))); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return syncFolder(out)
}

// syncFolders waits until the disk has the names of all that is in a folder.
func syncFolders(folder string) error {
	return filepath.WalkDir(folder, func(file string, entry fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) && file == folder {
			return nil // nothing was added
		}
		if err != nil || !entry.IsDir() {
			return err
		}
		return syncFolder(file)
	})
}
