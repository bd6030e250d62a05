package pdfout

import (
	"fmt"
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"

	"boardpack/generator/figure"
	"boardpack/generator/paper"
	"boardpack/generator/pdfua"

	"boardpack/generator/trial"
)

// shortRows are so many rows of a line each.
func shortRows(n int) []figure.Row {
	var rows []figure.Row
	for i := range n {
		rows = append(rows, row(fmt.Sprintf("ref%d.", i), "a few words", "1"))
	}
	return rows
}

// onEach is how many rows of the table each page has.
func onEach(d *document) []int {
	rows := make([]int, len(d.pages))
	for i, p := range d.pages {
		for _, m := range runs(p) {
			if strings.HasPrefix(m.text(), "ref") && pdfua.ContentOf(m.owner).Element.Tag == pdfua.TH {
				rows[i]++
			}
		}
	}
	return rows
}

// TestFewRowsStandWithOthers holds that no page has only a few of a table's rows, where
// it begins or where it ends.
func TestFewRowsStandWithOthers(t *testing.T) {
	for _, n := range []int{17, 30, 41, 42, 43, 44, 45, 46, 60, 90} {
		for before := range 30 {
			var on []int
			for _, rows := range onEach(layOut(t, rowsPaper(before, shortRows(n)...))) {
				if rows > 0 {
					on = append(on, rows)
				}
			}
			if len(on) > 1 && (on[0] < 3 || on[len(on)-1] < 4) {
				t.Errorf("%d rows after %d paragraphs: %v on the pages", n, before, on)
			}
		}
	}
}

// TestCloserRowsSaveAPage holds that a paper does not end with a few lines on a page that
// closer rows would save, and that rows stay as they are where they would save none.
func TestCloserRowsSaveAPage(t *testing.T) {
	saved, kept := 0, 0
	for n := range trial.Of(4, 16) { // of more rows these stand close in any case
		for before := range 40 {
			b := single(rowsPaper(before, shortRows(n+1)...))
			wide, err := laid(b, testOptions, false)
			if err != nil {
				t.Fatal(err)
			}
			closer, err := laid(b, testOptions, true)
			if err != nil {
				t.Fatal(err)
			}
			last := wide.pages[len(wide.pages)-1]
			_, height := frame(last.landscape)
			d, want := layOut(t, b.papers[0]), len(wide.pages)
			if len(wide.pages) > 1 && last.used < height/4 && len(closer.pages) < want {
				want = len(closer.pages)
				saved++
			} else if d.pages[len(d.pages)-1].used == last.used {
				kept++
			} else {
				t.Errorf("%d rows after %d paragraphs stand closer and save nothing", n, before)
			}
			if len(d.pages) != want {
				t.Errorf("%d rows after %d paragraphs: %d pages, want %d", n, before, len(d.pages), want)
			}
		}
	}
	if saved == 0 || kept == 0 {
		t.Errorf("%d papers were shortened and %d not", saved, kept)
	}
}

// TestDataGoesOnUnderItsName has a chart's numbers in an annex over several pages.
func TestDataGoesOnUnderItsName(t *testing.T) {
	of := &paper.Figure{Figure: &figure.Figure{ID: "f", Label: "Figure 1", Title: "Rows", Table: figure.Table{Columns: columns("Reference", "Text", "#Number"), Rows: shortRows(120)}}}
	d := layOut(t, newPaper(&paper.PageBreak{}, of, &paper.PageBreak{}, &paper.Data{Of: of}))
	annexed, beside := 0, 0
	for _, p := range d.pages {
		text := ""
		for _, m := range p.marks {
			if run, is := m.shape.(*textRun); is && m.owner == pdfua.Repetition {
				text += run.text
			}
		}
		switch {
		case strings.Contains(text, "The data of Figure 1: Rows (continued)"):
			annexed++
		case strings.Contains(text, "Figure 1: Rows (continued)"):
			beside++
		}
	}
	if annexed == 0 || beside == 0 {
		t.Errorf("%d pages go on with the data, %d with the table beside", annexed, beside)
	}
}

// TestATableThatHasNotBegunIsNotContinued has a chart at any height of a page and its table
// below: where this begins on the next, it is the data of the chart, and goes on after that.
func TestATableThatHasNotBegunIsNotContinued(t *testing.T) {
	begun, goesOn := 0, 0
	for lines := range 40 {
		nodes := []ast.Node{&paper.PageBreak{}}
		for range lines {
			nodes = append(nodes, para("", text("A line.")))
		}
		f := &figure.Figure{ID: "f", Label: "Figure 1", Title: "Rows", Chart: sampleChart(), Table: figure.Table{Columns: columns("Reference", "#Number")}}
		for range 60 {
			f.Table.Rows = append(f.Table.Rows, row("x", "1"))
		}
		d := layOut(t, newPaper(append(nodes, fig(f))...))
		rows := 0
		for _, p := range d.pages {
			caption, here := "", 0
			for _, m := range p.marks {
				run, is := m.shape.(*textRun)
				switch {
				case is && m.owner == pdfua.Repetition:
					caption += run.text
				case is && run.text == "x":
					here++
				}
			}
			switch {
			case rows > 0 && here > 0:
				goesOn++
				if !strings.HasPrefix(caption, "Figure 1: Rows (continued)") {
					t.Errorf("%d lines above: a table goes on under %q", lines, caption)
				}
			case strings.HasPrefix(caption, "The data of Figure 1: Rows"):
				begun++
			}
			if rows == 0 && strings.Contains(caption, "continued") {
				t.Errorf("%d lines above: %q stands above a table that begins", lines, caption)
			}
			rows += here
		}
	}
	if begun == 0 || goesOn == 0 {
		t.Errorf("%d tables begin a page below their chart, %d go on", begun, goesOn)
	}
}

// TestCodesStandNearWhatTheyName has a table of codes with a name each, which needs a
// part of the page's width.
func TestCodesStandNearWhatTheyName(t *testing.T) {
	const width, size = 480, 9
	widths := func(cells ...string) []float64 {
		demands := measure(figure.Table{Columns: columns("Reference", "Title"), Rows: []figure.Row{row(cells...)}})
		return distribute(demands, size, width, demand.words)
	}
	code, words := widths("CI2526-001", "A short title"), widths("Two words", "A short title")
	if code[0] > 8*size || code[0]+code[1] < width-1 {
		t.Errorf("a code has %.0f points, its title %.0f", code[0], code[1])
	}
	if words[0] <= code[0] {
		t.Errorf("words have %.0f points, and a code %.0f", words[0], code[0])
	}
}
