package generator

import (
	"fmt"
	"path"
	"strings"
	"testing"

	"boardpack/generator/ask"
	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/study"
)

// blocksPage lists the kinds of blocks with their keys and an example each.
func blocksPage(t *testing.T) string {
	page := &strings.Builder{}
	page.WriteString(`# Blocks
A paper is Markdown. A fenced block in it, named by its kind, becomes a numbered
figure or table: on the page, in the PDF, and as files to download. Numbers run through
all papers of an edition, so that each is there once in its ` + "`pack.pdf`" + ` and its workbook;
a paper that is in two editions may number a table otherwise in each. Its section, its
` + "`#id`" + ` on the page and the name of its files are the same in both: cite those, as
` + "`commissioning-intentions.html#segments`" + `.

` + "````" + `
` + "```pivot" + `
id: by-segment
title: Intentions by programme and segment
rows: programme
columns: segment
` + "```" + `
` + "````" + `

Every block has these keys:

`)
	blocks := block.Blocks()
	common := len(blocks[0].Keys) - commonKeys
	writeKeys(t, page, blocks[0].Keys[common:], "")
	for _, block := range blocks {
		page.WriteString("\n## " + block.Kind + "\nA block of this kind is " + block.About + ".\n\n")
		writeKeys(t, page, block.Keys[:len(block.Keys)-commonKeys], "")
		fmt.Fprintf(page, "\n````\n```%s\nid: an-example\ntitle: %s\n", block.Kind, strings.ToUpper(block.About[:1])+block.About[1:])
		if block.Example != "" {
			page.WriteString(block.Example + "\n")
		}
		page.WriteString("```\n````\n")
	}
	page.WriteString(conditions)
	page.WriteString("\n## Chart types\nA chart block draws one of those that count; the others belong to blocks of their own.\n\n")
	for _, info := range figure.ChartTypes {
		counts := ""
		if info.Counts {
			counts = " (counts)"
		}
		fmt.Fprintf(page, "- `%s`%s: %s\n", info.Type, counts, info.Shows)
	}
	return page.String()
}

// conditions say what else in a paper can stand or fall with the records.
const conditions = `
## Conditions
What has a condition is there where it is true, and nothing in it is looked at
elsewhere. A block has the key ` + "`when`" + `, and so have entries of ` + "`key_figures`" + ` in the
front matter. A heading has it in braces, for itself and all that is under it, a
paragraph and an item of a list at their beginning; quotation marks in it are single:

` + "````" + `
## Benefits {#benefits when="has('benefits')"}

{when="len(intentions) > 1"} There are {{ len(intentions) }} intentions.
` + "````" + `

A paragraph of which nothing is left once its values are filled in is left out, and
so is a blank entry of ` + "`details`" + `. A cross reference to what is left out is an error.

## Short titles
The header of each PDF page has the paper's title. Where that leaves no room for the
organisation, ` + "`short_title`" + ` in the front matter stands there in its place.

## Classes of headings
A heading of level 2 can say what its section is:

- ` + "`{.front}`" + `: page 1 of the paper, which the edition's page shows too. What the cover sheet
  recommends stands above it, and its charts tell their numbers without a table.
- ` + "`{.recommendations}`" + `: the recommendations of the cover sheet stand under it once more.
- ` + "`{.appendix}`" + `: an appendix.
`

// commonKeys is how many keys every block has, which are its last.
const commonKeys = 6

// functionsPage lists what expressions may use, with what each example gives in
// the example pack of 2025/26.
func functionsPage(t *testing.T) string {
	s := studyOf(t, planned)
	page := &strings.Builder{}
	page.WriteString(`# Functions
` + "`{{ expression }}`" + ` in a paper is a live value; ` + "`where`, `value`" + ` and others
in blocks, and controls in pack.yaml, are expressions without the braces. A name
that is not known, a value of the wrong sort or a word that a field can never hold
is an error with its place. What stands after → is what the example gives in the
example pack of 2025/26.

## Functions
`)
	functions := s.Functions()
	for _, f := range functions {
		writeFunction(t, page, s, f)
	}
	page.WriteString("\n## The language's own\nThe expressions are those of expr-lang (https://expr-lang.org/docs/language-definition).\nInside count, filter and the like a dot stands for the row. What would let a page\ndepend on the clock, or show what a field does not, is not there.\n\n")
	for _, f := range languages {
		writeFunction(t, page, s, f)
	}
	page.WriteString("\n## Names\nBeside the relations (`boardpack help columns`) and what a paper defines under\n`values`, every paper has:\n\n")
	for _, name := range s.Names() {
		fmt.Fprintf(page, "- `%s`: %s\n", name.Name, name.About)
	}
	return page.String()
}

// languages are the parts of the language that papers need most.
var languages = []ask.Function{
	{Name: "count", About: "how many rows there are for which a condition holds", Example: `count(intentions, .decision == "Prioritised")`},
	{Name: "len", About: "how many rows, or how many values of a list", Example: `len(intentions)`},
	{Name: "filter", About: "the rows for which a condition holds", Example: `len(filter(benefits, .planned_gbp > 1000000))`},
	{Name: "map", About: "a value of each row", Example: `list(map(goals, .name))`},
	{Name: "sum", About: "the sum of a value of each row", Example: `money(sum(benefits, .planned_gbp))`},
	{Name: "any", About: "whether a condition holds for any row; all and none likewise", Example: `any(milestones, .done) ? "begun" : "not begun"`},
	{Name: "uniq", About: "each value once", Example: `len(uniq(map(milestones, .reference)))`},
	{Name: "and, or, not", About: "conditions together; && and || likewise", Example: `count(intentions, .segment == "2" and not (.focus == "ICB"))`},
	{Name: "in", About: "whether a value is among others, or in a field that has several", Example: `count(intentions, "RXN" in .providers)`},
	{Name: "? :", About: "one of two values, by a condition", Example: `len(goals) > 2 ? "several goals" : "few goals"`},
	{Name: "+ - * / %", About: "arithmetic; + joins words as well", Example: `"by " + cycle_plus(1)`},
}

func writeFunction(t *testing.T, page *strings.Builder, s *study.Study, f ask.Function) {
	t.Helper()
	value, findings := s.Value(diag.Located{Text: f.Example})
	if len(findings) > 0 || value == "" {
		t.Errorf("the example %s of %s gives %q: %v", f.Example, f.Name, value, findings)
	}
	fmt.Fprintf(page, "- `%s`: %s\n  `%s` → %s\n", f.Name, f.About, f.Example, value)
}

// studyOf is a study of a whole pack, with a table for functions to read.
func studyOf(t *testing.T, folder string) *study.Study {
	t.Helper()
	p, findings := readPack(folder)
	if findings.HasErrors() {
		t.Fatal(findings)
	}
	s := p.study(nil, false)
	spec := &block.PivotSpec{}
	spec.ID.Text, spec.Title.Text = "by-decision", "By decision"
	spec.Rows.Text, spec.Columns = "programme", []diag.Located{{Text: "decision"}}
	if _, wrong := s.Figure(spec); wrong.HasErrors() {
		t.Fatal(wrong)
	}
	return s
}

func capitalised(words string) string {
	if words == "" {
		return ""
	}
	return strings.ToUpper(words[:1]) + words[1:]
}

// pageOf is where a page of help stands in the repository.
func pageOf(topic string) string { return path.Join("..", "templates", "help", topic+".md") }
