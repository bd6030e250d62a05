package generator

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestWhatTheEarlierPackKeptBack has texts of this cycle that name what the pack of the one
// before keeps from everybody: each is a warning where an edition does not see all.
func TestWhatTheEarlierPackKeptBack(t *testing.T) {
	const paper = "---\ntitle: Plan\ndate: 31 October 2025\n---\n\n## All\n\nAs in O-6.\n\nFact: {{ facts.sites }}.\n\nAgain {{ facts.sites }}, {{ \"O\" + \"-6\" }}.\n" // each told once
	earlier := strings.Replace(small()[packFile], "confidential: none\n", "", 1)                                                                                         // the Board's edition alone
	old := laid(t, "before", map[string]string{packFile: earlier, "intentions.csv": "reference,programme,title,confidential\n" +
		"O-1,Cancer,One,No\nO-6,Cancer,Close the north ward,Yes\nO-7,Cancer,Merge the two laboratories,Yes\nA-1,Cancer,Sell the old clinic,Yes\n" +
		"O-8,Cancer,Close both of the branch sites,Yes\nO-9,Cancer,Move the stroke unit,Yes\nO-10,Cancer,Share one night rota,Yes\n"})
	const list = "reference,programme,title,description,confidential,carried_from\n" +
		"A-1,Cancer,Close the north ward,,No,\nA-2,Cancer,Two,How we merge the two laboratories,No,O-7\nA-3,Cancer,Three,To sell the old clinic,Yes,\n" +
		"A-4,Cancer,Share one night rota,Goes on,No,O-10\nA-5,Cancer,Five,Goes on,No,O-8\n" // openly carried on, under its own title and under another
	for editions, want := range map[string]string{
		"{name: public, sees: published, papers: [plan]}": "intentions.csv:2:3 intentions.csv:3:4 intentions.csv:5:3 pack.yaml:9:9 plan.md:8:7 plan.md:10:9 ",
		"{name: board, papers: [plan]}":                   "",
	} {
		settings := strings.NewReplacer("confidential: none\n", "follows: before\n", "{name: board, papers: [plan]}", editions).Replace(small()[packFile]) +
			"notice: We move the stroke unit.\nfacts: [{name: sites, value: We close both of the branch sites, source: Plan}]\n"
		folder := laid(t, "after", map[string]string{packFile: settings, "plan.md": paper, "intentions.csv": list})
		if err := os.CopyFS(filepath.Join(filepath.Dir(folder), "before"), os.DirFS(old)); err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, f := range soon(t, folder).Sorted() {
			if f.Code == "text-names-formerly-confidential" {
				got += f.Position.String()[strings.LastIndex(f.Position.File, "/")+1:] + " "
			}
		}
		if got != want {
			t.Errorf("for %s: %q, want %q: %v", editions, got, want, soon(t, folder))
		}
	}
}
