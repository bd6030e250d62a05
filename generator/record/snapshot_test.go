package record

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// A snapshot has the intentions that have a row of that very day, as they stood then.
func TestSnapshot(t *testing.T) {
	pack := readFrom(t, "pack", folder("intentions.csv", "reference,programme,title\nA,P,t\nB,P,t\nC,P,t\n",
		"delivery.csv", "reference,as_at,progress,status\n"+
			"A,2024-10-31,Delayed,OPEN\nA,2024-07-31,On track,OPEN\nA,2024-08-31,Deprioritised,OPEN\nA,2024-11-30,Delivered,CLOSED\n"+
			"B,2024-10-31,On track,OPEN\nC,2024-07-31,Delayed,OPEN\nC,2024-10-31,Delayed,OPEN\n"))
	var days []string
	for _, day := range pack.Days() {
		days = append(days, day.Format(time.DateOnly))
	}
	if diff := cmp.Diff([]string{"2024-10-31", "2024-08-31", "2024-07-31"}, days); diff != "" {
		t.Error(diff)
	}
	for day, want := range map[time.Time]map[string]string{
		date(time.October, 31): {"A": "Delayed", "B": "On track", "C": "Delayed"},
		date(time.August, 31):  {"A": "Deprioritised"},
		date(time.July, 31):    {"A": "On track", "C": "Delayed"},
		date(time.July, 30):    {},
	} {
		then := pack.Snapshot(day)
		progress, _ := then.Field("progress")
		got := map[string]string{}
		for _, row := range then.Rows() {
			got[then.KeyOf(row)] = progress.Text(row)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", day, diff)
		}
	}
	if latest := pack.Intentions[0].Delivery.Progress; latest != "Delayed" {
		t.Errorf("the pack's own latest row has become %s", latest)
	}
}
