package paper

import (
	"fmt"
	"strings"
	"testing"
)

// TestPapersThatWouldTakeLong has shapes of which reading takes time that grows with
// their square, just within each limit and just beyond it.
func TestPapersThatWouldTakeLong(t *testing.T) {
	const (
		tooLong   = "%d:1 paper-too-long"
		tooDeep   = "%d:1 nested-too-deep"
		tooMarked = "%d:1 paragraph-too-marked"
	)
	row := strings.Repeat("*a", 500)
	for name, c := range map[string]struct {
		within, beyond, want string
		line                 int // below the first of the body
	}{
		"lines":            {strings.Repeat("a\n\n", 10_000), strings.Repeat("a\n\n", 10_000) + "\n", tooLong, 20_000},
		"quotations":       {strings.Repeat(">", 50) + "a", "a\n\n" + strings.Repeat(">", 51) + "a", tooDeep, 2},
		"lists in one":     {strings.Repeat("- ", 50) + "a", strings.Repeat("- ", 51) + "a", tooDeep, 0},
		"numbered lists":   {strings.Repeat("1. ", 50) + "a", strings.Repeat("1. ", 51) + "a", tooDeep, 0},
		"lists by indent":  {"- a\n" + strings.Repeat(" ", 99) + "- a", "- a\n" + strings.Repeat(" ", 100) + "- a", tooDeep, 1},
		"tabs":             {"- a\n" + strings.Repeat("\t", 25) + "a", "- a\n" + strings.Repeat("\t", 26) + "a", tooDeep, 1},
		"a rule":           {strings.Repeat("-", 9000), strings.Repeat("- ", 9000), tooDeep, 0},
		"marks":            {row + row, "a\n\nb\n" + row + "*\n" + row, tooMarked, 2},
		"marks of an item": {"- " + row + "\n- " + row + row, "- a\n- " + row + row + "*", tooMarked, 1},
		"marks of a title": {"## a " + row, "## a\n\n## " + row + row + "_", tooMarked, 2},
		"marks of two":     {row + row + "\n\n" + row + row, row + row + "[", tooMarked, 0},
	} {
		for text, want := range map[string]string{c.within: "", c.beyond: fmt.Sprintf(c.want, bodyLine+c.line)} {
			_, findings := bind("", text, noAppendix)
			got := ""
			for _, f := range findings {
				if strings.Contains(f.Code, "-too-") {
					got += fmt.Sprintf("%d:%d %s", f.Line, 1, f.Code)
				}
			}
			if got != want {
				t.Errorf("%s: %q, want %q", name, got, want)
			}
		}
	}
}

// A block's YAML is no paragraph, and may have as many brackets as it has cells.
func TestCellsAreNoMarks(t *testing.T) {
	text := "```table\nid: all\ntitle: All\ncolumns: [a, b]\nrows:\n" + strings.Repeat("  - [a, b]\n", 2000) + "```\n\nText.\n"
	if _, findings := bind("", text, noAppendix); len(findings) > 0 {
		t.Error(findings[0])
	}
}

// An appendix is as limited as the paper.
func TestAppendicesAreLimited(t *testing.T) {
	open := func(string) (Source, error) {
		return Source{File: "a.md", Text: []byte(strings.Repeat("a\n", 20_001))}, nil
	}
	_, findings := bind("appendices: [a.md]\n", "Text.\n", open)
	if len(findings) != 1 || findings[0].Code != "paper-too-long" || findings[0].File != "a.md" || findings[0].Line != 20_001 {
		t.Error(findings)
	}
}

// Headings of the same words are counted on, and each reference to nothing says what
// to do.
func TestManyOfTheSame(t *testing.T) {
	paper, findings := bind("", strings.Repeat("## All\n\n", 12)+"## All {#all-13}\n\n## All\n\n"+strings.Repeat("[](#al)\n\n", 30), noAppendix)
	var ids []string
	for _, entry := range paper.Contents() {
		if number, is := strings.CutPrefix(entry.ID, "all"); is {
			ids = append(ids, number)
		}
	}
	if got, want := strings.Join(ids, " "), " -2 -3 -4 -5 -6 -7 -8 -9 -10 -11 -12 -13 -14"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if len(findings) != 30 {
		t.Errorf("%d findings", len(findings))
	}
	for _, f := range findings {
		if f.Code != "reference-to-nothing" || f.Hint == "" {
			t.Error(f)
		}
	}
}
