package pdfcheck

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// list writes elements as an indented list.
func list(b *strings.Builder, elements []Element, indent string) {
	for _, e := range elements {
		fmt.Fprintf(b, "%s%d %s %q", indent, e.Page, e.Tag, e.Text)
		for _, extra := range []struct{ name, value string }{
			{"alt", e.Alt}, {"expansion", e.Expansion}, {"id", e.ID}, {"scope", e.Scope}, {"lang", e.Lang}, {"headers", strings.Join(e.Headers, " ")},
		} {
			if extra.value != "" {
				fmt.Fprintf(b, " %s=%s", extra.name, extra.value)
			}
		}
		b.WriteByte('\n')
		list(b, e.Kids, indent+" ")
	}
}

// The words are those that newGood writes, in the order of its elements. On the
// page, "xx" stands where its ActualText says "tick".
func TestReadFollowsTheStructure(t *testing.T) {
	g := newGood(t)
	g.parts["cell"].Dict["A"] = dict{"O": name("Table"), "Headers": array{str("h1"), str("h2")}, "ColSpan": 1}
	elements, err := Read(g.bytes())
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	list(&b, elements[0].Kids, "")
	want := `1 H1 "Report"
1 TOC "Figures"
 1 TOCI "Figures"
  1 Reference "Figures"
   1 Link "Figures"
1 P "tick of the ICBa notea site"
 1 Span "ICB" expansion=Integrated Care Board
 1 Note "a note" id=note-1
 1 Link "a site"
2 H2 "Figures"
2 L "1.First"
 2 LI "1.First"
  2 Lbl "1."
  2 LBody "First"
2 Table "A tableAreaOpenAll12"
 2 Caption "A table"
 2 THead "AreaOpen"
  2 TR "AreaOpen"
   2 TH "Area" scope=Column
   2 TH "Open" scope=Column
 2 TBody "All12"
  2 TR "All12"
   2 TH "All" scope=Row
   2 TD "12" headers=h1 h2
2 Figure "" alt=A square
2 Form ""
`
	if diff := cmp.Diff(want, b.String()); diff != "" || elements[0].Tag != "Document" {
		t.Error(diff)
	}
}

func TestReadPutsTextTogether(t *testing.T) {
	for _, c := range []struct {
		name  string
		plant func(g *good)
		want  string
	}{
		{"spaces stay as they are", func(g *good) { g.write(g.parts["cell"], 1, "  3 ") }, "12  3 "},
		{"a sequence on another page follows", func(g *good) { g.write(g.parts["cell"], 0, "4") }, "124"},
		{"an element's ActualText replaces all of it", entry(elementDict("cell"), "ActualText", str("twelve")), "twelve"},
		{"an empty ActualText replaces it by nothing", entry(elementDict("cell"), "ActualText", str("")), ""},
		{"a class gives attributes, not text", entry(elementDict("cell"), "C", name("x")), "12"},
		{"strings of an array stand together", func(g *good) {
			g.draw(g.parts["cell"], 1, "BT /F1 9 Tf ["+g.codes("1")+" -500 "+g.codes("2")+"] TJ ET")
		}, "1212"},
		{"an artifact inside is left out", func(g *good) { g.draw(g.parts["cell"], 1, "/Artifact BMC "+g.text("9")+" EMC "+g.text("1")) }, "121"},
		{"the order is the structure's, not the page's", func(g *good) {
			g.write(g.parts["cell"], 1, "3")
			kids("cell", 1, 0)(g)
		}, "312"},
		{"the simple font's signs are those of WinAnsi", func(g *good) { g.draw(g.parts["cell"], 1, `BT /F2 9 Tf (\200) Tj ET`) }, "12€"},
		{"a form's text is a part of what draws it", func(g *good) {
			g.form.Dict["Resources"] = g.pages[1]["Resources"]
			g.form.Raw = []byte("BT /F2 9 Tf (form) Tj ET")
			g.draw(g.parts["cell"], 1, "/Fm1 Do")
		}, "12form"},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := newGood(t)
			c.plant(g)
			elements, err := Read(g.bytes())
			if err != nil {
				t.Fatal(err)
			}
			table := elements[0].Kids[5]
			if cell := table.Kids[2].Kids[0].Kids[1]; cell.Text != c.want || cell.Tag != "TD" {
				t.Errorf("%s says %q, want %q", cell.Tag, cell.Text, c.want)
			}
		})
	}
}

func TestReadNeedsTags(t *testing.T) {
	g := newGood(t)
	delete(g.catalog, "StructTreeRoot")
	if _, err := Read(g.bytes()); err == nil || err.Error() != "the document has no structure tree" {
		t.Errorf("error %v", err)
	}
	if _, err := Read([]byte("text")); err == nil {
		t.Error("a text is read as a PDF")
	}
}
