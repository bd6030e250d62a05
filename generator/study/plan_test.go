package study

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/record"
	"boardpack/generator/score"
)

// plan is a study of five scored submissions: with 60% on impact and 40% on
// effort they score 5.00, 3.80, 3.40, 3.40 and 1.00.
func plan(t testing.TB, rule score.Rule) *Study {
	t.Helper()
	files := fstest.MapFS{
		"intentions.csv": {Data: []byte("reference,programme,title,segment,focus,decision,national_priorities\n" +
			"P-1,Beta,one,1,,Prioritised,N1\nP-2,Alpha,two,2,ICB,Prioritised,N1;N2\nP-3,Beta,three,2,Provider,Prioritised,\n" +
			"P-4,Alpha,four,,,Not prioritised,\nP-5,Alpha,five,,,Not prioritised,\n")},
		"national-priorities.csv": {Data: []byte("code,priority\nN1,First\nN2,Second\nN3,Third\n")},
		"criteria.csv":            {Data: []byte("criterion,weight_percent\nImpact,60\nEffort,40\n")},
		"scores.csv":              {Data: []byte("reference,impact,effort\nP-1,5,5\nP-2,3,5\nP-3,5,1\nP-4,3,4\nP-5,1,1\n")},
		"milestones.csv": {Data: []byte("reference,milestone,owner,baseline_date,forecast_date,actual_date\n" +
			"P-1,Case,Director,2025-01-31,,2025-02-10\nP-2,Start,,2025-04-01,2025-06-01,\n")},
		"benefits.csv": {Data: []byte("reference,benefit_id,category_class,performance_measure,planned_gbp,recurrent\n" +
			"P-1,B1,Cash releasing,Beds,1000,Recurrent\nP-2,B1,Cash releasing,Beds,1000,Recurrent\nP-2,B2,Non-cash releasing,Time,2500,\n")},
		"calendar.csv": {Data: []byte("step,phase,owner,start,end\nLaunch,Engage,Director,2024-10-01,2024-10-01\n" +
			"Score,Prioritise,Director,2025-03-01,2025-03-31\nPublish,Mobilise,Director,2025-04-01,2025-04-01\n")},
	}
	asAt := time.Date(2025, 3, 12, 0, 0, 0, 0, time.UTC)
	pack, findings := record.Read(files, "pack", record.Settings{AsAt: asAt, Cycle: "2025/26"})
	if findings.HasErrors() {
		t.Fatal(findings)
	}
	return New(Options{About: About{Cycle: "2025/26", AsAt: asAt, Selection: Selection{Rule: rule, Seed: 1, Set: true}}, Records: pack})
}

func locatedAll(words ...string) []diag.Located {
	var all []diag.Located
	for _, word := range words {
		all = append(all, located(word))
	}
	return all
}

// tableOf is a figure's table as CSV.
func tableOf(t *testing.T, s *Study, spec block.Spec) (string, *figure.Figure) {
	t.Helper()
	spec.Head().ID, spec.Head().Title = located("f"), located("T")
	f, findings := s.Figure(spec)
	if len(findings) > 0 || f == nil {
		t.Fatal(findings)
	}
	data, err := f.Table.CSV()
	if err != nil {
		t.Fatal(err)
	}
	return string(data), f
}

