package templates_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"boardpack/generator"
)

// drafts are the files of an earlier list: a trial of an odd number of intentions has
// the same ones, and one of an even number others: the last is new since, the first had
// another title, and one was withdrawn.
func (c trial) drafts() map[string]table {
	files := map[string]table{"september.csv": slices.Clone(c.intentions())}
	if c.has("scores") {
		files["september-scores.csv"] = slices.Clone(c.scores())
	}
	if c.shape.number%2 == 1 {
		return files
	}
	list := files["september.csv"]
	first := slices.Clone(list[1])
	first[2] = "A former title"
	gone := slices.Clone(list[1])
	gone[0], gone[2], gone[3] = "R-99", "What was withdrawn", "No"
	files["september.csv"] = append(append(table{list[0], first}, list[2:len(list)-1]...), gone)
	if scores := files["september-scores.csv"]; scores != nil {
		files["september-scores.csv"] = append(append(table{scores[0], {reference(0), "TBC", "TBC"}}, scores[2:len(scores)-1]...), []string{"R-99", "1", "1"})
	}
	return files
}

const draftsSaid = "drafts:\n  - {as_at: 2025-09-30, from: september.csv%s}\n"

func (c trial) draftSettings() string {
	scores, said := "", draftsSaid
	if c.has("scores") {
		scores = ", scores: {from: september-scores.csv}"
		said += "values: {TBC: \"\"}\n"
	}
	return fmt.Sprintf(said, scores)
}

// forum is what the forum's report says.
func (e *expectation) forum(c trial, all []row) {
	first := count(all, func(r row) bool { return r.reference == reference(0) }) // which an edition always shows
	last := count(all, func(r row) bool { return r.reference == reference(c.shape.number-1) })
	moves := c.has("drafts") && c.shape.number%2 == 0
	e.either(c.has("drafts"), "What moved", "The list has")
	e.either(moves && last > 0, "Since 30 September 2025, 1 intention is new")
	e.either(moves, "1 is withdrawn")
	e.either(moves && first > 0, "Title: Title of 1, was A former title")
	e.either(c.has("drafts") && !moves, "Nothing has moved since 30 September 2025.")
	e.either(c.has("drafts") && !moves, "The list of 31 October 2025 is that of 30 September 2025: nothing was added, changed or withdrawn.")
	live := slices.DeleteFunc(slices.Clone(all), func(r row) bool { return r.decision == "Not prioritised" })
	lacking := count(live, func(r row) bool {
		return !c.has("optional") || r.lead == "" || c.has("assurance") && (r.qia == "" || r.ehiira == "" || r.needsCase == "")
	})
	if e.either(lacking > 0, "not complete, by lead"); lacking > 0 {
		said := share(lacking, len(live), "intention", "intentions", "is not complete", "are not complete")
		if c.has("scores") {
			said = "Scores apart, " + strings.ToLower(said[:1]) + said[1:]
		}
		e.says(said)
	}
	e.either(moves, fmt.Sprintf("The list now has %d.", len(all)))
	e.either(c.has("drafts") && !moves, fmt.Sprintf("The list still has %d intention", len(all)))
	if c.has("scores") && len(live) > 0 {
		e.says("Each intention has a score for each criterion.")
		e.either(moves && first > 0, "Since 30 September 2025, 1 score was given.")
		e.either(c.has("drafts") && !moves, "No score moved since 30 September 2025.")
	}
	undecided := count(live, func(r row) bool { return r.decision == "" })
	e.either(undecided > 0, "Decisions needed")
}

// TestForumAsksItsOwnReaders holds that the forum alone is asked to agree, confirm and
// decide: who reads what may be published is asked for what the forum should know.
func TestForumAsksItsOwnReaders(t *testing.T) {
	folder, out := filepath.Join(t.TempDir(), "trial"), t.TempDir()
	const header, settings = "reference,programme,title,lead,description,confidential\n", "name: Trial\norganisation: Example Board\ncycle: 2026/27\nas_at: 2026-01-31\n" +
		"editions: [{name: board, papers: [forum-report]}, {name: partners, audience: Partners, sees: published, papers: [forum-report]}]\ndrafts: [{as_at: 2025-11-30, from: before.csv}]\n"
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"pack.yaml": settings, "before.csv": header + "A,P,One,L,D,No\nB,P,Two,L,D,No\nD,P,Four,L,,No\n", "intentions.csv": header + "A,P,One,L,D,No\nC,P,Three,,D,No\nD,P,Four,L,,No\n",
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if findings, err := generator.Build(context.Background(), generator.Options{Packs: []string{folder}, Out: out}); err != nil || findings.HasErrors() {
		t.Fatal(findings, err)
	}
	forum := []string{"agree that the new intention joins the list: C", "confirm that the withdrawn intention ends: B", "decide on the intention in", "name a lead for the intention without one: C", "ask the leads in"}
	partners := []string{"say, before the forum meets, what the forum should know of the new intention: C", "say by then if the withdrawn intention should not end: B", "say by then what the forum should consider before it decides on the intention in", "record what is missing, if you are a lead in"}
	for edition, asked := range map[string][2][]string{"board": {forum, partners}, "partners": {partners, forum}} {
		p := read(t, filepath.Join(out, "trial", edition, "forum-report.html"))
		for k, asks := range asked {
			for _, ask := range asks {
				if strings.Contains(p.text, ask) != (k == 0) {
					t.Errorf("%s: %q: %v in %s", edition, ask, k != 0, p.text[:min(len(p.text), 900)])
				}
			}
		}
	}
}

