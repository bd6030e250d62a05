package account

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"boardpack/generator/figure"
	"boardpack/generator/record"
)

// protected is the note beside people in small numbers, by the rule of NHS
// England.
const protected = "Counts of people from 1 to 7 show as *, and so does any that would give one of these back; others are rounded to the nearest 5, and rates are worked out from what is shown."

// pursuit are the CSV files of a pack with measures, by name. Without a file
// there are no rows of it.
type pursuit struct{ measures, observations, points, goals string }

// read is the pack, as at the end of 2026.
func (p pursuit) read(t testing.TB) *record.Pack {
	t.Helper()
	if p.goals == "" {
		p.goals = "1,One,Do better.,2027-03-31\n"
	}
	files := fstest.MapFS{"intentions.csv": {Data: []byte("reference,programme,title\nA,Beta,a\nB,Alpha,b\n")}}
	for name, text := range map[string]string{
		"goals.csv":             "goal,name,statement,target_date\n" + p.goals,
		"measures.csv":          p.measures,
		"observations.csv":      p.observations,
		"trajectory-points.csv": "measure,date,value\n" + p.points,
	} {
		if strings.Count(text, "\n") > 1 {
			files[name] = &fstest.MapFile{Data: []byte(text)}
		}
	}
	pack, findings := record.Read(files, "pack", record.Settings{AsAt: date("2026-12-31"), Cycle: "2026/27"})
	if findings.HasErrors() {
		t.Fatal(findings)
	}
	return pack
}

func (p pursuit) accounts(t testing.TB) *Accounts {
	t.Helper()
	all, findings := Make(p.read(t).Measures)
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	return &all
}

// single is the account of the goal's measure M, with these columns of
// measures.csv and its cells in them.
func single(t testing.TB, columns, cells, observations string) *Account {
	t.Helper()
	return pursuit{measures: "measure,goal," + columns + "\nM,1," + cells + "\n", observations: observations}.accounts(t).Named("M")
}

func date(text string) time.Time {
	day, err := time.Parse(time.DateOnly, text)
	if err != nil {
		panic(err)
	}
	return day
}

const valueHead = "measure,period_start,period_end,value\n"

// monthly are rows of observations.csv for one month after the other: the
// measure, the period, and what stands in the columns after it.
func monthly(measure, from string, rows ...string) string {
	var b strings.Builder
	for i, row := range rows {
		first := date(from).AddDate(0, i, 0)
		fmt.Fprintf(&b, "%s,%s,%s,%s\n", measure, first.Format(time.DateOnly), first.AddDate(0, 1, -1).Format(time.DateOnly), row)
	}
	return b.String()
}

// inTurn are so many values, one and the other in turn.
func inTurn(count int, one, other string) []string {
	var all []string
	for i := range count {
		all = append(all, []string{one, other}[i%2])
	}
	return all
}

// drawn writes a figure's table as CSV, with its notes and sentence.
func drawn(t *testing.T, f *figure.Figure) string {
	t.Helper()
	text, err := f.Table.CSV()
	if err != nil {
		t.Fatal(err)
	}
	for _, note := range f.Notes {
		text = append(text, "note: "+note+"\n"...)
	}
	if f.Sentence != "" {
		text = append(text, "sentence: "+f.Sentence+"\n"...)
	}
	return string(text)
}

// panelsOf are the panels of a figure that is a course; none of another.
func panelsOf(f *figure.Figure) []figure.Panel {
	if course, ok := f.Chart.(*figure.CourseChart); ok {
		return course.Panels
	}
	return nil
}

// panel is what a figure draws of one measure.
func panel(t testing.TB, f *figure.Figure) string {
	t.Helper()
	if len(panelsOf(f)) != 1 {
		t.Fatalf("no chart of one panel: %+v", f)
	}
	return plotted(panelsOf(f)[0])
}

// plotted writes a panel as lines: its axis and badges, and each trace with its
// role, its name and its points.
func plotted(p figure.Panel) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s, %s", p.Axis, p.Form)
	for _, badge := range p.Badges {
		fmt.Fprintf(&b, ", %s: %s", badge.Shape, badge.Words)
	}
	for _, trace := range p.Traces {
		fmt.Fprintf(&b, "\n%s %q", trace.Role, trace.Name)
		for _, point := range trace.Points {
			day := time.Unix(int64(point.Day)*24*60*60, 0).UTC().Format(time.DateOnly)
			if math.IsNaN(point.Value) {
				fmt.Fprintf(&b, " %s -", day)
				continue
			}
			fmt.Fprintf(&b, " %s %.4g", day, point.Value)
		}
	}
	return b.String()
}

// wantLines tells which of some lines a text does not have, in their order.
func wantLines(t *testing.T, text string, lines ...string) {
	t.Helper()
	rest := text
	for _, line := range lines {
		_, after, found := strings.Cut(rest, line)
		if !found {
			t.Errorf("no %q in its place in\n%s", line, text)
			return
		}
		rest = after
	}
}
