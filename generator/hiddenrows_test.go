package generator

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"boardpack/generator/trial"
)

const gapPack = `name: Gaps
organisation: Board
cycle: 2025/26
as_at: 2025-10-31
publication_date: 2025-12-01
accessibility: {compliance: full, prepared: 2025-03-01, contact: {email: a@example.nhs.uk}}
selection: {top: 3}
disclosure: {smallest: 2}
drafts:
  - {as_at: 2025-03-31, from: day-0.csv, scores: {from: scores-0.csv}}
editions:
  - {name: board, papers: [gaps]}
  - {name: public, sees: published, papers: [gaps, mid-year-review, commissioning-intentions, delivery-report, forum-report], list: all}
  - {name: provider, each: provider, papers: [gaps, provider-notice], list: all}
`

const gapPaper = "---\ntitle: Gaps\ndate: 31 October 2025\n---\n\n## Gaps\n\n" +
	"{{ len(intentions) }} {{ len(benefits) }} {{ len(milestones) }} {{ list(map(movements, .title)) }}.\n\n" +
	"```pivot\nid: by-place\ntitle: Places\nrows: programme\ncolumns: [place, segment]\nblanks: None\n```\n\n" +
	"```chart\nid: bar\ntitle: Bars\ntype: stacked-bar\nrows: place\ncolumns: [progress]\n```\n\n" +
	"```intentions\nid: ranked\ntitle: Ranked\ncolumns: [reference, title, score, status, progress, previous_progress]\noptional: [score, previous_progress]\n```\n\n" +
	"```movement\nid: moved\ntitle: Moved\n```\n\n" +
	"```list\nid: moves\ntitle: All moves\nof: movements\ncolumns: [reference, programme, title, movement, changed, changes, score, score_before]\n```\n\n" +
	"```list\nid: gains\ntitle: Benefits\nof: benefits\ncolumns: [benefit_id, references, performance_measure, planned_gbp]\n```\n"

// gapped draws a pack, and writes it with what is confidential on any day, or without.
func gapped(t *testing.T, seed uint64, folder string, without bool) (hidden int) {
	t.Helper()
	random := rand.New(rand.NewPCG(seed, 11))
	pick := func(words ...string) string { return words[random.IntN(len(words))] }
	files := map[string]string{
		"intentions.csv": "reference,programme,title,description,place,providers,lead,segment,decision,confidential\n", "day-0.csv": "reference,programme,title,description,place,providers,lead,segment,decision,confidential\n",
		"delivery.csv": "reference,as_at,status,progress,anticipated_delivery,narrative\n", "scores.csv": "reference,impact,effort\n", "scores-0.csv": "reference,impact,effort\n", "criteria.csv": "criterion,weight_percent\nImpact,60\nEffort,40\n",
		"milestones.csv": "reference,milestone,owner,baseline_date,forecast_date\n", "benefits.csv": "reference,benefit_id,category_class,performance_measure,planned_gbp\n", "assurance.csv": "reference,qia_status,risk_register_ref\n",
		"providers.csv": "ods_code,name\nAAA,First\nBBB,Second\n", packFile: gapPack, "gaps.md": gapPaper,
	}
	for n := range 6 + random.IntN(10) {
		now, before := pick("Yes", "No", "No"), pick("Yes", "No", "No", "No", "", "")
		if n == 0 {
			now, before = "No", "No"
		}
		secret := now == "Yes" || before == "Yes"
		add := func(file, row string) {
			if !(secret && without) {
				files[file] += row + "\n"
			}
		}
		if secret {
			hidden++
		}
		reference := fmt.Sprintf("CI-%02d", n)
		row := func(says string) string {
			taken := pick("0,Prioritised", "1,Prioritised", "3,Prioritised", ",Not prioritised")
			return fmt.Sprintf("%s,%s,Title of the thing %c,About %d,%s,%s,Lead %d,%s,%s", reference, pick("One", "Two", "Three"), 'A'+n, n, pick("North", "South", "System"), pick("", "AAA", "BBB", "AAA;BBB"), random.IntN(3), taken, says)
		}
		add("intentions.csv", row(now))
		if before != "" {
			add("day-0.csv", row(before))
			add("scores-0.csv", fmt.Sprintf("%s,%d,%d", reference, 1+random.IntN(5), 1+random.IntN(5)))
		}
		add("scores.csv", fmt.Sprintf("%s,%d,%d", reference, 1+random.IntN(5), 1+random.IntN(5)))
		for k, day := range []string{"2025-10-31", "2025-07-31", "2025-04-30"} {
			if k == 0 || random.IntN(3) > 0 {
				add("delivery.csv", fmt.Sprintf("%s,%s,OPEN,%s,%s,", reference, day, pick("On track", "Delayed"), pick("Q3 2025/26", "Q4 2025/26", "2026/27")))
			}
		}
		add("milestones.csv", fmt.Sprintf("%s,Step %d,Owner,2025-06-01,%s", reference, n, pick("2025-12-01", "2026-01-01")))
		add("benefits.csv", fmt.Sprintf("%s,B-%d,Cash releasing,Saving %d,%d", reference, n, n, 1000*(1+random.IntN(9))))
		add("assurance.csv", fmt.Sprintf("%s,%s,", reference, pick("Not required", "Approved")))
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return hidden
}

// TestHiddenRowsLeaveNoGap binds random packs of several snapshots, a draft and scores, with
// what is confidential and without those rows, and holds that all that editions are made
// of which do not see them is the same: neither a total, a rank, a movement nor a day that
// only they have may tell that there are some.
func TestHiddenRowsLeaveNoGap(t *testing.T) {
	t.Parallel()
	compared, all, folder := 0, 0, t.TempDir()
	for seed := range uint64(trial.Of(3, 40)) {
		trees := [2]map[string]string{}
		for k, without := range []bool{false, true} {
			all += gapped(t, seed, folder, without)
			bounds, findings := boundOf(t, Options{Packs: []string{folder}})
			if findings.HasErrors() {
				t.Fatal(seed, findings)
			}
			trees[k] = map[string]string{}
			for _, b := range bounds {
				if b.edition.hides() {
					trees[k][b.edition.folder()] = string(b.tree())
				}
			}
		}
		for _, edition := range slices.Sorted(maps.Keys(trees[0])) {
			compared++
			with, without := trees[0][edition], trees[1][edition]
			if with != without {
				at := 0
				for at < min(len(with), len(without)) && with[at] == without[at] {
					at++
				}
				t.Errorf("%d, %s: the rows that it hides are told of: %q, without them %q", seed, edition, around(with, at), around(without, at))
				break
			}
		}
	}
	t.Logf("%d editions, %d rows hidden", compared, all/2)
	if compared < trial.Of(7, 96) || all < trial.Of(14, 200) {
		t.Errorf("%d editions, %d rows hidden", compared, all/2)
	}
}

func around(text string, at int) string {
	return strings.ToValidUTF8(text[max(0, at-160):min(len(text), at+120)], "?")
}
