package paper

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestShorthand(t *testing.T) {
	some := NewShorthand(map[string]string{"ICB": "Integrated Care Board", "A&E": "accident and emergency"})
	for _, test := range []struct {
		of   *Shorthand
		text string
		want []Part
	}{
		{nil, "", []Part{{"", ""}}},
		{nil, "the ICB's plan", []Part{{"the ICB's plan", ""}}},
		{nil, "2024/25", []Part{{"2024/25", "2024 to 2025"}}},
		{nil, "1999/00 and 2024/26", []Part{{"1999/00", "1999 to 2000"}, {" and 2024/26", ""}}},
		{nil, "by Q3 2024/25.", []Part{{"by ", ""}, {"Q3 2024/25", "quarter 3 of 2024 to 2025"}, {".", ""}}},
		{nil, "Q5 2024/25 or 12024/25", []Part{{"Q5 ", ""}, {"2024/25", "2024 to 2025"}, {" or 12024/25", ""}}},
		{nil, "CI2425-010, 31/10/2024", []Part{{"CI2425-010, 31/10/2024", ""}}},
		{some, "The ICB's A&E", []Part{{"The ", ""}, {"ICB", "Integrated Care Board"}, {"'s ", ""}, {"A&E", "accident and emergency"}}},
		{some, "ICB-009 and 7-ICB", []Part{{"ICB-009 and 7-ICB", ""}}},
		{some, "ICB-wide", []Part{{"ICB", "Integrated Care Board"}, {"-wide", ""}}},
		{some, "ICBs, MICB and 2025/26", []Part{{"ICBs, MICB and ", ""}, {"2025/26", "2025 to 2026"}}},
	} {
		if diff := cmp.Diff(test.want, test.of.Parts(test.text)); diff != "" {
			t.Errorf("%q: %s", test.text, diff)
		}
	}
	if got, want := some.Said("The ICB in Q3 2024/25"), "The Integrated Care Board in quarter 3 of 2024 to 2025"; got != want {
		t.Errorf("said %q, want %q", got, want)
	}
}
