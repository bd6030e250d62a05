package study

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/measure"
)

func spcOf(measure string) *figure.SPCSpec {
	return &figure.SPCSpec{MeasureSpec: figure.MeasureSpec{Measure: located(measure)}}
}

const valueHead = "measure,period_start,period_end,value\n"

// 10 and 16 seven times and then 40: the mean is 222/15 = 14.8, the moving
// ranges are 13 times 6 and 24 once, so that the limits are 2.66 x 102/14 = 19.38
// either side.
func TestControlChart(t *testing.T) {
	s := single(t, "unit,better,target_value,target_date,definition,source", "count,lower,15,2025-03-31,All of them.,Returns", valueHead+monthly("M", "2023-01-01", append(inTurn(14, "10", "16"), "40")...))
	got, findings := drawn(t, s, spcOf("M"))
	want := "period_end,value,mean,lpl,upl,special_cause,point_type\n"
	for i, value := range inTurn(14, "10", "16") {
		want += fmt.Sprintf("%s,%s,14.8,-4.6,34.2,Common Cause,common_cause\n", date("2023-02-01").AddDate(0, i, -1).Format("2006-01-02"), value)
	}
	want += `2024-03-31,40,14.8,-4.6,34.2,Above UCL,special_cause_concern
note: XmR chart: limits are the mean and 2.66 mean moving ranges either side. Special causes: a value beyond a limit; 7 in a row on one side of the mean; 7 in a row rising or falling (equal values break the row); two of three in the outer third or beyond it. A value that rules call both improving and concerning shows as improving.
note: All of them.
note: Source: Returns
sentence: 40 in March 2024. The mean is 14.8, and values up to 34.2 are to be expected. Variation: concern, high. The target of 15: between these limits, so chance alone could meet it or miss it (hit and miss). Special causes among the 15 values: 1 of concern.
`
	if diff := cmp.Diff(want, got); diff != "" || len(findings) > 0 {
		t.Error(diff, findings)
	}
	wantLines(t, panel(t, s, spcOf("M")), "Count, number, concern-high: Concern, high, hit-miss: Hit and miss\n",
		`limit "Process limits" 2023-01-31 34.2 2024-03-31 34.2`, `limit "Process limits" 2023-01-31 -4.6 2024-03-31 -4.6`,
		`mean "Mean" 2023-01-31 14.8 2024-03-31 14.8`, `target "Target" 2023-01-31 15 2024-03-31 15`,
		`observed "Observed" 2023-01-31 10 2023-02-28 16`, " 2024-03-31 40\n", `concerning "Special cause: concern" 2024-03-31 40`)
}

// The same values mean improvement, concern or neither, as the better direction
// has it.
func TestControlChartOfEachDirection(t *testing.T) {
	for better, want := range map[string]string{
		"lower":   "concern-high: Concern, high\n",
		"higher":  "improvement-high: Improvement, high\n",
		"neutral": "neutral-high: Special cause, high\n",
	} {
		s := single(t, "unit,better", "count,"+better, valueHead+monthly("M", "2023-01-01", append(inTurn(14, "10", "16"), "40")...))
		wantLines(t, panel(t, s, spcOf("M")), want, ` 2024-03-31 40`)
		got, _ := drawn(t, s, spcOf("M"))
		if strings.Contains(got, "target") {
			t.Errorf("a target where there is none: %s", got)
		}
	}
}

// causes are the special causes in a figure's table, by row from 1.
func causes(f *figure.Figure) string {
	var all []string
	for i, row := range f.Table.Rows {
		if cause := row.Cells[5].Plain(); cause != "Common Cause" && cause != "" {
			all = append(all, fmt.Sprintf("%d %s", i+1, cause))
		}
	}
	return strings.Join(all, "; ")
}

