package generator

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"boardpack/generator/diag"
	"boardpack/generator/pattern"
	"boardpack/generator/record"
	"boardpack/generator/relation"
	"boardpack/generator/setting"
	"boardpack/generator/study"
)

// fileSetting is what pack.yaml says of one of the files.
type fileSetting struct {
	From    diag.Located                    `yaml:"from" about:"the file's own name, or a pattern such as proformas/*.xlsx or leads/*/list.csv for as many as there are in the pack's folder; left out, ours"`
	Sheet   diag.Located                    `yaml:"sheet" about:"of a workbook, which sheet; left out, the only one that fits"`
	AsAt    diag.Located                    `yaml:"as_at" about:"the day of all its rows, where no column says it"`
	Given   []setting.Pair                  `yaml:"given" about:"our column: the value of all its rows, where no column says it, as of a sheet that is one programme"`
	Columns []setting.Pair                  `yaml:"columns" about:"our column: their header, in this file"`
	Words   []setting.Keyed[[]setting.Pair] `yaml:"words" about:"by column: their word: our word"`
	Lists   []setting.Pair                  `yaml:"lists" about:"column: what stands between several values, where that is no semicolon"`
	Bands   diag.Located                    `yaml:"bands" about:"our column, such as programme, that the rows below a row with a single filled cell take from it"`
	Latest  diag.Located                    `yaml:"latest" about:"of intentions, the header of days or months by which the latest of several rows for one reference stands, up to the pack's day"`
	Fields  []setting.Keyed[ownField]       `yaml:"fields" about:"columns of the pack's own, which papers use like ours"`
}

// ownField is a column of the pack's own.
type ownField struct {
	Column diag.Located `yaml:"column,required" about:"its header"`
	Label  diag.Located `yaml:"label" about:"its heading; left out, the name in words"`
	Type   diag.Located `yaml:"type,required" about:"text, word, words, number, money, percent, date, period or yes_no"`
	Times  diag.Located `yaml:"times" about:"what its numbers are multiplied by: 1000 where they are in thousands"`
}

// files are the settings by our names of the files, as records take them. What
// could not be used is a finding, and left out.
func files(said []setting.Keyed[[]fileSetting], findings *diag.List) map[string]record.FileSettings {
	own := map[string]record.FileSettings{}
	for _, entry := range said {
		file := fileOf(entry.Key, findings)
		switch {
		case file == "":
		case own[file].At != diag.Position{}:
			findings.Errorf(entry.Key.At, "file-twice", "%s is here twice, first at line %d", file, own[file].At.Line).Hinted("put all that is said of a file under one key")
		case len(entry.Value) > 1 && !slices.Contains(record.Columns(file), "reference"):
			findings.Errorf(entry.Key.At, "files-several", "%s has several files, and one is all that can be read for it", entry.Key.Text).
				Hinted("put their rows into one file")
		default:
			own[file] = tablesOf(file, entry, own, findings)
		}
	}
	return own
}

// fileOf is the file of the contract that a key names, with its extension or
// without, or as papers call its rows.
func fileOf(key diag.Located, findings *diag.List) string {
	var stems []string
	for _, file := range record.Files() {
		stem := strings.TrimSuffix(file, path.Ext(file))
		if stem == key.Text || file == key.Text {
			return file
		}
		stems = append(stems, stem)
	}
	for _, r := range new(record.Pack).Relations() {
		if r.Name == key.Text {
			return r.File
		}
	}
	findings.Errorf(key.At, "unknown-file", "unknown file %q", key.Text).Hinted("%s", diag.DidYouMean(key.Text, stems))
	return ""
}

