package paper

import (
	"slices"
	"testing"

	"github.com/yuin/goldmark/ast"

	"boardpack/generator/figure"
)

// A sentence by machine that names another figure of the paper leads to it. One of the
// pack's own words may name a table of another document, and does not.
func TestReferencesOfSentences(t *testing.T) {
	root := ast.NewDocument()
	for id, label := range map[string]string{"done": "Table 4", "all": "Table 40", "waits": "Figure 2"} {
		root.AppendChild(root, &Figure{Figure: &figure.Figure{ID: id, Label: label}})
	}
	p := &Paper{Root: root}
	for words, want := range map[string][]Reference{
		"It rose. Table 40 says what is done about it.":         {{"It rose. ", ""}, {"Table 40", "all"}, {" says what is done about it.", ""}},
		"See also the notes of Figure 2, Figure 9 and Table 4.": {{"See also the notes of ", ""}, {"Figure 2", "waits"}, {", Figure 9 and ", ""}, {"Table 4", "done"}, {".", ""}},
		"Table 4 of the national guidance has these.":           nil,
		"Table 5 says what is done about it.":                   nil,
	} {
		if got := p.References(words); !slices.Equal(got, want) {
			t.Errorf("%s: %q", words, got)
		}
	}
}
