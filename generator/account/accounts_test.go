package account

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator/figure"
	"boardpack/generator/protect"
	"boardpack/generator/record"
	"boardpack/generator/record/recordtest"
	"boardpack/generator/spc"
)

// ofEachStatus has a measure of each status, of two goals: a trajectory from 100 to 0
// in 2024 is half gone on 1 July.
var ofEachStatus = pursuit{
	Goals: "1,One,Do better.,2027-03-31\n2,Two,Do more.,\n3,Three,Do it.,\n",
	Measures: "measure,goal,unit,better,baseline_value,baseline_date,target_value,target_date,tolerance_percent\n" +
		"On,1,days,lower,100,2023-12-31,0,2024-12-31,\nWithin,1,days,lower,100,2023-12-31,0,2024-12-31,10\nOff,1,days,lower,100,2023-12-31,0,2024-12-31,\n" +
		"Unmeasured,2,days,lower,100,2023-12-31,0,2024-12-31,\nNo baseline,2,%,lower,,,0,2024-12-31,\nNo target,2,count,lower,,,,,\n" +
		"At baseline,2,days,lower,100,2024-07-01,0,2024-12-31,\n",
	Observations: "measure,period_start,period_end,value\nOn,,2024-07-01,50\nWithin,,2024-07-01,55\nOff,,2024-07-01,55\n" +
		"No baseline,,2024-07-01,1234\nNo target,,2024-07-01,1234\nAt baseline,2024-06-02,2024-07-01,100\n",
}

// shownAs are readings as a table has them, with - for none.
func shownAs(readings ...*Reading) string {
	var all []string
	for _, r := range readings {
		if r == nil {
			all = append(all, "-")
			continue
		}
		all = append(all, fmt.Sprintf("%s (%g)", r.Cell.Text(), r.Order))
	}
	return strings.Join(all, ", ")
}

// What is not judged has nothing that it is required to be, and no nought.
func TestReadings(t *testing.T) {
	var lines []string
	for _, a := range ofEachStatus.accounts(t).All {
		lines = append(lines, fmt.Sprintf("%s, %s, %q: %s", a.Name(), a.Standing.Status, a.LatestPeriod(), shownAs(a.Baseline(), a.Target(), a.Latest(), a.Required(), a.RequiredNext())))
	}
	want := []string{
		`On, On trajectory, "1 July 2024": 100 (100), 0 (0), 50 (50), 50 (50), -`,
		`Within, Within tolerance, "1 July 2024": 100 (100), 0 (0), 55 (55), 50 (50), -`,
		`Off, Off trajectory, "1 July 2024": 100 (100), 0 (0), 55 (55), 50 (50), -`,
		`Unmeasured, Not measured since the baseline, "": 100 (100), 0 (0), -, -, -`,
		`No baseline, No baseline set, "1 July 2024": -, 0.0% (0), 1,234.0% (1234), -, -`,
		`No target, No target set, "1 July 2024": -, -, 1,234 (1234), -, -`,
		`At baseline, Not measured since the baseline, "2 June to 1 July 2024": 100 (100), 0 (0), 100 (100), -, 83 (83.06010928961749)`, // 31 of 183 days
	}
	if diff := cmp.Diff(want, lines); diff != "" {
		t.Error(diff)
	}
	// 12 x 61/365 after 31 March, of monthly values to 30 April
	next := single(t, trajectoryColumns, "%,higher,70,2024-03-31,82,2025-03-31,,,", valueHead+recordtest.Monthly("M", "2024-04-01", "71"))
	if got := shownAs(next.RequiredNext()); !strings.HasPrefix(got, "72.01% (72.005") || next.Standing.Next.Label != "May 2024" {
		t.Errorf("%s in %s", got, next.Standing.Next.Label)
	}
	// hidden is neither required nor known, but is not nothing
	hidden := single(t, "unit,better,counts_people,baseline_value,baseline_date,target_value,target_date", "count,lower,yes,43,2023-12-31,12,2024-12-31", "measure,period_end,value\nM,2024-02-29,6\n")
	if got := shownAs(hidden.Baseline(), hidden.Latest(), hidden.Required()); got != "45 (45), * (0), -" {
		t.Error(got)
	}
}

