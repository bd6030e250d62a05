package study

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/record"
)

var here = diag.Position{File: "p.md", Line: 7, Column: 11}

func located(text string) diag.Located { return diag.Located{Text: text, At: here} }

// recordsOf reads files in which nothing is wrong.
func recordsOf(t testing.TB, files fstest.MapFS) *record.Pack {
	t.Helper()
	pack, findings := record.Read(files, "pack", record.Settings{})
	if findings.HasErrors() {
		t.Fatal(findings)
	}
	return pack
}

// small is a study of three intentions, one of them moved since an earlier day.
func small(t testing.TB) *Study {
	t.Helper()
	files := fstest.MapFS{
		"intentions.csv": {Data: []byte("reference,programme,title,strategic_objectives\nA,Beta,a,SO1;SO2\nB,Alpha,b,SO2\nC,Beta,c,\n")},
		"delivery.csv": {Data: []byte("reference,as_at,status,closure_reason,progress,anticipated_delivery\n" +
			"A,2024-07-31,OPEN,,On track,Q4 2024/25\n" +
			"A,2024-10-31,OPEN,,Delayed,2025/26\nB,2024-10-31,OPEN,,,Q4 2024/25\nC,2024-10-31,CLOSED,Delivered,Delivered,\n")},
		"programmes.csv": {Data: []byte("programme,order\nBeta,1\nGamma,2\nAlpha,3\n")},
	}
	pack, findings := record.Read(files, "pack", record.Settings{})
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	about := About{
		Name: "Test", Organisation: "The Board", Cycle: "2024/25", AsAt: time.Date(2024, 10, 31, 0, 0, 0, 0, time.UTC),
		Facts: []Fact{{Name: "funding", Value: 2900000}, {Name: "letters", Value: time.Date(2024, 9, 30, 0, 0, 0, 0, time.UTC)}},
	}
	return New(Options{About: about, Records: pack})
}

// texts writes findings as lines without their file, or "".
func texts(findings diag.List) string {
	var lines []string
	for _, f := range findings {
		lines = append(lines, strings.TrimPrefix(f.String(), "p.md:"))
	}
	return strings.Join(lines, "\n")
}

func TestRecordsWithoutAnEarlierDay(t *testing.T) {
	records := small(t).records.View(func(*record.Intention) bool { return true }) // of which nothing is worked out yet
	for _, i := range records.Intentions {
		i.Previous = nil
	}
	s := New(Options{Records: records})
	for _, expression := range []string{"previous_as_at", "date(previous_as_at)", "month(previous_as_at)"} {
		if _, findings := s.Value(located(expression)); !strings.HasPrefix(texts(findings), "7:11: error: previous_as_at is a day that the records do not have (hint: write it under a condition") {
			t.Errorf("%s: %v", expression, findings)
		}
	}
	// What the hint says can be built.
	value, findings := s.Value(located(`count(intentions, .previous_status != "") > 0 ? date(previous_as_at) : "none"`))
	if value != "none" || len(findings) > 0 {
		t.Errorf("under a condition: %q, %v", value, findings)
	}
	s = New(Options{Records: records, Doubtful: true})
	if _, findings := s.Value(located("date(previous_as_at)")); len(findings) > 0 {
		t.Errorf("doubtful records: %v", findings)
	}
}

// Without delivery.csv every status would be blank and every count of it nought.
func TestFieldsOfAFileThatIsNotThere(t *testing.T) {
	pack, _ := record.Read(fstest.MapFS{"intentions.csv": {Data: []byte("reference,programme,title\nA,Beta,a\n")}}, "pack", record.Settings{})
	s := New(Options{About: About{Cycle: "2024/25"}, Records: pack})
	const want = "7:11: error: status needs delivery.csv, which the pack does not have"
	if _, findings := s.Value(located(`count(intentions, .status == "OPEN")`)); texts(findings) != want {
		t.Error(findings)
	}
	for _, spec := range []block.Spec{
		&block.PivotSpec{Counts: block.Counts{Rows: located("status")}},
		&block.PivotSpec{Counts: block.Counts{Rows: located("programme"), Where: located(`status == "OPEN"`)}},
		&block.IntentionsSpec{Listing: block.Listing{Columns: list("reference", "status")}},
	} {
		if _, findings := drawn(t, s, spec); texts(findings) != want {
			t.Errorf("%T: %v", spec, findings)
		}
	}
	if got, findings := s.Value(located("len(intentions)")); got != "1" {
		t.Error(findings)
	}
}

