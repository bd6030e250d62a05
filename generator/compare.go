package generator

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"time"

	"boardpack/generator/diag"
	"boardpack/generator/movement"
	"boardpack/generator/publish"
	"boardpack/generator/start"
)

// CompareOptions say what is compared.
type CompareOptions struct {
	Old, New string // two sheets, two folders of packs, or two of what was built
	Pack     string // of sheets, whose pack.yaml says what their columns and words are; empty for a guess
	Key      []string
	Sheets   []string    // of workbooks, the sheet to read, or the old and the new one
	Days     []time.Time // of which snapshots, or the old and the new one; none takes the latest
	Matrices []string    // fields whose movement is counted, beside those of progress and delivery
}

// Compared is what moved. Its names in JSON are the contract of compare --json.
type Compared struct {
	Kind     string         `json:"kind" about:"sheets, packs or editions"` // sheets, ofPacks or editions
	Old      string         `json:"old" about:"what was compared, as it was named"`
	New      string         `json:"new" about:"with what"`
	Moved    bool           `json:"moved" about:"whether anything did"`
	Tables   []MovedTable   `json:"tables,omitempty" about:"of sheets and packs, each table that was compared"`
	Editions []MovedEdition `json:"editions,omitempty" about:"of builds, each edition"`
	Findings diag.List      `json:"findings" about:"as boardpack check --json tells them"`
}

// The kinds of what can be compared.
const (
	ofSheets   = "sheets"
	ofPacks    = "packs"
	ofEditions = "editions"
)

// Compare tells what moved from one to the other of two sheets, ofPacks or editions.
// Where an error is found in either nothing is compared, and the findings say what it
// is.
func Compare(o CompareOptions) (Compared, error) {
	c := Compared{Old: o.Old, New: o.New, Findings: diag.List{}}
	old, err := kindOfPath(o.Old)
	if err != nil {
		return c, err
	}
	if c.Kind, err = kindOfPath(o.New); err != nil {
		return c, err
	}
	if err := o.check(old, c.Kind); err != nil {
		return c, err
	}
	switch {
	case c.Kind == ofEditions:
		err = c.editions(o)
	case c.Kind == ofPacks:
		err = c.packs(o)
	case o.Pack != "":
		err = c.sheetsOfPack(o)
	default:
		err = c.sheets(o)
	}
	if errors.Is(err, start.ErrCompare) {
		err = misuse("%v", err)
	}
	c.Moved = slices.ContainsFunc(c.Tables, MovedTable.Moved) || slices.ContainsFunc(c.Editions, MovedEdition.Moved)
	return c, err
}

// check refuses what cannot be compared.
func (o CompareOptions) check(old, new string) error {
	switch {
	case old != new:
		return misuse("%s is %s, and %s %s: compare two of a kind; a sheet with the one that a pack has with boardpack compare %s/intentions.csv SHEET --pack %s",
			o.Old, oneOf[old], o.New, oneOf[new], "PACK", "PACK")
	case o.Pack != "" && new != ofSheets:
		return misuse("--pack says what the columns of sheets are: leave it out for %s", new)
	case len(o.Key) > 0 && (new != ofSheets || o.Pack != ""):
		return misuse("--key names a column of sheets that no pack describes: leave it out")
	case len(o.Sheets) > 0 && (new != ofSheets || o.Pack != ""):
		return misuse("--sheet is for workbooks that no pack describes: leave it out")
	case len(o.Sheets) > 2, len(o.Days) > 2:
		return misuse("--sheet and --as-at are said once for both, or twice: for the old and for the new one")
	case len(o.Days) > 0 && new == ofEditions:
		return misuse("an edition is of one day: leave --as-at out")
	}
	return nil
}

var oneOf = map[string]string{ofSheets: "a sheet", ofPacks: "a pack", ofEditions: "a built edition"}

// kindOfPath is what a path names.
func kindOfPath(path string) (string, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return "", misuse("%s cannot be read: %v", path, reason(err))
	case !info.IsDir():
		return ofSheets, nil
	case isThere(path, packFile):
		return ofPacks, nil
	case isThere(path, publish.ManifestName) || len(builtIn(path)) > 0:
		return ofEditions, nil
	}
	return "", misuse("%s is neither a sheet, nor a folder with %s or %s in it", path, packFile, publish.ManifestName)
}

func isThere(folder, file string) bool {
	_, err := os.Stat(filepath.Join(folder, file))
	return err == nil
}

// first and second are what was said once for both, or for each.
func first[T any](said []T) (one T) {
	if len(said) > 0 {
		one = said[0]
	}
	return one
}

func second[T any](said []T) (one T) {
	if len(said) > 0 {
		one = said[len(said)-1]
	}
	return one
}

// sheets compares sheets as init would read them.
func (c *Compared) sheets(o CompareOptions) error {
	old := start.Export{Path: o.Old, Sheet: first(o.Sheets), Day: first(o.Days)}
	new := start.Export{Path: o.New, Sheet: second(o.Sheets), Day: second(o.Days)}
	x, findings, err := start.Compare(old, new, o.Key)
	if c.Findings = append(c.Findings, findings...); err != nil || findings.HasErrors() {
		return err
	}
	m, err := movement.Of(x.Old, x.New, x.Key...)
	if err != nil {
		return err
	}
	if len(m.Twice) > 0 && x.Latest() {
		if m, err = movement.Of(x.Old, x.New, x.Key...); err != nil {
			return err
		}
	}
	was, is := tabled{x.Old, x.Key, secrecyOfSheet(x.Old), x.OldDay}, tabled{x.New, x.Key, secrecyOfSheet(x.New), x.NewDay}
	return c.tell(m, was, is, o.Matrices)
}
