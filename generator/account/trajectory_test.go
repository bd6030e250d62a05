package account

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator/figure"
	"boardpack/generator/figure/figuretest"
	"boardpack/generator/record/recordtest"
	"boardpack/generator/wording"
)

const trajectoryColumns = "unit,better,baseline_value,baseline_date,target_value,target_date,tolerance_percent,definition,source"

// From 70% on 31 March 2024 to 82% a year, 365 days, later: 12 x 30/365 is
// 0.986, 12 x 61/365 is 2.005, 12 x 91/365 is 2.992 and 12 x 122/365 is 4.011.
// Two per cent of 72.005 are 1.44, and of 72.992 1.46. Two per cent below the
// required value is 70 again where that is 71.43, on the 44th day.
func TestTrajectory(t *testing.T) {
	s := single(t, trajectoryColumns, "%,higher,70,2024-03-31,82,2025-03-31,2,Seen within four hours.,Returns", "measure,period_start,period_end,value,lower,upper,provisional\n"+
		recordtest.Monthly("M", "2024-02-01", "69,,,", "70,,,", "71,70,72,", "71.5,,,", "74,,,yes"))
	got := figuretest.Written(t, s.TrajectoryFigure())
	want := `period_end,actual,actual_provisional,required,status,status_provisional
2024-02-29,69.0,No,,Before the baseline,No
2024-03-31,70.0,No,70.0,Baseline,No
2024-04-30,71.0,No,71.0,On trajectory,No
2024-05-31,71.5,No,72.0,Within tolerance,No
2024-06-30,74.0,Yes,73.0,On trajectory,Yes
2024-07-31,,,74.0,Not yet measured,No
2025-03-31,,,82.0,Not yet measured,No
note: On trajectory: at what the trajectory requires at the end of the period, or better (higher is better). Within tolerance: worse by no more than 2% of what is required. Off trajectory: worse than that, or no better than at the start once the trajectory requires better.
note: The tolerance is 1.5 percentage points in June 2024.
note: The trajectory goes in a straight line, from 70.0% on 31 March 2024 to 82.0% on 31 March 2025.
note: Seen within four hours.
note: Source: Returns.
sentence: 74.0% in June 2024 (provisional), where the trajectory requires 73.0%: on trajectory, 1.0 percentage points ahead of it. The trajectory requires 74.0% in July 2024. There are too few values for a trend to the target of 82.0%.
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	// the ends of tolerance: never below the start, and 2% below 82
	want = `Per cent, percent, on-trajectory: On trajectory (provisional)
tolerance "End of tolerance" 2024-03-16 70 2024-04-29 70.02 2025-03-16 80.36
required "Required" 2024-03-16 70 2024-04-29 71.45 2025-03-16 82
target "Target" 2025-03-16 82
interval "95% interval of the value" 2024-04-16 70 2024-04-16 72 2024-04-16 -
observed "Observed" 2024-02-15 69 2024-03-16 70 2024-04-16 71 2024-05-16 71.5
provisional "Provisional" 2024-06-16 74`
	if diff := cmp.Diff(want, panel(t, s.TrajectoryFigure())); diff != "" {
		t.Error(diff)
	}
}

// Where nothing can be judged the figure says so, and shows neither a status of
// success nor a nought.
func TestTrajectoryWithoutAPath(t *testing.T) {
	const observed = "measure,period_end,value\nM,2024-04-30,71\nM,2024-05-31,72\n"
	for name, c := range map[string]struct {
		cells, observations string
		table, sentence     string
		badge               string // of the chart; empty where there is none
	}{
		"no target": {"%,higher,70,2024-03-31,,,,,", observed,
			"2024-04-30,71.0,,No target set\n2024-05-31,72.0,,No target set\n", "72.0% on 31 May 2024. No target set.", "unjudged: No target set"},
		"no baseline": {"%,higher,,,82,2025-03-31,,,", observed,
			"2024-04-30,71.0,,No baseline set\n2024-05-31,72.0,,No baseline set\n",
			"72.0% on 31 May 2024. No baseline set, so there is no trajectory to the target.", "unjudged: No baseline set"},
		"neutral": {"%,neutral,70,2024-03-31,82,2025-03-31,,,", observed,
			"2024-04-30,71.0,,No target set\n2024-05-31,72.0,,No target set\n",
			"72.0% on 31 May 2024. No target set: neither direction is the better.", "unjudged: No target set"},
		"nothing observed": {"%,higher,70,2024-03-31,82,2025-03-31,,,", "",
			"2025-03-31,,82.0,Not yet measured\n", "Not measured since the baseline of 31 March 2024.", "unjudged: Not measured since the baseline"},
		"nothing at all": {"%,higher,,,,,,,", "", "", "Not yet measured.", ""},
		"nothing since the baseline": {"%,higher,70,2024-05-31,82,2025-03-31,,,", observed,
			"2024-04-30,71.0,,Before the baseline\n2024-05-31,72.0,70.0,Baseline\n2024-06-30,,71.2,Not yet measured\n2025-03-31,,82.0,Not yet measured\n", // 12 x 30/304
			"72.0% on 31 May 2024. Not measured since the baseline of 31 May 2024. The trajectory requires 71.2% on 30 June 2024. There are too few values for a trend to the target of 82.0%.",
			"unjudged: Not measured since the baseline"},
	} {
		s := single(t, trajectoryColumns, c.cells, c.observations)
		got := figuretest.Written(t, s.TrajectoryFigure())
		table, _, _ := strings.Cut(strings.TrimPrefix(got, "period_end,actual,required,status\n"), "note: ")
		table, _, _ = strings.Cut(table, "sentence: ")
		if table != c.table || !strings.HasSuffix(got, "sentence: "+c.sentence+"\n") {
			t.Errorf("%s:\n%s", name, got)
		}
		f := s.TrajectoryFigure()
		if drew := f.Chart != nil; drew != (c.badge != "") || drew && !strings.Contains(plotted(panelsOf(f)[0]), ", "+c.badge) {
			t.Errorf("%s: %+v", name, f.Chart)
		}
	}
}

// The shown numbers never contradict the words beside them.
func TestStandingInWords(t *testing.T) {
	for cells, want := range map[string]string{
		"%,higher,0,2023-12-31,100,2024-12-31,,,@50":             "50.0% on 1 July 2024, where the trajectory requires 50.0%: on trajectory, as required.",
		"%,higher,0,2023-12-31,100,2024-12-31,,,@49.97":          "49.97% on 1 July 2024, where the trajectory requires 50.00%: off trajectory, 0.03 percentage points behind the trajectory.",
		"%,higher,0,2023-12-31,100,2024-12-31,,,@49":             "49.0% on 1 July 2024, where the trajectory requires 50.0%: off trajectory, 1.0 percentage points behind the trajectory.",
		"%,higher,0,2023-12-31,100,2024-12-31,2,,@49":            "49.0% on 1 July 2024, where the trajectory requires 50.0%: within tolerance, 1.0 percentage points behind the trajectory.",
		"mm:ss,lower,40:00,2023-12-31,20:00,2024-12-31,,,@28:34": "28:34 on 1 July 2024, where the trajectory requires 30:00: on trajectory, 1:26 ahead of it.",
		"£,lower,2000,2023-12-31,0,2024-12-31,,,@1250":           "£1,250 on 1 July 2024, where the trajectory requires £1,000: off trajectory, £250 behind the trajectory.",
		"years,lower,20,2023-12-31,10,2024-12-31,,,@14.5":        "14.5 years on 1 July 2024, where the trajectory requires 15.0 years: on trajectory, 0.5 years ahead of it.",
		"beds,lower,20,2023-12-31,10,2024-12-31,,,@15":           "15 beds on 1 July 2024, where the trajectory requires 15 beds: on trajectory, as required.",
	} {
		cells, value, _ := strings.Cut(cells, "@")
		got := figuretest.Written(t, single(t, trajectoryColumns, cells, "measure,period_end,value\nM,2024-07-01,"+value+"\n").TrajectoryFigure())
		wantLines(t, got, "sentence: "+want)
	}
}

// Three-year means are drawn at their middle, not joined, and the trajectory with
// them; the last of them to end by the target's day is named.
func TestTrajectoryOfOverlappingPeriods(t *testing.T) {
	s := single(t, trajectoryColumns, "years,lower,20,2022-12-31,10,2034-03-31,,,", "measure,period_start,period_end,value\n"+
		"M,2020-01-01,2022-12-31,20\nM,2021-01-01,2023-12-31,19\n")
	got := figuretest.Written(t, s.TrajectoryFigure())
	// 4,108 days from baseline to target; 365, 731 and 4,018 of them to the ends
	wantLines(t, got, "2022-12-31,20.0,20.0,Baseline\n", "2023-12-31,19.0,19.1,On trajectory\n", "2024-12-31,,18.2,Not yet measured\n", "2033-12-31,,10.2,Not yet measured\n2034-03-31,,10.0,Target\n",
		"on 31 March 2034. The last period to end by then is 2031 to 2033; its value will tell whether the target is met. By its end, 31 December 2033, the trajectory requires 10.2 years, not yet the target.\n",
		"note: Periods overlap. Each value is drawn at the middle of its period, and so is what the trajectory requires of it; values are not joined.\n",
		"sentence: 19.0 years in 2021 to 2023, where")
	// the middle of 1,096 days is the 548th, 548 days before the last, and the
	// trajectory goes as far back
	want := `Years, number, on-trajectory: On trajectory
required "Required" 2021-07-01 20 2032-09-29 10
target "Target" 2032-09-29 10
apart "Observed" 2021-07-01 20 2022-07-02 19`
	if diff := cmp.Diff(want, panel(t, s.TrajectoryFigure())); diff != "" {
		t.Error(diff)
	}
}

func TestTrajectoryOfRollingMonths(t *testing.T) {
	var cells []string
	for range 13 {
		cells = append(cells, "5,100")
	}
	s := pursuit{
		Measures:     "measure,goal,unit,better,baseline_value,baseline_date,target_value,target_date,observations_of,rolling_months\nM,1,%,lower,,,,,,\nY,1,%,lower,6,2023-12-31,4,2025-12-31,M,12\n",
		Observations: "measure,period_start,period_end,numerator,denominator\n" + recordtest.Monthly("M", "2024-01-01", cells...),
	}.accounts(t)
	got := figuretest.Written(t, s.Named("Y").TrajectoryFigure())
	wantLines(t, got, "2024-12-31,5.000,4.999,Off trajectory\n2025-01-31,5.000,4.914,Off trajectory\n2025-02-28,,4.837,Not yet measured\n", // 366, 397 and 425 of 731 days: one number of decimals in a column
		"note: Each value covers 12 months, so neighbouring values share most of what they count.\n",
		"sentence: 5.0% in the 12 months to January 2025, where the trajectory requires 4.9%", "The trajectory requires 4.8% in the 12 months to February 2025.")
	if got := panel(t, s.Named("Y").TrajectoryFigure()); !strings.Contains(got, `observed "Observed" 2024-12-16 5 2025-01-16 5`) {
		t.Error(got)
	}
}

// Every trajectory that bends is drawn with its bend; a trajectory of points goes through
// them.
func TestPathsAreDrawn(t *testing.T) {
	for shape, c := range map[string]struct {
		words, at string // at 1 July, half of the way from 100 to 25
	}{
		"constant-rate": {"by the same percentage each day", "2024-07-01 50"},
		"front-loaded":  {"faster at first", "2024-07-01 43.75"},
		"back-loaded":   {"faster towards the end", "2024-07-01 81.25"},
		"points":        {"from one agreed point to the next", "2024-07-01 40"},
	} {
		p := pursuit{
			Measures: "measure,goal,unit,better,baseline_value,baseline_date,target_value,target_date,path\nM,1,days,lower,100,2023-12-31,25,2024-12-31," + shape + "\n",
		}
		if shape == "points" {
			p.Points = "M,2023-12-31,100\nM,2024-07-01,40\nM,2024-12-31,25\n"
		}
		s := p.accounts(t).Named("M")
		got := figuretest.Written(t, s.TrajectoryFigure())
		wantLines(t, got, "note: The trajectory goes "+c.words+", from 100 days on 31 December 2023 to 25 days on 31 December 2024.")
		lines := panel(t, s.TrajectoryFigure())
		wantLines(t, lines, `required "Required" 2023-12-31 100 `, " "+c.at, " 2024-12-31 25\n")
		if drawn := strings.Count(strings.Split(lines, "\n")[1], "2024-"); drawn < 40 {
			t.Errorf("%s: %d places", shape, drawn)
		}
	}
}

// A trend of one less a month reaches 10 from 18 after eight months. What may
// change has no part in it, and what a year before was stands beside.
func TestTrajectoryWithTrend(t *testing.T) {
	var cells []string
	for i := range 26 {
		cells = append(cells, strings.Repeat("1", 43-i)+",") // a sum of ones: 43 down to 18
	}
	cells = append(cells, "111111111111111111111111111111,yes")
	for i, cell := range cells {
		ones, rest, _ := strings.Cut(cell, ",")
		cells[i] = wording.Grouped(len(ones)) + "," + rest
	}
	s := single(t, trajectoryColumns, "days,lower,40,2024-01-31,10,2027-03-31,,,", "measure,period_start,period_end,value,provisional\n"+recordtest.Monthly("M", "2024-01-01", cells...))
	got := figuretest.Written(t, s.TrajectoryFigure())
	wantLines(t, got, "note: The trend is the Theil–Sen line, the median of the slopes between any two values of the same calendar month; provisional values have no part in it.",
		"sentence: 30 days in March 2026 (provisional), where", "On its trend it reaches the target of 10 days in October 2026, in time for 31 March 2027")
	wantLines(t, panel(t, s.TrajectoryFigure()),
		`earlier "Same month a year before" 2025-01-16 43 2025-02-15 42`, "2026-03-16 29\n",
		`projection "Trend" 2026-02-15 18.0`, `bound "95% interval of the trend"`, `bound "95% interval of the trend"`,
		`observed "Observed" 2024-01-16 43`, `provisional "Provisional" 2026-03-16 30`)
}

// Counts of few people are shown nowhere: not as a value, not in the chart, not
// as what is required.
func TestTrajectoryOfPeople(t *testing.T) {
	const columns = "unit,better,counts_people,baseline_value,baseline_date,target_value,target_date"
	s := single(t, columns, "count,lower,yes,43,2023-12-31,12,2024-12-31", "measure,period_end,value\nM,2024-01-31,41\nM,2024-02-29,6\nM,2024-03-31,33\nM,2024-04-30,4\n")
	got := figuretest.Written(t, s.TrajectoryFigure())
	// from 45 to 12 in 366 days: 42.2, 39.6, 36.8, 34.1 and, after April, 31.3; 6
	// is far below, and nothing says so
	wantLines(t, got, "2024-01-31,40,42,On trajectory\n2024-02-29,*,40,Not shown\n2024-03-31,35,37,On trajectory\n2024-04-30,*,34,Not shown\n2024-05-31,,31,Not yet measured\n",
		"note: "+protected, "sentence: Not shown: the latest value is of few people. The trajectory requires 31 on 31 May 2024.\n")
	wantLines(t, panel(t, s.TrajectoryFigure()), "unjudged: Not shown", `observed "Observed" 2024-01-31 40 2024-02-29 - 2024-03-31 35 2024-04-30 -`)

	s = single(t, columns, "count,lower,yes,43,2023-12-31,12,2024-12-31", "measure,period_end,value\nM,2024-01-31,1\nM,2024-02-29,6\n")
	got = figuretest.Written(t, s.TrajectoryFigure())
	wantLines(t, got, "2024-01-31,*,42,Not shown\n", "sentence: Not shown: the latest value is of few people. The trajectory requires 37 on 31 March 2024.\n")
	if lines := panel(t, s.TrajectoryFigure()); strings.Contains(lines, "observed") {
		t.Error(lines)
	}

	s = single(t, "unit,better,counts_people", "count,lower,yes", "measure,period_end,value\nM,2024-01-31,41\nM,2024-02-29,6\n")
	got = figuretest.Written(t, s.TrajectoryFigure())
	wantLines(t, got, "sentence: Not shown: the latest value is of few people. No target set.\n")
}

// A tolerance of nought is none.
func TestNoTolerance(t *testing.T) {
	s := single(t, trajectoryColumns, "%,higher,70,2024-03-31,82,2025-03-31,0,,", valueHead+recordtest.Monthly("M", "2024-04-01", "71"))
	wantLines(t, figuretest.Written(t, s.TrajectoryFigure()), "There is no tolerance: all that is worse is off trajectory.\n")
	if lines := panel(t, s.TrajectoryFigure()); strings.Contains(lines, "tolerance") {
		t.Error(lines)
	}
}

// A trajectory of points goes through each of them, on whatever day it is.
func TestAgreedPointsAreDrawn(t *testing.T) {
	p := pursuit{
		Measures: "measure,goal,unit,better,baseline_value,baseline_date,target_value,target_date,path\nM,1,days,lower,100,2023-12-31,25,2024-12-31,points\n",
		Points:   "M,2023-12-31,100\nM,2024-03-06,40\nM,2024-12-31,25\n",
	}
	wantLines(t, panel(t, p.accounts(t).Named("M").TrajectoryFigure()), `required "Required"`, " 2024-03-06 40 ")
}

// Where agreed points go below the start, tolerance ends 4% below what is required, 74.97 on
// 1 July, and where they ask for better, at the start: one day leads from one to the other,
// as neither a gap does, which reads as missing, nor a slope over weeks.
func TestToleranceLeaps(t *testing.T) {
	p := pursuit{
		Measures: "measure,goal,unit,better,baseline_value,baseline_date,target_value,target_date,path,tolerance_percent\nM,1,%,higher,75,2023-12-31,80,2024-12-30,points,4\n",
		Points:   "M,2023-12-31,75\nM,2024-03-31,80\nM,2024-09-30,70\nM,2024-12-30,80\n",
	}
	wantLines(t, panel(t, p.accounts(t).Named("M").TrajectoryFigure()), `tolerance "End of tolerance" 2023-12-31 75`,
		" 2024-06-30 75 2024-07-01 71.97 ", " 2024-09-30 67.2 ", " 2024-11-14 71.95 2024-11-15 75 ", "2024-12-30 76.8\n", `required "Required"`)
	const leaps = ", and the line at which it ends jumps on 1 July 2024 and 15 November 2024, between which the trajectory requires no better than at its start"
	for _, f := range []*figure.Figure{p.accounts(t).Named("M").TrajectoryFigure(), Multiples(p.accounts(t).All)} {
		if notes := strings.Join(f.Notes, "\n"); !strings.Contains(notes, leaps) {
			t.Errorf("nothing says why the line leaps: %s", notes)
		}
	}
}

// Of values at the middle of their periods the trend stands there as well: from
// the last value, half of 1,096 days before its end, to the target's day.
func TestTrendOfOverlappingPeriods(t *testing.T) {
	observations := valueHead
	for i := range 10 {
		observations += fmt.Sprintf("M,%d-01-01,%d-12-31,%d\n", 2010+i, 2012+i, 40-i)
	}
	s := single(t, trajectoryColumns, "years,lower,45,2012-01-01,10,2034-12-31,,,", observations)
	lines := panel(t, s.TrajectoryFigure())
	wantLines(t, lines, `projection "Trend" 2020-07-01 31`, ` 2033-07-01 `)
	if strings.Contains(lines, "bound") {
		t.Errorf("an interval: %s", lines)
	}
}
