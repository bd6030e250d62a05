package generator

import (
	"context"
	"os"
	"path/filepath"
	"slices"
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

// TestWithdrawnSecretsAreNamedToTheBoard holds that who sees all is told also of what is
// confidential in an earlier list alone: it must be spoken of to nobody else.
func TestWithdrawnSecretsAreNamedToTheBoard(t *testing.T) {
	const header = "reference,programme,title,providers,confidential\n"
	settings := strings.Replace(small()[packFile], "confidential: none\n", "drafts: [{as_at: 2025-09-30, from: before.csv}]\n", 1)
	settings = strings.Replace(settings, "  - {name: board, papers: [plan]}\n", "  - {name: board, papers: [plan]}\n  - {name: public, sees: published, papers: [plan]}\n  - {name: provider, each: provider, papers: [plan]}\n", 1)
	folder := laid(t, "plan", map[string]string{packFile: settings, "providers.csv": "ods_code,name\nRXN,North\nRXR,East\n",
		"before.csv":     header + "A-1,Cancer,One,RXN,No\nA-2,Cancer,Two,RXN,Yes\nA-3,Cancer,Three,RXR,Yes\nA-4,Cancer,Four,RXN,No\n",
		"intentions.csv": header + "A-1,Cancer,One,RXN,No\nA-2,Cancer,Two,RXN,Yes\nA-5,Cancer,Five,RXR,No\n"})
	out := filepath.Join(t.TempDir(), "out")
	if findings, err := Build(t.Context(), Options{Packs: []string{folder}, Out: out}); err != nil || findings.HasErrors() {
		t.Fatal(findings, err)
	}
	page, err := os.ReadFile(filepath.Join(out, "plan", "board", indexPage))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for n := range parse(t, page).Descendants() {
		if attribute(n, "data-label") == "References withheld" {
			got = append(got, words(n))
		}
	}
	want := []string{"A-2; withdrawn since an earlier list: A-3", "A-2", "None; withdrawn since an earlier list: A-3"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
