package generator

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

// TestMistakesInSentFiles finds in workbooks what is to go back to their leads, in
// one run, each with its file.
func TestMistakesInSentFiles(t *testing.T) {
	t.Parallel()
	folder := filepath.Join(t.TempDir(), "pack")
	if err := os.CopyFS(folder, os.DirFS(filepath.Join(sent, "pack"))); err != nil {
		t.Fatal(err)
	}
	for file, cells := range map[string]map[string]string{
		"uec": {"A2": "CI-01"}, "planned": {"C2": ""}, "lead 10": {"U2": ""}, "primary": {"A20": "EXAMPLE", "B20": "Cancer", "C20": "Like this", "O20": "No", "T20": "1", "V20": "1", "X20": "1"},
	} {
		name := filepath.Join(folder, "proformas", file+".xlsx")
		book, err := excelize.OpenFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for cell, text := range cells {
			if err := book.SetCellValue("Intentions", cell, text); err != nil {
				t.Fatal(err)
			}
		}
		if err := book.Save(); err != nil {
			t.Fatal(err)
		}
		book.Close()
	}
	_, findings := readPack(folder)
	var got []string
	for _, f := range findings {
		if !doubted(f) {
			got = append(got, strings.ReplaceAll(f.String(), filepath.ToSlash(folder)+"/proformas/", ""))
		}
	}
	slices.Sort(got)
	want := []string{
		`lead 10.xlsx, Intentions!U2: warning: intention "CI-13" has no reason for its score for Impact (hint: write the reason, or send lead 10.xlsx back)`,
		`planned.xlsx, Intentions!C2: error: title is empty (hint: fill it in, or send planned.xlsx back)`,
		`primary.xlsx, Intentions!A20: error: row "EXAMPLE" is an example, and no intention (hint: delete the row, or send primary.xlsx back)`,
		`uec.xlsx, Intentions!A2: error: duplicate reference "CI-01", first at cancer.xlsx, Intentions!A2 (hint: agree whose it is, and send uec.xlsx or cancer.xlsx back)`,
	}
	if diff := cmp.Diff(want, slices.Compact(got)); diff != "" {
		t.Error(diff)
	}
}

// TestWhoSentItIsForTheBoard asks for it in an edition that hides rows, in each way
// that a paper can, also where a figure counts all.
func TestWhoSentItIsForTheBoard(t *testing.T) {
	for _, body := range []string{
		"{{ list(map(intentions, .from_file)) }}.", "{{ count(intentions, .from_file contains \"intentions\") }}.",
		"```pivot\nid: all\ntitle: T\nrows: from_file\n```", "```pivot\nid: all\ntitle: T\nrows: segment\nwhere: from_file == \"intentions.csv\"\n```",
		"```intentions\nid: l\ntitle: T\ncolumns: [reference]\nsort: [from_file]\n```", "```decisions\nid: d\ntitle: T\nneeds: [from_file]\n```",
	} {
		for edition, want := range map[string]int{"board": 0, "public": 1} {
			folder := planPack(t, "editions: [{name: board, papers: [paper]}, {name: public, sees: published, papers: [paper]}]\ncounts_all: [all]\n")
			writePack(t, folder, map[string]string{"paper.md": "---\ntitle: T\ndate: March 2025\n---\n\n" + body + "\n"})
			findings, err := Check(t.Context(), Options{Packs: []string{folder}, Edition: edition})
			told := 0
			for _, f := range findings {
				if strings.Contains(f.Message, "from_file needs an edition that sees the whole pack") {
					told++
				}
			}
			if err != nil || told != want {
				t.Errorf("%s in %s is told %d times, want %d: %v %v", body, edition, told, want, findings, err)
			}
		}
	}
}
