package generator

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strconv"
	"time"

	"boardpack/generator/diag"
	"boardpack/generator/record"
	"boardpack/generator/wording"
)

// limits are how much is read, and how long an expression may go on. The usual
// ones are what a spreadsheet can hold, and more than a pack needs: beyond them a
// file is not what its name says.
type limits struct {
	FileSize diag.Located `yaml:"file_size" about:"megabytes of a CSV file; left out, 64. pack.yaml and papers have 1 at the most"`
	Rows     diag.Located `yaml:"rows" about:"rows of a CSV file, as many as a spreadsheet can hold; left out, 1048576"`
	Columns  diag.Located `yaml:"columns" about:"columns of a CSV file; left out, 16384"`
	Cell     diag.Located `yaml:"cell" about:"characters in a cell; left out, 32767"`
	Steps    diag.Located `yaml:"steps" about:"how often an expression may come to a row in a list within a list; left out, 2000000"`
}

const (
	megabyte = 1 << 20
	// usualFileSize is in megabytes.
	usualFileSize = 64
	// textSize is that of pack.yaml, whose limits are not known before it is read,
	// and of papers: a page of words has about three thousand bytes.
	textSize = megabyte
)

// whole is a limit as a number; nought where it is left out or is a finding.
func (l limits) whole(text diag.Located, key string, most int, findings *diag.List) int {
	if text.Text == "" {
		return 0
	}
	n, err := wording.Whole(text.Text, 1)
	if err != nil || n > most {
		findings.Errorf(text.At, "limit-not-a-number", "%s %q is not a whole number from 1 to %d", key, text.Text, most).Hinted("%s: 100, or leave it out", key)
		return 0
	}
	return n
}

// records are the limits of CSV files, and their size in bytes.
func (l limits) records(findings *diag.List) (record.Limits, int64) {
	size := l.whole(l.FileSize, "file_size", 4096, findings)
	if size == 0 {
		size = usualFileSize
	}
	return record.Limits{
		Rows:    l.whole(l.Rows, "rows", 100_000_000, findings),
		Columns: l.whole(l.Columns, "columns", 1_000_000, findings),
		Cell:    l.whole(l.Cell, "cell", 100_000_000, findings),
	}, int64(size) * megabyte
}

// steps are those of an expression; nought stands for the usual ones.
func (l limits) steps() int {
	n, err := strconv.Atoi(l.Steps.Text)
	if err != nil {
		return 0
	}
	return n
}

// check finds a limit that is no number, of those that records do not take.
func (l limits) check(findings *diag.List) { l.whole(l.Steps, "steps", 1_000_000_000_000, findings) }

// limitedFiles reads only files that end, and of those no more than so many
// bytes: a pipe or a device would hold the build up for ever, and a file that is
// larger than any export for very long.
type limitedFiles struct {
	fs.FS
	most   int64
	folder string // as it was named
	notes  *notes // has what was read; nil notes nothing
}

// filesIn are a folder's files.
func filesIn(folder string, most int64, notes *notes) limitedFiles {
	return limitedFiles{os.DirFS(folder), most, folder, notes}
}

// noted are the same files with other notes.
func (l limitedFiles) noted(notes *notes) limitedFiles {
	l.notes = notes
	return l
}

// upTo are the same files with another limit.
func (l limitedFiles) upTo(most int64) limitedFiles {
	l.most = most
	return l
}

// noFile is the error of what is not read; hint says what to do.
type noFile struct{ what, hint string }

func (e noFile) Error() string { return e.what }

// Hint says what to do about it.
func (e noFile) Hint() string { return e.hint }

var errNoFile = noFile{"it is not a file", "it is a folder, a pipe or a device: put a file of that name there"}

// tooLarge is the error of a file that is larger than its limit.
func tooLarge(most int64) error {
	hint := "is it the right file? else raise file_size under limits in pack.yaml"
	if most == textSize {
		hint = "is it the right file? pack.yaml and papers are text of some pages"
	}
	return noFile{fmt.Sprintf("it is larger than %d MB", most/megabyte), hint}
}

// Stat implements fs.StatFS: without it, a file is opened to be looked at, and a
// pipe waits to be opened.
func (l limitedFiles) Stat(name string) (fs.FileInfo, error) {
	info, err := fs.Stat(l.FS, name)
	l.noteStat(name, info, err)
	return info, err
}

// ReadDir implements fs.ReadDirFS.
func (l limitedFiles) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(l.FS, name)
	l.noteNames(name, entries, err)
	return entries, err
}

// ReadFile implements fs.ReadFileFS.
func (l limitedFiles) ReadFile(name string) ([]byte, error) {
	at := time.Now() // tells how far to trust what the system says, and nothing that is made
	before, _ := fs.Stat(l.FS, name)
	data, err := l.read(name)
	l.noteBytes(name, before, at, data, err)
	return data, err
}

func (l limitedFiles) read(name string) ([]byte, error) {
	wrong := func(err error) error { return &fs.PathError{Op: "read", Path: name, Err: err} }
	info, err := fs.Stat(l.FS, name)
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, wrong(errNoFile)
	case l.leadsOut(name):
		return nil, wrong(errLinkedOut)
	case info.Size() > l.most:
		return nil, wrong(tooLarge(l.most))
	}
	file, err := l.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	// Grow would clear it first, and hold up the collector for as long.
	text := bytes.NewBuffer(make([]byte, 0, int(info.Size())+bytes.MinRead))
	// Some files say that they have no bytes, and have no end.
	if _, err = text.ReadFrom(io.LimitReader(file, l.most+1)); err == nil && int64(text.Len()) > l.most {
		err = wrong(tooLarge(l.most))
	}
	return text.Bytes(), err
}
