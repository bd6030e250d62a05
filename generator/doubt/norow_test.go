package doubt

import (
	"slices"
	"strings"
	"testing"
)

// TestRowsThatShowHow has the references and titles of rows that a template begins with, and
// those of intentions that begin with the same words.
func TestRowsThatShowHow(t *testing.T) {
	const told = " error example-row"
	for want, cells := range map[string][]string{
		"p/intentions.csv:3:1" + told: {"e.g. CI-001", "(eg CI-001)", "EXAMPLE", "Example 1", "Sample-01", "[Template]"},
		"":                            {"EG1", "EGA-1", "SAM-1", "TEST-1", "Temp-1", "EG-01"},
	} {
		for _, reference := range cells {
			tellsOfRow(t, reference, "Second", want)
		}
	}
	for want, cells := range map[string][]string{
		"p/intentions.csv:3:3" + told: {"E.g. Fewer falls at home", "Example row - delete", "Example: title", "<Example title>", "Test", "TEST ENTRY", "Delete this row", "Lorem ipsum dolor"},
		"": {"Test and treat in every place", "Sample collection at home", "Example setting boards", "Eggs for breakfast", "Template for care plans",
			"Testing only where it helps", "Test record sharing between laboratories", "Sample entry by scanner", "EG tubes at home", "Template text for letters"},
	} {
		for _, title := range cells {
			tellsOfRow(t, "CI-2", title, want)
		}
	}
	tellsOfRow(t, "e.g. CI-2", "Example title", "p/intentions.csv:3:1"+told)
}

func tellsOfRow(t *testing.T, reference, title, want string) {
	t.Helper()
	got := doubts(t, map[string]string{
		"intentions.csv": "reference,programme,title\nCI-1,Cancer,First\n" + reference + ",Cancer," + title + "\n",
		"delivery.csv":   "reference,as_at,status\nCI-1,2024-10-31,OPEN\n" + reference + ",2024-10-31,OPEN\n",
	}, nil)
	if want == "" && got != nil || want != "" && !slices.Equal(got, []string{want}) {
		t.Errorf("%s, %q: %q, want %q", reference, title, got, want)
	}
}

// TestRowsThatSayNothing has rows of dashes and the like, which would count as intentions, and
// ones that say something after all.
func TestRowsThatSayNothing(t *testing.T) {
	for want, rows := range map[string][]string{
		"p/intentions.csv:3:1 error row-of-nothing":      {"-,-,-", "...,...,...", "n/a,N/A,n/a", "–,—,-", "___,___,___", "TBC,tbc,TBC"},
		"p/intentions.csv:3:1 warning text-says-nothing": {"-,Cancer,Second", "...,Cancer,Second"},
		"p/intentions.csv:3:3 warning text-says-nothing": {"CI-2,Cancer,-", "CI-2,Cancer,..."},
	} {
		for _, row := range rows {
			reference, _, _ := strings.Cut(row, ",")
			got := doubts(t, map[string]string{
				"intentions.csv": "reference,programme,title\nCI-1,Cancer,First\n" + row + "\n",
				"delivery.csv":   "reference,as_at,status\nCI-1,2024-10-31,OPEN\n" + reference + ",2024-10-31,OPEN\n",
			}, nil)
			if !slices.Equal(got, []string{want}) {
				t.Errorf("%s: %q, want %q", row, got, want)
			}
		}
	}
}
