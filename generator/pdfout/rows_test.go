package pdfout

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"
	"pgregory.net/rapid"

	"boardpack/generator/figure"
	"boardpack/generator/paper"
	"boardpack/generator/pdfua"
)

// rowsPaper is a table between paragraphs.
func rowsPaper(before int, rows ...figure.Row) *paper.Paper {
	nodes := []ast.Node{&paper.PageBreak{}}
	for n := range before {
		nodes = append(nodes, para("", text(fmt.Sprintf("paragraph %d", n))))
	}
	nodes = append(nodes, fig(&figure.Figure{ID: "t", Label: "Table 1", Title: "Rows", Table: figure.Table{Columns: columns("Reference", "Text", "#Number"), Rows: rows}}))
	return newPaper(nodes...)
}

func TestTableRowsAreWholeAndHeadsRepeat(t *testing.T) {
	t.Run("high rows", func(t *testing.T) { wholeRows(t, 0, 0, 0, 150, 150, 150, 150) })
	rapid.Check(t, func(t *rapid.T) {
		length := rapid.SampledFrom([]int{0, 1, 5, 12, 30, 60, 150})
		wholeRows(t, rapid.IntRange(0, 60).Draw(t, "before"), rapid.SliceOfN(length, 1, 120).Draw(t, "lengths")...)
	})
}

// wholeRows has rows of so many words below so many paragraphs.
func wholeRows(t rapid.TB, before int, lengths ...int) {
	t.Helper()
	var rows []figure.Row
	for n, length := range lengths {
		rows = append(rows, row(fmt.Sprintf("ref%d.", n), words(fmt.Sprintf("row%d_", n), length), strconv.Itoa(n)))
	}
	d, err := lay(single(rowsPaper(before, rows...)), testOptions)
	if err != nil {
		t.Fatalf("%v", err)
	}
	checkPages(t, d)
	rowOf := parents(d.tree)
	pageOf := map[*pdfua.Element]int{} // of each row
	perPage := map[int]int{}
	heads := map[int]int{}
	for i, p := range d.pages {
		for _, m := range p.marks {
			run, ok := m.shape.(*textRun)
			if !ok {
				continue
			}
			content := pdfua.ContentOf(m.owner)
			isContent := content != nil
			if strings.HasPrefix(run.text, "Reference") && (!isContent || content.Element.Tag == pdfua.TH) {
				heads[i]++
			}
			if !isContent || content.Element.Tag != pdfua.TD {
				continue
			}
			tr := rowOf[content.Element]
			if was, seen := pageOf[tr]; seen && was != i {
				t.Errorf("a row is on pages %d and %d", was+1, i+1)
			} else if !seen {
				perPage[i]++
			}
			pageOf[tr] = i
		}
	}
	for i, n := range perPage {
		if heads[i] != 1 {
			t.Errorf("page %d has %d rows and %d heads", i+1, n, heads[i])
		}
		edge := perPage[i-1] == 0 || perPage[i+1] == 0 // the table starts or ends here
		if n < 2 && len(rows) > 1 && edge {
			t.Errorf("page %d has the first or last row on its own", i+1)
		}
	}
}

func parents(tree *pdfua.Tree) map[*pdfua.Element]*pdfua.Element {
	of := map[*pdfua.Element]*pdfua.Element{}
	tree.Root.Walk(func(e *pdfua.Element, _ int) {
		for _, kid := range e.Kids {
			if child, ok := kid.(*pdfua.Element); ok {
				of[child] = e
			}
		}
	})
	return of
}

// TestRowsThatGoOnAreNamed sets a row of several pages: each has its name, once read.
func TestRowsThatGoOnAreNamed(t *testing.T) {
	for n := 1500; n < 1560; n += 4 {
		d := layOut(t, rowsPaper(3, row("short", "text", "1"), row("long row", words("w", n), "1"), row("next", "text", "2")))
		checkPages(t, d)
		named := 0
		for i, p := range d.pages {
			text, names := 0, 0
			for _, m := range p.marks {
				if run, is := m.shape.(*textRun); is {
					text += strings.Count(run.text, "w1")
					names += strings.Count(run.text, "long row")
				}
			}
			if text > 0 {
				if named++; names != 1 {
					t.Errorf("%d words: page %d names the row %d times", n, i+1, names)
				}
			}
		}
		if named < 2 || strings.Count(treeText(d), "long row") != 1 {
			t.Errorf("%d words: the row is on %d pages, and read %d times", n, named, strings.Count(treeText(d), "long row"))
		}
	}
}

// TestTallRows sets rows of about half a page, which fit by two, or by one
// once a repeated head takes its room.
func TestTallRows(t *testing.T) {
	for n := 180; n < 320; n += 4 {
		var rows []figure.Row
		for r := range 4 {
			rows = append(rows, row(fmt.Sprintf("ref%d", r), words(fmt.Sprintf("row%d_", r), n), "1"))
		}
		checkPages(t, layOut(t, rowsPaper(3, rows...)))
	}
}
