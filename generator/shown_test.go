package generator

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestEachBuildTellsWhatItWithholds asks of planPack's five intentions what its
// settings make of them, and of the editions' pages who is told so.
func TestEachBuildTellsWhatItWithholds(t *testing.T) {
	folder := planPack(t, `editions:
- {name: board, papers: [paper]}
- {name: public, sees: published, papers: [paper]}
- {name: provider, each: provider, papers: [paper]}
`)
	out := filepath.Join(t.TempDir(), "out")
	var told []string
	options := Options{Packs: []string{folder}, Out: out, Shown: func(s Shown) {
		told = append(told, strings.TrimPrefix(s.String(), filepath.ToSlash(folder)+", "))
	}}
	if findings, err := Build(context.Background(), options); err != nil || findings.HasErrors() {
		t.Fatal(findings, err)
	}
	want := []string{"board: may show 5 intentions, none withheld", "public: may show 3 intentions, 2 withheld (A-2, A-4)",
		"provider/AAA: may show 2 intentions, 1 withheld (A-2), 2 of others", "provider/BBB: may show 1 intention, 1 withheld (A-2), 3 of others"}
	if got := strings.Join(told, "\n"); got != strings.Join(want, "\n") {
		t.Errorf("told\n%s\nwant\n%s", got, strings.Join(want, "\n"))
	}
	for edition, is := range map[string]bool{"board": true, "public": false, "provider/AAA": false} {
		page, err := os.ReadFile(filepath.Join(out, "plan", edition, "index.html"))
		if err != nil || strings.Contains(string(page), "withhold") != is || strings.Contains(string(page), "A-4") != is {
			t.Errorf("%s: the page tells %v what is withheld, %v", edition, !is, err)
		}
	}
}

// TestTheTurnedColumnIsTold asks a build to say which way it reads a column that
// asks the opposite.
func TestTheTurnedColumnIsTold(t *testing.T) {
	folder := planPack(t, hidingEditions+askingPublic(`{Y: "No", N: "Yes"}`))
	intentions := filepath.Join(folder, "intentions.csv")
	if err := os.WriteFile(intentions, []byte("reference,programme,title,Public?\nA-1,Cancer,One,N\nA-2,Cancer,Two,Y\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	var told string
	options := Options{Packs: []string{folder}, Out: filepath.Join(t.TempDir(), "out"), Edition: "public", Shown: func(s Shown) { told = s.String() }}
	if findings, err := Build(context.Background(), options); err != nil || findings.HasErrors() {
		t.Fatal(findings, err)
	}
	if want := `public: may show 1 intention, 1 withheld (A-1); column "Public?": "N" is confidential: Yes, "Y" is confidential: No`; !strings.HasSuffix(told, want) {
		t.Errorf("told %s, want %s", told, want)
	}
}
