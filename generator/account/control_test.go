package account

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator/figure"
	"boardpack/generator/figure/figuretest"
	"boardpack/generator/measure"
	"boardpack/generator/record/recordtest"
)

// controlFigure is the control chart by the rules that hold unless a block has
// others; rebase are days and reasons in turn.
func controlFigure(t *testing.T, a *Account, rebase ...string) *figure.Figure {
	t.Helper()
	var days []time.Time
	var reasons []string
	for i := 0; i < len(rebase); i += 2 {
		days, reasons = append(days, recordtest.Date(rebase[i])), append(reasons, rebase[i+1])
	}
	chart, err := a.ControlChart(a.Series.Rules(), days)
	if err != nil {
		t.Fatal(err)
	}
	return chart.Figure(reasons)
}

// 10 and 16 seven times and then 40: the mean is 222/15 = 14.8, the moving
// ranges are 13 times 6 and 24 once, so that the limits are 2.66 x 102/14 = 19.38
// either side.
func TestControlChart(t *testing.T) {
	s := single(t, "unit,better,target_value,target_date,definition,source", "count,lower,15,2025-03-31,All of them.,Returns", valueHead+recordtest.Monthly("M", "2023-01-01", append(recordtest.InTurn(14, "10", "16"), "40")...))
	got := figuretest.Written(t, controlFigure(t, s))
	want := "period_end,value,mean,lpl,upl,special_cause,point_type\n"
	for i, value := range recordtest.InTurn(14, "10", "16") {
		want += fmt.Sprintf("%s,%s,14.8,0.0,34.2,Common Cause,common_cause\n", recordtest.Date("2023-02-01").AddDate(0, i, -1).Format("2006-01-02"), value)
	}
	want += `2024-03-31,40,14.8,0.0,34.2,Above UCL,special_cause_concern
note: In a control chart (XmR), the usual range is the mean and 2.66 times the mean moving range either side of it. A value is unusual if it is outside that range, is one of 7 in a row on one side of the mean, is one of 7 in a row that rise or that fall (equal values break the row), or is one of 2 out of 3 in or beyond the outer third of the range. A value that is unusual for the better by one rule and for the worse by another is shown as better.
note: In the mark, H is for high values or a rise, L for low values or a fall.
note: The range stops at the least and the most that a value can be.
note: All of them.
note: Source: Returns.
sentence: 40 in March 2024. That is an unusual change for the worse. The mean is 14.8, and values up to 34.2 are usual. The target of 15 is within the usual range, so it may be met or missed by chance. Of the 15 values, 1 is unusual for the worse.
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	wantLines(t, panel(t, controlFigure(t, s)), "Count, number, concern-high: Unusual change for the worse, hit-miss: By its usual range, may meet or miss the target\n",
		`limit "Usual range" 2023-01-01 34.2 2024-04-01 34.2`, `limit "Usual range" 2023-01-01 0 2024-04-01 0`,
		`mean "Mean" 2023-01-01 14.8 2024-04-01 14.8`, `target "Target" 2023-01-01 15 2024-04-01 15`,
		`observed "Observed" 2023-01-16 10 2023-02-15 16`, " 2024-03-16 40\n", `concerning "Unusual, for the worse" 2024-03-16 40`)
}

// The same values mean improvement, concern or neither, as the better direction
// has it.
func TestControlChartOfEachDirection(t *testing.T) {
	for better, want := range map[string]string{
		"lower":   "concern-high: Unusual change for the worse\n",
		"higher":  "improvement-high: Unusual change for the better\n",
		"neutral": "neutral-high: Unusual change upwards\n",
	} {
		s := single(t, "unit,better", "count,"+better, valueHead+recordtest.Monthly("M", "2023-01-01", append(recordtest.InTurn(14, "10", "16"), "40")...))
		wantLines(t, panel(t, controlFigure(t, s)), want, ` 2024-03-16 40`)
		got := figuretest.Written(t, controlFigure(t, s))
		if strings.Contains(got, "target") {
			t.Errorf("a target where there is none: %s", got)
		}
	}
}

// A rebased chart has a mean and limits for each stretch, and says why.
func TestRebasedChart(t *testing.T) {
	values := append(recordtest.InTurn(13, "10", "12"), recordtest.InTurn(14, "20", "24")...)
	s := single(t, "unit,better", "count,lower", valueHead+recordtest.Monthly("M", "2023-01-01", values...))
	rebase := []string{"2024-02-01", "A new ward opened in 2026/27."}
	got := figuretest.Written(t, controlFigure(t, s, rebase...))
	// (7 x 10 + 6 x 12) / 13, and 2.66 x 2 either side; 22 and 2.66 x 4
	wantLines(t, got, "2024-01-31,10,10.9,5.6,16.2,Common Cause,common_cause\n", "2024-02-29,20,22.0,11.4,32.6,Common Cause,common_cause\n",
		"note: The usual range is worked out anew from 1 February 2024: A new ward opened in 2026/27.\n", "none is unusual.")
	wantLines(t, panel(t, controlFigure(t, s, rebase...)), `mean "Mean" 2023-01-01 10.9 2024-02-01 10.9 2024-02-01 - 2024-02-01 22 2025-04-01 22`)
	// at the start of the last three months there are too few for limits
	rebase = append(rebase, "2025-01-01", "Another.")
	got = figuretest.Written(t, controlFigure(t, s, rebase...))
	wantLines(t, got, "2024-12-31,20,,,,,\n", "2025-01-31,24,,,,,\n",
		"note: No usual range is drawn from February 2024 to December 2024: it needs 13 values, and there are 11.\n",
		"note: No usual range is drawn from January 2025 to March 2025: it needs 13 values, and there are 3.\n",
		"sentence: 24 in March 2025. There are 3 values, and a usual range needs 13.\n")
}

// Without thirteen values there are no limits, and nothing is called common or
// special.
func TestControlChartOfFew(t *testing.T) {
	s := single(t, "unit,better,target_value,target_date", "count,lower,5,2027-03-31", valueHead+recordtest.Monthly("M", "2023-01-01", recordtest.InTurn(12, "10", "30")...))
	got := figuretest.Written(t, controlFigure(t, s))
	wantLines(t, got, "2023-01-31,10,,,,,\n", "2023-12-31,30,,,,,\n", "it needs 13 values, and there are 12.", "sentence: 30 in December 2023. There are 12 values, and a usual range needs 13.\n")
	lines := panel(t, controlFigure(t, s))
	wantLines(t, lines, "unjudged: Too few values to tell\n")
	if strings.Contains(lines, "limit") || strings.Contains(lines, "mean") || strings.Contains(lines, "special") {
		t.Error(lines)
	}
	s = single(t, "unit,better", "count,lower", "")
	if f := controlFigure(t, s); f.Chart != nil || f.Sentence != "Not yet measured." || len(f.Table.Rows) != 0 {
		t.Errorf("%+v", f)
	}
}

// Values that are hidden stand in the table as that. They are the small ones, so
// the others have no limits; provisional ones are drawn apart.
func TestControlChartOfPeople(t *testing.T) {
	rows := append(recordtest.InTurn(14, "20,", "30,"), "3,", "30,yes")
	const columns, head = "unit,better,counts_people", "measure,period_start,period_end,value,provisional\n"
	s := single(t, columns, "count,lower,yes", head+recordtest.Monthly("M", "2023-01-01", rows...))
	got := figuretest.Written(t, controlFigure(t, s))
	wantLines(t, got, "2024-02-29,30,No,,,,,\n", "2024-03-31,*,,,,,,\n", "2024-04-30,30,Yes,,,,,\n",
		"note: No usual range is drawn: values of few people are not shown (1), and a range of the others would mislead.\n", "note: "+protected,
		"sentence: 30 in April 2024 (provisional). There is no usual range, because values of few people are not shown.\n")
	if strings.Contains(got, "it needs 13 values") {
		t.Errorf("a second reason: %s", got)
	}
	lines := panel(t, controlFigure(t, s))
	wantLines(t, lines, `observed "Observed"`, " 2024-03-16 -\n", `provisional "Provisional" 2024-04-16 30`)
	if strings.Contains(lines, "limit") || strings.Contains(lines, "mean") {
		t.Error(lines)
	}
	f := controlFigure(t, s)
	if cell := f.Table.Rows[15].Cells[1]; cell.Text() != "30 [p]" || cell.Plain() != "30" {
		t.Errorf("%+v", cell)
	}
	// no earlier value stands in for a latest one that is hidden
	got = figuretest.Written(t, controlFigure(t, single(t, columns, "count,lower,yes", head+recordtest.Monthly("M", "2023-01-01", rows[:15]...))))
	wantLines(t, got, "sentence: Not shown: the latest value is of few people. There is no usual range, because values of few people are not shown.\n")
	got = figuretest.Written(t, controlFigure(t, single(t, columns, "count,lower,yes", head+recordtest.Monthly("M", "2023-01-01", "3,", "4,"))))
	wantLines(t, got, "sentence: Not shown: the latest value is of few people. No target set.\n")
	// thirteen that are all shown have their limits: 320/13, and 2.66 x 10 either side
	got = figuretest.Written(t, controlFigure(t, single(t, columns, "count,lower,yes", head+recordtest.Monthly("M", "2023-01-01", rows[:13]...))))
	wantLines(t, got, "2024-01-31,20,24.6,0.0,51.2,Common Cause,common_cause\n", "values up to 51.2 are usual")
}

// Nobody is to expect what cannot be: less than nothing, or a share of more than
// all.
func TestExpectedValues(t *testing.T) {
	for _, c := range []struct{ unit, one, other, want string }{
		// in turn, so that limits are the mean and 2.66 times their distance either
		// side; seven are of the first and six of the other
		{"count", "20", "22", "values from 15.6 to 26.2 are"}, // 20.92, 5.32
		{"days", "2", "4", "values up to 8 days are"},         // 2.92, 5.32
		{"days", "-2", "4", "values from −15 to 17 days are"}, // 0.77, 15.96
		{"%", "50", "52", "values from 45.6% to 56.2% are"},   // 50.92, 5.32
		{"%", "97", "99", "values from 92.6% are"},            // 97.92, to 103.24
		{"%", "99", "103", "values from 90.2% to 111.5% are"}, // 100.85, 10.64: above all already
		{"£", "97", "99", "values from £93 to £103 are"},      // is no share
		{"%", "98", "100", "values from 93.6% are"},           // 98.92, 5.32: all is not above all
		{"%", "100", "100", "values from 100.0% to 100.0% are"},
	} {
		s := single(t, "unit,better", c.unit+",lower", valueHead+recordtest.Monthly("M", "2023-01-01", recordtest.InTurn(13, c.one, c.other)...))
		got := figuretest.Written(t, controlFigure(t, s))
		wantLines(t, got, c.want)
	}
}

// Zero cases each month where zero is the target is no hit and miss.
func TestControlChartAtItsTarget(t *testing.T) {
	s := single(t, "unit,better,target_value,target_date", "count,lower,0,2025-03-31", valueHead+recordtest.Monthly("M", "2023-01-01", recordtest.InTurn(13, "0", "0")...))
	got := figuretest.Written(t, controlFigure(t, s))
	wantLines(t, got, "By the usual range of its values, the target of 0 will be met each time, unless something changes.")
}

// The page says in words what the CSV file has as the codes of NHSRplotthedots.
func TestControlTableInWords(t *testing.T) {
	s := single(t, "unit,better,target_value,target_date", "count,lower,15,2025-03-31", valueHead+recordtest.Monthly("M", "2023-01-01", append(recordtest.InTurn(14, "10", "16"), "40")...))
	rows := controlFigure(t, s).Table.Rows
	for row, want := range map[int]string{0: "Nothing, Neither", 14: "Above the usual range, Worse"} {
		if got := rows[row].Cells[5].Text() + ", " + rows[row].Cells[6].Text(); got != want {
			t.Errorf("row %d: %s, want %s", row, got, want)
		}
	}
	if s.Variation() != "Unusual change for the worse" || s.Assurance() != "By its usual range, may meet or miss the target" {
		t.Errorf("%q, %q", s.Variation(), s.Assurance())
	}
}

// A target needs two values to be a line.
func TestControlChartOfOneValue(t *testing.T) {
	for values, want := range map[int]bool{1: false, 2: true} {
		s := single(t, "unit,better,target_value,target_date", "count,lower,15,2025-03-31", valueHead+recordtest.Monthly("M", "2023-01-01", recordtest.InTurn(values, "10", "16")...))
		if lines := panel(t, controlFigure(t, s)); strings.Contains(lines, "target") != want {
			t.Errorf("%d values: %s", values, lines)
		}
	}
}

// Ranges that are left out are told of where any are left.
func TestScreenedRanges(t *testing.T) {
	for name, c := range map[string]struct {
		values []string
		want   bool
	}{
		"some left": {append(recordtest.InTurn(14, "10", "16"), "40"), true},
		"none left": {append(recordtest.InTurn(13, "10", "10"), "40"), false},
	} {
		s := single(t, "unit,better", "count,lower", valueHead+recordtest.Monthly("M", "2023-01-01", c.values...))
		rules := s.Series.Rules()
		rules.ScreenOutliers = true
		chart, err := s.ControlChart(rules, nil)
		if err != nil {
			t.Fatal(err)
		}
		if got := figuretest.Written(t, chart.Figure(nil)); strings.Contains(got, "note: 1 moving range is left out of the usual range.\n") != c.want {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// A control chart of a measure that has a trajectory says beside its own marks where the
// measure is, in the words of tables, and which words go by the usual range: 14% is better,
// and at the end of February 2025, 334 of 365 days on, 13.7% is required of 10.7% to 14%.
func TestControlChartSaysTheStatus(t *testing.T) {
	s := single(t, "unit,better,baseline_value,baseline_date,target_value,target_date,tolerance_percent,chart", "%,higher,10.7,2024-03-31,14,2025-03-31,5,spc",
		valueHead+recordtest.Monthly("M", "2024-02-01", append(recordtest.InTurn(12, "12.4", "12.6"), "13.2")...))
	const status, path = "within-tolerance: Within tolerance, ", "The trajectory requires 13.7%, so it is within tolerance."
	const byRange = "By the usual range of its values, the target of 14.0% will be missed each time"
	for name, f := range map[string]*figure.Figure{"alone": controlFigure(t, s), "of many": Multiples([]*Account{s})} {
		if s.Standing.Status != measure.Within {
			t.Fatal(s.Standing.Status)
		}
		lines := panel(t, f)
		wantLines(t, lines, "Per cent, percent, "+status, "failing: By its usual range, not expected to meet the target\n")
		got := figuretest.Written(t, f)
		if wantLines(t, got, "note: A control chart and a trajectory answer 2 questions. ", "note: On trajectory: at what the trajectory requires", path, byRange); t.Failed() {
			t.Fatal(name)
		}
	}
}

// A control chart that bears the status of a trajectory has what the status goes by: a straight
// line from 20 at the end of 2023, by 10 in 365 days, to the latest value 60 days later, and no
// further. Its table has it from there on.
func TestControlChartHasWhatIsRequired(t *testing.T) {
	s := single(t, "unit,better,baseline_value,baseline_date,target_value,target_date,chart", "count,lower,20,2023-12-31,10,2024-12-30,spc",
		valueHead+recordtest.Monthly("M", "2023-01-01", recordtest.InTurn(14, "20", "25")...))
	const path = "required \"Required\" 2023-12-16 20 2024-02-15 18.36\n"
	alone, many := controlFigure(t, s), Multiples([]*Account{s})
	wantLines(t, panel(t, alone), path)
	wantLines(t, panel(t, many), path)
	wantLines(t, figuretest.Written(t, alone), "period_end,value,required,mean,", "\n2023-11-30,20,,", "\n2023-12-31,25,20,", "\n2024-02-29,25,18,")
	wantLines(t, figuretest.Written(t, many), "period_end,m,m_required\n", "\n2023-11-30,20,\n", "\n2024-02-29,25,18")
	none := panel(t, controlFigure(t, single(t, "unit,better", "count,lower", valueHead+recordtest.Monthly("M", "2023-01-01", recordtest.InTurn(14, "20", "25")...))))
	if strings.Contains(none, "required") {
		t.Errorf("a measure without a target has %s", none)
	}
}
