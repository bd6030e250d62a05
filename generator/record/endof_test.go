package record

import "testing"

// TestMonthsAsEndsOfAPeriod has months where a period's first and last day should be.
func TestMonthsAsEndsOfAPeriod(t *testing.T) {
	for rule, want := range map[string]string{"first-day": "write its first day, 2024-02-01", "last-day": "write its last day, 2024-02-29"} {
		if _, wrong := named[rule]("Feb-24"); wrong == nil || wrong.hint != want {
			t.Errorf("%s: %v", rule, wrong)
		}
		if clean, wrong := named[rule]("1/2/2024"); wrong != nil || clean != "2024-02-01T00:00:00Z" {
			t.Errorf("%s: %s %v", rule, clean, wrong)
		}
	}
}
