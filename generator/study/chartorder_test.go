package study

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"boardpack/generator/block"
	"boardpack/generator/calendar"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/pivot"
	"boardpack/generator/relation"
)

// spread is a study of programmes A to G, of which A has one intention and each
// next one more; in each a single one is delayed in A, C, E and G.
func spread(t *testing.T) *Study {
	t.Helper()
	intentions, delivery := "reference,programme,title,segment\n", "reference,as_at,status,progress,anticipated_delivery\n"
	for p := range 7 {
		for n := range p + 1 {
			name, progress := string(rune('A'+p)), "On track"
			if n == 0 && p%2 == 0 {
				progress = "Delayed"
			}
			intentions += fmt.Sprintf("%s%d,%s,t,%d\n", name, n, name, 3-n%4)
			delivery += fmt.Sprintf("%s%d,2024-10-31,OPEN,%s,Q%d 2024/25\n", name, n, progress, 4-n%2)
		}
	}
	pack := recordsOf(t, fstest.MapFS{"intentions.csv": {Data: []byte(intentions)}, "delivery.csv": {Data: []byte(delivery)},
		"segments.csv": {Data: []byte("segment,definition\n0,a\n1,b\n2,c\n3,d\n")}})
	return New(Options{About: About{Name: "T", Organisation: "B", Cycle: "2024/25", AsAt: time.Date(2024, 10, 31, 0, 0, 0, 0, time.UTC)}, Records: pack})
}

func charted(t *testing.T, s *Study, spec *block.ChartSpec) (*figure.Figure, *figure.CountChart) {
	t.Helper()
	f, findings := s.Figure(spec)
	if f == nil || len(findings) > 0 {
		t.Fatal(findings)
	}
	return f, f.Chart.(*figure.CountChart)
}

// Names stand by their amounts, and what has an order of its own in that.
func TestTheRowsOfAChartAreOrdered(t *testing.T) {
	for name, c := range map[string]struct{ kind, rows, columns, sort, want string }{
		"names by amount":         {"bar", "programme", "", "", "G F E D C B A"},
		"names as they are":       {"bar", "programme", "", "order", "A B C D E F G"},
		"by a value of a column":  {"stacked-bar", "programme", "progress", "Delayed", "G E C A F D B"},
		"time in its order":       {"bar", "anticipated_delivery", "", "", "Q3 2024/25|Q4 2024/25"},
		"time by amount":          {"bar", "anticipated_delivery", "", "amount", "Q4 2024/25|Q3 2024/25"},
		"segments in their order": {"bar", "segment", "", "", "Segment 0|Segment 1|Segment 2|Segment 3"},
		"a line in its order":     {"line", "programme", "progress", "", "A B C D E F G"},
	} {
		spec := &block.ChartSpec{Type: located(c.kind), Counts: block.Counts{Rows: located(c.rows)}, Sort: located(c.sort)}
		if c.columns != "" {
			spec.Columns = list(c.columns)
		}
		f, chart := charted(t, spread(t), spec)
		want := strings.FieldsFunc(c.want, func(r rune) bool { return r == '|' || r == ' ' && !strings.Contains(c.want, "|") })
		if !slices.Equal(chart.Categories, want) {
			t.Errorf("%s: %q, want %q", name, chart.Categories, want)
		}
		for i, row := range f.Table.Rows[:len(want)] { // the table is read beside the chart
			if got := row.Cells[0].Text(); !strings.HasSuffix(chart.Categories[i], got) {
				t.Errorf("%s: row %d of the table is %s, of the chart %s", name, i+1, got, chart.Categories[i])
			}
		}
	}
}

// A ring of seven parts shows the four largest and the sum of the rest, 1 + 2 + 3.
func TestARingHasFiveParts(t *testing.T) {
	f, chart := charted(t, spread(t), &block.ChartSpec{Type: located("donut"), Counts: block.Counts{Rows: located("programme")}})
	if want := []string{"G", "F", "E", "D", "Other (3 together)"}; !slices.Equal(chart.Categories, want) {
		t.Errorf("parts %q", chart.Categories)
	}
	if want := []float64{7, 6, 5, 4, 6}; !slices.Equal(chart.Series[0].Values, want) {
		t.Errorf("values %v", chart.Series[0].Values)
	}
	if len(f.Table.Rows) != 8 || !strings.Contains(strings.Join(f.Notes, "\n"), "Other (3 together)") {
		t.Errorf("%d rows, notes %q", len(f.Table.Rows), f.Notes)
	}
}

