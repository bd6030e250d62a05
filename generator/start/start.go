// Package start begins a pack: pack.yaml and its files out of somebody's own
// sheet, or empty files to fill. It guesses, and says where it did.
package start

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"boardpack/generator/diag"
	"boardpack/generator/pattern"
	"boardpack/generator/record"
	"boardpack/generator/sheet"
)

// Options say what the pack is of.
type Options struct {
	Folder       string
	Sheets       []string // files; none makes empty ones
	SheetNames   []string // of workbooks, the sheets to read; none reads of each the only one that fits
	Organisation string
	Cycle        string    // as 2024/25
	AsAt         time.Time // the day of the figures
	Occasion     string    // one of Occasions
	Contract     string    // the version of what packs can hold; blank says none
}

// Begun is what was made.
type Begun struct {
	Files []string // by name, as they were written
	// Lines are those of pack.yaml that the sheets need, of a pack that is there.
	Lines string
	// Whole is set where Lines have all that is to stand under files, and not only what
	// is to be added there.
	Whole bool
	// Decide is what a person must settle that no sheet says.
	Decide []string
	// Guessed is how many lines of pack.yaml are guesses, and marked as such.
	Guessed int
}

var folderShape = pattern.Of(`^[A-Za-z0-9][A-Za-z0-9.-]*$`)

// ErrThere is in the error for a folder or file that is not to be overwritten.
var ErrThere = errors.New("nothing is overwritten")

// Init makes a pack in a folder that is not there or empty. What keeps it from
// reading a sheet is a finding, and nothing is then written.
func Init(o Options) (Begun, diag.List, error) {
	if path, err := filepath.Abs(o.Folder); err != nil || !folderShape().MatchString(filepath.Base(path)) {
		return Begun{}, nil, fmt.Errorf("%q cannot name a pack: use letters, digits, dots and hyphens", o.Folder)
	}
	if entries, err := os.ReadDir(o.Folder); err == nil && len(entries) > 0 {
		return Begun{}, nil, fmt.Errorf("%s has files in it, and %w: name a new folder, or add a sheet to the pack that is there with --add", o.Folder, ErrThere)
	}
	d, findings, err := o.draft()
	if err != nil || findings.HasErrors() {
		return Begun{}, findings, err
	}
	if len(o.Sheets) == 0 {
		d.blank()
	}
	d.providers()
	d.files["pack.yaml"] = []byte(d.text())
	begun := d.begun()
	return begun, findings, write(o.Folder, d.files)
}

// Add puts sheets into the folder of a pack that is there, and gives the lines
// that its pack.yaml needs, which it leaves as it is.
func Add(o Options) (Begun, diag.List, error) {
	if _, err := os.Stat(filepath.Join(o.Folder, "pack.yaml")); err != nil {
		return Begun{}, nil, fmt.Errorf("%s is no pack: it has no pack.yaml", o.Folder)
	}
	d, findings, err := o.draft()
	if err != nil || findings.HasErrors() {
		return Begun{}, findings, err
	}
	lines := d.lines() // which settles what words mean
	whole, ok := d.whole()
	begun := d.begun()
	if begun.Lines = lines; ok && len(d.intentions)+len(d.deliveries) > 0 {
		begun.Lines, begun.Whole = whole+d.vocabularyLines(), true
	}
	return begun, findings, write(o.Folder, d.files)
}

// draft reads the sheets.
func (o Options) draft() (*draft, diag.List, error) {
	d := &draft{options: o, files: map[string][]byte{}}
	var findings diag.List
	var known []string // sheets of workbooks
	for _, path := range o.Sheets {
		name, data, err := d.copied(path)
		if err != nil {
			return nil, nil, err
		}
		sheets := sheet.Names(data)
		known = append(known, sheets...)
		for _, which := range o.read(sheets) {
			more, err := d.read(name, data, which)
			if findings = append(findings, more...); err != nil {
				return nil, nil, err
			}
		}
	}
	for _, name := range o.SheetNames {
		if !slices.ContainsFunc(known, alike(name)) {
			return nil, nil, fmt.Errorf("no workbook has a sheet %q%s", name, thereAre(known))
		}
	}
	d.unreadSheets()
	return d, findings, nil
}

func thereAre(sheets []string) string {
	if len(sheets) == 0 {
		return ": none is given"
	}
	return "; there are " + strings.Join(sheets, ", ")
}

// copied is a sheet by its name in the pack.
func (d *draft) copied(path string) (name string, data []byte, err error) {
	if data, err = os.ReadFile(path); err != nil {
		return "", nil, err
	}
	name = filepath.Base(path)
	if !slices.Contains(record.Extensions, strings.ToLower(filepath.Ext(name))) {
		return "", nil, fmt.Errorf("%s is neither a CSV file nor a workbook: save it as an Excel workbook (.xlsx)", path)
	}
	if _, twice := d.files[name]; twice {
		return "", nil, fmt.Errorf("two sheets are called %s", name)
	}
	d.files[name] = data
	return name, data, nil
}

// read are the sheets of a workbook that were asked for; a blank is the only one
// that fits.
func (o Options) read(sheets []string) []string {
	var asked []string
	for _, name := range o.SheetNames {
		if slices.ContainsFunc(sheets, alike(name)) {
			asked = append(asked, name)
		}
	}
	if len(asked) == 0 {
		return []string{""}
	}
	return asked
}

// alike reports whether a sheet is the one of a name.
func alike(name string) func(string) bool {
	return func(other string) bool { return strings.EqualFold(strings.TrimSpace(name), strings.TrimSpace(other)) }
}

func (d *draft) begun() Begun {
	return Begun{Files: slices.Sorted(maps.Keys(d.files)), Decide: d.decide, Guessed: d.guessed}
}

// write makes the files, none of which may be there.
func write(folder string, files map[string][]byte) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	names := slices.Sorted(maps.Keys(files))
	for _, name := range names {
		if _, err := os.Lstat(filepath.Join(folder, name)); !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("%s is there, and %w", filepath.Join(folder, name), ErrThere)
		}
	}
	for _, name := range names {
		file, err := os.OpenFile(filepath.Join(folder, name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
		if err != nil {
			return err
		}
		_, err = file.Write(files[name])
		if err := errors.Join(err, file.Close()); err != nil {
			return err
		}
	}
	return nil
}
