package generator

import (
	"bytes"
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"boardpack/generator/diag"
	"boardpack/generator/paper"
	"boardpack/generator/record"
	"boardpack/generator/setting"
	"boardpack/generator/study"
	"boardpack/generator/typeface"
)

// packFile is the name of a pack's settings.
const packFile = "pack.yaml"

// settings are pack.yaml.
type settings struct {
	Name         diag.Located `yaml:"name,required"`
	Organisation diag.Located `yaml:"organisation,required"`
	Cycle        diag.Located `yaml:"cycle,required"`
	AsAt         setting.Date `yaml:"as_at,required"`
	// PublicationDate is when what the public may see becomes final.
	PublicationDate setting.Date   `yaml:"publication_date"`
	Language        diag.Located   `yaml:"language"`
	Notice          diag.Located   `yaml:"notice"`
	Editions        []edition      `yaml:"editions,required"`
	Columns         []setting.Pair `yaml:"columns"`
	// Files is what is said of one file alone, by its name.
	Files  []setting.Keyed[[]fileSetting] `yaml:"files"`
	Values []setting.Pair                 `yaml:"values"`
	// Vocabulary is the words of the pack's own, by field, in order.
	Vocabulary []setting.Keyed[[]term] `yaml:"vocabulary"`
	Facts      []fact                  `yaml:"facts"`
	Controls   []control               `yaml:"controls"`
	// Follows is the folder of the earlier cycle's pack, beside this one.
	Follows diag.Located `yaml:"follows"`
	// Selection says which of the scored submissions are taken.
	Selection selection `yaml:"selection"`
	// CountsAll are the ids of figures that count, in every edition, what the
	// edition hides as well.
	CountsAll  []diag.Located `yaml:"counts_all"`
	Disclosure disclosure     `yaml:"disclosure"`
	// Confidential is none where the pack has no column of that name because
	// every row may be published.
	Confidential diag.Located `yaml:"confidential"`
	// Abbreviations are what papers use: their letters, and in full.
	Abbreviations []setting.Pair `yaml:"abbreviations"`
	// Accessibility becomes the statement on each edition's own page.
	Accessibility accessibility `yaml:"accessibility"`
}

type fact struct {
	Name   diag.Located `yaml:"name,required"`
	Value  diag.Located `yaml:"value,required"`
	Source diag.Located `yaml:"source,required"`
}

type control struct {
	Name       diag.Located `yaml:"name,required"`
	Expression diag.Located `yaml:"expression,required"`
	Published  diag.Located `yaml:"published,required"`
	Source     diag.Located `yaml:"source"`
	Accepted   diag.Located `yaml:"accepted"`
}

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
		findings.Errorf(diag.Position{File: p.dir}, "cannot-name-pack-output", "%q cannot name a pack's output", p.name).
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
	p.selection = p.set.Selection.rule(&findings)
	p.set.Accessibility.check(whole, &findings)
	records, more := record.Read(p.files, p.dir, p.set.records(&findings))
	p.records = records
	findings = append(findings, more...)
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

