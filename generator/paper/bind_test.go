package paper

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark/ast"
)

func TestBindNumbersAsBoardPapersDo(t *testing.T) {
	appendix := func(string) (Source, error) {
		return Source{File: "a.md", Text: []byte("## More {.appendix}\n\nLast words.\n")}, nil
	}
	paper, findings := bind("appendices: [a.md]\n", `
## First {#one}

Opening, see [](#two), [](#t), [](#more) and [the chart](#c).

- item of {{ open }}

### Lower

Words\
on two lines
and a third.

## Second {#two}

`+"```pivot\nid: t\ntitle: Counts\nrows: programme\n```\n\n```chart\nid: c\ntitle: Drawn\nrows: programme\ntype: bar\n```\n"+`
Closing `+"`code {{ x }}`"+` *soft* {{evil}}&amp; \*.

## Tables {.appendix}

Not numbered.

### Nor this
`, appendix)
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	want := `h2 "1" #one First
p "1.1" Opening, see [section~2](#two), [Table~1](#t), [Appendix~2](#more) and [the chart](#c).
List
  ListItem
    p "" item of 162
h3 "1.2" #lower Lower
p "1.2.1" Words <PaperBreak></>on two lines and a third.
h2 "2" #two Second
figure Table 1: Counts
figure Figure 1: Drawn
p "2.1" Closing <CodeSpan>code {{ x }}</> <Emphasis>soft</> <b>*x*</b> {{ open }} | & *.
h2 "Appendix 1" #tables Tables
p "" Not numbered.
h3 "" #nor-this Nor this
h2 "Appendix 2" #more More
p "" Last words.
`
	if diff := cmp.Diff(strings.ReplaceAll(want, "~", noBreak), outline(paper)); diff != "" {
		t.Error(diff)
	}
	if paper.Title != "Review of 2024/25" || paper.Summary != "Of all, 162 are open." || paper.Meeting != "The Board, 13 November 2024" {
		t.Errorf("title %q, summary %q, meeting %q", paper.Title, paper.Summary, paper.Meeting)
	}
}

