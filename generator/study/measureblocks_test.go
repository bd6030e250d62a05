package study

import (
	"strings"
	"testing"

	"boardpack/generator/block"
	"boardpack/generator/record/recordtest"
)

func trajectoryOf(measure string) *block.TrajectorySpec {
	return &block.TrajectorySpec{MeasureSpec: block.MeasureSpec{Measure: located(measure)}}
}

func TestTrajectoryFindings(t *testing.T) {
	s := single(t, "unit,better", "days,lower", "")
	if _, findings := drawn(t, s, trajectoryOf("m")); texts(findings) != `7:11: error: unknown measure "m" (hint: "M"?)` {
		t.Error(findings)
	}
	s = small(t)
	const want = "7:11: error: a measure needs measures.csv, which the pack does not have"
	for _, spec := range []block.Spec{
		trajectoryOf("M"), &block.SPCSpec{MeasureSpec: block.MeasureSpec{Measure: located("M")}},
		&block.BreakdownSpec{MeasureSpec: block.MeasureSpec{Measure: located("M")}}, &block.GapSpec{Measures: list("M")},
	} {
		if _, findings := drawn(t, s, spec); texts(findings) != want {
			t.Errorf("%T: %v", spec, findings)
		}
	}
	if _, findings := drawn(t, s, &block.MeasuresSpec{}); texts(findings) != "7:11: error: measures needs measures.csv, which the pack does not have" {
		t.Error(findings)
	}
	s = New(Options{Records: s.records, Doubtful: true}) // a faulty file is told elsewhere
	if _, findings := drawn(t, s, trajectoryOf("M")); len(findings) > 0 {
		t.Error(findings)
	}
}

// Each block has the figure of its measures; what a paper says of it is live.
func TestBlocksOfMeasures(t *testing.T) {
	var north []string
	for range 30 {
		north = append(north, "50,North")
	}
	s := pursuit{
		Measures: "measure,goal,unit,better,sex\nM,1,%,higher,\nG,1,years,lower,Males\n",
		Observations: "measure,period_start,period_end,value,denominator,quantile,group\n" +
			strings.ReplaceAll(recordtest.Monthly("M", "2024-01-01", north...), ",North", ",,,North") + strings.ReplaceAll(recordtest.Monthly("M", "2024-01-01", north...), ",North", ",,,") +
			"G,2018-01-01,2020-12-31,50,1000,1,\nG,2018-01-01,2020-12-31,60,1000,2,\n",
	}.study(t)
	spc := spcOf("M")
	spc.Rebase = []block.Rebase{{Date: located("2025-06-01"), Reason: located("New in {{ cycle }}.")}}
	for want, spec := range map[string]block.Spec{
		"period_end,actual,required,status\n":                      trajectoryOf("M"),
		"period_end,value,mean,lpl,upl,special_cause,point_type\n": spc,
		"period_end,m,g\n": &block.MeasuresSpec{},
		"sex,period_end,slope_index,range,quintile_gap,quantile_1,quantile_2\nMales":                      gapOf("G"),
		"group,2026-06-30,2026-05-31,2026-04-30,2026-03-31,2026-02-28,2026-01-31,2025-12-31,2025-11-30\n": breakdownOf("M", ""),
		"group,2026-06-30\n": breakdownOf("M", "1"),
	} {
		got, findings := drawn(t, s, spec)
		if !strings.HasPrefix(got, want) || len(findings) > 0 {
			t.Errorf("%T: %s %v", spec, got, findings)
		}
	}
	got, _ := drawn(t, s, spc)
	wantLines(t, got, "note: The usual range is worked out anew from 1 June 2025: New in 2026/27.\n")
}