var (
	packName    = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9.-]*$`)
	editionName = regexp.MustCompile(`^[a-z][a-z0-9-]*$`)
	paperName   = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	cycleShape  = regexp.MustCompile(`^\d{4}/\d{2}$`)
	// languageShape is that of a language tag (BCP 47), as far as pages need it:
	// browsers and screen readers pass over what has another.
	languageShape = regexp.MustCompile(`^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$`)
	// reservedPapers are the names of pages that an edition has itself.
	reservedPapers = []string{"index", "pack", "accessibility"}
	factName       = regexp.MustCompile(`^[a-z][a-z0-9_]*$`)
)

// check finds names that could not be paths or names in expressions.
func (s *settings) check(findings *diag.List) {
	shaped := func(text diag.Located, shape *regexp.Regexp, what, hint string) {
		if text.Text != "" && !shape.MatchString(text.Text) {
			findings.Errorf(text.At, "name-shape", "%s %q", what, text.Text).Hinted("%s", hint)
		}
	}
	shaped(s.Cycle, cycleShape, "cycle", "a financial year such as 2024/25")
	shaped(s.Language, languageShape, "language", "a language tag such as en-GB or cy")
	if word := s.Confidential; word.Text != "" && word.Text != none {
		findings.Errorf(word.At, "confidential-not-none", "confidential %q is not %s", word.Text, none).
			Hinted("leave it out, and say Yes or No in each row of intentions.csv")
	}
	seen := map[string]bool{}
	for _, e := range s.Editions {
		shaped(e.Name, editionName, "edition", "lower case letters, digits and hyphens")
		if seen[e.Name.Text] {
			findings.Errorf(e.Name.At, "edition-stands-twice", "edition %q stands twice", e.Name.Text)
		}
		seen[e.Name.Text] = true
		e.check(findings)
		for i, paper := range e.Papers {
			again := func(other diag.Located) bool { return other.Text == paper.Text }
			if slices.Contains(reservedPapers, paper.Text) || slices.ContainsFunc(e.Papers[:i], again) {
				findings.Errorf(paper.At, "name-taken", "the name %q is taken", paper.Text)
			}
			shaped(paper, paperName, "paper", "a Markdown file's name without .md: lower case letters and digits, joined by single hyphens")
		}
	}
	for _, f := range s.Facts {
		shaped(f.Name, factName, "fact", "lower case letters, digits and underscores")
	}
}

// none is what confidential in pack.yaml says, if anything.
const none = "none"

// hide reports whether any edition may not see all.
func (s *settings) hide() bool {
	return slices.ContainsFunc(s.Editions, func(e edition) bool {
		return e.Each.Text != "" || e.Sees.Text != everything && e.Name.Text != boardEdition
	})
}

// records turns the flat lists of pack.yaml into what applies to each file and
// column.
func (s *settings) records(findings *diag.List) record.Settings {
	into := record.Settings{Columns: map[string]map[string]string{}, Values: map[string]map[string]string{}, AsAt: s.AsAt.Time, Cycle: s.Cycle.Text,
		Hides: s.hide(), AllPublished: s.Confidential.Text == none, Vocabulary: vocabulary(s.Vocabulary, findings)}
	into.Files = files(s.Files, findings)
	var ours []string
	for _, file := range record.Files() {
		ours = append(ours, record.Columns(file)...)
	}
	for _, pair := range s.Columns {
		if !slices.Contains(ours, pair.Key.Text) {
			findings.Errorf(pair.Key.At, "unknown-column", "unknown column %q", pair.Key.Text).Hinted("%s", diag.DidYouMean(pair.Key.Text, ours))
		}
		for _, file := range record.Files() {
			if slices.Contains(record.Columns(file), pair.Key.Text) {
				put(into.Columns, file, pair.Key.Text, pair.Value.Text)
			}
		}
	}
	for _, pair := range s.Values {
		if pair.Key.Text == "" {
			findings.Errorf(pair.Key.At, "word-for-blanks", "values has a word for blank cells, which would stand in every column").
				Hinted("give it under files, in the words of one column")
			continue
		}
		used := false
		for _, column := range ours {
			if into.Takes(column, pair.Value.Text) {
				put(into.Values, column, pair.Key.Text, pair.Value.Text)
				used = true
			}
		}
		if !used {
			findings.Errorf(pair.Value.At, "word-of-no-column", "%q is not a word that any column has", pair.Value.Text).
				Hinted("values are written their word: our word; those of codes and of free text stand under files, in the words of a column")
		}
	}
	return into
}

func put(into map[string]map[string]string, outer, key, value string) {
	if into[outer] == nil {
		into[outer] = map[string]string{}
	}
	into[outer][key] = value
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

// shorthand is how the pack's abbreviations are said.
func (s *settings) shorthand() *paper.Shorthand {
	full := map[string]string{}
	for _, pair := range s.Abbreviations {
		full[pair.Key.Text] = pair.Value.Text
	}
	return paper.NewShorthand(full)
}
