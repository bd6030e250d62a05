package generator

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestNamesOfOtherShapeAreOneMistake has names of papers and editions that cannot be any:
// what follows from that alone is not told as well.
func TestNamesOfOtherShapeAreOneMistake(t *testing.T) {
	for edition, want := range map[string]string{
		"{name: board, papers: [plan.md]}":              "papers: [plan], without .md",
		"{name: board, papers: [../plan]}":              "a Markdown file's name without .md: lower case letters and digits, joined by single hyphens",
		"{name: Board, papers: [plan]}":                 "lower case letters, digits and hyphens",
		"{name: public, sees: published, papers: [Pl]}": "a Markdown file's name without .md: lower case letters and digits, joined by single hyphens",
	} {
		settings := strings.Replace(small()[packFile], "{name: board, papers: [plan]}", edition, 1)
		findings := soon(t, laid(t, "plan", map[string]string{packFile: settings}))
		if len(findings) != 1 || findings[0].Code != "name-shape" || findings[0].Hint != want {
			t.Errorf("%s: %v, want one with the hint %s", edition, findings, want)
		}
	}
}

// TestNothingIsCalledLateOrNotByItsWordAlone has what is on track by its lead's word and
// past its date: that it is not late is the record's, and what has passed is counted.
func TestNothingIsCalledLateOrNotByItsWordAlone(t *testing.T) {
	for date, want := range map[string]string{"2025-10-30": "Nothing is recorded as late, and the only intention under way has passed its date", "2025-10-31": "Nothing under way is late"} {
		settings := strings.Replace(small()[packFile], "papers: [plan]", "papers: [mid-year-review]", 1)
		folder := laid(t, "plan", map[string]string{packFile: settings, "intentions.csv": "reference,programme,title\nA-1,Cancer,One\n",
			"delivery.csv": "reference,as_at,status,progress,anticipated_delivery\nA-1,2025-10-31,OPEN,On track," + date + "\n"})
		out := filepath.Join(t.TempDir(), "out")
		if findings, err := Build(t.Context(), Options{Packs: []string{folder}, Out: out}); err != nil || findings.HasErrors() {
			t.Fatal(findings, err)
		}
		text, err := os.ReadFile(filepath.Join(out, "plan", "board", "mid-year-review.html"))
		if err != nil {
			t.Fatal(err)
		}
		page := string(text)
		for other := range strings.SplitSeq("Nothing is recorded as late, and the only|Nothing under way is late", "|") {
			if strings.Contains(page, other) != strings.HasPrefix(want, other) {
				t.Errorf("due on %s: %q is on the page: %v", date, other, strings.Contains(page, other))
			}
		}
	}
}

// TestReferencesAlikeAreOneMistake has a public reference that reads as a confidential one: a
// paper's table of references, which says it, is not told as well.
func TestReferencesAlikeAreOneMistake(t *testing.T) {
	folder := planPack(t, "editions:\n  - {name: public, audience: Everyone, sees: published, papers: [paper]}\n")
	writePack(t, folder, map[string]string{
		"intentions.csv": "reference,programme,title,confidential\nA-1,Care,One,No\na-01,Care,Other,Yes\n",
		"paper.md":       "---\ntitle: Paper\ndate: 12 March 2025\n---\n\n## All\n\n```list\nid: rows\nof: intentions\ntitle: All\ncolumns: [reference, title]\n```\n",
	})
	findings := soon(t, folder)
	if len(findings) != 1 || findings[0].Code != "references-alike" {
		t.Errorf("%v, want one of references-alike", findings)
	}
}
