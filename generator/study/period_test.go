package study

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"boardpack/generator/block"
	"boardpack/generator/record"
	"boardpack/generator/relation"
)

// due is a study of intentions due by days, months, quarters and years, as
// trackers write them.
func due(t *testing.T) *Study {
	t.Helper()
	files := fstest.MapFS{
		"intentions.csv": {Data: []byte("reference,programme,title\nA,P,a\nB,P,b\nC,P,c\nD,P,d\nE,P,e\nF,P,f\nG,P,g\nH,P,h\n")},
		"delivery.csv": {Data: []byte("reference,as_at,status,anticipated_delivery\n" +
			"A,2025-10-31,OPEN,2026-03-31\nB,2025-10-31,OPEN,March 2026\nC,2025-10-31,OPEN,Q4 2025/26\nD,2025-10-31,OPEN,2025/26\n" +
			"E,2025-10-31,OPEN,01/04/2026\nF,2025-10-31,OPEN,Dec-25\nG,2025-10-31,OPEN,\nH,2025-10-31,OPEN,2026/27\n")},
		"milestones.csv": {Data: []byte("reference,milestone,baseline_date,forecast_date\n" +
			"A,one,2025-09-30,2025-12-31\nA,two,2025-10-01,2026-01-01\nB,one,2025-10-31,2026-01-31\n")},
	}
	pack, findings := record.Read(files, "pack", record.Settings{Cycle: "2025/26"})
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	return New(Options{About: About{Cycle: "2025/26"}, Records: pack})
}

// Which period each is in was read off a calendar.
func TestCountsByPeriod(t *testing.T) {
	const longer = "What has a longer period than a "
	for _, test := range []struct {
		by, of, rows, want string
		note               bool
	}{
		{"", "", "anticipated_delivery", "December 2025,1\n31 March 2026,1\nMarch 2026,1\nQ4 2025/26,1\n2025/26,1\n1 April 2026,1\n2026/27,1\nNot recorded,1\n", false},
		{"year", "", "anticipated_delivery", "2025/26,5\n2026/27,2\nNot recorded,1\n", false},
		{"quarter", "", "anticipated_delivery", "Q3 2025/26,1\nQ4 2025/26,3\n2025/26,1\nQ1 2026/27,1\n2026/27,1\nNot recorded,1\n", true},
		{"month", "", "anticipated_delivery", "December 2025,1\nMarch 2026,2\nQ4 2025/26,1\n2025/26,1\nApril 2026,1\n2026/27,1\nNot recorded,1\n", true},
		{"day", "", "anticipated_delivery", "December 2025,1\n31 March 2026,1\nMarch 2026,1\nQ4 2025/26,1\n2025/26,1\n1 April 2026,1\n2026/27,1\nNot recorded,1\n", true},
		{"month", "milestones", "baseline_date", "September 2025,1\nOctober 2025,2\n", false},
		{"quarter", "milestones", "forecast_date", "Q3 2025/26,1\nQ4 2025/26,2\n", false},
		{"", "milestones", "baseline_date", "2025-09-30,1\n2025-10-01,1\n2025-10-31,1\n", false},
	} {
		counts := block.Counts{Of: located(test.of), Rows: located(test.rows), Period: located(test.by)}
		for _, spec := range []block.Spec{&block.PivotSpec{Counts: counts}, &block.ChartSpec{Counts: counts, Type: located("bar")}} {
			got, f := tableOf(t, due(t), spec)
			_, got, _ = strings.Cut(got, "\n")
			got, _, _ = strings.Cut(got, grandTotal)
			if got != test.want {
				t.Errorf("%T of %s by %q: %q, want %q", spec, test.rows, test.by, got, test.want)
			}
			if has := slices.Contains(f.Notes, longer+test.by+" is counted under that."); has != test.note {
				t.Errorf("%T of %s by %q has the notes %q", spec, test.rows, test.by, f.Notes)
			}
		}
	}
}

// Columns stand in the order of time, and rows beside them are grouped too.
func TestColumnsByPeriod(t *testing.T) {
	got, _ := tableOf(t, due(t), &block.PivotSpec{Counts: block.Counts{
		Of: located("milestones"), Rows: located("forecast_date"), Columns: locatedAll("reference", "baseline_date"), Period: located("quarter")}})
	want := "forecast_date,a,b,grand_total,q2_2025_26,q3_2025_26\nQ3 2025/26,1,,1,1,\nQ4 2025/26,1,1,2,,2\nGrand Total,2,1,3,1,2\n"
	if got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestPeriodFindings(t *testing.T) {
	for by, want := range map[string]string{
		"quater":  `7:11: error: period "quater" is not one of year, quarter, month, day (hint: "quarter"?)`,
		"quarter": `7:11: error: period is quarter, and neither rows nor columns are days or periods`,
	} {
		spec := &block.PivotSpec{Counts: block.Counts{Rows: located("programme"), Period: located(by)}}
		spec.ID, spec.Title = located("f"), located("T")
		if _, findings := due(t).Figure(spec); texts(findings) != want {
			t.Errorf("%s: %s, want %s", by, texts(findings), want)
		}
	}
}

// TestDaysInTables has days as rows, as columns, as categories and parts: papers write them
// out, and files have them as programs read them. Contract fields and a pack's own are alike.
func TestDaysInTables(t *testing.T) {
	files := fstest.MapFS{"intentions.csv": {Data: []byte("reference,programme,title,Start\nA,P,a,2025-01-01\nB,P,b,1/1/2025\nC,P,c,2025-11-10\nD,P,d,\n")}}
	own := map[string]record.FileSettings{"intentions.csv": {Fields: []record.OwnField{{Name: "begins", Column: located("Start"), Label: "Begins", Type: relation.Date}}}}
	pack, findings := record.Read(files, "pack", record.Settings{Files: own})
	if findings.HasErrors() {
		t.Fatal(findings)
	}
	for name, spec := range map[string]block.Spec{
		"rows":        &block.PivotSpec{Counts: block.Counts{Rows: located("begins"), Columns: list("programme")}},
		"columns":     &block.PivotSpec{Counts: block.Counts{Rows: located("programme"), Columns: list("begins")}},
		"chart":       &block.ChartSpec{Counts: block.Counts{Rows: located("begins")}, Type: located("bar")},
		"chart by it": &block.ChartSpec{Counts: block.Counts{Rows: located("programme"), Columns: list("begins")}, Type: located("stacked-bar")},
		"parts":       &block.PartsSpec{Ways: []block.Way{{By: located("begins")}}},
	} {
		got, f := tableOf(t, New(Options{Records: pack}), spec)
		said := fmt.Sprintf("%v %+v %s", f.Table, f.Chart, f.Sentence)
		for _, row := range f.Table.Rows {
			said += row.Cells[0].Text() + row.Cells[1].Text()
		}
		if !strings.Contains(strings.ReplaceAll(said, "\u00a0", " "), "1 January 2025") || strings.Contains(f.Sentence, "2025-01-01") {
			t.Errorf("%s is said as %s", name, said)
		}
		if !strings.Contains(got, "2025-01-01") && !strings.Contains(got, "2025_01_01") {
			t.Errorf("%s has the file %s", name, got)
		}
	}
}
