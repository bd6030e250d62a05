package doubt

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"boardpack/generator/diag"
	"boardpack/generator/record"
)

// sound is a pack in which nothing is to be doubted.
var sound = map[string]string{
	"intentions.csv": `reference,programme,title,place,lead,decision
A-1,Cancer,Scan sooner,North,Director of Cancer,Prioritised
A-2,Cancer,Treat sooner,South,Director of Cancer,Prioritised
A-3,Urgent care,Answer calls,North,Director of Care,Prioritised
A-4,Urgent care,Hand over,System,Director of Care,Prioritised
A-5,Urgent care,See at home,System,Director of Care,Prioritised
A-6,Cancer,Follow up,South,Director of Cancer,Prioritised
`,
	"delivery.csv": `reference,as_at,status,progress,anticipated_delivery,rag,narrative
A-1,2024-07-31,OPEN,On track,Q3 2024/25,Green,Going well
A-2,2024-07-31,OPEN,Delayed,Q4 2024/25,Amber,No staff
A-3,2024-07-31,OPEN,On track,Q4 2024/25,Green,
A-4,2024-07-31,OPEN,On track,Q2 2024/25,Green,
A-5,2024-07-31,OPEN,On track,Q4 2024/25,,
A-6,2024-07-31,OPEN,On track,Q4 2024/25,,
A-1,2024-10-31,OPEN,On track,Q3 2024/25,Green,Going well
A-2,2024-10-31,OPEN,Delayed,Q4 2024/25,Amber,No staff
A-3,2024-10-31,OPEN,On track,Q4 2024/25,Green,
A-4,2024-10-31,CLOSED,Delivered,Q2 2024/25,Blue,Done
A-5,2024-10-31,OPEN,On track,Q4 2024/25,,
A-6,2024-10-31,OPEN,On track,Q4 2024/25,,
`,
	"assurance.csv": "reference,qia_status,qia_risk_score\nA-1,Full,6\n",
	"benefits.csv": `reference,benefit_id,category_class,performance_measure,full_year_value_gbp,planned_gbp
A-1,B-1,Cash releasing,Scans,500000,400000
A-2,B-2,Cash releasing,Bed days,900000,450000
A-3,B-3,Cash releasing,Calls,300000,300000
A-4,B-4,Cash releasing,Handovers,700000,100000
A-5,B-5,Cash releasing,Visits,650000,600000
A-6,B-6,Cash releasing,Clinics,410000,400000
`,
	"measures.csv": `measure,reference,unit,better,baseline_value,baseline_date,target_value,target_change_percent,target_date
Seen in time,A-1,%,higher,70.2,2024-04-30,78,,2025-03-31
Calls,A-3,count,lower,,,,-20,2025-03-31
Answered,A-3,mm:ss,lower,,,,,
Balance,A-2,£,higher,,,,,
`,
	"observations.csv": `measure,period_start,period_end,value,numerator,denominator
Seen in time,2024-04-01,2024-04-30,,702,1000
Seen in time,2024-05-01,2024-05-31,,715,1000
Seen in time,2024-06-01,2024-06-30,71.9,,
Seen in time,2024-07-01,2024-07-31,72.4,,
Calls,2024-04-01,2024-04-30,410,,
Calls,2024-05-01,2024-05-31,433,,
Calls,2024-06-01,2024-06-30,402,,
Answered,2024-04-01,2024-04-30,07:10,,
Answered,2024-05-01,2024-05-31,07:20,,
Answered,2024-06-01,2024-06-30,07:05,,
Balance,2024-04-01,2024-04-30,1000,,
Balance,2024-05-01,2024-05-31,1100,,
Balance,2024-06-01,2024-06-30,1200,,
Balance,2024-07-01,2024-07-31,1300,,
`,
}

