//go:build !windows

package publish

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// syncFolder waits until the disk has the names in a folder. Some disks, as those
// of a network, have no such order for folders.
func syncFolder(folder string) error {
	opened, err := os.Open(folder)
	if err != nil {
		return err
	}
	err = opened.Sync()
	if errors.Is(err, unix.EINVAL) || errors.Is(err, unix.ENOTSUP) {
		err = nil
	}
	return errors.Join(err, opened.Close())
}

// openIn is for Windows; elsewhere an open file can be moved and removed.
func openIn(string) string { return "" }
