package study

import (
	"strings"
	"testing"
	"testing/fstest"

	"boardpack/generator/block"
	"boardpack/generator/figure"
	"boardpack/generator/record"
	"boardpack/generator/relation"
)

// TestChartsOfAmountsThatNobodyRecorded has one intention of a programme whose saving is not
// recorded, and one whose saving is nought: the first has neither a mean nor a sum, drawn or said.
func TestChartsOfAmountsThatNobodyRecorded(t *testing.T) {
	files := fstest.MapFS{"intentions.csv": {Data: []byte("reference,programme,title,investment\nA,Alpha,one,50\nB,Beta,two,\nC,Gamma,three,-20\nD,Delta,four,0\n")}}
	own := map[string]record.FileSettings{"intentions.csv": {Fields: []record.OwnField{{Name: "saving", Column: located("investment"), Label: "Saving", Type: relation.Number}}}}
	pack, findings := record.Read(files, "pack", record.Settings{Files: own})
	if findings.HasErrors() {
		t.Fatal(findings)
	}
	s := New(Options{Records: pack})
	for _, value := range []string{"mean(saving)", "sum(saving)"} {
		for _, kind := range []figure.ChartType{figure.Bar, figure.Line} {
			_, f := tableOf(t, s, &block.ChartSpec{Counts: block.Counts{Rows: located("programme"), Value: located(value)}, Type: located(string(kind))})
			chart := f.Chart.(*figure.CountChart)
			for k, category := range chart.Categories {
				if absent := figure.Absent(chart.Series[0].Values[k]); absent != (category == "Beta") {
					t.Errorf("%s, %s: %s is absent: %v", kind, value, category, absent)
				}
			}
			if !strings.Contains(f.Sentence, "Beta (no value)") || !strings.Contains(f.Sentence, "Delta (0)") {
				t.Errorf("%s, %s: %s", kind, value, f.Sentence)
			}
			if last := chart.Categories[len(chart.Categories)-1]; kind == figure.Bar && last != "Beta" {
				t.Errorf("%s: %s is the least, after %v", value, last, chart.Categories)
			}
		}
	}
}