func fileSettings(file string, s fileSetting, at diag.Position, others map[string]record.FileSettings, inherited []record.OwnField, findings *diag.List) record.FileSettings {
	into := record.FileSettings{At: at, Given: givenOf(file, s.Given, findings), Columns: map[string]diag.Located{}, Words: map[string]map[string]diag.Located{}, Lists: map[string]string{}}
	into.From, into.Sheet, into.AsAt = from(s.From, findings), s.Sheet, s.AsAt
	if s.Bands.Text != "" && isColumn(file, s.Bands, nil, findings) {
		into.Bands = s.Bands
	}
	if into.Latest = s.Latest; s.Latest.Text != "" && file != "intentions.csv" {
		findings.Errorf(s.Latest.At, "latest-not-here", "latest is of intentions, which have one row each, and not of %s", file).Hinted("take it out")
		into.Latest = diag.Located{}
	}
	into.Unread = into.From.Text != s.From.Text
	if s.AsAt.Text != "" && !slices.Contains(record.Columns(file), "as_at") {
		findings.Errorf(s.AsAt.At, "as-at-not-here", "%s has no column as_at", file).Hinted("take it out")
	}
	for _, f := range s.Fields {
		if own, ok := ownFieldOf(file, f, record.FieldNames(file, others), findings); ok {
			into.Fields = append(into.Fields, own)
		}
	}
	into.Fields = inherit(into.Fields, inherited)
	for _, c := range s.Columns {
		if slices.Contains(record.Columns(file), c.Value.Text) && !slices.Contains(record.Columns(file), c.Key.Text) {
			findings.Errorf(c.Key.At, "unknown-column", "unknown column %q", c.Key.Text).Hinted("our name stands first, then their header: columns: {%s: %q}", c.Value.Text, c.Key.Text)
			continue
		}
		if file == "scores.csv" && !slices.Contains(record.Columns(file), c.Key.Text) { // a criterion's, which are known once they are read
			into.Columns[c.Key.Text] = diag.Located{Text: c.Value.Text, At: c.Key.At}
		} else if isColumn(file, c.Key, nil, findings) {
			into.Columns[c.Key.Text] = c.Value
		}
	}
	for _, w := range s.Words {
		if isColumn(file, w.Key, into.Fields, findings) {
			into.Words[w.Key.Text] = wordsOf(w, findings)
		}
	}
	lists(file, s.Lists, &into, findings)
	return into
}

// givenOf are the values that all rows of a file have.
func givenOf(file string, said []setting.Pair, findings *diag.List) map[string]diag.Located {
	given := map[string]diag.Located{}
	for _, g := range said {
		switch {
		case !isColumn(file, g.Key, nil, findings):
		case g.Key.Text == "reference" || g.Key.Text == "as_at" || record.IsList(file, g.Key.Text):
			findings.Errorf(g.Key.At, "given-not-here", "%s is not the same in all rows of a file", g.Key.Text).Hinted("take it out; a day of all rows is as_at")
		default:
			given[g.Key.Text] = g.Value
		}
	}
	return given
}

// isColumn reports whether a key names a column of the file, or one of the
// pack's own there.
func isColumn(file string, key diag.Located, own []record.OwnField, findings *diag.List) bool {
	known := record.Columns(file)
	for _, f := range own {
		known = append(known, f.Name)
	}
	if slices.Contains(known, key.Text) {
		return true
	}
	wrong := findings.Errorf(key.At, "unknown-column", "unknown column %q", key.Text)
	if other := fileWith(key.Text); other != "" {
		wrong.Hinted("it is a column of %s: say it under files: {%s: ...}", other, strings.TrimSuffix(other, path.Ext(other)))
	} else if wrong.Hint = diag.DidYouMean(key.Text, known); wrong.Hint == "" {
		wrong.Hinted("%s has %s", file, strings.Join(known, ", "))
	}
	return false
}

// fileWith is the first file of the contract that has a column; blank for none.
func fileWith(column string) string {
	for _, file := range record.Files() {
		if slices.Contains(record.Columns(file), column) {
			return file
		}
	}
	return ""
}

// otherTypes are what spreadsheets and databases call types of columns.
var otherTypes = map[string]string{
	"currency": "type: money", "pounds": "type: money", "amount": "type: money", "string": "type: text", "integer": "type: number", "int": "type: number", "decimal": "type: number",
	"percentage": "type: percent", "boolean": "type: yes_no", "bool": "type: yes_no", "list": "type: words", "choice": "type: word", "category": "type: word", "datetime": "type: date",
}

