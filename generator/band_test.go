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
			marked := map[string]string{"plan.html": "", "index.html": "Not for publication", "other.html": ""}
			if want {
				marked["plan.html"], marked["index.html"] = "Confidential – not for publication", "Confidential – not for publication"
			}
			for page, bears := range marked {
				if said := bandOf(t, filepath.Join(out, "plan", "board", page)); said != bears {
					t.Errorf("%s, %s: %s bears %q", name, answer, page, said)
				}
			}
		}
	}
}

// bandOf is what a page bears at its top; empty where that is nothing.
func bandOf(t *testing.T, file string) string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for n := range parse(t, data).Descendants() {
		if strings.HasPrefix(attribute(n, "class"), "board-band") {
			return words(n)
		}
	}
	return ""
}

// TestBandOfAnEdition holds that what shows all of an edition bears that it is not for
// publication wherever the edition is not, whatever its papers say, and nowhere else. What is
// sent to one provider says so itself.
func TestBandOfAnEdition(t *testing.T) {
	for line, want := range map[string]string{
		"{name: board, list: all, papers: [plan]}":                    "Not for publication",
		"{name: provider, each: provider, list: all, papers: [plan]}": "Not for publication",
		"{name: public, sees: published, list: all, papers: [plan]}":  "",
	} {
		settings := strings.Replace(small()[packFile], "{name: board, papers: [plan]}", line, 1)
		folder, out := laid(t, "plan", map[string]string{packFile: settings, "providers.csv": "ods_code,name\nRXN,North\n", "intentions.csv": "reference,programme,title,providers\nA-1,Cancer,One,RXN\n"}), filepath.Join(t.TempDir(), "out")
		if findings, err := Build(context.Background(), Options{Packs: []string{folder}, Out: out}); err != nil || findings.HasErrors() {
			t.Fatal(findings, err)
		}
		of := want // the paper bears
		if strings.HasPrefix(line, "{name: board") {
			of = ""
		}
		for page, want := range map[string]string{"index.html": want, "list.html": want, "plan.html": of} {
			found, err := filepath.Glob(filepath.Join(out, "plan", "*", page))
			if more, _ := filepath.Glob(filepath.Join(out, "plan", "*", "*", page)); err != nil || len(found)+len(more) != 1 {
				t.Fatal(line, found, more, err)
			} else {
				found = append(found, more...)
			}
			if said := bandOf(t, found[0]); said != want {
				t.Errorf("%s: %s bears %q, want %q", line, page, said, want)
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
