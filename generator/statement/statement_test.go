package statement_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"boardpack/generator/account"
	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/paper"
	"boardpack/generator/record"
	"boardpack/generator/statement"
)

// Waits are off their trajectory (39 days, of 40 at the start and 20 in the end), those of
// children on it, and nothing is aimed at for beds.
var files = fstest.MapFS{
	"intentions.csv": {Data: []byte("reference,programme,title\nA,Cancer,Scan sooner\n")},
	"measures.csv": {Data: []byte("measure,reference,unit,better,baseline_value,baseline_date,target_value,target_change_percent,target_date\n" +
		"Waits,A,days,lower,40,2024-12-31,20,,2025-12-31\n\"Waits, children\",A,days,lower,40,2024-12-31,20,,2025-12-31\n" +
		"Seen in time,A,%,higher,75.4,2024-12-31,78,,2025-12-31\nMissed,A,%,lower,13.4,2024-12-31,,-14,2025-12-31\n" +
		"Fee,A,£,lower,1000.47,2024-12-31,940.44,,2025-12-31\nResponse,A,mm:ss,lower,34:47,2024-12-31,28:34,,2025-12-31\nBeds,A,beds,lower,,,,,\n")},
	"observations.csv": {Data: []byte("measure,period_start,period_end,value\n" +
		"Waits,2025-02-01,2025-02-28,39\n\"Waits, children\",2025-02-01,2025-02-28,30\nSeen in time,2025-02-01,2025-02-28,77.5\n" +
		"Missed,2025-02-01,2025-02-28,13\nFee,2025-02-01,2025-02-28,1010\nResponse,2025-02-01,2025-02-28,33:00\nBeds,2025-02-01,2025-02-28,9\n")},
}

func TestIn(t *testing.T) {
	pack, findings := record.Read(files, "pack", record.Settings{AsAt: time.Date(2025, 3, 12, 0, 0, 0, 0, time.UTC)})
	if findings.HasErrors() {
		t.Fatal(findings)
	}
	all, _ := account.Make(pack.Measures, true)
	for words, want := range map[string]string{
		"Waits are on trajectory.":                                  "1:11 Waits status: Off trajectory",
		"All is well. Waits, at last, are **on their trajectory**.": "1:36 Waits status: Off trajectory",
		"Beds are full, and\nwaits remain within tolerance.":        "2:14 Waits status: Off trajectory",
		"- Waits, children: off trajectory":                         "1:20 Waits, children status: On trajectory",
		"Seen in time and waits are off trajectory.":                "1:28 Seen in time status: On trajectory",
		"Waits (in days), which are not yet measured, matter.":      "1:28 Waits status: Off trajectory",
		"Waits are {{ x }} against a target of 18 days.":            "1:39 Waits target: 20",
		"The target for seen in time is 80%.":                       "1:32 Seen in time target: 78.0%",
		"Seen in time has an 80% target and a baseline of 75.4%.":   "1:21 Seen in time target: 78.0%",
		"The fee's baseline is £1,100.":                             "1:23 Fee baseline: £1,000",
		"Response has a target of 30:00, from 34:47.":               "1:26 Response target: 28:34",
		"For waits in February 2025, the trajectory requires 30.":   "1:53 Waits required: 37",
		"Beds: target 8.":                          "1:14 Beds target: ",
		"{when=\"true\"} Waits are on trajectory.": "1:25 Waits status: Off trajectory",
		"## Waits are on trajectory":               "1:14 Waits status: Off trajectory",
		"```table\nid: t\ntitle: Waits are on trajectory\ncolumns: [What, Target, Status]\nrows:\n  - [Waits, 18, On trajectory]\n```": "3:18 Waits status: Off trajectory, 6:13 Waits target: 20, 6:17 Waits status: Off trajectory",

		"Waits are off trajectory, with a target of 20 days.":               "",
		"Waits are {{ x }} trajectory, of {{ x }} days, not on trajectory.": "",
		"Waits were on trajectory.":                                         "",
		"If waits are on trajectory, all is well.":                          "",
		"Are they? Waits are on trajectory by March 2030.":                  "",
		"Waits grew, and the lift is on trajectory.":                        "",
		"Awaits are on trajectory.":                                         "",
		"Waits are on trajectory in January 2025.":                          "",
		"The national target for waits is 18 days.":                         "",
		"The target for waits is 15 days by March 2030.":                    "",
		"Waits have a target of 14 days fewer.":                             "",
		"Waits have a target of 50%.":                                       "",
		"Missed has a target of 14% fewer, a target of 14%.":                "",
		"The target of the fee is £940.44, once £940.":                      "",
		"Seen in time and waits differ: a target of 80% is right.":          "",
	} {
		if got := told(t, words, pack.Measures, all); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", words, got, want)
		}
	}
}

// told is where a paper contradicts the data, and what these say.
func told(t *testing.T, words string, measures []*record.Measure, all account.Accounts) string {
	t.Helper()
	const head = "---\ntitle: T\ndate: March 2025\n---\n"
	draft, findings := paper.Read("p", "O", paper.Source{File: "p.md", Text: []byte(head + words + "\n")}, func(string) (paper.Source, error) { return paper.Source{}, os.ErrNotExist })
	if findings.HasErrors() {
		t.Fatal(findings)
	}
	bound, _ := draft.Bind(binder{})
	var told []string
	for _, s := range statement.In(bound, measures) {
		for _, a := range all.All {
			if data, otherwise := s.Otherwise(a); strings.EqualFold(a.Name(), s.Measure) && otherwise {
				told = append(told, fmt.Sprintf("%d:%d %s %s: %s", s.Said.At.Line-strings.Count(head, "\n"), s.Said.At.Column, a.Name(), s.Field, data))
			}
		}
	}
	return strings.Join(told, ", ")
}

// binder knows no values, and no figures but empty ones.
type binder struct{}

func (binder) Define(string, diag.Located) diag.List         { return nil }
func (binder) Value(diag.Located) (string, diag.List)        { return "5", nil }
func (binder) Holds(diag.Located) (bool, diag.List)          { return true, nil }
func (binder) Figure(block.Spec) (*figure.Figure, diag.List) { return new(figure.Figure), nil }