func doubts(t *testing.T, files map[string]string, said Severities) []string {
	t.Helper()
	folder := fstest.MapFS{}
	for name, text := range files {
		folder[name] = &fstest.MapFile{Data: []byte(text)}
	}
	asAt := time.Date(2024, 10, 31, 0, 0, 0, 0, time.UTC)
	pack, findings := record.Read(folder, "p", record.Settings{AsAt: asAt, Cycle: "2024/25"})
	if findings.HasErrors() {
		t.Fatal(findings)
	}
	var told []string
	for _, f := range Check(pack, asAt, said, findings) {
		told = append(told, fmt.Sprintf("%s %s %s", f.Position, f.Severity, f.Code))
		if f.Hint == "" || f.Line == 0 || f.Column == 0 {
			t.Errorf("%s: without a place or a hint", f)
		}
	}
	return told
}

// TestPlantedMistakesAreDoubted changes one thing of a sound pack and asks for
// one finding, at its place. Each code has a plant.
func TestPlantedMistakesAreDoubted(t *testing.T) {
	if told := doubts(t, sound, nil); len(told) > 0 {
		t.Fatal(told)
	}
	planted := map[string]bool{"text-names-confidential": true, "text-has-short-title": true, "references-alike": true, "reference-remade": true, "people-not-said": true, "people-told-beside": true} // they have tests of their own
	for _, c := range []struct{ file, old, new, want string }{
		{"intentions.csv", "Scan sooner", "#REF!", "p/intentions.csv:2:3 error spreadsheet-error"},
		{"intentions.csv", "Scan sooner", "Scan #N/A sooner", "p/intentions.csv:2:3 error spreadsheet-error"},
		{"intentions.csv", "Scan sooner", "########", "p/intentions.csv:2:3 error spreadsheet-error"},
		{"delivery.csv", "Done", "Done_x000D_", "p/delivery.csv:11:7 warning spreadsheet-escape"},
		{"delivery.csv", "Done", "Done: ask jo.bloggs2@nhs.net", "p/delivery.csv:11:7 warning text-names-address"},
		{"delivery.csv", "Done", "Done &amp; dusted", "p/delivery.csv:11:7 warning text-entity"},
		{"delivery.csv", "Done", "<p class=a>Done</p>", "p/delivery.csv:11:7 warning text-markup"},
		{"intentions.csv", "Scan sooner", "12;#Scan sooner", "p/intentions.csv:2:3 warning list-lookup"},
		{"intentions.csv", "Scan sooner", "Scan sooner;#12", "p/intentions.csv:2:3 warning list-lookup"},
		{"intentions.csv", "Scan sooner", `"=VLOOKUP(A2,Sheet2!A:B,2,0)"`, "p/intentions.csv:2:3 warning formula-as-text"},
		{"intentions.csv", "lead,decision\nA-1,Cancer,Scan sooner,North,Director of Cancer,Prioritised", "lead,strategic_objectives\nA-1,Cancer,Scan sooner,North,Director of Cancer,SO1/SO4", "p/intentions.csv:2:6 warning list-as-one-value"},
		{"delivery.csv", "Done", "0", "p/delivery.csv:11:7 warning text-says-nothing"},
		{"intentions.csv", "Scan sooner", `"[""Scan""]"`, "p/intentions.csv:2:3 warning text-of-a-program"},
		{"intentions.csv", "Scan sooner", "Scan thatâ€™s sooner", "p/intentions.csv:2:3 warning text-decoded-wrongly"},
		{"intentions.csv", "Scan sooner", "CafÃ©", "p/intentions.csv:2:3 warning text-decoded-wrongly"},
		{"intentions.csv", "Scan sooner", "NULL", "p/intentions.csv:2:3 warning text-says-nothing"},
		{"intentions.csv", "A-6,Cancer,Follow up,South", "A-6,Cancer,Follow up,Sou th", "p/intentions.csv:7:4 warning values-alike"},
		{"intentions.csv", "Hand over,System,Director of Care", "Hand over,System,director of care", "p/intentions.csv:5:5 warning values-alike"},
		{"intentions.csv", "A-6,Cancer,Follow up", "A-6,Grand Total,Follow up", "p/intentions.csv:7:2 error total-row"},
		{"intentions.csv", "Scan sooner", "EXAMPLE row – delete", "p/intentions.csv:2:3 error example-row"},
		{"intentions.csv", "A-6,Cancer,Follow up,South", "A-6,Cancer,Treat Sooner.,South", "p/intentions.csv:7:3 warning title-twice"},
		{"delivery.csv", "A-6,2024-10-31", "A-6,2024-11-30", "p/delivery.csv:13:2 warning rows-after-pack-date"},
		{"delivery.csv", "2024-10-31", "10/09/2024", "p/delivery.csv:8:2 warning days-read-two-ways"},
		{"delivery.csv", "2024-", "2023-", "p/delivery.csv:8:2 warning rows-long-before-pack-date"},
		{"delivery.csv", "A-1,2024-10-31,OPEN", "A-1,2024-10-31,CLOSED", "p/delivery.csv:8:4 warning progress-of-closed"},
		{"delivery.csv", "A-4,2024-10-31,CLOSED", "A-4,2024-10-31,OPEN", "p/delivery.csv:11:3 warning status-of-ended"},
		{"delivery.csv", "A-1,2024-10-31,OPEN,On track,Q3 2024/25,Green", "A-1,2024-10-31,OPEN,On track,Q3 2024/25,Red", "p/delivery.csv:8:6 warning rag-against-progress"},
		{"delivery.csv", "CLOSED,Delivered,Q2 2024/25,Blue", "CLOSED,Delivered,Q2 2024/25,Red", "p/delivery.csv:11:6 warning rag-against-progress"},
		{"delivery.csv", "CLOSED,Delivered,Q2 2024/25", "CLOSED,Delivered,Q1 2026/27", "p/delivery.csv:11:5 warning delivered-in-future"},
		{"delivery.csv", "A-1,2024-10-31,OPEN,On track,Q3 2024/25", "A-1,2024-10-31,OPEN,On track,Q1 2024/25", "p/delivery.csv:8:5 warning on-track-past-its-day"},
		{"delivery.csv", "A-2,2024-10-31,OPEN,Delayed,Q4 2024/25,Amber,No staff", "A-2,2024-10-31,OPEN,Delayed,Q4 2024/25,Amber,", "p/delivery.csv:9:7 warning delayed-without-reason"},
		{"delivery.csv", "A-3,2024-07-31,OPEN,On track", "A-3,2024-07-31,CLOSED,Delivered", "p/delivery.csv:10:3 warning open-again"},
		{"delivery.csv", "A-3,2024-07-31,OPEN,On track", "A-3,2024-07-31,OPEN,Delivered", "p/delivery.csv:10:4 warning less-advanced-than-before"},
		{"assurance.csv", "Full,6", "Full,7", "p/assurance.csv:2:3 error risk-score-of-no-grid"},
		{"benefits.csv", "500000,400000", "500000000,400000000", "p/benefits.csv:2:5 warning amount-far-from-others|p/benefits.csv:2:6 warning amount-far-from-others"},
		{"benefits.csv", "900000,450000", "9000,450000", "p/benefits.csv:3:5 warning full-year-far-from-planned"},
		{"benefits.csv", "A-6,B-6,Cash releasing,Clinics,410000,400000", "A-6,B-6,Cash releasing,Scans,500000,400000", "p/benefits.csv:7:2 warning benefit-twice"},
		{"observations.csv", ",,702,1000", ",,1000,702", "p/observations.csv:2:5 error numerator-above-denominator"},
		{"observations.csv", "71.9", "0.719", "p/observations.csv:4:4 warning fraction-for-percent"},
		{"measures.csv", "-20", "-0.2", "p/measures.csv:3:8 error fraction-for-percent"},
		{"measures.csv", "78,,", "0.78,,", "p/measures.csv:2:7 warning fraction-for-percent"},
		{"measures.csv", "70.2", "80.2", "p/measures.csv:2:5 warning baseline-not-as-observed"},
		{"observations.csv", "433", "4330", "p/observations.csv:7:4 warning value-far-from-neighbours"},
		{"observations.csv", "402", "40", "p/observations.csv:8:4 warning value-far-from-neighbours"},
		{"observations.csv", "07:20", "440:00", "p/observations.csv:10:4 warning value-far-from-neighbours"},
		{"observations.csv", "1200", "-1200", "p/observations.csv:14:4 warning sign-turned"},
	} {
		files := map[string]string{}
		for name, text := range sound {
			files[name] = text
		}
		files[c.file] = strings.ReplaceAll(files[c.file], c.old, c.new)
		if files[c.file] == sound[c.file] {
			t.Fatalf("%q is not in %s", c.old, c.file)
		}
		if got := strings.Join(doubts(t, files, nil), "|"); got != c.want {
			t.Errorf("%s for %s: got %s, want %s", c.new, c.old, got, c.want)
		}
		for f := range strings.SplitSeq(c.want, "|") {
			planted[f[strings.LastIndex(f, " ")+1:]] = true
		}
	}
	elsewhere := []string{"text-names-formerly-confidential", "row-of-nothing", "references-in-one-cell"} // which need an earlier pack, or no other files: they have tests of their own
	for _, code := range Codes {
		if !planted[code] && !slices.Contains(elsewhere, code) {
			t.Errorf("%s has no plant", code)
		}
	}
	for code := range planted {
		if !slices.Contains(Codes, code) {
			t.Errorf("%s is not among the codes", code)
		}
	}
}