func TestPlanValues(t *testing.T) {
	for expression, want := range map[string]string{
		`count(intentions, .impact >= 3)`:                                                      "4",
		`list(map(filter(intentions, .rank == 3), .reference))`:                                "P-3 and P-4",
		`list(map(filter(intentions, .outcome == "Tied at the cut"), .reference))`:             "P-3 and P-4",
		`list(map(intentions, .score))`:                                                        "5.00, 3.80, 3.40, 3.40 and 1.00",
		`money(sum(map(filter(benefits, .category_class == "Cash releasing"), .planned_gbp)))`: "£1,000",
		`len(benefits)`:                                                "2",
		`count(milestones, .done)`:                                     "1",
		`sum(map(milestones, .slipped_days))`:                          "71", // 10 and 61
		`list(map(priorities, .priority))`:                             "First, Second and Third",
		`count(calendar, before(.end, as_at))`:                         "1",
		`list(map(intentions, .robustness))`:                           "Robustly in, Robustly in, Depends on the weights, Depends on the weights and Robustly out", // P-3 is third if impact weighs over 60%, else P-4
		`date(calendar[1].start)`:                                      "1 March 2025",
		`criteria[0].weight_percent`:                                   "60",
		`provider.name + provider.ods_code`:                            "",
		`count(intentions, .stays_in == 10000 && .rank == 1)`:          "1",
		`list(map(filter(intentions, .slipped_days > 0), .reference))`: "P-1 and P-2",
	} {
		got, findings := plan(t, score.Top(3)).Value(located(expression))
		if got != want || len(findings) > 0 {
			t.Errorf("%s = %q, want %q; %v", expression, got, want, findings)
		}
	}
}

