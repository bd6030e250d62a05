package generator

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestCriteriaUnderOtherHeaders reads scores whose criteria the file calls otherwise, in
// the pack's own list and in a draft's, by the criterion's name and by its field.
func TestCriteriaUnderOtherHeaders(t *testing.T) {
	const list = "reference,programme,title\nA-1,Cancer,One\nA-2,Cancer,Two\n"
	paper := "---\ntitle: Plan\ndate: 19 March 2025\n---\n\n" +
		"Now {{ sum(intentions, .value_for_money) }} and {{ sum(intentions, .impact) }}; score {{ find(intentions, .reference == \"A-1\").score }}.\n\n```movement\nid: moves\ntitle: Moves\n```\n\n```list\nid: all\ntitle: All\nof: movements\ncolumns: [reference, score, score_before]\n```\n"
	for _, c := range []struct{ name, said, drafts, now, before, want string }{
		{"by name", "{scores: {columns: {reference: Ref, Value for money: VFM, impact: Effect}}}", "{Value for money: Vfm (old), impact: Effect, reference: Ref}",
			"Ref,VFM,Effect\nA-1,4,2\nA-2,2,2\n", "Ref,Vfm (old),Effect\nA-1,2,2\nA-2,2,2\n", ""},
		{"by field", "{scores: {columns: {value_for_money: VFM}}}", "{value_for_money: Old, Impact: Effect}", "reference,VFM,impact\nA-1,4,2\nA-2,2,2\n", "reference,Old,Effect\nA-1,2,2\nA-2,2,2\n", ""},
		{"as the list has it now", "{scores: {columns: {Value for money: VFM}}}", "", "reference,VFM,impact\nA-1,4,2\nA-2,2,2\n", "reference,VFM,impact\nA-1,2,2\nA-2,2,2\n", ""},
		{"a slip", "{scores: {columns: {value_for_mony: VFM}}}", "", "reference,VFM,impact\nA-1,4,2\nA-2,2,2\n", "reference,value_for_money,impact\nA-1,2,2\nA-2,2,2\n", `pack.yaml:7:28: error: unknown column "value_for_mony": no criterion is called so (hint: "Value for money"?)`},
		{"a slip in a draft", "{scores: {columns: {value_for_money: VFM}}}", "{effect: X}", "reference,VFM,impact\nA-1,4,2\nA-2,2,2\n", "reference,VFM,impact\nA-1,2,2\nA-2,2,2\n", `unknown column "effect": no criterion is called so`},
		{"a header that is not there", "{scores: {columns: {value_for_money: VFM}}}", "", "reference,value_for_money,impact\nA-1,4,2\nA-2,2,2\n", "reference,VFM,impact\nA-1,2,2\nA-2,2,2\n", `scores.csv has no header "VFM"`},
	} {
		folder := filepath.Join(t.TempDir(), "plan")
		draft := "drafts: [{as_at: 2025-02-01, from: before.csv, scores: {from: scores-before.csv}}]\n"
		if c.drafts != "" {
			draft = strings.Replace(draft, "scores-before.csv", "scores-before.csv, columns: "+c.drafts, 1)
		}
		for name, text := range map[string]string{
			"pack.yaml": "name: Plan\norganisation: Board\ncycle: 2025/26\nas_at: 2025-03-19\neditions: [{name: board, papers: [paper]}]\n" + draft + "files: " + c.said + "\n", "paper.md": paper,
			"intentions.csv": list, "before.csv": list, "criteria.csv": "criterion,weight_percent\nValue for money,50\nImpact,50\n", "scores.csv": c.now, "scores-before.csv": c.before,
		} {
			if err := os.MkdirAll(folder, 0o700); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		findings, err := Check(context.Background(), Options{Packs: []string{folder}})
		if err != nil {
			t.Fatal(err)
		}
		var told []string
		for _, f := range findings {
			if strings.Contains(f.String(), ": error: ") {
				told = append(told, f.String())
			}
		}
		if c.want == "" && len(told) > 0 || c.want != "" && !strings.Contains(strings.Join(told, "\n"), c.want) {
			t.Errorf("%s: %s\nwant %q", c.name, strings.Join(told, "\n"), c.want)
		}
		if c.want != "" {
			continue
		}
		built, err := buildInto(filepath.Join(t.TempDir(), "out"), folder)
		if err != nil {
			t.Fatal(err)
		}
		// 6 and 4 are the sums of the columns; A-1 has (4+2)/2 now and (2+2)/2 before.
		if text := string(built["plan/board/paper.html"]); !strings.Contains(text, "Now 6 and 4; score 3") {
			t.Errorf("%s: %s", c.name, text)
		}
	}
}
