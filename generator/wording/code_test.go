package wording

import "testing"

// What a code is does not go by the form that one board's references have; words and years are none.
func TestCodes(t *testing.T) {
	for word, want := range map[string]bool{
		"CI2627-042": true, "BAF-009": true, "UEC-A-12": true, "UEC/AB-1": true, "LSC-UEC-2025-001": true, "ci-042": true, "2627-CI-042": true, "12A-B": true,
		"12-hour": false, "3-year": false, "2024-25": false, "T-junction": false, "and/or": false, "non-elective": false, "A-1-much-longer-than-any-phone": false, "": false,
	} {
		if IsCode(word) != want {
			t.Errorf("%q: %t", word, !want)
		}
		if text := "Of (" + word + "), é"; len(word) > 3 && CodeAround(text, len("Of (")+2) != want {
			t.Errorf("within %q: %t", text, !want)
		}
	}
}