func TestProgrammeAndQuantiles(t *testing.T) {
	all := pursuit(recordtest.Several).accounts(t)
	for name, want := range map[string]string{"Children": "", "Response": "Beta", "Stay": "Alpha"} {
		if a := all.Named(name); a.Programme() != want || a.Quantiles() != 0 {
			t.Errorf("%s: %q, %d quantiles", name, a.Programme(), a.Quantiles())
		}
	}
	if all.Named("stay") != nil {
		t.Error("a measure of another name")
	}
	if got := single(t, "unit,better", "days,lower", "").Quantiles(); got != 0 {
		t.Error(got)
	}
	p := pursuit{Measures: "measure,goal,unit,better,sex\nM,1,years,lower,Males\n", Observations: halves}
	if got := p.accounts(t).Named("M").Quantiles(); got != 2 {
		t.Error(got)
	}
}

func TestGoals(t *testing.T) {
	pack := recordtest.Pursuit(ofEachStatus).Read(t)
	all, _ := Make(pack.Measures, false)
	var lines []string
	for _, g := range all.Goals(pack.Goals, true) {
		lines = append(lines, fmt.Sprintf("%s, %d: %s; %q", g.Record.Code, len(g.Measures), g.Status(), g.Change()))
	}
	want := []string{
		`1, 3: 1 is on trajectory, 1 is within tolerance and 1 is off trajectory; ""`,
		`2, 4: 2 have not been measured since the baseline, 1 has no baseline and 1 has no target; ""`,
		`3, 0: No measures; ""`,
	}
	if diff := cmp.Diff(want, lines); diff != "" {
		t.Error(diff)
	}
}

