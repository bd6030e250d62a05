package htmlout

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"boardpack/generator/figure"
)

// A title or a cell keeps a word with hyphens on one line, where a phone has room for it.
func TestWordsStayWhole(t *testing.T) {
	for words, want := range map[string]string{
		"Goal 2: Non-elective & other":       `<span class="board-held">Goal 2:</span> <span class="board-held">Non-elective</span> &amp; other`,
		"Anti-disestablishmentarianism here": "Anti-disestablishmentarianism here",
		"Well-led - 4 May":                   `<span class="board-held">Well-led -</span> <span class="board-held">4 May</span>`,
		"One inter-hospital (3-year) plan":   `One <span class="board-held">inter-hospital</span> <span class="board-held">(3-year)</span> plan`,
		"Whole":                              "Whole",
		"intentions@example.nhs.uk":          "intentions@<wbr>example.nhs.uk",
	} {
		if got := said(words); got != want {
			t.Errorf("%s became %s", words, got)
		}
	}
}

// A column of a few words has room for two lines of a phone; one of single words, of
// numbers, of references or of what is long in any case asks for none.
func TestColumnsOfAFewWordsAreNotSqueezed(t *testing.T) {
	for words, want := range map[string]string{
		"12 months to September 2024|12 months to May 2024": "cell row",
		"Before the baseline|Baseline":                      "cell",
		"Not prioritised":                                   "",
		"CI2526-064, CI2526-144":                            "",
		"Communications-and-engagement":                     "",
	} {
		table := figure.Table{Columns: []figure.Column{{Label: "X"}}}
		for _, word := range strings.Split(words, "|") {
			table.Rows = append(table.Rows, figure.Row{Cells: []figure.Cell{figure.Said(word)}})
		}
		class, got := columnClasses(seenOf(table))[0], []string{}
		for name, classes := range map[string]string{"cell": class.cell, "row": class.row, "header": class.header} {
			if strings.Contains(classes, "board-words") {
				got = append(got, name)
			}
		}
		if len(got) != len(strings.Fields(want)) || strings.Contains(class.header, "board-words") {
			t.Errorf("%q: %v, want %q", words, got, want)
		}
	}
}

// The rule for words with hyphens, as a regular expression, finds the same in texts of all kinds.
func TestHyphenated(t *testing.T) {
	rule := regexp.MustCompile(`[\pL\pN]+(?:[-/][\pL\pN]+)+`)
	letters := []string{"a", "B", "é", "7", "²", "-", "-", "/", " ", ",", "‑", "\u0301", "\xff", "日"}
	random := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		var text string
		for range random.IntN(12) {
			text += letters[random.IntN(len(letters))]
		}
		var want [][2]int
		for _, at := range rule.FindAllStringIndex(text, -1) {
			want = append(want, [2]int(at))
		}
		if got := hyphenated(text); !slices.Equal(got, want) {
			t.Fatalf("%q: %v, want %v", text, got, want)
		}
	}
}
