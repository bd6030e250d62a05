package paper

import (
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"

	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
)

// blocksOf is a tree's words, a line for each block, with the numbers that it has.
func blocksOf(root ast.Node) string {
	var b strings.Builder
	for node := range children(root) {
		switch n := node.(type) {
		case *Heading:
			b.WriteString("# " + n.Number + " " + PlainText(n) + "\n")
		case *Paragraph:
			b.WriteString(n.Number + " " + PlainText(n) + "\n")
		case *Figure:
			b.WriteString("[" + n.Figure.ID + "]\n")
		case *ast.List, *ast.Blockquote, *ast.ListItem:
			b.WriteString("(" + strings.ReplaceAll(strings.TrimSpace(blocksOf(n)), "\n", " ") + ")\n")
		}
	}
	return b.String()
}

func TestWhatDoesNotStandIsLeftOut(t *testing.T) {
	const yes, no = `{when="so == 1"}`, `{when="so == 0"}`
	for body, want := range map[string]string{
		"## A {#a when=\"so == 0\"}\n\nGone.\n\n### B\n\nGone.\n\n```sensitivity\nid: x\ntitle: X\n```\n\n## C {when=\"so == 1\"}\n\nStays.\n": "# 1 C\n1.1 Stays.\n",
		"## A\n\n### B {when=\"so == 0\"}\n\n#### C\n\nGone.\n\n### D\n\nStays.\n":                                                             "# 1 A\n# 1.1 D\n1.1.1 Stays.\n",
		"## A\n\n### B {when=\"so == 0\"}\n\nGone.\n\n## C {.appendix}\n\nStays.\n":                                                            "# 1 A\n# Appendix 1 C\n Stays.\n",
		"## A\n\n" + yes + " One.\n\n" + no + " Two.\n\n" + yes + "\nThree.\n":                                                                 "# 1 A\n1.1 One.\n1.2 Three.\n",
		"## A\n\n- " + yes + " One.\n- " + no + " Two.\n\n  And more.\n- Three.\n":                                                             "# 1 A\n((One.) (Three.))\n",
		"## A\n\n- " + no + " Two.\n\n> " + no + " Two.\n\nThree.\n":                                                                           "# 1 A\n1.1 Three.\n",
		"## A\n\n{{ nothing }}\n\n- {{ nothing }}\n\n*{{ nothing }}*\n\nThree.\n":                                                              "# 1 A\n1.1 Three.\n",
		"## A\n\n```sensitivity\nid: x\ntitle: X\nwhen: so == 0\n```\n\n```sensitivity\nid: x\ntitle: X\nwhen: so == 1\n```\n":                 "# 1 A\n[x]\n",
		"## A\n\n" + `{when="so == \"1\""}` + " One. {{ open }}\n":                                                                             "# 1 A\n1.1 One. 162\n",
		"## A\n\n{{ nothing }} One. {{ nothing }} Two, *{{ nothing }} so*. {{ nothing }}\n\n{{ open }}  `a  b` {{ nothing }} {{ open }}\n":     "# 1 A\n1.1 One. Two, so.\n1.2 162  a  b 162\n",
		"## A\n\n[](#a)\n": "# 1 A\n1.1 section\u00a01\n",
		"## A\n\nSo; [](#a) counts {{ open }}{{ nothing }}. In [](#a) {{ nothing }}\n\n{{ nothing }} [](#a) has\n": "# 1 A\n1.1 So; section\u00a01 counts 162. In section\u00a01\n1.2 section\u00a01 has\n",
	} {
		draft, findings := Read("p", "o", Source{File: "p.md", Text: []byte("---\ntitle: T\ndate: March 2025\n---\n" + body)}, noAppendix)
		known := values()
		known["so == 1"], known["so == 0"], known[`so == "1"`], known["nothing"] = "yes", "no", "yes", " "
		paper, more := draft.Bind(known)
		if got := strings.TrimPrefix(blocksOf(paper.Root), "# "); len(append(findings, more...)) > 0 || got != strings.TrimPrefix(want, "# ") {
			t.Errorf("%s\n%s%v", body, got, append(findings, more...))
		}
	}
}

