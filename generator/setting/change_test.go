package setting

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.yaml.in/yaml/v3"

	"boardpack/generator/diag"
)

var top = diag.Position{File: "f", Line: 1, Column: 1}

// changeCases have the text after a change as who makes it by hand would write it.
var changeCases = map[string]struct {
	change    Change
	was, is   string
	told      string // places and texts, a stroke between them
	wantError bool
}{
	"a key at the top":            {Rename("as_at", "day"), "# of mine\nas_at: 2024-10-31  # the day\nname: x\n", "# of mine\nday: 2024-10-31  # the day\nname: x\n", "f:2:1 as_at is called day", false},
	"in each entry of a list":     {Rename("editions.sees", "sight"), "editions:\n  - {name: a, sees: all}\n  - name: b\n    \"sees\": all\n", "editions:\n  - {name: a, sight: all}\n  - name: b\n    \"sight\": all\n", "f:2:15 sees is called sight|f:4:5 sees is called sight", false},
	"under a name of theirs":      {Rename("files.*.fields.*.times", "factor"), "files:\n  a: {fields: {x: {times: 2}, y: {times: 3}}}\n  times:\n    fields:\n      times: {times: 4}\n", "files:\n  a: {fields: {x: {factor: 2}, y: {factor: 3}}}\n  times:\n    fields:\n      times: {factor: 4}\n", "", false},
	"not where it is none":        {Rename("files.times", "factor"), "times: 1\nother: {files: {times: 2}}\n", "times: 1\nother: {files: {times: 2}}\n", "-", false},
	"not twice":                   {Rename("a", "b"), "a: 1\nb: 2\n", "a: 1\nb: 2\n", "-", false},
	"after letters of two bytes":  {Rename("a.c", "d"), "a: {b: \"£é\", c: 1}\n", "a: {b: \"£é\", d: 1}\n", "", false},
	"a word":                      {Reword("v.*.means", "dropped", "stopped"), "v:\n  p:\n    - {word: dropped, means: dropped}\n    - {word: x, means: 'dropped'}\n", "v:\n  p:\n    - {word: dropped, means: stopped}\n    - {word: x, means: 'stopped'}\n", "", false},
	"a word of a list":            {Reword("p", "a", "b"), "p: [a, aa, \"a\"]\n", "p: [b, aa, \"b\"]\n", "", false},
	"a word in escapes":           {Reword("p", "a", "b"), "p: \"\\u0061\"\n", "", "", true},
	"a key that is no more":       {Remove("limits", "nothing is limited"), "a: 1\nlimits:\n  rows: 5\n\n  # why\n  cell: 6\n\n# of b\nb: 2\n", "a: 1\n# limits:\n#   rows: 5\n\n  # why\n#   cell: 6\n\n# of b\nb: 2\n", "f:2:1 limits is no more: nothing is limited", false},
	"one further in":              {Remove("a.b", "w"), "a:\n  b:\n    c: 1\n    d: [1,\n      2]\n  e: 5\n", "a:\n  # b:\n  #   c: 1\n  #   d: [1,\n  #     2]\n  e: 5\n", "", false},
	"a list as far as its key":    {Remove("a", "w"), "a:\n- 1\n- 2\nb: 3\n", "# a:\n# - 1\n# - 2\nb: 3\n", "", false},
	"the text of a block":         {Remove("a", "w"), "a: |\n  one\n\n  # two\nb: 3\n", "# a: |\n#   one\n\n  # two\nb: 3\n", "", false},
	"the last, without an ending": {Remove("b", "w"), "a: 1\nb: 2", "a: 1\n# b: 2", "", false},
	"one in braces":               {Remove("a.b", "w"), "a: {b: 1, c: 2}\n", "", "", true},
	"one after a hyphen":          {Remove("a.b", "w"), "a:\n  - b: 1\n    c: 2\n", "", "", true},
	"what was meant":              {Add("scores", "{from: 1, to: 5}"), "a: 1", "a: 1\nscores: {from: 1, to: 5}\n", "f:1:1 scores: {from: 1, to: 5} is written, which leaving it out used to mean", false},
	"but where it is said":        {Add("scores", "1"), "scores: 2\n", "scores: 2\n", "-", false},
	"of a mapping in lines":       {Add("columns.rating", "rag"), "columns:\n  # mine\n  a: b\nc: d\n", "columns:\n  # mine\n  rating: rag\n  a: b\nc: d\n", "", false},
	"of a mapping in braces":      {Add("columns.rating", "rag"), "columns: {a: b}\n", "columns: {rating: rag, a: b}\n", "", false},
	"of an empty one":             {Add("columns.rating", "rag"), "columns: {}\n", "columns: {rating: rag}\n", "", false},
	"of one that is not there":    {Add("columns.rating", "rag"), "a: b\n", "a: b\ncolumns: {rating: rag}\n", "", false},
	"of one that has it":          {Add("columns.rating", "rag"), "columns: {rating: x}\n", "columns: {rating: x}\n", "-", false},
	"lines of a spreadsheet's":    {Add("b", "2"), "a: 1\r\n", "a: 1\r\nb: 2\r\n", "", false},
	"the version":                 {Set("contract", "2"), "# of mine\ncontract: 1 # one\na: 1\n", "# of mine\ncontract: 2 # one\na: 1\n", "", false},
	"no version":                  {Set("contract", "2"), "# of mine\n\na: 1\n", "# of mine\n\ncontract: 2\na: 1\n", "", false},
	"the same version":            {Set("contract", "2"), "contract: 2\n", "contract: 2\n", "-", false},
	"all in braces":               {Set("contract", "2"), "{a: 1}\n", "{contract: 2, a: 1}\n", "", false},
	"a name for several":          {Rename("x.*.a", "b"), "x: {p: &p {a: 1}, q: *p}\n", "x: {p: &p {b: 1}, q: *p}\n", "", false},
}