func TestControlOptions(t *testing.T) {
	// 5 6 7 8 9 10 rises with six; 5 6 7 7 8 9 10 11 with seven, and one twice
	rising := strings.Fields("5 9 5 9 5 9 5 6 7 8 9 10 5 9 5 9")
	tied := strings.Fields("5 9 5 9 5 9 5 6 7 7 8 9 10 11 5 9")
	// mean 10.6, moving ranges of 62/24: the limit is at 17.47, and its outer
	// third starts at 15.18. 16 20 11 are above the mean
	near := append(inTurn(21, "9", "11"), "16", "20", "11", "9")
	outlier := append(inTurn(14, "10", "16"), "40")
	for name, c := range map[string]struct {
		values []string
		change func(*figure.SPCSpec)
		causes string
		limits string // of the first row: mean, lower and upper
		note   string
	}{
		"seven":         {rising, func(*figure.SPCSpec) {}, "", "7.2 -1.0 15.3", "7 in a row rising or falling"},
		"points 7":      {rising, func(s *figure.SPCSpec) { s.Points = located("7") }, "", "7.2 -1.0 15.3", "7 in a row on one side"},
		"points 6":      {rising, func(s *figure.SPCSpec) { s.Points = located("6") }, each("6 Point Trend (Increasing)", 7, 12), "7.2 -1.0 15.3", "6 in a row rising or falling"},
		"ties break":    {tied, func(s *figure.SPCSpec) { s.Ties = located("break") }, "", "7.4 0.3 14.5", "(equal values break the row)"},
		"ties continue": {tied, func(s *figure.SPCSpec) { s.Ties = located("continue") }, each("7 Point Trend (Increasing)", 7, 14), "7.4 0.3 14.5", "(equal values do not break the row)"},
		"beyond":        {near, func(s *figure.SPCSpec) { s.TwoInThree = located("beyond") }, "22 2 in 3 Above CL; 23 Above UCL", "10.6 3.7 17.5", "two of three in the outer third or beyond it."},
		"within":        {near, func(s *figure.SPCSpec) { s.TwoInThree = located("within") }, "23 Above UCL", "10.6 3.7 17.5", "two of three in the outer third."},
		// 24 is over 3.267 x 102/14 = 23.8: without it the mean moving range is 6
		"screened":  {outlier, func(s *figure.SPCSpec) { s.ScreenOutliers = true }, "15 Above UCL", "14.8 -1.2 30.8", "Moving ranges of 3.267 times their mean and more are left out of the limits."},
		"fixed":     {outlier, func(s *figure.SPCSpec) { s.FixAfter = located("12") }, "15 Above UCL", "13.0 -3.0 29.0", "Mean and limits are those of the first 12 values"},
		"not fixed": {outlier, func(s *figure.SPCSpec) { s.FixAfter = located("15") }, "15 Above UCL", "14.8 -4.6 34.2", "those of the first 15 values"},
	} {
		s := single(t, "unit,better", "count,neutral", valueHead+monthly("M", "2023-01-01", c.values...))
		spec := spcOf("M")
		spec.ID, spec.Title = located("x"), located("X")
		c.change(spec)
		f, findings := s.Figure(spec)
		if f == nil {
			t.Fatal(name, findings)
		}
		first := f.Table.Rows[0].Cells
		if limits := first[2].Plain() + " " + first[3].Plain() + " " + first[4].Plain(); limits != c.limits || causes(f) != c.causes {
			t.Errorf("%s: limits %s, causes %s", name, limits, causes(f))
		}
		if !strings.Contains(f.Notes[0], c.note) {
			t.Errorf("%s: %s", name, f.Notes[0])
		}
		if screened := slices.Contains(f.Notes, "Moving ranges left out: 1."); screened != (name == "screened") {
			t.Errorf("%s: %q", name, f.Notes)
		}
	}
}

// each is one cause of the rows from one to another.
func each(cause string, from, to int) string {
	var all []string
	for i := from; i <= to; i++ {
		all = append(all, fmt.Sprintf("%d %s", i, cause))
	}
	return strings.Join(all, "; ")
}

// A rebased chart has a mean and limits for each stretch, and says why.
func TestRebasedChart(t *testing.T) {
	values := append(inTurn(13, "10", "12"), inTurn(14, "20", "24")...)
	s := single(t, "unit,better", "count,lower", valueHead+monthly("M", "2023-01-01", values...))
	spec := spcOf("M")
	spec.Rebase = []figure.Rebase{{Date: located("2024-02-01"), Reason: located("A new ward opened in {{ cycle }}.")}}
	got, findings := drawn(t, s, spec)
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	// (7 x 10 + 6 x 12) / 13, and 2.66 x 2 either side; 22 and 2.66 x 4
	wantLines(t, got, "2024-01-31,10,10.9,5.6,16.2,Common Cause,common_cause\n", "2024-02-29,20,22.0,11.4,32.6,Common Cause,common_cause\n",
		"note: Limits are worked out anew from 1 February 2024: A new ward opened in 2026/27.\n", "No value is a special cause.")
	wantLines(t, panel(t, s, spec), `mean "Mean" 2023-01-31 10.9 2024-01-31 10.9 2024-01-31 - 2024-02-29 22 2025-03-31 22`)
	// at the start of the last three months there are too few for limits
	spec.Rebase = append(spec.Rebase, figure.Rebase{Date: located("2025-01-01"), Reason: located("Another.")})
	got, _ = drawn(t, s, spec)
	wantLines(t, got, "2024-12-31,20,,,,,\n", "2025-01-31,24,,,,,\n",
		"note: No limits are drawn from February 2024 to December 2024: they need 13 values, and there are 11.\n",
		"note: No limits are drawn from January 2025 to March 2025: they need 13 values, and there are 3.\n",
		"sentence: 24 in March 2025. There are 3 values; limits need 13.\n")
}

