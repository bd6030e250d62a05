package study

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"boardpack/generator/record"
)

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
		if strings.Count(text, "\n") > 1 && (name != "goals.csv" || p.measures != "") {
			files[name] = &fstest.MapFile{Data: []byte(text)}
		}
	}
	pack, findings := record.Read(files, "pack", record.Settings{AsAt: date("2026-12-31"), Cycle: "2026/27"})
	if findings.HasErrors() {
		t.Fatal(findings)
	}
	return pack
}

func (p pursuit) study(t testing.TB) *Study {
	t.Helper()
	return New(Options{About: About{Cycle: "2026/27", AsAt: date("2026-12-31")}, Records: p.read(t)})
}

// single is a study of the goal's measure M, with these columns of measures.csv
// and its cells in them.
func single(t testing.TB, columns, cells, observations string) *Study {
	t.Helper()
	return pursuit{measures: "measure,goal," + columns + "\nM,1," + cells + "\n", observations: observations}.study(t)
}

func date(text string) time.Time {
	day, err := time.Parse(time.DateOnly, text)
	if err != nil {
		panic(err)
	}
	return day
}

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