func TestAmend(t *testing.T) {
	for name, c := range changeCases {
		t.Run(name, func(t *testing.T) {
			text, made, err := Amend([]byte(c.was), top, c.change)
			if c.wantError {
				if !errors.Is(err, ErrByHand) || len(text) > 0 {
					t.Errorf("got %q and %v", text, err)
				}
				return
			}
			if diff := cmp.Diff(c.is, string(text)); diff != "" || err != nil {
				t.Fatalf("%v %s", err, diff)
			}
			var told []string
			for _, one := range made {
				told = append(told, one.At.String()+" "+one.Text)
			}
			if got := strings.Join(told, "|"); c.told == "-" && got != "" || c.told != "-" && (got == "" || c.told != "" && got != c.told) {
				t.Errorf("told %q, want %q", got, c.told)
			}
		})
	}
}

// TestAmendedIsReadAsItWasChanged holds that a text after Amend says what its source
// says when it is read as what is older, which is changed in another way; the source's
// own lines are where it says it.
func TestAmendedIsReadAsItWasChanged(t *testing.T) {
	for name, c := range changeCases {
		if c.wantError {
			continue
		}
		var before, after map[string]any
		d := decoder{origin: top, source: c.was, lines: strings.Split(c.was, "\n")}
		root, _ := d.document([]byte(c.was))
		older := Older{Key: "contract", Changes: func(string) []Change { return []Change{c.change} }}
		older.amend(&d, root)
		if err := root.Decode(&before); err != nil {
			t.Fatal(err)
		}
		text, made, _ := Amend([]byte(c.was), top, c.change)
		if err := yaml.Unmarshal(text, &after); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(before, after); diff != "" {
			t.Errorf("%s: read (-), amended (+): %s", name, diff)
		}
		if diff := cmp.Diff(older.Made, made); diff != "" {
			t.Errorf("%s: tells when read (-), amended (+): %s", name, diff)
		}
	}
}

func TestReadOfWhatIsOlder(t *testing.T) {
	var got sample
	older := &Older{Key: "contract", Changes: func(version string) []Change {
		if version != "7" {
			t.Errorf("version %q", version)
		}
		return []Change{Remove("contract", "told"), Rename("called", "title"), Rename("sides.part", "share")}
	}}
	findings, _ := ReadUnseen([]byte("contract: 7\nid: a\ncalled: Open\nsides:\n  - {label: x, part: many}\n"), top, &got, older)
	want := `f:5:22: error: "many" is not a number`
	if len(findings) != 1 || findings[0].String() != want || got.Title.Text != "Open" || len(older.Made) != 3 {
		t.Errorf("%v, %v, %v; want %s", findings, got.Title, older.Made, want)
	}
}

// FuzzAmend changes any text in every way: what comes of it is YAML that says what was
// meant, which Amend holds itself, or an error.
func FuzzAmend(f *testing.F) {
	for _, c := range changeCases {
		f.Add(c.was)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, change := range []Change{Rename("a.*.b", "z"), Rename("a", "z"), Reword("*", "a", "z"), Remove("a", "w"), Remove("a.b", "w"), Add("a.z", "1"), Add("z", "1"), Set("contract", "2")} {
			amended, made, err := Amend([]byte(text), top, change)
			if err == nil && len(made) == 0 && string(amended) != text {
				t.Errorf("%v: changes the text, and tells nothing", change)
			}
		}
	})
}