// TestAPacksOwnColumnsAreDoubted plants in a column that pack.yaml declares.
func TestAPacksOwnColumnsAreDoubted(t *testing.T) {
	own := record.FileSettings{Fields: []record.OwnField{{Name: "ward", Column: diag.Located{Text: "Ward"}, Label: "Ward", Type: "word"}, {Name: "note", Column: diag.Located{Text: "Note"}, Label: "Note", Type: "text"}}}
	files := fstest.MapFS{"intentions.csv": {Data: []byte("reference,programme,title,Ward,Note\nA-1,Cancer,One,St John's,\nA-2,Cancer,Two,St. Johns,#REF!\n")}}
	pack, findings := record.Read(files, "p", record.Settings{Cycle: "2024/25", Files: map[string]record.FileSettings{"intentions.csv": own}})
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	var told []string
	for _, f := range Check(pack, time.Time{}, nil, nil) {
		told = append(told, fmt.Sprintf("%s %s", f.Position, f.Code))
	}
	if got, want := strings.Join(told, "|"), "p/intentions.csv:3:5 spreadsheet-error|p/intentions.csv:3:4 values-alike"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestFractionsOfAnOwnColumn has shares that are written as fractions of 1.
func TestFractionsOfAnOwnColumn(t *testing.T) {
	own := record.FileSettings{Fields: []record.OwnField{{Name: "ready", Column: diag.Located{Text: "% ready"}, Label: "Ready", Type: "percent"}}}
	for _, c := range []struct{ values, want string }{
		{"0.25|0.5|1", "p/intentions.csv:2:4 fraction-for-percent"}, {"|0|0.25|0.5", "p/intentions.csv:4:4 fraction-for-percent"},
		{"0.25|50|1", ""}, {"0.02|0.03", ""}, {"0.5", ""}, {"1|1", "p/intentions.csv:2:4 fraction-for-percent"}, {"0|0", ""},
	} {
		text := "reference,programme,title,% ready\n"
		for k, value := range strings.Split(c.values, "|") {
			text += fmt.Sprintf("A-%d,Cancer,Title %d,%s\n", k, k, value)
		}
		files := fstest.MapFS{"intentions.csv": {Data: []byte(text)}}
		pack, findings := record.Read(files, "p", record.Settings{Cycle: "2024/25", Files: map[string]record.FileSettings{"intentions.csv": own}})
		told := ""
		for _, f := range Check(pack, time.Time{}, nil, findings) {
			told += fmt.Sprintf("%s %s", f.Position, f.Code)
		}
		if told != c.want || len(findings) > 0 {
			t.Errorf("%s: %s, want %s (%v)", c.values, told, c.want, findings)
		}
	}
}

// TestARowWithAnErrorIsNotDoubted has a narrative that cannot be read, which is
// therefore not missing.
func TestARowWithAnErrorIsNotDoubted(t *testing.T) {
	files := fstest.MapFS{"intentions.csv": {Data: []byte("reference,programme,title\nA-1,Cancer,One\nA-2,Cancer,Two\n")},
		"delivery.csv": {Data: []byte("reference,as_at,progress,narrative\nA-1,2024-10-31,Delayed,No\u2610staff\nA-2,2024-10-31,Delayed,No staff\n")}}
	pack, findings := record.Read(files, "p", record.Settings{Cycle: "2024/25"})
	if doubts := Check(pack, time.Time{}, nil, findings); !findings.HasErrors() || len(doubts) > 0 {
		t.Errorf("findings %v, doubts %v", findings, doubts)
	}
}

func TestAPackSaysWhatADoubtWeighs(t *testing.T) {
	files := map[string]string{"intentions.csv": "reference,programme,title\nA-1,Cancer,NULL\nA-2,Cancer,One\nA-3,Cancer,One\n"}
	for _, c := range []struct {
		said Severities
		want string
	}{
		{nil, "p/intentions.csv:2:3 warning text-says-nothing|p/intentions.csv:4:3 warning title-twice"},
		{Severities{"title-twice": "error"}, "p/intentions.csv:2:3 warning text-says-nothing|p/intentions.csv:4:3 error title-twice"},
		{Severities{"title-twice": Off}, "p/intentions.csv:2:3 warning text-says-nothing"},
	} {
		if got := strings.Join(doubts(t, files, c.said), "|"); got != c.want {
			t.Errorf("%v: got %s, want %s", c.said, got, c.want)
		}
	}
}

// TestManyRowsWithOneDoubtAreToldOnce counts the rows of eleven titles that are
// none, and tells ten one by one.
func TestManyRowsWithOneDoubtAreToldOnce(t *testing.T) {
	text := "reference,programme,title\n"
	for n := range 10 {
		text += fmt.Sprintf("A-%d,Cancer,One &amp; %d\n", n, n)
	}
	if got := doubts(t, map[string]string{"intentions.csv": text}, nil); len(got) != 10 {
		t.Errorf("of ten: %d", len(got))
	}
	text += "A-10,Cancer,One &amp; 10\n"
	if got := doubts(t, map[string]string{"intentions.csv": text}, nil); len(got) != 1 {
		t.Errorf("of eleven: %d", len(got))
	}
}

// TestFewAreLookedAt holds that what is passed over at a glance is none of what the
// patterns find.
func TestFewAreLookedAt(t *testing.T) {
	for _, text := range []string{"Total", " - GRAND TOTAL: 12", "sub-totals", "Overall total", "(sum)", "£ total", "– Sum –"} {
		if !sumsUp().MatchString(text) || !mayTotal(text) {
			t.Errorf("%q is no total", text)
		}
	}
	for _, text := range []string{"", "1 total", "Review the totals", "CI2425-001", "_total"} {
		if mayTotal(text) && sumsUp().MatchString(text) {
			t.Errorf("%q is a total", text)
		}
	}
	for _, text := range []string{"£5", "résumé", "Ãœ", "a\ufffd", "ï»¿x", "x<b>", "&amp;", "— “quoted” ’", "ÂÃâï", "日本", "ð", "_", ""} {
		if got, want := isMarked(text), strings.ContainsAny(text, marked); got != want {
			t.Errorf("%q is marked: %v", text, got)
		}
		if got, want := plain("A b&C+1 "+text), plainRunes("A b&C+1 "+text); got != want {
			t.Errorf("%q is plainly %q, want %q", text, got, want)
		}
	}
}
