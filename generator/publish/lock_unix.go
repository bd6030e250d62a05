//go:build !windows

package publish

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"golang.org/x/sys/unix"
)

// hold locks a folder until release is called or the program dies; where the
// disk locks files alone, as those of a network do, the file that is named,
// which goes away with the lock.
func hold(folder, file string) (release func(), err error) {
	opened, err := os.Open(folder)
	if err != nil {
		return nil, err
	}
	err = flock(opened)
	if err == nil && !stands(opened, folder) {
		err = errBusy // who had it removed it after it was opened here
	}
	if err == nil {
		return func() { opened.Close() }, nil
	}
	opened.Close()
	if errors.Is(err, errBusy) {
		return nil, err
	}
	return holdFile(file)
}

// holdFile locks a file that it makes, and that release removes.
func holdFile(name string) (release func(), err error) {
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
