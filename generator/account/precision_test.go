package account

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"boardpack/generator/figure/figuretest"
	"boardpack/generator/record/recordtest"
)

const levelColumns = "unit,better,baseline_value,baseline_date,target_value,target_date,tolerance_percent"

// What differs reads as different: a value, what is required and the target. What
// was written with one decimal has more where one does not tell them apart.
func TestLevelsAreToldApart(t *testing.T) {
	for _, c := range []struct{ cells, value, table, sentence string }{
		{"per 1000 people,lower,0.04,2023-12-31,0.02,2024-12-31,", "0.01", "2024-07-01,0.01,0.03,On trajectory\n",
			"0.01 per 1000 people on 1 July 2024, where the trajectory requires 0.03 per 1000 people: on trajectory, 0.02 per 1000 people ahead of it."},
		{"per 1000 people,lower,0.02,2023-12-31,0.01,2024-12-31,50", "0.02", "2024-07-01,0.020,0.015,Off trajectory\n",
			"off trajectory, 0.005 per 1000 people behind the trajectory. That is no better than at the start."},
		{"%,higher,99.9,2023-12-31,100,2024-12-31,", "99.96", "2024-07-01,99.96,99.95,On trajectory\n", "0.01 percentage points ahead of it."},
		{"years,lower,18.62,2023-12-31,18.58,2024-12-31,", "18.61", "2024-07-01,18.61,18.60,Off trajectory\n", "0.01 years behind the trajectory."},
		{"days,lower,40,2023-12-31,41,2024-12-31,", "40", "2024-07-01,40.0,40.5,On trajectory\n", "0.5 days ahead of it."},
		{"£,lower,1250,2023-12-31,1249,2024-12-31,", "1250", "2024-07-01,1250.00,1249.50,Off trajectory\n", "£0.50 behind the trajectory. That is no better than at the start."},
	} {
		a := single(t, levelColumns, c.cells, "measure,period_end,value\nM,2024-07-01,"+c.value+"\n")
		wantLines(t, figuretest.Written(t, a.TrajectoryFigure()), c.table, c.sentence)
	}
}

// Counts of people are rounded to five, so that 12 of 43 show as 10 of 45: 22%, and
// from 8 of 47 to 12 of 43 it may be anything. 98 of 100 show as 100 of 100, and may
// be 98 of 102 at the least.
func TestRatesOfRoundedCounts(t *testing.T) {
	observations := "measure,period_start,period_end,numerator,denominator,group\n"
	for _, parts := range []string{"12,43,North", "17,42,South", "13,38,East", "98,100,West", "0,40,None", "2500,5000,Many", "97,97,All"} {
		observations += "M,2025-07-01,2025-09-30," + parts + "\n"
	}
	a := single(t, "unit,better,counts_people", "%,lower,yes", observations)
	var shown []string
	for _, row := range a.Breakdown(1, "Place", "All places").Table.Rows {
		shown = append(shown, row.Cells[0].Text()+" "+row.Cells[1].Text())
	}
	// 15/40 from 13/42 to 17/38; 100/100 from 98/102 to all of 100%; 95/95 from 93/97;
	// 2500/5000 from 2498/5002 to 2502/4998
	want := "North 22% ± 6, South 38% ± 7, East 38% ± 7, West 98% ± 2, None 0.0%, Many 50.0% ± 0.1, All 98% ± 2, All places "
	if got := strings.Join(shown, ", "); !strings.HasPrefix(got, want) {
		t.Errorf("%s, want %s", got, want)
	}
}

// The latest value has its margin in each sentence, the chart shows no more of it
// than the table, and a difference is no more exact than its parts.
func TestMarginsAreSaid(t *testing.T) {
	a := single(t, "unit,better,counts_people,baseline_value,baseline_date,target_value,target_date", "%,lower,yes,40,2024-12-31,20,2025-12-31",
		"measure,period_start,period_end,numerator,denominator\n"+recordtest.Monthly("M", "2025-01-01", "12,43", "17,42"))
	got := figuretest.Written(t, a.TrajectoryFigure())
	wantLines(t, got, "period_end,actual,actual_margin,required,status\n2025-01-31,22,6,38.3,On trajectory\n2025-02-28,38,7,36.8,Off trajectory\n",
		"sentence: 38% (± 7 percentage points) in February 2025, where the trajectory requires 36.8%: off trajectory, 1 percentage point behind the trajectory.")
	wantLines(t, panel(t, a.TrajectoryFigure()), `observed "Observed" 2025-01-16 22 2025-02-15 38`)
}

