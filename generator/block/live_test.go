package block

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"boardpack/generator/diag"
)

func at(column int) diag.Position { return diag.Position{File: "f", Line: 1, Column: column} }

func TestSplit(t *testing.T) {
	part := func(column int, expression bool, text string) Part {
		return Part{diag.Located{Text: text, At: at(column)}, expression}
	}
	for text, want := range map[string][]Part{
		"":                 nil,
		"plain":            {part(1, false, "plain")},
		"{{ a }}":          {part(3, true, " a ")},
		"é {{a}} of {{b}}": {part(1, false, "é "), part(5, true, "a"), part(8, false, " of "), part(14, true, "b")},
		`{{ "}}" }}.`:      {part(3, true, ` "}}" `), part(11, false, ".")},
		"{{ open":          {part(1, false, "{{ open")},
		"a }} b":           {part(1, false, "a }} b")},
	} {
		if diff := cmp.Diff(want, Split(diag.Located{Text: text, At: at(1)})); diff != "" {
			t.Errorf("Split(%q): %s", text, diff)
		}
	}
}

// Whatever the text, its parts are the text again, and none is empty.
func TestSplitLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(rapid.SampledFrom([]string{"{{", "}}", "{", "}", "'", `"`, `\`, "a", "é", " "})).Draw(t, "text"), "")
		var again strings.Builder
		for _, part := range Split(diag.Located{Text: text, At: at(1)}) {
			if part.Expression {
				again.WriteString("{{" + part.Text + "}}")
			} else if again.WriteString(part.Text); part.Text == "" {
				t.Error("an empty part")
			}
		}
		if again.String() != text {
			t.Errorf("%q became %q", text, again.String())
		}
	})
}

func TestEveryKindHasASpec(t *testing.T) {
	for _, kind := range Kinds() {
		if NewSpec(kind) == nil || NewSpec(kind).Head() == nil {
			t.Errorf("no spec for %s", kind)
		}
	}
	if NewSpec("pie") != nil {
		t.Error("a spec for a block that there is not")
	}
}
