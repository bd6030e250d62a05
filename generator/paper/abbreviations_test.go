package paper

import (
	"strings"
	"testing"
)

// What a paper uses of abbreviations is said in sight, whether it stands in text or in
// a table; what it does not use is not.
func TestAbbreviationsInSight(t *testing.T) {
	short := NewShorthand(map[string]string{"ICB": "integrated care board", "CYP": "children and young people", "QIA": "quality impact assessment", "BAF": "Board Assurance Framework"})
	for name, c := range map[string]struct{ body, want string }{
		"text":   {"## One\n\nThe ICB of BAF-009.\n", "Abbreviations in this paper. ICB: integrated care board."},
		"figure": {"## One\n\n```pivot\nid: a\ntitle: What CYP need by QIA in 2024/25\nrows: programme\n```\n", "Abbreviations in this paper. CYP: children and young people; QIA: quality impact assessment."},
		"none":   {"## One\n\nNothing of 2024/25.\n", ""},
	} {
		draft, _ := Read("p", "o", Source{File: "p.md", Text: []byte("---\ntitle: T\ndate: March 2025\n---\n" + c.body)}, noAppendix)
		paper, findings := draft.Bind(values())
		if len(findings) > 0 {
			t.Fatal(findings)
		}
		paper.Abbreviate(short)
		var got string
		heading := false
		for node := range children(paper.Root) {
			if p, is := node.(*Paragraph); is && heading && strings.HasPrefix(PlainText(p), "Abbreviations") {
				got = PlainText(p)
			}
			_, heading = node.(*Heading)
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
