package record

import (
	"bytes"
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

// strangers lists the files of a pack's folder that the contract does not
// know.
func strangers(fsys fs.FS) []string {
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return nil // no hint then
	}
	var names []string
	for _, e := range entries {
		if Columns(e.Name()) == nil && strings.EqualFold(path.Ext(e.Name()), ".csv") {
			names = append(names, e.Name())
		}
	}
	return names
}

// isText tells what a file is that only bears the name of a CSV file.
func (r *reading) isText(data []byte) bool {
	at := diag.Position{File: r.sheet.path}
	const save = `save it as "CSV UTF-8"`
	switch {
	case len(bytes.TrimSpace(data)) == 0:
		r.findings.errorf(at, "file-empty", "file is empty")
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")),
		len(data) > 1 && (data[0] == 0) != (data[1] == 0):
		r.findings.errorf(at, "file-in-utf-16", "file is in UTF-16, not in UTF-8").Hint = save
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		r.findings.errorf(at, "file-is-a-workbook", "file is an Excel workbook, not a CSV file").Hint = save
	case !bytes.ContainsRune(data, '\n') && bytes.ContainsRune(data, '\r'):
		r.findings.errorf(at, "line-endings", "lines end with a carriage return alone").Hint = save
	default:
		return true
	}
	return false
}

// needs tells that a file is there without another one that it refers to.
func (r *reading) needs(other *reading) *diag.Finding {
	return r.findings.errorf(diag.Position{File: r.sheet.path}, "file-needed", "file needs %s"+wording.Absent, other.table.file)
}
