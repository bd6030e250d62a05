package start

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator/movement"
)

// sheetOf writes a sheet and is how it is compared.
func sheetOf(t *testing.T, name, text string) Export {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return Export{Path: path}
}

// movedIn are lines of what moved between two sheets.
func movedIn(t *testing.T, old, new Export, key ...string) []string {
	t.Helper()
	x, findings, err := Compare(old, new, key)
	if err != nil || findings != nil {
		t.Fatal(findings, err)
	}
	m, err := movement.Of(x.Old, x.New, x.Key...)
	if err == nil && len(m.Twice) > 0 && x.Latest() {
		m, err = movement.Of(x.Old, x.New, x.Key...)
	}
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, row := range m.Added {
		lines = append(lines, "+ "+row.Key)
	}
	for _, row := range m.Removed {
		lines = append(lines, "- "+row.Key)
	}
	for _, f := range m.FieldsCame {
		lines = append(lines, "+ column "+f.Name)
	}
	for _, f := range m.FieldsWent {
		lines = append(lines, "- column "+f.Name)
	}
	for _, pair := range m.Changed {
		for _, c := range m.Changes(pair) {
			lines = append(lines, fmt.Sprintf("%s %s: %s > %s", pair.Key, c.Field.Name, c.Old, c.New))
		}
	}
	return lines
}

func TestCompare(t *testing.T) {
	day := func(text string) time.Time { d, _ := time.Parse(time.DateOnly, text); return d }
	for _, c := range []struct {
		name, old, new string
		oldDay, newDay time.Time
		key            []string
		want           []string
	}{
		{name: "headers in other words, dialects and orders", old: "Ref,Programme,Commissioning Intention,Lead\nA1,P,One,X\nA2,P,Two,X\n",
			new:  "Title of the tracker;;;\nLead;Commissioning Intention;Reference;Programme\nX;Zwei;A2;P\nX;One;A1;P\nX;Three;A3;P\n",
			want: []string{"+ A3", "A2 title: Two > Zwei"}},
		{name: "numbers and days are what they are, and codes are not", old: "Ref,Programme,Title,Cost £,Due,Code\nA1,P,t,1000,2024-10-31,007\nA2,P,t,5,2024-01-01,7\nA3,P,t,,TBC,7\n",
			new:  "Ref,Programme,Title,Cost £,Due,Code\nA1,P,t,\"£1,000.00\",31/10/2024,7\nA2,P,t,5.5,02/01/2024,7\nA3,P,t,0,,7\n",
			want: []string{"A1 code: 007 > 7", "A2 cost: 5 > 5.5", "A2 anticipated_delivery: 2024-01-01 > 02/01/2024", "A3 cost:  > 0", "A3 anticipated_delivery: TBC > "}},
		{name: "days among other words", old: "Ref,Programme,Title,Seen\nA1,P,t,w/c 14 Oct\nA2,P,t,2024-10-03\n", new: "Ref,Programme,Title,Seen\nA1,P,t,w/c 14 Oct\nA2,P,t,03/10/2024\n"},
		{name: "sections among other words", old: "Ref,Programme,Title,Section\nA1,P,t,1.1\nA2,P,t,n. 2\n", new: "Ref,Programme,Title,Section\nA1,P,t,1.10\nA2,P,t,n. 2\n", want: []string{"A1 section: 1.1 > 1.10"}},
		{name: "a header that names another unit, or one at all", old: "Ref,Programme,Title,Cost,Wait (days),Staff,Beds,Beds (days)\nA1,P,t,5,1,2,3,4\n", new: "Ref,Programme,Title,Cost (£),Wait (weeks),Staff (WTE),Beds (£),Beds (%)\nA1,P,t,6,1,2,3,4\n",
			want: []string{"+ column staff_wte", "+ column own_beds", "+ column own_beds_2", "- column staff", "- column beds", "- column beds_days", "A1 cost: 5 > 6"}},
		{name: "text is text", old: "Ref,Programme,Title,Wording\nA1,P,1,v1\nA2,P,two,Yes\n", new: "Ref,Programme,Title,Wording\nA1,P,1.0,v1.0\nA2,P,two,yes\n",
			want: []string{"A1 title: 1 > 1.0", "A1 wording: v1 > v1.0", "A2 wording: Yes > yes"}},
		{name: "what SharePoint adds is left out", old: "Ref,Programme,Title,Modified\nA1,P,t,1\n", new: "Ref,Programme,Title,Modified\nA1,P,t,2\n"},
		{name: "the progress of the latest month, in its own column", old: "Ref,Programme,Title,BRAG (Jul)\nA1,P,t,G\nA2,P,t,R\n",
			new:  "Ref,Programme,Title,BRAG (Jul),BRAG (Oct)\nA1,P,t,G,R\nA2,P,t,R,R\n",
			want: []string{"+ column brag_jul", "A1 progress: G > R"}},
		{name: "two months of one sheet", old: "Ref,Programme,Title,BRAG (Jul 2024),BRAG (Oct 2024)\nA1,P,t,G,R\nA2,P,t,R,R\n",
			new:    "Ref,Programme,Title,BRAG (Jul 2024),BRAG (Oct 2024)\nA1,P,t,G,R\nA2,P,t,R,R\n",
			oldDay: day("2024-07-31"), newDay: day("2024-10-31"),
			want: []string{"+ column brag_jul_2024", "- column brag_oct_2024", "A1 progress: G > R"}},
		{name: "rows of several days, of which the latest count", old: "reference,as_at,progress\nA1,2024-07-31,Delayed\nA1,2024-10-31,On track\nA2,2024-07-31,Delayed\n",
			new:  "reference,as_at,progress\nA1,2024-07-31,Delayed\nA1,2024-10-31,On track\nA1,2024-11-30,Delivered\nA2,2024-11-30,Delayed\n",
			want: []string{"A1 progress: On track > Delivered"}},
		{name: "rows of the days that are meant", old: "reference,as_at,progress\nA1,2024-07-31,Delayed\nA1,2024-10-31,On track\nA2,2024-07-31,Delayed\n",
			new:    "reference,as_at,progress\nA1,2024-07-31,Delayed\nA1,2024-10-31,On track\nA2,2024-07-31,Delayed\n",
			oldDay: day("2024-07-31"), newDay: day("2024-10-31"),
			want: []string{"- A2", "A1 progress: Delayed > On track"}},
		{name: "a key that is said", old: "Name,Thing\nx,1\ny,1\n", new: "Name,Thing\nx,1\ny,2\n", key: []string{"Name"}, want: []string{"y thing: 1 > 2"}},
		{name: "a file of the contract, by its own key", old: "programme,order\nA,1\nB,2\n", new: "programme,order\nA,1\nC,2\n", want: []string{"+ C", "- B"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			name := "sheet.csv"
			if strings.HasPrefix(c.old, "programme") {
				name = "programmes.csv"
			}
			old, new := sheetOf(t, name, c.old), sheetOf(t, name, c.new)
			old.Day, new.Day = c.oldDay, c.newDay
			if diff := cmp.Diff(c.want, movedIn(t, old, new, c.key...)); diff != "" {
				t.Error(diff)
			}
			if moved := movedIn(t, new, new, c.key...); moved != nil {
				t.Errorf("beside itself it has moved: %q", moved)
			}
		})
	}
}

