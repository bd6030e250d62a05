package generator

import (
	"regexp"
	"strings"
	"testing"
)

var ofABenefit = regexp.MustCompile(`[^.>]*is also of intentions[^.]*\.`)

// TestSharedBenefitOfAHiddenIntention has a benefit of an open and of a confidential
// intention: who does not see both is told that its amounts are left out, has them in no sum,
// and is not told that nothing is recorded.
func TestSharedBenefitOfAHiddenIntention(t *testing.T) {
	t.Parallel()
	folder := planPack(t, "editions:\n  - {name: board, audience: The Board, papers: [paper]}\n  - {name: public, audience: Everyone, sees: published, papers: [paper]}\n")
	writePack(t, folder, map[string]string{
		"benefits.csv": "reference,benefit_id,category_class,planned_gbp,recurrent\nA-1,B1,Cash releasing,400000,\nA-2,B1,Cash releasing,400000,\nA-3,B2,Cash releasing,60000,\n",
		"paper.md": "---\ntitle: Paper\ndate: 12 March 2025\n---\n\n## Benefits\nPlanned: {{ money(sum(map(benefits, .planned_gbp))) }}.\n\n" +
			"```list\nid: all\nof: benefits\ntitle: All\ncolumns: [benefit_id, planned_gbp]\n```\n\n```list\nid: names\nof: benefits\ntitle: Names\ncolumns: [benefit_id, recurrent]\noptional: [recurrent]\n```\n\n```pivot\nid: sums\nof: benefits\ntitle: Sums\nrows: category_class\nvalue: sum(planned_gbp)\n```\n",
	})
	for edition, want := range map[string]struct {
		says  string
		notes []string
	}{
		"board":  {"Planned: £460,000.", nil},
		"public": {"Planned: £60,000.", []string{"1 benefit is also of intentions that are not shown here, so its amounts are left out.", "1 benefit is also of intentions that are not shown here, so its amounts are in no sum."}},
	} {
		page := onePage(t, folder, edition, "paper.html")
		notes := ofABenefit.FindAllString(page, -1)
		if !strings.Contains(page, want.says) || strings.Join(notes, "|") != strings.Join(want.notes, "|") || strings.Contains(page, "nothing recorded under") {
			t.Errorf("%s: says %q: %t; notes %q, want %q", edition, want.says, strings.Contains(page, want.says), notes, want.notes)
		}
		if shows := strings.Contains(page, "400,000") || strings.Contains(page, "460,000"); shows != (edition == "board") {
			t.Errorf("%s shows what is of both: %t", edition, shows)
		}
	}
}
