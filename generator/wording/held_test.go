package wording

import (
	"strings"
	"testing"
)

// In each text, a line may end at a space and not at an underscore.
func TestHeld(t *testing.T) {
	for _, want := range []string{
		"Director of Health and Care Integration_- Lancashire",
		"Acute Services_– Planned Care",
		"Transformation-and-recovery - Planned",
		"to receive £2.9_million more, £1_billion, 3 millions and 4_months",
		"on 4_March_2026 and 30_September, in (July_2024), by Sep_2025 or May_2026/27",
		"2024 May was wet, 12 marches, 5 Augustines",
		"from -3 to_- 4, 10 -12",
		"11.5_[p] and −6.1%_[p]",
		"118.6 per 1,000 children (±_0.3) in Q2_2024/25, (Q3_2024/25)",
		"Q5 7, FAQ1 2, 3 4, IQ4 2024",
		"Category_2 calls, section_117 aftercare (Segment_2), Table_6, Figure_12 and segments_2 and 3",
		"in 2024, Category A, Category- 2, subsection 3, March_2025, Preston 5, Preston 2025, March 20251, NonMay 2025",
		"call 01632_960002, 020_7946_0018 or (0300_123_4567); section 2024, 1,016 960 of 00 12 and 117 960",
		"over the 12_months to March_2025, for 2_years; 5 minutiae, 7 yearly, 3 hourly",
		"admissions (per_1,000 people), 3 per 10 (per head)",
		"a -",
		"7",
		"",
	} {
		text := strings.ReplaceAll(want, "_", " ")
		got := []byte(text)
		for at := range got {
			if got[at] == ' ' && Held(text, at) {
				got[at] = '_'
			}
		}
		if string(got) != want {
			t.Errorf("%q, want %q", got, want)
		}
		if words := strings.ReplaceAll(strings.Join(Words("  "+text+"\n"), "|"), " ", "_"); words != strings.ReplaceAll(want, " ", "|") {
			t.Errorf("words %q, want those of %q", words, want)
		}
	}
}
