package study

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/record"
)

const draftColumns = "reference,programme,title,description,lead,segment,confidential\n"

// monthly is a study of a list with drafts of 30 November and 31 December, as who sees
// what is public has it where all is false.
func monthly(t *testing.T, november, december, january string, all bool, more ...string) *Study {
	t.Helper()
	files := fstest.MapFS{"november.csv": {Data: []byte(draftColumns + november)}, "december.csv": {Data: []byte(draftColumns + december)}, "intentions.csv": {Data: []byte(draftColumns + january)}}
	for k := 0; k < len(more); k += 2 {
		files[more[k]] = &fstest.MapFile{Data: []byte(more[k+1])}
	}
	day := func(month time.Month, day int) time.Time { return time.Date(2026, month, day, 0, 0, 0, 0, time.UTC) }
	from := func(file, scores string) map[string]record.FileSettings {
		said := map[string]record.FileSettings{"intentions.csv": {From: diag.Located{Text: file}}}
		if files[scores] != nil {
			said["scores.csv"] = record.FileSettings{From: diag.Located{Text: scores}}
		}
		return said
	}
	s := record.Settings{AsAt: day(time.January, 31).AddDate(1, 0, 0), Hides: true, Drafts: []record.DraftSettings{
		{AsAt: day(time.November, 30), Files: from("november.csv", "november-scores.csv")}, {AsAt: day(time.December, 31), Files: from("december.csv", "december-scores.csv")}}}
	pack, findings := record.Read(files, "pack", s)
	if findings.HasErrors() {
		t.Fatal(findings)
	}
	o := Options{About: About{Cycle: "2027/28", AsAt: s.AsAt}, Records: pack}
	if !all {
		o.Records, o.Hidden = pack.View(func(i *record.Intention) bool { return !i.Hidden() }), &Hidden{All: pack}
	}
	return New(o)
}

const (
	inNovember = "A,Cancer,Scan sooner,,Head,1,No\nB,Cancer,Screen more,,Head,2,No\nC,Frailty,Visit at home,,Lead,,No\nX,Frailty,Close the ward,,Lead,1,No\n"
	inDecember = "A,Cancer,Scan sooner,,Head,2,No\nB,Cancer,Screen more,,Head,2,No\nC,Frailty,Visit at home,,Lead,,No\nX,Frailty,Close the ward,,Lead,1,No\n"
	inJanuary  = "A,Cancer,Scan at once,,Lead,2,No\nB,Cancer,Screen more,,Head,,No\nD,Frailty,Call first,,Lead,1,No\nX,Frailty,Close the ward,,Lead,2,Yes\n"
)

func TestMovementList(t *testing.T) {
	for _, c := range []struct {
		name string
		all  bool
		spec block.MovementSpec
		want string
	}{
		{"the Board's", true, block.MovementSpec{}, `programme,reference,title,movement,what_changed
Cancer,A,Scan at once,Changed,"Title: Scan at once, was Scan sooner; Lead: Lead, was Head"
Cancer,B,Screen more,Changed,"Segment: no longer recorded, was 2"
Frailty,D,Call first,New,Not in the list of 31 December 2026
Frailty,X,Close the ward,Changed,"Segment: 2, was 1; Confidential: Yes, was No"
Frailty,C,Visit at home,Withdrawn,Not in the list of 31 January 2027
note: Between 31 December 2026 and 31 January 2027, all 3 intentions in both lists changed. 1 is new and 1 is withdrawn.
`},
		{"what is public", false, block.MovementSpec{}, `programme,reference,title,movement,what_changed
Cancer,A,Scan at once,Changed,"Title: Scan at once, was Scan sooner; Lead: Lead, was Head"
Cancer,B,Screen more,Changed,"Segment: no longer recorded, was 2"
Frailty,D,Call first,New,Not in the list of 31 December 2026
Frailty,C,Visit at home,Withdrawn,Not in the list of 31 January 2027
note: Between 31 December 2026 and 31 January 2027, both intentions in both lists changed. 1 is new and 1 is withdrawn.
`},
		{"by lead, since November", false, block.MovementSpec{From: located("2026-11-30"), Group: located("lead"), Show: list("changed"), Fields: list("segment")}, `lead,reference,title,movement,what_changed
Head,B,Screen more,Changed,"Segment: no longer recorded, was 2"
Lead,A,Scan at once,Changed,"Segment: 2, was 1"
note: Between 30 November 2026 and 31 January 2027, both intentions in both lists changed. 1 is new and 1 is withdrawn.
`},
		{"two drafts", false, block.MovementSpec{From: located("2026-11-30"), To: located("2026-12-31"), Fields: list("lead")}, `programme,reference,title,movement,what_changed
note: Between 30 November 2026 and 31 December 2026, none of the 3 intentions in both lists changed. None is new, and none is withdrawn.
`},
	} {
		got, findings := drawn(t, monthly(t, inNovember, inDecember, inJanuary, c.all), &c.spec)
		if diff := cmp.Diff(c.want, got); diff != "" || len(findings) > 0 {
			t.Errorf("%s: %s %v", c.name, diff, findings)
		}
	}
}

