package study

import (
	"testing"
	"testing/fstest"

	"boardpack/generator/block"
	"boardpack/generator/figure"
	"boardpack/generator/record"
	"boardpack/generator/score"
)

// tenths is a study of submissions scored in halves from nought to ten, one of
// them not at all. With 50% on each they score 10.00, 9.75, 4.75, 5.00 and 0.00.
func tenths(t *testing.T) *Study {
	t.Helper()
	files := fstest.MapFS{
		"intentions.csv": {Data: []byte("reference,programme,title\nT-1,P,a\nT-2,P,b\nT-3,P,c\nT-4,P,d\nT-5,P,e\nT-6,P,f\n")},
		"criteria.csv":   {Data: []byte("criterion,weight_percent\nImpact,50\nEffort,50\n")},
		"scores.csv":     {Data: []byte("reference,impact,effort\nT-1,10,10\nT-2,9.5,10\nT-3,4.5,5\nT-4,5,5\nT-5,0,0\nT-6,N/A,8\n")},
	}
	scale, err := score.NewScale("0", "10", "0.5")
	if err != nil {
		t.Fatal(err)
	}
	pack, findings := record.Read(files, "pack", record.Settings{Cycle: "2025/26", Scale: scale, Blanks: []string{"N/A"}})
	if len(findings) != 1 || findings.HasErrors() {
		t.Fatal(findings)
	}
	return New(Options{About: About{Cycle: "2025/26", Selection: Selection{Rule: score.AtLeast(0), Set: true}}, Records: pack})
}

func TestScoresOnAnotherScale(t *testing.T) {
	for _, test := range []struct {
		spec block.Spec
		want string
	}{
		{&block.IntentionsSpec{Listing: block.Listing{Columns: locatedAll("reference", "score", "rank", "outcome", "impact"), Sort: locatedAll("-score")}},
			"reference,score,rank,outcome,impact\nT-1,10.00,1,Selected,10\nT-2,9.75,2,Selected,9.5\nT-4,5.00,3,Selected,5\nT-3,4.75,4,Selected,4.5\nT-5,0.00,5,Selected,0\nT-6,,,,\n"},
		// The middle is 5, which belongs to the right and to the upper part.
		{&block.QuadrantSpec{X: located("impact"), Y: located("effort"), Corners: locatedAll("NW", "NE", "SW", "SE")},
			"quarter,intentions,references\nNW,1,T-3\nNE,3,\"T-1, T-2, T-4\"\nSW,1,T-5\nSE,0,\n"},
		{&block.PivotSpec{Counts: block.Counts{Rows: located("programme"), Value: located("mean(impact)")}},
			"programme,impact_mean\nP,5.8\n"},
	} {
		got, f := tableOf(t, tenths(t), test.spec)
		if got != test.want {
			t.Errorf("%T: %s, want %s", test.spec, got, test.want)
		}
		if chart, is := f.Chart.(*figure.QuadrantChart); is && chart.Extent != (figure.Extent{Low: 0, High: 10}) {
			t.Errorf("the chart goes from %v", chart.Extent)
		} else if is && chart.AxisName(chart.X) != "Impact (10 is the best)" {
			t.Errorf("the axis is named %q", chart.AxisName(chart.X))
		}
	}
}