func wordsOf(said setting.Keyed[[]setting.Pair], findings *diag.List) map[string]diag.Located {
	words := map[string]diag.Located{}
	for _, pair := range said.Value {
		if _, again := words[pair.Key.Text]; again {
			findings.Errorf(pair.Key.At, "key-twice", "key %q stands twice", pair.Key.Text).Hinted("take one of the two out")
			continue
		}
		words[pair.Key.Text] = pair.Value
	}
	return words
}

// lists are the separators of columns that hold several values.
func lists(file string, said []setting.Pair, into *record.FileSettings, findings *diag.List) {
	for _, pair := range said {
		switch name := pair.Key.Text; {
		case !isColumn(file, pair.Key, into.Fields, findings):
		case !record.IsList(file, name) && !slices.ContainsFunc(into.Fields, func(f record.OwnField) bool { return f.Name == name && f.Type == relation.Words }):
			findings.Errorf(pair.Key.At, "column-is-no-list", "%s holds one value and not a list", name).Hinted("take it out of lists")
		case pair.Value.Text == "":
			findings.Errorf(pair.Value.At, "separator-empty", "the separator of %s is empty", name).Hinted("write what stands between two values: \",\"")
		default:
			into.Lists[name] = pair.Value.Text
		}
	}
}

var timesShape = pattern.Of(`^\d{1,12}(\.\d{1,12})?$`)

// ownFieldOf checks a column of the pack's own: its name must be free, in
// expressions and among the fields of the same rows.
func ownFieldOf(file string, said setting.Keyed[ownField], taken []string, findings *diag.List) (record.OwnField, bool) {
	name, f := said.Key, said.Value
	own := record.OwnField{Name: name.Text, Column: f.Column, Label: cmp.Or(f.Label.Text, relation.Titled(name.Text)), Type: relation.Type(f.Type.Text), Times: f.Times.Text}
	before := len(*findings)
	switch {
	case !record.TakesFields(file):
		findings.Errorf(name.At, "fields-not-here", "%s can have no columns of the pack's own", file).Hinted("fields can stand under intentions, delivery, assurance and files that papers list")
	case !factName().MatchString(name.Text):
		findings.Errorf(name.At, "name-shape", "field %q", name.Text).Hinted("lower case letters, digits and underscores")
	case slices.Contains(taken, name.Text) || strings.HasPrefix(name.Text, "previous_"):
		findings.Errorf(name.At, "name-taken", "the name %q is a field's already", name.Text).Hinted("give it another name, as own_%s", name.Text)
	case slices.Contains(study.Reserved(), name.Text):
		findings.Errorf(name.At, "name-taken", "the name %q is taken in expressions", name.Text).Hinted("give it another name, as own_%s", name.Text)
	}
	if types := record.OwnTypes(); f.Type.Text != "" && !slices.Contains(types, own.Type) {
		findings.Errorf(f.Type.At, "unknown-type", "unknown type %q", f.Type.Text).Hinted("%s", cmp.Or(otherTypes[strings.ToLower(f.Type.Text)], diag.DidYouMean(f.Type.Text, texts(types))))
	}
	switch times := f.Times.Text; {
	case times == "":
	case !slices.Contains(record.OwnTypes(), own.Type): // it is told
	case !record.Scalable(own.Type):
		findings.Errorf(f.Times.At, "times-of-no-number", "values of type %s cannot be multiplied", own.Type).Hinted("leave times out, or write type: number, money or percent")
	case !timesShape().MatchString(times) || strings.Trim(times, "0.") == "":
		findings.Errorf(f.Times.At, "times-shape", "times %q is not a number such as 1000", times)
	}
	return own, len(*findings) == before
}

func texts(types []relation.Type) []string {
	all := make([]string, len(types))
	for k, t := range types {
		all[k] = string(t)
	}
	return all
}
