package generator

import (
	"bytes"
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"golang.org/x/text/unicode/norm"

	"boardpack/generator/brand"
	"boardpack/generator/diag"
	"boardpack/generator/doubt"
	"boardpack/generator/publish"
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
	files     limitedFiles
	config    []byte // pack.yaml
	set       settings
	records   *record.Pack
	selection study.Selection
	routes    []study.Route
	look      brand.Look
	logo      publish.Sum // its file's; without a path where there is none
	rules     []study.Rule
	standings study.Standings     // of all records
	controls  func() diag.List    // what is wrong with pack.yaml's own sums; worked out once
	withheld  func() *doubt.Names // what no text that is published may name; worked out once
	formerly  *doubt.Names        // what the earlier pack kept back; nil where nothing is looked for
	naming    diag.List           // what names it in the records and in pack.yaml
	earlier   *pack               // the one that it follows; nil where it follows none
	stop      func() error        // tells of the signal to give up; nil waits for ever
}

// readPack reads a pack's folder. The pack is nil where there is nothing that
// could be studied.
func readPack(folder string) (*pack, diag.List) { return readNoted(folder, nil, nil) }

// readNoted does, with notes of what it read, if any; kept may have the pack that it
// follows.
func readNoted(folder string, kept *kept, notes *notes) (*pack, diag.List) {
	p, said, findings := readSettingsNoted(folder, notes)
	if p == nil {
		return nil, findings
	}
	p.set.Accessibility.check(p.whole(), &findings)
	p.read(said, &findings)
	p.withheld = sync.OnceValue(func() *doubt.Names { return doubt.NamesOf(p.records) })
	p.rules = segmentRules(p.set.SegmentRules, p.records, &findings)
	findings = append(findings, doubt.Check(p.records, p.set.AsAt.Time, p.set.doubts(&findings), findings)...)
	findings = append(findings, p.namedInSettings(p.withheld(), doubt.Named)...)
	p.naming = slices.DeleteFunc(slices.Clone(findings), func(f diag.Finding) bool { return !doubt.TellsNames(f) })
	p.checkProviders(&findings)
	if !findings.HasErrors() {
		findings = append(findings, p.follow(kept)...)
	}
	p.controls = sync.OnceValue(func() diag.List { return p.study(nil, false).Check() })
	return p, findings
}

// readLists reads of a pack what a proforma is made of: its settings, and the
// files that list words and codes.
func readLists(folder string) (*pack, diag.List) {
	p, said, findings := readSettings(folder)
	if p == nil {
		return nil, findings
	}
	said.ListsOnly = true
	p.read(said, &findings)
	return p, findings
}

// read reads the records.
func (p *pack) read(said record.Settings, findings *diag.List) {
	records, more := record.Read(p.files, p.dir, said)
	p.records = records
	*findings = append(*findings, more...)
}

// whole is the place of pack.yaml.
func (p *pack) whole() diag.Position {
	return diag.Position{File: path.Join(p.dir, packFile), Line: 1, Column: 1}
}

// readSettings reads pack.yaml, and says how the records are to be read. The pack
// is nil where it cannot be.
func readSettings(folder string) (*pack, record.Settings, diag.List) {
	return readSettingsNoted(folder, nil)
}

// readSettingsNoted does, with notes of what it read, if any.
func readSettingsNoted(folder string, notes *notes) (*pack, record.Settings, diag.List) {
	p := &pack{folder: folder, dir: filepath.ToSlash(filepath.Clean(folder)), files: filesIn(folder, textSize, notes)}
	var findings diag.List
	whole := diag.Position{File: path.Join(p.dir, packFile)}
	name, err := filepath.Abs(folder)
	p.name = filepath.Base(name)
	namesOf(&findings).add("pack folder", diag.Located{Text: p.name, At: diag.Position{File: p.dir}})
	if err != nil || !packName().MatchString(p.name) {
		findings.Errorf(diag.Position{File: p.dir}, "pack-name-shape", "%q cannot name a pack's output", p.name).
			Hinted("name the folder with letters, digits, dots and hyphens")
		return nil, record.Settings{}, findings
	}
	if p.config, err = fs.ReadFile(p.files, packFile); err != nil {
		if info, err := os.Stat(folder); err == nil && !info.IsDir() {
			findings.Errorf(diag.Position{File: p.dir}, "pack-unreadable", "is a file, and a pack is a folder with %s in it", packFile).
				Hinted("name the pack's folder, as in boardpack check %s", path.Dir(p.dir))
			return nil, record.Settings{}, findings
		}
		findings.Errorf(whole, "pack-unreadable", "%v", reason(err)).
			Hinted("%s", cmp.Or(diag.HintOf(err), noPack(p.files, err)))
		return nil, record.Settings{}, findings
	}
	text := norm.NFC.Bytes(bytes.TrimPrefix(p.config, []byte("\ufeff"))) // as sheets are read
	findings = append(findings, typeface.CheckEncoding(whole.File, text)...)
	older := &setting.Older{Key: "contract", Changes: changesSince}
	more, read := setting.ReadUnseen(text, p.whole(), &p.set, older)
	findings = append(findings, more...)
	if !read || !p.checkContract(older.Made, &findings) {
		return nil, record.Settings{}, findings // of what it says nothing is known
	}
	p.set.check(&findings)
	scale := p.set.Scores.made(&findings)
	p.selection = p.set.Selection.rule(scale, &findings)
	p.routes = routes(p.set.ApprovalRoutes, &findings)
	p.look, p.logo = p.set.Brand.look(p.files, p.dir, &findings)
	said := p.set.records(scale, &findings)
	said.Limits, p.files.most = p.set.Limits.records(&findings)
	return p, said, findings
}

// noPack says what to do about a folder without settings: what people have there
// are often their sheets.
func noPack(files limitedFiles, err error) string {
	if errors.Is(err, fs.ErrPermission) {
		return "it is there: see to it that whoever builds may read it"
	}
	entries, _ := files.ReadDir(".") // there may be no such folder
	for _, e := range entries {
		if slices.Contains(record.Extensions, strings.ToLower(filepath.Ext(e.Name()))) {
			return "a pack is a folder with " + packFile + ": begin one out of this folder's sheets with boardpack init NEW-FOLDER " + strconv.Quote(path.Join(filepath.ToSlash(files.folder), e.Name()))
		}
	}
	return "a pack is a folder with " + packFile + " and its files: boardpack init begins one"
}

// checkProviders finds codes that can name no folder, where each provider has one.
func (p *pack) checkProviders(findings *diag.List) {
	folders := namesOf(findings)
	for _, provider := range p.records.Providers {
		folders.add("ods_code", diag.Located{Text: provider.Code, At: provider.At("ods_code")})
	}
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
		Routes:       p.routes,
		Rules:        p.rules,
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