func TestBindMakesTheCoverSheet(t *testing.T) {
	paper, findings := bind("discussed_at:\n  - {meeting: Part 2, date: July, outcome: Noted}\n"+
		"key_figures:\n  - {value: \"{{ open }}\", label: open}\n", "", noAppendix)
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	var got []string
	for node := range children(paper.Root) {
		switch n := node.(type) {
		case *Facts:
			got = append(got, fmt.Sprint(n.Facts))
		case *KeyFigures:
			got = append(got, fmt.Sprint(n.Figures))
		case *Heading:
			got = append(got, PlainText(n)+n.Number)
		case *Figure:
			line := n.Figure.Caption() + ":"
			for _, cell := range n.Figure.Table.Rows[0].Cells {
				line += " " + cell.Text() + ","
			}
			got = append(got, line)
		default:
			got = append(got, PlainText(n))
		}
	}
	want := []string{
		"[{Date of meeting 13 November 2024} {Title of paper Review of 2024/25} {Presented by Chief Operating Officer} {Author Director} {Agenda item 9} {Confidential No}]",
		"[{162 open }]",
		"Executive summary", "Of all, 162 are open.", "Recommendations", "Note it.",
		"Links, risks and assurance",
		"Which strategic objectives does the report relate to?: SO1, Quality, Yes,",
		"Implications: Risks, Yes, BAF-009,",
		"Where the paper has been discussed: Part 2, July, Noted,",
		"Impact assessments: Equality, Not applicable,",
		"[{Conflicts of interest None} {Report authorised by Chief Operating Officer}]",
		"",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// Each case is one mistake; B+1 in a want is the line after the body's first.
func TestMistakesAreFindingsWithTheirPlace(t *testing.T) {
	for name, c := range map[string]struct{ extra, body, want string }{
		"unknown name":        {"", "First\nof {{ opne }}.", "p.md:B+1:6: error: unknown name opne"},
		"in the cover sheet":  {"key_figures:\n  - {value: \"{{ opne }}\", label: x}\n", "", "p.md:20:16: error: unknown name opne"},
		"open brace":          {"", "a {{ open", "p.md:B+0:3: error: {{ without its }} on the same line"},
		"unknown block":       {"", "```pivt\nid: a\n```", `p.md:B+0:1: error: unknown block "pivt" (hint: "pivot"?)`},
		"unknown key":         {"", "```pivot\nid: a\ntitle: b\nrows: c\nrow: d\n```", `p.md:B+4:1: error: unknown key "row" (hint: "rows"?)`},
		"missing key":         {"", "```pivot\nid: a\ntitle: b\n```", `p.md:B+1:1: error: key "rows" is missing`},
		"wrong type":          {"", "```checks\nid: a\ntitle: b\ncontrols: all\n```", `p.md:B+3:11: error: "all" is not true or false`},
		"empty block":         {"", "```checks\n```", `p.md:B+1:1: error: key "id" is missing` + "\n" + `p.md:B+1:1: error: key "title" is missing`},
		"bad YAML":            {"", "```pivot\nid: [a\n```", "p.md:B+1:5: error: YAML: a list or entry in brackets is not closed, or a comma is missing"},
		"block in a list":     {"", "- x\n\n  ```checks\n  id: a\n  title: b\n  ```", "p.md:B+2:3: error: a checks block cannot stand inside a list"},
		"heading in a quote":  {"", "> ## A", "p.md:B+0:3: error: a heading cannot stand inside a quotation"},
		"id that is a number": {"", "## A {id=5.5}", `p.md:B+0:1: error: id "5.5" (hint: an id is lower case letters and digits, joined by single hyphens)`},
		"character by number": {"", "see &#x1F600; there", "p.md:B+0:1: error: character U+1F600 cannot be shown in the PDF"},
		"value not in font":   {"", "{{ grin }}", "p.md:B+0:3: error: character U+1F600 cannot be shown in the PDF"},
		"broken address":      {"", "[x](https://x/100%)", `p.md:B+0:1: error: link to "https://x/100%", which is no address`},
		"HTML block":          {"", "<div>\nx\n</div>", "p.md:B+0:1: error: HTML is not allowed in a paper (hint: write Markdown)"},
		"a footnote":          {"", "Words.[^1] More.\n\n[^1]: A note.", "p.md:B+0:7: error: [^1] is a footnote, and a paper has none (hint: write what it says in brackets where the mark stands, or of a figure under notes: in its block, and take out the line [^1]:)"},
		"a footnote's word":   {"", "Words.[^a]\n\n[^a]: Note", "p.md:B+0:7: error: [^a] is a footnote, and a paper has none (hint: write what it says in brackets where the mark stands, or of a figure under notes: in its block, and take out the line [^a]:)"},
		"a footnote's text":   {"", "[^2]: A note.", "p.md:B+0:1: error: [^2] is a footnote, and a paper has none (hint: write what it says in brackets where the mark stands, or of a figure under notes: in its block, and take out the line [^2]:)"},
		"a range and a text":  {"", "Words.[^a-z]\n\n[^a-z]: Note", "p.md:B+0:7: error: [^a-z] is a footnote, and a paper has none (hint: write what it says in brackets where the mark stands, or of a figure under notes: in its block, and take out the line [^a-z]:)"},
		"ranges of letters":   {"", "Codes have [^a-z], [^0-9A-F] and [^\\d].", ""},
		"HTML in a line":      {"", "a <b>c</b>", "p.md:B+0:3: error: HTML is not allowed in a paper (hint: write Markdown)\np.md:B+0:7: error: HTML is not allowed in a paper (hint: write Markdown)"},
		"image":               {"", "a ![b](c.png)", "p.md:B+0:3: error: a paper cannot hold images (hint: use a chart block)"},
		"script link":         {"", "a [b](javascript:x)", `p.md:B+0:3: error: link to "javascript:x" (hint: a link starts with #, https:// or mailto:)`},
		"link to nowhere":     {"", "## A {#tables}\n\n[b](#tabels)", `p.md:B+2:1: error: no heading or figure has the id "tabels" (hint: "tables"?)`},
		"title in the body":   {"", "# A", "p.md:B+0:1: error: a section's heading starts with ## or more (hint: the paper's own title stands in its front matter)"},
		"skipped level":       {"", "## A\n\n#### B", "p.md:B+2:1: error: a heading of level 4 after one of level 2 (hint: levels go down one at a time, to level 4)"},
		"id twice":            {"", "## A {#a}\n\n## B {#a}", `p.md:B+2:1: error: id "a" stands twice`},
		"id of the sheet's":   {"", "## A {#cover-implications}", `p.md:B+0:1: error: id "cover-implications" stands twice`},
		"id as a path":        {"", "```checks\nid: ../x\ntitle: b\n```", `p.md:B+1:5: error: id "../x" (hint: an id is lower case letters and digits, joined by single hyphens)`},
		"bar table":           {"", "a | b\n--|--\n1 | 2", "p.md:B+1:1: error: a table with bars is not part of the paper language (hint: use a table block)"},
		"missing appendix":    {"appendices: [b.md]\n", "", "p.md:19:14: error: appendix: no file b.md"},
		"character":           {"", "a ✓", "p.md:B+0:3: error: character U+2713 cannot be shown in the PDF"},
		"bad answer":          {"impact_assessments: x\n", "", `p.md:19:1: error: key "impact_assessments" stands twice`},
		"invalid UTF-8":       {"", "a \xff", "p.md:B+0:3: error: the text is not UTF-8 (hint: save the file as UTF-8)"},
		"indented is no code": {"", "a\n\n    b", "p.md:B+2:5: error: an indented block is code in Markdown, and a paper has no code (hint: remove the indent)"},
	} {
		t.Run(name, func(t *testing.T) {
			_, findings := bind(c.extra, c.body, noAppendix)
			var got []string
			for _, f := range findings {
				if !strings.Contains(c.want, "(hint:") {
					f.Hint = "" // TestFindingsSayWhatToWrite asks for hints
				}
				got = append(got, f.String())
			}
			want := c.want
			for n := range 5 {
				want = strings.ReplaceAll(want, fmt.Sprintf("B+%d", n), strconv.Itoa(bodyLine+n))
			}
			if diff := cmp.Diff(want, strings.Join(got, "\n")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestAPaperWithoutFrontMatterIsAFinding(t *testing.T) {
	_, findings := Read("p", "", Source{File: "p.md", Text: []byte("# Words")}, noAppendix)
	want := "p.md:1:1: error: the paper has no front matter (hint: its cover sheet stands between two lines of ---, the first of them on line 1)"
	if len(findings) != 1 || findings[0].String() != want {
		t.Errorf("got %v", findings)
	}
}

// letter is a paper that is for no meeting.
const letter = `---
title: To {{ open }}
date: "{{ cycle }}"
details:
  To: Chief Executive ({{ open }})
  From: Chief Operating Officer
---

## Asked

Answer soon.
`

func TestADatedPaperHasNoCoverSheet(t *testing.T) {
	draft, findings := Read("p", "The Board", Source{File: "p.md", Text: []byte(letter)}, noAppendix)
	paper, more := draft.Bind(values())
	if findings = append(findings, more...); len(findings) > 0 {
		t.Fatal(findings)
	}
	var facts []Fact
	var kinds []string
	for node := range children(paper.Root) {
		kinds = append(kinds, node.Kind().String())
		if f, ok := node.(*Facts); ok {
			facts = append(facts, f.Facts...)
		}
		if p, ok := node.(*Paragraph); ok && p.Number != "1.1" {
			t.Errorf("paragraph %q is not numbered 1.1", p.Number)
		}
	}
	want := []Fact{{"Date", "2024/25"}, {"To", "Chief Executive (162)"}, {"From", "Chief Operating Officer"}}
	if diff := cmp.Diff(want, facts); diff != "" {
		t.Error(diff)
	}
	if want := []string{KindFacts.String(), KindHeading.String(), KindParagraph.String()}; !cmp.Equal(kinds, want) {
		t.Errorf("got %v, want %v", kinds, want)
	}
	if paper.Meeting != "The Board, 2024/25" {
		t.Errorf("meeting %q", paper.Meeting)
	}
}

func TestADatedPaperTakesNoKeysOfTheCoverSheet(t *testing.T) {
	source := strings.Replace(letter, "details:", "agenda_item: 9\ndetails:", 1)
	_, findings := Read("p", "The Board", Source{File: "p.md", Text: []byte(source)}, noAppendix)
	if len(findings) != 1 || !strings.HasPrefix(findings[0].String(), `p.md:4:1: error: unknown key "agenda_item"`) {
		t.Errorf("got %v", findings)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(fmt.Sprintf(sheet, "") + "\n## A {#b}\n\n{{ x }} *y* [](#b)\n\n```pivot\nid: a\n```\n"))
	f.Add([]byte("---\ntitle: |\n  {{ a\n---\n- b\n  > `c`\n"))
	f.Add([]byte(fmt.Sprintf(sheet, "") + "\n## A {id=5 class=x}\n\n> ## B\n\n<me@nhs.net>\n"))
	f.Add([]byte(letter))
	f.Add([]byte("---\n\xff\n---\n<a>\n\n***\n\n&#0; \\"))
	if template, err := os.ReadFile("../../templates/mid-year-review.md"); err == nil {
		f.Add(template)
	}
	f.Fuzz(func(t *testing.T, source []byte) {
		draft, findings := Read("p", "o", Source{File: "p.md", Text: source}, noAppendix)
		paper, more := draft.Bind(values())
		lines := strings.Count(string(source), "\n") + 1
		for _, finding := range append(findings, more...) {
			if finding.File != "p.md" || finding.Line < 1 || finding.Line > lines+1 || finding.Message == "" {
				t.Errorf("finding without a place in %d lines: %v", lines, finding)
			}
		}
		closed(t, paper.Root)
	})
}

// closed checks that a tree holds only the kinds that renderers know.
func closed(t *testing.T, node ast.Node) {
	known := false
	for _, kind := range NodeKinds {
		known = known || kind == node.Kind()
	}
	if !known {
		t.Errorf("a bound paper holds %s", node.Kind())
	}
	for child := range children(node) {
		closed(t, child)
	}
}
