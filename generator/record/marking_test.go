package record

import "testing"

// The words are those that offices mark rows with, and things that are none of it.
func TestMarked(t *testing.T) {
	for want, cells := range map[bool][]string{
		true: {"OFFICIAL-SENSITIVE", "Official – Sensitive", "OFFICIAL-SENSITIVE: COMMERCIAL", "Confidential", "CONFIDENTIAL – close the unit at Weston", "[CONFIDENTIAL] Close the unit",
			"Close the unit (not for publication)", "Part 2", "PART 2 – NOT FOR PUBLICATION", "Part II", "Private session", "Section B: Private session (closed)", "Closed session", "Board (private)",
			"Commercial in confidence", "Commercially sensitive", "Not to be published", "Do not publish", "Not for release", "Embargoed", "Confidential items", "Internal use only", "Not public",
			"Exempt information", "Sensitive", "In camera", "Withheld", "**Confidential**", "DO NOT SHARE"},
		false: {"OFFICIAL", "Confidential helpline for staff", "Non-confidential", "Not confidential", "Confidential: No", "Public", "For publication", "Published", "Part 1", "Part 2 of the care record", "Private",
			"Restricted", "Internal", "Exempt", "Private provider", "Time sensitive", "Public health", "Not yet published on the website", "No", "", "Not started", "Closed", "Closed - delivered", "Open",
			"Commercial", "Board", "Official statistics", "Internal audit", "Sensitive services: sexual health", "Hidden carers", "Board meeting", "Released", "Publication: Q3", "Not ready", "Use of private beds"},
	} {
		for _, cell := range cells {
			if got := markingIn(cell, "Remarks"); (got != "") != want {
				t.Errorf("%q: %q, want marked %v", cell, got, want)
			}
		}
	}
	for header, want := range map[string]bool{"Session": true, "Handling": true, "Agenda (public/private)": true, "Sector": false, "Provider type": false, "VAT": false} {
		for _, word := range []string{"Private", "Restricted", "Exempt", "Closed"} {
			if got := markingIn(word, header); (got != "") != want {
				t.Errorf("%s under %s: %q, want marked %v", word, header, got, want)
			}
		}
	}
}
