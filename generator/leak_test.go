package generator

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"pgregory.net/rapid"

	"boardpack/generator/pdffile"
	"boardpack/generator/publish"
	"boardpack/generator/trial"
)

const leakPack = `name: Leaks
organisation: Board
cycle: 2025/26
as_at: 2025-03-12
publication_date: 2025-04-01
accessibility: {compliance: full, prepared: 2025-03-01, contact: {email: a@example.nhs.uk}}
selection: {top: 2}
editions:
  - {name: board, papers: [everything]}
  - {name: public, sees: published, papers: [everything], list: all}
  - {name: provider, each: provider, papers: [everything], list: all}
`

// secrets draws a pack's files, with a word of its own in every text of every
// row, and returns the words of the rows that are confidential.
func secrets(t *rapid.T, folder string) (hidden []string) {
	word := 0
	secret := false
	mark := func() string {
		word++
		made := fmt.Sprintf("Zq%05dx", word)
		if secret {
			hidden = append(hidden, made)
		}
		return made
	}
	files := map[string][][]string{
		"intentions.csv": {{"reference", "programme", "title", "description", "place", "providers", "lead", "segment", "focus", "decision", "confidential", "carried_from"}},
		"delivery.csv":   {{"reference", "as_at", "status", "narrative"}},
		"scores.csv":     {{"reference", "impact", "effort"}},
		"assurance.csv":  {{"reference", "qia_status", "risk_register_ref"}},
		"milestones.csv": {{"reference", "milestone", "owner", "baseline_date", "forecast_date"}},
		"benefits.csv":   {{"reference", "benefit_id", "category_class", "performance_measure", "planned_gbp"}},
		"criteria.csv":   {{"criterion", "weight_percent"}, {"Impact", "60"}, {"Effort", "40"}},
		"providers.csv":  {{"ods_code", "name"}, {"AAA", "First"}, {"BBB", "Second"}},
	}
	add := func(file string, cells ...string) { files[file] = append(files[file], cells) }
	shared := ""
	for n := range rapid.IntRange(1, 9).Draw(t, "intentions") {
		secret = n > 0 && rapid.Bool().Draw(t, "confidential")
		confidential := "No"
		if secret {
			confidential = "Yes"
		}
		reference := mark()
		score := func(name string) string { return fmt.Sprint(rapid.IntRange(1, 5).Draw(t, name)) }
		add("intentions.csv", reference, mark(), mark(), mark(), mark(),
			rapid.SampledFrom([]string{"", "AAA", "BBB", "AAA;BBB"}).Draw(t, "providers"), mark(), "1", "", "Prioritised", confidential, mark())
		add("delivery.csv", reference, "2025-03-01", "OPEN", mark())
		add("scores.csv", reference, score("impact"), score("effort"))
		add("assurance.csv", reference, "Not required", mark())
		add("milestones.csv", reference, mark(), mark(), "2025-06-01", "2025-07-01")
		if own := mark(); shared == "" || rapid.Bool().Draw(t, "own") {
			add("benefits.csv", reference, own, "Cash releasing", mark(), "1000")
			if !secret { // others may share it, and name it
				shared = own
			}
		} else {
			add("benefits.csv", reference, shared, "Cash releasing", mark(), "1000")
		}
	}
	for name, rows := range files {
		var text bytes.Buffer
		if err := csv.NewWriter(&text).WriteAll(rows); err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Join(folder, name), text.Bytes())
	}
	write(t, filepath.Join(folder, packFile), []byte(leakPack))
	return hidden
}

