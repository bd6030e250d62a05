package record

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator/relation"
	"boardpack/generator/score"
)

// Halves from nought to ten, of which N/A is none and an empty cell a mistake.
func TestScale(t *testing.T) {
	settings := october
	settings.Scale, _ = score.NewScale("0", "10", "0.5")
	settings.Blanks = []string{"N/A"}
	fsys := spoilt(goodPlan, []string{"scores.csv", "Cost,reference,Strategic alignment\n10,B1,0.5\nN/A,B2,N/A\n7.3,B3,\n"})
	pack, found := Read(fsys, "p", settings)
	want := []string{
		`p/scores.csv:3:3: warning: intention "B2" has no score for Strategic alignment and Cost: it is not ranked`,
		`p/scores.csv:4:1: error: Cost "7.3" is not a number from 0 to 10 in steps of 0.5`,
		`p/scores.csv:4:3: error: Strategic alignment is empty`,
	}
	var told []string
	for _, f := range found {
		if strings.HasPrefix(f.String(), "p/scores.csv") {
			told = append(told, f.String())
		}
	}
	if diff := cmp.Diff(want, told); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
	intentions := pack.Relation(Intentions)
	cost, _ := intentions.Field("cost")
	alignment, _ := intentions.Field("strategic_alignment")
	for k, want := range [][2]any{{10.0, 0.5}, {nil, nil}, {nil, nil}} {
		row := intentions.Rows()[k]
		if got := [2]any{cost.Value(row), alignment.Value(row)}; got != want {
			t.Errorf("row %d: %v, want %v", k, got, want)
		}
	}
	if len(cost.Listed) != 21 || cost.Listed[1] != "0.5" || cost.Type != relation.Number {
		t.Errorf("the field lists %q, of %s", cost.Listed, cost.Type)
	}
}

// A word that stands for a blank leaves a column its own words.
func TestWordsForABlank(t *testing.T) {
	settings := october
	settings.Blanks = []string{"N/A", "TBC"}
	fsys := spoilt(goodPlan, []string{"assurance.csv", "reference,qia_status,qia_risk_score,dpia_status\nB1,TBC,N/A,N/A\n", "milestones.csv", milestonesHeader + "B1,TBC,N/A,2024-06-30,TBC,2024-07-01\n"})
	pack, found := Read(fsys, "p", settings)
	if found.HasErrors() {
		t.Fatal(found)
	}
	a, m := pack.Intentions[0].Assurance(), pack.Intentions[0].Milestones()[0]
	if a.QIAStatus != "" || a.QIARiskScore != 0 || a.DPIAStatus != "N/A" || m.Name != "TBC" || m.Owner != "N/A" || !m.Forecast.IsZero() {
		t.Errorf("%+v, %+v", a, m)
	}
}

// What does not go ahead stays with its intention and is in no relation; a
// benefit that is shared with what does go ahead is counted, and a view knows
// of both what the whole pack knows.
func TestWhatGoesAhead(t *testing.T) {
	shared := "B2,V8,Cash releasing,,,,5,,\nB3,V8,Cash releasing,,,,5,,\n"
	fsys := spoilt(goodPlan, []string{"milestones.csv", milestonesHeader + "B1,Plan,,2024-06-30,,2024-07-01\nB3,Plan,,2024-06-30,,2024-07-10\n",
		"benefits.csv", benefitsHeader + "B3,V9,Cash releasing,,,,9000000,,\n" + shared})
	pack, found := Read(fsys, "p", october)
	if found.HasErrors() {
		t.Fatal(found)
	}
	alone := pack.View(func(i *Intention) bool { return i.Reference == "B3" })
	for name, want := range map[string][2]int{"benefits": {1, 1}, "milestones": {1, 0}} {
		if got := [2]int{len(pack.Relation(name).Rows()), len(alone.Relation(name).Rows())}; got != want {
			t.Errorf("%s: %d in the pack and in the view, want %d", name, got, want)
		}
	}
	slipped, _ := pack.Relation(Intentions).Field("slipped_days")
	if third := pack.Intentions[2]; len(third.Benefits()) != 2 || slipped.Value(relation.RowOf(third)) != 10 {
		t.Errorf("%v slipped, %d benefits", slipped.Value(relation.RowOf(third)), len(third.Benefits()))
	}
}

