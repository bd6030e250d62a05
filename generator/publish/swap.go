package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// What hidden names beside the output folder stand for.
const (
	staging = "staging-" // a stage's folder; more follows
	waiting = "former"   // the former folder between the two renames of a swap
	locked  = "lock"     // what is locked where no folder can be
)

// hiddenName is a name beside the output folder that is boardpack's own.
func hiddenName(out, what string) string {
	return filepath.Join(filepath.Dir(out), "."+filepath.Base(out)+".boardpack-"+what)
}

// recoverFormer puts the former folder back where a build was killed between
// the two renames of a swap.
func recoverFormer(out string) error {
	former := hiddenName(out, waiting)
	_, err := os.Lstat(out)
	if _, formerErr := os.Lstat(former); formerErr != nil {
		return nil
	}
	if errors.Is(err, fs.ErrNotExist) {
		return os.Rename(former, out)
	}
	return os.RemoveAll(former)
}

// sweep removes the stages of builds that were killed: nobody holds them.
func sweep(out string) {
	entries, err := os.ReadDir(filepath.Dir(out))
	if err != nil {
		return
	}
	for _, entry := range entries {
		folder := filepath.Join(filepath.Dir(out), entry.Name())
		if !entry.IsDir() || !strings.HasPrefix(folder, hiddenName(out, staging)) {
			continue
		}
		if release, err := hold(folder, filepath.Join(folder, "held")); err == nil {
			os.RemoveAll(folder)
			release()
		}
	}
}

// swap gives made the name out, and the former folder the name made or none.
// Where the two names cannot be exchanged in one step, the former folder waits
// under a name from which the next build puts it back, should this one be killed
// in between.
func swap(made, out string) error {
	if _, err := os.Lstat(out); errors.Is(err, fs.ErrNotExist) {
		return rename(made, out)
	}
	if exchange(made, out) == nil {
		return nil
	}
	former := hiddenName(out, waiting)
	if err := rename(out, former); err != nil {
		return err
	}
	if err := rename(made, out); err != nil {
		return errors.Join(err, os.Rename(former, out))
	}
	return os.RemoveAll(former)
}

func rename(from, to string) error {
	if err := os.Rename(from, to); err != nil {
		return fmt.Errorf("put the output folder in place: %w", err)
	}
	return nil
}