// No limit is drawn or tabled where no value can be. A surplus can turn into a debt.
func TestLimitsStopAtWhatCanBe(t *testing.T) {
	for _, c := range []struct{ unit, low, high, lower, upper string }{
		{"%", "90", "100", "68.4", "100"}, // 95 and 26.6 either side
		{"%", "0", "100", "0", "100"},
		{"count", "0", "3", "0", "9.5"}, // 1.5 and 7.98
		{"per 1000 people", "0", "3", "0", "9.5"},
		{"mm:ss", "0:10", "0:40", "0", "105"}, // 25 and 79.8
		{"£m", "0", "3", "-6", "9"},
		{"days", "-1", "3", "-10", "12"}, // 1 and 10.64
	} {
		a := single(t, "unit,better", c.unit+",lower", valueHead+recordtest.Monthly("M", "2023-01-01", recordtest.InTurn(14, c.low, c.high)...))
		f := controlFigure(t, a)
		wantLines(t, panel(t, f), `limit "Usual range" 2023-01-01 `+c.upper+" ", `limit "Usual range" 2023-01-01 `+c.lower+" ")
		for at, limit := range map[int]string{3: c.lower, 4: c.upper} {
			if shown, err := f.Table.Rows[0].Cells[at].Number(); err != nil || fmt.Sprintf("%.4g", shown) != limit {
				t.Errorf("%s from %s to %s: %v, want %s", c.unit, c.low, c.high, shown, limit)
			}
		}
		if said := slices.Contains(f.Notes, "The range stops at the least and the most that a value can be."); said != (c.lower == "0" || c.upper == "100") {
			t.Errorf("%s from %s to %s: %q", c.unit, c.low, c.high, f.Notes)
		}
	}
}

// One value is, and two are.
func TestOneValueIs(t *testing.T) {
	for count, want := range map[int]string{1: "There is 1 value, and a usual range needs 13.", 2: "There are 2 values, and a usual range needs 13."} {
		a := single(t, "unit,better", "count,lower", valueHead+recordtest.Monthly("M", "2023-01-01", recordtest.InTurn(count, "10", "16")...))
		got := figuretest.Written(t, controlFigure(t, a))
		wantLines(t, got, want)
		if count == 1 {
			wantLines(t, got, "it needs 13 values, and there is 1.\n")
		}
	}
}

// The people at risk in each month are the same ones: added up they are months of a
// person. Those who were born are not.
func TestDenominatorsOfPersonMonths(t *testing.T) {
	for unit, want := range map[string]string{"per 1000 people": "24,000 person-months", "per 1000 births": "24,000", "%": "24,000"} {
		var cells []string
		for range 12 {
			cells = append(cells, "5,2000")
		}
		s := pursuit{
			Measures:     "measure,goal,unit,better,observations_of,rolling_months\nM,1," + unit + ",lower,,\nY,1," + unit + ",lower,M,12\n",
			Observations: "measure,period_start,period_end,numerator,denominator\n" + recordtest.Monthly("M", "2024-04-01", cells...),
		}.accounts(t)
		if got := s.Years()[0].Denominator().Words(); got != want {
			t.Errorf("%s: a year of %s, want %s", unit, got, want)
		}
		values := s.Values()
		if got := values[len(values)-1].Denominator().Words(); got != want && unit != "%" || values[0].Denominator().Words() != "2,000" {
			t.Errorf("%s: twelve months of %s, want %s", unit, got, want)
		}
	}
}

