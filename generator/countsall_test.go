package generator

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// countsPack writes a pack of intentions, a line of their file each after the
// reference, whose paper has the given text.
func countsPack(t *testing.T, settings, text string, intentions ...string) string {
	t.Helper()
	folder := planPack(t, public+settings)
	rows := "reference,title,programme,place,segment,providers,confidential\n"
	for i, line := range intentions {
		rows += fmt.Sprintf("A-%d,Title %d,%s\n", i+1, i+1, line)
	}
	for name, text := range map[string]string{"intentions.csv": rows, "paper.md": "---\ntitle: Plan\ndate: 19 March 2025\n---\n\n" + text} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// countsBlock is a block of a paper.
func countsBlock(kind, id, more string) string {
	return fmt.Sprintf("```%s\nid: %s\ntitle: %s\n%s\n```\n\n", kind, id, id, more)
}

// times is a line so often.
func times(n int, line string) []string { return slices.Repeat([]string{line}, n) }

// TestCountsThatTellTogether has numbers none of which tells too much, and which
// do together: what is left of a total, by one figure and by several.
func TestCountsThatTellTogether(t *testing.T) {
	// A has 1 that is seen and 2 that are not, B too, and no place 1 and 1.
	blank := slices.Concat(times(1, "P,A,0,,No"), times(2, "P,A,0,,Yes"), times(1, "P,B,0,,No"), times(2, "P,B,0,,Yes"), times(1, "P,,0,,No"), times(1, "P,,0,,Yes"))
	enough := append(slices.Clone(blank), "P,,0,,Yes")
	// 2 hidden in each of P and Q, and in each of A and B: 1 in each of the four.
	crossed := []string{"P,A,0,,Yes", "P,B,0,,Yes", "Q,A,0,,Yes", "Q,B,0,,Yes", "P,A,0,,No", "P,B,0,,No", "Q,A,0,,No", "Q,B,0,,No"}
	places := func(id, place string) string {
		return countsBlock("pivot", id, "rows: programme\nwhere: place == '"+place+"'")
	}
	const all, byPlace = "counts_all: [one, two, three]\n", "rows: place"
	one, two := countsBlock("pivot", "one", "rows: programme"), countsBlock("pivot", "two", byPlace)
	for _, c := range []struct {
		name, settings, text string
		intentions           []string
		want                 string // where, and what
	}{
		{"blanks left out", all, countsBlock("pivot", "one", "rows: programme\ncolumns: [place]"), blank, "paper.md:7:5: error: the difference between (one, P) and (one, P, A) and (one, P, B) tells of 1 hidden intention"},
		{"blanks enough", all, countsBlock("pivot", "one", "rows: programme\ncolumns: [place]"), enough, ""},
		{"a chart", all, countsBlock("chart", "one", "type: stacked-bar\nrows: programme\ncolumns: [place]"), blank, "tells of 1 hidden intention"},
		{"a total less two", all, one + places("two", "A") + places("three", "B"), blank, "paper.md:20:5: error: the difference between (one, "},
		{"a total less two is enough", all, one + places("two", "A") + places("three", "B"), enough, ""},
		{"a total less two, one of them of what is seen", "counts_all: [one, two]\n", one + places("two", "A") + places("three", "B"), blank, ""},
		{"margins", all, one + two, crossed, ""},
		{"margins and a cell", all, one + two + countsBlock("pivot", "three", "rows: segment\nwhere: programme == 'P' || place == 'A'"), crossed, "tells of 1 hidden intention"},
		{"under several", all, countsBlock("pivot", "one", "rows: programme") + countsBlock("pivot", "two", "rows: providers"),
			[]string{"P,,0,AAA,Yes", "P,,0,AAA;BBB,Yes", "P,,0,BBB,Yes", "P,,0,BBB,Yes", "P,,0,AAA,No", "P,,0,BBB,No", "P,,0,AAA;BBB,No"}, "tells of 1 hidden intention"},
		{"what nobody sees", all, one + two, slices.Concat(times(3, "P,A,0,,Yes"), times(1, "P,B,0,,Yes"), times(3, "Q,B,0,,Yes"), []string{"P,A,0,,No", "Q,B,0,,No"}), "tells of 1 hidden intention"},
		{"where it may be", all, one + two, slices.Concat(times(3, "P,A,0,,Yes"), times(1, "P,B,0,,Yes"), times(3, "Q,B,0,,Yes"), []string{"P,A,0,,No", "Q,B,0,,No", "Q,A,0,,No"}), ""},
	} {
		findings, err := Check(t.Context(), Options{Packs: []string{countsPack(t, c.settings, c.text, c.intentions...)}})
		if told := fmt.Sprint(findings); err != nil || findings.HasErrors() != (c.want != "") || !strings.Contains(told, c.want) {
			t.Errorf("%s: %v %s, want %q", c.name, err, told, c.want)
		}
	}
}

// TestCountsAllOfNone tells an id that no block has, for a figure with another id
// counts what the edition sees alone. One that all editions leave out by its condition
// is told as well; where there are errors it is not known what counts.
func TestCountsAllOfNone(t *testing.T) {
	const told = "no edition that hides anything has a pivot, chart or parts block \"two\""
	rows := slices.Concat(times(3, "P,A,0,,Yes"), times(3, "P,A,0,,No"))
	one := countsBlock("pivot", "one", "rows: programme")
	for _, c := range []struct {
		name, settings, text string
		want                 bool
	}{
		{"both there", "counts_all: [one, two]\n", one + countsBlock("pivot", "two", "rows: place"), false},
		{"misspelt", "counts_all: [one, two]\n", one + countsBlock("pivot", "too", "rows: place"), true},
		{"another kind of name", "counts_all: [two]\n", one, true},
		{"left out everywhere", "counts_all: [one, two]\n", one + countsBlock("pivot", "two", "rows: place\nwhen: \"false\""), true},
		{"an error elsewhere", "counts_all: [one, two]\n", one + countsBlock("pivot", "three", "rows: plaice"), false},
	} {
		findings, err := Check(t.Context(), Options{Packs: []string{countsPack(t, c.settings, c.text, rows...)}})
		if got := strings.Contains(fmt.Sprint(findings), told); err != nil || got != c.want {
			t.Errorf("%s: %v %v", c.name, err, findings)
		}
	}
}
