package paper

import (
	"strings"
	"testing"
)

// TestLettersAreComposed has letters whose accents follow them, as macOS writes them, in the
// title and in the words.
func TestLettersAreComposed(t *testing.T) {
	source := strings.NewReplacer("Chief Executive", "Cafe\u0301", "Answer soon", "Ynys Mo\u0302n").Replace(letter)
	draft, findings := Read("p", "The Board", Source{File: "p.md", Text: []byte(source)}, noAppendix)
	paper, more := draft.Bind(values())
	if findings = append(findings, more...); len(findings) > 0 {
		t.Fatal(findings)
	}
	var facts, words string
	for node := range children(paper.Root) {
		switch n := node.(type) {
		case *Facts:
			facts = n.Facts[1].Text
		case *Paragraph:
			words = PlainText(n)
		}
	}
	if facts != "Caf\u00e9 (162)" || words != "Ynys M\u00f4n." {
		t.Errorf("got %q, %q", facts, words)
	}
}
