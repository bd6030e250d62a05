package account

import (
	"strings"
	"testing"

	"boardpack/generator/record/recordtest"
)

const offPath = valueHead + "M,2024-01-01,2024-03-31,90\nM,2024-04-01,2024-06-30,99\n"
const onPath = valueHead + "M,2024-01-01,2024-03-31,90\nM,2024-04-01,2024-06-30,40\n"

// What is done about a measure that is off its trajectory is told to who sees the whole
// pack, and so is that nothing is recorded; to others nothing, and of one that is on
// its trajectory nothing either.
func TestResponses(t *testing.T) {
	const columns, path = "unit,better,baseline_value,baseline_date,target_value,target_date,response", "count,lower,90,2024-03-31,50,2025-03-31,"
	const untold = "No cause, action or owner is recorded."
	for _, c := range []struct {
		response, values string
		whole            bool
		want             string
	}{
		{"Cause: ice. Action: salt. Owner: Head of Roads.", offPath, true, "Cause: ice. Action: salt. Owner: Head of Roads."},
		{"", offPath, true, untold},
		{"Salt.", offPath, false, ""},
		{"", offPath, false, ""},
		{"Salt.", onPath, true, ""},
		{"", onPath, true, ""},
	} {
		pack := recordtest.Single(columns, path+c.response, c.values).Read(t)
		all, findings := Make(pack.Measures, c.whole)
		if len(findings) > 0 {
			t.Fatal(findings)
		}
		a := all.Named("M")
		for kind, said := range map[string]string{"path": a.TrajectoryFigure().Sentence, "breakdown": a.Breakdown(8, "Place", "All places").Sentence, "panels": strings.Join(Multiples(all.All).Notes, "\n")} {
			want := c.want
			if kind == "panels" && want != "" {
				want = "M. " + want
			}
			if want != "" && !strings.Contains(said, want) || c.want == "" && (strings.Contains(said, untold) || strings.Contains(said, "Salt.")) {
				t.Errorf("%s of response %q, whole %v: %q in %q", kind, c.response, c.whole, want, said)
			}
		}
	}
}

func TestFormerly(t *testing.T) {
	for status, want := range map[string]string{
		"on trajectory": "was on trajectory", "no target set": "had no target set", "not yet measured": "had not yet been measured",
		"not measured since the baseline": "had not been measured since the baseline",
	} {
		if got := formerly(status); got != want {
			t.Errorf("%s: %s", status, got)
		}
	}
}
