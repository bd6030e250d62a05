package generator

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"boardpack/generator/trial"
)

const draftPack = `name: Drafts
organisation: Board
cycle: 2026/27
as_at: 2026-02-27
publication_date: 2026-04-01
accessibility: {compliance: full, prepared: 2026-02-27, contact: {email: a@example.nhs.uk}}
values: {Awaited: ""}
drafts:
  - {as_at: 2025-11-28, from: day-0.csv, scores: {from: scores-0.csv}}
  - {as_at: 2026-01-30, from: day-1.csv, scores: {from: scores-1.csv}}
editions:
  - {name: board, papers: [forum-report, moves]}
  - {name: public, sees: published, papers: [forum-report, moves], list: all}
  - {name: provider, each: provider, papers: [forum-report, moves], list: all}
`

const movesPaper = "---\ntitle: Moves\ndate: 27 February 2026\n---\n\n## Moves\n\n" +
	"{{ list(map(movements, .title)) }} {{ list(map(movements, .changes)) }} {{ list(map(movements, .lead)) }}.\n\n" +
	"```movement\nid: since-november\ntitle: Since November\nfrom: 2025-11-28\n```\n\n" +
	"```movement\nid: by-lead\ntitle: By lead\nto: 2026-01-30\ngroup: lead\n```\n\n" +
	"```movement\nid: of-leads\ntitle: Leads\nfield: programme\n```\n\n" +
	"```list\nid: all-moves\ntitle: All\nof: movements\ncolumns: [reference, programme, title, lead, movement, changed, changes, score, score_before, scoring]\n```\n"

// draftRow is one intention on one day, each of whose texts has a word of its own.
type draftRow struct {
	words     []string
	secret    bool
	providers string
}

// drafted draws the lists of three days, and returns the rows by reference.
func drafted(t *rapid.T, folder string) map[string][]draftRow {
	const header = "reference,programme,title,description,lead,providers,confidential\n"
	lists := [3]string{header, header, header}
	scores := [3]string{"reference,impact\n", "reference,impact\n", "reference,impact\n"}
	rows, word := map[string][]draftRow{}, 0
	mark := func() string { word++; return fmt.Sprintf("Zq%05dx", word) }
	for n := range rapid.IntRange(1, 7).Draw(t, "intentions") {
		reference := fmt.Sprintf("CI%02d", n)
		for day := range lists {
			says := rapid.SampledFrom([]string{"", "No", "No", "No", "Yes"}).Draw(t, "says")
			if n == 0 {
				says = "No" // so that no list is empty
			}
			if says == "" {
				continue
			}
			row := draftRow{[]string{mark(), mark(), mark()}, says == "Yes", rapid.SampledFrom([]string{"", "AAA", "BBB", "AAA;BBB", "AAA;BBB"}).Draw(t, "providers")}
			rows[reference] = append(rows[reference], row)
			lists[day] += fmt.Sprintf("%s,%s,%s,%s.,%s,%s,%s\n", reference, rapid.SampledFrom([]string{"One", "Two"}).Draw(t, "programme"), row.words[0], row.words[1], row.words[2], row.providers, says)
			scores[day] += reference + "," + rapid.SampledFrom([]string{"1", "5", "Awaited"}).Draw(t, "score") + "\n"
		}
	}
	for name, text := range map[string]string{
		"day-0.csv": lists[0], "day-1.csv": lists[1], "intentions.csv": lists[2], "scores-0.csv": scores[0], "scores-1.csv": scores[1], "scores.csv": scores[2],
		"criteria.csv": "criterion,weight_percent\nImpact,100\n", "providers.csv": "ods_code,name\nAAA,First\nBBB,Second\n", packFile: draftPack, "moves.md": movesPaper,
	} {
		write(t, filepath.Join(folder, name), []byte(text))
	}
	return rows
}

// mayNotHave are the words that an edition may have on no day: of what is confidential on
// any of them, and of rows that are not a provider's own.
func mayNotHave(rows map[string][]draftRow, edition string) (words []string) {
	code, isProvider := strings.CutPrefix(edition, "provider/")
	for reference, days := range rows {
		secret := slices.ContainsFunc(days, func(r draftRow) bool { return r.secret })
		if secret && !isProvider {
			words = append(words, reference)
		}
		for _, r := range days {
			if secret || isProvider && !strings.Contains(r.providers, code) {
				words = append(words, r.words...)
			}
		}
	}
	return words
}

// TestDraftsLeaveNoTrace binds packs of random drafts, and looks for the words of what is
// confidential on any day, or another provider's, in all that the editions which must not
// have them are made of, and of some in every byte of their files.
func TestDraftsLeaveNoTrace(t *testing.T) {
	if testing.Short() {
		t.Skip("builds many editions; the full run has it")
	}
	t.Parallel()
	folder, out := t.TempDir(), filepath.Join(t.TempDir(), "out")
	formers, made, whole := 0, 0, wholes{every: wholeEvery} // words of drafts that an edition does show, and files
	rapid.Check(t, func(t *rapid.T) {
		rows := drafted(t, folder)
		for _, e := range whole.editions(t, folder, out, true) {
			if e.name == boardEdition {
				continue
			}
			e.check(t, rows["CI00"][0].words, mayNotHave(rows, e.name))
			if e.name == "public" {
				formers += len(leaks(t, e.tree, rows["CI00"][0].words)["tree"])
				made += len(leaks(t, e.files, rows["CI00"][0].words))
			}
		}
		whole.sound()
	})
	if !t.Failed() && (formers < trial.Of(12, 200) || made < trial.Of(5, 50)) {
		t.Errorf("only %d words that a draft says are bound, and %d files hold any", formers, made)
	}
}
