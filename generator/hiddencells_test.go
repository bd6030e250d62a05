package generator

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"boardpack/generator/htmlout"
	"boardpack/generator/publish"
)

// sheets are the files of the planned pack with rows of single intentions, and
// the column that names them.
var sheets = []string{"intentions.csv", "scores.csv", "assurance.csv", "milestones.csv", "benefits.csv", "measures.csv"}

// sheetCell is a cell of a row that an edition does not see.
type sheetCell struct {
	file        string
	row, column int
}

// laboratory is the planned pack, beside the one that it follows, to be changed.
type laboratory struct {
	t      *testing.T
	folder string
	sheets map[string][][]string
}

func newLaboratory(t *testing.T) *laboratory {
	t.Helper()
	l := &laboratory{t, copyPlanned(t), map[string][][]string{}}
	for _, file := range sheets {
		text, err := os.ReadFile(filepath.Join(l.folder, file))
		if err != nil {
			t.Fatal(err)
		}
		l.sheets[file] = readCSV(t, bytes.TrimPrefix(text, []byte("\ufeff")))
	}
	return l
}

// column is a column's place in a file; -1 where it has none.
func (l *laboratory) column(file, name string) int { return slices.Index(l.sheets[file][0], name) }

// cells are those of the rows of intentions that an edition hides.
func (l *laboratory) cells(hides func(intention map[string]string) bool) (all []sheetCell) {
	hidden := map[string]bool{}
	header := l.sheets["intentions.csv"][0]
	for _, row := range l.sheets["intentions.csv"][1:] {
		intention := map[string]string{}
		for i, name := range header {
			intention[name] = row[i]
		}
		hidden[intention["reference"]] = hides(intention)
	}
	for _, file := range sheets {
		reference := l.column(file, "reference")
		for r, row := range l.sheets[file] {
			for c := range row {
				if hidden[row[reference]] && l.sheets[file][0][c] != "confidential" {
					all = append(all, sheetCell{file, r, c})
				}
			}
		}
	}
	return all
}

func (l *laboratory) name(at sheetCell) string { return l.sheets[at.file][0][at.column] }

// others are what a cell could hold as well: new words, and what others hold.
func (l *laboratory) others(at sheetCell) []string {
	was := l.sheets[at.file][at.row][at.column]
	others := []string{"Changed words", "CI2526-999", "2025-07-03", "4"}
	for _, row := range l.sheets[at.file][1:] {
		if word := row[at.column]; !slices.Contains(others, word) && len(others) < 20 {
			others = append(others, word)
		}
	}
	return slices.DeleteFunc(append(others, ""), func(word string) bool { return word == was })
}

// with writes the pack with a word in a cell, a reference in all files.
func (l *laboratory) with(at sheetCell, word string) (restore func()) {
	files := []string{at.file}
	was := l.sheets[at.file][at.row][at.column]
	everywhere := l.name(at) == "reference"
	if everywhere {
		files = sheets
	}
	write := func(from, to string) {
		for _, file := range files {
			reference := l.column(file, "reference")
			for r, row := range l.sheets[file] {
				if everywhere && row[reference] == from {
					row[reference] = to
				} else if !everywhere && r == at.row {
					row[at.column] = to
				}
			}
			var text bytes.Buffer
			if err := csv.NewWriter(&text).WriteAll(l.sheets[file]); err != nil {
				l.t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(l.folder, file), text.Bytes(), 0o600); err != nil {
				l.t.Fatal(err)
			}
		}
	}
	write(was, word)
	return func() { write(word, was) }
}

// made are an edition's pages, tables, charts and inputs; ok is false where the pack has errors.
func (l *laboratory) made(edition string, countsAll bool) (made string, ok bool) {
	p, findings := readPack(l.folder)
	if p == nil || findings.HasErrors() {
		return "", false
	}
	if !countsAll {
		p.set.CountsAll = nil
	}
	for _, e := range p.editions(&findings) {
		if e.folder() == edition {
			b, more := p.bind(e, false)
			return l.write(b), !more.HasErrors()
		}
	}
	l.t.Fatal(edition)
	return "", false
}

// write is all that is told by what was bound.
func (l *laboratory) write(b *bound) string {
	var text strings.Builder
	site := htmlout.Site{Pack: b.pack.set.Name.Text, Edition: b.edition.title(), List: htmlout.NewListing(b.list())}
	list, err := htmlout.List(site, b.papers)
	if err != nil || len(list) == 0 {
		l.t.Fatal(list, err)
	}
	text.Write(list[0].HTML)
	for _, p := range b.papers {
		pages, err := htmlout.Paper(htmlout.PaperPage{Paper: p, Site: site})
		if err != nil {
			l.t.Fatal(err)
		}
		for _, page := range pages {
			text.Write(page.HTML)
		}
		for _, f := range p.Figures() {
			table, err := f.Figure.Table.CSV()
			if err != nil {
				l.t.Fatal(err)
			}
			text.Write(table)
			if f.Figure.Chart != nil {
				tell(&text, reflect.ValueOf(f.Figure.Chart))
			}
		}
	}
	charts, err := htmlout.Charts(site, b.papers)
	if err != nil {
		l.t.Fatal(err)
	}
	text.Write(charts)
	fmt.Fprint(&text, b.inputs(b.secret))
	return text.String()
}

// segmentFields are the columns that the pivot of segments, which counts all, goes by.
var segmentFields = []string{"segment", "focus"}

// change gives a cell another word that the pack has no error with, until it is
// restored; ok is false where none was found.
func (l *laboratory) change(at sheetCell, edition string) (made string, restore func(), ok bool) {
	_, provider, own := strings.Cut(edition, "/")
	for _, word := range l.others(at) {
		if own && l.name(at) == "providers" && strings.Contains(word, provider) {
			continue // the provider would see the row
		}
		restore = l.with(at, word)
		if made, ok = l.made(edition, !slices.Contains(segmentFields, l.name(at))); ok {
			return made, restore, true
		}
		restore()
	}
	return "", func() {}, false
}

// built are the edition's very bytes, and those of the page that leads to it.
func (l *laboratory) built(edition string) publish.Files {
	out := filepath.Join(l.t.TempDir(), "out")
	findings, err := Build(l.t.Context(), Options{Packs: []string{l.folder}, Out: out, Edition: edition})
	if err != nil || findings.HasErrors() {
		l.t.Fatal(findings, err)
	}
	files, err := readTree(out)
	if err != nil {
		l.t.Fatal(err)
	}
	return files
}
