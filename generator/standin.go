package generator

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"boardpack/generator/comparison"
	"boardpack/generator/diag"
	"boardpack/generator/record"
)

// compareSheetsOfPack compares two sheets as a pack reads them: each stands in for the file
// that the pack has of its name or, of another name, for its intentions.
func compareSheetsOfPack(c *comparison.Comparison, o comparison.Options) error {
	if kind, err := kindOfPath(o.Pack); err != nil || kind != comparison.OfPacks {
		return misuse("%s is no pack: --pack names a folder with %s", o.Pack, packFile)
	}
	var days [2]time.Time
	if len(o.Days) > 0 {
		days = [2]time.Time{o.Days[0], o.Days[len(o.Days)-1]}
	}
	old, only, wrong := packWith(o.Pack, o.Old, days[0])
	new, too, more := packWith(o.Pack, o.New, days[1])
	if c.Findings = append(c.Findings, append(wrong, more...)...); c.Findings.HasErrors() || old == nil || new == nil {
		return nil
	}
	if only != too {
		return misuse("%s would be read as %s, and %s as %s: compare two of a kind", o.Old, only, o.New, too)
	}
	return c.TellPacks(old.compared(), new.compared(), only)
}

// standIn is a pack's files with a sheet in place of one, and without some.
type standIn struct {
	fs.FS
	name, sheet string // of the pack's file, and the sheet's path
	without     []string
}

// Open implements fs.FS.
func (s standIn) Open(name string) (fs.File, error) {
	switch {
	case name == s.name:
		return os.Open(s.sheet)
	case slices.Contains(s.without, name):
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return s.FS.Open(name)
}

// packWith reads a pack with a sheet in place of its own, of all days or up to one, and
// says which table comes of it. Of findings only those in the sheet and in pack.yaml are told.
func packWith(folder, sheet string, day time.Time) (p *pack, only string, told diag.List) {
	p, said, findings := readSettings(folder)
	if p == nil {
		return nil, "", errorsIn(findings)
	}
	file := p.standsFor(sheet, said)
	source := path.Base(said.Files[file].From.Text)
	if source == "." || strings.ContainsAny(source, "*?") {
		source = file
	}
	in := standIn{FS: p.files.FS, name: source, sheet: sheet}
	said.AsAt = day
	if file == intentionsFile {
		in.without, said.Files = p.apart(said, source)
	}
	p.files.FS = in
	p.read(said, &findings)
	at := path.Join(p.dir, source)
	for _, f := range errorsIn(placed(findings.Sorted(), folder)) {
		switch {
		case f.Position.File == at:
			f.Position.File = filepath.ToSlash(sheet)
		case f.Position.File != p.whole().File:
			continue
		}
		told = append(told, f)
	}
	if slices.Contains([]string{"delivery.csv", "scores.csv", "assurance.csv"}, file) {
		file = intentionsFile
	}
	return p, strings.TrimSuffix(file, ".csv"), told
}

const intentionsFile = record.Intentions + ".csv"

// standsFor is the file of the contract that a sheet is read as.
func (p *pack) standsFor(sheet string, said record.Settings) string {
	name := filepath.Base(sheet)
	for _, file := range record.Files() {
		if file == name || said.Files[file].From.Text == name {
			return file
		}
	}
	return intentionsFile
}

// apart are the pack's own files that say something of intentions which the sheet need
// not have, and what is said of the others.
func (p *pack) apart(said record.Settings, source string) (without []string, files map[string]record.FileSettings) {
	files = map[string]record.FileSettings{}
	for _, file := range record.Files() {
		own, is := said.Files[file]
		switch name := own.From.Text; {
		case name == source || file == source:
		case file == intentionsFile && is: // by a pattern
			own.From.Text, own.More = source, nil
		case slices.Contains(hanging, file):
			without = append(without, file)
			continue
		}
		if is {
			files[file] = own
		}
	}
	return without, files
}

// hanging are the files of which each row is of an intention.
var hanging = []string{"delivery.csv", "scores.csv", "assurance.csv", "milestones.csv", "benefits.csv", "measures.csv", "observations.csv", "trajectory-points.csv"}
