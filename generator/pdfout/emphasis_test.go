package pdfout

import (
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"

	"boardpack/generator/figure"
	"boardpack/generator/paper"
	"boardpack/generator/pdfcheck"
	"boardpack/generator/pdffile"
)

// TestEmphasisIsTagged holds that a listener can tell emphasis, by the tags of PDF 2.0,
// which readers of PDF 1.7 take for a Span, and hears words apart that a line parts.
func TestEmphasisIsTagged(t *testing.T) {
	table := figure.Table{Columns: columns("Reference", "Title"), Rows: []figure.Row{row("A", "")}}
	table.Rows[0].Cells[1] = figure.Cell{Lead: "Scan sooner.", Value: figure.Words("In every hospital")}
	p := newPaper(append(sampleCover(), heading(2, "1", "one", "One"),
		para("1.0", text("here "), &paper.Break{}, text("and there")),
		para("1.1", text("plain "), with(ast.NewEmphasis(2), text("strong "), with(ast.NewEmphasis(1), text("both"))), text(" and "), with(ast.NewEmphasis(1), linkTo("#one", "linked"))),
		fig(&figure.Figure{ID: "t", Label: "Table 1", Title: "Intentions", Table: table}))...)
	pdf, err := Render(p, testOptions)
	if err != nil {
		t.Fatal(err)
	}
	if faults := pdfcheck.Check("paper.pdf", pdf); len(faults) > 0 {
		t.Error(faults)
	}
	file, err := pdffile.Read(pdf)
	if err != nil {
		t.Fatal(err)
	}
	tree := file.Dict(file.Dict(file.Trailer["Root"])["StructTreeRoot"])
	roles := file.Dict(tree["RoleMap"])
	if len(roles) != 2 || roles["Em"] != pdffile.Name("Span") || roles["Strong"] != pdffile.Name("Span") {
		t.Error(roles)
	}
	d := layOut(t, p)
	shape := strings.Join(strings.Fields(d.tree.String()), " ")
	for _, want := range []string{"P Strong Em Em Link", "TD Strong"} {
		if !strings.Contains(shape, want) {
			t.Errorf("no %s in %s", want, shape)
		}
	}
	elements, err := pdfcheck.Read(pdf)
	if err != nil {
		t.Fatal(err)
	}
	said := saidBy(elements)
	for _, want := range []string{"here and there", "plain strong both and linked", "Scan sooner. In every hospital"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not heard in %q", want, said)
		}
	}
}

func saidBy(elements []pdfcheck.Element) (said string) {
	for _, e := range elements {
		said += e.Text + "|"
	}
	return said
}
