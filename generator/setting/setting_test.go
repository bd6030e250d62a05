package setting

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator/diag"
)

type inner struct {
	Label diag.Located `yaml:"label,required"`
	Share float64      `yaml:"share"`
}

type common struct {
	ID string `yaml:"id,required"`
}

type sample struct {
	common  `yaml:",inline"`
	Title   diag.Located   `yaml:"title"`
	Public  bool           `yaml:"public"`
	Count   int            `yaml:"count"`
	AsAt    Date           `yaml:"as_at"`
	Columns []diag.Located `yaml:"columns"`
	Sides   []inner        `yaml:"sides"`
	Values  []Pair         `yaml:"values"`
	// Groups are lists under keys of the user's own.
	Groups []Keyed[[]inner] `yaml:"groups"`
}

func TestDecodeKeepsValuesAndPlaces(t *testing.T) {
	source := "id: a\ntitle: \"Open\"\npublic: true\ncount: 7\nas_at: 2024-10-31\ncolumns: [x, 'y']\n" +
		"sides:\n  - label: left\n    share: 1.5\nvalues:\n  b: one\n  a: two\n"
	var got sample
	findings := Decode([]byte(source), diag.Position{File: "f", Line: 11, Column: 1}, &got)
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	at := func(line, column int) diag.Position { return diag.Position{File: "f", Line: line, Column: column} }
	checks := []struct{ got, want any }{
		{got.ID, "a"}, {got.Public, true}, {got.Count, 7}, {got.AsAt.Format("2 Jan 2006"), "31 Oct 2024"},
		{got.Title, diag.Located{Text: "Open", At: at(12, 9)}},
		{got.Columns, []diag.Located{{Text: "x", At: at(16, 11)}, {Text: "y", At: at(16, 15)}}},
		{got.Sides, []inner{{Label: diag.Located{Text: "left", At: at(18, 12)}, Share: 1.5}}},
		{got.Values, []Pair{
			{Key: diag.Located{Text: "b", At: at(21, 3)}, Value: diag.Located{Text: "one", At: at(21, 6)}},
			{Key: diag.Located{Text: "a", At: at(22, 3)}, Value: diag.Located{Text: "two", At: at(22, 6)}},
		}},
	}
	for _, c := range checks {
		if diff := cmp.Diff(c.want, c.got); diff != "" {
			t.Error(diff)
		}
	}
}

func TestDecodePlacesTheTextOfABlock(t *testing.T) {
	var got sample
	Decode([]byte("id: a\ntitle: |\n\n    first\n    second\n"), diag.Position{File: "f", Line: 1, Column: 1}, &got)
	want := diag.Located{Text: "\nfirst\nsecond\n", At: diag.Position{File: "f", Line: 3, Column: 5}}
	if diff := cmp.Diff(want, got.Title); diff != "" {
		t.Error(diff)
	}
}

func TestDecodeFindings(t *testing.T) {
	for name, c := range map[string]struct{ source, want string }{
		"unknown key":         {"id: a\ntitel: b", `f:2:1: error: unknown key "titel"`},
		"not UTF-8":           {"id: a\ntitle: b \x96 c\n", `f:2:10: error: the text is not UTF-8`},
		"missing key":         {"title: b", `f:1:1: error: key "id" is missing`},
		"nothing at all":      {"", `f:1:1: error: key "id" is missing`},
		"empty key":           {"id:", `f:1:4: error: key "id" is empty`},
		"twice":               {"id: a\ncount: 1\ncount: 2", `f:3:1: error: key "count" stands twice`},
		"empty list":          {"id: []", `f:1:5: error: key "id" is empty` + "\n" + `f:1:5: error: here must stand a single value, not a list`},
		"escape":              {`id: "\u4e2d"`, `f:1:5: error: character U+4E2D cannot be shown in the PDF`},
		"not a number":        {"id: a\ncount: many", `f:2:8: error: "many" is not a whole number`},
		"not a bool":          {"id: a\npublic: maybe", `f:2:9: error: "maybe" is not true or false`},
		"not a date":          {"id: a\nas_at: 31/02/2024", `f:2:8: error: "31/02/2024" is not a date such as 2024-10-31`},
		"list for text":       {"id: [a, b]", `f:1:5: error: here must stand a single value, not a list`},
		"text for keys":       {"id: a\nsides: [x]", `f:2:9: error: here must stand keys with values, not a single value`},
		"text as pairs":       {"id: a\nvalues: x", `f:2:9: error: here must stand keys with values, not a single value`},
		"key of theirs twice": {"id: a\ngroups:\n  x: [{label: a}]\n  x: [{label: b}]", `f:4:3: error: key "x" stands twice`},
		"under key of theirs": {"id: a\ngroups:\n  x: [{labl: a}]", `f:3:8: error: unknown key "labl"`},
		"text as groups":      {"id: a\ngroups: x", `f:2:9: error: here must stand keys with values, not a single value`},
		"top is a list":       {"- a", `f:1:1: error: here must stand keys with values, not a list`},
		"inner missing":       {"id: a\nsides:\n  - share: 2", `f:3:5: error: key "label" is missing`},
		"syntax":              {"id: a\ntitle: b: c", `f:2:9: error: YAML: words that hold a colon and a space are not in quotes`},
	} {
		t.Run(name, func(t *testing.T) {
			var into sample
			findings := Decode([]byte(c.source), diag.Position{File: "f", Line: 1, Column: 1}, &into)
			got := ""
			for _, f := range findings {
				if f.Hint == "" && !strings.Contains(f.Message, `" is not `) && f.Code != "character-without-glyph" {
					t.Errorf("%v does not say what to write", f)
				}
				f.Hint = ""
				got += f.String() + "\n"
			}
			if got != c.want+"\n" {
				t.Errorf("got  %swant %s", got, c.want)
			}
		})
	}
}

func TestDecodeKeepsKeysInTheirOrder(t *testing.T) {
	var got sample
	if findings := Decode([]byte("id: a\ngroups:\n  z: [{label: one}, {label: two}]\n  a: {label: three}\n  m:\n"), diag.Position{File: "f", Line: 1, Column: 1}, &got); len(findings) > 0 {
		t.Fatal(findings)
	}
	words := ""
	for _, group := range got.Groups {
		words += group.Key.Text + ":"
		for _, one := range group.Value {
			words += one.Label.Text + " "
		}
	}
	if words != "z:one two a:three m:" || got.Groups[1].Key.At != (diag.Position{File: "f", Line: 4, Column: 3}) {
		t.Errorf("got %q, %v", words, got.Groups)
	}
}
