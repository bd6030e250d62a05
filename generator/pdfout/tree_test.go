package pdfout

import (
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"boardpack/generator/figure"
	"boardpack/generator/paper"
	"boardpack/generator/pdfua"
)

// start is the first characters of a text.
func start(text string, n int) string {
	runes := []rune(text)
	return string(runes[:min(n, len(runes))])
}

// content is the words of a document's content, in an order.
type content struct {
	order []*pdfua.Content
	words map[*pdfua.Content]string
}

// onPages is the content in the order of the pages.
func onPages(d *document) content {
	c := content{words: map[*pdfua.Content]string{}}
	for _, page := range d.pages {
		for _, m := range runs(page) {
			of := pdfua.ContentOf(m.owner)
			if _, met := c.words[of]; !met {
				c.order = append(c.order, of)
			}
			c.words[of] += m.text()
		}
	}
	return c
}

// inTree is the content in the order of the structure, and which of it is in groups:
// these may stand further on than what comes after them.
func inTree(d *document) (c content, grouped map[*pdfua.Content]bool) {
	c, grouped = content{words: onPages(d).words}, map[*pdfua.Content]bool{}
	var read func(e *pdfua.Element, group bool)
	read = func(e *pdfua.Element, group bool) {
		for _, kid := range e.Kids {
			switch kid := kid.(type) {
			case *pdfua.Element:
				read(kid, group || kid.Tag == pdfua.Div)
			case *pdfua.Content:
				c.order = append(c.order, kid)
				grouped[kid] = group
			}
		}
	}
	read(d.tree.Root, false)
	return c, grouped
}

// text is the words of the content for which keep holds.
func (c content) text(keep func(*pdfua.Content) bool) string {
	var b strings.Builder
	for _, of := range c.order {
		if keep(of) {
			b.WriteString(c.words[of])
		}
	}
	return b.String()
}

// treeText is a document's words in the order of its structure.
func treeText(d *document) string {
	c, _ := inTree(d)
	return c.text(func(*pdfua.Content) bool { return true })
}

// difference is where two texts begin to differ, as each goes on.
func difference(a, b string) [2]string {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return [2]string{start(a[n:], 80), start(b[n:], 80)}
}

// TestTreeIsReadAsThePagesAre compares the structure's order with that of the
// marks on the pages: of the text, and of the figures, which may have moved on.
func TestTreeIsReadAsThePagesAre(t *testing.T) {
	for name, make := range testPapers(t) {
		t.Run(name, func(t *testing.T) {
			d := layOut(t, make())
			pages := onPages(d)
			tree, grouped := inTree(d)
			figure := func(c *pdfua.Content) bool { return grouped[c] }
			text := func(c *pdfua.Content) bool { return !grouped[c] }
			if got, want := pages.text(text), tree.text(text); got != want {
				t.Errorf("the pages' text differs from the tree's at %q", difference(got, want))
			}
			if got, want := pages.text(figure), tree.text(figure); got != want {
				t.Errorf("the pages' figures differ from the tree's at %q", difference(got, want))
			}
		})
	}
}

func TestParagraphsStandApart(t *testing.T) {
	d := layOut(t, newPaper(&paper.PageBreak{}, para("", text("one")), para("", text("two"))))
	marks := runs(d.pages[1])
	if got, want := marks[1].y-marks[0].y, 1.5*bodyLeading; got < want-0.01 || got > want+0.01 {
		t.Errorf("two paragraphs of a line are %.2f apart, want %.2f", got, want)
	}
	if top := marks[0].y - bodyStyle.baseline(); top < margin-0.01 || top > margin+0.01 {
		t.Errorf("a page starts at %.2f, want %.2f", top, margin)
	}
}

// TestStructure spells out the tree of a paper with one of each.
func TestStructure(t *testing.T) {
	c := sampleChart()
	table := figure.Table{Columns: columns("A", "#B"), Rows: []figure.Row{row("x", "")}}
	d := layOut(t, newPaper(
		&paper.PageBreak{},
		heading(2, "1", "h", "One"),
		para("1.1", text("see "), linkTo("#f", "Figure 1"), text(" here")),
		para("1.2", text("more")),
		list('-', item(para("", text("item")))),
		heading(3, "1.1", "hh", "Below"),
		fig(&figure.Figure{ID: "f", Label: "Figure 1", Title: "T", Sentence: "It rises.", Chart: c, Table: table, Notes: []string{"note"}}),
		heading(2, "2", "hhh", "Two"),
		fig(&figure.Figure{ID: "g", Label: "Table 1", Title: "T", Subtitle: "S", Table: table}),
	))
	table1 := []string{"Table", " Caption", "  P", "  P", " THead", "  TR", "   TH", "   TH", " TBody", "  TR", "   TH", "   TD"}
	want := []string{
		"Document", " P", " H1",
		" Sect", "  H2",
		"  TOC", "   TOCI", "    Reference", "     Link", "    TOC", "     TOCI", "      Reference", "       Link", "   TOCI", "    Reference", "     Link",
		" Sect", "  H2",
		"  L", "   LI", "    Lbl", "    LBody", "     P", "      Link", "   LI", "    Lbl", "    LBody", "     P",
		"  L", "   LI", "    Lbl", "    LBody", "     P",
		"  Sect", "   H3", "   Div", "    Figure", "     Caption", "      P", "    P",
		"    Table", "     THead", "      TR", "       TH", "       TH", "     TBody", "      TR", "       TH", "       TD", "    Note",
		" Sect", "  H2", "  Div",
	}
	for _, tag := range table1 {
		want = append(want, "   "+tag)
	}
	got := strings.Split(strings.TrimSpace(strings.ReplaceAll(d.tree.String(), "  ", " ")), "\n")
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Errorf("structure (-want +got):\n%s", diff)
	}
	d.tree.Root.Walk(func(e *pdfua.Element, _ int) {
		switch {
		case e.Tag == pdfua.TH && e.Scope == "":
			t.Error("a TH has no scope")
		case e.Tag == pdfua.Figure && e.Alt != "Bar chart: T. Described below.":
			t.Errorf("alternative text %q", e.Alt)
		case e.Tag == pdfua.Note && e.ID != "f-note-1":
			t.Errorf("note has ID %q", e.ID)
		}
	})
	if _, err := paint(d, testOptions.Date); err != nil {
		t.Fatal(err)
	}
	d.tree.Root.Walk(func(e *pdfua.Element, _ int) {
		if b := e.BBox; e.Tag == pdfua.Figure && (b.Right-b.Left < 400 || b.Top <= b.Bottom || b.Bottom < margin) {
			t.Errorf("figure's box %+v", b)
		}
	})
}
