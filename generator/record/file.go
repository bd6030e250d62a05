package record

import (
	"cmp"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"boardpack/generator/diag"
	"boardpack/generator/wording"
)

// unread reports a file that cannot be read. One that is not there is a
// finding if the pack needs it, or if it is there under another name.
func (r *reading) unread(fsys fs.FS, err error) {
	at := diag.Position{File: r.sheet.path}
	if !errors.Is(err, fs.ErrNotExist) {
		r.findings.errorf(at, "file-unreadable", "file cannot be read: %v", cmp.Or(errors.Unwrap(err), err)).Hinted("%s", diag.HintOf(err))
		return
	}
	near := nearestFile(r.settings.source(r.table.file), strangers(fsys))
	switch {
	case r.table.presence == required && near == "":
		r.findings.errorf(at, "file-missing", "file is missing")
	case r.table.presence == required:
		r.findings.errorf(at, "file-missing", "file is missing").Hinted("is it %q?", near)
	case near != "":
		r.findings.warnf(at, "file-missing", "file is missing").Hinted("is it %q?", near)
	}
}

// nearestFile compares names without the extension, which would make short
// ones all alike.
func nearestFile(name string, files []string) string {
	stems := make([]string, len(files))
	for k, file := range files {
		stems[k] = strings.TrimSuffix(file, path.Ext(file))
	}
	near := diag.Nearest(strings.TrimSuffix(name, path.Ext(name)), stems)
	if near == "" {
		return ""
	}
	return files[slices.Index(stems, near)]
}

// Extensions are those of files that can be read, in lower case.
var Extensions = []string{".csv", ".txt", ".tsv", ".xlsx", ".xlsm"}

// strangers lists the files of a pack's folder that the contract does not
// know.
func strangers(fsys fs.FS) []string {
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return nil // no hint then
	}
	var names []string
	for _, e := range entries {
		if Columns(e.Name()) == nil && slices.Contains(Extensions, strings.ToLower(path.Ext(e.Name()))) {
			names = append(names, e.Name())
		}
	}
	return names
}

// needs tells that a file is there without another one that it refers to.
func (r *reading) needs(other *reading) *diag.Finding {
	return r.findings.errorf(diag.Position{File: r.sheet.path}, "file-needed", "file needs %s"+wording.Absent, other.table.file)
}