func write(t *rapid.T, name string, data []byte) {
	if err := os.WriteFile(name, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

// everyByte is all that a file holds: its name, its bytes, and what a PDF's
// streams and strings, and a workbook's parts, say once they are decoded.
func everyByte(t rapid.TB, name string, data []byte) []byte {
	all := slices.Concat([]byte(name), data)
	switch filepath.Ext(name) {
	case ".xlsx":
		return append(all, everyPart(t, data)...)
	case ".pdf":
	default:
		return all
	}
	file, err := pdffile.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	var look func(o pdffile.Object)
	look = func(o pdffile.Object) {
		switch o := o.(type) {
		case pdffile.String:
			all = append(append(all, o...), pdffile.Decode(o)...)
		case pdffile.Name:
			all = append(all, o...)
		case pdffile.Array:
			for _, element := range o {
				look(element)
			}
		case pdffile.Dict:
			for key, value := range o {
				all = append(all, key...)
				look(value)
			}
		case *pdffile.Stream:
			look(o.Dict)
			if decoded, err := file.Data(o); err == nil {
				all = append(all, decoded...)
			}
		}
	}
	for _, number := range file.Numbers() {
		look(file.Resolve(pdffile.Ref{Number: number}))
	}
	return all
}

// everyPart is what the parts of a workbook hold.
func everyPart(t rapid.TB, data []byte) (all []byte) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range archive.File {
		from, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(from)
		if err != nil {
			t.Fatal(err)
		}
		all = slices.Concat(all, []byte(part.Name), text)
	}
	return all
}

// leaks lists words that stand in files, as they are or as a PDF's text, by the files' names.
func leaks(t *rapid.T, files publish.Files, words []string) map[string][]string {
	found := map[string][]string{}
	for name, data := range files {
		all := everyByte(t, name, data)
		for _, word := range words {
			wide := []byte{}
			for _, unit := range utf16.Encode([]rune(word)) {
				wide = append(wide, byte(unit>>8), byte(unit))
			}
			if bytes.Contains(all, []byte(word)) || bytes.Contains(all, wide) {
				found[name] = append(found[name], word)
			}
		}
	}
	return found
}

// TestConfidentialRowsLeaveNoTrace binds packs of random confidential rows and
// looks for their words in all that the editions which must not have them are made of, and
// of some in every byte of their files: of 2 packs, and in continuous integration of 20 or more,
// four editions each, with every kind of file in which a word could stay.
// That the search finds what is there is seen in the Board's edition.
func TestConfidentialRowsLeaveNoTrace(t *testing.T) {
	if testing.Short() {
		t.Skip("builds many editions; the full run has it")
	}
	t.Parallel()
	paper, err := os.ReadFile("testdata/leak/everything.md")
	if err != nil {
		t.Fatal(err)
	}
	folder, out := t.TempDir(), filepath.Join(t.TempDir(), "out")
	kinds, lists, whole := map[string]bool{}, 0, wholes{every: wholeEvery}
	rapid.Check(t, func(t *rapid.T) {
		hidden := secrets(t, folder)
		write(t, filepath.Join(folder, "everything.md"), paper)
		editions := whole.editions(t, folder, out, len(hidden) > 0)
		if len(editions) != 4 {
			t.Fatalf("%d editions", len(editions))
		}
		for _, e := range editions {
			if e.name != boardEdition {
				if e.check(t, nil, hidden); e.lists {
					lists++
				}
				continue
			}
			e.check(t, hidden, nil)
			if bound := leaks(t, e.tree, hidden)["tree"]; 2*len(bound) < len(hidden) {
				t.Fatalf("the Board's own edition is made of %d of %d of them", len(bound), len(hidden))
			}
			found := leaks(t, e.files, hidden)
			for name := range found {
				kinds[filepath.Ext(name)] = true
			}
			if e.files != nil && len(hidden) > 0 && len(found) < 8 {
				t.Fatalf("the Board's own edition has them in %v alone", found)
			}
		}
		whole.sound()
	})
	if lists < trial.Of(12, 200) {
		t.Errorf("only %d lists of intentions were looked through", lists)
	}
	for _, kind := range strings.Fields(".html .pdf .csv .xlsx") {
		if !kinds[kind] {
			t.Errorf("no %s file was seen to hold anything", kind)
		}
	}
}
