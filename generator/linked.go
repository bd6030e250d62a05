package generator

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// errLinkedOut is the error of a file that is read through a link from elsewhere on the
// machine: a pack that somebody else wrote would have what no reader of it may see published
// under the name of one of its papers.
var errLinkedOut = noFile{"it is a link that leads away from this pack and those beside it", "put the file itself, or a copy of it, into the pack's folder"}

// leadsOut reports whether a file of the folder is reached by a link out of where the packs
// are: the folder in which the pack's own lies, as it is named and as it is.
func (l limitedFiles) leadsOut(name string) bool {
	if !l.isLinked(name) {
		return false
	}
	real, err := filepath.EvalSymlinks(filepath.Join(l.folder, filepath.FromSlash(name)))
	if err != nil {
		return false // reading tells that there is none
	}
	real, err = filepath.Abs(real)
	if err != nil {
		return true
	}
	named, err := filepath.Abs(l.folder)
	if err != nil {
		return true
	}
	for _, folder := range []string{filepath.Dir(named), named} {
		packs, err := filepath.EvalSymlinks(folder)
		if folder == named {
			packs = filepath.Dir(packs)
		}
		if inside, wrong := filepath.Rel(packs, real); err == nil && wrong == nil && inside != ".." && !strings.HasPrefix(inside, ".."+string(filepath.Separator)) {
			return false
		}
	}
	return true
}

// isLinked reports whether a part of a name below the folder is a link.
func (l limitedFiles) isLinked(name string) bool {
	at := l.folder
	for part := range strings.SplitSeq(name, "/") {
		at = filepath.Join(at, part)
		if info, err := os.Lstat(at); err == nil && info.Mode()&(fs.ModeSymlink|fs.ModeIrregular) != 0 {
			return true
		}
	}
	return false
}
