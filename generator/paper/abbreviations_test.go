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
		"text":    {"## One\n\nThe ICB of CYP-one.\n", "Abbreviations in this document. CYP: children and young people; ICB: integrated care board."},
		"code":    {"## One\n\nThe ICB has BAF-009.\n", "Abbreviations in this document. BAF: Board Assurance Framework; ICB: integrated care board."},
		"said":    {"## One\n\nThe ICB has the Board Assurance Framework, BAF-009.\n", "Abbreviations in this document. ICB: integrated care board."},
		"figure":  {"## One\n\n```pivot\nid: a\ntitle: What CYP need by QIA in 2024/25\nrows: programme\n```\n", "Abbreviations in this document. CYP: children and young people; QIA: quality impact assessment."},
		"quarter": {"## One\n\nIn Q3 2024/25 and 2025/26, then Q1 2025/26.\n", "Abbreviations in this document. Q1: April to June, and so on."},
		"none":    {"## One\n\nNothing of 2024/25.\n", ""},
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

// What cells have in short whatever the pack is said of any.
func TestAbbreviationsOfCells(t *testing.T) {
	var none *Shorthand
	if got := none.Abbreviations([]string{"11.5 [p]", "Q3 2024/25", "2025/26", "Q2 2024/25", "Q5 2024/25"}); got != "Q1: April to June, and so on; [p]: provisional." {
		t.Error(got)
	}
}

// What a table on page 1 alone uses of page 1 is said under its title, which takes no line of
// its own where there is room for none; where a text has some as well, all are said below.
func TestAbbreviationsOfTableOnPage1(t *testing.T) {
	short := NewShorthand(map[string]string{"CYP": "children and young people", "QIA": "quality impact assessment"})
	for text, want := range map[string]string{"Nothing.": "CYP: children and young people.", "A QIA.": "", "CYP.": ""} {
		body := "## What to know {.front}\n\n" + text + "\n\n```pivot\nid: a\ntitle: What CYP need\nrows: programme\n```\n\n## One\n\nCYP.\n"
		draft, _ := Read("p", "o", Source{File: "p.md", Text: []byte("---\ntitle: T\ndate: March 2025\n---\n" + body)}, noAppendix)
		paper, findings := draft.Bind(values())
		if len(findings) > 0 {
			t.Fatal(findings)
		}
		paper.Abbreviate(short)
		if key := paper.Figures()[0].Figure.Key; key != want {
			t.Errorf("%q: %q, want %q", text, key, want)
		}
		for node := range children(paper.Root) {
			if said := PlainText(node); strings.HasPrefix(said, "Abbreviations") && want != "" {
				t.Errorf("%q says again %q", text, said)
			}
		}
	}
}

// What page 1 uses is said there, and not once more in the first section; what the index
// shows of page 1 has it too.
func TestAbbreviationsOnPage1(t *testing.T) {
	short := NewShorthand(map[string]string{"ICB": "integrated care board", "QIA": "quality impact assessment"})
	const first, rest = "Abbreviations used here. ICB: integrated care board.", "Abbreviations in this document. QIA: quality impact assessment."
	for body, want := range map[string]string{
		"## What to know {.front}\n\nThe ICB asks.\n\n## One\n\nThe ICB and a QIA.\n": "The ICB asks.|" + first + "|One|" + rest + "|The ICB and a QIA.",
		"## What to know {.front}\n\nThe ICB asks.\n\n## One\n\nThe ICB.\n":           "The ICB asks.|" + first + "|One|The ICB.",
		"## What to know {.front}\n\nNothing.\n\n## One\n\nA QIA.\n":                  "Nothing.|One|" + rest + "|A QIA.",
		"## What to know {.front}\n\nThe ICB asks.\n":                                 "The ICB asks.|Abbreviations in this document. ICB: integrated care board.",
	} {
		draft, _ := Read("p", "o", Source{File: "p.md", Text: []byte("---\ntitle: T\ndate: March 2025\n---\n" + body)}, noAppendix)
		paper, findings := draft.Bind(values())
		if len(findings) > 0 {
			t.Fatal(findings)
		}
		paper.Abbreviate(short)
		var all, page1 []string
		for node := range children(paper.Root) {
			if said := PlainText(node); said != "" && said != "What to know" {
				all = append(all, said)
			}
		}
		for _, node := range paper.Front {
			page1 = append(page1, PlainText(node))
		}
		if got := strings.Join(all, "|"); got != want || strings.Contains(want, first) != strings.Contains(strings.Join(page1, "|"), first) {
			t.Errorf("%q and page 1 %q, want %q", got, page1, want)
		}
	}
}
