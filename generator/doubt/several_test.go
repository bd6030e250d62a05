package doubt

import (
	"strings"
	"testing"
)

// TestReferencesInOneCell has cells with several references, and references that have a mark of
// their own.
func TestReferencesInOneCell(t *testing.T) {
	for references, want := range map[string]bool{
		"CI-1|CI-2|CI-3|CI-4, CI-5":    true,
		"CI-1|CI-2|CI-3|CI-4 & CI-5":   true,
		"CI-1|CI-2|CI-3|CI-4 and CI-5": true,
		"UC/1|UC/2|PC/3":               false,
		"CI-1|CI-2|CI-3/a":             false,
		"CI-1/CI-2|CI-3/CI-4|CI-5":     false, // most are written so
		"Land 1|Land 2":                false,
	} {
		list, delivery := "reference,programme,title\n", "reference,as_at,status\n"
		for k, reference := range strings.Split(references, "|") {
			list += `"` + reference + `",Cancer,Title ` + strings.Repeat("x", k+1) + "\n"
			delivery += `"` + reference + `",2024-10-31,OPEN` + "\n"
		}
		got := strings.Join(doubts(t, map[string]string{"intentions.csv": list, "delivery.csv": delivery}, nil), "|")
		if strings.Contains(got, "references-in-one-cell") != want {
			t.Errorf("%s: %q", references, got)
		}
	}
}
