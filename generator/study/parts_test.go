package study

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator/block"
	"boardpack/generator/figure"
	"boardpack/generator/record"
	"boardpack/generator/record/recordtest"
)

// delivered is a study of intentions in so many programmes, A-1 in P1, A-2 and A-3 in
// P2 and so on, with progress, and periods in which they are due.
func delivered(t *testing.T, programmes int) *Study {
	t.Helper()
	files := fstest.MapFS{"intentions.csv": {Data: []byte("reference,programme,title,strategic_objectives\n")},
		"delivery.csv": {Data: []byte("reference,as_at,status,progress,anticipated_delivery\n")}}
	n := 0
	for p := range programmes {
		for range p + 1 {
			n++
			files["intentions.csv"].Data = fmt.Appendf(files["intentions.csv"].Data, "A-%d,P%d,Title %d,SO1;SO2\n", n, p+1, n)
			progress, due := []string{"Delivered", "On track", "On track", "Delayed", ""}[n%5], []string{"2025/26", "Q4 2024/25", ""}[n%3]
			files["delivery.csv"].Data = fmt.Appendf(files["delivery.csv"].Data, "A-%d,2024-10-31,OPEN,%s,%s\n", n, progress, due)
		}
	}
	pack, findings := record.Read(files, "pack", record.Settings{AsAt: recordtest.Date("2024-10-31"), Cycle: "2024/25"})
	if findings.HasErrors() {
		t.Fatal(findings)
	}
	return New(Options{About: About{Cycle: "2024/25", AsAt: recordtest.Date("2024-10-31")}, Records: pack})
}

func partsSpec(ways ...block.Way) *block.PartsSpec { return &block.PartsSpec{Ways: ways} }

