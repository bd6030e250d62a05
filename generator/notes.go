package generator

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"boardpack/generator/publish"
)

// notes are what was read of folders, and what was found there. As long as they hold,
// whatever was made of it would be made just so again. Nil notes nothing.
type notes struct {
	mu    sync.Mutex
	found map[string]found // by how something was asked for, the folder and its name
	below []*notes         // of what was made elsewhere, and used
}

// found is what something was, and what to do to see what it is now.
type found struct {
	folder string // which tells of a change
	sum    string
	again  func() string
}

func (n *notes) add(how, folder, name string, f found) {
	if n == nil {
		return
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.found == nil {
		n.found = map[string]found{}
	}
	f.folder = filepath.Dir(filepath.Join(folder, name))
	if how == "names" {
		f.folder = filepath.Join(folder, name)
	}
	n.found[strings.Join([]string{how, folder, name}, "\x00")] = f
}

func (n *notes) include(other *notes) {
	if n != nil {
		n.below = append(n.below, other)
	}
}

// hold reports whether all is as it was.
func (n *notes) hold() bool {
	for _, f := range n.found {
		if f.again() != f.sum {
			return false
		}
	}
	for _, other := range n.below {
		if !other.hold() {
			return false
		}
	}
	return true
}

// folders adds the folders in which something was looked for.
func (n *notes) folders(into map[string]bool) {
	for _, f := range n.found {
		into[f.folder] = true
	}
	for _, other := range n.below {
		other.folders(into)
	}
}

// largeFile is so many bytes that they are not read again to see that they are the
// same, where what the system says of the file is.
const largeFile = 4 * megabyte

// settled is how old a change must be before what is written next cannot bear the
// same time, on the coarsest clock of a disk: FAT's.
const settled = 2 * time.Second

// noteBytes notes a file that was read.
func (l limitedFiles) noteBytes(name string, before fs.FileInfo, at time.Time, data []byte, err error) {
	if l.notes == nil {
		return
	}
	sum := sumOf(data, err)
	l.notes.add("bytes", l.folder, name, found{sum: sum, again: func() string {
		if before != nil && before.Size() >= largeFile && before.ModTime().Before(at.Add(-settled)) {
			if now, err := fs.Stat(l.FS, name); err == nil && os.SameFile(before, now) && now.Size() == before.Size() && now.ModTime().Equal(before.ModTime()) {
				return sum
			}
		}
		return sumOf(l.read(name))
	}})
}

func sumOf(data []byte, err error) string {
	if err != nil {
		return err.Error()
	}
	return publish.SumOf("", data).SHA256
}

// noteStat notes whether there is a file.
func (l limitedFiles) noteStat(name string, info fs.FileInfo, err error) {
	l.notes.add("kind", l.folder, name, found{sum: sortOf(info, err), again: func() string { return sortOf(fs.Stat(l.FS, name)) }})
}

func sortOf(info fs.FileInfo, err error) string {
	if err != nil {
		return err.Error()
	}
	return fmt.Sprint(info.Mode().Type(), info.Size())
}

// noteNames notes what is in a folder.
func (l limitedFiles) noteNames(name string, entries []fs.DirEntry, err error) {
	l.notes.add("names", l.folder, name, found{sum: namesIn(entries, err), again: func() string { return namesIn(fs.ReadDir(l.FS, name)) }})
}

func namesIn(entries []fs.DirEntry, err error) string {
	if err != nil {
		return err.Error()
	}
	var names strings.Builder
	for _, e := range entries {
		fmt.Fprintln(&names, fs.FormatDirEntry(e))
	}
	return names.String()
}