// Without thirteen values there are no limits, and nothing is called common or
// special.
func TestControlChartOfFew(t *testing.T) {
	s := single(t, "unit,better,target_value,target_date", "count,lower,5,2027-03-31", valueHead+monthly("M", "2023-01-01", inTurn(12, "10", "30")...))
	got, _ := drawn(t, s, spcOf("M"))
	wantLines(t, got, "2023-01-31,10,,,,,\n", "2023-12-31,30,,,,,\n", "they need 13 values, and there are 12.", "sentence: 30 in December 2023. There are 12 values; limits need 13.\n")
	lines := panel(t, s, spcOf("M"))
	wantLines(t, lines, "unjudged: Too few points\n")
	if strings.Contains(lines, "limit") || strings.Contains(lines, "mean") || strings.Contains(lines, "special") {
		t.Error(lines)
	}
	s = single(t, "unit,better", "count,lower", "")
	spec := spcOf("M")
	spec.ID, spec.Title = located("x"), located("X")
	if f, findings := s.Figure(spec); f == nil || f.Chart != nil || f.Sentence != "Not yet measured." || len(f.Table.Rows) != 0 || len(findings) > 0 {
		t.Errorf("%+v %v", f, findings)
	}
}

// Values that are hidden stand in the table as that. They are the small ones, so
// the others have no limits; provisional ones are drawn apart.
func TestControlChartOfPeople(t *testing.T) {
	rows := append(inTurn(14, "20,", "30,"), "3,", "30,yes")
	const columns, head = "unit,better,counts_people", "measure,period_start,period_end,value,provisional\n"
	s := single(t, columns, "count,lower,yes", head+monthly("M", "2023-01-01", rows...))
	got, _ := drawn(t, s, spcOf("M"))
	wantLines(t, got, "2024-02-29,30,,,,,\n", "2024-03-31,*,,,,,\n", "2024-04-30,30,,,,,\n",
		"note: No limits are drawn: values of few people are not shown (1), and limits of the others would mislead.\n", "note: "+protection,
		"sentence: 30 in April 2024 (provisional). There are no limits, because values of few people are not shown.\n")
	if strings.Contains(got, "they need 13 values") {
		t.Errorf("a second reason: %s", got)
	}
	lines := panel(t, s, spcOf("M"))
	wantLines(t, lines, `observed "Observed"`, " 2024-03-31 -\n", `provisional "Provisional" 2024-04-30 30`)
	if strings.Contains(lines, "limit") || strings.Contains(lines, "mean") {
		t.Error(lines)
	}
	spec := spcOf("M")
	spec.ID, spec.Title = located("x"), located("X")
	f, _ := s.Figure(spec)
	if cell := f.Table.Rows[15].Cells[0]; cell.Text() != "April 2024 (provisional)" || cell.Plain() != "2024-04-30" {
		t.Errorf("%+v", cell)
	}
	// no earlier value stands in for a latest one that is hidden
	got, _ = drawn(t, single(t, columns, "count,lower,yes", head+monthly("M", "2023-01-01", rows[:15]...)), spcOf("M"))
	wantLines(t, got, "sentence: Not shown: the latest value is of few people. There are no limits, because values of few people are not shown.\n")
	got, _ = drawn(t, single(t, columns, "count,lower,yes", head+monthly("M", "2023-01-01", "3,", "4,")), spcOf("M"))
	wantLines(t, got, "sentence: Not shown: the latest value is of few people. No target set.\n")
	// thirteen that are all shown have their limits: 320/13, and 2.66 x 10 either side
	got, _ = drawn(t, single(t, columns, "count,lower,yes", head+monthly("M", "2023-01-01", rows[:13]...)), spcOf("M"))
	wantLines(t, got, "2024-01-31,20,24.6,-2.0,51.2,Common Cause,common_cause\n", "values up to 51.2 are to be expected")
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
	} {
		s := single(t, "unit,better", c.unit+",lower", valueHead+monthly("M", "2023-01-01", inTurn(13, c.one, c.other)...))
		got, _ := drawn(t, s, spcOf("M"))
		wantLines(t, got, c.want)
	}
}

// at is a word in a column of its own.
func at(text string, column int) diag.Located {
	return diag.Located{Text: text, At: diag.Position{File: "p.md", Line: 7, Column: column}}
}

