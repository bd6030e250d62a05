package generator

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// coverSheet is a paper of the Board with an answer to whether it is confidential.
func coverSheet(answer string) string {
	return `---
title: Plan
meeting_date: 2025-11-13
presented_by: Chief Operating Officer
author: Director
agenda_item: 9
confidential: "` + answer + `"
executive_summary: All of it.
recommendations: Note it.
strategic_objectives:
  - {code: SO1, objective: Quality, applies: true}
implications:
  - {question: Risks, answer: "No"}
conflicts_of_interest: None
impact_assessments:
  - {question: Equality, answer: N/A}
report_authorised_by: Chief Operating Officer
---

## All

Text.
`
}

// letterSheet is a paper for no meeting that says the same in its head.
func letterSheet(answer string) string {
	return "---\ntitle: Plan\ndate: 31 October 2025\ndetails:\n  For: All\n  Confidential: \"" + answer + "\"\n---\n\n## All\n\nText.\n"
}

// TestConfidentialPapersSaySoOnEveryPage builds a paper for the Board, confidential
// or not, beside one that is not.
func TestConfidentialPapersSaySoOnEveryPage(t *testing.T) {
	for name, sheet := range map[string]func(string) string{"cover sheet": coverSheet, "letter": letterSheet} {
		for answer, want := range map[string]bool{"Yes": true, "No": false} {
			settings := strings.Replace(small()[packFile], "[plan]", "[plan, other]", 1)
			folder := laid(t, "plan", map[string]string{packFile: settings, "plan.md": sheet(answer), "other.md": small()["plan.md"]})
			out := filepath.Join(t.TempDir(), "out")
			if findings, err := Build(context.Background(), Options{Packs: []string{folder}, Out: out}); err != nil || findings.HasErrors() {
				t.Fatal(findings, err)
			}
			for page, banded := range map[string]bool{"plan.html": want, "index.html": want, "other.html": false} {
				data, err := os.ReadFile(filepath.Join(out, "plan", "board", page))
				if err != nil {
					t.Fatal(err)
				}
				band := find(parse(t, data), "class", "board-band")
				if (band != nil) != banded || banded && !strings.HasPrefix(words(band), "Confidential") {
					t.Errorf("%s, %s: %s has the band: %v", name, answer, page, band != nil)
				}
			}
		}
	}
}

// TestPublishedPapersCannotBeConfidential has a paper that says Yes in each edition
// that does not show everything: at the answer, that is a finding.
func TestPublishedPapersCannotBeConfidential(t *testing.T) {
	for line, wrong := range map[string]bool{
		"{name: board, papers: [plan]}":                    false,
		"{name: staff, sees: everything, papers: [plan]}":  false,
		"{name: public, sees: published, papers: [plan]}":  true,
		"{name: board, sees: published, papers: [plan]}":   true,
		"{name: provider, each: provider, papers: [plan]}": true,
	} {
		for sheet, place := range map[string][2]int{coverSheet("Yes"): {7, 16}, letterSheet("Yes"): {6, 18}} {
			settings := strings.Replace(small()[packFile], "{name: board, papers: [plan]}", line, 1)
			findings := soon(t, laid(t, "plan", map[string]string{packFile: settings, "plan.md": sheet, "providers.csv": "ods_code,name\nRXN,North\nRXR,East\n"}))
			if !wrong {
				if findings.HasErrors() {
					t.Errorf("%s: %v", line, findings)
				}
				continue
			}
			if len(findings) == 0 || codes(findings) != "confidential-paper-published" || findings[0].Line != place[0] || findings[0].Column != place[1] || findings[0].Hint == "" {
				t.Errorf("%s: %v", line, findings)
			}
		}
	}
}
