package doubt

import (
	"strings"
	"testing"
)

// TestFilesLongBeforeThePack moves files back: each is told by itself, and all of
// them once, for then it is the pack's day that may be wrong. Of a month there is
// none later until the next is over.
func TestFilesLongBeforeThePack(t *testing.T) {
	const plan = "reference,milestone,baseline_date,forecast_date,actual_date\nA-1,Staff,2024-03-31,,2024-04-30\nA-1,Rooms,2024-05-31,2024-07-31,\n"
	const steps = "step,start,end\nAsk,2024-09-01,2024-09-30\nAnswer,2024-10-01,2025-01-31\n"
	for _, c := range []struct {
		name         string
		move         [][2]string // a file, and what is put in place of each 2024
		milestones   string
		want         string
		observations string
	}{
		{"none", nil, plan, "", ""},
		{"delivery", [][2]string{{"delivery.csv", "2023"}}, plan, "p/delivery.csv:8:2", ""},
		{"observations", [][2]string{{"observations.csv", "2023"}}, plan, "p/observations.csv:5:3", ""},
		{"milestones", nil, strings.ReplaceAll(plan, "2024-", "2023-"), "p/milestones.csv:3:4", ""},
		{"a quarter and a day", nil, strings.ReplaceAll(plan, "07-31", "07-30"), "p/milestones.csv:3:4", ""},
		{"two of four", [][2]string{{"observations.csv", "2022"}}, strings.ReplaceAll(plan, "2024-", "2023-"), "p/milestones.csv:3:4|p/observations.csv:5:3", ""},
		{"all", [][2]string{{"delivery.csv", "2023"}, {"observations.csv", "2023"}, {"calendar.csv", "2023"}}, strings.ReplaceAll(plan, "2024-", "2023-"), "p/delivery.csv:8:2", ""},
		{"three years to the end of 2021", nil, plan, "", "Seen in time,2019-01-01,2021-12-31,71\n"},
		{"three years to the end of 2020", nil, plan, "p/observations.csv:2:3", "Seen in time,2018-01-01,2020-12-31,71\n"},
		{"30 days to 1 July, 92 + 30 before", nil, plan, "", "Seen in time,2024-06-02,2024-07-01,71\n"},
		{"30 days to 30 June", nil, plan, "p/observations.csv:2:3", "Seen in time,2024-06-01,2024-06-30,71\n"},
		{"a day", nil, plan, "p/observations.csv:2:3", "Seen in time,,2024-07-30,71\n"},
	} {
		files := map[string]string{"milestones.csv": c.milestones, "calendar.csv": steps}
		for name, text := range sound {
			files[name] = text
		}
		if c.observations != "" {
			files["observations.csv"] = "measure,period_start,period_end,value\n" + c.observations
		}
		for _, m := range c.move {
			files[m[0]] = strings.ReplaceAll(strings.ReplaceAll(files[m[0]], "2024-", m[1]+"-"), "2025-", "2024-")
		}
		var told []string
		for _, place := range doubts(t, files, nil) {
			if place, is := strings.CutSuffix(place, " warning rows-long-before-pack-date"); is {
				told = append(told, place)
			}
		}
		if got := strings.Join(told, "|"); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}
