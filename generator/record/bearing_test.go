package record

import "testing"

func TestBearingOfHeaders(t *testing.T) {
	for want, headers := range map[bearing][]string{
		hiding: {"Confidential?", "confidental", "CONFIDENTIAL (Y/N)", "is_confidential", "isConfidential", "Confidentail", "Сonfidential", "Commercial in confidence",
			"Commercially confidential information", "Sensitive", "Commercially Sensitive?", "Sensative", "OFFICIAL-SENSITIVE", "Restricted", "Private", "Private?", "Embargoed until",
			"Withhold", "Redact?", "Not for publication", "Do not publish", "Don't publish", "Unpublished", "Non-public", "FOI exempt", "Part 2", "Private session item", "Protective marking",
			"CIC", "Conf.", "Internal only", "con\u200bfidential", "Not public",
			"Hold back", "Held back?", "DNP", "NFP", "Reason not public", "Exclude from public pack", "Omit from public version", "Market sensitive", "Legally privileged"},
		showing: {"Public?", "Public? Y/N", "Publish Y/N", "Publish", "publishable", "For publication", "OK to publish?", "Published on website", "In the public domain",
			"Public/Private", "Publication status", "Can be shared? ", "OK to share", "Not confidential", "Non-confidential", "Not sensitive", "Unrestricted", "Disclosable", "May release"},
		silent: {"Public health lead", "Publication date", "Release date", "Share", "Share of cost", "Price sensitivity", "Sensitivity analysis", "Time sensitive", "Delivery confidence",
			"Confidence level", "Private provider", "Restricted funds", "Hidden costs", "Open", "Status", "Website", "Title", "Board", "Provider", "Public Involvement", "Report", "Programme / Portfolio", "Partner", "", "Reason for closure", "Excluded",
			"Suppressed demand", "Market", "Pack", "Held", "Why now"},
	} {
		for _, header := range headers {
			if got := bearingOf(header); got != want {
				t.Errorf("%q: %d, want %d", header, got, want)
			}
		}
	}
}