func TestReadPlan(t *testing.T) {
	pack := mustRead(t, folder(goodPlan...), october)
	first, second, third := pack.Intentions[0], pack.Intentions[1], pack.Intentions[2]
	for _, c := range []struct{ what, got, want any }{
		{"criterion", *pack.Criteria[0], Criterion{Row: pack.Criteria[0].Row, Name: "Strategic alignment", Weight: 6250}},
		{"weight", pack.Criteria[1].Weight.String(), "37.5"},
		{"scores", first.Scores().Values, []int{4, 5}},
		{"risk", first.Assurance().QIARiskScore, 12},
		{"no assurance", second.Assurance() == nil && third.Milestones() == nil && third.Benefits() == nil, true},
		{"slipped", []int{first.Milestones()[0].Slipped(), first.Milestones()[1].Slipped()}, []int{15, -1}},
		{"slip", []string{first.Milestones()[0].slip(), first.Milestones()[1].slip(), (&Milestone{}).slip(), (&Milestone{Baseline: date(9, 30), Forecast: date(9, 30)}).slip()},
			[]string{"15 days late", "1 day early", "", "As planned"}},
		{"done", []bool{first.Milestones()[0].Done(), first.Milestones()[1].Done()}, []bool{true, false}},
		{"benefits", len(pack.Benefits), 2},
		{"sharing", pack.Benefits[0].References, []string{"B1", "B2"}},
		{"shared", first.Benefits()[0] == second.Benefits()[0], true},
		{"amounts", []int64{*pack.Benefits[0].FullYearValue, *pack.Benefits[0].Planned, *pack.Benefits[0].Actual}, []int64{1250000, 100000, 0}},
		{"no amount", pack.Benefits[1].FullYearValue == nil, true},
		{"provider", pack.Providers[1].Code + " " + pack.Providers[1].Name, "RXR East Hospital"},
		{"segment", pack.Segments[2].Number + pack.Segments[2].Focus, "2ICB"},
		{"priority", pack.Priorities[0].Name, "Urgent care"},
		{"step", pack.Calendar[0].End, date(9, 30)},
	} {
		if diff := cmp.Diff(c.want, c.got, cmp.AllowUnexported(Row{}), cmp.Comparer(sameSheet)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.what, diff)
		}
	}
	for field, want := range map[string]string{
		"strategic_alignment": "scores.csv:2:3", "cost": "scores.csv:2:1", "qia_status": "assurance.csv:2:2",
		"reference": "intentions.csv:2:1", "segment": "intentions.csv:2:5", "progress": "intentions.csv:2",
	} {
		if got := first.At(field).String(); got != "data/p/"+want {
			t.Errorf("%s is at %s, want %s", field, got, want)
		}
	}
}

func TestFieldsOfPlan(t *testing.T) {
	pack := mustRead(t, folder(goodPlan...), october)
	for name, want := range map[string]struct {
		label, spoken, file string
		number              bool
		values              []string
	}{
		"strategic_alignment": {"Strategic alignment", "strategic alignment", "scores.csv", true, []string{"4"}},
		"qia_risk_score":      {"QIA risk score", "QIA risk score", "assurance.csv", true, []string{"12"}},
		"dpia_status":         {"DPIA status", "DPIA status", "assurance.csv", false, []string{"N/A"}},
		"slipped_days":        {"Days slipped", "days slipped", "milestones.csv", true, []string{"15"}},
		"segment":             {"Segment", "segment", "intentions.csv", false, []string{"0"}},
	} {
		f, known := pack.Relation(Intentions).Field(name)
		if !known {
			t.Errorf("no field %s", name)
			continue
		}
		if f.Label != want.label || f.Spoken() != want.spoken || f.File != want.file || f.Type.Numeric() != want.number || !cmp.Equal(f.Values(nil, relation.RowOf(pack.Intentions[0])), want.values) {
			t.Errorf("field %s is %+v with %q", name, f, f.Values(nil, relation.RowOf(pack.Intentions[0])))
		}
	}
	risk, _ := pack.Relation(Intentions).Field("qia_risk_score")
	if n, known := risk.Amount(relation.RowOf(pack.Intentions[0])); n != 12 || !known {
		t.Errorf("the first risk is %v (known: %v)", n, known)
	}
	if n, known := risk.Amount(relation.RowOf(pack.Intentions[1])); known {
		t.Errorf("the second risk is %v, want none", n)
	}
	if diff := cmp.Diff([]string{"2", "9", "10"}, risk.Order([]string{"10", "9", "2"})); diff != "" {
		t.Errorf("risk scores in order (-want +got):\n%s", diff)
	}
	cost, _ := pack.Relation(Intentions).Field("cost")
	if diff := cmp.Diff([]string{"1", "2", "3", "4", "5"}, cost.Order([]string{"4"})); diff != "" {
		t.Errorf("scores in order (-want +got):\n%s", diff)
	}
}
