package generator

import (
	"cmp"
	"path"
	"path/filepath"
	"strings"

	"boardpack/generator/diag"
	"boardpack/generator/pattern"
)

// advice is what to do about errors, by code, where who found them knows nothing
// nearer: a name that is like no other, or an expression that its language does
// not take.
var advice = map[string]string{
	"expression-unreadable":    "boardpack help functions shows what expressions can be, and help columns their names",
	"expression-without-value": "boardpack help functions shows what functions take",
	"value-cannot-be-shown":    "write what is to stand there: len(rows), list(map(rows, .title)) or number(x, 1)",
	"unknown-relation":         "boardpack help columns lists them",
	"unknown-field":            "boardpack help columns lists what they have",
	"row-width-of-table":       "write a cell for each column; an empty one is \"\"",
	"step-grows":               "order the steps from the most to the fewest",
	"field-without-list":       "name a field whose words a file or the vocabulary lists",
	"braces-not-closed":        "write {{ len(intentions) }} on one line",
	"character-without-glyph":  "write it in letters and signs that the PDF's font has: those of European languages",
	"name-taken":               "give it another name",
	"file-missing":             "put the file into the pack's folder",
	"unknown-block":            "boardpack help blocks lists them; the kind stands after the three marks: ```pivot",
	"unknown-file":             "our name of a file, with your own under it: files: {intentions: {from: tracker.csv}}",
	"times-shape":              "times: 1000 where the column is in thousands",
	"amount-unknown":           "value: sum(saving), with the name of a field that holds amounts",
}

// asksByHeader finds what somebody asks for who takes a header for a field.
var asksByHeader = pattern.Of(`^(?:unknown field (\S+)|\S+ have no "(.+)")$`)

// headed gives advice to whoever names a field by the header that a file has, or
// as one of our papers names a value.
func (p *pack) headed(findings diag.List) {
	for k := range findings {
		f := &findings[k]
		if name, is := strings.CutSuffix(f.Message, " is taken"); is && f.Code == "name-taken" && strings.HasPrefix(f.File, "templates/") {
			name = strings.Trim(strings.TrimPrefix(name, "the name "), `"`)
			f.Hint = "the paper has a value of that name: call the field in pack.yaml otherwise, as own_" + name
		}
		if m := asksByHeader().FindStringSubmatch(f.Message); m != nil && (f.Code == "unknown-field" || f.Code == "expression-unreadable") {
			f.Hint = cmp.Or(p.records.Advice(m[1]+m[2]), f.Hint)
		}
	}
}

// placed puts what is found of a file as a whole at its start, and what is found of
// a whole row in its first column: each finding has a place where a hand can go.
func placed(findings diag.List, folder string) diag.List {
	whole := path.Join(filepath.ToSlash(filepath.Clean(folder)), packFile)
	for k := range findings {
		f := &findings[k]
		f.File, f.Line, f.Column = cmp.Or(f.File, whole), max(f.Line, 1), max(f.Column, 1)
		if f.Severity == diag.Error {
			f.Hint = cmp.Or(f.Hint, advice[f.Code])
		}
	}
	return findings
}
