package study

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator/block"
	"boardpack/generator/record/recordtest"
	"boardpack/generator/wording"
)

func listOf(kind, where string, columns ...string) *block.ListSpec {
	return &block.ListSpec{Listing: block.Listing{Of: located(kind), Where: located(where), Columns: list(columns...)}}
}

// goalsAndStatuses has a measure of each status, of two goals: a trajectory from 100 to 0 in
// 2024 is half gone on 1 July.
var goalsAndStatuses = pursuit{
	Goals: "1,One,Do better.,2027-03-31\n2,Two,Do more.,\n3,Three,Do it.,\n",
	Measures: "measure,goal,unit,better,baseline_value,baseline_date,target_value,target_date,tolerance_percent,definition\n" +
		"On,1,days,lower,100,2023-12-31,0,2024-12-31,,All.\nWithin,1,days,lower,100,2023-12-31,0,2024-12-31,10,\nOff,1,days,lower,100,2023-12-31,0,2024-12-31,,\n" +
		"Unmeasured,2,days,lower,100,2023-12-31,0,2024-12-31,,\nNo baseline,2,%,lower,,,0,2024-12-31,,\nNo target,2,count,lower,,,,,,\n" +
		"At baseline,2,days,lower,100,2024-07-01,0,2024-12-31,,\n",
	Observations: "measure,period_end,value\nOn,2024-07-01,50\nWithin,2024-07-01,55\nOff,2024-07-01,55\n" +
		"No baseline,2024-07-01,1234\nNo target,2024-07-01,1234\nAt baseline,2024-07-01,100\n",
}

func TestGoals(t *testing.T) {
	got, findings := drawn(t, goalsAndStatuses.study(t), listOf("goals", "", "goal", "name", "statement", "target_date", "measures", "status", "change"))
	want := `goal,name,statement,target_date,measures,status,change
1,One,Do better.,2027-03-31,3,"1 is on trajectory, 1 is within tolerance and 1 is off trajectory",
2,Two,Do more.,,4,"2 have not been measured since the baseline, 1 has no baseline and 1 has no target",
3,Three,Do it.,,0,No measures,
note: An empty cell means that nothing is recorded.
`
	if diff := cmp.Diff(want, got); diff != "" || len(findings) > 0 {
		t.Error(diff, findings)
	}
}

func TestMeasures(t *testing.T) {
	s := goalsAndStatuses.study(t)
	got, findings := drawn(t, s, listOf("measures", "", "measure", "status", "baseline", "target", "latest", "period", "required", "observations"))
	// what is not judged has nothing that it is required to be, and no nought
	want := `measure,status,baseline,target,latest,period,required,observations
On,On trajectory,100,0,50,1 July 2024,50,1
Within,Within tolerance,100,0,55,1 July 2024,50,1
Off,Off trajectory,100,0,55,1 July 2024,50,1
Unmeasured,Not measured since the baseline,100,0,,,,0
No baseline,No baseline set,,0.0,1234.0,1 July 2024,,1
No target,No target set,,,1234,1 July 2024,,1
At baseline,Not measured since the baseline,100,0,100,1 July 2024,,1
note: An empty cell means that nothing is recorded.
`
	if diff := cmp.Diff(want, got); diff != "" || len(findings) > 0 {
		t.Error(diff, findings)
	}
	got, _ = drawn(t, s, listOf("measures", `status == "On trajectory"`, "goal", "reference", "programme", "unit", "better", "sex", "definition", "source", "baseline_date", "target_date", "standing", "next_period", "next_required", "outlook", "variation", "assurance", "change"))
	wantLines(t, got, `1,,,days,lower,,All.,,2023-12-31,2024-12-31,"50 days on 1 July 2024, where the trajectory requires 50 days: on trajectory, as required.",,,There are too few values for a trend to the target of 0 days.,Too few values to tell,Too few values to tell,`)
}

// Readings are sorted as numbers, and what is blank comes last.
func TestReadingsInOrder(t *testing.T) {
	spec := listOf("measures", `latest != ""`, "measure", "latest")
	spec.Sort = list("latest", "measure")
	got, _ := drawn(t, goalsAndStatuses.study(t), spec)
	wantLines(t, got, "On,50\nOff,55\nWithin,55\nAt baseline,100\nNo baseline,1234.0\nNo target,1234\n")
}

// A list marks the column by which its rows were sorted first, up or down, and none where no
// block asks for an order.
func TestSortedColumnOfAList(t *testing.T) {
	for by, want := range map[string]string{"": "", "latest measure": "latest", "-measure latest": "measure", "goal measure": ""} {
		spec := listOf("measures", "", "measure", "latest")
		spec.Sort = list(strings.Fields(by)...)
		spec.Head().ID, spec.Head().Title = located("x"), located("X")
		f, findings := goalsAndStatuses.study(t).Figure(spec)
		if len(findings) > 0 {
			t.Fatal(findings)
		}
		got := ""
		for _, c := range f.Table.Columns {
			if c.Sorted {
				got += c.Name
			}
		}
		if got != want {
			t.Errorf("by %q: %q, want %q", by, got, want)
		}
	}
}

