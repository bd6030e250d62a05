package generator

import (
	"bytes"
	"encoding/csv"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var (
	capitals  = regexp.MustCompile(`\b[A-Z][A-Z0-9]*(?:[&/]?[A-Z])+s?\b`)
	isCode    = regexp.MustCompile(`^(?:-[A-Z0-9]|\d)`) // CI2526-055, BAF-009
	inSegment = regexp.MustCompile(`\b[Ss]egments? (\d)(?: and (\d))?`)
	noteOf    = regexp.MustCompile(`Abbreviations (?:in this document\.|in these charts|in this list|used here\.) ([^\n]*?)\.\s`)
)

// signs are what papers of every pack have in short, and what is said of it.
var signs = []struct {
	used *regexp.Regexp
	said string
}{
	{regexp.MustCompile(`\bQ[1-4][ \x{a0}]\d{4}/\d\d\b`), "Q1: April to June, and so on"},
	{regexp.MustCompile(`\d[ \x{a0}]\[p\]`), "[p]: provisional"},
}

// plain are letters that everybody knows as they are, as NHS content style has it.
var plain = []string{"NHS", "CSV", "PDF", "GP", "GPs", "COVID", "UK"}

// TestPapersExplainThemselves holds that each paper of the examples, as a page and as a
// PDF, says before its first section ends what its abbreviations are short for, and
// somewhere what its codes stand for, so that no other paper is needed to read it; and so
// do an edition's list and its charts.
func TestPapersExplainThemselves(t *testing.T) {
	t.Parallel()
	all := maps.Clone(outFiles(t))
	maps.Copy(all, monthlyFiles(t))
	read := 0
	for name, data := range all {
		of, is := strings.CutSuffix(name, ".pdf")
		if !is || path.Base(name) == packPDF {
			continue
		}
		read++
		meant := codesOf(t, strings.Split(name, "/")[0])
		elements := readPDF(t, data)
		for form, passages := range map[string][]passage{
			"pdf": tagPassages(nil, elements), "html": pagePassages(nil, find(parse(t, all[of+".html"]), "id", "page.main")),
		} {
			for _, lacks := range unexplained(joined(passages), meant) {
				t.Errorf("%s.%s does not say what %s", of, form, lacks)
			}
		}
	}
	for name, data := range all {
		text := ""
		switch path.Base(name) {
		case "index.html": // it has what files are called, and page 1 of papers
			for _, lacks := range unsigned(words(find(parse(t, data), "id", "page.main"))) {
				t.Errorf("%s does not say what %s", name, lacks)
			}
			continue
		case "list.html":
			text = words(find(parse(t, data), "id", "page.main"))
		case "charts.html":
			main := find(parse(t, data), "id", "page.main")
			for n := range main.Descendants() {
				if n.Data == "details" && attribute(n, "class") == "board-abbreviations" {
					text += words(n) + "\n"
				}
			}
			text += joined(pagePassages(nil, main))
			if told, has := strings.Contains(text, "choose From and To"), bytes.Contains(data, []byte(`"periods":[`)); told != has {
				t.Errorf("%s has a chart over time: %v; it tells of one: %v", name, has, told)
			}
		default:
			continue
		}
		meant := codesOf(t, strings.Split(name, "/")[0])
		text += offered(t, data)
		for _, lacks := range unexplained(text, meant) {
			t.Errorf("%s does not say what %s", name, lacks)
		}
	}
	if read < 15 {
		t.Errorf("only %d papers were read", read)
	}
}

// offered are the segments by which the intentions of a list can be chosen, as a sentence
// has them: their names stand apart from the word.
func offered(t *testing.T, page []byte) (text string) {
	choice := find(parse(t, page), "id", "page.f.segment")
	if choice == nil {
		return ""
	}
	for n := range choice.Descendants() {
		if n.Data == "option" {
			text += "\nSegment " + words(n)
		}
	}
	return text
}

func joined(passages []passage) string {
	var text bytes.Buffer
	for _, p := range passages {
		text.WriteString(p.Text + "\n")
	}
	return text.String()
}

// unexplained are the abbreviations and codes of a paper that it does not explain.
func unexplained(text string, meant map[string]string) (lacking []string) {
	since := map[string]int{} // where it is said what an abbreviation is short for
	for _, note := range noteOf.FindAllStringSubmatchIndex(text, -1) {
		for said := range strings.SplitSeq(text[note[2]:note[3]], "; ") {
			short, _, _ := strings.Cut(said, ": ")
			if at, before := since[short]; !before || at > note[0] { // each paper of a page of charts has its own
				since[short] = note[0]
			}
			if strings.HasPrefix(text[note[0]:], "Abbreviations used here") {
				since[short] = 0 // it stands on the page with its uses
			}
		}
	}
	lacks := func(what string) {
		if !slices.Contains(lacking, what) {
			lacking = append(lacking, what)
		}
	}
	for _, at := range capitals.FindAllStringIndex(text, -1) {
		short := text[at[0]:at[1]]
		from, known := since[short]
		switch {
		case slices.Contains(plain, short), isCode.MatchString(text[at[1]:]), strings.HasSuffix(text[:at[0]], "-"):
		case known && from > at[0]:
			lacks(short + " is short for before it uses it")
		case !known && (meant[short] == "" || !strings.Contains(text, meant[short])):
			lacks(short + " is")
		}
	}
	lacking = append(lacking, unsigned(text)...)
	for _, met := range inSegment.FindAllStringSubmatch(text, -1) {
		for _, number := range met[1:] {
			if what := meant["segment "+number]; number != "" && !strings.Contains(text, what) && !strings.Contains(text, "Segment "+number+": ") {
				lacks("segment " + number + " is")
			}
		}
	}
	return lacking
}

// unsigned are the signs that a text has and does not explain.
func unsigned(text string) (lacking []string) {
	for _, sign := range signs {
		if met := sign.used.FindString(text); met != "" && !strings.Contains(text, sign.said) {
			lacking = append(lacking, met+" is")
		}
	}
	return lacking
}

// codesOf are the codes of an example pack, each with what it stands for.
func codesOf(t *testing.T, pack string) map[string]string {
	t.Helper()
	meant := map[string]string{}
	for file, prefix := range map[string]string{"providers.csv": "", "national-priorities.csv": "", "segments.csv": "segment "} {
		data, err := os.ReadFile(filepath.Join("../data", pack, file))
		if err != nil {
			continue // the pack has none
		}
		rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		words := slices.IndexFunc(rows[0], func(column string) bool { return slices.Contains([]string{"name", "priority", "definition"}, column) })
		for _, row := range rows[1:] {
			meant[prefix+row[0]] = row[words]
		}
	}
	return meant
}

// TestUnexplained holds that the check above sees what is not explained.
func TestUnexplained(t *testing.T) {
	const note = "Abbreviations in this document. QIA: quality impact assessment; N/A: not applicable.\n"
	meant := map[string]string{"RXN": "Example Trust", "segment 3": "Lasting change."}
	for text, want := range map[string]string{
		note + "QIA status\nN/A, GPs and NHS\nCI2526-055 and BAF-009\n": "",
		"QIA status\n":        "QIA is",
		"QIA status\n" + note: "QIA is short for before it uses it",
		"RXN\n":               "RXN is",
		"180 in Q3 2024/25\n": "Q3 2024/25 is",
		"180 in Q3 2024/25 (Q1: April to June, and so on)": "",
		"11.5 [p]\n":                            "5 [p] is",
		"11.5 [p]\n[p]: provisional.":           "",
		"RXN\nExample Trust\n":                  "",
		"from segment 3\n":                      "segment 3 is",
		"Segments 2 and 3\nLasting change.\n":   "",
		"Segment 3\nSegment 3: lasting change.": "",
	} {
		if got := strings.Join(unexplained(text, meant), ", "); got != want {
			t.Errorf("%q: %q, not %q", text, got, want)
		}
	}
}