// Pages speak of one day, so that rows of another are told.
func TestCheckTellsRowsOfAnotherDay(t *testing.T) {
	pack, findings := record.Read(fstest.MapFS{
		"intentions.csv": {Data: []byte("reference,programme,title\nA,P,a\nB,P,b\nC,P,c\n")},
		"delivery.csv": {Data: []byte("reference,as_at,status\nA,2024-06-30,OPEN\nA,2024-07-31,OPEN\nA,2024-10-31,OPEN\n" +
			"B,2024-06-30,OPEN\nB,2024-10-31,OPEN\nC,2024-07-31,OPEN\n")},
	}, "pack", record.Settings{})
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	want := "pack/delivery.csv:7:2: warning: the latest row of C is of 31 July 2024, and that of others of 31 October 2024 (intentions: 1) (hint: give every intention a row of the same day)\n" +
		"pack/delivery.csv:5:2: warning: the earlier row of B is of 30 June 2024, and that of others of 31 July 2024 (intentions: 1) (hint: give every intention a row of the same day)"
	if diff := cmp.Diff(want, texts(New(Options{Records: pack}).Check())); diff != "" {
		t.Error(diff)
	}
	if findings := small(t).Check(); len(findings) > 0 {
		t.Error(findings)
	}
}

func TestControls(t *testing.T) {
	for name, c := range map[string]struct {
		control Control
		table   string
		finding string
	}{
		"agrees":               {Control{Published: "2"}, "Open,2,2,Agrees,\n", ""},
		"differs":              {Control{Published: "3"}, "Open,3,2,Differs,\n", `7:11: error: control "Open" gives 2, and 3 was published (hint: correct the records, or accept the difference with a reason)`},
		"accepted":             {Control{Published: "3", Accepted: "One left."}, "Open,3,2,Differs. One left.,\n", ""},
		"accepted for nothing": {Control{Published: "2", Accepted: "One left."}, "Open,2,2,Agrees,\n", `7:11: warning: control "Open" agrees, so there is no difference to accept`},
	} {
		t.Run(name, func(t *testing.T) {
			s := small(t)
			c.control.Name, c.control.Expression = "Open", located(`count(intentions, .status == "OPEN")`)
			s.about.Controls = []Control{c.control}
			got, _ := drawn(t, s, &block.ChecksSpec{Controls: true})
			if diff := cmp.Diff("figure,published,computed,result,source\n"+c.table, got); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(c.finding, texts(s.Check())); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestMidYearNarrative evaluates over the example pack what the Board's paper
// of November 2024 states, and what follows from its tables by hand. The
// movement since July is illustrative; its counts were laid down before the
// records were written.
func TestMidYearNarrative(t *testing.T) {
	pack, findings := record.Read(os.DirFS("../../data/2024-25"), "data/2024-25", record.Settings{AsAt: time.Date(2024, 10, 31, 0, 0, 0, 0, time.UTC)})
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	s := New(Options{About: About{Cycle: "2024/25"}, Records: pack})
	for condition, want := range map[string]int{
		`true`:                                           169,
		`.status == "CLOSED"`:                            7,
		`.status == "OPEN"`:                              162,
		`.progress != ""`:                                162,
		`.progress == "On track"`:                        110,
		`.progress == "Delayed"`:                         45,
		`.progress == "Delivered"`:                       4,
		`.progress == "Deprioritised"`:                   3,
		`.anticipated_delivery == "Q3 2024/25"`:          9,
		`.anticipated_delivery == "Q4 2024/25"`:          49,
		`.anticipated_delivery == "2025/26"`:             76,
		`.anticipated_delivery == "2026/27"`:             1,
		`.progress != "" && .anticipated_delivery == ""`: 27,
		`.progress in ["On track", "Delayed"]`:           155,
		`.progress in ["On track", "Delayed", "Deprioritised"] && (.anticipated_delivery == "" || later(.anticipated_delivery, "Q4 2024/25"))`: 100,
		`.progress in ["On track", "Delayed"] && (.anticipated_delivery == "" || later(.anticipated_delivery, "Q4 2024/25"))`:                  97,
		`.progress == "Delayed" && .previous_progress == "On track"`:                                                                           28,
		`.progress == "Delayed" && .previous_progress == "Delayed"`:                                                                            17,
		`.progress == "On track" && .previous_progress == "Delayed"`:                                                                           9,
		`.status == "CLOSED" && .previous_status == "OPEN"`:                                                                                    5,
		`later(.anticipated_delivery, .previous_anticipated_delivery)`:                                                                         31,
		`later(.previous_anticipated_delivery, .anticipated_delivery)`:                                                                         4,
	} {
		got, findings := s.Value(located("count(intentions, " + condition + ")"))
		if got != fmt.Sprint(want) || len(findings) > 0 {
			t.Errorf("%s: %s, want %d; %v", condition, got, want, findings)
		}
	}
}
