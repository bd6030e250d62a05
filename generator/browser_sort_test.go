package generator

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"boardpack/generator/figure"
	"boardpack/generator/trial"
	"boardpack/templates/page"
)

// columns are columns of a table as they stand, and as they are to stand
// sorted upwards. An empty cell comes last either way.
var columns = []struct {
	name, cells, up string
}{
	{"References", "LSC-010 LSC-009 b-2 LSC-100 B-10", "b-2 B-10 LSC-009 LSC-010 LSC-100"},
	{"Numbers", "1,234 −5 – 99.5 0", ""},
	{"Counts", "1,234 −5 _ 99.5 0", "−5 0 99.5 1,234 _"},
	{"Money", "£9,000 £10 £2.50 £1,000,000 £11", "£2.50 £10 £11 £9,000 £1,000,000"},
	{"Shares", "9.5% 10.0% 0.5% 100.0% _", "0.5% 9.5% 10.0% 100.0% _"},
	{"Counts with shares", "9_(5.3%) 110_(65.1%) 45_(26.6%) 1_(0.6%) 4_(2.4%)", "1_(0.6%) 4_(2.4%) 9_(5.3%) 45_(26.6%) 110_(65.1%)"},
	{"Dates", "13_November_2024 2_December_2023 31_July_2024 1_August_2024 _", "2_December_2023 31_July_2024 1_August_2024 13_November_2024 _"},
	{"Months", "Dec_2024 Jan_2025 Aug_2024 Sep_2024 Apr_2024", "Apr_2024 Aug_2024 Sep_2024 Dec_2024 Jan_2025"},
	{"Spans", "12_months_to_January_2025 12_months_to_April_2024 Q3_2024/25 _ 2015_to_2017", "2015_to_2017 12_months_to_April_2024 Q3_2024/25 12_months_to_January_2025 _"},
	{"Quarters", "Q4_2024/25 2025/26 Q1_2025/26 Q3_2024/25 2026/27", "Q3_2024/25 Q4_2024/25 Q1_2025/26 2025/26 2026/27"},
	{"Days_to_come", "13_November_2024 To_be_agreed 2_December_2023 _ 1_August_2024", "2_December_2023 1_August_2024 13_November_2024 To_be_agreed _"},
	{"Words", "On_track Delayed _ Élan delivered", "Delayed delivered Élan On_track _"},
}

// sortable is a page with one table of the columns, and a total.
func sortable() []byte {
	var out strings.Builder
	out.WriteString(`<!DOCTYPE html><html lang="en-GB"><title>Sort</title><main><table data-sortable><thead><tr>`)
	var rows [5]string
	for _, column := range columns {
		out.WriteString("<th>" + column.name + "</th>")
		times := timesOf(column.cells)
		for i, cell := range strings.Fields(column.cells) {
			rows[i] += "<td" + times[i] + ">" + spaced(cell) + "</td>"
		}
	}
	out.WriteString("</tr></thead><tbody><tr>" + strings.Join(rows[:], "</tr><tr>") + `</tr><tr class="board-total">`)
	out.WriteString(strings.Repeat("<td>000</td>", len(columns)) + "</tr></tbody></table></main><script>" + page.Script + "</script>")
	return []byte(out.String())
}

// timesOf are what pages say of cells that are times, for the script to sort by.
func timesOf(cells string) (attributes [5]string) {
	table := figure.Table{Columns: []figure.Column{{Name: "x"}}}
	for _, cell := range strings.Fields(cells) {
		table.Rows = append(table.Rows, figure.Row{Cells: []figure.Cell{figure.Said(spaced(cell))}})
	}
	for i, place := range table.Times(0) {
		switch {
		case place > 0:
			attributes[i] = fmt.Sprintf(` data-time="%d"`, place)
		case place == figure.NoTime:
			attributes[i] = ` data-time=""`
		}
	}
	return attributes
}

// spaced is a cell of columns: an underscore stands for a space, or for
// nothing where it stands alone.
func spaced(cell string) string {
	if cell == "_" {
		return ""
	}
	return strings.ReplaceAll(cell, "_", " ")
}

// TestKeyboardSorts sorts a table by each of its columns: up, down, and back.
func TestKeyboardSorts(t *testing.T) {
	b := newBrowser(t)
	b.write(t, "sort.html", sortable())
	b.open(t, view{page: "sort.html", width: 1280, scripts: true})
	for i, column := range columns {
		if column.up == "" {
			continue // it stands there for a column of numbers with a sign in it
		}
		up := strings.Fields(column.up)
		var down []string
		for _, cell := range up {
			if cell != "_" && cell != "To_be_agreed" {
				down = append([]string{cell}, down...)
			}
		}
		down = append(down, up[len(down):]...)
		run[any](t, b, fmt.Sprintf(`document.querySelectorAll("th button")[%d].focus()`, i))
		for _, step := range []struct {
			way, status string
			cells       []string
		}{
			{"ascending", "Sorted by " + column.name + ", ascending", up},
			{"descending", "Sorted by " + column.name + ", descending", down},
			{"none", "The rows are as they were at first", strings.Fields(column.cells)},
		} {
			b.press(t, kb.Enter)
			got := run[[]string](t, b, fmt.Sprintf(`[...document.querySelectorAll("tbody tr")].map(row => row.cells[%d].textContent)`, i))
			var want []string
			for _, cell := range append(step.cells, "000") {
				want = append(want, spaced(cell))
			}
			if strings.Join(got, "|") != strings.Join(want, "|") {
				t.Errorf("%s, %s: %q, want %q", column.name, step.way, got, want)
			}
			if said := run[string](t, b, `document.querySelector("[role=status]").textContent`); said != step.status {
				t.Errorf("the reader hears %q, want %q", said, step.status)
			}
			ways := run[[]string](t, b, `[...document.querySelectorAll("th")].map(heading => heading.ariaSort)`)
			for j, way := range ways {
				if want := step.way; j == i && way != want || j != i && way != "none" {
					t.Errorf("%s: column %d says %s", column.name, j, way)
				}
			}
		}
	}
}