func TestMovementMatrix(t *testing.T) {
	for _, c := range []struct {
		name string
		s    *Study
		spec block.MovementSpec
		want string
	}{
		{"segments", monthly(t, inNovember, inDecember, inJanuary, true), block.MovementSpec{Field: located("segment"), From: located("2026-11-30")}, `was,1,2,not_recorded,withdrawn,grand_total
1,,2,,,2
2,,,1,,1
Not recorded,,,,1,1
Not in the list of 30 November 2026,1,,,,1
Grand Total,1,2,1,1,5
note: An empty cell means none.
sentence: Between 30 November 2026 and 31 January 2027, all 3 intentions in both lists have a different segment now: from 1 to 2 (2) and from 2 to not recorded (1). 1 is new and 1 is withdrawn.
`},
		{"some stay", monthly(t, inNovember, inDecember, inJanuary, true), block.MovementSpec{Field: located("segment")}, `was,1,2,not_recorded,withdrawn,grand_total
1,,1,,,1
2,,1,1,,2
Not recorded,,,,1,1
Not in the list of 31 December 2026,1,,,,1
Grand Total,1,2,1,1,5
note: An empty cell means none.
sentence: Between 31 December 2026 and 31 January 2027, 2 of the 3 intentions in both lists have a different segment now: from 1 to 2 (1) and from 2 to not recorded (1). 1 is new and 1 is withdrawn.
`},
		{"nothing moved", monthly(t, inNovember, inDecember, inJanuary, true), block.MovementSpec{Field: located("lead"), From: located("2026-11-30"), To: located("2026-12-31")}, `was,head,lead,grand_total
Head,2,,2
Lead,,2,2
Grand Total,2,2,4
note: An empty cell means none.
sentence: Between 30 November 2026 and 31 December 2026, none of the 4 intentions in both lists have a different lead now.
`},
		{"delivery", small(t), block.MovementSpec{Field: located("progress")}, `was,delayed,delivered,not_recorded,grand_total
On track,1,,,1
Not reported on 31 July 2024,,1,1,2
Grand Total,1,1,1,3
note: An empty cell means none.
sentence: Between 31 July 2024 and 31 October 2024, the only intention in both reports has a different progress now: from On track to Delayed (1). 2 are reported for the first time.
`},
	} {
		got, findings := drawn(t, c.s, &c.spec)
		if diff := cmp.Diff(c.want, got); diff != "" || len(findings) > 0 {
			t.Errorf("%s: %s %v", c.name, diff, findings)
		}
	}
}

