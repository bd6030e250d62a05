package pdfout

import (
	"fmt"
	"strings"
	"testing"

	"boardpack/generator/figure"
	"boardpack/generator/pdfua"
)

// A group that goes on over a page has its head above its first row there, for the eye
// alone; its own rows are not below another one's, nor is a total of all below any.
func TestGroupsGoOnUnderTheirHead(t *testing.T) {
	var rows []figure.Row
	group := map[string]string{} // of each row
	for g, size := range []int{50, 3, 80} {
		name := fmt.Sprintf("Group%d", g)
		rows = append(rows, figure.Row{Head: true, Cells: []figure.Cell{figure.Said(name)}})
		for n := range size {
			reference := fmt.Sprintf("ref%d.%d", g, n)
			group[reference] = name
			rows = append(rows, row(reference, "words", "1"))
		}
	}
	total := row("Total", "words", "133")
	total.Total = true
	d, err := lay(single(rowsPaper(0, append(rows, total)...)), testOptions)
	if err != nil {
		t.Fatal(err)
	}
	checkPages(t, d)
	again := 0
	for i, p := range d.pages {
		head := "" // that a row stands under
		for _, m := range p.marks {
			run, is := m.shape.(*textRun)
			switch {
			case !is:
			case strings.HasPrefix(run.text, "Group"):
				if head = strings.TrimSpace(run.text); pdfua.ContentOf(m.owner) == nil {
					head, again = strings.TrimSuffix(head, " (continued)"), again+1
				}
			case group[strings.TrimSpace(run.text)] != "" && group[strings.TrimSpace(run.text)] != head:
				t.Errorf("page %d: %s stands under %q", i+1, run.text, head)
			}
		}
	}
	if len(d.pages) < 3 || again < 2 {
		t.Errorf("%d heads stand again on %d pages", again, len(d.pages))
	}
}