func TestObservationsAndYears(t *testing.T) {
	var cells []string
	for i := range 14 { // January 2024 to February 2025
		cells = append(cells, wording.Grouped(10*(i+1))+",1000,")
	}
	cells[13] = "140,1000,yes"
	s := pursuit{
		Measures:     "measure,goal,unit,better,counts_people\nM,1,\"per 1,000\",lower,\nP,1,count,lower,yes\n",
		Observations: "measure,period_start,period_end,numerator,denominator,provisional\n" + recordtest.Monthly("M", "2024-01-01", cells...) + recordtest.Monthly("P", "2024-03-01", "4,,", "23,,"),
	}.study(t)
	got, findings := drawn(t, s, listOf("observations", `measure == "P" || year_before != ""`, "measure", "period", "period_end", "financial_year", "value", "numerator", "denominator", "year_before", "change_percent", "status", "provisional"))
	// 130 and 140 of 1,000, beside 10 and 20
	want := `measure,period,period_end,financial_year,value,value_provisional,numerator,numerator_provisional,denominator,year_before,change_percent,change_percent_provisional,status,provisional
M,January 2025,2025-01-31,2024/25,130.0,No,130,No,1000,10.0,1200.0,No,No target set,No
M,February 2025,2025-02-28,2024/25,140.0,Yes,140,Yes,1000,20.0,600.0,Yes,No target set,Yes
P,March 2024,2024-03-31,2023/24,*,,*,,,,,,Not shown,No
P,April 2024,2024-04-30,2024/25,25,No,25,No,,,,,No target set,No
note: An empty cell means that nothing is recorded.
`
	if diff := cmp.Diff(want, got); diff != "" || len(findings) > 0 {
		t.Error(diff, findings)
	}
	got, _ = drawn(t, s, listOf("years", "", "measure", "financial_year", "periods", "complete", "numerator", "denominator", "value"))
	// 10+20+30, 40+...+140; the hidden March hides its year, and April is no year
	want = `measure,financial_year,periods,complete,numerator,numerator_provisional,denominator,value
M,2023/24,3,No,60,No,3000,
M,2024/25,11,No,990,Yes,11000,
P,2023/24,1,No,*,,,
P,2024/25,1,No,25,No,,
note: An empty cell means that nothing is recorded.
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// A status is one word whether its value may still change or not, which is a word of its own:
// who asks for what is off its trajectory has the provisional with it.
func TestStatusOfProvisionalValues(t *testing.T) {
	s := single(t, "unit,better,baseline_value,baseline_date,target_value,target_date", "days,lower,100,2023-12-31,0,2024-12-31",
		"measure,period_start,period_end,value,provisional\nM,2024-01-01,2024-01-31,5,\nM,2024-02-01,2024-02-29,99,\nM,2024-03-01,2024-03-31,99,yes\n")
	got, findings := drawn(t, s, listOf("observations", `status == "Off trajectory"`, "period", "status"))
	want := "period,status,status_provisional\nFebruary 2024,Off trajectory,No\nMarch 2024,Off trajectory,Yes\n"
	if got != want || len(findings) > 0 {
		t.Errorf("%s%v, want %s", got, findings, want)
	}
	if got, findings := s.Value(located(`count(observations, .status == "Off trajectory" && .provisional)`)); got != "1" {
		t.Error(got, findings)
	}
}

// Periods are in the order of time, however their labels begin.
func TestPeriodsAreInOrderOfTime(t *testing.T) {
	s := single(t, "unit,better", "days,lower", "measure,period_start,period_end,value\nM,2024-09-01,2024-09-30,5\nM,2024-10-01,2024-10-31,6\nM,2024-04-01,2024-04-30,7\nM,2023-12-01,2023-12-31,8\n")
	spec := listOf("observations", "", "period")
	spec.Sort = list("-period")
	got, findings := drawn(t, s, spec)
	if want := "period\nOctober 2024\nSeptember 2024\nApril 2024\nDecember 2023\n"; got != want || len(findings) > 0 {
		t.Errorf("%s%v, want %s", got, findings, want)
	}
}

// Values are words in expressions, protected as pages show them.
func TestGoalValues(t *testing.T) {
	s := goalsAndStatuses.study(t)
	for expression, want := range map[string]string{
		`len(goals)`:                                                       "3",
		`goals[1].name + ", " + goals[1].status`:                           "Two, 2 have not been measured since the baseline, 1 has no baseline and 1 has no target",
		`date(goals[0].target_date)`:                                       "31 March 2027",
		`count(measures, .status == "Off trajectory")`:                     "1",
		`count(measures, .status in ["No target set", "No baseline set"])`: "2",
		`list(map(filter(measures, .goal == "1"), .measure))`:              "On, Within and Off",
		`filter(measures, .measure == "No target")[0].latest`:              "1,234",
		`filter(measures, .measure == "No baseline")[0].latest`:            "1,234.0%",
		`filter(measures, .measure == "At baseline")[0].required`:          "",
		`count(observations, .value == "55")`:                              "2",
		`count(observations, .status == "Baseline")`:                       "1",
		`count(years, .complete == "Yes")`:                                 "0",
		`sum(map(goals, .measures))`:                                       "7",
		`month(filter(measures, .measure == "On")[0].target_date)`:         "December 2024",
	} {
		if got, findings := s.Value(located(expression)); got != want || len(findings) > 0 {
			t.Errorf("%s = %q, want %q; %v", expression, got, want, findings)
		}
	}
	hidden := single(t, "unit,better,counts_people,baseline_value", "count,lower,yes,23", valueHead+recordtest.Monthly("M", "2024-04-01", "5", "23"))
	for expression, want := range map[string]string{
		`measures[0].latest`: "25", `measures[0].baseline`: "25", `list(map(observations, .value))`: "* and 25",
		`len(years)`: "1", `years[0].value + years[0].numerator`: "*",
	} {
		if got, findings := hidden.Value(located(expression)); got != want || len(findings) > 0 {
			t.Errorf("%s = %q, want %q; %v", expression, got, want, findings)
		}
	}
}

// Of nought and below there is no percentage, and percentages differ by points.
func TestChangeInAYear(t *testing.T) {
	for _, c := range []struct{ unit, from, to, text, plain string }{
		{"days", "10", "12", "+20.0%", "20.0"},
		{"days", "10", "9", "−10.0%", "-10.0"},
		{"days", "10", "10", "0.0%", "0.0"},
		{"days", "0", "12", "", ""},
		{"days", "-10", "-5", "", ""},
		{"%", "70", "71", "+1.0 points", "1.0"},
		{"%", "71", "70", "−1.0 points", "-1.0"},
		{"%", "70", "70", "0.0 points", "0.0"},
		{"%", "0", "2.5", "+2.5 points", "2.5"},
	} {
		s := single(t, "unit,better", c.unit+",neutral", valueHead+recordtest.Monthly("M", "2024-05-01", c.from)+recordtest.Monthly("M", "2025-05-01", c.to))
		text, findings := s.Value(located(`observations[1].change_percent`))
		if text != c.text || len(findings) > 0 {
			t.Errorf("%+v: %q %v", c, text, findings)
		}
		got, _ := drawn(t, s, listOf("observations", `period == "May 2025"`, "measure", "change_percent"))
		if !strings.HasPrefix(got, "measure,change_percent\nM,"+c.plain+"\n") {
			t.Errorf("%+v: %s", c, got)
		}
	}
}

// A latest value that is hidden has no standing but that, and none required.
func TestMeasureNotShown(t *testing.T) {
	s := single(t, "unit,better,counts_people,baseline_value,baseline_date,target_value,target_date", "count,lower,yes,43,2023-12-31,12,2024-12-31",
		"measure,period_end,value\nM,2024-01-31,41\nM,2024-02-29,6\n")
	got, findings := drawn(t, s, listOf("measures", `status == "Not shown"`, "measure", "latest", "period", "required", "status", "outlook", "standing"))
	wantLines(t, got, "M,*,29 February 2024,,Not shown,,Not shown: the latest value is of few people.\n")
	if goals, more := drawn(t, s, listOf("goals", "", "goal", "status")); !strings.HasPrefix(goals, "goal,status\n1,1 is not shown\n") || len(findings)+len(more) > 0 {
		t.Error(goals, findings, more)
	}
}

func TestGoalValueFindings(t *testing.T) {
	s := goalsAndStatuses.study(t)
	for expression, want := range map[string]string{
		`count(measures, .status == "Off trajektory")`:         `7:38: error: status is never "Off trajektory" (hint: "Off trajectory"?)`,
		`count(measures, .status in ["On trajectory", "off"])`: `7:56: error: status is never "off"`,
		`count(observations, .status == "Baselin")`:            `7:42: error: status is never "Baselin" (hint: "Baseline"?)`,
		`count(years, .complete == "yes")`:                     `7:37: error: complete is never "yes" (hint: "Yes"?)`,
		`count(measures, .latest > 5)`:                         `7:35: error: words and a number do not go with >`,
		`measures[0].latest + 1`:                               `7:30: error: words and a number do not go with +`,
		`count(measures, .statsu == "On")`:                     `7:28: error: unknown field statsu`,
	} {
		if _, findings := s.Value(located(expression)); !strings.HasPrefix(texts(findings), want) {
			t.Errorf("%s: %s, want %s", expression, texts(findings), want)
		}
	}
	// a goal's status is a sentence, which may be any
	if _, findings := s.Value(located(`count(goals, .status == "Off trajektory")`)); len(findings) > 0 {
		t.Error(findings)
	}
	for _, kind := range []string{"goals", "measures", "observations", "years"} {
		s := small(t)
		r := s.asker.Relation(kind)
		_, findings := drawn(t, s, listOf(kind, "", r.Fields[0].Name))
		if want := "7:11: error: " + kind + " needs " + r.File + ", which the pack does not have"; texts(findings) != want {
			t.Errorf("%s: %v", kind, findings)
		}
	}
}

// Each measure is set beside that of the pack before.
func TestChangeSinceTheEarlierPack(t *testing.T) {
	const columns = "measure,goal,unit,better,baseline_value,baseline_date,target_value,target_date\n"
	row := func(name string) string { return name + ",1,days,lower,100,2023-12-31,0,2024-12-31\n" }
	earlier := pursuit{
		Measures:     columns + row("Better") + row("Newer") + row("Same") + row("Gone"),
		Observations: "measure,period_end,value\nBetter,2024-06-01,99\nNewer,2024-06-01,10\nSame,2024-07-01,10\nGone,2024-07-01,10\n",
	}
	now := pursuit{
		Measures:     columns + row("Better") + row("Newer") + row("Same") + row("New, one"),
		Observations: "measure,period_end,value\nBetter,2024-07-01,50\nNewer,2024-07-01,10\nSame,2024-07-01,10\nNew one,2024-07-01,10\n",
	}
	now.Measures = strings.Replace(now.Measures, "New, one", "New one", 1)
	about := About{Cycle: "2026/27", AsAt: recordtest.Date("2026-12-31"), Earlier: &Earlier{AsAt: recordtest.Date("2025-12-31"), Records: recordtest.Pursuit(earlier).Read(t)}}
	s := New(Options{About: about, Records: recordtest.Pursuit(now).Read(t)})
	got, findings := drawn(t, s, listOf("measures", "", "measure", "change"))
	want := "measure,change\nBetter,\"Now on trajectory, was off trajectory\"\nNewer,\"Still on trajectory, with newer values\"\nSame,No change\nNew one,New in this report\n"
	if diff := cmp.Diff(want, got); diff != "" || len(findings) > 0 {
		t.Error(diff, findings)
	}
	for _, r := range s.Relations() {
		if f, _ := r.Field("change"); slices.Contains([]string{"goals", "measures"}, r.Name) && f.Label != "Since the last report, 31 December 2025" {
			t.Errorf("%s: change is headed %q", r.Name, f.Label)
		}
	}
	got, _ = drawn(t, s, listOf("goals", "", "goal", "change"))
	if want := "goal,change\n1,\"Better: now on trajectory, was off trajectory; New one: new in this report; Gone: no longer a measure of this goal\"\n"; got != want {
		t.Error(got)
	}
	s = New(Options{About: about, Records: recordtest.Pursuit(now).Read(t), Hidden: &Hidden{All: recordtest.Pursuit(now).Read(t)}}) // it may be there, and not for this audience
	if got, _ = drawn(t, s, listOf("goals", "", "goal", "change")); strings.Contains(got, "Gone") || !strings.Contains(got, "New one: new in this report") {
		t.Error(got)
	}
	s = New(Options{About: About{Earlier: &Earlier{Records: recordtest.Pursuit(now).Read(t)}}, Records: recordtest.Pursuit(now).Read(t)})
	if got, _ = drawn(t, s, listOf("goals", "", "goal", "change")); got != "goal,change\n1,No measure changed its status\n" {
		t.Error(got)
	}
	if got, _ = drawn(t, now.study(t), listOf("measures", `measure == "Same"`, "measure", "change")); !strings.HasPrefix(got, "measure,change\nSame,\n") {
		t.Error(got)
	}
}

// What nothing can protect is told, and not left out in silence.
func TestPeopleWhoCannotBeProtected(t *testing.T) {
	observations := "measure,period_end,value,group\nM,2024-04-30,7,\n"
	for _, group := range strings.Fields("A B C D E F G") {
		observations += "M,2024-04-30,1," + group + "\n"
	}
	s := single(t, "unit,better,counts_people", "count,lower,yes", observations)
	findings := s.Check()
	if len(findings) != 1 || !findings.HasErrors() || !strings.HasPrefix(findings[0].String(), `pack/measures.csv:2:1: error: measure "M": `) || !strings.Contains(findings[0].String(), "give fewer groups") {
		t.Error(findings)
	}
	if !slices.Equal(s.accounts(), s.accounts()) {
		t.Error("worked out twice")
	}
}
