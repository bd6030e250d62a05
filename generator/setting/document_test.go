package setting

import (
	"fmt"
	"strings"
	"testing"

	"boardpack/generator/diag"
)

// TestSyntaxIsPlaced breaks YAML in ways that people do, and asks for the place
// at which they would mend it: in a file, and below line 10 of a paper.
func TestSyntaxIsPlaced(t *testing.T) {
	for _, c := range []struct {
		source       string
		line, column int
	}{
		{"id: a\ntitle: b: c", 2, 9},
		{"id: a\ntitle: Board: the year: 2024", 2, 13},
		{"id: a\n\ttitle: b\ncount: 1", 2, 1},
		{"id: a\ntitle: @home\ncount: 1", 2, 8},
		{"id: a\ntitle: 50% of\nalso: %age\n", 3, 7},
		{"id: a\ntitle: \"open\ncount: 1\npublic: true\n", 2, 8},
		{"id: a\ncolumns: [x, y\ntitle: b\n", 2, 10},
		{"id: a\nsides:\n  - {label: a\n  - {label: b}\n", 3, 5},
		{"id: a\ntitle: *b\n", 2, 8},
		{"id: a\nsides: {colour: #005eb8}\ntitle: b\n", 2, 17},
		{"id: a\nsides: {colour: #05e, label: a}\n", 2, 17},
		{"id: a\ntitle: \"a\\qb\"\n", 2, 10},
		{"id: a\nno key at all\ncount: 1\n", 2, 1},
		{"id: a\nsides:\n  - label: a\n - label: b\n", 4, 2},
		{"id: a\n title: b\n", 2, 2},
		{"id: a\ncolumns:\n- x\n  y: z\n", 4, 3},
		{"id: a\n\n\ntitle: b: c\n\ncount: 1\n", 4, 9},
		{"}", 1, 1},
		{"id: a\n---\nid: b\n", 2, 1},
		{"id: a\n...\n---\n- b\n", 3, 1},
		{"id: a\ntitle: " + strings.Repeat("[", 60) + strings.Repeat("]", 60), 2, 57},
	} {
		for _, origin := range []diag.Position{{File: "f", Line: 1, Column: 1}, {File: "f", Line: 11, Column: 3}} {
			var into sample
			findings, read := Read([]byte(c.source), origin, &into)
			want := diag.Position{File: "f", Line: origin.Line + c.line - 1, Column: origin.Column + c.column - 1}
			if read || len(findings) != 1 || findings[0].Position != want || findings[0].Hint == "" {
				t.Errorf("%q: %v, want one at %v", c.source, findings, want)
			}
		}
	}
}

// TestNamesForListsEnd writes a list of lists by names for the lists within: a
// thousand million values in a few lines.
func TestNamesForListsEnd(t *testing.T) {
	source := "rows:\n"
	for range 1000 {
		source += "  - *many\n"
	}
	source = "base: &many [" + strings.Repeat("x, ", 1000) + "x]\n" + source
	var into struct {
		Base []diag.Located   `yaml:"base"`
		Rows [][]diag.Located `yaml:"rows"`
	}
	findings := Decode([]byte(source), diag.Position{File: "f", Line: 1, Column: 1}, &into)
	if len(findings) != 1 || findings[0].Code != "yaml-too-large" || findings[0].Line == 0 {
		t.Error(fmt.Sprint(findings))
	}
}