// Each measure is set beside that of the pack before.
func TestSince(t *testing.T) {
	const columns = "measure,goal,unit,better,baseline_value,baseline_date,target_value,target_date\n"
	row := func(name string) string { return name + ",1,days,lower,100,2023-12-31,0,2024-12-31\n" }
	earlier := pursuit{
		Measures:     columns + row("Better") + row("Newer") + row("Same") + row("Gone"),
		Observations: "measure,period_end,value\nBetter,2024-06-01,99\nNewer,2024-06-01,10\nSame,2024-07-01,10\nGone,2024-07-01,10\n",
	}
	now := pursuit{
		Measures:     columns + row("Better") + row("Newer") + row("Same") + row("New"),
		Observations: "measure,period_end,value\nBetter,2024-07-01,50\nNewer,2024-07-01,10\nSame,2024-07-01,10\nNew,2024-07-01,10\n",
	}
	all, before, pack := now.accounts(t), earlier.accounts(t), recordtest.Pursuit(now).Read(t)
	all.Since(*before)
	for name, want := range map[string]string{"Better": "Now on trajectory, was off trajectory", "Newer": "Still on trajectory, with newer values", "Same": "No change", "New": "New in this report"} {
		if got := all.Named(name).Changed; got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
	if len(before.All) != 4 {
		t.Errorf("the pack before lost measures: %d", len(before.All))
	}
	want := "Better: now on trajectory, was off trajectory; New: new in this report"
	if got := all.Goals(pack.Goals, false)[0].Change(); got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got := all.Goals(pack.Goals, true)[0].Change(); got != want+"; Gone: no longer a measure of this goal" {
		t.Error(got)
	}
	same := now.accounts(t)
	same.Since(*now.accounts(t))
	if got := same.Goals(pack.Goals, true)[0].Change(); got != "No measure changed its status" {
		t.Error(got)
	}
	if got := now.accounts(t).Named("Same").Changed; got != "" {
		t.Errorf("without a pack before: %s", got)
	}
}

func TestValuesAndYears(t *testing.T) {
	var cells []string
	for i := range 14 { // January 2024 to February 2025
		cells = append(cells, fmt.Sprintf("%d,1000,", 10*(i+1)))
	}
	cells[13] = "140,1000,yes"
	all := pursuit{
		Measures:     "measure,goal,unit,better,counts_people\nM,1,\"per 1,000\",lower,\nP,1,count,lower,yes\n",
		Observations: "measure,period_start,period_end,numerator,denominator,provisional\n" + recordtest.Monthly("M", "2024-01-01", cells...) + recordtest.Monthly("P", "2024-03-01", "4,,", "23,,"),
	}.accounts(t)
	var lines []string
	for _, v := range all.Values() {
		if v.Account.Name() == "P" || v.YearBefore() != nil {
			lines = append(lines, fmt.Sprintf("%s: %s, %s", v.Point.Label, shownAs(v.Reading(), v.Numerator(), v.Denominator(), v.YearBefore(), v.Change()), v.Status()))
		}
	}
	for _, y := range all.Years() {
		lines = append(lines, fmt.Sprintf("%s %s: %s", y.Account.Name(), y.Year.Name, shownAs(y.Numerator(), y.Denominator(), y.Reading())))
	}
	// 130 and 140 of 1,000, beside 10 and 20; 10+20+30, 40+...+140; the hidden
	// March hides its year, and April is no year
	want := []string{
		"January 2025: 130.0 (130), 130 (130), 1,000 (1000), 10.0 (10), +1,200.0% (1200), No target set",
		"February 2025: 140.0 [p] (140), 140 [p] (140), 1,000 (1000), 20.0 (20), +600.0% [p] (600), No target set",
		"March 2024: * (0), * (0), -, -, -, Not shown",
		"April 2024: 25 (25), 25 (25), -, -, -, No target set",
		"M 2023/24: 60 (60), 3,000 (3000), -",
		"M 2024/25: 990 [p] (990), 11,000 (11000), -",
		"P 2023/24: * (0), -, -",
		"P 2024/25: 25 (25), -, -",
	}
	if diff := cmp.Diff(want, lines); diff != "" {
		t.Error(diff)
	}
}

// Of nought and below there is no percentage, and percentages differ by points.
func TestChangeInAYear(t *testing.T) {
	for _, c := range []struct{ unit, from, to, want string }{
		{"days", "10", "12", "+20.0% (20)"}, {"days", "10", "9", "−10.0% (-10)"}, {"days", "10", "10", "0.0% (0)"},
		{"days", "0", "12", "-"}, {"days", "-10", "-5", "-"},
		{"%", "70", "71", "+1.0 points (1)"}, {"%", "71", "70", "−1.0 points (-1)"}, {"%", "70", "70", "0.0 points (0)"}, {"%", "0", "2.5", "+2.5 points (2.5)"},
	} {
		a := single(t, "unit,better", c.unit+",neutral", valueHead+recordtest.Monthly("M", "2024-05-01", c.from)+recordtest.Monthly("M", "2025-05-01", c.to))
		changes := (&Accounts{All: []*Account{a}}).Values()
		got := shownAs(changes[1].Change())
		if near := strings.Replace(got, "(19.999999999999996)", "(20)", 1); strings.Replace(near, "(-9.999999999999998)", "(-10)", 1) != c.want {
			t.Errorf("%+v: %s", c, got)
		}
		if got := shownAs(changes[0].Change()); got != "-" {
			t.Errorf("%+v: %s in the first year", c, got)
		}
	}
}

// What nothing can protect is told, and not left out in silence.
func TestPeopleWhoCannotBeProtected(t *testing.T) {
	observations := "measure,period_end,value,group\nM,2024-04-30,7,\n"
	for _, group := range strings.Fields("A B C D E F G") {
		observations += "M,2024-04-30,1," + group + "\n"
	}
	files := fstest.MapFS{
		"intentions.csv": {Data: []byte("reference,programme,title\nA,Beta,a\n")}, "goals.csv": {Data: []byte("goal,name,statement\n1,One,S.\n")},
		"measures.csv": {Data: []byte("measure,goal,unit,better,counts_people\nM,1,count,lower,yes\n")}, "observations.csv": {Data: []byte(observations)},
	}
	pack, _ := record.Read(files, "pack", record.Settings{AsAt: recordtest.Date("2026-12-31")})
	all, findings := Make(pack.Measures, false)
	if len(all.All) != 0 || len(findings) != 1 || !strings.HasPrefix(findings[0].String(), `pack/measures.csv:2:1: error: measure "M": `) || !strings.Contains(findings[0].String(), "give fewer groups") {
		t.Error(all.All, findings)
	}
}

// The note says what protect does: the largest count that is hidden, the mark
// and the rounding are those that protected counts have.
func TestProtectionIsSaidAsItIsDone(t *testing.T) {
	if protection != protected {
		t.Errorf("the note is %q", protection)
	}
	shown, err := protect.Counts([]int{protect.Few, protect.Few, protect.Few + 1, 100 + protect.Nearest/2}, nil)
	if err != nil || !shown[0].Hidden || shown[2].Hidden || shown[2].Count%protect.Nearest != 0 || shown[3].Count != 100 {
		t.Errorf("%v, %v", shown, err)
	}
	for people, few := range map[float64]bool{0: false, 1: true, protect.Few: true, protect.Few + 1: false} {
		if protect.IsFew(people) != few {
			t.Errorf("%v is few: %v", people, !few)
		}
	}
}

// What ± means is said where a value has one: of a rate of people, not of counts.
func TestPlusMinusWhereItIs(t *testing.T) {
	const columns, head = "unit,better,counts_people", "measure,period_start,period_end,group,numerator,denominator\n"
	const rows = head + "M,2024-01-01,2024-03-31,A,40,1000\nM,2024-01-01,2024-03-31,B,60,2000\n"
	counts := single(t, columns, "count,lower,yes", "measure,period_start,period_end,group,value\nM,2024-01-01,2024-03-31,A,40\nM,2024-01-01,2024-03-31,B,60\n")
	rates := single(t, columns, `"per 1,000 children",lower,yes`, rows)
	for of, f := range map[bool]*figure.Figure{false: counts.Breakdown(8, "Place", "All places"), true: rates.Breakdown(8, "Place", "All places")} {
		if said := strings.Contains(strings.Join(f.Notes, " "), "±"); said != of {
			t.Errorf("± is explained: %v, want %v: %q", said, of, f.Notes)
		}
		margin := slices.ContainsFunc(f.Table.Rows, func(r figure.Row) bool { return r.Cells[1].Margin != "" })
		if margin != of {
			t.Errorf("a value has ±: %v, want %v", margin, of)
		}
	}
}

// The rules that were used stand under the chart.
func TestControlRules(t *testing.T) {
	const start = "In a control chart (XmR), the usual range is the mean and 2.66 times the mean moving range either side of it. A value is unusual if it is outside that range, "
	for want, o := range map[string]spc.Options{
		start + "is one of 6 in a row on one side of the mean, is one of 6 in a row that rise or that fall (equal values break the row), or is one of 2 out of 3 in the outer third of the range.":                                                                                                                                                                                                                                                                            {Run: 6},
		start + "is one of 7 in a row on one side of the mean, is one of 7 in a row that rise or that fall (equal values do not break the row), or is one of 2 out of 3 in or beyond the outer third of the range.":                                                                                                                                                                                                                                                           {Run: 7, TiesContinue: true, BeyondInTwoOfThree: true},
		start + "is one of 7 in a row on one side of the mean, is one of 7 in a row that rise or that fall (equal values break the row), or is one of 2 out of 3 in the outer third of the range. A value that is unusual for the better by one rule and for the worse by another is shown as better. Moving ranges of 3.267 times their mean and more are left out of it. The mean and the range are those of the first 12 values, of each stretch where there are several.": {Run: 7, ImprovementFirst: true, ScreenOutliers: true, Fix: 12},
	} {
		if got := controlRules(o); got != want {
			t.Errorf("%s\nwant %s", got, want)
		}
	}
}

func ExampleMake() {
	all, findings := Make(nil, false)
	fmt.Println(len(all.All), len(findings), all.Named("Four-hour performance") == nil)
	// Output: 0 0 true
}
