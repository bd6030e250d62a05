package study

import (
	"testing"

	"boardpack/generator/block"
)

// TestCellsOfWhatIsNotCounted asks for rows and columns that a table would have if anything were
// counted there: blanks, whose heading its paper gives, and values that a field lists. What a table
// never has is a mistake.
func TestCellsOfWhatIsNotCounted(t *testing.T) {
	s := small(t)
	f, findings := s.Figure(&block.PivotSpec{Common: block.Common{ID: located("f"), Title: located("F")}, Counts: block.Counts{Rows: located("programme"), BlankRow: located("None given"),
		Where: located(`programme == "Beta"`)}})
	if f == nil || len(findings) > 0 {
		t.Fatal(findings)
	}
	for expression, want := range map[string]string{
		`cell("f", "Beta", "Grand Total")`:         "2",
		`cell("f", "None given", "Grand Total")`:   "0",
		`cell("f", "Alpha", "Grand Total")`:        "0",
		`cell("f", "Not recorded", "Grand Total")`: `7:11: error: f has no row "Not recorded"`,
		`cell("f", "Alhpa", "Grand Total")`:        `7:11: error: f has no row "Alhpa"`,
		`cell("f", "None given", "Nowhere")`:       `7:11: error: f has no column "Nowhere"`,
	} {
		value, findings := s.Value(located(expression))
		if got := value + texts(findings); got != want {
			t.Errorf("%s: %s, want %s", expression, got, want)
		}
	}
}