func TestMistakesOfWhen(t *testing.T) {
	for body, want := range map[string]string{
		"## A {when=\"odd\"}\n\nOne.\n":                                                "p.md:5:13: error: unknown name odd",
		"## A {#b when=\"odd\"}\n\nOne.\n\n## C\n\n[](#b)\n":                           "p.md:5:16: error: unknown name odd",
		"## A {whn=\"so\"}\n\nOne.\n":                                                  `p.md:5:1: error: a heading has no "whn" (hint: "when"?)`,
		"## A\n\nOne. {when=\"so == 1\"}\n":                                            `p.md:7:13: error: a condition stands within a paragraph (hint: {when="..."} is the first of its paragraph)`,
		"## A\n\n{when=\"so == 1\"} {when=\"so == 1\"} One.\n":                         "p.md:7:25: error: a condition stands within a paragraph",
		"## A\n\n{when=\"odd\"} One.\n":                                                "p.md:7:8: error: unknown name odd",
		"## A\n\n```sensitivity\nid: x\ntitle: X\nwhen: odd\n```\n":                    "p.md:10:7: error: unknown name odd",
		"## A {#a when=\"so == 0\"}\n\n## B\n\nSee [](#a).\n":                          `p.md:9:5: error: "a" is left out by its when, and is named here`,
		"## A\n\n```sensitivity\nid: x\ntitle: X\nwhen: so == 0\n```\n\nSee [](#x).\n": `p.md:13:5: error: "x" is left out by its when`,
	} {
		draft, findings := Read("p", "o", Source{File: "p.md", Text: []byte("---\ntitle: T\ndate: March 2025\n---\n" + body)}, noAppendix)
		known := values()
		known["so == 1"], known["so == 0"] = "yes", "no"
		_, more := draft.Bind(known)
		if findings = append(findings, more...); len(findings) != 1 || !strings.HasPrefix(findings[0].String(), want) {
			t.Errorf("%s: %v, want %s", body, findings, want)
		}
	}
}

// What stands at a paper's head can be left out too, and says whether the paper is
// confidential.
func TestHeadThatFollowsTheRecords(t *testing.T) {
	const head = "---\ntitle: T\ndate: March 2025\ndetails: {To: \"{{ to }}\", Confidential: \"{{ secret }}\"}\nkey_figures:\n" +
		"  - {value: \"1\", label: a, when: so}\n  - {value: \"2\", label: b}\n---\n"
	for to, want := range map[string]struct {
		secret       string
		facts        []Fact
		figures      int
		confidential bool
	}{
		"All": {"Yes", []Fact{{"Date", "March 2025"}, {"To", "All"}, {"Confidential", "Yes"}}, 2, true},
		" ":   {"No", []Fact{{"Date", "March 2025"}, {"Confidential", "No"}}, 1, false},
	} {
		draft, _ := Read("p", "o", Source{File: "p.md", Text: []byte(head)}, noAppendix)
		so := map[bool]string{true: "yes", false: "no"}[want.figures == 2]
		paper, findings := draft.Bind(fake{"to": to, "secret": want.secret, "so": so})
		facts := paper.Root.FirstChild().(*Facts).Facts
		if len(findings) > 0 || len(paper.KeyFigures()) != want.figures || paper.Confidential != want.confidential || len(facts) != len(want.facts) {
			t.Fatalf("%q: %v %v %v", to, facts, paper, findings)
		}
		for k, fact := range want.facts {
			if facts[k] != fact {
				t.Errorf("%v, want %v", facts[k], fact)
			}
		}
	}
}

// TestConditionsOfWordsComeAfterFigures has a paragraph and an item of a list whose conditions ask
// for a figure below them: these are asked once all figures are there.
func TestConditionsOfWordsComeAfterFigures(t *testing.T) {
	body := "## A\n\n{when=\"below\"} One.\n\n- {when=\"below\"} Two.\n\n```sensitivity\nid: x\ntitle: X\n```\n"
	draft, findings := Read("p", "o", Source{File: "p.md", Text: []byte("---\ntitle: T\ndate: March 2025\n---\n" + body)}, noAppendix)
	b := &inOrder{fake: values()}
	_, more := draft.Bind(b)
	if got := strings.Join(b.asked, " "); len(append(findings, more...)) > 0 || got != "figure below below" {
		t.Errorf("%s %v", got, append(findings, more...))
	}
}

// inOrder keeps in which order it is asked.
type inOrder struct {
	fake
	asked []string
}

func (b *inOrder) Holds(condition diag.Located) (bool, diag.List) {
	b.asked = append(b.asked, condition.Text)
	return true, nil
}

func (b *inOrder) Figure(spec block.Spec) (*figure.Figure, diag.List) {
	b.asked = append(b.asked, "figure")
	return b.fake.Figure(spec)
}