// TestKeyboardSortsFromTheOrderAtFirst holds that the column by which the page has its
// rows says so before anything is sorted, and that a press there always changes their order.
func TestKeyboardSortsFromTheOrderAtFirst(t *testing.T) {
	b := newBrowser(t)
	for name, c := range map[string]struct {
		heads string   // of which * is before the one that the page sorted by
		rows  []string // cells, apart by a space; _ is empty
		first string   // of each column
		press int      // which head
		ways  []string // of that head, press by press
	}{
		"most first":     {"Name *Number", []string{"b 30", "a 20", "c 20", "d 4", "e _"}, "none descending", 1, []string{"ascending", "descending", "ascending"}},
		"by reference":   {"Reference Number", []string{"R-2 1", "R-9 2", "R-10 2", "R-11 1"}, "ascending none", 0, []string{"descending", "ascending", "descending"}},
		"two values":     {"Name *Answer", []string{"b No", "a No", "c Yes", "b Yes"}, "none none", 1, []string{"ascending", "descending", "none"}},
		"by chance":      {"Name Number", []string{"b 30", "a 20", "c 20", "d 4"}, "none none", 0, []string{"ascending", "descending", "none"}},
		"not as said":    {"Name *Status", []string{"b Open", "a Delayed", "c Closed", "d Late"}, "none none", 1, []string{"ascending", "descending", "none"}},
		"empty between":  {"Name *Number", []string{"b 1", "a _", "c 2", "b 3"}, "none none", 0, []string{"ascending", "descending", "none"}},
		"another column": {"Number Name", []string{"1 c", "2 a", "3 d", "4 b"}, "ascending none", 1, []string{"ascending", "descending", "none"}},
	} {
		var out strings.Builder
		out.WriteString(`<!DOCTYPE html><html lang="en-GB"><title>Sort</title><main><table data-sortable><thead><tr>`)
		for _, head := range strings.Fields(c.heads) {
			sorted := ""
			if strings.HasPrefix(head, "*") {
				sorted = " data-sorted"
			}
			out.WriteString("<th" + sorted + ">" + head + "</th>")
		}
		out.WriteString("</tr></thead><tbody>")
		for _, row := range c.rows {
			out.WriteString("<tr>")
			for _, cell := range strings.Fields(row) {
				out.WriteString("<td>" + spaced(cell) + "</td>")
			}
			out.WriteString("</tr>")
		}
		out.WriteString("</tbody></table></main><script>" + page.Script + "</script>")
		b.write(t, "first.html", []byte(out.String()))
		b.open(t, view{page: "first.html", width: 1280, scripts: true})
		const ways = `[...document.querySelectorAll("th")].map(heading => heading.ariaSort).join(" ")`
		const rows = `[...document.querySelectorAll("tbody tr")].map(row => row.textContent).join("|")`
		if got := run[string](t, b, ways); got != c.first {
			t.Errorf("%s: %s at first, want %s", name, got, c.first)
		}
		first := run[string](t, b, rows)
		before := first
		run[any](t, b, fmt.Sprintf(`document.querySelectorAll("th button")[%d].focus()`, c.press))
		for _, want := range c.ways {
			b.press(t, kb.Enter)
			if got := strings.Fields(run[string](t, b, ways))[c.press]; got != want {
				t.Errorf("%s: %s, want %s", name, got, want)
			}
			now := run[string](t, b, rows)
			if now == before && strings.Fields(c.first)[c.press] != "none" {
				t.Errorf("%s: a press changes nothing", name)
			}
			if want == "none" && (now != first || run[string](t, b, ways) != c.first) {
				t.Errorf("%s: %s, not as at first", name, now)
			}
			before = now
		}
	}
}

// TestBrowserSortsTheExample finds buttons on the lists of the paper, and
// nothing lost when one is sorted.
func TestBrowserSortsTheExample(t *testing.T) {
	trial.Later(t, "sorts a table, as another test does")
	b := newBrowser(t)
	b.open(t, view{page: board + "mid-year-review.html", width: 1280, scripts: true})
	const list = `document.querySelector("#progress-timescale table")`
	const rows = `[...` + list + `.tBodies[0].rows].map(row => row.textContent)`
	before := run[[]string](t, b, rows)
	run[any](t, b, list+`.querySelector("th button").click()`)
	after := run[[]string](t, b, rows)
	if strings.Join(before, "|") == strings.Join(after, "|") || len(before) < 19 {
		t.Error("nothing was sorted")
	}
	seen := map[string]int{}
	for i := range before {
		seen[before[i]]++
		seen[after[i]]--
	}
	for row, n := range seen {
		if n != 0 {
			t.Errorf("%+d of %q", -n, row)
		}
	}
	b.looksRight(t, view{page: board + "mid-year-review.html", scripts: true})
}
