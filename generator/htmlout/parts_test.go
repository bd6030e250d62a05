package htmlout

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"boardpack/generator/figure"
	"boardpack/generator/paper"
)

// A table of 2,500 rows is three parts; each row is in one of them, and each part
// leads to the others.
func TestATableOfManyRowsIsCut(t *testing.T) {
	table := figure.Table{Columns: []figure.Column{{Name: "reference", Label: "Reference"}, {Name: "n", Label: "N", Numeric: true}}}
	for n := range 2500 {
		table.Rows = append(table.Rows, figure.Row{Cells: []figure.Cell{figure.Said(fmt.Sprintf("CI-%04d", n+1)), figure.Whole(n)}})
	}
	p := &paper.Paper{Name: "list", Title: "The list", Root: tree(answer(&figure.Figure{ID: "all", Label: "Table 1", Title: "All", Table: table}))}
	pages, err := Paper(PaperPage{Site: site, Paper: p})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"list.html", "list-all-2.html", "list-all-3.html"}
	seen := map[string]int{}
	if len(pages) != 3 {
		t.Fatalf("%d pages", len(pages))
	}
	for i, page := range pages {
		if page.Path != want[i] {
			t.Errorf("page %d is %s, want %s", i+1, page.Path, want[i])
		}
		for _, reference := range regexp.MustCompile(`<th [^>]*scope="row"><span class="board-held">(CI-\d{4})<`).FindAllStringSubmatch(string(page.HTML), -1) {
			seen[reference[1]]++
		}
		for k, words := range []string{"Rows 1 to 1,000: CI-0001 to CI-1000", "Rows 1,001 to 2,000: CI-1001 to CI-2000", "Rows 2,001 to 2,500: CI-2001 to CI-2500"} {
			link := `<a href="` + []string{"list.html#all", "list-all-2.html", "list-all-3.html"}[k] + `">` + words + "</a>"
			if here := `<strong aria-current="page">` + words + "</strong>"; k == i && !strings.Contains(string(page.HTML), here) || k != i && !strings.Contains(string(page.HTML), link) {
				t.Errorf("%s does not say %q", page.Path, words)
			}
		}
		if strings.Contains(string(page.HTML), "data-sortable>") {
			t.Errorf("%s sorts a part of the rows", page.Path)
		}
	}
	if len(seen) != 2500 {
		t.Fatalf("%d rows", len(seen))
	}
	for reference, n := range seen {
		if n != 1 {
			t.Errorf("%s is shown %d times", reference, n)
		}
	}
}
