package study

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/measure"
	"boardpack/generator/record/recordtest"
)

func spcOf(measure string) *block.SPCSpec {
	return &block.SPCSpec{MeasureSpec: block.MeasureSpec{Measure: located(measure)}}
}

const valueHead = "measure,period_start,period_end,value\n"

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
	near := append(recordtest.InTurn(21, "9", "11"), "16", "20", "11", "9")
	outlier := append(recordtest.InTurn(14, "10", "16"), "40")
	for name, c := range map[string]struct {
		values []string
		change func(*block.SPCSpec)
		causes string
		limits string // of the first row: mean, lower and upper; no count is less than nought
		note   string
	}{
		"seven":         {rising, func(*block.SPCSpec) {}, "", "7.2 0.0 15.3", "7 in a row that rise or that fall"},
		"points 7":      {rising, func(s *block.SPCSpec) { s.Points = located("7") }, "", "7.2 0.0 15.3", "7 in a row on one side"},
		"points 6":      {rising, func(s *block.SPCSpec) { s.Points = located("6") }, each("6 Point Trend (Increasing)", 7, 12), "7.2 0.0 15.3", "6 in a row that rise or that fall"},
		"ties break":    {tied, func(s *block.SPCSpec) { s.Ties = located("break") }, "", "7.4 0.3 14.5", "(equal values break the row)"},
		"ties continue": {tied, func(s *block.SPCSpec) { s.Ties = located("continue") }, each("7 Point Trend (Increasing)", 7, 14), "7.4 0.3 14.5", "(equal values do not break the row)"},
		"beyond":        {near, func(s *block.SPCSpec) { s.TwoInThree = located("beyond") }, "22 2 in 3 Above CL; 23 Above UCL", "10.6 3.7 17.5", "2 out of 3 in or beyond the outer third of the range."},
		"within":        {near, func(s *block.SPCSpec) { s.TwoInThree = located("within") }, "23 Above UCL", "10.6 3.7 17.5", "2 out of 3 in the outer third of the range."},
		// 24 is over 3.267 x 102/14 = 23.8: without it the mean moving range is 6
		"screened":  {outlier, func(s *block.SPCSpec) { s.ScreenOutliers = true }, "15 Above UCL", "14.8 0.0 30.8", "Moving ranges of 3.267 times their mean and more are left out of it."},
		"fixed":     {outlier, func(s *block.SPCSpec) { s.FixAfter = located("12") }, "15 Above UCL", "13.0 0.0 29.0", "The mean and the range are those of the first 12 values"},
		"not fixed": {outlier, func(s *block.SPCSpec) { s.FixAfter = located("15") }, "15 Above UCL", "14.8 0.0 34.2", "those of the first 15 values"},
	} {
		s := single(t, "unit,better", "count,neutral", valueHead+recordtest.Monthly("M", "2023-01-01", c.values...))
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
		if screened := slices.Contains(f.Notes, "1 moving range is left out of the usual range."); screened != (name == "screened") {
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

// at is a word in a column of its own.
func at(text string, column int) diag.Located {
	return diag.Located{Text: text, At: diag.Position{File: "p.md", Line: 7, Column: column}}
}

func TestControlFindings(t *testing.T) {
	s := single(t, "unit,better", "count,lower", valueHead+recordtest.Monthly("M", "2023-01-01", recordtest.InTurn(15, "10", "12")...))
	rebase := func(days ...string) []block.Rebase {
		var all []block.Rebase
		for i, d := range days {
			all = append(all, block.Rebase{Date: at(d, 30+i), Reason: located("R")})
		}
		return all
	}
	for want, change := range map[string]func(*block.SPCSpec){
		`7:21: error: points "8" is not one of 7, 6`:                              func(s *block.SPCSpec) { s.Points = at("8", 21) },
		`7:21: error: points "seven" is not one of 7, 6`:                          func(s *block.SPCSpec) { s.Points = at("seven", 21) },
		`7:22: error: two_in_three "near" is not one of beyond, within`:           func(s *block.SPCSpec) { s.TwoInThree = at("near", 22) },
		`7:23: error: ties "count" is not one of break, continue`:                 func(s *block.SPCSpec) { s.Ties = at("count", 23) },
		`7:24: error: fix_after "11" is not a whole number from 12`:               func(s *block.SPCSpec) { s.FixAfter = at("11", 24) },
		`7:24: error: fix_after "12 points" is not a whole number from 12`:        func(s *block.SPCSpec) { s.FixAfter = at("12 points", 24) },
		`7:30: error: date "1 April" is not a day (hint: write it as 2024-04-01)`: func(s *block.SPCSpec) { s.Rebase = rebase("1 April") },
		`7:31: error: the days of rebase do not ascend`:                           func(s *block.SPCSpec) { s.Rebase = rebase("2023-09-01", "2023-06-01") },
		`7:31: error: no control chart of "M": limits cannot start anew on 15 March 2025: there are no values on both sides of it`: func(s *block.SPCSpec) {
			s.Rebase = rebase("2023-09-01", "2025-03-15")
		},
		`7:30: error: no control chart of "M": limits cannot start anew on 1 January 2022: there are no values on both sides of it`: func(s *block.SPCSpec) {
			s.Rebase = rebase("2022-01-01")
		},
		`7:31: error: no control chart of "M": limits cannot start anew on 20 September 2023: there are no values between it and the day before it`: func(s *block.SPCSpec) {
			s.Rebase = rebase("2023-09-10", "2023-09-20")
		},
		"7:21: error: points \"5\" is not one of 7, 6\n7:23: error: ties \"x\" is not one of break, continue": func(s *block.SPCSpec) {
			s.Points, s.Ties = at("5", 21), at("x", 23)
		},
		`7:11: error: unknown measure "m" (hint: "M"?)`: func(s *block.SPCSpec) { s.Measure = located("m") },
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
	got, findings := drawn(t, s, &block.MeasuresSpec{})
	wantLines(t, got, "2024-01-31,1\n2024-04-30,2\n", "sentence: M: 2 days in ", ", with no target set.")
	list, more := drawn(t, s, listOf("measures", "", "measure", "variation", "assurance"))
	if !strings.HasPrefix(list, "measure,variation,assurance\nM,,\n") || len(findings)+len(more) > 0 {
		t.Error(list, findings, more)
	}
}