// TestOfDifferentKinds has two of a pack's files, under their names or others, and a tracker
// that is of two kinds.
func TestOfDifferentKinds(t *testing.T) {
	sheets := map[string]string{
		"intentions.csv":        "reference,programme,title,description,confidential\nA1,P,t,d,No\n",
		"intentions-05.csv":     "reference,programme,title,confidential\nA1,P,t,No\n",
		"delivery.csv":          "reference,as_at,status,progress\nA1,2025-10-31,OPEN,On track\n",
		"delivery-05.csv":       "reference,as_at,status,progress,narrative\nA1,2025-05-31,OPEN,Delayed,n\n",
		"milestones.csv":        "reference,milestone,baseline_date,forecast_date,actual_date\nA1,m,2025-05-31,,\n",
		"milestones-05.csv":     "reference,milestone,baseline_date\nA1,m,2025-05-31\n",
		"scores.csv":            "reference,impact,cost\nA1,5,4\n",
		"scores-05.csv":         "reference,impact,effort\nA1,5,4\n",
		"programmes.csv":        "programme,order\nP,1\n",
		"observations.csv":      "measure,period_start,period_end,value\nM,2025-04-01,2025-04-30,1\n",
		"trajectory-points.csv": "measure,date,value\nM,2025-04-30,1\n",
		"tracker.csv":           "Ref,Programme,Title,Status,Progress\nA1,P,t,OPEN,Delayed\n",
	}
	one := [][]string{
		{"intentions.csv", "intentions-05.csv", "tracker.csv"}, {"delivery.csv", "delivery-05.csv", "tracker.csv"}, {"milestones.csv", "milestones-05.csv"},
		{"scores.csv", "scores-05.csv"}, {"programmes.csv"}, {"observations.csv"}, {"trajectory-points.csv"},
	}
	for old := range sheets {
		for new := range sheets {
			_, _, err := Compare(sheetOf(t, old, sheets[old]), sheetOf(t, new, sheets[new]), nil)
			alike := slices.ContainsFunc(one, func(of []string) bool { return slices.Contains(of, old) && slices.Contains(of, new) })
			if alike && err != nil || !alike && (!errors.Is(err, ErrCompare) || !strings.HasSuffix(err.Error(), ": compare two of a kind") && !strings.Contains(err.Error(), "no column names its rows")) {
				t.Errorf("%s beside %s: %v", old, new, err)
			}
		}
	}
}

// What cannot be compared is told, and why.
func TestNotCompared(t *testing.T) {
	good := "Ref,Programme,Title\nA1,P,t\n"
	for _, c := range []struct {
		name, text string
		day        string
		key        []string
		want       string // the error, or the codes of findings
	}{
		{name: "no reference", text: "Colour,Size\nred,1\n", want: "no column names its rows by reference: name one with --key HEADER, of Colour, Size"},
		{name: "no such key", text: good, key: []string{"Nummer"}, want: "no column names its rows by Nummer"},
		{name: "no days", text: good, day: "2024-10-31", want: "no column says how things stood on 2024-10-31"},
		{name: "another day", text: "reference,as_at,progress\nA1,2024-07-31,Delayed\n", day: "2024-10-31", want: "no row is of the day 2024-10-31"},
		{name: "a broken row", text: good + "A2,\"P,t\nA3,P,t\n", want: "compare-row-broken"},
		{name: "a wide row", text: good + "A2,P,t,u\nA3,P,t\n", want: "compare-row-wide"},
		{name: "an empty file", text: " ", want: "file-empty"},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := sheetOf(t, "sheet.csv", c.text)
			e.Day, _ = time.Parse(time.DateOnly, c.day)
			_, findings, err := Compare(e, e, c.key)
			var told []string
			for _, f := range findings {
				told = append(told, f.Code)
			}
			if err != nil {
				if told = append(told, err.Error()); !errors.Is(err, ErrCompare) {
					t.Errorf("%v is no misuse", err)
				}
			}
			if !slices.ContainsFunc(told, func(text string) bool { return strings.Contains(text, c.want) }) {
				t.Errorf("%q, want %q", told, c.want)
			}
		})
	}
}
