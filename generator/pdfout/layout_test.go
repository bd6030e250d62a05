package pdfout

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"
	"pgregory.net/rapid"

	"boardpack/generator/figure"
	"boardpack/generator/paper"
)

func layOut(t testing.TB, p *paper.Paper) *document {
	t.Helper()
	d, err := lay(single(p), testOptions)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestEveryKindHasAHandler(t *testing.T) {
	for _, kind := range paper.NodeKinds {
		_, block := blocks[kind]
		_, inline := inlines[kind]
		if block == inline {
			t.Errorf("%s: block %v, inline %v; want exactly one", kind, block, inline)
		}
	}
	if got := len(blocks) + len(inlines); got != len(paper.NodeKinds) {
		t.Errorf("%d handlers for %d kinds", got, len(paper.NodeKinds))
	}
}

func TestUnknownKindIsAnError(t *testing.T) {
	for _, node := range []ast.Node{ast.NewThematicBreak(), para("", ast.NewRawHTML())} {
		_, err := Render(newPaper(node), testOptions)
		if err == nil || !strings.Contains(err.Error(), "no layout for a ") {
			t.Errorf("error %v", err)
		}
	}
}

func TestFaultsAreErrors(t *testing.T) {
	impossible := &figure.CountChart{Kind: figure.Bar}
	for want, node := range map[string]ast.Node{
		`the font has no '✓' (U+2713), in "done ✓"`:     para("", text("done ✓")),
		`text "\xff" is not UTF-8`:                      para("", text("\xff")),
		"link to #nowhere, which the paper does not":    para("", linkTo("#nowhere", "there")),
		"draw the chart of x: a bar chart has 0 series": fig(&figure.Figure{ID: "x", Chart: impossible}),
		"a figure of the paper is not bound":            &paper.Figure{},
		`the font has no '😀' (U+1F600), in "cell 😀"`:    fig(&figure.Figure{ID: "x", Table: figure.Table{Columns: columns("A"), Rows: []figure.Row{row("cell 😀")}}}),
	} {
		_, err := Render(newPaper(node), testOptions)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, want %q", err, want)
		}
	}
	if _, err := Render(newPaper(), Options{}); err == nil {
		t.Error("no error without a date")
	}
}

func TestLandscapeTakesItsHeadingAndGoesBack(t *testing.T) {
	var labels, cells []string
	for n := range 16 {
		labels, cells = append(labels, fmt.Sprintf("#Heading%d", n)), append(cells, "1,000,000")
	}
	wide := figure.Table{Columns: columns(labels...), Rows: []figure.Row{row(cells...)}}
	d := layOut(t, newPaper(
		&paper.PageBreak{}, para("", text("before")), heading(2, "1", "h", "Wide"),
		fig(&figure.Figure{ID: "t", Title: "T", Table: wide}), para("", text("after"))))
	var shape []string
	for _, p := range d.pages {
		shape = append(shape, fmt.Sprint(p.landscape))
	}
	if got := strings.Join(shape, " "); got != "false true false" {
		t.Errorf("landscape pages %s", got)
	}
	if d.destinations["h"].page != 2 || d.destinations["t"].page != 2 {
		t.Errorf("heading and table on pages %d and %d, want both on 2", d.destinations["h"].page, d.destinations["t"].page)
	}
}

// TestRandomPapers sets papers of blocks in any order.
func TestRandomPapers(t *testing.T) {
	word := rapid.StringMatching(`[A-ZŴŁ]?[a-z0-9ŷę/-]{1,12}[,.:]?|[a-z]{40,60}`)
	sentence := rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(word, 1, 90).Draw(t, "sentence"), " ")
	})
	rapid.Check(t, func(t *rapid.T) {
		var nodes []ast.Node
		heads := 0
		for n := range rapid.IntRange(1, 40).Draw(t, "blocks") {
			words := sentence.Draw(t, "words")
			var node ast.Node
			switch rapid.IntRange(0, 8).Draw(t, "kind") {
			case 0:
				heads++
				node = heading(rapid.IntRange(2, 4).Draw(t, "level"), strconv.Itoa(heads), fmt.Sprintf("h%d", n), start(words, 60))
			case 1:
				node = list('-', item(para("", text(words)), list('.', item(para("", text(words))))), item(para("", text(words))))
			case 2:
				node = with(ast.NewBlockquote(), para("", text(words)))
			case 3:
				node = &paper.KeyFigures{Figures: []paper.KeyFigure{{Value: "12", Label: start(words, 40)}, {Value: "3,456.7", Label: "label", Note: start(words, 90)}}}
			case 4:
				node = fig(&figure.Figure{ID: fmt.Sprintf("f%d", n), Label: "Table", Title: words, Notes: []string{words}, Table: figure.Table{Columns: columns("A", "#B"), Rows: []figure.Row{row(words, "1"), row("x", "2"), row("y", "3")}}})
			case 5:
				node = &paper.Facts{Facts: []paper.Fact{{Name: "Name", Text: words}, {Name: start(words, 50), Text: "text"}}}
			default:
				node = para(rapid.SampledFrom([]string{"", "1.1", "10.12.3"}).Draw(t, "number"), text(words))
			}
			nodes = append(nodes, node)
		}
		p := newPaper(append([]ast.Node{&paper.PageBreak{}}, nodes...)...)
		d, err := lay(single(p), testOptions)
		if err != nil {
			t.Fatalf("%v", err)
		}
		checkPages(t, d)
		checkParagraphs(t, d)
		checkUnparted(t, d)
		_, want := expectedText(p)
		if got := compact(treeText(d)); !strings.HasSuffix(got, compact(want)) {
			t.Errorf("paper reads\n%s\nwant\n%s", got, compact(want))
		}
	})
}

// TestChartIsSqueezedOntoThePage sets more and more text above a chart: where
// the chart only just fails to fit it gives way a little, else it moves on.
func TestChartIsSqueezedOntoThePage(t *testing.T) {
	c := sampleChart()
	squeezed := map[bool]int{}
	for lines := 5; lines < 45; lines++ {
		nodes := []ast.Node{&paper.PageBreak{}}
		for range lines {
			nodes = append(nodes, para("", text("A line.")))
		}
		nodes = append(nodes, fig(&figure.Figure{ID: "f", Title: "T", Sentence: "It rises.", Chart: c}))
		d := layOut(t, newPaper(nodes...))
		checkPages(t, d)
		for _, m := range slices.Concat(d.pages[1].marks, d.pages[len(d.pages)-1].marks) {
			if p, ok := m.shape.(*picture); ok {
				width := p.drawing.Width * p.scale
				squeezed[p.scale < fullScale]++
				if p.scale < (1-mostSqueezed)*fullScale || m.x < margin || m.x+width > a4Short-margin {
					t.Errorf("%d lines above: the chart is %.0f wide at %.0f", lines, width, m.x)
				}
			}
		}
	}
	if squeezed[true] == 0 || squeezed[false] == 0 {
		t.Errorf("charts squeezed or not: %v", squeezed)
	}
}