func TestControlFindings(t *testing.T) {
	s := single(t, "unit,better", "count,lower", valueHead+monthly("M", "2023-01-01", inTurn(15, "10", "12")...))
	rebase := func(days ...string) []figure.Rebase {
		var all []figure.Rebase
		for i, d := range days {
			all = append(all, figure.Rebase{Date: at(d, 30+i), Reason: located("R")})
		}
		return all
	}
	for want, change := range map[string]func(*figure.SPCSpec){
		`7:21: error: points "8" is not one of 7, 6`:                              func(s *figure.SPCSpec) { s.Points = at("8", 21) },
		`7:21: error: points "seven" is not one of 7, 6`:                          func(s *figure.SPCSpec) { s.Points = at("seven", 21) },
		`7:22: error: two_in_three "near" is not one of beyond, within`:           func(s *figure.SPCSpec) { s.TwoInThree = at("near", 22) },
		`7:23: error: ties "count" is not one of break, continue`:                 func(s *figure.SPCSpec) { s.Ties = at("count", 23) },
		`7:24: error: fix_after "11" is not a whole number from 12`:               func(s *figure.SPCSpec) { s.FixAfter = at("11", 24) },
		`7:24: error: fix_after "12 points" is not a whole number from 12`:        func(s *figure.SPCSpec) { s.FixAfter = at("12 points", 24) },
		`7:30: error: date "1 April" is not a day (hint: write it as 2024-04-01)`: func(s *figure.SPCSpec) { s.Rebase = rebase("1 April") },
		`7:31: error: the days of rebase do not ascend`:                           func(s *figure.SPCSpec) { s.Rebase = rebase("2023-09-01", "2023-06-01") },
		`7:31: error: no control chart of "M": limits cannot start anew on 15 March 2025: there are no values on both sides of it`: func(s *figure.SPCSpec) {
			s.Rebase = rebase("2023-09-01", "2025-03-15")
		},
		`7:30: error: no control chart of "M": limits cannot start anew on 1 January 2022: there are no values on both sides of it`: func(s *figure.SPCSpec) {
			s.Rebase = rebase("2022-01-01")
		},
		`7:31: error: no control chart of "M": limits cannot start anew on 20 September 2023: there are no values between it and the day before it`: func(s *figure.SPCSpec) {
			s.Rebase = rebase("2023-09-10", "2023-09-20")
		},
		"7:21: error: points \"5\" is not one of 7, 6\n7:23: error: ties \"x\" is not one of break, continue": func(s *figure.SPCSpec) {
			s.Points, s.Ties = at("5", 21), at("x", 23)
		},
		`7:11: error: unknown measure "m" (hint: "M"?)`: func(s *figure.SPCSpec) { s.Measure = located("m") },
	} {
		spec := spcOf("M")
		change(spec)
		if _, findings := drawn(t, s, spec); texts(findings) != want {
			t.Errorf("%s, want %s", texts(findings), want)
		}
	}
}

// Neighbouring values that share most of what they count have no control chart,
// and the finding says why.
func TestNoControlChartOfOverlappingPeriods(t *testing.T) {
	s := single(t, "unit,better", "years,lower", valueHead+"M,2018-01-01,2020-12-31,1\nM,2019-01-01,2021-12-31,2\n")
	_, findings := drawn(t, s, spcOf("M"))
	if want := `7:11: error: no control chart of "M": ` + measure.ErrOverlap.Error(); texts(findings) != want || !strings.Contains(want, "overlap") {
		t.Error(findings)
	}
}

// So have months beside quarters; where measures stand side by side, the panel
// shows the values as they are.
func TestNoControlChartOfUnevenPeriods(t *testing.T) {
	s := single(t, "unit,better,chart", "days,lower,spc", valueHead+"M,2024-01-01,2024-01-31,1\nM,2024-02-01,2024-04-30,2\n")
	_, findings := drawn(t, s, spcOf("M"))
	if want := `7:11: error: no control chart of "M": its periods are of different lengths, so its values cannot be compared`; texts(findings) != want {
		t.Error(findings)
	}
	got, findings := drawn(t, s, &figure.MeasuresSpec{})
	wantLines(t, got, "2024-01-31,1\n2024-04-30,2\n", "sentence: M: 2 days in ", ", no target set.")
	list, more := drawn(t, s, listOf("measures", "", "measure", "variation", "assurance"))
	if !strings.HasPrefix(list, "measure,variation,assurance\nM,,\n") || len(findings)+len(more) > 0 {
		t.Error(list, findings, more)
	}
}

// Zero cases each month where zero is the target is no hit and miss.
func TestControlChartAtItsTarget(t *testing.T) {
	s := single(t, "unit,better,target_value,target_date", "count,lower,0,2025-03-31", valueHead+monthly("M", "2023-01-01", inTurn(13, "0", "0")...))
	got, _ := drawn(t, s, spcOf("M"))
	wantLines(t, got, "The target of 0: met each time, unless something changes.")
}
