package pdfout

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"

	"boardpack/generator/chart"
	"boardpack/generator/figure"
	"boardpack/generator/paper"
	"boardpack/generator/pdfcheck"
	"boardpack/generator/pdfua"
)

// legible is the least size of letters in a figure, in points.
const legible = 7

// longName is a name of 90 letters or a little more for a row.
func longName(n int) string {
	name := fmt.Sprintf("N%03d of neighbourhood teams for people with several long-term conditions and their carers", n)
	return name + strings.Repeat("x", max(0, 90-len(name)))
}

// manyRows is a figure with a bar for each of 120 rows of long names.
func manyRows() *figure.Figure {
	c := countChart(120, longName)
	table := figure.Table{Compact: true, Columns: columns("Programme", "#Intentions")}
	for i, name := range c.Categories {
		table.Rows = append(table.Rows, row(name, fmt.Sprint(c.Series[0].Values[i])))
	}
	return &figure.Figure{ID: "many", Label: "Figure 1", Title: "Progress differs widely between programmes", Subtitle: "Number of intentions",
		Sentence: "The last has most.", Chart: c, Table: table}
}

// part is a drawing of a document, and what stands above it on its page, below another.
type part struct {
	*picture
	page  int
	above string
}

func partsIn(d *document) (found []part) {
	for i, p := range d.pages {
		above := ""
		for _, m := range p.marks {
			switch s := m.shape.(type) {
			case *picture:
				found, above = append(found, part{s, i, above}), "" // two low ones share a page
			case *textRun:
				above += s.text
			}
		}
	}
	return found
}

// rows are the names that the part has marks for, and those that stand beside them.
func (p part) rows() (marked []string, written string) {
	for _, m := range p.drawing.Marks {
		switch m := m.(type) {
		case *chart.Path:
			if name, _, is := strings.Cut(m.Row, ": "); is {
				marked = append(marked, name)
			}
		case *chart.Text:
			if m.Part == chart.Upwards {
				written += m.Words + " "
			}
		}
	}
	return marked, written
}

// TestLongChartsHaveParts sets a chart that is higher than a page below more and
// more text, and below headings that stay with it: each row of the table is in one
// of its parts, each part under its caption, and no letter is too small.
func TestLongChartsHaveParts(t *testing.T) {
	for lines := range 6 {
		nodes := []ast.Node{&paper.PageBreak{}}
		for range lines * 8 {
			nodes = append(nodes, para("", text("A line.")))
		}
		if lines%2 == 1 {
			nodes = append(nodes, heading(2, "1", "h", "One"), heading(3, "1.1", "hh", "Below"))
		}
		f := manyRows()
		d := layOut(t, newPaper(append(nodes, fig(f))...))
		checkPages(t, d)
		checkParts(t, f, partsIn(d))
		if at := d.destinations["many"].page; at != partsIn(d)[0].page+1 || lines%2 == 1 && d.destinations["h"].page != at {
			t.Errorf("%d lines above: caption on page %d and its chart on %d, heading on %d", lines*8, at, partsIn(d)[0].page+1, d.destinations["h"].page)
		}
	}
}

func checkParts(t *testing.T, f *figure.Figure, parts []part) {
	t.Helper()
	var names, want []string
	all := ""
	for i, p := range parts {
		marked, written := p.rows()
		names, all = append(names, marked...), all+written
		caption := f.Caption()
		if i > 0 {
			caption += " (continued)"
		}
		if !strings.Contains(p.above, caption) || strings.Count(p.above, f.Title) != 1 {
			t.Errorf("part %d on page %d stands under %q", i+1, p.page+1, p.above)
		}
		for _, words := range p.texts() {
			if size := words.Size * p.scale; size < legible {
				t.Errorf("part %d: %q has %.1f points", i+1, words.Words, size)
			}
		}
	}
	for _, r := range f.Table.Rows {
		want = append(want, r.Cells[0].Text())
	}
	if !slices.Equal(names, want) || compact(all) != compact(strings.Join(want, "")) {
		t.Errorf("the parts have %d rows, the table %d; beside them stands %q", len(names), len(want), all)
	}
	if len(parts) < 3 {
		t.Errorf("%d parts", len(parts))
	}
}

