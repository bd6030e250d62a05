package record

import (
	"slices"
	"testing"

	"boardpack/generator/relation"
)

// TestAudiencesOfFields holds every field that the list of intentions shows to others than
// the Board: what is not named here is closed.
func TestAudiencesOfFields(t *testing.T) {
	want := map[string][]string{
		"intentions.csv everyone": {"reference", "programme", "title", "description", "place", "providers", "segment", "focus", "decision", "horizon", "delivery_route",
			"national_priorities", "strategic_objectives", "unifying_goals"},
		"intentions.csv providers": {"lead"},
		"delivery.csv everyone":    {"as_at", "status", "progress", "anticipated_delivery"},
		"milestones.csv providers": {"milestone", "baseline_date", "forecast_date", "actual_date"},
	}
	found := map[string][]string{}
	for _, table := range tables {
		for _, f := range table.fields {
			if f.Audience != "" {
				key := table.file + " " + string(f.Audience)
				found[key] = append(found[key], f.Name)
				if f.Audience != relation.Everyone && f.Audience != relation.Providers {
					t.Errorf("%s, %s: no audience is called %q", table.file, f.Name, f.Audience)
				}
			}
		}
	}
	for key := range found {
		if !slices.Equal(found[key], want[key]) {
			t.Errorf("%s: %q, want %q", key, found[key], want[key])
		}
	}
	if len(found) != len(want) {
		t.Errorf("%q", found)
	}
}