func TestChartsThatCannotBeRead(t *testing.T) {
	for want, spec := range map[string]*block.ChartSpec{
		`7:11: error: a stacked-bar chart of 7 series cannot be read: 6 can be told apart (hint: use type: heatmap, change rows and columns, or choose fewer values by where)`: {
			Type: located("stacked-bar"), Counts: block.Counts{Rows: located("progress"), Columns: list("programme")}},
		`7:11: error: sort: "Delaid" is not one of amount, order, Delayed, Delivered, Deprioritised, On track (hint: "Delayed"?)`: {
			Type: located("stacked-bar"), Counts: block.Counts{Rows: located("programme"), Columns: list("progress")}, Sort: located("Delaid")},
	} {
		var findings diag.List
		if _, findings = spread(t).Figure(spec); texts(findings) != want {
			t.Errorf("%s\nwant %s", texts(findings), want)
		}
	}
	charted(t, spread(t), &block.ChartSpec{Type: located("heatmap"), Counts: block.Counts{Rows: located("progress"), Columns: list("programme")}})
}

// Of A to G with 1 to 7 intentions, the first three by amount are drawn; the table
// adds up with the others in one row.
func TestAChartOfTheFirstRows(t *testing.T) {
	spec := &block.ChartSpec{Type: located("bar"), Counts: block.Counts{Rows: located("programme")}, Most: located("3")}
	table, f := tableOf(t, spread(t), spec)
	if want := "programme,grand_total\nG,7\nF,6\nE,5\nOthers (4),10\nGrand Total,28\n"; table != want {
		t.Errorf("%q, want %q", table, want)
	}
	if want := "28 intentions. By programme: G (7), F (6), E (5) and 4 others (10)."; f.Sentence != want {
		t.Errorf("%s, want %s", f.Sentence, want)
	}
	if want := "By programme: 3 of 7 are drawn; the other 4 have 10 intentions together."; f.Notes[0] != want || len(f.Notes) != 1 || f.Said[0] != want {
		t.Errorf("%q, said %q, want %s", f.Notes, f.Said, want)
	}
	if drawn := f.Chart.(*figure.CountChart); fmt.Sprint(drawn.Categories, drawn.Series[0].Values) != "[G F E] [7 6 5]" {
		t.Errorf("%v %v", drawn.Categories, drawn.Series)
	}
	// One is delayed in each of A, C, E and G; the most on track is in F, which is not drawn.
	stacked := &block.ChartSpec{Type: located("stacked-bar"), Counts: block.Counts{Rows: located("programme"), Columns: list("progress")}, Sort: located("Delayed"), Most: located("2")}
	table, f = tableOf(t, spread(t), stacked)
	if want := "programme,delayed,delivered,deprioritised,on_track,grand_total\nG,1,,,6,7\nE,1,,,4,5\nOthers (5),2,,,14,16\nGrand Total,4,,,24,28\n"; table != want {
		t.Errorf("%q, want %q", table, want)
	}
	if want := "On track (24)"; !strings.Contains(f.Sentence, want) { // G has 6 of them, and F too
		t.Errorf("%s, want %s", f.Sentence, want)
	}
	for most, want := range map[string]string{"7": "", "100": "", "6": "By programme: 6 of 7 are drawn; the other has 1 intention."} {
		spec.Most = located(most)
		if _, f := tableOf(t, spread(t), spec); strings.Join(f.Notes, " ") != want {
			t.Errorf("most %s: %q, want %s", most, f.Notes, want)
		}
	}
}

// An intention of several objectives that are not drawn is among the others once.
func TestOthersCountOnce(t *testing.T) {
	spec := &block.ChartSpec{Type: located("bar"), Counts: block.Counts{Rows: located("strategic_objectives"), Where: located(`reference == "A" || reference == "C"`)}, Sort: located("order"), Most: located("1")}
	if table, _ := tableOf(t, small(t), spec); !strings.HasSuffix(table, "Others (2),2\nGrand Total,2\n") { // SO1: A; SO2: A; none: C
		t.Errorf("%q", table)
	}
}

func TestMostFindings(t *testing.T) {
	for want, spec := range map[string]*block.ChartSpec{
		"a donut chart has no most (hint: use type: bar or stacked-bar)": {Type: located("donut"), Counts: block.Counts{Rows: located("programme")}, Most: located("3")},
		`most "0" is not a whole number from 1`:                          {Type: located("bar"), Counts: block.Counts{Rows: located("programme")}, Most: located("0")},
	} {
		spec.ID, spec.Title = located("f"), located("T")
		if f, findings := spread(t).Figure(spec); f != nil || !strings.Contains(fmt.Sprint(findings), want) {
			t.Errorf("%v, want %s", findings, want)
		}
	}
}