// TestWhatIsBehindMoves follows the cells of a matrix, and the marks that stand for them, to
// the intentions of the list: what is withdrawn is in none.
func TestWhatIsBehindMoves(t *testing.T) {
	said := func(b *figure.Behind) string {
		if b == nil {
			return "-"
		}
		return b.Filter.String() + strings.Join(b.Only, " ") + ": " + fmt.Sprint(b.Count)
	}
	for _, c := range []struct {
		name string
		all  bool
		want []string // by row: 1, 2, not recorded, not in the list before, total
	}{
		{"the Board's", true, []string{"- segment=2: 2 - - segment=2: 2", "- - segment=: 1 - segment=: 1", "- - - - -", "segment=1: 1 - - - segment=1: 1", "segment=1: 1 segment=2: 2 segment=: 1 - -"}},
		{"what is public", false, []string{"- segment=2: 1 - - segment=2: 1", "- - segment=: 1 - segment=: 1", "- - - - -", "segment=1: 1 - - - segment=1: 1", "segment=1: 1 segment=2: 1 segment=: 1 - -"}},
	} {
		f, findings := monthly(t, inNovember, inDecember, inJanuary, c.all).Figure(&block.MovementSpec{Field: located("segment"), From: located("2026-11-30")})
		if f == nil {
			t.Fatal(findings)
		}
		var got []string
		for i, row := range f.Table.Rows {
			var cells []string
			for k, cell := range row.Cells[1:] {
				cells = append(cells, said(cell.Behind))
				chart := f.Chart.(*figure.CountChart)
				if i < len(chart.Categories) && k < len(chart.Series) && said(chart.Series[k].BehindOf(i)) != said(cell.Behind) {
					t.Errorf("%s: the mark of row %d, column %d leads to %s, and its number to %s", c.name, i, k, said(chart.Series[k].BehindOf(i)), said(cell.Behind))
				}
			}
			got = append(got, strings.Join(cells, " "))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

// Of more values than colours can tell apart the matrix itself is drawn; of too many, nothing.
func TestMovementOfManyValues(t *testing.T) {
	for n, want := range map[int]figure.ChartType{6: figure.StackedBar, 7: figure.Heatmap, 20: figure.Heatmap, 21: ""} {
		rows := ""
		for k := range n {
			rows += fmt.Sprintf("R%d,Cancer,Title,,Head,%d,No\n", k, k)
		}
		f, findings := monthly(t, rows, rows, rows, true).Figure(&block.MovementSpec{Common: block.Common{ID: located("x")}, Field: located("segment")})
		if want == "" {
			if len(findings) != 1 || findings[0].Code != "movement-of-many-values" {
				t.Errorf("of %d values: %v", n, findings)
			}
			continue
		}
		if f == nil || f.Chart.Type() != want {
			t.Errorf("%d values are drawn otherwise: %v %v", n, f, findings)
		}
	}
}

func TestMovementFindings(t *testing.T) {
	s := monthly(t, inNovember, inDecember, inJanuary, true)
	for want, spec := range map[string]block.MovementSpec{
		`a movement is of drafts or delivery, not of "months"`:                                         {Of: located("months")},
		`there is no snapshot of "2026-11-29" (hint: there are 2026-11-30, 2026-12-31 and 2027-01-31)`: {From: located("2026-11-29")},
		`from 2026-12-31 is not before to 2026-11-30`:                                                  {From: located("2026-12-31"), To: located("2026-11-30")},
		`there is no snapshot of drafts before the last`:                                               {To: located("2026-11-30")},
		`there is no snapshot of delivery before the last`:                                             {Of: located("delivery")},
		`the snapshots have no "progress" to compare`:                                                  {Field: located("progress")},
		`the snapshots have no "leed" to stand above their rows (hint: "lead"?)`:                       {Group: located("leed")},
		`the snapshots have no "sgment" to compare (hint: "segment"?)`:                                 {Fields: list("sgment")},
		`"gone" is not one of new, changed and withdrawn`:                                              {Show: list("gone")},
		`"lead" goes with a list, and field asks for a matrix`:                                         {Field: located("segment"), Group: located("lead")},
	} {
		if _, findings := drawn(t, s, &spec); !strings.Contains(texts(findings), want) || len(findings) != 1 {
			t.Errorf("%s: got %s", want, texts(findings))
		}
	}
}

// What is worked out of all that is scored, no snapshot of delivery has.
func TestMovementUnderWhatNoSnapshotHas(t *testing.T) {
	s := whole(t)
	for name, known := range map[string]bool{"rank": false, "score": false, "outcome": false, "lead": true, "progress": true} {
		spec := block.MovementSpec{Of: located("delivery"), Group: located(name)}
		_, findings := drawn(t, s, &spec)
		if want := fmt.Sprintf("the snapshots have no %q to stand above their rows", name); strings.Contains(texts(findings), want) == known || len(findings) > 1 || known && len(findings) > 0 {
			t.Errorf("%s: %v", name, findings)
		}
	}
}

// TestWhatIsBehindCountsOfMovements follows a pivot of what moved to the intentions of the
// list: what is withdrawn is in none, nor a total with it.
func TestWhatIsBehindCountsOfMovements(t *testing.T) {
	spec := &block.PivotSpec{Counts: block.Counts{Of: located("movements"), Rows: located("programme"), Columns: []diag.Located{located("movement")}, Where: located(`movement != ""`)}}
	f, findings := monthly(t, inNovember, inDecember, inJanuary, true).Figure(spec)
	if f == nil {
		t.Fatal(findings)
	}
	var got []string
	for _, row := range f.Table.Rows { // new, changed, withdrawn, all
		line := row.Cells[0].Text() + ":"
		for _, cell := range row.Cells[1:] {
			if b := cell.Behind; b != nil {
				line += fmt.Sprintf(" %s%s", b.Filter.String(), strings.Join(b.Only, "+"))
			} else {
				line += " -"
			}
		}
		got = append(got, line)
	}
	want := []string{"Cancer: - programme=Cancer - programme=Cancer", "Frailty: D X - -", "Grand Total: D A+B+X - -"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestMovementsRelation(t *testing.T) {
	const criteria = "criterion,weight_percent\nImpact,100\n"
	s := monthly(t, inNovember, inDecember, inJanuary, true, "criteria.csv", criteria,
		"december-scores.csv", "reference,impact\nA,3\nC,4\nX,5\n", "scores.csv", "reference,impact\nA,5\nB,2\nX,5\n")
	got, findings := drawn(t, s, listOf("movements", "", "reference", "movement", "changed", "score_before", "score", "scoring"))
	want := `reference,movement,changed,score_before,score,scoring
A,Changed,"Title, Lead, Score",3.00,5.00,Raised
B,Changed,"Segment, Score",,2.00,Given
D,New,,,,Awaited
X,Changed,"Segment, Confidential",5.00,5.00,Unchanged
C,Withdrawn,,4.00,,
`
	if got, _, _ := strings.Cut(got, "note:"); got != want || len(findings) > 0 {
		t.Error(cmp.Diff(want, got), findings)
	}
	for expression, want := range map[string]string{
		`count(movements, .movement == "New")`: "1", `date(draft_as_at)`: "31 December 2026", `has("drafts")`: "yes", `len(movements)`: "5",
	} {
		if got, findings := s.Value(located(expression)); got != want || len(findings) > 0 {
			t.Errorf("%s is %s %v", expression, got, findings)
		}
	}
	for expression, want := range map[string]string{`len(movements)`: "0", `has("drafts")`: "no"} {
		if got, findings := small(t).Value(located(expression)); got != want || len(findings) > 0 {
			t.Errorf("without drafts %s is %s %v", expression, got, findings)
		}
	}
}