// TestPartsAreFiguresOfTheirOwn looks at the tree: a listener meets each part.
func TestPartsAreFiguresOfTheirOwn(t *testing.T) {
	d := layOut(t, newPaper(&paper.PageBreak{}, fig(manyRows())))
	if _, err := paint(d, testOptions.Date); err != nil {
		t.Fatal(err)
	}
	var alts []string
	d.tree.Root.Walk(func(e *pdfua.Element, _ int) {
		if e.Tag == pdfua.Figure {
			alts = append(alts, e.Alt)
			if b := e.BBox; b.Right-b.Left < 300 || b.Top-b.Bottom < 50 || b.Bottom < margin {
				t.Errorf("%q stands at %+v", e.Alt, b)
			}
		}
	})
	parts := len(partsIn(d))
	if len(alts) != parts {
		t.Fatalf("%d elements for %d parts", len(alts), parts)
	}
	for i, alt := range alts {
		if want := fmt.Sprintf("Bar chart: Progress differs widely between programmes. Number of intentions. Described below. Part %d of %d.", i+1, parts); alt != want {
			t.Errorf("alternative text %q, want %q", alt, want)
		}
	}
}

// TestWordsOfDrawingsStandApart reads the content as tools do that know nothing of
// places: each name and number of a row is a word of its own.
func TestWordsOfDrawingsStandApart(t *testing.T) {
	f := manyRows()
	for i := range f.Chart.(*figure.CountChart).Categories {
		f.Chart.(*figure.CountChart).Series[0].Values[i] += 7000 // no number of the table or of a page
	}
	file, err := Render(newPaper(&paper.PageBreak{}, fig(f)), testOptions)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "paper.pdf")
	if err := os.WriteFile(path, file, 0o644); err != nil {
		t.Fatal(err)
	}
	for _, finding := range pdfcheck.Check(path, file) {
		t.Error(finding)
	}
	seen := map[string]int{}
	for _, word := range strings.Fields(tool(t, "pdftotext", "-raw", path, "-")) {
		seen[word]++
	}
	said := map[string]int{}
	elements, err := pdfcheck.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, word := range strings.Fields(saidInFigures(elements)) {
		said[word]++
	}
	for n := 1; n <= 120; n++ {
		name, value := fmt.Sprintf("N%03d", n), fmt.Sprintf("7,%03d", n)
		if seen[name] != 2 || seen[value] != 1 || said[name] != 1 || said[value] != 1 { // the name is in the table too
			t.Errorf("%s: pdftotext has %d and %d, the content %d and %d", name, seen[name], seen[value], said[name], said[value])
		}
	}
}

// saidInFigures are the words of the figures, one after the other as they are
// encoded.
func saidInFigures(elements []pdfcheck.Element) (said string) {
	for _, e := range elements {
		if e.Tag == "Figure" {
			said += e.Text + " "
		} else {
			said += saidInFigures(e.Kids)
		}
	}
	return said
}

// TestTurnedHeadsAreSound sets a heat map with so many columns that their heads are
// turned: the file is sound, and the heads are words of their own.
func TestTurnedHeadsAreSound(t *testing.T) {
	c := &figure.CountChart{Kind: figure.Heatmap, CategoryName: "Programme", ValueName: "Number of intentions", Categories: []string{"Cancer", "Maternity"}}
	table := figure.Table{Compact: true, Columns: columns("Programme")}
	for n := range 30 {
		c.Series = append(c.Series, figure.Series{Name: fmt.Sprintf("Neighbourhood team C%02d", n), Values: []float64{float64(n), 3}})
	}
	f := &figure.Figure{ID: "heads", Label: "Figure 1", Title: "Thirty columns", Sentence: "They differ.", Chart: c, Table: table}
	p := newPaper(&paper.PageBreak{}, fig(f))
	d := layOut(t, p)
	checkPages(t, d)
	turned := 0
	for _, part := range partsIn(d) {
		for _, words := range part.texts() {
			if words.Turned {
				turned++
			}
			if size := words.Size * part.scale; size < legible {
				t.Errorf("%q has %.1f points", words.Words, size)
			}
		}
	}
	file, err := Render(p, testOptions)
	if err != nil {
		t.Fatal(err)
	}
	for _, finding := range pdfcheck.Check("heads.pdf", file) {
		t.Error(finding)
	}
	elements, err := pdfcheck.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	words := strings.Fields(saidInFigures(elements))
	for n := range 30 {
		if !slices.Contains(words, fmt.Sprintf("C%02d", n)) {
			t.Errorf("no head C%02d among %q", n, words)
		}
	}
	if turned < 30 {
		t.Errorf("%d heads are turned", turned)
	}
}
