package generator

import (
	"bytes"
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"boardpack/generator/diag"
	"boardpack/generator/doubt"
	"boardpack/generator/record"
	"boardpack/generator/setting"
	"boardpack/generator/study"
	"boardpack/generator/typeface"
)

// packFile is the name of a pack's settings.
const packFile = "pack.yaml"

// pack is a folder of settings and records, read.
type pack struct {
	name      string // names its output folder
	folder    string // as it was named
	dir       string // as findings show it, with slashes
	files     fs.FS
	config    []byte // pack.yaml
	set       settings
	records   *record.Pack
	selection study.Selection
	earlier   *pack // the one that it follows; nil where it follows none
}

// readPack reads a pack's folder. The pack is nil where there is nothing that
// could be studied.
func readPack(folder string) (*pack, diag.List) {
	p := &pack{folder: folder, dir: filepath.ToSlash(filepath.Clean(folder)), files: regularFiles{os.DirFS(folder)}}
	var findings diag.List
	whole := diag.Position{File: path.Join(p.dir, packFile)}
	name, err := filepath.Abs(folder)
	p.name = filepath.Base(name)
	if err != nil || !packName.MatchString(p.name) {
		findings.Errorf(diag.Position{File: p.dir}, "pack-name-shape", "%q cannot name a pack's output", p.name).
			Hinted("name the folder with letters, digits, dots and hyphens")
		return nil, findings
	}
	if p.config, err = fs.ReadFile(p.files, packFile); err != nil {
		findings.Errorf(whole, "pack-unreadable", "%v", reason(err)).Hinted("a pack is a folder with %s and its CSV files", packFile)
		return nil, findings
	}
	text := bytes.TrimPrefix(p.config, []byte("\ufeff"))
	findings = append(findings, typeface.Check(whole.File, text)...)
	whole.Line, whole.Column = 1, 1
	findings = append(findings, setting.Decode(text, whole, &p.set)...)
	p.set.check(&findings)
	scale := p.set.Scores.made(&findings)
	p.selection = p.set.Selection.rule(scale, &findings)
	p.set.Accessibility.check(whole, &findings)
	records, more := record.Read(p.files, p.dir, p.set.records(scale, &findings))
	p.records = records
	findings = append(findings, more...)
	findings = append(findings, doubt.Check(records, p.set.AsAt.Time, p.set.doubts(&findings), findings)...)
	if !findings.HasErrors() {
		findings = append(findings, p.follow()...)
	}
	return p, findings
}

// regularFiles reads only files that end: a pipe or a device would hold the
// build up for ever.
type regularFiles struct{ fs.FS }

// ReadFile implements fs.ReadFileFS.
func (r regularFiles) ReadFile(name string) ([]byte, error) {
	info, err := fs.Stat(r.FS, name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, &fs.PathError{Op: "read", Path: name, Err: errors.New("it is not a file")}
	}
	return fs.ReadFile(r.FS, name)
}

// reason is an error without the path that the finding has already.
func reason(err error) error {
	if pathError, ok := err.(*fs.PathError); ok {
		return pathError.Err
	}
	return err
}

// about is what the pack says of itself, for its study.
func (p *pack) about() study.About {
	about := study.About{
		Name:         p.set.Name.Text,
		Organisation: p.set.Organisation.Text,
		Cycle:        p.set.Cycle.Text,
		AsAt:         p.set.AsAt.Time,
		Published:    p.set.PublicationDate.Time,
		Selection:    p.selection,
	}
	for _, f := range p.set.Facts {
		about.Facts = append(about.Facts, study.Fact{Name: f.Name.Text, Value: typed(f.Value.Text), Source: f.Source.Text})
	}
	for _, c := range p.set.Controls {
		about.Controls = append(about.Controls, study.Control{
			Name: c.Name.Text, Expression: c.Expression, Published: c.Published.Text, Source: c.Source.Text, Accepted: c.Accepted.Text,
		})
	}
	return about
}

// typed reads a fact as the number or day that it is, else as words.
func typed(words string) any {
	if n, err := strconv.Atoi(words); err == nil {
		return n
	}
	if x, err := strconv.ParseFloat(words, 64); err == nil {
		return x
	}
	if day, err := time.Parse(time.DateOnly, words); err == nil {
		return day
	}
	return words
}

func (p *pack) language() string { return cmp.Or(p.set.Language.Text, "en-GB") }

// editionTitle is an edition's name as pages show it.
func editionTitle(name string) string {
	words := strings.ReplaceAll(name, "-", " ")
	return strings.ToUpper(words[:1]) + words[1:]
}
