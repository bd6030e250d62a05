package generator

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// rooms are the packages whose findings stand under one heading of the page.
var rooms = []struct {
	title   string
	folders []string
}{
	{"pack.yaml and its papers' names", []string{".", "setting"}},
	{"CSV files and workbooks", []string{"sheet", "record"}},
	{"Doubts", []string{"doubt"}},
	{"Papers", []string{"paper"}},
	{"Values and blocks", []string{"block", "ask", "study", "account"}},
	{"Any text", []string{"typeface"}},
	{"The logo and the colour", []string{"brand"}},
	{"The output folder, of build", []string{"publish"}},
	{"PDF files, of check --pdf", []string{"pdfcheck"}},
	{"Sheets and builds, of compare", []string{"start", "comparison"}},
}

// findingsPage lists every finding that the source can tell.
func findingsPage(t *testing.T) string {
	page := &strings.Builder{}
	page.WriteString(`# Findings
What boardpack tells of a pack that is not right, or not as it could be: one line
each, with the place, and a hint in brackets.

` + "```" + `
data/2024-25/delivery.csv:17:4: error: progress "On trakc" is not one of Delayed, Delivered, Deprioritised, On track (hint: "On track"?)
` + "```" + `

After the file come the line and the column: in a CSV file the column of the
spreadsheet, 4 for D. An error keeps everything from being written, a warning
does not. Each sort of finding has a code that stays as it is when the words
change; ` + "`boardpack check --json`" + ` tells it. … stands for what the pack says.

That a paper says of a measure what the data do not is seen where a sentence, heading,
headline or note, or a row of a table that the paper writes out, names the measure as
measures.csv does, and how it stands in the words of a status, or its target, baseline or
what its trajectory requires in figures. Not seen are other names and words, a target of
several measures, and what is said of the past, of another time or under a condition.
`)
	folders := append(folders(t), ".")
	constants := constantsOf(t, folders)
	placed := map[string]bool{}
	for _, room := range rooms {
		page.WriteString("\n## " + room.title + "\n")
		lines := map[string]bool{}
		for _, folder := range room.folders {
			placed[folder] = true
			for _, f := range findingsOf(t, folder, constants) {
				lines[f.line(t)] = true
			}
		}
		for _, line := range slices.Sorted(maps.Keys(lines)) {
			page.WriteString(line)
		}
	}
	for _, folder := range folders {
		if !placed[folder] && len(findingsOf(t, folder, constants)) > 0 {
			t.Errorf("findings of %s have no place on the page", folder)
		}
	}
	return page.String()
}

// unsaid are in words the messages that come from somewhere else as a whole.
var unsaid = map[string]string{
	"expression-unreadable":        "what is wrong with an expression: an unknown name, or a value of the wrong sort",
	"expression-without-value":     "why an expression has no value",
	"file-unreadable":              "why a file cannot be read",
	"leftover-stays":               "what a build left in the output folder, and why it could not be removed",
	"measure-cannot-be-worked-out": "why a measure cannot be worked out",
	"name-shape":                   "a cycle, edition, paper or fact that is not named as it must be",
	"pack-not-made":                "why a pack is not made, though no file of it is wrong",
	"called-wrongly":               "what the call asks for that there is not, or cannot be: its exit code is 2",
	"not-done":                     "what kept the call from being done, though nothing that it was given is wrong, as a full disk or an interruption: its exit code is 1",
	"pack-unreadable":              "why pack.yaml cannot be read",
	"paper-not-found":              "why a paper cannot be read",
	"pdf-standard":                 "what keeps a PDF from being read by everyone, or for long; the hint is the standard's clause",
	"quotes-broken":                "quotation marks that do not enclose a value",
	"selection-not-a-number":       `"…" is not a whole number from 1`,
	"setting-value":                "a value that its key cannot have",
	"value-cannot-be-shown":        "why a value cannot stand on a page",
}

func (f *told) line(t *testing.T) string {
	message := f.message
	if !strings.ContainsFunc(strings.TrimPrefix(message, "paper"), unicode.IsLetter) {
		if message = unsaid[f.code]; message == "" {
			t.Errorf("the source does not say what %s says: put it in unsaid", f.code)
		}
	}
	line := "- `" + f.code + "`, " + f.severity + ": " + message
	if hints := f.advised(); len(hints) > 0 {
		line += " (hint: " + strings.Join(hints, "; or: ") + ")"
	}
	return strings.ReplaceAll(line, "\n", " ") + "\n"
}

// advised are the hints, with the advice of its code where none is sure to be there.
func (f *told) advised() []string {
	said := advice[f.code]
	if said == "" || f.severity != "error" {
		return f.hints
	}
	depends := []string{"…", "the nearest word that there is", `is it "…"?`}
	if slices.ContainsFunc(f.hints, func(hint string) bool { return !slices.Contains(depends, hint) }) {
		return f.hints
	}
	return append(slices.DeleteFunc(slices.Clone(f.hints), func(hint string) bool { return hint == "…" }), said)
}

// TestAdviceIsOnThePage holds that each advice is of an error that there is, and that
// the page of findings says it.
func TestAdviceIsOnThePage(t *testing.T) {
	page, err := Help("findings")
	if err != nil {
		t.Fatal(err)
	}
	for code, said := range advice {
		line := ""
		for l := range strings.SplitSeq(page, "\n") {
			if strings.HasPrefix(l, "- `"+code+"`, error: ") {
				line += l
			}
		}
		if !strings.Contains(line, said) {
			t.Errorf("%s: %q does not say %q", code, line, said)
		}
	}
}
