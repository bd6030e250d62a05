// Package recordtest makes small packs of goals, measures and observations, for
// the tests of the packages that read records.
package recordtest

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"boardpack/generator/record"
)

// Pursuit are the CSV files of a pack with measures: the rows of goals and of
// points under their headings, the others with theirs. Without rows there is no
// such file.
type Pursuit struct{ Measures, Observations, Points, Goals string }

// Several are a goal's measure of people with no target, an intention's with a
// path and one that asks for a control chart.
var Several = Pursuit{
	Measures: "measure,goal,reference,unit,better,baseline_value,baseline_date,target_value,target_date,tolerance_percent,chart,counts_people\n" +
		"Children,1,,count,lower,,,,,,,yes\n" +
		"Response,,A,mm:ss,lower,40:00,2023-12-31,20:00,2024-12-31,5,trajectory,\n" +
		"Stay,,B,days,lower,,,,,,spc,\n",
	Observations: "measure,period_start,period_end,value\n" +
		Monthly("Children", "2024-06-01", "3", "23") +
		Monthly("Response", "2024-06-01", "29:00", "31:00") +
		Monthly("Stay", "2024-05-01", "4.5", "5.5"),
}

// Single is a pursuit of the goal's measure M, with these columns of
// measures.csv and its cells in them.
func Single(columns, cells, observations string) Pursuit {
	return Pursuit{Measures: "measure,goal," + columns + "\nM,1," + cells + "\n", Observations: observations}
}

// Read is the pack, as at the end of 2026.
func (p Pursuit) Read(t testing.TB) *record.Pack {
	t.Helper()
	if p.Goals == "" {
		p.Goals = "1,One,Do better.,2027-03-31\n"
	}
	files := fstest.MapFS{"intentions.csv": {Data: []byte("reference,programme,title\nA,Beta,a\nB,Alpha,b\n")}}
	for name, text := range map[string]string{
		"goals.csv":             "goal,name,statement,target_date\n" + p.Goals,
		"measures.csv":          p.Measures,
		"observations.csv":      p.Observations,
		"trajectory-points.csv": "measure,date,value\n" + p.Points,
	} {
		if strings.Count(text, "\n") > 1 && (name != "goals.csv" || p.Measures != "") {
			files[name] = &fstest.MapFile{Data: []byte(text)}
		}
	}
	pack, findings := record.Read(files, "pack", record.Settings{AsAt: Date("2026-12-31"), Cycle: "2026/27"})
	if findings.HasErrors() {
		t.Fatal(findings)
	}
	return pack
}

// Date is a day written as 2026-12-31.
func Date(text string) time.Time {
	day, err := time.Parse(time.DateOnly, text)
	if err != nil {
		panic(err)
	}
	return day
}

// Monthly are rows of observations.csv for one month after the other: the
// measure, the period, and what stands in the columns after it.
func Monthly(measure, from string, rows ...string) string {
	var b strings.Builder
	for i, row := range rows {
		first := Date(from).AddDate(0, i, 0)
		fmt.Fprintf(&b, "%s,%s,%s,%s\n", measure, first.Format(time.DateOnly), first.AddDate(0, 1, -1).Format(time.DateOnly), row)
	}
	return b.String()
}

// InTurn are so many values, one and the other in turn.
func InTurn(count int, one, other string) []string {
	var all []string
	for i := range count {
		all = append(all, []string{one, other}[i%2])
	}
	return all
}
