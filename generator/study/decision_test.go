package study

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator/block"
	"boardpack/generator/record"
)

// deciding are submissions of which some lack something: with 60% on impact and
// 40% on effort, I-1 scores 0.6*5 + 0.4*2 = 3.80 and I-2 0.6*2 + 0.4*4 = 2.80.
func deciding(t *testing.T, rules ...Rule) *Study {
	t.Helper()
	files := fstest.MapFS{
		"intentions.csv": {Data: []byte("reference,programme,title,description,lead,segment,horizon\n" +
			"I-1,A,One,What,Post,2,Longer\nI-2,A,Two,,Post,,Now\nI-3,B,Three,What,,,Now\nI-4,B,Four,What,Post,,\n")},
		"criteria.csv":  {Data: []byte("criterion,weight_percent\nImpact,60\nEffort,40\n")},
		"scores.csv":    {Data: []byte("reference,impact,effort\nI-1,5,2\nI-2,2,4\nI-3,4,none\n")},
		"assurance.csv": {Data: []byte("reference,qia_status,ehiira_status,business_case_required\nI-1,Full,Completed,No\nI-2,,Completed,Yes\n")},
	}
	pack, findings := record.Read(files, "pack", record.Settings{Values: map[string]map[string]string{"impact": {"none": ""}, "effort": {"none": ""}}, Blanks: []string{"none"}})
	if findings.HasErrors() {
		t.Fatal(findings)
	}
	return New(Options{About: About{Rules: rules}, Records: pack})
}

// The list has the highest score first, and says of each what is missing.
func TestDecisions(t *testing.T) {
	rules := []Rule{
		{Segment: "3", Where: located(`horizon == "Longer"`), Why: "It takes years"},
		{Segment: "2", Focus: "ICB", Where: located(`impact >= 2 && horizon != "impact"`), Why: "It pays"},
	}
	spec := &block.DecisionsSpec{X: located("effort"), Y: located("impact"), Corners: locatedAll("plan", "first", "no", "fill in")}
	got, f := tableOf(t, deciding(t, rules...), spec)
	want := strings.Join([]string{
		"reference,title,score,quadrant,suggested_segment,why,missing",
		"I-1,One,3.80,plan,3,It takes years (recorded: 2),Nothing",
		`I-2,Two,2.80,fill in,"2, ICB",It pays,Description; QIA status`,
		`I-3,Three,Scored in part,Not placed,"2, ICB",It pays,Lead; QIA status; EHIIRA status; business case required (yes or no); score for Effort`,
		"I-4,Four,Not scored,Not placed,None yet,Impact is not recorded,QIA status; EHIIRA status; business case required (yes or no); all scores",
		"",
	}, "\n")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if notes := strings.Join(f.Notes, "|"); notes != "Nothing is missing for 1 of the 4." {
		t.Errorf("notes: %s", notes)
	}
}

// Of a list of one its note speaks of that one, and its row alone of what it lacks.
func TestDecisionsOnOne(t *testing.T) {
	for reference, want := range map[string]string{"I-1": "Nothing is missing for it.", "I-2": ""} {
		_, f := tableOf(t, deciding(t), &block.DecisionsSpec{Where: located(fmt.Sprintf("reference == %q", reference))})
		if notes := strings.Join(f.Notes, "|"); notes != want {
			t.Errorf("%s: %s", reference, notes)
		}
	}
}

// A block says what it shows, in which order and what is needed; without rules and
// corners it has no such columns.
func TestDecisionsAsAsked(t *testing.T) {
	spec := &block.DecisionsSpec{Where: located(`programme == "B"`), Columns: locatedAll("title"), Needs: locatedAll("segment"), Sort: locatedAll("-title"), Most: located("1")}
	got, _ := tableOf(t, deciding(t), spec)
	if want := "title,score,missing\nThree,Scored in part,Segment; score for Effort\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	got, _ = tableOf(t, deciding(t, Rule{Segment: "1", Where: located(`title == "Four"`), Why: "So"}), &block.DecisionsSpec{Where: located(`programme == "B"`), Needs: locatedAll("title")})
	if want := "I-3,Three,Scored in part,None,No rule holds,Score for Effort\nI-4,Four,Not scored,1,So,All scores\n"; !strings.HasSuffix(got, want) {
		t.Errorf("got %q, want it to end with %q", got, want)
	}
	none, f := tableOf(t, deciding(t), &block.DecisionsSpec{Where: located(`title == ""`)})
	if strings.Count(none, "\n") != 1 || strings.Join(f.Notes, "") != "There are none." {
		t.Errorf("of nothing there is %q, %q", none, f.Notes)
	}
}

// TestDecisionsAlike lists what lacks nothing without a column that says so of each, and
// says nothing of what all lack.
func TestDecisionsAlike(t *testing.T) {
	got, f := tableOf(t, deciding(t), &block.DecisionsSpec{Where: located(`reference == "I-1"`), Columns: locatedAll("title"), Needs: locatedAll("title")})
	if got != "title,score\nOne,3.80\n" || strings.Join(f.Notes, "") != "Nothing is missing for it." {
		t.Errorf("of what can be decided there is %q, %q", got, f.Notes)
	}
	if _, f := tableOf(t, deciding(t), &block.DecisionsSpec{Where: located(`programme == "B"`)}); len(f.Notes) > 0 {
		t.Errorf("of what cannot be decided the notes are %q", f.Notes)
	}
}

func TestMistakesInDecisions(t *testing.T) {
	for want, spec := range map[string]*block.DecisionsSpec{
		"a quadrant needs x, y and corners":                     {X: located("effort"), Corners: locatedAll("a", "b", "c", "d")},
		"a quadrant needs four corners":                         {X: located("effort"), Y: located("impact")},
		`intentions have no "leed" (hint: "lead"?)`:             {Needs: locatedAll("leed")},
		"a quadrant needs fields of numbers, which lead is not": {X: located("lead"), Y: located("impact"), Corners: locatedAll("a", "b", "c", "d")},
		`most "x" is not a whole number from 1`:                 {Most: located("x")},
		"unknown name efort":                                    {Where: located("efort > 2")},
	} {
		spec.ID, spec.Title = located("f"), located("T")
		if f, findings := deciding(t).Figure(spec); f != nil || !strings.Contains(texts(findings), want) {
			t.Errorf("%s: %v", want, findings)
		}
	}
	if findings := deciding(t, Rule{Segment: "1", Where: located("impcat > 2")}).Check(); !strings.Contains(texts(findings), "unknown name impcat") {
		t.Errorf("a rule that cannot be is told as %v", findings)
	}
	// Without scores and criteria, only what is needed is asked for.
	if got, _ := tableOf(t, small(t), &block.DecisionsSpec{Needs: locatedAll("lead")}); !strings.HasPrefix(got, "reference,title,missing\n") {
		t.Errorf("without scores: %s", got)
	}
}
