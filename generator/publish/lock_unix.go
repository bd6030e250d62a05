//go:build !windows

package publish

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"golang.org/x/sys/unix"
)

func lock(out string) (unlock func(), err error) {
	parent, err := os.Open(filepath.Dir(out))
	if err != nil {
		return nil, err
	}
	err = flock(parent)
	if err == nil {
		return func() { parent.Close() }, nil
	}
	parent.Close()
	if errors.Is(err, errBusy) {
		return nil, err
	}
	return lockFile(lockName(out)) // disks of a network lock files alone
}

// lockFile locks a file that it makes, and that unlock removes.
func lockFile(name string) (unlock func(), err error) {
	file, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	err = flock(file)
	if err == nil && !stands(file, name) {
		err = errBusy // who had it removed it after it was opened here
	}
	if err != nil {
		file.Close()
		return nil, err
	}
	return func() {
		os.Remove(name) // first, while nobody else can have it
		file.Close()
	}, nil
}

// stands reports whether an open file still has the name.
func stands(file *os.File, name string) bool {
	opened, err := file.Stat()
	if err != nil {
		return false
	}
	named, err := os.Stat(name)
	return err == nil && os.SameFile(opened, named)
}

func flock(file *os.File) error {
	switch err := unix.Flock(int(file.Fd()), unix.LOCK_EX|unix.LOCK_NB); {
	case errors.Is(err, unix.EWOULDBLOCK), errors.Is(err, unix.EINTR):
		return errBusy
	case err != nil:
		return fmt.Errorf("lock %s: %w", filepath.Base(file.Name()), err)
	}
	return nil
}
