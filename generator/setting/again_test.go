package setting

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator/diag"
)

// saidOf is a setting of keys that the user chooses, in two levels.
type saidOf struct {
	Files []Keyed[[]saidOfFile] `yaml:"files"`
}

type saidOfFile struct {
	From  diag.Located    `yaml:"from"`
	Words []Keyed[[]Pair] `yaml:"words"`
}

// TestPastedLinesAreJoined pastes lines one under the other, as findings give them.
func TestPastedLinesAreJoined(t *testing.T) {
	const twoOfThem = "files:\n  d:\n    - from: a\n    - from: b\n"
	for name, c := range map[string]struct {
		source string
		want   map[string][]string // by file, its tables as from and theirs=ours
		wrong  string
	}{
		"two files":        {"files: {a: {from: x}}\nfiles: {b: {from: y}}\n", map[string][]string{"a": {"x"}, "b": {"y"}}, ""},
		"one file":         {"files: {a: {from: x}}\nfiles: {a: {words: {p: {G: On}}}}\nfiles: {a: {words: {p: {R: Late}}}}\n", map[string][]string{"a": {"x p:G=On p:R=Late"}}, ""},
		"nothing yet":      {"files: {a: {from: x, words: {p: }}}\nfiles: {a: {words: {p: {G: On}}}}\n", map[string][]string{"a": {"x p:G=On"}}, ""},
		"the same again":   {"files: {a: {from: x}}\nfiles: {a: {from: x}}\n", map[string][]string{"a": {"x"}}, ""},
		"of each table":    {twoOfThem + "files: {d: {words: {p: {G: On}}}}\n", map[string][]string{"d": {"a p:G=On", "b p:G=On"}}, ""},
		"another table":    {twoOfThem + "files: {d: [{from: c}]}\n", map[string][]string{"d": {"a", "b", "c"}}, ""},
		"a second table":   {"files: {d: {from: a}}\nfiles: {d: [{from: b}]}\n", map[string][]string{"d": {"a", "b"}}, ""},
		"another value":    {"files: {a: {from: x}}\nfiles: {a: {from: y}}\n", map[string][]string{"a": {"x"}}, `f:2:13: error: key "from" stands twice (hint: take one of the two out)`},
		"no key of theirs": {"files: {a: {from: x}}\nfiles: y\n", map[string][]string{"a": {"x"}}, `f:2:1: error: key "files" stands twice (hint: take one of the two out)`},
	} {
		var into saidOf
		findings := Decode([]byte(c.source), diag.Position{File: "f", Line: 1, Column: 1}, &into)
		got := map[string][]string{}
		for _, file := range into.Files {
			for _, table := range file.Value {
				text := table.From.Text
				for _, word := range table.Words {
					for _, pair := range word.Value {
						text += " " + word.Key.Text + ":" + pair.Key.Text + "=" + pair.Value.Text
					}
				}
				got[file.Key.Text] = append(got[file.Key.Text], text)
			}
		}
		told := ""
		for _, f := range findings {
			told += f.String()
		}
		if diff := cmp.Diff(c.want, got); diff != "" || told != c.wrong {
			t.Errorf("%s: %s, told %q, want %q", name, diff, told, c.wrong)
		}
	}
}
