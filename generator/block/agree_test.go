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
		{"", "1", " benefits", " benefit"}, {"", "1", " intentions that have no end are due or have no date, and others are", " intention that has no end is due or has no date, and others are"}, {"", "1", " that are", " that is"}, {"", "1", " of the intentions are", " of the intentions is"},
		{"", "1", "are open", "are open"}, {"", "1", ", are they", ", are they"}, {"", "1", " area", " area"}, {"", "Planned care", " are", " are"},
		{"", "1", " that are under way have no date", " that is under way has no date"}, {"", "1", " open intentions that have not ended are late", " open intention that has not ended is late"},
		{"", "1", " of these are late, and they are many", " of these is late, and they are many"}, {"", "1", " of those that are open are late", " of those that are open is late"},
		{"", "1", " measures of what intentions are meant to change are new", " measure of what intentions are meant to change is new"},
		{"", "1", " measures that would have told, had they been open, are", " measure that would have told, had they been open, are"}, {"", "1", " measures of children who have asthma are new", " measure of children who have asthma is new"},
		{"", "1", " serve at least", " serves at least"}, {"", "1", " prioritised intentions need money", " prioritised intention needs money"}, {"", "1", " intentions promise much and ask little", " intention promises much and asks little"},
		{"", "1", " intentions are delayed and have no date", " intention is delayed and has no date"}, {"", "1", " intentions are late and these have no date", " intention is late and these have no date"},
		{"", "1", " needy", " needy"}, {"", "2", " serve", " serve"}, {"", "1", " under way have no date", " under way have no date"},
	} {
		var a Agreement
		if c.between != "" {
			a.Words(c.between)
		}
		a.Value(c.value)
		if got := a.Words(c.after); got != c.want {
			t.Errorf("%+v: %q", c, got)
		}
	}
}

func TestFillAgrees(t *testing.T) {
	var findings diag.List
	value := func(e diag.Located) string { return map[string]string{" a ": "1", " b ": "one", " c ": "3"}[e.Text] }
	for live, want := range map[string]string{
		"{{ a }} are open and {{ b }} have closed; {{ c }} are late.":            "1 is open and one has closed; 3 are late.",
		"{{ c }} and {{ a }} are late.":                                          "3 and 1 are late.",
		"{{ a }} intentions that were late on {{ c }} are late now; we are not.": "1 intention that was late on 3 is late now; we are not.",
		"{{ a }} of the {{ c }} intentions that are open are late":               "1 of the 3 intentions that are open is late",
		"{{ c }} of the {{ a }} intentions that are open are late":               "3 of the 1 intention that is open is late",
		"{{ a }} of the {{ b }} goals are late":                                  "1 of the one goal is late",
		"{{ a }} of {{ c }} programmes have delayed ones":                        "1 of 3 programmes has delayed ones",
		"{{ a }} of them were late. We are {{ c }}.":                             "1 of them was late. We are 3.",
	} {
		if got := Fill(diag.Located{Text: live}, value, &findings); got != want || len(findings) > 0 {
			t.Errorf("%s: %s, %v", live, got, findings)
		}
	}
}
