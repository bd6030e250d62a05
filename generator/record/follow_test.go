package record

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestFollows(t *testing.T) {
	intentions := "reference,programme,title\n"
	delivery := deliveryHeader
	for _, row := range []string{ // what is still to be delivered has a D, an L or an N for the reason
		"D1,Delayed,Q4 2024/25", "D2,Delayed,", "L1,On track,2025/26", "L2,,Q1 2025/26", "N1,On track,", "N2,,",
		"in the year,On track,Q4 2024/25", "by its end,,2024/25", "delivered,Delivered,2025/26", "deprioritised,Deprioritised,",
	} {
		reference, rest, _ := strings.Cut(row, ",")
		intentions += reference + ",P,t\n"
		delivery += fmt.Sprintf("%s,2024-10-31,OPEN,,%s\n", reference, rest)
	}
	intentions += "closed,P,t\n"
	delivery += "closed,2024-10-31,CLOSED,Other,Delayed,2025/26\n"
	earlier := readFrom(t, "earlier", folder("intentions.csv", intentions, "delivery.csv", delivery))
	for _, c := range []struct {
		name, intentions string
		want             []string
	}{
		{"all carried", "reference,programme,title,carried_from\nB1,P,t,D1;D2;L1\nB2,P,t,L2;N1;N2;closed\nB3,P,t,\nB4,P,t,D1\n", nil},
		{"nothing carried", "reference,programme,title,carried_from\nB1,P,t,\n", []string{
			`later/intentions.csv:1:4: warning: earlier/intentions.csv has intentions delayed in 2024/25 that no row is carried_from: D1, D2 (intentions: 2) (hint: carry each forward, or record that it is closed, delivered or deprioritised)`,
			`later/intentions.csv:1:4: warning: earlier/intentions.csv has intentions to be delivered after 2024/25 that no row is carried_from: L1, L2 (intentions: 2) (hint: carry each forward, or record that it is closed, delivered or deprioritised)`,
			`later/intentions.csv:1:4: warning: earlier/intentions.csv has intentions open in 2024/25 without an anticipated_delivery that no row is carried_from: N1, N2 (intentions: 2) (hint: carry each forward, or record that it is closed, delivered or deprioritised)`}},
		{"carried from what is not there, or is delivered", "reference,programme,title,carried_from\nB1,P,t,D1;D2;L1;L2;N1;N2\nB2,P,t,D3;d 1;delivered\n", []string{
			`later/intentions.csv:3:4: error: carried_from "D3" is not in earlier/intentions.csv`,
			`later/intentions.csv:3:4: error: carried_from "d 1" is not in earlier/intentions.csv (hint: "D1"?)`,
			`later/intentions.csv:3:4: warning: carried_from "delivered", which is Delivered at earlier/delivery.csv:10:5`}},
		{"no column", "reference,programme,title\nB1,P,t\n", []string{
			`later/intentions.csv:1: warning: earlier/intentions.csv has intentions delayed in 2024/25 that no row is carried_from: D1, D2 (intentions: 2) (hint: carry each forward, or record that it is closed, delivered or deprioritised)`,
			`later/intentions.csv:1: warning: earlier/intentions.csv has intentions to be delivered after 2024/25 that no row is carried_from: L1, L2 (intentions: 2) (hint: carry each forward, or record that it is closed, delivered or deprioritised)`,
			`later/intentions.csv:1: warning: earlier/intentions.csv has intentions open in 2024/25 without an anticipated_delivery that no row is carried_from: N1, N2 (intentions: 2) (hint: carry each forward, or record that it is closed, delivered or deprioritised)`}},
	} {
		t.Run(c.name, func(t *testing.T) {
			later := readFrom(t, "later", folder("intentions.csv", c.intentions))
			if diff := cmp.Diff(c.want, lines(later.Follows(earlier))); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
	if found := new(Pack).Follows(earlier); found != nil {
		t.Errorf("a pack without intentions has %v", found)
	}
	if found := earlier.Follows(new(Pack)); found != nil {
		t.Errorf("a pack without intentions is followed with %v", found)
	}
}

func readFrom(t *testing.T, dir string, fsys fs.FS) *Pack {
	t.Helper()
	pack, found := Read(fsys, dir, october)
	for _, f := range found {
		t.Errorf("finding: %s", f)
	}
	return pack
}

func TestCycle(t *testing.T) {
	for _, c := range []struct {
		cycle string
		asAt  time.Time
		want  string
	}{
		{"", date(time.October, 31), "2024/25"}, {"", date(time.March, 31), "2023/24"}, {"", date(time.April, 1), "2024/25"},
		{"2025/26", date(time.October, 31), "2025/26"}, {"2025/27", date(time.October, 31), "2024/25"},
	} {
		if got := (Settings{Cycle: c.cycle, AsAt: c.asAt}).cycle().String(); got != c.want {
			t.Errorf("cycle %q as at %s is %s, want %s", c.cycle, c.asAt.Format(time.DateOnly), got, c.want)
		}
	}
}

// Of the mid-year review as published: what is carried forward has to be all
// that its rows, counted here by themselves, leave open.
// What may be published must not name what might not, in the pack before.
func TestCarriedFromConfidential(t *testing.T) {
	earlier := readFrom(t, "earlier", folder("intentions.csv", "reference,programme,title,confidential\nA1,P,t,Yes\nA2,P,u,No\n"))
	later := readFrom(t, "later", folder("intentions.csv", "reference,programme,title,confidential,carried_from\nB1,P,t,No,A2;A1\nB2,P,u,Yes,A1\nB3,P,v,No,A2\n"))
	want := []string{`later/intentions.csv:2:5: warning: carried_from "A1" is confidential at earlier/intentions.csv:2:4, and B1 is not (hint: a paper that lists carried_from prints that reference in every edition: leave the column out of papers that are published)`}
	if diff := cmp.Diff(want, lines(later.Follows(earlier))); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
}

func TestFollowsMidYearReview(t *testing.T) {
	data, err := os.ReadFile("../testdata/mid-year-2024-25.csv")
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var delayed, later, undated []string
	for _, row := range rows[1:] {
		reference, status, progress, due := row[0], row[3], row[4], row[5]
		switch {
		case status == "CLOSED" || progress == "Delivered" || progress == "Deprioritised":
		case progress == "Delayed":
			delayed = append(delayed, reference)
		case due == "":
			undated = append(undated, reference)
		case !strings.HasSuffix(due, "2024/25"):
			later = append(later, reference)
		}
	}
	earlier := readFrom(t, "earlier", split(t, rows))
	found := readFrom(t, "later", folder("intentions.csv", "reference,programme,title\nB1,P,t\n")).Follows(earlier)
	if len(found) != 3 || len(delayed) == 0 || len(later) == 0 || len(undated) == 0 {
		t.Fatalf("findings %v for %d delayed, %d later, %d undated", found, len(delayed), len(later), len(undated))
	}
	for k, references := range [][]string{delayed, later, undated} {
		for _, reference := range references {
			if !slices.Contains(strings.FieldsFunc(found[k].Message, func(r rune) bool { return r == ' ' || r == ',' }), reference) {
				t.Errorf("%s is not in %s", reference, found[k])
			}
		}
		if want := fmt.Sprintf("(intentions: %d)", len(references)); !strings.HasSuffix(found[k].Message, want) {
			t.Errorf("%s, want %s", found[k], want)
		}
	}
	t.Logf("%d delayed, %d later, %d undated", len(delayed), len(later), len(undated))
}
