package paper

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
)

// reading is what a paper says, a block a line, from its first page to its last.
func reading(p *Paper) []string {
	var lines []string
	for node := range children(p.Root) {
		switch n := node.(type) {
		case *Heading:
			lines = append(lines, "# "+strings.TrimSpace(n.Number+" "+PlainText(n)))
		case *Figure:
			lines = append(lines, n.Figure.Caption())
		case *Data:
			lines = append(lines, PlainText(n.Caption()))
		case *PageBreak:
			lines = append(lines, "---")
		case *Facts:
		default:
			lines = append(lines, PlainText(n))
		}
	}
	return lines
}

// long answers charts with more rows than stand beside one.
type long struct{ fake }

func (l long) Figure(spec block.Spec) (*figure.Figure, diag.List) {
	f, findings := l.fake.Figure(spec)
	f.Sentence = "Said."
	f.Table.Columns = []figure.Column{{Label: "A"}}
	for range mostBeside + 1 {
		f.Table.Rows = append(f.Table.Rows, figure.Row{Cells: []figure.Cell{figure.Said("a")}})
	}
	return f, findings
}

const frontBody = `
## In short {#short .front}

- {{ open }} are open.

` + "```chart\nid: front\ntitle: F\ntype: bar\nrows: programme\n```" + `

## First

` + "```chart\nid: here\ntitle: H\ntype: bar\nrows: programme\ndata: beside\n```" + `

` + "```chart\nid: far\ntitle: A\ntype: bar\nrows: programme\n```" + `

` + "```chart\nid: file\ntitle: C\ntype: bar\nrows: programme\ndata: csv\n```" + `

## Asked {.recommendations}

## Last {.appendix}
`

func TestFrontAndAnnex(t *testing.T) {
	draft, findings := Read("p", "The Board", Source{File: "p.md", Text: []byte(strings.Replace(sheet, "%s", "", 1) + frontBody)}, noAppendix)
	p, more := draft.Bind(long{values()})
	if findings = append(findings, more...); len(findings) > 0 {
		t.Fatal(findings)
	}
	lines := reading(p)
	cover := []string{
		"# What is asked", "Note it.", "# In short", "162 are open.", "Figure 1: F", "---",
		"# Executive summary", "Of all, 162 are open.", "# Recommendations", "Note it.",
	}
	if diff := cmp.Diff(cover, lines[:len(cover)]); diff != "" {
		t.Errorf("page 1 and cover (-want +got):\n%s", diff)
	}
	body := []string{"---", "# 1 First", "Figure 2: H", "Figure 3: A", "Figure 4: C", "# 2 Asked", "Note it.", "# Appendix 1 Last", "# Appendix 2 Data behind the figures", "The data of Figure\u00a03: A"}
	if diff := cmp.Diff(body, lines[max(0, len(lines)-len(body)):]); diff != "" {
		t.Errorf("body (-want +got):\n%s", diff)
	}
	var front []string
	for _, node := range p.Front {
		front = append(front, PlainText(node))
	}
	if len(p.Front) != 5 || front[1] != "Note it." {
		t.Errorf("page 1 holds %q", front)
	}
	placed := map[string]Placing{}
	for _, f := range p.Figures() {
		placed[f.Figure.ID] = f.Data
	}
	for id, want := range map[string]Placing{"front": Said, "here": Beside, "far": Annexed, "file": Filed} {
		if placed[id] != want {
			t.Errorf("the table of %s stands at %d, want %d", id, placed[id], want)
		}
	}
	for _, f := range p.Figures() {
		if f.Figure.Chart != nil && strings.Contains(f.Alt(), "Said.") != (f.Sentence() == "") {
			t.Errorf("%s: %q and %q say its sentence twice, or never", f.Figure.ID, f.Alt(), f.Sentence())
		}
	}
}

func TestFindingsOfFronts(t *testing.T) {
	for body, want := range map[string]string{
		"## A {.fornt}\n": `a heading has no class "fornt"`,
		"## A\n\n```chart\nid: b\ntitle: A\ntype: bar\nrows: programme\ndata: here\n```\n": `data: "here" is not one of beside, annex, csv`,
	} {
		_, findings := bind("", body, noAppendix)
		if len(findings) != 1 || findings[0].Message != want {
			t.Errorf("%q: %v, want %s", body, findings, want)
		}
	}
}