// TestForumWithoutNew holds that what moved is named and begins as a sentence does,
// whichever of new, changed and withdrawn there is.
func TestForumWithoutNew(t *testing.T) {
	const header, settings = "reference,programme,title\n", "name: Trial\norganisation: Example Board\ncycle: 2026/27\nas_at: 2026-01-31\nconfidential: none\n" +
		"editions: [{name: board, papers: [forum-report]}]\ndrafts: [{as_at: 2025-11-30, from: before.csv}]\n"
	for _, c := range []struct{ before, now, short, title string }{
		{"A,P,One\nB,P,Two\n", "A,P,First\nB,P,Two\n", "Since 30 November 2025, 1 intention has changed.", "\nChanged by programme\n"},
		{"A,P,One\nB,P,Two\n", "A,P,First\nB,P,Second\n", "Since 30 November 2025, 2 intentions have changed.", "\nChanged by programme\n"},
		{"A,P,One\nB,P,Two\n", "A,P,One\n", "Since 30 November 2025, 1 intention is withdrawn.", "\nWithdrawn by programme\n"},
		{"A,P,One\nB,P,Two\n", "A,P,First\n", "Since 30 November 2025, 1 intention has changed and 1 is withdrawn.", "\nChanged and withdrawn by programme\n"},
		{"A,P,One\nB,P,Two\n", "A,P,First\nC,P,Three\n", "Since 30 November 2025, 1 intention is new, 1 has changed and 1 is withdrawn.", "\nNew, changed and withdrawn by programme\n"},
	} {
		folder, out := filepath.Join(t.TempDir(), "trial"), t.TempDir()
		if err := os.Mkdir(folder, 0o700); err != nil {
			t.Fatal(err)
		}
		for name, text := range map[string]string{"pack.yaml": settings, "intentions.csv": header + c.now, "before.csv": header + c.before} {
			if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if findings, err := generator.Build(context.Background(), generator.Options{Packs: []string{folder}, Out: out}); err != nil || findings.HasErrors() {
			t.Fatal(findings, err)
		}
		if p := read(t, filepath.Join(out, "trial", "board", "forum-report.html")); !strings.Contains(p.text, c.short) || !strings.Contains(p.text, c.title) {
			t.Errorf("want %q and %q in %s", c.short, c.title, p.text)
		}
	}
}

// TestForumSaysWhatIsLacking holds that who reads only the top knows how many intentions
// lack anything at all: records, scores or both.
func TestForumSaysWhatIsLacking(t *testing.T) {
	folder, out := filepath.Join(t.TempDir(), "trial"), t.TempDir()
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"pack.yaml":      "name: Trial\norganisation: Example Board\ncycle: 2026/27\nas_at: 2026-01-31\nconfidential: none\nvalues: {TBC: \"\"}\neditions: [{name: board, papers: [forum-report]}]\n",
		"intentions.csv": "reference,programme,title,lead,description,decision\nA,P,One,L,D,\nB,P,Two,L,D,\nC,P,Three,,D,\nD,P,Four,L,,\nE,P,Five,,,Not prioritised\n",
		"criteria.csv":   "criterion,weight_percent\nGain,62.5\nCost,37.5\n",
		"scores.csv":     "reference,Gain,Cost\nA,1,2\nB,TBC,2\nC,TBC,TBC\nD,3,3\nE,TBC,TBC\n",
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if findings, err := generator.Build(context.Background(), generator.Options{Packs: []string{folder}, Out: out}); err != nil || findings.HasErrors() {
		t.Fatal(findings, err)
	}
	p := read(t, filepath.Join(out, "trial", "board", "forum-report.html"))
	for _, want := range []string{
		"3 of the 4 intentions still lack something: 2 are not complete and 2 await scores, 1 of them both. 1 that is not prioritised is left out.",
		"All 4 intentions are without a decision. 1 has all that a decision needs.",
		"by the weights of the criteria: Gain 62.5% and Cost 37.5%.",
	} {
		if !strings.Contains(p.text, want) {
			t.Errorf("want %q in %s", want, p.text)
		}
	}
}
