package htmlout

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator/figure"
	"boardpack/generator/paper"
)

func TestCellsComeBack(t *testing.T) {
	odd := table([]string{"A", "B"}, [][]string{{"x", " two  spaces "}, {"1,234", "−5"}, {"", ""}, {"a\nb", "<td>&amp;"}, {"Grand Total", "\u00a0£"}}, "B")
	tables := map[string]figure.Table{"odd": odd, "one column": table([]string{"A"}, [][]string{{"x"}, {"y"}})}
	for _, name := range []string{"published-progress-timescale.csv", "published-open-closed.csv"} {
		t.Run(name, func(t *testing.T) { comesBack(t, published(t, name)) })
	}
	for name, table := range tables {
		t.Run(name, func(t *testing.T) { comesBack(t, table) })
	}
}

func comesBack(t *testing.T, table figure.Table) {
	t.Helper()
	p := &paper.Paper{Root: tree(answer(&figure.Figure{ID: "f", Label: "Table 1", Title: "T", Table: table}))}
	page, err := paperOf(PaperPage{Paper: p})
	if err != nil {
		t.Fatal(err)
	}
	var want, got [][]string
	heads := []string{}
	for _, column := range table.Columns {
		heads = append(heads, column.Label)
	}
	want = append(want, heads)
	for _, row := range table.Rows {
		texts := []string{}
		for _, cell := range row.Cells {
			texts = append(texts, cell.Text())
		}
		want = append(want, texts)
	}
	for r, tr := range all(parse(t, light(page)), "tr") {
		texts := []string{}
		for i, cell := range all(tr, "th", "td") {
			texts = append(texts, content(cell))
			if numeric := strings.Contains(attr(cell, "class"), "--numeric"); numeric != table.Columns[i].Numeric {
				t.Errorf("%q is numeric: %v", content(cell), numeric)
			}
			if heading := cell.Data == "th"; heading != (r == 0 || i == 0 && content(cell) != "" && len(table.Columns) > 1) {
				t.Errorf("%q is a heading: %v", content(cell), heading)
			}
		}
		if total := strings.Contains(attr(tr, "class"), "board-total"); total != (r > 0 && table.Rows[r-1].Total) {
			t.Errorf("row %d is a total: %v", r, total)
		}
		got = append(got, texts)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("cells (-want +got):\n%s", diff)
	}
}

// A table that can be sorted says of a column of times where each stands among them, which the
// words do not: "12 months to April 2024" is before "2025/26".
func TestTimesSayTheirPlace(t *testing.T) {
	table := figure.Table{Columns: []figure.Column{{Name: "name"}, {Name: "period"}}}
	for _, period := range []string{"2025/26", "12 months to April 2024", "", "Q3 2024/25", "2025/26", "2015 to 2017"} {
		table.Rows = append(table.Rows, figure.Row{Cells: []figure.Cell{figure.Said("A"), figure.Said(period)}})
	}
	places := func(table figure.Table) (places []string) {
		for _, cell := range strings.Split(cellsOf(table), "<td")[1:] {
			_, after, _ := strings.Cut(cell, `data-time="`)
			place, _, _ := strings.Cut(after, `"`)
			places = append(places, place)
		}
		return places
	}
	if diff := cmp.Diff([]string{"4", "2", "", "3", "4", "1"}, places(table)); diff != "" {
		t.Error(diff)
	}
	table.Rows = table.Rows[:5] // too few to sort
	if diff := cmp.Diff(make([]string, 5), places(table)); diff != "" {
		t.Error(diff)
	}
}
