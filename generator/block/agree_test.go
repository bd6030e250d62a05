package block

import (
	"testing"

	"boardpack/generator/diag"
)

func TestAgree(t *testing.T) {
	for _, c := range []struct{ between, value, after, want string }{
		{"", "one", " are delayed.", " is delayed."}, {"", "One", " have recovered.", " has recovered."}, {"", "1", " were open.", " was open."},
		{" are open and ", "1", " are closed", " is closed"},
		{"", "two", " are delayed.", " are delayed."}, {"", "0", " are delayed.", " are delayed."}, {"", "11", " are", " are"},
		{" and ", "1", " are open", " are open"}, {" and ", "1", " intentions are open", " intentions are open"},
		{"", "1", " intentions are delayed.", " intention is delayed."}, {"", "one", " intentions that were on track are", " intention that was on track is"},
		{"", "1", " milestones are set", " milestone is set"}, {"", "2", " milestones are set", " milestones are set"}, {"", "1", " intentionsets", " intentionsets"},
		{"", "1", " benefits", " benefit"}, {"", "1", " intentions that have no end are due or have no date, and others are", " intention that has no end is due or has no date, and others are"}, {"", "1", " that are", " that is"}, {"", "1", " of the intentions are", " of the intentions are"},
		{"", "1", "are open", "are open"}, {"", "1", ", are they", ", are they"}, {"", "1", " area", " area"}, {"", "Planned care", " are", " are"},
	} {
		if got := Agree(c.between, c.value, c.after); got != c.want {
			t.Errorf("%+v: %q", c, got)
		}
	}
}

func TestFillAgrees(t *testing.T) {
	var findings diag.List
	value := func(e diag.Located) string { return map[string]string{" a ": "1", " b ": "one", " c ": "3"}[e.Text] }
	for live, want := range map[string]string{
		"{{ a }} are open and {{ b }} have closed; {{ c }} are late.": "1 is open and one has closed; 3 are late.",
		"{{ c }} and {{ a }} are late.":                               "3 and 1 are late.",
	} {
		if got := Fill(diag.Located{Text: live}, value, &findings); got != want || len(findings) > 0 {
			t.Errorf("%s: %s, %v", live, got, findings)
		}
	}
}