// told writes a chart's ways as lines.
func told(f *figure.Figure) string {
	var lines []string
	for _, way := range f.Chart.(*figure.PartsChart).Ways {
		line := way.Name + ":"
		for _, p := range way.Parts {
			line += fmt.Sprintf(" %s=%v/%d%s", p.Name, p.Value, p.Tone, map[bool]string{true: "!"}[p.Blank])
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func TestParts(t *testing.T) {
	_, f := tableOf(t, delivered(t, 8), partsSpec(block.Way{By: located("progress")}, block.Way{By: located("anticipated_delivery"), Label: located("When due"), Blank: located("No date")}, block.Way{By: located("programme")}))
	// 36 intentions: of n mod 5 as 0, 1, 2, 3, 4 there are 7, 8, 7, 7, 7; of n mod 3 12 each.
	want := "By progress: On track=15/0 Delayed=7/1 Delivered=7/2 Not recorded=7/0!\n" +
		"When due: Q4 2024/25=12/4 2025/26=12/5 No date=12/0!\n" +
		"By programme: P8=8/4 P7=7/5 P6=6/6 P5=5/7 P4=4/3 Other (3 together)=6/2"
	if diff := cmp.Diff(want, told(f)); diff != "" {
		t.Error(diff)
	}
	want = "36 intentions. By progress: 15 on track, 7 delayed, 7 delivered and 7 not recorded. When due: 12 in Q4 2024/25, 12 in 2025/26 and 12 with no date. " +
		"By programme: P8 (8), P7 (7), P6 (6), P5 (5), P4 (4) and 6 in 3 others."
	if diff := cmp.Diff(want, f.Sentence); diff != "" {
		t.Error(diff)
	}
	if want := []string{"By programme: the smallest parts are drawn as one, Other (3 together); the table has each of them."}; cmp.Diff(want, f.Notes) != "" {
		t.Error(f.Notes)
	}
	if total, rows := f.Table.Rows[4], f.Table.Rows[9:]; !total.Total || total.Cells[2].Text() != "36" || len(rows) != 9 || rows[0].Cells[1].Text() != "P8" || rows[7].Cells[1].Text() != "P1" {
		t.Errorf("%+v, %d rows of programmes", total, len(rows))
	}
}

// What nothing belongs to has no drawing, and no part of none is drawn.
func TestPartsOfNone(t *testing.T) {
	s := delivered(t, 2)
	none := partsSpec(block.Way{By: located("progress")})
	none.Where = located(`programme == "P1" && progress == "Delayed"`)
	if table, f := tableOf(t, s, none); f.Chart != nil || table != "way,part,number\n" || f.Sentence != "There are no such intentions." {
		t.Errorf("%v, %q, %s", f.Chart, table, f.Sentence)
	}
	one := partsSpec(block.Way{By: located("progress")})
	one.Where = located(`reference == "A-1"`)
	if _, f := tableOf(t, s, one); told(f) != "By progress: On track=1/0" || f.Sentence != "1 intention. By progress: 1 on track." || f.Chart.(*figure.PartsChart).Of != "intention" {
		t.Errorf("%s, %s", told(f), f.Sentence)
	}
}

func TestPartsFindings(t *testing.T) {
	for want, spec := range map[string]*block.PartsSpec{
		"parts need a way to divide the whole": partsSpec(),
		`intentions have no "progres"`:         partsSpec(block.Way{By: located("progres")}),
		"an intention may have several values of strategic_objectives, so that its parts do not add up": partsSpec(block.Way{By: located("programme")}, block.Way{By: located("strategic_objectives")}),
	} {
		spec.ID, spec.Title = located("f"), located("T")
		if f, findings := delivered(t, 2).Figure(spec); f != nil || !strings.Contains(fmt.Sprint(findings), want) {
			t.Errorf("%v, want %q", findings, want)
		}
	}
}

// Parts that count all are judged as a pivot of the same fields is: each number of
// each way, and what they tell with those of other figures.
func TestPartsThatCountAll(t *testing.T) {
	all := delivered(t, 3)
	judged := func(spec block.Spec, hidden ...string) string {
		hide := map[string]bool{}
		for _, reference := range hidden {
			hide[reference] = true
		}
		s := New(Options{About: all.about, Records: all.records.View(func(i *record.Intention) bool { return !hide[i.Reference] }),
			Hidden: &Hidden{All: all.records, Counted: []string{"f"}}})
		spec.Head().ID, spec.Head().Title = located("f"), located("T")
		f, findings := s.Figure(spec)
		if len(findings) > 0 || f == nil {
			t.Fatal(findings)
		}
		if words := f.Sentence; words != "" && !strings.HasPrefix(words, "6 intentions.") {
			t.Errorf("it does not count all: %s", words)
		}
		more, err := (&Judge{Counted: []string{"f"}, Smallest: 2}).Reads(s.Published("public"))
		if err != nil {
			t.Fatal(err)
		}
		return strings.ReplaceAll(texts(more), "Grand Total", "total")
	}
	for _, hidden := range [][]string{{"A-1"}, {"A-2"}, {"A-5", "A-6"}, {"A-4", "A-5"}, {"A-2", "A-3", "A-5", "A-6"}} {
		pivot := judged(&block.PivotSpec{Counts: block.Counts{Rows: located("programme")}}, hidden...)
		if got := judged(partsSpec(block.Way{By: located("programme")}), hidden...); got != pivot || len(hidden) == 1 && got == "" {
			t.Errorf("%v hidden: %s, and of the pivot %s", hidden, got, pivot)
		}
	}
	if got := judged(partsSpec(block.Way{By: located("programme")}), "A-5", "A-6"); got != "" {
		t.Errorf("two hidden of three: %s", got)
	}
	// A-5 has no progress, and A-6 is on track: the other way tells of one.
	if got := judged(partsSpec(block.Way{By: located("programme")}, block.Way{By: located("progress")}), "A-5", "A-6"); !strings.Contains(got, "too few intentions that are hidden") && !strings.Contains(got, "is hidden") {
		t.Errorf("one hidden in the second way: %q", got)
	}
}
