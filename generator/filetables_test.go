package generator

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// twoLists are an office's lists of two parts of it, which name columns otherwise.
func twoLists(t *testing.T, folder string) {
	t.Helper()
	book := excelize.NewFile()
	sheets := map[string][][]string{
		"Acute":     {{"Ref", "Programme", "Scheme", "Saving £k", "Lever"}, {"A1", "Cancer", "One", "10", "SDIP"}, {"A2", "Urgent care", "Two", "20", "CQUIN"}},
		"Community": {{"No.", "Portfolio", "What", "£000", "Team"}, {"C1", "Cancer", "Three", "5", "North"}, {"C2", "Frailty", "Four", "", "South"}, {"C3", "Frailty", "Five", "7.5", "North"}},
	}
	for name, rows := range sheets {
		if _, err := book.NewSheet(name); err != nil {
			t.Fatal(err)
		}
		for r, row := range rows {
			for c, text := range row {
				cell, _ := excelize.CoordinatesToCellName(c+1, r+1)
				if err := book.SetCellStr(name, cell, text); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	if err := book.DeleteSheet("Sheet1"); err != nil {
		t.Fatal(err)
	}
	if err := book.SaveAs(filepath.Join(folder, "lists.xlsx")); err != nil {
		t.Fatal(err)
	}
}

const (
	twoListsSettings = `name: Two lists
organisation: Example ICB
cycle: 2025/26
as_at: 2025-10-31
editions:
  - {name: board, papers: [paper]}
accessibility: {compliance: full, prepared: 2025-11-03, contact: {email: access@example.nhs.uk}}
files:
  intentions:
    - from: lists.xlsx
      sheet: Acute
      columns: {reference: Ref, programme: Programme, title: Scheme}
      fields:
        saving: {column: Saving £k, label: Saving, type: money, times: 1000}
        lever: {column: Lever, type: word}
    - from: lists.xlsx
      sheet: Community
      columns: {reference: "No.", programme: Portfolio, title: What}
      fields:
        team: {column: Team, type: word}
        saving: {column: "£000", label: Saving, type: money, times: 1000}
`
	twoListsPaper = "---\ntitle: Two lists\ndate: November 2025\n---\n\n## All {#all}\n\n{{ len(intentions) }} intentions save {{ money(sum(intentions, .saving)) }}.\n\n" +
		"```pivot\nid: counted\ntitle: Counted\nrows: programme\ncolumns: team\nblanks: None\n```\n\n" +
		"```intentions\nid: listed\ntitle: Listed\ncolumns: [reference, title, saving, lever, team]\nsort: [reference]\n```\n"
)

// TestTwoListsAreOne reads two sheets as one list, by names of their own for the same
// columns, with fields that one of them has alone.
func TestTwoListsAreOne(t *testing.T) {
	folder, out := filepath.Join(t.TempDir(), "pack"), filepath.Join(t.TempDir(), "out")
	writePack(t, folder, map[string]string{packFile: twoListsSettings, "paper.md": twoListsPaper})
	twoLists(t, folder)
	if findings, err := Build(t.Context(), Options{Packs: []string{folder}, Out: out}); err != nil || len(findings) > 0 {
		t.Fatal(findings, err)
	}
	for _, b := range editionsIn(t, out) {
		want := "reference,title,saving,lever,team\nA1,One,10000,SDIP,\nA2,Two,20000,CQUIN,\nC1,Three,5000,,North\nC2,Four,,,South\nC3,Five,7500,,North\n"
		if got := strings.TrimPrefix(string(b.files["tables/listed.csv"]), "\ufeff"); got != want {
			t.Errorf("got\n%swant\n%s", got, want)
		}
		if !strings.Contains(string(b.files["paper.html"]), "5 intentions save £42,500.") {
			t.Error("the page does not count all of both")
		}
	}
}

// TestMistakesInTwoLists are told at their own sheet.
func TestMistakesInTwoLists(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "pack")
	writePack(t, folder, map[string]string{packFile: twoListsSettings, "paper.md": twoListsPaper})
	twoLists(t, folder)
	book, err := excelize.OpenFile(filepath.Join(folder, "lists.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	_ = book.SetCellStr("Community", "A3", "A2")
	_ = book.SetCellStr("Community", "E1", "Group")
	_ = book.SetCellStr("Acute", "D2", "lots")
	if err := book.Save(); err != nil {
		t.Fatal(err)
	}
	findings, err := Check(t.Context(), Options{Packs: []string{folder}})
	if err != nil {
		t.Fatal(err)
	}
	var told []string
	for _, f := range findings {
		if f.Severity.String() == "error" {
			f.Hint = ""
			told = append(told, strings.TrimPrefix(f.String(), filepath.ToSlash(folder)+"/"))
		}
	}
	want := `lists.xlsx, Acute!D2: error: Saving £k "lots" is not an amount in pounds|` +
		`lists.xlsx, Community!A3: error: duplicate reference "A2", first at row 3 of Acute|` +
		`pack.yaml:20:24: error: lists.xlsx has no header "Team"`
	if got := strings.Join(told, "|"); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// TestListsOfManyFolders reads a file of each lead's folder, and of no hidden one, and
// several files by their names.
func TestListsOfManyFolders(t *testing.T) {
	const row = "reference,programme,title\n"
	files := map[string]string{
		"paper.md": "---\ntitle: All\ndate: November 2025\n---\n\n## All {#all}\n\n" +
			"```intentions\nid: listed\ntitle: Listed\ncolumns: [reference]\n```\n",
		"leads/10/a.csv": row + "A10,P,Ten\n", "leads/2/a.csv": row + "A2,P,Two\n", "leads/2/b.csv": row + "B2,P,Other\n",
		"leads/.old/a.csv": row + "A2,P,Former\n", "last.csv": row + "L1,P,Last\n",
	}
	head := strings.SplitN(twoListsSettings, "files:", 2)[0]
	for from, want := range map[string]string{
		"{from: leads/*/a.csv}":                      "A2 A10",
		"{from: 'leads/1?/*.csv'}":                   "A10",
		"[{from: last.csv}, {from: leads/2/b*.csv}]": "L1 B2",
		"[{from: leads/*/*.csv}, {from: last.csv}]":  "A2 B2 A10 L1",
	} {
		folder, out := filepath.Join(t.TempDir(), "pack"), filepath.Join(t.TempDir(), "out")
		for _, lead := range []string{"10", "2", ".old"} {
			if err := os.MkdirAll(filepath.Join(folder, "leads", lead), 0o755); err != nil {
				t.Fatal(err)
			}
		}
		files[packFile] = head + "files: {intentions: " + from + "}\n"
		writePack(t, folder, files)
		if findings, err := Build(t.Context(), Options{Packs: []string{folder}, Out: out}); err != nil || findings.HasErrors() {
			t.Fatal(from, findings, err)
		}
		for _, b := range editionsIn(t, out) {
			table := strings.TrimPrefix(string(b.files["tables/listed.csv"]), "\ufeffreference\n")
			if got := strings.Join(strings.Fields(table), " "); got != want {
				t.Errorf("%s: %s, want %s", from, got, want)
			}
		}
	}
}
