package start

import "testing"

func TestNear(t *testing.T) {
	d := &draft{options: Options{Cycle: "2025/26"}}
	for text, want := range map[string]string{
		"end Oct": "October 2025", "End of March": "March 2026", "mid-January": "January 2026", "by end of June 2026": "June 2026", "by the end of June 2026": "June 2026", "Nov": "November 2025", "late Sept": "September 2025",
		"w/c 3 Nov": "2025-11-03", "w/e 7 Nov": "2025-11-07", "week commencing 3 February": "2026-02-03", "3rd Nov": "2025-11-03", "by 1 Dec 2026": "2026-12-01",
		"Feb 26": "", "31 Nov": "", "Autumn": "", "Ongoing": "", "Mayor": "", "3 months": "", "after March": "", "Q3": "", "not before March": "", "": "", "12/13/2025": "",
	} {
		if got := d.near(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
