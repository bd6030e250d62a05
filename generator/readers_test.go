package generator

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"boardpack/generator/diag"
)

// bothPack writes a pack with an edition for everybody and one for each
// provider, each with a paper of its own.
func bothPack(t *testing.T, settings, forAll, forProvider string, intentions ...string) string {
	t.Helper()
	folder := countsPack(t, "  - {name: provider, each: provider, papers: [notice]}\n"+settings, forAll, intentions...)
	text := "---\ntitle: Notice\ndate: 19 March 2025\n---\n\n" + forProvider
	if err := os.WriteFile(filepath.Join(folder, "notice.md"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	set, err := os.ReadFile(filepath.Join(folder, packFile))
	if err != nil {
		t.Fatal(err)
	}
	set = []byte(strings.Replace(string(set), public, "editions:\n  - {name: public, sees: published, papers: [paper]}\n", 1))
	if err := os.WriteFile(filepath.Join(folder, packFile), set, 0o600); err != nil {
		t.Fatal(err)
	}
	return folder
}

// TestCountsThatEditionsTellTogether has editions none of which tells too much,
// and which do to who reads two of them.
func TestCountsThatEditionsTellTogether(t *testing.T) {
	t.Parallel()
	one := countsBlock("pivot", "one", "rows: programme")
	a, b := countsBlock("pivot", "two", "rows: programme\nwhere: place == 'A'"), countsBlock("pivot", "three", "rows: programme\nwhere: place == 'B'")
	// Of P, AAA sees 1 and BBB 2; of the 3 hidden from AAA, 1 is confidential.
	shown := []string{"P,A,0,AAA,No", "P,A,0,BBB,No", "P,A,0,BBB,No", "P,A,0,,Yes"}
	enough := append(slices.Clone(shown), "P,A,0,,Yes")
	// 2 hidden in A and in B, and 1 of no place; AAA and BBB see 1 of each place.
	rest := []string{"P,A,0,AAA;BBB,No", "P,B,0,AAA;BBB,No", "P,,0,AAA;BBB,No", "P,A,0,,Yes", "P,A,0,,Yes", "P,B,0,,Yes", "P,B,0,,Yes", "P,,0,,Yes"}
	const all = "counts_all: [one, two, three]\n"
	for _, c := range []struct {
		name, forAll, forProvider string
		intentions                []string
		want, hint                string
	}{
		{"rows of the public's taken from a provider's number", "Nothing.\n", one, shown, "too few intentions that are hidden from who reads provider/AAA and public are counted by (one, P, in provider/AAA): 1", "write counts_all: [two, three]"},
		{"enough are left", "Nothing.\n", one, enough, "", ""},
		{"a total in one, parts in the other", one, a + b, rest, "notice.md:14:5: error: the difference between (one, P, in public) and (two, P, in provider/AAA) and (three, P, in provider/AAA) tells of 1 hidden intention to who reads provider/AAA and public", "write counts_all: [one, two]"},
		{"parts in one, a total in the other", a + b, one, rest, "tells of 1 hidden intention to who reads provider/AAA and public", ""},
		{"parts and total with enough", one, a + b, append(slices.Clone(rest), "P,,0,,Yes"), "", ""},
		{"the same figure in both", one, one, enough, "", ""},
	} {
		folder := bothPack(t, all, c.forAll, c.forProvider, c.intentions...)
		for _, edition := range []string{"", "public", "provider", "provider/BBB"} {
			findings, err := Check(t.Context(), Options{Packs: []string{folder}, Edition: edition})
			told := fmt.Sprint(findings)
			if err != nil || findings.HasErrors() != (c.want != "") || !strings.Contains(told, c.want) || !strings.Contains(told, c.hint) {
				t.Errorf("%s, edition %q: %v %s, want %q and %q", c.name, edition, err, told, c.want, c.hint)
			}
			built, err := Build(t.Context(), Options{Packs: []string{folder}, Edition: edition, Out: filepath.Join(t.TempDir(), "out")})
			if err != nil || built.HasErrors() != (c.want != "") {
				t.Errorf("%s, edition %q: built, %v %s", c.name, edition, err, fmt.Sprint(built))
			}
		}
	}
}

// TestCountsLineToWrite writes the line of the last finding's hint, and has no
// finding then.
func TestCountsLineToWrite(t *testing.T) {
	rows := []string{"P,A,0,AAA;BBB,No", "P,B,1,AAA;BBB,No", "P,A,0,,Yes", "P,B,1,,Yes", "P,A,1,,Yes", "P,,1,,Yes", "P,,1,AAA;BBB,No"}
	text := countsBlock("pivot", "one", "rows: programme") + countsBlock("pivot", "two", "rows: place") + countsBlock("pivot", "three", "rows: segment")
	check := func(line string) diag.List {
		findings, err := Check(t.Context(), Options{Packs: []string{bothPack(t, line+"\n", text, text, rows...)}})
		if err != nil {
			t.Fatal(err)
		}
		return findings
	}
	findings := check("counts_all: [one, two, three]")
	if !findings.HasErrors() {
		t.Fatal("nothing is told")
	}
	_, line, _ := strings.Cut(findings[len(findings)-1].Hint, "write ")
	if again := check(line); again.HasErrors() || line != "counts_all: [one]" {
		t.Errorf("%q: %v", line, again)
	}
}

// TestCountsHearTheSignal holds that a cancelled check ends while it is working
// out what is told.
func TestCountsHearTheSignal(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	p, _ := readPack(bothPack(t, "counts_all: [one]\n", countsBlock("pivot", "one", "rows: programme"), "Nothing.\n", times(4, "P,A,0,,No")...))
	p.stop = ctx.Err
	read := &readers{pack: p}
	for _, e := range p.editions(new(diag.List)) {
		b, _ := p.bind(e, false)
		read.add(b)
	}
	if err := read.judge(new(diag.List)); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}
