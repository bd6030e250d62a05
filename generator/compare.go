package generator

import (
	"errors"
	"os"
	"path/filepath"
	"slices"

	"boardpack/generator/comparison"
	"boardpack/generator/diag"
	"boardpack/generator/publish"
)

// Compare tells what moved from one to the other of two sheets, packs or editions.
// Where an error is found in either nothing is compared, and the findings say what it
// is.
func Compare(o comparison.Options) (comparison.Comparison, error) {
	c, err := compareTwo(o)
	if m := comparison.Misuse(""); errors.As(err, &m) {
		err = misuse("%s", m)
	}
	return *c, err
}

func compareTwo(o comparison.Options) (*comparison.Comparison, error) {
	o.Old, o.New, o.Pack = PackFolder(o.Old), PackFolder(o.New), PackFolder(o.Pack)
	none := &comparison.Comparison{Old: o.Old, New: o.New, Findings: diag.List{}}
	old, err := kindOfPath(o.Old)
	if err != nil {
		return none, err
	}
	kind, err := kindOfPath(o.New)
	if err != nil {
		return none, err
	}
	if old != kind {
		return none, misuse("%s is %s, and %s %s: compare two of a kind; a sheet with the one that a pack has with boardpack compare %s/intentions.csv SHEET --pack %s",
			o.Old, oneOf[old], o.New, oneOf[kind], "PACK", "PACK")
	}
	c, err := comparison.New(kind, o)
	switch {
	case err != nil:
		return c, err
	case kind == comparison.OfEditions:
		return c, c.TellEditions()
	case kind == comparison.OfPacks:
		return c, comparePacks(c, o)
	case o.Pack != "":
		return c, compareSheetsOfPack(c, o)
	}
	return c, c.TellSheets()
}

var oneOf = map[string]string{comparison.OfSheets: "a sheet", comparison.OfPacks: "a pack", comparison.OfEditions: "a built edition"}

// kindOfPath is what a path names.
func kindOfPath(path string) (string, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return "", misuse("%s cannot be read: %v", path, reason(err))
	case info.Mode().IsRegular():
		return comparison.OfSheets, nil
	case !info.IsDir(): // a pipe would be waited for
		return "", misuse("%s is a pipe or a device: put what comes of it into a file", path)
	case isPack(path):
		return comparison.OfPacks, nil
	case comparison.IsBuilt(path):
		return comparison.OfEditions, nil
	}
	return "", misuse("%s is neither a sheet, nor a folder with %s or %s in it", path, packFile, publish.ManifestName)
}

func isPack(folder string) bool {
	_, err := os.Stat(filepath.Join(folder, packFile))
	return err == nil
}

// comparePacks compares two folders, or two snapshots of one. The one is read while
// the other is.
func comparePacks(c *comparison.Comparison, o comparison.Options) error {
	type read struct {
		*pack
		findings diag.List
	}
	later := make(chan read, 1)
	one := filepath.Clean(o.Old) == filepath.Clean(o.New)
	if !one {
		go func() {
			p, findings := readErrors(o.New)
			later <- read{p, findings}
		}()
	}
	old, findings := readErrors(o.Old)
	new := read{old, nil}
	if !one {
		new = <-later
	}
	c.Findings = append(c.Findings, append(findings, new.findings...)...)
	if c.Findings.HasErrors() {
		return nil
	}
	return c.TellPacks(old.compared(), new.compared())
}

// readErrors reads a pack. What is doubtful in it is for check to tell.
func readErrors(folder string) (*pack, diag.List) {
	p, findings := readPack(folder)
	return p, errorsIn(placed(findings.Sorted(), folder))
}

func errorsIn(list diag.List) diag.List {
	return slices.DeleteFunc(list, func(f diag.Finding) bool { return f.Severity != diag.Error })
}

// compared is the pack as it is compared with another.
func (p *pack) compared() comparison.Pack {
	return comparison.Pack{Name: p.dir, Records: p.records}
}