// Bars of what is delayed have the tone of Delayed, and no others have.
func TestBarsOfOneProgress(t *testing.T) {
	for where, want := range map[string]int{`progress == "Delayed"`: 1, `progress == "On track"`: 0, "": 0, `progress == "Delayed" || reference == "B0"`: 0} {
		spec := &block.ChartSpec{Type: located("bar"), Counts: block.Counts{Rows: located("programme"), Where: located(where)}}
		spec.ID, spec.Title = located("f"), located("T")
		if _, c := charted(t, spread(t), spec); c.Series[0].Tone != want {
			t.Errorf("%s: tone %d, want %d", where, c.Series[0].Tone, want)
		}
	}
	ring := &block.ChartSpec{Type: located("donut"), Counts: block.Counts{Rows: located("programme"), Where: located(`progress == "Delayed"`)}}
	ring.ID, ring.Title = located("f"), located("T")
	if _, c := charted(t, spread(t), ring); c.Series[0].Tone != 0 {
		t.Errorf("a ring begins with tone %d", c.Series[0].Tone)
	}
}

// TestLineGoesToNoBlank has days, months and years along a line: what is not recorded, or is no
// month, is in the table and at no point of the line, which would go there from the last.
func TestLineGoesToNoBlank(t *testing.T) {
	for _, c := range []struct {
		kind, by, want, note string
	}{
		{"line", "month", "[December 2025 January 2026 February 2026 March 2026 April 2026]", "4 intentions have no anticipated delivery recorded, or a longer period than a month: they are in the table, and the line does not go there."},
		{"line", "year", "[2025/26 2026/27]", "1 intention has no anticipated delivery recorded: it is in the table, and the line does not go there."},
		{"bar", "year", "[2025/26 2026/27 Not recorded]", ""},
		{"line", "", "[December 2025 31 March 2026 March 2026 Q4 2025/26 2025/26 1 April 2026 2026/27]", "1 intention has no anticipated delivery recorded: it is in the table, and the line does not go there."},
	} {
		spec := &block.ChartSpec{Counts: block.Counts{Rows: located("anticipated_delivery"), Period: located(c.by)}, Type: located(c.kind)}
		got, f := tableOf(t, due(t), spec)
		chart := f.Chart.(*figure.CountChart)
		if categories := strings.ReplaceAll(fmt.Sprint(chart.Categories), "\u00a0", " "); categories != c.want || len(chart.Series[0].Values) != len(chart.Categories) {
			t.Errorf("%s by %q goes along %s with %v, want %s", c.kind, c.by, categories, chart.Series[0].Values, c.want)
		}
		if c.note != "" && !slices.Contains(f.Notes, c.note) || c.note == "" && len(f.Notes) > 0 || c.by != "" && slices.Contains(f.Notes, besideEachOther) || c.by == "" && !slices.Contains(f.Notes, besideEachOther) {
			t.Errorf("%s by %q has the notes %q, want %q", c.kind, c.by, f.Notes, c.note)
		}
		if !strings.Contains(got, "\nNot recorded,1\n") {
			t.Errorf("%s by %q has the table %s", c.kind, c.by, got)
		}
	}
}

// TestLineHasMonthsOfNothing fills a line that is long enough to see it, and tells one that
// would be more nothing than anything.
func TestLineHasMonthsOfNothing(t *testing.T) {
	for _, c := range []struct {
		last string
		rows int
		note string
	}{{"2021-05", 3, ""}, {"2026-03", 61, ""}, {"2026-06", 2, besideEachOther}, {"2031-03", 2, besideEachOther}} {
		months := relation.Field{Name: "due", Type: relation.Period}
		counted := counts{by: calendar.Month, request: pivot.Request{Rows: months}, Table: &pivot.Table{Rows: []pivot.Row{{Value: "2021-03"}, {Value: c.last}}}}
		if note := counted.fill(); note != c.note || len(counted.Rows) != c.rows || counted.Rows[len(counted.Rows)-1].Value != c.last {
			t.Errorf("to %s: %d rows and %q, want %d and %q", c.last, len(counted.Rows), note, c.rows, c.note)
		}
	}
}