// What misses a level is behind it, however little: the numbers have the decimals
// that tell so. 2024 has 366 days, so that
// half of the way is gone on 1 July.
func TestNearTies(t *testing.T) {
	for _, c := range []struct{ cells, value, table, sentence string }{
		{"per 1000 people,lower,148,2023-12-31,146.194,2024-12-31,", ",147099,1000000", "2024-07-01,147.099,147.097,Off trajectory\n", "0.002 per 1000 people behind"},
		// 147.051 and 147.049 are either side of a half
		{"per 1000 people,lower,148,2023-12-31,146.098,2024-12-31,", ",147051,1000000", "2024-07-01,147.1,147.0,Off trajectory\n", "0.002 per 1000 people behind"},
		{"per 1000 people,lower,148,2023-12-31,146.198,2024-12-31,", ",147199,1000000", "2024-07-01,147.2,147.1,Off trajectory\n", "off trajectory, 0.1 per 1000 people behind"},
		{"per 1000 people,lower,0.02,2023-12-31,0.0054,2024-12-31,", ",3,210000", "2024-07-01,0.014,0.013,Off trajectory\n", "0.002 per 1000 people behind"},
		{"days,lower,148.0,2023-12-31,146.19,2024-12-31,", "147.096,,", "2024-07-01,147.096,147.095,Off trajectory\n", "0.001 days behind"}, // it was written so
		{"days,lower,80,2023-12-31,79.9,2024-12-31,", "80,,", "2024-07-01,80.00,79.95,Off trajectory\n", "That is no better than at the start."},
		{"mm:ss,higher,20:00,2023-12-31,40:00,2024-12-31,", "", "2024-07-02,00:30:03,00:30:03,On trajectory\n", "on trajectory, as required."}, // 1803.3 seconds
	} {
		row := "M,2024-07-01," + c.value
		if c.value == "" {
			row = "M,2024-07-02,30:03,,"
		}
		a := single(t, levelColumns, c.cells, "measure,period_end,value,numerator,denominator\n"+row+"\n")
		wantLines(t, figuretest.Written(t, a.TrajectoryFigure()), c.table, c.sentence)
	}
	for value, met := range map[string]string{"147000400": "is not met", "147200000": "is not met", "146999000": "is met"} {
		a := single(t, levelColumns, "per 1000 people,lower,148,2023-12-31,147,2024-12-31,", "measure,period_end,value,numerator,denominator\nM,2024-12-31,,"+value+",1000000000\n")
		wantLines(t, figuretest.Written(t, a.TrajectoryFigure()), " per 1000 people, due by 31 December 2024, "+met+".")
	}
}

// People are judged by what is shown of them: 15 of 40 show as 38%, which is above
// 37.8% although 37.5% is not.
func TestPeopleAreJudgedAsShown(t *testing.T) {
	const columns = "unit,better,counts_people,baseline_value,baseline_date,target_value,target_date"
	rows := "measure,period_start,period_end,numerator,denominator\n" + recordtest.Monthly("M", "2025-01-01", "12,43", "17,42")
	a := single(t, columns, "%,lower,yes,40,2024-12-31,26.4,2025-12-31", rows)
	wantLines(t, figuretest.Written(t, a.TrajectoryFigure()), "2025-02-28,38,7,37.8,Off trajectory\n")
	a = single(t, columns, "%,lower,yes,40,2024-12-31,27.63,2025-12-31", rows) // 38.0004
	wantLines(t, figuretest.Written(t, a.TrajectoryFigure()), "2025-02-28,38,7,38.0,On trajectory\n", "on trajectory, as required.")
}

// A trajectory from a rounded rate has no more decimals than this: from 10 of 45 on 31
// January, 334 days to 10%, and from there to half of it.
func TestPathFromARoundedBaseline(t *testing.T) {
	const columns = "unit,better,counts_people,baseline_value,baseline_date,target_value,target_change_percent,target_date"
	rows := "measure,period_start,period_end,numerator,denominator\n" + recordtest.Monthly("M", "2025-01-01", "12,43", "17,42")
	a := single(t, columns, "%,lower,yes,28,2025-01-31,10,,2025-12-31", rows)
	wantLines(t, figuretest.Written(t, a.TrajectoryFigure()), "2025-02-28,38,7,21,Off trajectory\n2025-03-31,,,20,Not yet measured\n2025-12-31,,,10.0,Not yet measured\n",
		"from 22% on 31 January 2025 to 10.0% on 31 December 2025", "where the trajectory requires 21%: ", "The trajectory requires 20% in March 2025.", "target of 10.0%")
	if got := shownAs(a.Required(), a.RequiredNext()); !strings.HasPrefix(got, "21% (21.19") || !strings.Contains(got, ", 20% (20.06") {
		t.Error(got)
	}
	a = single(t, columns, "%,lower,yes,28,2025-01-31,,-50,2025-12-31", rows)
	wantLines(t, figuretest.Written(t, a.TrajectoryFigure()), "2025-12-31,,,11,Not yet measured\n", "to 11% on 31 December 2025", "target of 11%")
	if got := a.Target().Cell.Text(); got != "11% ± 3" {
		t.Error(got)
	}
}

