package start

import (
	"path/filepath"
	"slices"

	"boardpack/generator/record"
)

// kind is the file of the contract that a sheet is: by its own name, or else by whose columns
// most of its header names; blank where it has what none needs. By its name is named.
func (e *Export) kind() (file string, named bool) {
	if name := filepath.Base(e.Path); slices.Contains(record.Files(), name) {
		return name, true
	}
	most := 0
	for _, candidate := range record.Files() {
		if count, whole := e.fits(candidate); whole && count > most {
			file, most = candidate, count
		}
	}
	return file, false
}

func (e *Export) fits(file string) (named int, whole bool) {
	guess := record.Guess(file)
	switch named, whole = guess.Fits(e.table.header); file {
	case intentions:
		return fitsAsIntentions(e.table.header)
	case delivery: // trackers seldom say of which day their rows are
		found := guess.Columns(e.table.header)
		_, reference := found["reference"]
		_, status := found["status"]
		_, progress := found["progress"]
		whole = reference && (status || progress)
	}
	return named, whole
}

// ofOneKind refuses two sheets of which each row would be told as gone or as another. A sheet
// that has what both need, as a tracker of titles and of how they stand, is of either kind.
func ofOneKind(old, new *Export) error {
	was, wasNamed := old.kind()
	is, isNamed := new.kind()
	if was == "" || is == "" || was == is {
		return nil
	}
	_, oldFits := old.fits(is)
	_, newFits := new.fits(was)
	if oldFits && newFits || (oldFits || newFits) && !(wasNamed && isNamed) {
		return nil
	}
	return new.misuse("it has the columns of %s, and %s those of %s: compare two of a kind", is, old.Path, was)
}

// shareAColumn refuses sheets that have no column in common but those which name their rows:
// each would be told as gone, and each as new.
func shareAColumn(old, new *Export, key []string) error {
	others := func(e *Export) []string {
		return slices.DeleteFunc(slices.Clone(e.named), func(name string) bool { return name == "" || slices.Contains(key, name) })
	}
	was, is := others(old), others(new)
	if len(was) == 0 || len(is) == 0 || slices.ContainsFunc(is, func(name string) bool { return slices.Contains(was, name) }) {
		return nil
	}
	return new.misuse("it has no column that %s has but what names its rows: compare two of a kind", old.Path)
}