func TestPlanTables(t *testing.T) {
	for name, test := range map[string]struct {
		spec block.Spec
		want string
	}{
		"sorted intentions": {
			&block.IntentionsSpec{Listing: block.Listing{Columns: locatedAll("reference", "rank", "effort"), Sort: locatedAll("-rank", "effort")}},
			"reference,rank,effort\nP-5,5,1\nP-3,3,1\nP-4,3,4\nP-2,2,5\nP-1,1,5\n",
		},
		"milestones": {
			&block.ListSpec{Listing: block.Listing{Of: located("milestones"), Columns: locatedAll("reference", "actual_date", "slipped_days"), Sort: locatedAll("-slipped_days")}},
			"reference,actual_date,slipped_days\nP-2,,61\nP-1,2025-02-10,10\n",
		},
		"a part of them": {
			&block.ListSpec{Listing: block.Listing{Of: located("milestones"), Columns: locatedAll("milestone", "done"), Where: located(`owner == "Director"`)}},
			"milestone,done\nCase,Yes\n",
		},
		"benefits": {
			&block.ListSpec{Listing: block.Listing{Of: located("benefits"), Columns: locatedAll("benefit_id", "references", "planned_gbp", "actual_gbp")}},
			"benefit_id,references,planned_gbp,actual_gbp\nB1,\"P-1, P-2\",1000,\nB2,P-2,2500,\n",
		},
		"no such priority": {
			&block.ChecksSpec{Rows: located("national_priorities"), None: true}, "national_priorities\nN3: Third\n",
		},
		// P-3 and P-4 tie at the cut. More weight on impact puts P-3 before P-4,
		// more on effort P-4 before P-3; at 70% P-3 passes P-2 too.
		"sensitivity": {
			&block.SensitivitySpec{},
			"criterion,from,to,enter,leave,furthest\nImpact,60,50,,P-3,1\nImpact,60,55,,P-3,1\nImpact,60,65,,P-4,1\nImpact,60,70,,P-4,1\n" +
				"Effort,40,30,,P-4,1\nEffort,40,35,,P-4,1\nEffort,40,45,,P-3,1\nEffort,40,50,,P-3,1\n",
		},
		"funnel": {
			&block.FunnelSpec{Steps: []block.Step{
				{Label: located("All"), Value: located("len(intentions)"), Lost: located("not prioritised")},
				{Label: located("Prioritised"), Value: located(`count(intentions, .decision == "Prioritised")`)},
			}},
			"step,intentions,not_in_next,these_are\nAll,5,2,not prioritised\nPrioritised,3,,\n",
		},
		"quadrant": {
			&block.QuadrantSpec{X: located("effort"), Y: located("impact"), Corners: locatedAll("Hard", "Win", "Leave", "Fill")},
			"quarter,intentions,references\nHard,1,P-3\nWin,3,\"P-1, P-2, P-4\"\nLeave,1,P-5\nFill,0,\n",
		},
	} {
		t.Run(name, func(t *testing.T) {
			got, _ := tableOf(t, plan(t, score.Top(3)), test.spec)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestTimeline(t *testing.T) {
	_, f := tableOf(t, plan(t, score.Top(3)), &block.TimelineSpec{})
	chart := f.Chart.(*figure.TimelineChart)
	var phases []string
	for _, s := range chart.Phases {
		phases = append(phases, s.Name)
	}
	if got := strings.Join(phases, " "); got != "Engage Prioritise Mobilise" {
		t.Errorf("phases %s", got)
	}
	scoring := chart.Phases[1]
	if scoring.Last[1]-scoring.First[1] != 30 || !math.IsNaN(scoring.First[0]) || chart.Marks[0].Value-scoring.First[1] != 11 {
		t.Errorf("%+v, marks %+v", scoring, chart.Marks)
	}
	if want := "3 steps from 1 October 2024 to 1 April 2025. On 12 March 2025, 1 was over, 1 was under way and 1 was still to come."; f.Sentence != want {
		t.Errorf("%s, want %s", f.Sentence, want)
	}
}

func TestPlanFindings(t *testing.T) {
	for name, test := range map[string]struct {
		spec block.Spec
		want string
	}{
		"kind":      {&block.ListSpec{Listing: block.Listing{Of: located("mileston")}}, `there is no list of "mileston" (hint: "milestones"?)`},
		"column":    {&block.ListSpec{Listing: block.Listing{Of: located("milestones"), Columns: locatedAll("ownr")}}, `milestones have no "ownr" (hint: "owner"?)`},
		"sort":      {&block.ListSpec{Listing: block.Listing{Of: located("milestones"), Columns: locatedAll("owner"), Sort: locatedAll("-x")}}, `milestones have no "x"`},
		"condition": {&block.ListSpec{Listing: block.Listing{Of: located("milestones"), Columns: locatedAll("owner"), Where: located("slipped_days")}}, "where needs a condition"},
		"file":      {&block.ListSpec{Listing: block.Listing{Of: located("segments"), Columns: locatedAll("segment")}}, "segments needs segments.csv, which the pack does not have"},
		"words":     {&block.QuadrantSpec{X: located("title"), Y: located("impact"), Corners: locatedAll("", "", "", "")}, "a quadrant needs fields of numbers, which title is not"},
		"corners":   {&block.QuadrantSpec{X: located("effort"), Y: located("impact")}, "a quadrant needs four corners"},
		"no steps":  {&block.FunnelSpec{}, "a funnel needs two steps"},
		"more":      {&block.FunnelSpec{Steps: []block.Step{{Label: located("a"), Value: located("1")}, {Label: located("b"), Value: located("2")}}}, "more than the one before"},
		"no list":   {&block.ChecksSpec{Rows: located("title"), None: true}, "title has no list of its values"},
	} {
		t.Run(name, func(t *testing.T) {
			test.spec.Head().ID, test.spec.Head().Title = located("f"), located("T")
			_, findings := plan(t, score.Top(3)).Figure(test.spec)
			if !strings.Contains(fmt.Sprint(findings), test.want) {
				t.Errorf("%v, want %q", findings, test.want)
			}
		})
	}
}

// TestSelectionIsNeeded holds that what hangs on a selection is not shown
// without one.
func TestSelectionIsNeeded(t *testing.T) {
	s := plan(t, score.Top(3))
	s = New(Options{About: About{Cycle: "2025/26"}, Records: s.records})
	if _, findings := s.Value(located(`count(intentions, .outcome == "Selected")`)); !strings.Contains(fmt.Sprint(findings), "outcome needs selection") {
		t.Error(findings)
	}
	if got, findings := s.Value(located(`count(intentions, .rank == 1)`)); got != "1" || len(findings) > 0 {
		t.Error(got, findings)
	}
}

// TestRanksAreAmongAll holds that an edition which does not see all that is scored
// ranks nothing: of two places the best that it sees has neither, where both are of
// what is hidden. A threshold is met whatever others score.
func TestRanksAreAmongAll(t *testing.T) {
	sees := func(rule score.Rule, hide string) *Study {
		all := plan(t, rule)
		return New(Options{About: all.about, Records: all.records.View(func(i *record.Intention) bool { return !strings.Contains(hide, i.Reference) }), Hidden: &Hidden{All: all.records}})
	}
	least, err := score.ParseScore("3.40")
	if err != nil {
		t.Fatal(err)
	}
	places, threshold := score.Top(2), score.AtLeast(least)
	for name, c := range map[string]struct {
		rule             score.Rule
		hide, ask, want  string
		missing, selects bool
	}{
		"nothing scored is hidden": {rule: places, ask: `list(map(filter(intentions, .outcome == "Selected"), .reference))`, want: "P-1 and P-2", selects: true},
		"the outcome":              {rule: places, hide: "P-1 P-2", ask: `count(intentions, .outcome == "Selected")`, missing: true},
		"the rank":                 {rule: places, hide: "P-5", ask: `count(intentions, .rank == 1)`, missing: true},
		"robustness":               {rule: places, hide: "P-5", ask: `count(intentions, .stays_in > 1)`, missing: true},
		"rank and threshold":       {rule: threshold, hide: "P-1", ask: `count(intentions, .rank == 1)`, missing: true, selects: true},
		"a threshold":              {rule: threshold, hide: "P-1 P-2", ask: `list(map(filter(intentions, .outcome == "Selected"), .reference))`, want: "P-3 and P-4", selects: true},
		"the score":                {rule: places, hide: "P-1 P-2", ask: `list(map(intentions, .score))`, want: "3.40, 3.40 and 1.00"},
	} {
		s := sees(c.rule, c.hide)
		got, findings := s.Value(located(c.ask))
		if missing := strings.Contains(fmt.Sprint(findings), "needs an edition that sees all that is scored"); missing != c.missing || !missing && (got != c.want || len(findings) > 0) {
			t.Errorf("%s: %q, %v", name, got, findings)
		}
		if selects, _ := s.Holds(located(`has("selection")`)); selects != c.selects {
			t.Errorf("%s: has selection %t", name, selects)
		}
	}
	spec := &block.SensitivitySpec{}
	spec.ID = located("f")
	if f, findings := sees(places, "P-5").Figure(spec); f != nil || !strings.Contains(fmt.Sprint(findings), "sensitivity needs an edition that sees all") {
		t.Error(findings)
	}
}

// TestDifferencesGiveAway: two tables that count all, each fine by itself, of
// which one counts one hidden intention more.
func TestDifferencesGiveAway(t *testing.T) {
	all := plan(t, score.Top(3))
	hide := map[string]bool{"P-2": true, "P-3": true, "P-5": true}
	s := New(Options{About: all.about, Records: all.records.View(func(i *record.Intention) bool { return !hide[i.Reference] }),
		Hidden: &Hidden{All: all.records, Counted: []string{"one", "two"}}})
	counted := func(id, where string) diag.List {
		spec := &block.PivotSpec{Counts: block.Counts{Rows: located("decision"), Where: located(where)}}
		spec.ID, spec.Title = located(id), located("T")
		spec.Rows = located("programme")
		spec.Where = located(where)
		if _, findings := s.Figure(spec); len(findings) > 0 {
			t.Fatal(findings)
		}
		findings, err := (&Judge{Counted: []string{"one", "two"}, Smallest: 2}).Reads(s.Published("public"))
		if err != nil {
			t.Fatal(err)
		}
		return findings
	}
	if findings := counted("one", `programme == "Alpha"`); len(findings) > 0 { // hides P-2 and P-5
		t.Fatal(findings)
	}
	if findings := counted("two", `programme in ["Alpha", "Beta"] && (programme == "Alpha" || reference != "x")`); !strings.Contains(fmt.Sprint(findings), "hidden") {
		t.Errorf("%v", findings)
	}
}
