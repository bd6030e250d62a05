package generator

import (
	"path/filepath"
	"regexp"
	"testing"

	"boardpack/generator/record/recordtest"
)

// TestExamplesFit holds the made-up parts of the example packs together: who answers for a
// measure off its trajectory leads intentions too, and a specification is approved before the
// tender that uses it, as planned and as forecast.
func TestExamplesFit(t *testing.T) {
	owned := regexp.MustCompile(`Owner: ([^.]+)\.`)
	leads := map[string]bool{}
	for _, folder := range []string{example, planned} {
		for _, row := range recordtest.Rows(t, filepath.Join(folder, "intentions.csv")) {
			leads[row["lead"]] = true
		}
	}
	for _, folder := range []string{example, planned} {
		for _, row := range recordtest.Rows(t, filepath.Join(folder, "measures.csv")) {
			if owner := owned.FindStringSubmatch(row["response"]); owner != nil && !leads[owner[1]] {
				t.Errorf("%s, %s: %s leads nothing", folder, row["measure"], owner[1])
			}
		}
	}
	days := map[string]map[string]string{}
	for _, row := range recordtest.Rows(t, filepath.Join(planned, "milestones.csv")) {
		days[row["reference"]+" "+row["milestone"]] = row
	}
	approved, issued := days["CI2526-098 Specification approved"], days["CI2526-130 Tender issued"]
	bids, awarded := days["CI2526-098 Bids judged by the specification"], days["CI2526-130 Contracts awarded"]
	for _, day := range []string{"baseline_date", "forecast_date"} {
		if a, i, b, w := approved[day], issued[day], bids[day], awarded[day]; a == "" || a >= i || i >= b || b >= w {
			t.Errorf("%s: approved %s, tender %s, bids judged %s, awarded %s", day, a, i, b, w)
		}
	}
}