// TestVerdictsOfRoundedCounts holds that no verdict is surer than the counts that it is
// by: 50 stands for 48 to 52, and 10 of 20 for 8 of 22 to 12 of 18, of which the shares
// lie from 36.4% to 66.7%.
func TestVerdictsOfRoundedCounts(t *testing.T) {
	const (
		columns = "unit,better,counts_people,baseline_value,baseline_date,target_value,target_date"
		doubt   = "Counts of people are rounded, so the true value may be on the other side of that."
	)
	for _, c := range []struct {
		name, cells, observation string
		doubtful                 bool
		verdict                  string
	}{
		{"at the target", "count,lower,yes,100,2023-12-31,50,2024-12-31", "52,,,", true, "is met, as far as rounded counts tell."},
		{"as far from it as rounding goes", "count,lower,yes,100,2023-12-31,48,2024-12-31", "52,,,", true, "is not met, as far as rounded counts tell."},
		{"further", "count,lower,yes,100,2023-12-31,47,2024-12-31", "52,,,", false, "is not met."},
		{"none", "count,lower,yes,100,2023-12-31,0,2024-12-31", "0,,,", false, "is met."},
		{"a share", "%,higher,yes,40,2023-12-31,60,2024-12-31", ",10,20,", true, "is not met, as far as rounded counts tell."},
		{"a share that is not", "%,higher,yes,40,2023-12-31,70,2024-12-31", ",10,20,", false, "is not met."},
		{"no people", "count,lower,no,100,2023-12-31,50,2024-12-31", "50,,,", false, "is met."},
		{"provisional", "count,lower,no,100,2023-12-31,50,2024-12-31", "50,,,yes", false, "is met, by a value that may still change."},
	} {
		a := single(t, columns, c.cells, "measure,period_end,value,numerator,denominator,provisional\nM,2024-12-31,"+c.observation+"\n")
		if got := strings.Contains(a.Stands(), doubt); got != c.doubtful || !strings.HasSuffix(a.Outlook(), c.verdict) {
			t.Errorf("%s: %s %s", c.name, a.Stands(), a.Outlook())
		}
	}
}

// TestAssuranceOfRoundedCounts: 20 of 20 in each month is shown as 91% with 9 either
// side, so that nothing is known of a target of all; of 50% it is.
func TestAssuranceOfRoundedCounts(t *testing.T) {
	months := slices.Repeat([]string{",20,20"}, 15)
	for target, want := range map[string]string{
		"100": "Counts of people are rounded too much to tell whether the target of 100.0% will be met.",
		"50":  "By the usual range of its values, the target of 50.0% will be met each time, unless something changes.",
	} {
		a := single(t, "unit,better,counts_people,target_value,target_date", "%,higher,yes,"+target+",2025-12-31", "measure,period_start,period_end,value,numerator,denominator\n"+recordtest.Monthly("M", "2024-01-01", months...))
		chart, err := a.ControlChart(a.Series.Rules(), nil)
		if err != nil || !strings.Contains(chart.sentence(), want) {
			t.Errorf("%s: %v %s", target, err, chart.sentence())
		}
	}
}

// TestSumsOfRoundedCounts: twelve months of 12 people, each shown as 10, are 144 and
// not 120: the year says how far it may be from that, which is twelve times 2. A change
// is as rough as the two values that it is of, and no rougher: 3.0% give or take 0.05
// and 3.4% are apart by 0.4 points, give or take 0.1.
func TestSumsOfRoundedCounts(t *testing.T) {
	const columns, head = "unit,better,counts_people", "measure,period_start,period_end,value,numerator,denominator\n"
	a := single(t, columns, "count,lower,yes", head+recordtest.Monthly("M", "2024-04-01", slices.Repeat([]string{"12,,"}, 12)...))
	all := Accounts{All: []*Account{a}}
	if years := all.Years(); len(years) != 1 || shownAs(years[0].Numerator(), years[0].Reading()) != "120 ± 24 (120), 120 ± 24 (120)" {
		t.Errorf("%v", shownAs(years[0].Numerator(), years[0].Reading()))
	}
	if got := shownAs(all.Values()[0].Numerator(), all.Values()[0].Reading()); got != "10 (10), 10 (10)" {
		t.Errorf("a month is %s", got)
	}
	a = single(t, columns, "%,lower,yes", head+recordtest.Monthly("M", "2024-04-01", append(slices.Repeat([]string{",120,4000"}, 12), ",136,4000")...))
	all = Accounts{All: []*Account{a}}
	if got := all.Values()[12].Change().Words(); got != "+0.4 ± 0.1 points" { // 0.052 and 0.052
		t.Error(got)
	}
}
