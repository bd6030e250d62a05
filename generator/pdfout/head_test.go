package pdfout

import (
	"testing"

	"boardpack/generator/figure"
)

// TestYearsOfHeadsMayStandBelow asks columns that a year ends for no more room than their
// longest word: in a table of many months they decide in how many tables it is set.
func TestYearsOfHeadsMayStandBelow(t *testing.T) {
	narrowest := func(label string) float64 {
		return measure(figure.Table{Columns: columns("#" + label), Rows: []figure.Row{row("12")}})[0].words()
	}
	for label, word := range map[string]string{"September 2024": "September", "30 September 2024": "30 September", "Q3 2024/25": "2024/25"} {
		if got, want := narrowest(label), narrowest(word); got != want {
			t.Errorf("%s asks for %v, and %s for %v", label, got, word, want)
		}
	}
}
