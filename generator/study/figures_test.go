package study

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/figure/figuretest"
)

// drawn is a block's figure, written out; nothing where there is none.
func drawn(t *testing.T, s *Study, spec block.Spec) (string, diag.List) {
	t.Helper()
	head := spec.Head()
	head.ID, head.Title = located("x"), located("X of {{ cycle }}")
	f, findings := s.Figure(spec)
	if f == nil {
		return "", findings
	}
	return figuretest.Written(t, f), findings
}

func list(texts ...string) []diag.Located {
	var all []diag.Located
	for _, text := range texts {
		all = append(all, located(text))
	}
	return all
}

func TestFigures(t *testing.T) {
	for name, c := range map[string]struct {
		spec block.Spec
		want string
	}{
		"pivot": {
			&block.PivotSpec{Counts: block.Counts{Rows: located("programme"), Columns: list("status", "anticipated_delivery")}},
			"programme,closed,open,grand_total,q4_2024_25,2025_26\nBeta,1,1,2,,1\nGamma,,,,,\nAlpha,,1,1,1,\nGrand Total,1,2,3,1,1\n" +
				"note: 1 intention has no anticipated delivery recorded: it is in the total and in no column.\nnote: An empty cell means none.\n",
		},
		"pivot with blanks": {
			&block.PivotSpec{Counts: block.Counts{Rows: located("status"), Columns: list("progress"), Blanks: located("None recorded")}},
			"status,delayed,delivered,deprioritised,on_track,none_recorded,grand_total\nClosed,,1,,,,1\nOpen,1,,,,1,2\nGrand Total,1,1,,,1,3\nnote: An empty cell means none.\n",
		},
		"pivot with two columns of one name": {
			&block.PivotSpec{Counts: block.Counts{Rows: located("programme"), Columns: list("progress", "previous_progress"), Where: located(`reference == "A"`)}},
			"programme,delayed,delivered,deprioritised,on_track,grand_total,previous_progress_delayed,previous_progress_delivered,previous_progress_deprioritised,previous_progress_on_track\n",
		},
		"chart leaves empty rows out": {
			&block.ChartSpec{Type: located("stacked-bar"), Counts: block.Counts{Rows: located("programme"), Columns: list("status")}},
			"programme,closed,open,grand_total\nBeta,1,1,2\nAlpha,,1,1\nGrand Total,1,2,3\nnote: An empty cell means none.\n" +
				"sentence: 3 intentions. By programme: Beta (2) and Alpha (1). By status: Open (2) and Closed (1, in Beta).\n",
		},
		"chart with a row of blanks": {
			&block.ChartSpec{Type: located("bar"), Counts: block.Counts{Rows: located("anticipated_delivery"), BlankRow: located("No date")}},
			"anticipated_delivery,grand_total\nQ4 2024/25,1\n2025/26,1\nNo date,1\nGrand Total,3\n" +
				"sentence: 3 intentions. By anticipated delivery: Q4 2024/25 (1), 2025/26 (1) and No date (1).\n",
		},
		"table": {
			&block.TableSpec{Columns: list("Measure", "Value"), Rows: [][]diag.Located{list("All of {{ cycle }}", "{{ 1000 * len(intentions) }}"), list("=1+1", "−2")}},
			"measure,value\nAll of 2024/25,3000\n'=1+1,-2\n",
		},
		"intentions by programme": {
			&block.IntentionsSpec{Listing: block.Listing{Columns: list("reference", "status", "progress", "strategic_objectives")}},
			"reference,status,progress,strategic_objectives\nA,Open,Delayed,\"SO1, SO2\"\nC,Closed,Delivered,\nB,Open,,SO2\nnote: An empty cell means that nothing is recorded.\n",
		},
		"no intentions": {
			&block.IntentionsSpec{Listing: block.Listing{Columns: list("reference"), Where: located(`progress == "On track"`)}},
			"reference\nnote: There are none.\n",
		},
		"checks that compare": {
			&block.ChecksSpec{Rows: located("programme"), Compare: []block.Side{
				{Label: located("Open"), Where: located(`status == "OPEN"`)}, {Label: located("With progress"), Where: located(`progress != ""`)}}},
			"programme,open,with_progress,difference,only_open,only_with_progress\nBeta,1,2,1,,C\nAlpha,1,0,-1,B,\nGrand Total,2,2,0,,\n" +
				"note: Rows in which both counts are of the same intentions are left out. The total has them.\nnote: An empty cell means none.\n",
		},
		"checks that find": {
			&block.ChecksSpec{Rows: located("programme"), Where: located(`anticipated_delivery == ""`)},
			"programme,intentions,references\nBeta,1,C\nGrand Total,1,\n",
		},
	} {
		t.Run(name, func(t *testing.T) {
			got, findings := drawn(t, small(t), c.spec)
			if len(findings) > 0 {
				t.Fatal(findings)
			}
			if name == "pivot with two columns of one name" {
				got = got[:strings.Index(got, "\n")+1]
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestHeadingsOfSeveralFields holds that a heading names its field only where another has
// the same words and no row above says the fields.
func TestHeadingsOfSeveralFields(t *testing.T) {
	for want, where := range map[string]string{
		"Programme|Q4 2024/25|2025/26|None|Grand Total|Q4 2024/25|None":   "",
		"Programme|None|Grand Total|None (previous anticipated delivery)": `reference == "C"`,
	} {
		_, f := tableOf(t, small(t), &block.PivotSpec{Counts: block.Counts{Rows: located("programme"), Blanks: located("None"),
			Columns: list("anticipated_delivery", "previous_anticipated_delivery"), Where: located(where)}})
		var labels []string
		for _, c := range f.Table.Columns {
			labels = append(labels, c.Label)
		}
		if got := strings.Join(labels, "|"); got != want {
			t.Errorf("%s, want %s; over %v", got, want, f.Table.Over())
		}
	}
}

// TestChartIsItsTable compares what is drawn with the records, counted by hand.
func TestChartIsItsTable(t *testing.T) {
	for name, c := range map[string]struct {
		spec *block.ChartSpec
		want figure.Chart
	}{
		"stacked": {
			&block.ChartSpec{Type: located("stacked-bar"), Counts: block.Counts{Rows: located("programme"), Columns: list("progress"), Blanks: located("None")}},
			&figure.CountChart{Kind: figure.StackedBar, Categories: []string{"Beta", "Alpha"}, CategoryName: "Programme", ValueName: "Number of intentions", Series: []figure.Series{
				{Name: "Delayed", Values: []float64{1, 0}, Tone: 1}, {Name: "Delivered", Values: []float64{1, 0}, Tone: 2},
				// nothing is Deprioritised or On track: a legend is of marks
				{Name: "None", Values: []float64{0, 1}, Tone: 4},
			}},
		},
		"line with an empty place": {
			&block.ChartSpec{Type: located("line"), Counts: block.Counts{Rows: located("programme"), Where: located(`reference != "A"`)}},
			&figure.CountChart{Kind: figure.Line, Categories: []string{"Beta", "Gamma", "Alpha"}, CategoryName: "Programme", ValueName: "Number of intentions",
				Series: []figure.Series{{Name: "Number of intentions", Values: []float64{1, 0, 1}}}},
		},
	} {
		c.spec.ID, c.spec.Title, c.spec.Subtitle, c.spec.Notes = located("x"), located("T {{ cycle }}"), located("S {{ len(intentions) }}"), list("N {{ cycle }}")
		f, findings := small(t).Figure(c.spec)
		if len(findings) > 0 {
			t.Fatal(name, findings)
		}
		if diff := cmp.Diff(c.want, f.Chart, cmpopts.IgnoreFields(figure.Series{}, "Behind")); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		if f.ID != "x" || f.Title != "T 2024/25" || f.Subtitle != "S 3" || f.Notes[len(f.Notes)-1] != "N 2024/25" {
			t.Errorf("%s: %+v", name, f)
		}
	}
}

// Where nothing is counted all forms have the sentence alone, and expressions the total.
func TestFigureOfNothing(t *testing.T) {
	none := block.Counts{Rows: located("programme"), Columns: []diag.Located{located("progress")}, Where: located("false")}
	for _, spec := range []block.Spec{&block.ChartSpec{Type: located("stacked-bar"), Counts: none}, &block.PivotSpec{Counts: none}} {
		s := small(t)
		spec.Head().ID = located("x")
		f, findings := s.Figure(spec)
		if len(findings) > 0 || len(f.Table.Rows) > 0 || f.Chart != nil || len(f.Notes) > 0 || f.Sentence != "There are no such intentions." {
			t.Errorf("%T: %+v, %s", spec, f, texts(findings))
		}
		if total, findings := s.Value(located(`cell("x", "Grand Total", "Grand Total")`)); total != "0" || len(findings) > 0 {
			t.Errorf("%T: the total is %q, %s", spec, total, texts(findings))
		}
	}
}

func TestFigureFindings(t *testing.T) {
	for name, c := range map[string]struct {
		spec block.Spec
		want string
	}{
		"unknown row field":    {&block.PivotSpec{Counts: block.Counts{Rows: located("program")}}, `7:11: error: intentions have no "program" (hint: "programme"?)`},
		"unknown column field": {&block.PivotSpec{Counts: block.Counts{Rows: located("programme"), Columns: list("stats")}}, `7:11: error: intentions have no "stats" (hint: "status"?)`},
		"where is no condition": {&block.PivotSpec{Counts: block.Counts{Rows: located("programme"), Where: located("status")}},
			`7:11: error: where needs a condition that is true or false, not OPEN`},
		"where has a typing error": {&block.PivotSpec{Counts: block.Counts{Rows: located("programme"), Where: located(`progress = ""`)}},
			`7:20: error: = does not compare (hint: write == for is, and != for is not: .progress == "Delayed")`},
		"chart type":           {&block.ChartSpec{Type: located("pie"), Counts: block.Counts{Rows: located("programme")}}, `7:11: error: chart type "pie" is not one of bar, stacked-bar, grouped-bar, line, heatmap, donut, scatter (hint: type: donut)`},
		"chart of two fields":  {&block.ChartSpec{Type: located("line"), Counts: block.Counts{Rows: located("programme"), Columns: list("status", "progress")}}, `7:11: error: a chart shows one field in columns, not 2 (hint: use a pivot block)`},
		"bar of two fields":    {&block.ChartSpec{Type: located("bar"), Counts: block.Counts{Rows: located("programme"), Columns: list("status")}}, `7:11: error: a bar chart shows no field in columns (hint: use stacked-bar or grouped-bar)`},
		"scatter of four":      {&block.ChartSpec{Type: located("scatter"), Counts: block.Counts{Rows: located("programme"), Columns: list("progress")}}, `7:11: error: a scatter chart needs two columns, one for each axis`},
		"unclosed":             {&block.PivotSpec{Common: block.Common{Subtitle: located("of {{ cycle }")}, Counts: block.Counts{Rows: located("programme")}}, `7:11: error: {{ without its }}`},
		"scatter of one":       {&block.ChartSpec{Type: located("scatter"), Counts: block.Counts{Rows: located("programme")}}, `7:11: error: a scatter chart needs two columns, one for each axis`},
		"ragged table":         {&block.TableSpec{Columns: list("A", "B"), Rows: [][]diag.Located{list("1")}}, `7:11: error: the row has 1 cells and the table 2 columns`},
		"unknown list column":  {&block.IntentionsSpec{Listing: block.Listing{Columns: list("tilte")}}, `7:11: error: intentions have no "tilte" (hint: "title"?)`},
		"checks without rows":  {&block.ChecksSpec{}, `7:11: error: a checks block needs controls or rows`},
		"checks without where": {&block.ChecksSpec{Rows: located("programme")}, `7:11: error: a checks block needs compare, where or none`},
		"checks of one count":  {&block.ChecksSpec{Rows: located("programme"), Compare: []block.Side{{Label: located("a"), Where: located("true")}}}, `7:11: error: compare needs two counts, not 1`},
		"live title":           {&block.PivotSpec{Common: block.Common{Subtitle: located("of {{ opne }}")}, Counts: block.Counts{Rows: located("programme")}}, `7:17: error: unknown name opne`},
	} {
		t.Run(name, func(t *testing.T) {
			_, findings := drawn(t, small(t), c.spec)
			if diff := cmp.Diff(c.want, texts(findings)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestFiguresCanBeAskedFor(t *testing.T) {
	s := small(t)
	if _, findings := drawn(t, s, &block.PivotSpec{Counts: block.Counts{Rows: located("programme"), Columns: list("status")}}); len(findings) > 0 {
		t.Fatal(findings)
	}
	for expression, want := range map[string]string{`rows("x")`: "3", `cell("x", "Beta", "Open")`: "1", `cell("x", "Gamma", "Open")`: "0", `cell("x", "Grand Total", "Grand Total")`: "3"} {
		if got, findings := s.Value(located(expression)); got != want {
			t.Errorf("%s = %q, want %q; %v", expression, got, want, findings)
		}
	}
}
