package diag_test

import (
	"testing"

	"boardpack/generator/diag"
)

// TestPositionSeenFrom tells a place as who is at another finds it: with its file where
// that is another one.
func TestPositionSeenFrom(t *testing.T) {
	at := diag.Position{File: "p/t.xlsx", Sheet: "Tracker", Line: 9, Column: 1}
	for want, p := range map[string]diag.Position{
		"row 3 of Tracker":       {File: "p/t.xlsx", Sheet: "Tracker", Line: 3, Column: 1},
		"p/u.xlsx, Tracker!A3":   {File: "p/u.xlsx", Sheet: "Tracker", Line: 3, Column: 1},
		"p/intentions.csv:3:1":   {File: "p/intentions.csv", Line: 3, Column: 1},
		"row 12 of Urgent, 2026": {File: "p/t.xlsx", Sheet: "Urgent, 2026", Line: 12},
	} {
		if got := p.SeenFrom(at); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
	if got := (diag.Position{File: "a.csv", Line: 4, Column: 2}).SeenFrom(diag.Position{File: "a.csv", Line: 7}); got != "line 4" {
		t.Error(got)
	}
}
