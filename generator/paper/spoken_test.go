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
		{NewShorthand(map[string]string{"A": "a", "A&E": "accident and emergency", "&E": "and E"}), "A&E, A", []Part{{"A&E", "accident and emergency"}, {", ", ""}, {"A", "a"}}},
		{some, "_ICB ICB_ ICB2 (ICB) é", []Part{{"_ICB ICB_ ICB2 (", ""}, {"ICB", "Integrated Care Board"}, {") é", ""}}},
		{nil, "Q3 2024/2 or 2024/256 2024-25 Q3 2024/25x 2024/25", []Part{{"Q3 2024/2 or 2024/256 2024-25 Q3 2024/25x ", ""}, {"2024/25", "2024 to 2025"}}},
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

// BenchmarkShorthand cuts what stands in cells, with abbreviations as a pack has.
func BenchmarkShorthand(b *testing.B) {
	full := map[string]string{}
	for _, short := range []string{"ICB", "BAF", "AACC", "A&E", "NWAS", "UEC", "CYP", "LD&A", "IPA", "VCFSE", "SOAG", "KPI"} {
		full[short] = "what it is short for"
	}
	some := NewShorthand(full)
	for b.Loop() {
		some.Parts("Review every fast-track package at twelve weeks so that people whose condition has stabilised move to the right stream by Q3 2025/26, as the ICB agreed.")
	}
}
